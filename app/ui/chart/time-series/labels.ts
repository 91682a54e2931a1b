import { spread, textWidth, wrapEvenly, wrapText } from '../layout.ts'
import type { Label } from './drawing.ts'
import type { Frame } from './frame.ts'
import type { Marks } from './marks.ts'
import type { TimeSeries } from './model.ts'
import { namedPoints } from './named-points.ts'
import { around, beside } from './places.ts'
import { putLabel } from './placing.ts'
import type { Sheet } from './sheet.ts'
import { blockSize, endText, nameOf, stopOf } from './text.ts'

/** The column at the right: in the order of the values, moved apart, tied to their points. */
export function putEnds(sheet: Sheet, { measure, years, values, column, top, bottom }: Frame): void {
  const { lineHeight } = measure
  const starts = spread(
    column.blocks.map((block) => ({ want: values(block.y) - lineHeight / 2, size: block.height })),
    top - lineHeight,
    bottom,
    5,
  )
  column.blocks.forEach(({ key, kind, lines, quietFrom, value, tone, ...block }, i) => {
    const y = starts[i]
    if (y === undefined) return
    const spot = { x: years.px(years.lastYear), y: values(block.y) }
    const middle = y + lineHeight / 2
    const box = { x: column.x, y, width: column.width, height: block.height }
    if (box.y + box.height > bottom + 0.01) sheet.clear = false
    sheet.hard.push(box)
    const far = Math.abs(middle - spot.y) > 5
    const leader: Label['leader'] = far
      ? [
          { x: spot.x + 7, y: spot.y },
          { x: column.x - 4, y: middle },
        ]
      : undefined
    sheet.labels.push({ key, kind, box, lines, strong: value.length, quietFrom, anchor: 'start', tone, leader })
  })
}

/** Values beside their points, as far as there is room to read them. */
export function putValues(sheet: Sheet, { measure, years }: Frame, { points }: Marks): void {
  for (const { line, tone, x, spot, text } of namedPoints(points)) {
    if (x === years.lastYear) continue
    const box = { width: textWidth(text, measure.font, true) + 2, height: measure.lineHeight }
    const variant = { lines: [text], quietFrom: 1, candidates: around(spot, box, 8) }
    const label = { key: `value-${line}-${x}`, kind: 'value', strong: text.length, anchor: 'middle', tone } as const
    putLabel(sheet, label, [variant], { year: x, spot })
  }
}

/** Ranges before the last year: over, beside or under what is drawn. */
export function putRanges(sheet: Sheet, { measure, years }: Frame, series: TimeSeries, { ranges }: Marks): void {
  const { inline, font, lineHeight } = measure
  ranges.forEach((range, i) => {
    const source = series.ranges[i]
    if (!source || range.x === years.lastYear) return
    const spot = { x: range.px, y: (range.y1 + range.y2) / 2 }
    const variants = inline.map((room) => {
      const lines = wrapText(endText(source.text, source.label), room, font, true)
      const block = blockSize(lines, font, lineHeight)
      const candidates = [
        { x: range.px - block.width / 2, y: range.y1 - block.height - 4, ...block },
        { x: range.px + 11, y: spot.y - block.height / 2, ...block },
        { x: range.px - 11 - block.width, y: spot.y - block.height / 2, ...block },
        { x: range.px - block.width / 2, y: range.y2 + 4, ...block },
      ]
      return { lines, quietFrom: lines.length, candidates }
    })
    const label = { key: `range-${i}`, kind: 'range', strong: source.text.length, anchor: 'middle' } as const
    putLabel(sheet, label, variants, { year: range.x, spot, reach: 60 })
  })
}

/** The names of lines that end before the last year, and that they have ended. */
export function putLineNames(sheet: Sheet, { size, measure, years, values }: Frame, series: TimeSeries): void {
  const { inline, font, small, lineHeight } = measure
  for (const line of series.lines) {
    const last = line.points.at(-1)
    if (!last || last.x === years.lastYear) continue
    const stop = stopOf(series, line)
    const spot = { x: years.px(last.x), y: values(last.y) }
    const variants = inline.map((room) => {
      const name = wrapEvenly(nameOf(line, size), room, font, true)
      const lines = [...name, ...(stop ? wrapEvenly(stop, room, small) : [])]
      return { lines, quietFrom: name.length, candidates: beside(spot, blockSize(lines, font, lineHeight)) }
    })
    const label = { key: `line-${line.id}`, kind: 'line', strong: 0, anchor: 'start', tone: line.tone } as const
    putLabel(sheet, label, variants, { year: last.x, spot, reach: 60 })
  }
}

/** Stops at which no line ends: said at the axis. */
export function putStops(sheet: Sheet, { measure, years, bottom }: Frame, series: TimeSeries): void {
  const { inline, small, lineHeight } = measure
  for (const stop of series.stops) {
    if (series.lines.some((line) => line.points.at(-1)?.x === stop.x)) continue
    const spot = { x: years.px(stop.x), y: bottom }
    const variants = inline.map((room) => {
      const lines = wrapEvenly(stop.text, room, small)
      return { lines, quietFrom: 0, candidates: beside(spot, blockSize(lines, small, lineHeight)) }
    })
    const label = { key: `stop-${stop.x}`, kind: 'stop', strong: 0, anchor: 'start' } as const
    putLabel(sheet, label, variants, { year: stop.x, spot, reach: 44 })
  }
}
