import { stridesOf, type DataCell, type Dimension } from '#app/domain/import/statistics/dataset.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import type { ReadFault } from '#app/domain/import/table.ts'
import { lineAt } from './px-statements.ts'

const separator = /[\s\u00a0,]*/y
const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?(?=[\s\u00a0,;"]|$)/y
const mark = /-|\.{1,6}(?=[\s\u00a0,;"]|$)/y
const quoted = /"([^"\r\n]{0,200})"/y

/** The data after DATA=, one at a time: a number, a mark in its place, or the end. */
function* tokensOf(text: string, from: number): Generator<{ cell: DataCell; at: number } | { wrong: number }> {
  let at = from
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match !== null) at = pattern.lastIndex
    return match
  }
  for (;;) {
    take(separator)
    if (at >= text.length || text.charAt(at) === ';') return
    const start = at
    const written = take(number)
    if (written !== null) {
      const value = Number(written[0])
      yield Number.isFinite(value) ? { cell: value, at: start } : { wrong: start }
      continue
    }
    const sign = take(quoted)?.[1]?.trim() ?? take(mark)?.[0]
    if (sign === undefined) {
      yield { wrong: start }
      return
    }
    yield { cell: sign === '' ? null : sign, at: start }
  }
}

const unreadable = (text: string, place: number): ReadFault => ({
  why: `Rad ${lineAt(text, place)}: i DATA står något som varken är ett tal eller ett tecken inom citattecken.`,
})

/** Where the rows of a table with keys go. */
export interface Keyed {
  /** The dimensions of the stub, with what their keys are: codes or texts. */
  stub: readonly { dimension: Dimension; by: 'code' | 'label' }[]
  heading: readonly Dimension[]
}

/** The cells in order, or why they cannot be read. `keyed`: each row begins with what it is about, and rows may be left out. */
export function readCells(text: string, from: number, count: number, keyed: Keyed | undefined): DataCell[] | ReadFault {
  return keyed === undefined ? readDense(text, from, count) : readKeyed(text, from, count, keyed)
}

function readDense(text: string, from: number, count: number): DataCell[] | ReadFault {
  const cells: DataCell[] = []
  for (const token of tokensOf(text, from)) {
    if ('wrong' in token) return unreadable(text, token.wrong)
    if (cells.length === count) {
      return {
        why: `Rad ${lineAt(text, token.at)}: DATA har fler värden än de ${formatNumber(count)} som VALUES ger plats för.`,
      }
    }
    cells.push(token.cell)
  }
  return cells.length === count
    ? cells
    : { why: `DATA har ${formatNumber(cells.length)} värden, men VALUES ger plats för ${formatNumber(count)}.` }
}

function readKeyed(text: string, from: number, count: number, { stub, heading }: Keyed): DataCell[] | ReadFault {
  const cells: DataCell[] = Array.from({ length: count }, () => null)
  const strides = stridesOf([...stub.map(({ dimension }) => dimension), ...heading])
  const places = stub.map(
    ({ dimension, by }) => new Map(dimension.categories.map((one, at) => [by === 'code' ? one.code : one.label, at])),
  )
  const perRow = heading.reduce((product, { categories }) => product * categories.length, 1)
  const seen = new Set<number>()
  let row = 0
  let column = -stub.length
  for (const token of tokensOf(text, from)) {
    if ('wrong' in token) return unreadable(text, token.wrong)
    if (column < 0) {
      const key = String(token.cell ?? '')
      const at = stub.length + column
      // A bare 0180 would have been read as the number 180; keys are codes or texts as they are written.
      const place = places[at]?.get(key) ?? places[at]?.get(rawKey(text, token.at))
      if (place === undefined)
        return { why: `Rad ${lineAt(text, token.at)}: nyckeln ”${key}” i DATA finns inte bland värdena.` }
      row += place * (strides[at] ?? 0)
    } else cells[row + column] = token.cell
    column += 1
    if (column === 0 && seen.has(row))
      return { why: `Rad ${lineAt(text, token.at)}: samma rad finns två gånger i DATA.` }
    if (column === 0) seen.add(row)
    if (column < perRow) continue
    row = 0
    column = -stub.length
  }
  return column === -stub.length ? cells : { why: 'Den sista raden i DATA är inte hel.' }
}

const rawKey = (text: string, at: number): string => /^[^\s,;"]{1,100}/.exec(text.slice(at, at + 100))?.[0] ?? ''
