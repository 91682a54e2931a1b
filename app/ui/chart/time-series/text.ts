import { textWidth } from '../layout.ts'
import type { ChartLine, TimeSeries } from './model.ts'
import type { DrawnSize } from './sizes.ts'

/** The room that lines of text take, as wide as if they were bold. */
export function blockSize(lines: readonly string[], font: number, lineHeight: number) {
  return {
    width: Math.max(0, ...lines.map((line) => textWidth(line, font, true))) + 1,
    height: lines.length * lineHeight,
  }
}

/** A value that cannot break, and what it is a value of. */
export const endText = (value = '', name = '') => `${value.replaceAll(' ', '\u00a0')} ${name}`.trim()

/** What a line is called at a size. */
export const nameOf = (line: ChartLine, size: DrawnSize): string => (size === 'narrow' ? line.shortLabel : line.label)

/** Why a line ends where it does, if its last year is where a measurement stopped. */
export const stopOf = (series: TimeSeries, line: ChartLine): string | undefined =>
  series.stops.find((stop) => stop.x === line.points.at(-1)?.x)?.text
