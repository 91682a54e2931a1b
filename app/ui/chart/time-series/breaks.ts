import { wrapEvenly } from '../layout.ts'
import type { Label } from './drawing.ts'
import type { TimeSeries } from './model.ts'
import type { YearScale } from './scale.ts'
import type { Measure } from './sizes.ts'
import { blockSize } from './text.ts'

/** A hairline between two years that cannot be compared, and what it means. */
export type Break = { before: number; x: number; label: Label }

/** Above the plot: what the breaks mean, each centred on its hairline, a row further down where two would meet. */
export function breaksAbove(series: TimeSeries, { px, breakYears }: YearScale, measure: Measure): Break[] {
  const { width, breakWidth, small, lineHeight } = measure
  const breaks: Break[] = []
  for (const year of breakYears) {
    const middle = (px(year - 1) + px(year)) / 2
    const text = series.breaks
      .filter((one) => one.before === year)
      .map((one) => one.text)
      .join(' ')
    const lines = wrapEvenly(text, breakWidth, small)
    const block = blockSize(lines, small, lineHeight)
    const x = Math.min(width - block.width, Math.max(0, middle - block.width / 2))
    const box = { x, y: 0, ...block }
    for (const { label: other } of breaks) {
      const apart = box.x + box.width + 8 <= other.box.x || other.box.x + other.box.width + 8 <= box.x
      if (!apart) box.y = Math.max(box.y, other.box.y + other.box.height + 2)
    }
    const key = `break-${year}`
    const label: Label = { key, kind: 'break', box, lines, strong: 0, quietFrom: 0, anchor: 'middle' }
    breaks.push({ before: year, x: middle, label })
  }
  return breaks
}
