import { breaksAbove, type Break } from './breaks.ts'
import { endColumn, type EndColumn } from './end-column.ts'
import type { TimeSeries } from './model.ts'
import { valueScale, yearScale, type YearScale } from './scale.ts'
import { sizes, type DrawnSize, type Measure } from './sizes.ts'

/** The plot and what stands around it: all that decides where a year and a value lie. */
export type Frame = {
  size: DrawnSize
  measure: Measure
  years: YearScale
  values: ReturnType<typeof valueScale>
  breaks: Break[]
  /** How far down the texts of the breaks reach. */
  breakRoom: number
  column: EndColumn
  top: number
  bottom: number
}

/** The frame of a series: at least so high that the column at the right has room, and higher by `stretch`. */
export function frameOf(series: TimeSeries, size: DrawnSize, stretch: number): Frame {
  const measure = sizes[size]
  const { lineHeight } = measure
  const years = yearScale(series, size)
  const breaks = breaksAbove(series, years, measure)
  const breakRoom = Math.max(0, ...breaks.map(({ label }) => label.box.y + label.box.height))
  const top = breakRoom + (breakRoom > 0 ? 14 : 0) + lineHeight + 4
  const column = endColumn(series, size, years)
  const columnNeed = column.blocks.reduce((sum, block) => sum + block.height + 5, 0)
  const bottom = top + Math.max(measure.plot * stretch, columnNeed + 4 - lineHeight)
  const values = valueScale(series).range([bottom, top])
  return { size, measure, years, values, breaks, breakRoom, column, top, bottom }
}
