import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { seriesLevels, type SeriesEnding, type SeriesLevel } from '#app/domain/series/series.ts'
import { valueForms, whyNotRead, type ValueForm } from './key-figure.ts'

/** Kolada's id of the country. It is typed as a region there. */
export const koladaCountry = '0000'

/** The county whose municipalities can be chosen together, and Kolada's group of them. */
export const countyGroup = { id: 'G33612', county: '01', title: 'Stockholms läns kommuner (ovägt medel)' } as const

/** What a series has to say of itself to hold means that are not weighted. */
const unweighted = /ovägt medel/i

/**
 * What values can be asked for, each for a series of its own level. The country's figure is mostly weighted by
 * population, and a group's never is, so the two are different statistics and never stand in one series.
 */
export const scopes = {
  country: { label: 'Riket', level: 'country' },
  municipalities: { label: 'Kommuner', level: 'municipality' },
  'unweighted-mean': { label: countyGroup.title, level: 'county' },
} as const satisfies Record<string, { label: string; level: SeriesLevel }>

export type Scope = keyof typeof scopes
export const scopeCodes = Object.keys(scopes) as [Scope, ...Scope[]]

/** A series that a key figure's values may go to. */
export interface TiedSeries {
  id: number
  slug: string
  label: string
  shortLabel: string
  population: string | null
  level: SeriesLevel
  ending: SeriesEnding | null
  lastYear: number | null
  indicator: { slug: string; shortName: string; unit: IndicatorUnit; definition: string | null }
  /** The key figures that it has had values from. */
  keyFigures: readonly string[]
}

/** Whether the series says that it holds means that are not weighted. */
const isUnweighted = (series: Pick<TiedSeries, 'label' | 'shortLabel' | 'population'>): boolean =>
  [series.label, series.shortLabel, series.population ?? ''].some((text) => unweighted.test(text))

/** Why values of this kind of area are no values of the key figure's form, or undefined when they are. */
export const whyNotScope = (form: ValueForm, scope: Scope): string | undefined =>
  valueForms[form].holds === 'answers' && scopes[scope].level !== 'municipality'
    ? 'Ja och Nej är kommunernas egna svar. För riket och för en grupp är de ett medelvärde, som inte är ett svar.'
    : undefined

/** Why a series cannot hold these values, or undefined: its level, its unit, or what it says of itself is another. */
export function whyNotSeries(form: ValueForm, scope: Scope, series: TiedSeries): string | undefined {
  const { unit, label } = valueForms[form]
  const unreadable = whyNotRead(form)
  if (unreadable !== undefined) return unreadable
  const { level } = scopes[scope]
  if (series.level !== level) {
    return `Värdena gäller ${seriesLevels[level].label}, men serien gäller ${seriesLevels[series.level].label}.`
  }
  const notAsked = whyNotScope(form, scope)
  if (notAsked !== undefined) return notAsked
  if (series.indicator.unit !== unit) {
    return `Nyckeltalet är ”${label}”, men indikatorn räknas i ${series.indicator.unit === 'percent' ? 'procent' : 'antal'}.`
  }
  if (scope === 'unweighted-mean' && !isUnweighted(series)) {
    return 'Gruppens värde är ett ovägt medel av kommunerna. Skriv ”ovägt medel” i seriens etikett eller i vilka som ingår, så att ingen tar det för länets värde.'
  }
  if (scope !== 'unweighted-mean' && isUnweighted(series)) {
    return 'Serien innehåller ett ovägt medel och kan inte innehålla något annat.'
  }
  return undefined
}

/** Words that nearly every key figure and indicator about violence has, so that they tell none from another. */
const sayingNothing =
  /^(andel(en)?|antal(et)?|kommun\p{L}*|region\p{L}*|procent|våld\p{L}*|nära|relation(er)?|närstående)$/u

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLocaleLowerCase('sv')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3 && !sayingNothing.test(word)),
  )

/** How much of the key figure's title a series says too, from 0 to 1. */
function likeness(title: string, series: TiedSeries): number {
  const asked = wordsOf(title)
  const said = wordsOf(`${series.label} ${series.indicator.shortName} ${series.indicator.definition ?? ''}`)
  const both = [...asked].filter((word) => said.has(word)).length
  if (both === 0) return 0
  // One word in common is a reason to stand first, never to be suggested.
  return both === 1 ? 0.1 : both / asked.size
}

/** A series to choose, and whether it is suggested. */
export interface OfferedSeries {
  series: TiedSeries
  isSuggested: boolean
}

/**
 * The series that may hold the values, the likeliest first: one that has had values from the key figure, then one that
 * names it, then those whose words are most alike. The first is suggested when it is one of the two, or very alike.
 */
export function offeredSeries(
  keyFigure: { id: string; title: string },
  form: ValueForm,
  scope: Scope,
  all: readonly TiedSeries[],
): OfferedSeries[] {
  const points = (series: TiedSeries): number => {
    if (series.keyFigures.includes(keyFigure.id)) return 3
    const text = [series.label, series.indicator.shortName, series.indicator.definition ?? ''].join(' ')
    return text.includes(keyFigure.id) ? 2 : likeness(keyFigure.title, series)
  }
  return all
    .filter((series) => whyNotSeries(form, scope, series) === undefined)
    .map((series) => ({ series, points: points(series) }))
    .sort((a, b) => b.points - a.points)
    .map((one, index) => ({ series: one.series, isSuggested: index === 0 && one.points >= 0.5 }))
}
