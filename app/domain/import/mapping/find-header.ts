import { foldAreaText } from '#app/domain/area/area-names.ts'
import type { AreaRegister } from '#app/domain/area/register.ts'
import type { Table, TableRow } from '#app/domain/import/table.ts'
import { readRole, readYear } from './heading.ts'
import type { SheetMapping } from './sheet-mapping.ts'

export type HeaderRows = SheetMapping['header']

/** So many rows from the top are looked through for the head. */
const lookedThrough = 200
/** Most rows that head a table together. */
export const mostHeaderRows = 6

const textAt = (row: TableRow | undefined, column: number): string => row?.cells[column]?.text.trim() ?? ''
const filled = (row: TableRow): number[] =>
  row.cells.flatMap((cell, column) => (cell === undefined || cell.text.trim() === '' ? [] : [column]))

/** Whether a text is an area's code or name as the register writes it; a quick look, not `findArea`. */
export function looksLikeArea(register: AreaRegister, text: string): boolean {
  const folded = foldAreaText(text)
  if (register.byForm.has(folded) || register.byCode.has(folded)) return true
  const [, digits, name] = /^(\d{1,4})(?:[ ,:-]+(\p{L}.*))?$/u.exec(folded) ?? []
  if (digits === undefined) return register.byForm.has(`${folded} län`) || register.byForm.has(`${folded}s län`)
  return register.byCode.has(digits.padStart(digits.length <= 2 ? 2 : 4, '0')) || (/^0+$/.test(digits) && name !== '')
}

/**
 * The rows that head a sheet's columns: found by the words that such tables use (K-kod, Kommun, Län, Område, År …), or,
 * in a sheet that uses others, as what stands over the first row about an area. Titles above are not part of it; a head
 * over several rows is taken whole. Null where the table begins at once.
 */
export function findHeader(table: Table, register: AreaRegister): HeaderRows {
  const rows = table.rows.slice(0, lookedThrough)
  const named = byWords(rows)
  if (named !== undefined) return spread(rows, named.index, named.keys, register)
  const body = rows.findIndex((row) => beginsBody(row, register))
  if (body === 0) return null
  if (body > 0) {
    const above = rows.slice(0, body).findLastIndex((row) => filled(row).length >= 2)
    if (above === -1) return null
    const key = filled(rows[body] as TableRow)[0] ?? 0
    return spread(rows, above, [key], register)
  }
  const first = rows.findIndex((row) => filled(row).length >= 2)
  const row = rows[first]
  if (row === undefined || filled(row).every((column) => row.cells[column]?.kind === 'number')) return null
  return { from: row.number, to: row.number }
}

/** The row with most words of a head, and the columns of areas in it. */
function byWords(rows: readonly TableRow[]): { index: number; keys: number[] } | undefined {
  let best: { index: number; keys: number[]; hits: number } | undefined
  for (const [index, row] of rows.entries()) {
    const columns = filled(row)
    if (columns.length < 2) continue
    const roles = columns.map((column) => ({ column, role: readRole(textAt(row, column))?.role }))
    const keys = roles.filter(({ role }) => role === 'code' || role === 'area').map(({ column }) => column)
    const hits = roles.filter(({ role }) => role !== undefined && role !== 'value').length
    if (hits > (best?.hits ?? 0)) {
      best = { index, hits, keys: keys.length > 0 ? keys : [columns[0] ?? 0] }
    }
  }
  return best
}

/** A row about an area, with something to read beside it. A row of years is none, though many years are also codes. */
function beginsBody(row: TableRow, register: AreaRegister): boolean {
  const columns = filled(row)
  const [first] = columns
  if (first === undefined || columns.length < 2) return false
  if (columns.filter((column) => readYear(textAt(row, column)) !== undefined).length > 1) return false
  return looksLikeArea(register, textAt(row, first))
}

/** The head around its row: lines over it and under it where the columns of areas are empty. */
function spread(rows: readonly TableRow[], at: number, keys: readonly number[], register: AreaRegister): HeaderRows {
  const isLine = (row: TableRow | undefined, next: TableRow | undefined): row is TableRow =>
    row !== undefined &&
    next !== undefined &&
    Math.abs(row.number - next.number) === 1 &&
    keys.every((key) => textAt(row, key) === '') &&
    filled(row).length > 0 &&
    !filled(row).some((column) => row.cells[column]?.kind === 'error')
  let from = at
  while (at - from < mostHeaderRows && isLine(rows[from - 1], rows[from])) from -= 1
  let to = at
  const hasBody = rows.slice(at + 1).some((row) => keys.some((key) => looksLikeArea(register, textAt(row, key))))
  while (hasBody && to - from < mostHeaderRows - 1 && isLine(rows[to + 1], rows[to])) to += 1
  const first = rows[from]
  const last = rows[to]
  return first === undefined || last === undefined ? null : { from: first.number, to: last.number }
}
