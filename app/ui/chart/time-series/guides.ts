import { wrapText } from '../layout.ts'
import { periodsOf } from './axis.ts'
import type { Drawing } from './drawing.ts'
import type { Frame } from './frame.ts'
import type { TimeSeries } from './model.ts'
import { putLabel } from './placing.ts'
import type { Sheet } from './sheet.ts'
import { blockSize, endText } from './text.ts'

/** The level lines in their places: within the stretches of years that they belong to, and never over a break. */
export const guidesOf = (series: TimeSeries, frame: Frame): Drawing['guides'] =>
  (series.guides ?? []).flatMap(({ id, pattern, tone, y, from, to }) => {
    const reached = periodsOf(series, frame).filter((period) => period.to >= from && period.from <= to)
    return reached.map(({ x1, x2 }) => ({ id, pattern, tone, y: frame.values(y), x1, x2 }))
  })

/** What each level line is that ends before the last year, above or below it; the others stand in the column at the right. */
export function putGuides(sheet: Sheet, frame: Frame, series: TimeSeries, guides: Drawing['guides']): void {
  const { inline, font, lineHeight } = frame.measure
  for (const { id, text, label: name, from, to, tone } of series.guides ?? []) {
    const drawn = guides.find((guide) => guide.id === id)
    if (drawn === undefined || to >= frame.years.lastYear) continue
    const { x1, x2, y } = drawn
    const variants = inline.map((room) => {
      const lines = wrapText(endText(text, name), room, font, true)
      const size = blockSize(lines, font, lineHeight)
      const xs = [x1 + 4, (x1 + x2 - size.width) / 2, x2 - size.width - 4]
      const candidates = [y - size.height - 3, y + 3].flatMap((top) => xs.map((x) => ({ x, y: top, ...size })))
      return { lines, quietFrom: lines.length, candidates }
    })
    const label = { key: `guide-${id}`, kind: 'guide', strong: text.length, anchor: 'start', tone } as const
    putLabel(sheet, label, variants, { year: from, spot: { x: (x1 + x2) / 2, y }, reach: x2 - x1 })
  }
}
