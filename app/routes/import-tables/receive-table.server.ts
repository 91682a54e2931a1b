import { createImport } from '#app/db/import/imports.server.ts'
import { listSourceChoices } from '#app/db/source/source-choices.server.ts'
import { notFound } from '#app/auth/guard.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { TableChoices } from '#app/domain/import/mapping/sheet-mapping.ts'
import { placeInWords, type ReadFault } from '#app/domain/import/table.ts'
import { endingOf, largestFile, tidyName, tooLarge } from '#app/domain/source/file-type.ts'
import { discardFile, keepFile, receiveFile, type ReceivedFile } from '#app/files/file-store.server.ts'
import { readUpload } from '#app/http/multipart.server.ts'
import { readPasted, readSheets } from '#app/imports/table/read-table.server.ts'
import { pastedSheet } from '#app/jobs/read-import-table.server.ts'

/** Longest text that is pasted, in bytes. */
export const longestPasted = 2_000_000

/** Why nothing came in, with what can be given back: browsers never fill in a file again. */
export interface NotReceived {
  errors: Record<string, string>
  source: string
  block: string
}

/** What came in: where to go on, and whether its sheet and source are known already. */
export interface ReceivedTable {
  id: number
  isReady: boolean
}

const mediaTypes: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  csv: 'text/csv',
  txt: 'text/plain',
}

/** Takes a posted file, or what was pasted, looks whether it can be read, keeps it, and notes that it has come. */
export async function receiveTable(
  viewer: SignedIn,
  request: Request,
  kind: 'workbook' | 'table',
  now: Date,
): Promise<ReceivedTable | NotReceived> {
  const { fields, file } = await readUpload(request, {
    longest: longestPasted,
    receive: (bytes) => receiveFile(bytes, largestFile),
    discard: async (received) => {
      if (received !== 'too-large') await discardFile(received)
    },
  })
  const block = kind === 'table' ? (fields['block'] ?? '').replace(/\r\n?/g, '\n') : ''
  const source = fields['source'] ?? ''
  const refuse = (errors: Record<string, string>): NotReceived => ({ errors, source, block })
  const chosen = source === '' ? undefined : (await listSourceChoices(viewer)).find(({ slug }) => slug === source)
  const received = file?.received
  const begin = (came: Came) => note(viewer, kind, came, chosen?.id, now)
  try {
    if (source !== '' && chosen === undefined) return refuse({ source: 'Källan finns inte längre. Välj en annan.' })
    if (received === 'too-large') return refuse({ file: tooLarge })
    if (file !== undefined && received !== undefined) {
      if (block.trim() !== '') {
        return refuse({ file: 'Välj antingen en fil eller ett inklistrat block. Det inklistrade finns kvar.' })
      }
      const came = await lookAt(received, tidyName(file.name))
      return 'why' in came ? refuse({ file: came.why }) : await begin(came)
    }
    if (kind === 'table' && block.trim() !== '') {
      const came = await keptBlock(block)
      return 'why' in came ? refuse({ block: came.why }) : await begin(came)
    }
    const why = kind === 'table' ? 'Välj en fil eller klistra in en tabell.' : 'Välj den fil som värdena ska läsas ur.'
    return refuse({ file: why })
  } finally {
    if (received !== undefined && received !== 'too-large') await discardFile(received)
  }
}

interface Came {
  file: ReceivedFile
  name: string
  mediaType: string
  title: string
  sheets: readonly string[]
  isPasted: boolean
}

/** A file that can be read, by its content. */
async function lookAt(file: ReceivedFile, name: string): Promise<Came | { why: string }> {
  if (file.size === 0) return { why: 'Filen är tom.' }
  const sheets = await readSheets({ path: file.path, name })
  if (!sheets.ok) return { why: faultInWords(sheets.fault) }
  const ending = endingOf(name)
  const usual = sheets.format === 'xlsx' ? 'xlsx' : 'txt'
  return {
    file,
    name,
    mediaType: mediaTypes[sheets.format === 'text' && ending !== 'csv' ? 'txt' : ending] ?? mediaTypes[usual] ?? '',
    title: name,
    sheets: sheets.sheets.map((sheet) => sheet.name),
    isPasted: false,
  }
}

async function keptBlock(block: string): Promise<Came | { why: string }> {
  const { rows } = readPasted(block)
  const [first] = rows
  if (first === undefined) return { why: 'Det finns inga celler i det du klistrade in.' }
  const file = await receiveFile(bytesOf(block), longestPasted)
  if (file === 'too-large') return { why: 'Det inklistrade är för långt. Spara det som en fil i stället.' }
  const title = `Inklistrat: ${first.cells.flatMap((cell) => cell?.text ?? []).join(', ')}`
  return {
    file,
    name: 'inklistrat.txt',
    mediaType: 'text/plain',
    title: title.length > 80 ? `${title.slice(0, 79)}…` : title,
    sheets: [pastedSheet],
    isPasted: true,
  }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

async function note(
  viewer: SignedIn,
  kind: 'workbook' | 'table',
  { file, name, mediaType, title, sheets, isPasted }: Came,
  sourceId: number | undefined,
  now: Date,
): Promise<ReceivedTable> {
  const [only] = sheets
  const choices: TableChoices = { sheet: sheets.length === 1 ? (only ?? null) : null, isPasted, mapping: null }
  await keepFile(file)
  const kept = { sha256: file.sha256, size: file.size, name, mediaType }
  const created = await createImport(viewer, { kind, title, file: kept, sourceId, choices }, now)
  if (created === null) throw notFound()
  return { id: created.id, isReady: choices.sheet !== null && sourceId !== undefined }
}

/** A fault with its place, as one sentence and a half. */
export function faultInWords(fault: ReadFault): string {
  const place = placeInWords(fault)
  return place === '' ? fault.why : `${fault.why} (${place})`
}
