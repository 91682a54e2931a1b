import { textWidth, writtenYears } from '../layout.ts'
import type { Drawing } from './drawing.ts'
import type { Frame } from './frame.ts'
import type { TimeSeries } from './model.ts'
import { paces } from './scale.ts'

/** The stretches of years that can be compared: the axis is drawn once for each. */
export function periodsOf(series: TimeSeries, { measure, years }: Frame): Drawing['periods'] {
  const { px, step, breakYears } = years
  const starts = [series.xFrom, ...breakYears]
  return starts.map((from, i) => {
    const to = (starts[i + 1] ?? series.xTo + 1) - 1
    const isLast = i === starts.length - 1
    return {
      from,
      to,
      x1: i === 0 ? measure.left : px(from) - step * 0.42,
      x2: isLast ? px(to) + step * paces.after : px(to) + step * 0.42,
    }
  })
}

/** The values written at the left; the unit stands with the uppermost. */
export const ticksOf = (series: TimeSeries, { values }: Frame): Drawing['ticks'] =>
  values.ticks(4).map((value, i, all) => ({
    value,
    y: values(value),
    text: i === all.length - 1 && series.unit === 'percent' ? `${value}\u00a0%` : value.toLocaleString('sv-SE'),
  }))

/** The years below the axis: those that have room are written, those without a measurement are open. */
export function yearsOf(series: TimeSeries, { measure, years }: Frame): Drawing['years'] {
  const holes = new Set(series.notMeasured.map((hole) => hole.x))
  const room = textWidth('2020', measure.small) + 6
  const written = new Set(writtenYears(series.xFrom, series.xTo, years.step, room))
  return Array.from({ length: Math.max(0, series.xTo - series.xFrom + 1) }, (_, i) => {
    const year = series.xFrom + i
    return { year, x: years.px(year), written: written.has(year), open: holes.has(year) }
  })
}
