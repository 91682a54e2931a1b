import { wrapText } from '../layout.ts'
import type { LineTone, TimeSeries } from './model.ts'
import type { YearScale } from './scale.ts'
import { sizes, type DrawnSize } from './sizes.ts'
import { endText, nameOf, stopOf } from './text.ts'

type End = {
  key: string
  kind: 'end' | 'range' | 'guide'
  y: number
  value: string
  /** What the value is a value of. */
  name: string
  stop?: string | undefined
  tone?: LineTone | undefined
}

/** What is written of a line or a range that reaches the last year, in lines that fit the column. */
export type EndBlock = Omit<End, 'name' | 'stop'> & { lines: string[]; quietFrom: number; height: number }

/** The column of labels at the right. */
export type EndColumn = { x: number; width: number; blocks: EndBlock[] }

/** The labels at the right, of every line and range that reaches the last year, before they are moved apart. */
export function endColumn(series: TimeSeries, size: DrawnSize, { px, lastYear }: YearScale): EndColumn {
  const { width: whole, lead, font, small, lineHeight } = sizes[size]
  const x = Number.isFinite(lastYear) ? Math.max(px(lastYear) + lead, 0) : whole
  const width = whole - 2 - x
  const blocks = endsOf(series, size, lastYear).map(({ name, stop, ...end }) => {
    const named = wrapText(endText(end.value, name), width, font, true)
    const lines = [...named, ...(stop ? wrapText(stop, width, small) : [])]
    return { ...end, lines, quietFrom: named.length, height: lines.length * lineHeight }
  })
  return { x, width, blocks }
}

function endsOf(series: TimeSeries, size: DrawnSize, lastYear: number): End[] {
  const lines = series.lines.flatMap((line): End[] => {
    const last = line.points.at(-1)
    if (last?.x !== lastYear) return []
    const { id, tone } = line
    const [name, stop] = [nameOf(line, size), stopOf(series, line)]
    return [{ key: `end-${id}`, kind: 'end', y: last.y, value: last.text, name, stop, tone }]
  })
  const ranges = series.ranges.flatMap((range, i): End[] => {
    if (range.x !== lastYear) return []
    const y = (range.low + range.high) / 2
    return [{ key: `range-${i}`, kind: 'range', y, value: range.text, name: range.label ?? '' }]
  })
  const guides = (series.guides ?? []).flatMap(({ id, y, text, label, tone, to }): End[] =>
    to < lastYear ? [] : [{ key: `guide-${id}`, kind: 'guide', y, value: text, name: label, tone }],
  )
  return [...lines, ...ranges, ...guides]
}
