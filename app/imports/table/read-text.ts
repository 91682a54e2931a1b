import { Readable } from 'node:stream'
import { CsvError, parse, type Options } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import { Unreadable } from '../unreadable.ts'
import { findDelimiter, type Delimiter } from './delimiter.ts'
import { tableLimits, tooLarge } from './limits.ts'
import type { PackedRow } from './packed-row.ts'
import { cleaned } from './rich-text.ts'

/** Excel's own way of saying what stands between the cells, on a line of its own. */
const said = /^sep=([\t;|,])\r?\n/i

/** What stands between the cells of a text, and where its rows begin. */
export function layoutOf(text: string): { delimiter: Delimiter | undefined; skipsFirst: boolean } {
  const word = said.exec(text)?.[1] as Delimiter | undefined
  return { delimiter: word ?? findDelimiter(text), skipsFirst: word !== undefined }
}

const optionsFor = (delimiter: Delimiter | undefined): Options => ({
  // Something has to stand here; a character that no text holds divides nothing.
  delimiter: delimiter ?? '\u0000',
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: false,
  // A quotation mark that is never closed would otherwise make the rest of the file one cell.
  max_record_size: 1_000_000,
})

/** A row's cells, without those after the last that holds something. What looks empty is empty. */
function packed(record: readonly string[]): (string | null)[] {
  const cells = record.map((text) => {
    const seen = cleaned(text)
    return seen.trim() === '' ? null : seen
  })
  while (cells.at(-1) === null) cells.pop()
  return cells
}

/** Counts rows and cells as they come. */
class Limits {
  #rows = 0
  #filled = 0
  #places = 0

  /** @throws Unreadable when there are more than are read */
  count([row, cells]: PackedRow): void {
    this.#rows += 1
    this.#places += cells.length
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== 'string') continue
      this.#filled += 1
      if (cell.length > tableLimits.cellText) throw new Unreadable({ why: tooLarge.cellText, row, column })
    }
    if (cells.length > tableLimits.columns) throw new Unreadable({ why: tooLarge.columns, row })
    if (this.#rows > tableLimits.rows) throw new Unreadable(tooLarge.rows)
    if (this.#filled > tableLimits.filled) throw new Unreadable(tooLarge.filled)
    if (this.#places > tableLimits.places) throw new Unreadable(tooLarge.places)
  }
}

const pieceSize = 32_768

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceSize) yield text.slice(at, at + pieceSize)
}

/**
 * The rows of a text with cells, a group at a time. A row's number is its place as a spreadsheet shows it, where a cell
 * with line ends is one row. @throws Unreadable
 */
export async function* textRows(text: string): AsyncGenerator<PackedRow[]> {
  const { delimiter, skipsFirst } = layoutOf(text)
  const limits = new Limits()
  const records = Readable.from(pieces(text), { objectMode: false }).pipe(parse(optionsFor(delimiter)))
  let rows: PackedRow[] = []
  let waiting = 0
  let number = 0
  try {
    for await (const record of records as AsyncIterable<string[]>) {
      number += 1
      const cells = packed(record)
      if (cells.length === 0 || (skipsFirst && number === 1)) continue
      const row: PackedRow = [number, cells]
      limits.count(row)
      rows.push(row)
      waiting += cells.length
      if (waiting < 2_000) continue
      yield rows
      rows = []
      waiting = 0
    }
  } catch (error) {
    throw inWords(error)
  }
  yield rows
}

function inWords(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error
  const row = typeof error['records'] === 'number' ? { row: error['records'] + 1 } : {}
  return new Unreadable({
    why: 'Ett citattecken öppnas men stängs inte, så det går inte att se var cellen slutar. Rätta citattecknet och välj filen igen.',
    ...row,
  })
}

/** The rows of a pasted text, all at once. Where its quotation marks do not add up they are read as they stand. */
export function pastedRows(text: string): PackedRow[] {
  const { delimiter, skipsFirst } = layoutOf(text)
  const options = { ...optionsFor(delimiter), max_record_size: 0 }
  let records: string[][]
  try {
    records = parseAtOnce(text, options)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    records = parseAtOnce(text, { ...options, quote: false })
  }
  return records
    .map((record, index): PackedRow => [index + 1, packed(record)])
    .filter(([number, cells]) => cells.length > 0 && !(skipsFirst && number === 1))
}
