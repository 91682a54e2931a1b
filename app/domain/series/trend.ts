import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { points, subjects, type Point, type Series, type SeriesValue } from './series.ts'

/** What the course of ONE series is, over all its measurements. */
export interface Trend {
  kind: 'rise' | 'fall' | 'level'
  from: Point
  to: Point
  low: number
  high: number
}

/** How few measurements are too few to speak of a course. */
const fewest = 3

/**
 * How far from their mean values may lie and still be "about the same level": two percentage points for shares, which
 * calls 11, 9, 10 and 8 percent level as Socialstyrelsen does, and five percent of the mean for counts. Our own rule.
 */
const tolerance = {
  percent: () => 2,
  count: (mean: number) => Math.abs(mean) * 0.05,
} as const satisfies Record<IndicatorUnit, (mean: number) => number>

/** The same series with the values of one subject only. */
export const onlySubject = <Value extends SeriesValue, One extends Series<Value>>(
  series: One,
  subject: string,
): One => ({
  ...series,
  values: series.values.filter((row) => row.subject === subject),
})

/**
 * The course of one series with a single subject: a steady rise or fall where every measurement is higher or lower
 * than the one before, else level where no value is far from the mean, else nothing. Undefined also where fewer than
 * three values are exact, or where a measurement between them is not: what a range hides may have turned the course.
 */
export function trend(series: Series, unit: IndicatorUnit): Trend | undefined {
  const all = points(series)
  const [from] = all
  const to = all.at(-1)
  if (from === undefined || to === undefined || all.length < fewest) return undefined
  const hidden = series.values.some(
    (row) =>
      row.breakdown === 'total' &&
      row.year > from.year &&
      row.year < to.year &&
      row.value.type !== 'exact' &&
      !(row.value.type === 'missing' && row.value.reason === 'not-measured'),
  )
  if (hidden || subjects(series).length !== 1) return undefined
  const values = all.map((point) => point.value)
  const course = { from, to, low: Math.min(...values), high: Math.max(...values) }
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? value))
  if (steps.every((step) => step > 0)) return { kind: 'rise', ...course }
  if (steps.every((step) => step < 0)) return { kind: 'fall', ...course }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const near = tolerance[unit](mean) + 1e-9
  return values.every((value) => Math.abs(value - mean) <= near) ? { kind: 'level', ...course } : undefined
}
