import { medianOf } from './computed/median.ts'
import { indicatorUnits } from '#app/domain/indicator/indicator.ts'
import { counted, formatList } from '#app/domain/swedish.ts'
import { whyNotComputed, type Comparable, type Refusal } from './comparison-guard.ts'

/** An exact value of one area or organisation in one year. */
export interface RankedValue {
  from: Comparable
  value: number
}

/** A place among the values. Equal values share a place; the highest value has place 1. */
export interface Place {
  subject: { key: string; name: string }
  value: number
  place: number
}

/** Places and median of several areas of one series in one year, with how they were computed. */
export interface Ranking {
  year: number
  places: Place[]
  median: number
  how: string
}

/** Most values that the explanation lists one by one. */
const listed = 12

/**
 * Ranks values of one year and finds their median. Every pair must pass the guard for computing, so that all values are
 * of one series; otherwise the refusals of the first pair that does not are answered. At least two values are needed.
 */
export function ranking(year: number, values: readonly RankedValue[]): Ranking | { refusals: Refusal[] } | undefined {
  const [first] = values
  if (first === undefined || values.length < 2) return undefined
  // Being of one series carries over from pair to pair, so it is enough to compare all with the first.
  for (const other of values.slice(1)) {
    const refusals = whyNotComputed(first.from, other.from)
    if (refusals !== undefined) return { refusals }
  }
  const sorted = [...values].sort((a, b) => b.value - a.value)
  const places = sorted.map(({ from, value }) => ({
    subject: from.subject,
    value,
    place: sorted.findIndex((other) => other.value === value) + 1,
  }))
  const descending = sorted.map(({ value }) => value)
  return { year, places, median: hundredths(medianOf(descending) ?? 0), how: howComputed(year, descending, first.from) }
}

/** Rounded to what the values themselves have at most. */
const hundredths = (value: number): number => Math.round(value * 100) / 100

function howComputed(year: number, descending: readonly number[], of: Comparable): string {
  const count = descending.length
  const middle = count % 2 === 1 ? 'det mittersta värdet' : 'mitt emellan de två mittersta värdena'
  const { inTable } = indicatorUnits[of.unit]
  const which = count <= listed ? ` (${formatList(descending.map(inTable))})` : ''
  return `Medianen är ${middle} av ${counted(count, 'värde', 'värden', 'neuter')} för ${year}${which}, alla ur serien ”${of.series.name}”. Plats 1 har det högsta värdet.`
}
