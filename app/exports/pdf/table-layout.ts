import type { Table } from '#app/domain/follow-up/document/document.ts'
import { textWidth } from '#app/ui/chart/layout.ts'

/** How a table is set: type size and column widths in points, and whether its pages are turned. */
export interface TableLayout {
  /** Of each row: it is so high that it may go on over the next page; others stay whole. */
  breaks: boolean[]
  /** The whole table is so low that it stays on one page. */
  whole: boolean
  size: number
  /** The space at each side of a cell. */
  inset: number
  widths: number[]
  turned: boolean
}

/** The width of the text, upright and turned: A4 with the margins of report.typ. */
export const measures = { upright: 459, turned: 728 } as const

/** Tried in this order: the first in which no word has to be cut is taken. */
const attempts = [
  { turned: false, size: 9, inset: 5 },
  { turned: false, size: 8.25, inset: 4 },
  { turned: false, size: 7.5, inset: 3 },
  { turned: false, size: 7, inset: 2.5 },
  { turned: true, size: 8.25, inset: 4 },
  { turned: true, size: 7, inset: 3 },
  { turned: true, size: 6, inset: 2.5 },
  { turned: true, size: 5, inset: 2 },
] as const

/** Tables of more columns than this are never set in the largest type. */
const mostInLarge = 4

/** Words are kept whole up to so many signs where that leaves room for long texts, else up to fewer. */
const [wholeWord, dividedWord] = [20, 11]
/** Words of a head are kept whole up to so many signs, because a head that is divided is hard to read. */
export const longestHead = 22
/** The part of the room that whole words may take. */
const mostForWords = 0.72
/** From here on a longer text wishes for no more room. */
const longText = 1200

interface ColumnNeed {
  /** In sizes of the type: the longest word, the longest of those that may be divided, and the longest line. */
  whole: number
  least: number
  wished: number
  weight: number
}

/** Chooses the largest type in which the table fits, and gives each column room by what stands in it. */
export function layoutTable(table: Pick<Table, 'columns' | 'rows'>): TableLayout {
  const needs = table.columns.map((column, index) =>
    needOf(column, [column.label, ...table.rows.map((row) => row[index]?.text ?? '')]),
  )
  const hasMarks = table.columns.map((_, index) => table.rows.some((row) => row[index]?.mark !== undefined))
  for (const attempt of table.columns.length > mostInLarge ? attempts.slice(1) : attempts) {
    const { size, inset, turned } = attempt
    const room = measures[turned ? 'turned' : 'upright'] - table.columns.length * 2 * inset
    const marks = hasMarks.map((has) => (has ? 1.5 * size : 0))
    const wholeSum = needs.reduce((total, { whole }, index) => total + whole * size + (marks[index] ?? 0), 0)
    const scaled = needs.map(({ whole, least, wished, weight }, index) => {
      const mark = marks[index] ?? 0
      const needed = wholeSum <= mostForWords * room ? whole : least
      return { whole, least: needed * size + mark, wished: wished * size + mark, weight }
    })
    const isLast = attempt === attempts.at(-1)
    const sum = scaled.reduce((total, one) => total + one.least, 0)
    if (sum > room && !isLast) continue
    const shrink = sum > room ? room / sum : 1
    const inner = sum > room ? scaled.map(({ least }) => least * shrink) : shared(scaled, room - sum)
    const widths = inner.map((width) => Math.round((width + 2 * inset) * 10) / 10)
    const lines = table.rows.map((row) => linesOf(row, inner, size))
    const whole = lines.reduce((sum, one) => sum + one + 0.6, 0) <= mostTogether
    return { size, inset, turned, widths, whole, breaks: lines.map((one) => one > mostWhole) }
  }
  throw new Error('The last attempt takes every table.')
}

/** Rows of more lines than this may be divided between pages. */
const mostWhole = 18
/** Tables of no more lines than this are not divided. */
const mostTogether = 24

/** About how many lines the row's highest cell takes. */
const linesOf = (row: Table['rows'][number], widths: readonly number[], size: number): number =>
  Math.max(
    0,
    ...row.map(({ text }, index) =>
      text
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil((1.08 * textWidth(line, size)) / (widths[index] ?? 1))), 0),
    ),
  )

function needOf(column: Table['columns'][number], texts: readonly string[]): ColumnNeed {
  let [whole, least, wished] = [0, 0, 0]
  const measured = new Set<string>()
  for (const text of texts) {
    if (measured.has(text)) continue
    measured.add(text)
    for (const line of text.slice(0, longText).split('\n')) {
      wished = Math.max(wished, textWidth(line, 1, true))
      for (const word of line.split(/[ \u200b]/)) {
        const isUndivided = column.numeric === true || (text === column.label && word.length <= longestHead)
        whole = Math.max(whole, textWidth(isUndivided ? word : word.slice(0, wholeWord), 1, true))
        least = Math.max(least, textWidth(isUndivided ? word : word.slice(0, dividedWord), 1, true))
      }
    }
  }
  return { whole, least, wished: Math.max(whole, wished), weight: column.weight ?? 1 }
}

/** What is left is shared by weight among the columns that wish for more, none getting more than it wishes. */
function shared(columns: readonly ColumnNeed[], left: number): number[] {
  const widths = columns.map(({ least }) => least)
  let rest = left
  for (let pass = 0; pass < 6 && rest > 0.5; pass += 1) {
    const wants = columns.map(
      ({ wished, weight }, index) => weight * Math.max(0, wished - (widths[index] ?? 0)) ** 0.75,
    )
    const all = wants.reduce((sum, one) => sum + one, 0)
    if (all === 0) break
    let given = 0
    for (const [index, column] of columns.entries()) {
      const now = widths[index] ?? 0
      const more = Math.min(column.wished - now, (rest * (wants[index] ?? 0)) / all)
      widths[index] = now + more
      given += more
    }
    rest -= given
  }
  return widths
}
