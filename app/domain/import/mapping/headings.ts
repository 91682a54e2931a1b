import type { MergedCells, Table, TableRow } from '#app/domain/import/table.ts'
import type { HeaderRows } from './find-header.ts'
import { headingSeparator } from './heading.ts'

/** Rows of the table that stand under its head. */
export const bodyRows = (table: Table, header: HeaderRows): TableRow[] =>
  header === null ? [...table.rows] : table.rows.filter((row) => row.number > header.to)

/**
 * What heads each column, from the left: the lines of the head from the top, each said once. Merged cells count for all
 * the columns that they cover; so does a text with empty cells to the right of it, in the lines over the last one.
 */
export function headingsOf(table: Table, header: HeaderRows, width: number): string[] {
  if (header === null) return Array.from({ length: width }, () => '')
  const lines: string[][] = []
  for (let number = header.from; number <= header.to; number += 1) {
    const row = table.rows.find((one) => one.number === number)
    const merged = table.merged.filter((one) => one.fromRow <= number && number <= one.toRow)
    lines.push(lineOf(row, merged, width, number))
  }
  const last = lines.length - 1
  const isMerged = (line: number) =>
    table.merged.some((one) => one.fromRow <= header.from + line && header.from + line <= one.toRow)
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = []
    for (const [index, line] of lines.entries()) {
      const isUnder = (lines[last]?.[column] ?? '') !== ''
      const text =
        line[column] !== '' || index === last || isMerged(index) || !isUnder ? line[column] : toTheLeft(line, column)
      if (text !== undefined && text !== '' && parts.at(-1) !== text) parts.push(text)
    }
    return parts.join(headingSeparator)
  })
}

function lineOf(row: TableRow | undefined, merged: readonly MergedCells[], width: number, number: number): string[] {
  const line = Array.from({ length: width }, (_, column) => tidy(row?.cells[column]?.text))
  for (const { fromRow, fromColumn, toColumn } of merged) {
    // A cell that goes on from the row above has said its text there.
    if (fromRow !== number) continue
    const text = line[fromColumn] ?? ''
    for (let column = fromColumn; column <= toColumn && column < width; column += 1) line[column] = text
  }
  return line
}

const tidy = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()

function toTheLeft(line: readonly string[], column: number): string | undefined {
  for (let left = column - 1; left >= 0; left -= 1) if (line[left] !== '') return line[left]
  return undefined
}

/** How many columns hold something, head or values. */
export function widthOf(table: Table): number {
  let width = 0
  for (const row of table.rows) {
    for (let column = row.cells.length - 1; column >= width; column -= 1) {
      if ((row.cells[column]?.text.trim() ?? '') !== '') width = column + 1
    }
  }
  return width
}

/**
 * The table with what a merged cell says in every row that it covers, for the columns that name areas, years and the
 * like. Values are never repeated so: a merged value is one value.
 */
export function filledDown(table: Table, columns: readonly number[]): (row: TableRow, column: number) => string {
  const byCell = new Map<string, number>()
  for (const { fromRow, toRow, fromColumn, toColumn } of table.merged) {
    if (toRow - fromRow > 5000) continue
    for (const column of columns) {
      if (column < fromColumn || column > toColumn) continue
      for (let row = fromRow; row <= toRow; row += 1) byCell.set(`${row}/${column}`, fromRow)
    }
  }
  if (byCell.size === 0) return (row, column) => tidy(row.cells[column]?.text)
  const rowOf = new Map(table.rows.map((row) => [row.number, row]))
  const columnsOf = new Map(
    table.merged.flatMap(({ fromColumn, toColumn, fromRow }) =>
      columns.flatMap((column) =>
        column >= fromColumn && column <= toColumn ? [[`${fromRow}/${column}`, fromColumn] as const] : [],
      ),
    ),
  )
  return (row, column) => {
    const first = byCell.get(`${row.number}/${column}`)
    if (first === undefined) return tidy(row.cells[column]?.text)
    return tidy(rowOf.get(first)?.cells[columnsOf.get(`${first}/${column}`) ?? column]?.text)
  }
}
