import type { ProposedSubject } from '#app/domain/import/proposed.ts'
import { formatValue } from '#app/domain/series/value.ts'
import { formatNumber, formatPercentagePoints, NBSP } from '#app/domain/swedish.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { Judged, JudgedSeries, JudgedWritten, JudgingContext, Outlier } from './judged.ts'
import { isFar, robustly, type Robust } from './robust.ts'

/** A share that moves by more than so many percentage points between two measurements is pointed out. */
const mostPoints = 30
/** Measurements further apart than this are not compared as one step. */
const mostYears = 3
/** Fewer values than this say nothing of what is usual. */
const leastHistory = 5
const leastNeighbours = 8
const inOneStep = 1000

interface Known {
  /** By year: what holds after the import. */
  byYear: Map<number, number>
  usual?: Robust | undefined
}

/** The written values that are far from what one would expect, in the values' order, one sentence each. */
export function* outlierSteps(
  judged: readonly Judged[],
  { series, stored }: JudgingContext,
): Generator<undefined, Outlier[]> {
  const lines = new Map<string, Known>()
  const years = new Map<string, number[]>()
  const line = (seriesId: number, subject: string, breakdown: string): Known => {
    const key = `${seriesId}/${subject}/${breakdown}`
    const known = lines.get(key) ?? { byYear: new Map() }
    lines.set(key, known)
    return known
  }
  let steps = 0
  for (const [key, before] of stored) {
    if ((steps += 1) % inOneStep === 0) yield
    if (before.value.type !== 'exact') continue
    line(Number.parseInt(key, 10), before.subject, before.breakdown).byYear.set(before.year, before.value.value)
  }
  const written: Measured[] = []
  for (const one of judged) {
    if ((steps += 1) % inOneStep === 0) yield
    if ((one.outcome !== 'new' && one.outcome !== 'changed') || one.value.value.type !== 'exact') continue
    const { seriesId, year, breakdown, value } = one.value
    const about = series.get(seriesId)
    if (about === undefined) continue
    const known = line(seriesId, subjectKey(one.value.subject), breakdown)
    known.byYear.set(year, value.value)
    const key = `${seriesId}/${year}/${breakdown}`
    const same = years.get(key)
    if (same === undefined) years.set(key, [value.value])
    else same.push(value.value)
    written.push({ judged: one, number: value.value, series: about, known, key })
  }
  const neighbours = new Map<string, Robust>()
  for (const [key, numbers] of years) {
    if ((steps += numbers.length) % inOneStep < numbers.length) yield
    if (numbers.length >= leastNeighbours) neighbours.set(key, robustly(numbers))
  }
  const found: Outlier[] = []
  for (const one of written) {
    if ((steps += 1) % inOneStep === 0) yield
    const outlier = outlierOf(one, neighbours.get(one.key))
    if (outlier !== undefined) found.push({ judged: one.judged, ...outlier })
  }
  return found
}

const subjectKey = (subject: ProposedSubject): string =>
  subject.kind === 'area' ? `area:${subject.area.code}` : `organisation:${subject.slug}`

interface Measured {
  judged: JudgedWritten
  number: number
  series: JudgedSeries
  known: Known
  key: string
}

function outlierOf(one: Measured, neighbours: Robust | undefined): Pick<Outlier, 'rule' | 'why'> | undefined {
  const { number, series, known } = one
  const { unit } = series.indicator
  const { year } = one.judged.value
  const said = (value: number): string => formatValue({ type: 'exact', value }, unit)
  const before = valueBefore(known.byYear, year)
  const wrong = before === undefined ? undefined : wrongScale(number, before.value, said)
  if (wrong !== undefined && before !== undefined) {
    return {
      rule: 'scale',
      why: `${said(number)} är ${wrong} värdet ${before.year}, ${said(before.value)}. Skalan kan vara fel.`,
    }
  }
  if (known.byYear.size >= leastHistory) {
    known.usual ??= robustly([...known.byYear.values()])
    if (isFar(number, known.usual, 4, floorOf(unit, known.usual.median))) {
      return {
        rule: 'history',
        why: `${said(number)} är långt från de andra åren, där mittvärdet är ${said(known.usual.median)}.`,
      }
    }
  }
  if (unit === 'percent' && before !== undefined && Math.abs(number - before.value) > mostPoints) {
    const points = formatPercentagePoints(Math.round((number - before.value) * 10) / 10)
    return { rule: 'jump', why: `${points} sedan ${before.year}: från ${said(before.value)} till ${said(number)}.` }
  }
  if (neighbours !== undefined && isFarFromNeighbours(number, neighbours, unit)) {
    return {
      rule: 'neighbours',
      why: `${said(number)} är långt från de andra värdena för ${year} i importen, där mittvärdet är ${said(neighbours.median)}.`,
    }
  }
  return undefined
}

/** The nearest earlier measurement, when it is near enough. */
function valueBefore(byYear: ReadonlyMap<number, number>, year: number): { year: number; value: number } | undefined {
  for (let earlier = year - 1; earlier >= year - mostYears; earlier -= 1) {
    const value = byYear.get(earlier)
    if (value !== undefined) return { year: earlier, value }
  }
  return undefined
}

/** "en hundradel av", when one number is about a hundred or ten times the other and neither is too small to say so. */
function wrongScale(number: number, before: number, said: (value: number) => string): string | undefined {
  if (number <= 0 || before <= 0 || said(number) === said(before)) return undefined
  const ratio = number / before
  const isAbout = (factor: number): boolean => ratio > factor * 0.8 && ratio < factor * 1.25
  if (Math.max(number, before) < 20) return undefined
  if (isAbout(100)) return `hundra gånger`
  if (isAbout(0.01)) return 'en hundradel av'
  if (isAbout(10)) return 'tio gånger'
  return isAbout(0.1) ? 'en tiondel av' : undefined
}

/** Less than this from what is usual is never pointed out. */
const floorOf = (unit: IndicatorUnit, median: number): number => (unit === 'percent' ? 15 : Math.max(10, median / 2))

/** Counts of areas differ with their size, so only what is ten times the middle, or a tenth of it, is far. */
function isFarFromNeighbours(number: number, neighbours: Robust, unit: IndicatorUnit): boolean {
  if (!isFar(number, neighbours, 6, unit === 'percent' ? 25 : floorOf(unit, neighbours.median))) return false
  return (
    unit === 'percent' || Math.max(number, neighbours.median) >= 10 * Math.max(1, Math.min(number, neighbours.median))
  )
}

/** What the outliers of a rule are called together. */
export const outlierRules = {
  scale: { label: 'Skalan kan vara fel' },
  history: { label: 'Långt från områdets andra år' },
  jump: { label: `Mer än ${formatNumber(mostPoints)}${NBSP}procentenheter sedan förra mätningen` },
  neighbours: { label: 'Långt från de andra områdena' },
} as const satisfies Record<Outlier['rule'], { label: string }>
