import { parseAnswer } from '#app/domain/series/answer.ts'
import type { SeriesLevel } from '#app/domain/series/series.ts'
import type { Table, TableCell, TableRow } from '#app/domain/import/table.ts'
import { bodyRows } from './headings.ts'
import { levelOf } from './mappable-series.ts'
import { rowReader, type RowContext } from './row-reader.ts'
import { columnOf, valueColumns, type SheetMapping } from './sheet-mapping.ts'
import { countForm, noForms, type FormCounts } from './written-form.ts'

/** What the values of a column look like in the rows of one level. */
export interface SeenValues {
  counts: FormCounts
  /** The first few different ones. */
  examples: TableCell[]
}

/** What a sheet holds, by its columns and by the indicators that its rows name. */
export interface SheetAnalysis {
  /** Rows with values, by level. */
  levels: Map<SeriesLevel, number>
  columns: Map<number, Map<SeriesLevel, SeenValues>>
  /** In the order that they come in; empty where no column names indicators. */
  named: Map<string, Map<SeriesLevel, SeenValues>>
}

/** So many examples are kept of a column. */
const mostExamples = 3
/** So many rows are read between two chances for others. */
const chunk = 300

/** Looks through a sheet's values by what is known of its columns. Yields now and then, so that others get their turn. */
export function* analyseSheet(
  table: Table,
  mapping: SheetMapping,
  context: RowContext,
): Generator<undefined, SheetAnalysis> {
  const analysis: SheetAnalysis = { levels: new Map(), columns: new Map(), named: new Map() }
  const columns = valueColumns(mapping).map(({ column }) => column)
  const years = new Map(mapping.columns.map(({ column, year }) => [column, year]))
  const naming = columnOf(mapping, 'series')
  const readRow = rowReader(table, mapping, context)
  let read = 0
  for (const row of bodyRows(table, mapping.header)) {
    read += 1
    if (read % chunk === 0) yield undefined
    const values = columns.filter((column) => isFilled(row, column))
    const first = values[0]
    if (first === undefined) {
      readRow.pass(row)
      continue
    }
    const seen = readRow.read(row)
    const subject = seen.subjectIn(years.get(first) ?? seen.year ?? mapping.year ?? context.thisYear)
    if (subject.found !== 'one') continue
    const level = levelOf(subject.subject)
    analysis.levels.set(level, (analysis.levels.get(level) ?? 0) + 1)
    for (const column of values) {
      const cell = row.cells[column]
      if (cell === undefined) continue
      note(analysis.columns, column, level, cell)
      if (naming !== undefined && seen.named !== '') note(analysis.named, seen.named, level, cell)
    }
  }
  return analysis
}

const isFilled = (row: TableRow, column: number): boolean => (row.cells[column]?.text.trim() ?? '') !== ''

function note<Key>(into: Map<Key, Map<SeriesLevel, SeenValues>>, key: Key, level: SeriesLevel, cell: TableCell): void {
  const byLevel = into.get(key) ?? new Map<SeriesLevel, SeenValues>()
  into.set(key, byLevel)
  const seen = byLevel.get(level) ?? { counts: noForms(), examples: [] }
  byLevel.set(level, seen)
  countForm(seen.counts, cell, parseAnswer(cell.text).ok)
  if (seen.examples.length < mostExamples && !seen.examples.some(({ text }) => text === cell.text)) {
    seen.examples.push(cell)
  }
}
