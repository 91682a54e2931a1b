import { Readable } from 'node:stream'
import { CsvError, parse, type Options } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import { Unreadable } from '../unreadable.ts'
import { findDelimiter, type Delimiter } from './delimiter.ts'
import { tableLimits, tooLarge } from './limits.ts'
import type { PackedRow } from './packed-row.ts'
import { unescaped } from './rich-text.ts'

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

/** Packs rows as they come, counting them, within the limits. A row is told by its place, as a spreadsheet shows it. */
class RowCounter {
  #number = 0
  #rows = 0
  #filled = 0
  #places = 0

  /** Undefined for a row without content. @throws Unreadable */
  pack(record: readonly string[]): PackedRow | undefined {
    this.#number += 1
    const cells = record.map((text) => (text.trim() === '' ? null : unescaped(text)))
    while (cells.at(-1) === null) cells.pop()
    if (cells.length === 0) return undefined
    this.#rows += 1
    this.#places += cells.length
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue
      this.#filled += 1
      if (cell.length > tableLimits.cellText)
        throw new Unreadable({ why: tooLarge.cellText, row: this.#number, column })
    }
    if (cells.length > tableLimits.columns) throw new Unreadable({ why: tooLarge.columns, row: this.#number })
    if (this.#rows > tableLimits.rows) throw new Unreadable(tooLarge.rows)
    if (this.#filled > tableLimits.filled) throw new Unreadable(tooLarge.filled)
    if (this.#places > tableLimits.places) throw new Unreadable(tooLarge.places)
    return [this.#number, cells]
  }
}

const pieceSize = 32_768

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceSize) yield text.slice(at, at + pieceSize)
}

/** The rows of a text with cells, a group at a time. @throws Unreadable */
export async function* textRows(text: string): AsyncGenerator<PackedRow[]> {
  const { delimiter, skipsFirst } = layoutOf(text)
  const counter = new RowCounter()
  const records = Readable.from(pieces(text), { objectMode: false }).pipe(parse(optionsFor(delimiter)))
  let rows: PackedRow[] = []
  let cells = 0
  let isFirst = skipsFirst
  try {
    for await (const record of records as AsyncIterable<string[]>) {
      const row = counter.pack(record)
      if (isFirst || row === undefined) {
        isFirst = false
        continue
      }
      rows.push(row)
      cells += row[1].length
      if (cells < 2_000) continue
      yield rows
      rows = []
      cells = 0
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

/** The rows of a pasted text, all at once. What is wrong with its quotation marks is read as it stands. */
export function pastedRows(text: string): PackedRow[] {
  const { delimiter, skipsFirst } = layoutOf(text)
  const options = optionsFor(delimiter)
  const records = ((): string[][] => {
    try {
      return parseAtOnce(text, options)
    } catch (error) {
      if (error instanceof CsvError) return parseAtOnce(text, { ...options, quote: false })
      throw error
    }
  })()
  const counter = new RowCounter()
  return records
    .map((record) => counter.pack(record))
    .filter((row, index) => row !== undefined && !(skipsFirst && index === 0)) as PackedRow[]
}
