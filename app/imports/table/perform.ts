import { readFile } from 'node:fs/promises'
import type { ImportProblem } from '#app/domain/import/proposed.ts'
import type { MergedCells, ReadFault, SheetSummary } from '#app/domain/import/table.ts'
import { Unreadable } from '../unreadable.ts'
import { decodeText } from './decode-text.ts'
import { layoutOf, textRows } from './read-text.ts'
import { readWorkbookSheet, readWorkbookSheets, type Telling } from './read-workbook.ts'
import { recogniseTable, whyNotATable } from './recognise-table.ts'

/** A file to read: where it lies, and what it is called. */
export interface FileToRead {
  path: string
  name: string
}

/** What is asked of the reader. */
export type ReadTask = { ask: 'sheets'; file: FileToRead } | { ask: 'table'; file: FileToRead; sheet: string }

/** The sheets of a file. `encoding` and `delimiter` are told of a text file; no delimiter means one column. */
export interface Sheets {
  format: 'xlsx' | 'text'
  encoding?: string
  delimiter?: string
  sheets: SheetSummary[]
}

/** What is told of a table beside its rows, which have been handed on. */
export interface TableEnd {
  sheet: string
  merged: MergedCells[]
  notes: ImportProblem[]
}

/** What a task comes to. */
export type ReadAnswer = { ok: true; sheets: Sheets } | { ok: true; table: TableEnd } | { ok: false; fault: ReadFault }

/** Does what is asked, in whichever process. Throws only at what is no fault of the file. */
export async function perform(task: ReadTask, telling: Telling): Promise<ReadAnswer> {
  try {
    return task.ask === 'sheets'
      ? { ok: true, sheets: await sheetsOf(task.file, telling) }
      : { ok: true, table: await tableOf(task.file, task.sheet, telling) }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, fault: error.fault }
    throw error
  }
}

async function sheetsOf({ path, name }: FileToRead, { tick }: Telling): Promise<Sheets> {
  if ((await recogniseTable(path)) === 'zip') return { format: 'xlsx', sheets: await readWorkbookSheets(path, tick) }
  const { text, encoding } = await tableText(path)
  const { delimiter } = layoutOf(text)
  let rows = 0
  let columns = 0
  for await (const group of textRows(text)) {
    rows += group.length
    columns = group.reduce((most, [, cells]) => Math.max(most, cells.length), columns)
    tick()
  }
  return {
    format: 'text',
    encoding,
    ...(delimiter === undefined ? {} : { delimiter }),
    sheets: [{ name, rows, columns, isHidden: false }],
  }
}

async function tableOf({ path, name }: FileToRead, sheet: string, telling: Telling): Promise<TableEnd> {
  if ((await recogniseTable(path)) === 'zip') return readWorkbookSheet(path, sheet, telling)
  const { text } = await tableText(path)
  for await (const group of textRows(text)) await telling.rows(group)
  return { sheet: name, merged: [], notes: [] }
}

async function tableText(path: string): Promise<{ text: string; encoding: string }> {
  const decoded = decodeText(await readFile(path))
  const why = whyNotATable(decoded.text)
  if (why !== undefined) throw new Unreadable(why)
  return decoded
}
