import type { KeptFile } from '#app/db/source/source-files.server.ts'
import { readGrantRows, type ReadGrant, type UnreadRow } from '#app/domain/grant/read-rows.ts'
import type { Table } from '#app/domain/import/table.ts'
import { endingOf, largestFile, tidyName, tooLarge } from '#app/domain/source/file-type.ts'
import { discardFile, keepFile, receiveFile, keptPath, type ReceivedFile } from '#app/files/file-store.server.ts'
import { readUpload } from '#app/http/multipart.server.ts'
import { readSheets, readTable } from '#app/imports/table/read-table.server.ts'

/** Most bytes that may be pasted. */
const longestPasted = 300_000

/** The name that pasted text is kept under. */
const pastedName = 'inklistrat.txt'

/** What a table of grants comes to: its rows, or why some of it or all of it cannot be read. */
export interface ReadGrants {
  rows: ReadGrant[]
  problems: UnreadRow[]
}

const refused = (why: string): ReadGrants => ({ rows: [], problems: [{ why }] })

async function readAt(path: string, name: string): Promise<ReadGrants> {
  const found = await readSheets({ path, name })
  if (!found.ok) return refused(found.fault.why)
  const shown = found.sheets.filter(({ isHidden, rows }) => !isHidden && rows > 0)
  let best: ReadGrants | undefined
  // A workbook's table may stand on any of its first sheets: the first one with the headings is it.
  for (const { name: sheet } of shown.slice(0, mostSheets)) {
    const read = await readTable({ path, name }, sheet)
    const grants = read.ok ? readRowsOf(read.table) : refused(read.fault.why)
    if (grants.rows.length > 0 || grants.problems.some(({ row }) => row !== undefined)) return grants
    best ??= grants
  }
  return best ?? refused('Filen är tom.')
}

const mostSheets = 10
const readRowsOf = (table: Table): ReadGrants => readGrantRows(table)

/** The rows of a file that is kept. */
export const readKeptGrants = ({ sha256, name }: { sha256: string; name: string }): Promise<ReadGrants> =>
  readAt(keptPath(sha256), name)

/** What came: the fields of the form, and the table with a way to keep it once everything is right. */
export interface ReceivedTable {
  fields: Record<string, string>
  table: ReadGrants | 'none' | 'too-large'
  /** Keeps what came and answers what is noted of it. */
  keep: () => Promise<KeptFile>
  /** To be called whatever happens. */
  discard: () => Promise<void>
}

/** Receives the form: a file, or what was pasted, which is kept as a file too. */
export async function receiveTable(request: Request): Promise<ReceivedTable> {
  const { fields, file } = await readUpload(request, {
    longest: longestPasted,
    receive: (bytes) => receiveFile(bytes, largestFile),
    discard: async (received) => {
      if (received !== 'too-large') await discardFile(received)
    },
  })
  const pasted = fields['pasted'] ?? ''
  const nothing = { fields, keep: () => Promise.reject(new Error('Nothing came.')), discard: () => Promise.resolve() }
  if (file === undefined && pasted.trim() === '') return { ...nothing, table: 'none' }
  const received = file?.received ?? (await receiveFile(bytesOf(pasted), largestFile))
  if (received === 'too-large') return { ...nothing, table: 'too-large' }
  const name = file === undefined ? pastedName : tidyName(file.name)
  return {
    fields,
    table: await readAt(received.path, name),
    keep: () => keepAs(received, name),
    discard: () => discardFile(received),
  }
}

// oxlint-disable-next-line require-await -- a file is received from pieces that come in time
async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

async function keepAs(received: ReceivedFile, name: string): Promise<KeptFile> {
  await keepFile(received)
  const mediaType = endingOf(name) === 'xlsx' ? workbook : endingOf(name) === 'csv' ? 'text/csv' : 'text/plain'
  return { sha256: received.sha256, size: received.size, name, mediaType }
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const tooLargeToRead = tooLarge
