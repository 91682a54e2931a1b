import type { ImportProblem } from '#app/domain/import/proposed.ts'
import type { ReadFault, Table } from '#app/domain/import/table.ts'
import { readInProcess } from '../reader-process.server.ts'
import { TableBuilder } from './packed-row.ts'
import type { FileToRead, Sheets } from './perform.ts'
import { pastedRows } from './read-text.ts'

/** The sheets of a workbook, or a text file as one sheet, to choose from; or why the file cannot be read. */
export async function readSheets(
  file: FileToRead,
  signal?: AbortSignal,
): Promise<({ ok: true } & Sheets) | { ok: false; fault: ReadFault }> {
  const answer = await readInProcess({ ask: 'sheets', file }, () => undefined, signal)
  if (!answer.ok) return answer
  if (!('sheets' in answer)) throw new Error('The reader answered something else.')
  return { ok: true, ...answer.sheets }
}

/**
 * One sheet of a file as a table. What is kept in the file store is read in a process of its own, so that nothing in it
 * can hold up or bring down the server. A text file has one sheet, whatever it is called.
 */
export async function readTable(
  file: FileToRead,
  sheet: string,
  signal?: AbortSignal,
): Promise<{ ok: true; table: Table; notes: ImportProblem[] } | { ok: false; fault: ReadFault }> {
  const builder = new TableBuilder()
  const answer = await readInProcess({ ask: 'table', file, sheet }, (rows) => builder.add(rows), signal)
  if (!answer.ok) return answer
  if (!('table' in answer)) throw new Error('The reader answered something else.')
  const { table } = answer
  return { ok: true, table: builder.build(table.sheet, table.merged), notes: table.notes }
}

/** What somebody has pasted, as a table: tabs between cells as spreadsheets copy, or another mark that fits. */
export function readPasted(text: string): Table {
  const builder = new TableBuilder()
  builder.add(pastedRows(text))
  return builder.build('Inklistrat', [])
}
