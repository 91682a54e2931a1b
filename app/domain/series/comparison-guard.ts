import { indicatorUnits, type IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { seriesLevels, type SeriesLevel, type Succession } from './series.ts'

/** What the guard looks at: one series of an indicator, and the area or organisation that is chosen from it. */
export interface Comparable {
  /** The question. Its name is shown to readers. */
  indicator: { slug: string; name: string }
  unit: IndicatorUnit
  series: { slug: string; name: string; level: SeriesLevel; population: string | null }
  subject: { key: string; name: string }
  /** All successions of the indicator. */
  successions: readonly Succession[]
}

/** Two indicators that somebody has stated to be the same question, by their slugs. There are none by default. */
export type Equivalence = readonly [string, string]

/** What two series can differ in. `lead` begins the sentence that names the two values. */
export const comparisonFields = {
  succession: { lead: 'Den ena frågan ersatte den andra' },
  question: { lead: 'Frågorna skiljer sig' },
  population: { lead: 'Vilka som ingår skiljer sig' },
  level: { lead: 'Nivåerna skiljer sig' },
  unit: { lead: 'Enheterna skiljer sig' },
  subject: { lead: 'Områdena skiljer sig' },
  series: { lead: 'Serierna skiljer sig' },
} as const satisfies Record<string, { lead: string }>

export type ComparisonField = keyof typeof comparisonFields

/** One reason why two series are kept apart, with the two values that differ and the sentence that names them both. */
export interface Refusal {
  field: ComparisonField
  values: readonly [string, string]
  text: string
}

const unknownPopulation = 'det framgår inte av källan'
const quoted = (text: string): string => `”${text.replace(/\.$/, '')}”`
const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').replace(/\.$/, '').toLocaleLowerCase('sv')

/** Whether both are the same series, of whatever area. */
export const sameSeries = (a: Comparable, b: Comparable): boolean =>
  a.indicator.slug === b.indicator.slug && a.series.slug === b.series.slug

/**
 * Why two series may not be drawn in one chart, or undefined. They must have the same question, population, level and
 * unit, and one may not have replaced the other. Different areas of one series may be compared; of two series the area
 * must be the same too. What a source leaves out is the same only within an indicator: of two indicators, nobody knows.
 */
export function whyNotTogether(
  a: Comparable,
  b: Comparable,
  equivalences: readonly Equivalence[] = [],
): Refusal[] | undefined {
  const refusals: Refusal[] = []
  const refuse = (field: ComparisonField, values: readonly [string, string]): void => {
    refusals.push({ field, values, text: `${comparisonFields[field].lead}: ${values.join(' och ')}.` })
  }
  const sameIndicator = a.indicator.slug === b.indicator.slug
  if (sameIndicator && !sameSeries(a, b) && isSucceeded(a, b))
    refuse('succession', [quoted(a.series.name), quoted(b.series.name)])
  if (!sameIndicator && !areEquivalent(a, b, equivalences)) {
    refuse('question', [quoted(a.indicator.name), quoted(b.indicator.name)])
  }
  if (!sameKnown(sameIndicator, a.series.population, b.series.population)) {
    refuse('population', [populationWords(a), populationWords(b)])
  }
  const level = (one: Comparable): string | null => (one.series.level === 'unstated' ? null : one.series.level)
  if (!sameKnown(sameIndicator, level(a), level(b))) {
    refuse('level', [seriesLevels[a.series.level].label, seriesLevels[b.series.level].label])
  }
  if (a.unit !== b.unit) refuse('unit', [indicatorUnits[a.unit].label, indicatorUnits[b.unit].label])
  if (!sameSeries(a, b) && a.subject.key !== b.subject.key) refuse('subject', [a.subject.name, b.subject.name])
  return refusals.length === 0 ? undefined : refusals
}

/**
 * Why values of two series may not be subtracted, ranked or summed up together, or undefined. Stricter than drawing:
 * no figure is ever computed from two series, however alike they are.
 */
export function whyNotComputed(a: Comparable, b: Comparable): Refusal[] | undefined {
  const refusals = whyNotTogether(a, b) ?? []
  if (refusals.length === 0 && !sameSeries(a, b)) {
    const values = [quoted(a.series.name), quoted(b.series.name)] as const
    refusals.push({ field: 'series', values, text: `${comparisonFields.series.lead}: ${values.join(' och ')}.` })
  }
  return refusals.length === 0 ? undefined : refusals
}

const populationWords = ({ series }: Comparable): string =>
  series.population === null ? unknownPopulation : quoted(series.population)

/** Two values that are the same, where null means that the source does not say. */
function sameKnown(sameIndicator: boolean, a: string | null, b: string | null): boolean {
  if (a === null || b === null) return sameIndicator && a === b
  return folded(a) === folded(b)
}

const areEquivalent = (a: Comparable, b: Comparable, equivalences: readonly Equivalence[]): boolean =>
  equivalences.some((pair) => pair.includes(a.indicator.slug) && pair.includes(b.indicator.slug))

/** Whether one of the two came after the other, directly or through others. */
function isSucceeded(a: Comparable, b: Comparable): boolean {
  const successions = [...a.successions, ...b.successions]
  return reaches(successions, a.series.slug, b.series.slug) || reaches(successions, b.series.slug, a.series.slug)
}

function reaches(successions: readonly Succession[], from: string, to: string): boolean {
  const seen = new Set([from])
  for (const slug of seen) {
    for (const next of successions) {
      if (next.from !== slug) continue
      if (next.to === to) return true
      seen.add(next.to)
    }
  }
  return false
}
