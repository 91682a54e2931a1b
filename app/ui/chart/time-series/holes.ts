import { wrapText } from '../layout.ts'
import type { Label } from './drawing.ts'
import type { Frame } from './frame.ts'
import type { TimeSeries } from './model.ts'
import { blockSize } from './text.ts'

/** What is said of years without a measurement: under each year where there is room, else all in one sentence. */
export function holesBelow(series: TimeSeries, { measure, years }: Frame, top: number): Label[] {
  const { px, step, breakYears } = years
  const { width, small } = measure
  const lineHeight = measure.lineHeight - 1
  const common = { kind: 'hole', strong: 0, quietFrom: 0 } as const
  const labels: Label[] = []
  for (const group of holeGroups(series.notMeasured, breakYears)) {
    const lines = wrapText(group.text, Math.max(step * (group.to - group.from + 1) - 2, 30), small)
    const block = blockSize(lines, small, lineHeight)
    const x = Math.min(width - block.width, Math.max(0, (px(group.from) + px(group.to)) / 2 - block.width / 2))
    labels.push({ ...common, key: `hole-${group.from}`, box: { x, y: top, ...block }, lines, anchor: 'middle' })
  }
  const crowded = labels.some((label, i) => {
    const next = labels[i + 1]
    return label.lines.length > 2 || (next && label.box.x + label.box.width + 4 > next.box.x)
  })
  if (!crowded) return labels
  const texts = [...new Set(series.notMeasured.map((hole) => hole.text))]
  let y = top
  return texts.map((text) => {
    const years = series.notMeasured.filter((hole) => hole.text === text).map((hole) => hole.x)
    const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}: ${years.sort((a, b) => a - b).join(', ')}`
    const lines = wrapText(sentence, width, small)
    const box = { x: 0, y, width, height: lines.length * lineHeight }
    y += box.height + 2
    return { ...common, key: `hole-${text}`, box, lines, anchor: 'start' }
  })
}

/** Neighbouring years that were not measured for the same reason share one text. */
function holeGroups(holes: TimeSeries['notMeasured'], breakYears: readonly number[]) {
  const groups: { from: number; to: number; text: string }[] = []
  for (const hole of [...holes].sort((a, b) => a.x - b.x)) {
    const last = groups.at(-1)
    if (last && last.text === hole.text && hole.x === last.to + 1 && !breakYears.includes(hole.x)) last.to = hole.x
    else groups.push({ from: hole.x, to: hole.x, text: hole.text })
  }
  return groups
}
