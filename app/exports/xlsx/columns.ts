import type { Cell, Row } from 'write-excel-file/node'
import type { LongTexts } from './long-texts.ts'
import { cells, type PlannedSheet } from './sheet.ts'

/** A column of a sheet of data: its head, how many characters it is wide, and what stands in it. */
export interface Column<One> {
  head: string
  width: number
  numeric?: boolean
  cell: (one: One) => Cell
}

/** A column of text, of numbers, of years or of days. What is not known is an empty cell. */
export const text = <One>(
  head: string,
  width: number,
  of: (one: One) => string | null,
  long: LongTexts,
): Column<One> => ({
  head,
  width,
  cell: (one) => cells.text(long.fitted(of(one) ?? '')),
})
export const number = <One>(head: string, of: (one: One) => number | null): Column<One> => ({
  head,
  width: 11,
  numeric: true,
  cell: (one) => {
    const value = of(one)
    return value === null || !Number.isFinite(value) ? null : cells.number(value)
  },
})
export const year = <One>(head: string, of: (one: One) => number | null): Column<One> => ({
  head,
  width: 8,
  numeric: true,
  cell: (one) => {
    const value = of(one)
    return value === null ? null : cells.year(value)
  },
})
export const date = <One>(head: string, of: (one: One) => string | null): Column<One> => ({
  head,
  width: 13,
  cell: (one) => {
    const value = of(one)
    if (value === null || value === '') return null
    return /^\d{4}-\d{2}-\d{2}/.test(value) ? cells.date(value) : cells.text(value)
  },
})

/** A sheet of data: heads in the first row, and a row for each thing. Undefined when there is nothing. */
export function sheetOf<One>(name: string, title: string, columns: Column<One>[], all: readonly One[]): PlannedSheet[] {
  if (all.length === 0) return []
  const rows: Row[] = all.map((one) => columns.map(({ cell }) => cell(one)))
  return [
    {
      name,
      title,
      widths: columns.map(({ width }) => width),
      headRow: 0,
      dataRows: all.length,
      landscape: true,
      rows: [columns.map(({ head, numeric }) => cells.head(head, numeric)), ...rows],
    },
  ]
}

/** The label that a code has in one of our tables; the code itself where a later or an earlier table has another. */
export const labelOf = (table: Readonly<Record<string, { label: string }>>, code: string): string =>
  Object.hasOwn(table, code) ? (table[code]?.label ?? code) : code
