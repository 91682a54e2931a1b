import type { Table } from '#app/domain/import/table.ts'
import { endingOf } from '#app/domain/source/file-type.ts'
import { discardFile, receiveFile, type ReceivedFile } from '#app/files/file-store.server.ts'
import { readForm } from '#app/http/form-data.server.ts'
import { readUpload } from '#app/http/multipart.server.ts'
import { readPasted, readSheets, readTable } from '#app/imports/table/read-table.server.ts'

/** Largest attendance list as a file, in bytes. */
export const largestList = 5_000_000
/** Most characters of a pasted list. */
export const longestPaste = 400_000

/** A list as it came. It holds names, so it lives in this request alone. */
export type TakenList =
  { ok: true; table: Table; column: string } | { ok: false; field: 'file' | 'pasted'; why: string; pasted: string }

/**
 * Takes a list out of the posted form: what was pasted, or a file. The file is written to a temporary one that is removed
 * before anything else happens, however it goes; its name is dropped.
 */
export async function takeList(request: Request): Promise<TakenList & { typed: string }> {
  const isFile = /^multipart\//i.test(request.headers.get('Content-Type') ?? '')
  return isFile ? { ...(await takeFile(request)), typed: '' } : takePasted(request)
}

async function takePasted(request: Request): Promise<TakenList & { typed: string }> {
  const form = await readForm(request)
  const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '')
  const pasted = text('pasted')
  const refuse = (why: string) => ({ ok: false as const, field: 'pasted' as const, why, pasted, typed: pasted })
  if (pasted.trim() === '') return refuse('Klistra in deltagarlistan, eller välj en fil.')
  if (pasted.length > longestPaste) return refuse('Listan är för lång att klistra in. Spara den som en fil i stället.')
  return { ok: true, table: readPasted(pasted), column: text('column'), typed: pasted }
}

async function takeFile(request: Request): Promise<TakenList> {
  const refuse = (why: string) => ({ ok: false as const, field: 'file' as const, why, pasted: '' })
  const { fields, file } = await readUpload(request, {
    receive: (bytes) => receiveFile(bytes, largestList),
    discard: async (received) => {
      if (received !== 'too-large') await discardFile(received)
    },
  })
  if (file === undefined) return refuse('Välj filen med deltagarlistan.')
  if (file.received === 'too-large') return refuse('Filen är för stor. En deltagarlista får vara högst 5\u00a0MB.')
  try {
    return await readReceived(file.received, endingOf(file.name), fields['column'] ?? '')
  } finally {
    await discardFile(file.received)
  }
}

/** The first sheet that holds something. What is told of a fault says where, and quotes nothing. */
async function readReceived({ path }: ReceivedFile, ending: string, column: string): Promise<TakenList> {
  const refuse = (why: string) => ({ ok: false as const, field: 'file' as const, why, pasted: '' })
  const source = { path, name: ending === '' ? 'lista' : `lista.${ending}` }
  const found = await readSheets(source)
  if (!found.ok) return refuse(found.fault.why)
  const sheet = found.sheets.find(({ rows, isHidden }) => rows > 0 && !isHidden)
  if (sheet === undefined) return refuse('Filen har inget att läsa.')
  const read = await readTable(source, sheet.name)
  return read.ok ? { ok: true, table: read.table, column } : refuse(read.fault.why)
}
