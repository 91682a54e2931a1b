import type { Drawing, Segment } from './drawing.ts'
import type { Frame } from './frame.ts'
import type { ChartLine, TimeSeries } from './model.ts'

/** What is drawn in the plot, all but the words. */
export type Marks = Pick<Drawing, 'segments' | 'points' | 'ranges' | 'stops'>

/** Points, joins, ranges and stops in their places. */
export function marksOf(series: TimeSeries, frame: Frame): Marks {
  const { years, values, bottom } = frame
  const { px } = years
  const points = series.lines.flatMap((line) =>
    line.points.map(({ x, y, text }) => ({
      line: line.id,
      tone: line.tone,
      x,
      y,
      spot: { x: px(x), y: values(y) },
      text,
    })),
  )
  const ranges = series.ranges.map(({ x, low, high }) => ({
    x,
    low,
    high,
    px: px(x),
    y1: values(high),
    y2: values(low),
  }))
  const stops = series.stops.flatMap((stop): Drawing['stops'] => {
    const ended = series.lines.filter((line) => line.points.at(-1)?.x === stop.x)
    if (ended.length === 0) return [{ x: stop.x, spot: { x: px(stop.x), y: bottom }, tone: undefined }]
    return ended.map((line) => ({
      x: stop.x,
      spot: { x: px(stop.x), y: values(line.points.at(-1)?.y ?? 0) },
      tone: line.tone,
    }))
  })
  return { segments: series.lines.flatMap((line) => segmentsOf(line, frame)), points, ranges, stops }
}

/**
 * The joins of a line: only between consecutive points of the same line, and never over a break, whatever is asked for.
 * A join that passes years without a measurement is a bridge.
 */
function segmentsOf(line: ChartLine, { years, values }: Frame): Segment[] {
  const { px, breakYears } = years
  return line.points.flatMap((point, i): Segment[] => {
    const next = line.points[i + 1]
    if (!next || breakYears.some((year) => point.x < year && year <= next.x)) return []
    return [
      {
        line: line.id,
        tone: line.tone,
        from: point.x,
        to: next.x,
        a: { x: px(point.x), y: values(point.y) },
        b: { x: px(next.x), y: values(next.y) },
        bridge: line.bridges.some((bridge) => bridge.from < next.x && bridge.to > point.x),
      },
    ]
  })
}
