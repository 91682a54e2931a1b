import { textWidth } from '../layout.ts'
import { periodsOf } from './axis.ts'
import type { Drawing } from './drawing.ts'
import type { Frame } from './frame.ts'
import type { TimeSeries } from './model.ts'
import { putLabel } from './placing.ts'
import type { Sheet } from './sheet.ts'

/** The level lines in their places: within the stretches of years that they belong to, and never over a break. */
export const guidesOf = (series: TimeSeries, frame: Frame): Drawing['guides'] =>
  (series.guides ?? []).flatMap(({ id, pattern, y, from, to }) => {
    const reached = periodsOf(series, frame).filter((period) => period.to >= from && period.from <= to)
    return reached.map(({ x1, x2 }) => ({ id, pattern, y: frame.values(y), x1, x2 }))
  })

/** What each level line is, right above or below it. */
export function putGuides(sheet: Sheet, frame: Frame, series: TimeSeries, guides: Drawing['guides']): void {
  const { font, lineHeight } = frame.measure
  for (const { id, text, from } of series.guides ?? []) {
    const drawn = guides.find((guide) => guide.id === id)
    if (drawn === undefined) continue
    const size = { width: textWidth(text, font, false) + 4, height: lineHeight }
    const xs = [drawn.x1 + 4, (drawn.x1 + drawn.x2 - size.width) / 2, drawn.x2 - size.width - 4]
    const candidates = [drawn.y - lineHeight - 3, drawn.y + 3].flatMap((y) => xs.map((x) => ({ x, y, ...size })))
    const spot = { x: (drawn.x1 + drawn.x2) / 2, y: drawn.y }
    const variant = { lines: [text], quietFrom: 1, candidates }
    const label = { key: `guide-${id}`, kind: 'guide', strong: 0, anchor: 'start' } as const
    putLabel(sheet, label, [variant], { year: from, spot, reach: Math.abs(drawn.x2 - drawn.x1) })
  }
}
