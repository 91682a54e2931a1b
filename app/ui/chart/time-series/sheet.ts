import { alongLine } from '../layout.ts'
import type { Box } from '../layout.ts'
import type { Label } from './drawing.ts'
import type { Frame } from './frame.ts'
import type { Marks } from './marks.ts'

/** The plot while labels are put on it, one after another: each has to find room among all that is there already. */
export type Sheet = {
  labels: Label[]
  /** What no label may lie on. */
  hard: Box[]
  /** What a label had better not lie on. */
  soft: Box[]
  plot: Box
  /** The part of the plot between the breaks on either side of a year. */
  sideOf: (year: number) => Box
  /** Whether every label has found room. */
  clear: boolean
  /** How badly the worst placed label lies. */
  discomfort: number
}

/** The plot with its marks, before the first label. */
export function sheetOf(frame: Frame, { points, ranges, stops, segments }: Marks): Sheet {
  const { measure, breaks, breakRoom, bottom } = frame
  const { width, left } = measure
  const plot: Box = { x: left - 6, y: breakRoom + (breakRoom > 0 ? 6 : 0), width: width - left + 6, height: 0 }
  plot.height = bottom - 3 - plot.y
  const hard: Box[] = [
    ...points.map(({ spot }) => ({ x: spot.x - 6, y: spot.y - 6, width: 12, height: 12 })),
    ...ranges.map((range) => ({ x: range.px - 7, y: range.y1 - 2, width: 14, height: range.y2 - range.y1 + 4 })),
    ...breaks.map(({ x }) => ({ x: x - 4, y: breakRoom, width: 8, height: bottom - breakRoom })),
    ...stops.map(({ spot }) => ({ x: spot.x - 2, y: spot.y - 11, width: 16, height: 22 })),
  ]
  const soft = segments.flatMap((segment) => alongLine(segment.a, segment.b, 6))
  const sideOf = (year: number): Box => {
    const from = Math.max(0, ...breaks.filter((one) => one.before <= year).map((one) => one.x + 4))
    const to = Math.min(width, ...breaks.filter((one) => one.before > year).map((one) => one.x - 4))
    const x = Math.max(plot.x, from)
    return { ...plot, x, width: to - x }
  }
  return { labels: [], hard, soft, plot, sideOf, clear: true, discomfort: 0 }
}
