import type { Table } from './document.ts'

/** A table without the columns that say nothing in any row, so that those that do get the room. The first always stays. */
export function withoutEmptyColumns(table: Table): Table {
  const isKept = (index: number): boolean =>
    index === 0 || table.rows.length === 0 || table.rows.some((row) => (row[index]?.text ?? '') !== '')
  return {
    ...table,
    columns: table.columns.filter((_column, index) => isKept(index)),
    rows: table.rows.map((row) => row.filter((_cell, index) => isKept(index))),
  }
}
