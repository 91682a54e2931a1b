import { scaleLinear } from 'd3-scale'
import { leastWidth } from '../layout.ts'
import type { TimeSeries } from './model.ts'
import { sizes, type DrawnSize } from './sizes.ts'
import { endText, nameOf } from './text.ts'

/** Where years lie across the drawing. */
export type YearScale = {
  px: (year: number) => number
  /** From one year to the next where nothing was broken off. */
  step: number
  /** The last year that a line or a range reaches; minus infinity when nothing is drawn. */
  lastYear: number
  /** The years before which a series was broken off, in order. */
  breakYears: readonly number[]
}

/** The room before the first year, after the last, and the extra gap at a break: in steps. */
export const paces = { before: 0.5, after: 0.28, gap: 0.55 } as const

/** Across: a step a year, and an extra gap where a series was broken off. */
export function yearScale(series: TimeSeries, size: DrawnSize): YearScale {
  const { width, left } = sizes[size]
  const { before, after, gap } = paces
  const breakYears = [...new Set(series.breaks.map((one) => one.before))]
    .filter((year) => year > series.xFrom && year <= series.xTo)
    .sort((a, b) => a - b)
  const right = Math.max(...[series, ...(series.alongside ?? [])].map((one) => endRoom(one, size)))
  const step = (width - left - right) / (series.xTo - series.xFrom + before + after + gap * breakYears.length)
  const px = (year: number) =>
    left + step * (before + year - series.xFrom + gap * breakYears.filter((one) => one <= year).length)
  return { px, step, lastYear: lastYearOf(series), breakYears }
}

/** The last year that a line or a range reaches; minus infinity when nothing is drawn. */
const lastYearOf = (series: TimeSeries): number =>
  Math.max(
    ...series.lines.flatMap((line) => line.points.map((point) => point.x)),
    ...series.ranges.map((range) => range.x),
  )

/** How much room the labels need to the right of the last year of the scale. */
function endRoom(series: TimeSeries, size: DrawnSize): number {
  const measure = sizes[size]
  const lastYear = lastYearOf(series)
  if (!Number.isFinite(lastYear)) return measure.right
  const plainStep = (measure.width - measure.left - measure.right) / (series.xTo - series.xFrom + 1)
  const endTexts = [
    ...series.lines.flatMap((line) => {
      const last = line.points.find((point) => point.x === lastYear)
      return last === undefined ? [] : [endText(last.text, nameOf(line, size))]
    }),
    ...series.ranges.filter((range) => range.x === lastYear).map((range) => endText(range.text, range.label)),
    ...(series.guides ?? []).filter(({ to }) => to >= lastYear).map(({ text, label }) => endText(text, label)),
  ]
  const needed = measure.lead + 2 + leastWidth(endTexts, measure.column, measure.font, true)
  return (series.xTo - lastYear) * plainStep < needed ? needed : measure.right
}

/** Values from nought to the greatest drawn, rounded up to a calm tick; shares never beyond 100. */
export function valueScale(series: TimeSeries) {
  const values = [
    ...series.lines.flatMap((line) => line.points.map((point) => point.y)),
    ...series.ranges.map((range) => range.high),
    ...(series.guides ?? []).map((guide) => guide.y),
    series.unit === 'percent' ? 10 : 4,
  ]
  const scale = scaleLinear().domain([0, series.yMax ?? Math.max(...values)])
  if (series.yMax === undefined) scale.nice(4)
  return series.unit === 'percent' && (scale.domain()[1] ?? 0) > 100 ? scale.domain([0, 100]) : scale
}
