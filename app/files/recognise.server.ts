import { readFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import type { FileContent } from '#app/domain/source/file-type.ts'

/** What file-type calls the contents that are taken. */
const known: Record<string, FileContent> = {
  pdf: 'pdf',
  xlsx: 'xlsx',
  docx: 'docx',
  ods: 'ods',
  png: 'png',
  jpg: 'jpeg',
}

/**
 * What the file holds, judged by its bytes, or undefined when it is nothing that is taken. Files are at most 20 MB, so
 * they are read whole.
 */
export async function recogniseFile(path: string): Promise<FileContent | undefined> {
  return recognise(await readFile(path))
}

async function recognise(bytes: Buffer): Promise<FileContent | undefined> {
  const found = await fileTypeFromBuffer(bytes)
  if (found?.ext === 'cfb') return isOldWorkbook(bytes) ? 'xls' : undefined
  if (found !== undefined) return known[found.ext]
  const text = textOf(bytes)
  if (text === undefined || /^\s*<(!doctype|html|svg|\?xml|script)/i.test(text)) return undefined
  if (isJson(text)) return 'json'
  return isPx(text) ? 'px' : 'text'
}

/** The container of older Office files holds a stream with this name when it is a workbook. */
const isOldWorkbook = (bytes: Buffer): boolean =>
  bytes.includes(Buffer.from('Workbook', 'utf16le')) || bytes.includes(Buffer.from('Book\0', 'utf16le'))

/** The bytes as text in UTF-8 or else Windows-1252; undefined when they are no text. */
function textOf(bytes: Buffer): string | undefined {
  // oxlint-disable-next-line no-control-regex -- control characters are what tells other bytes from text
  const isText = (text: string): boolean => !/[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f\u007f-\u009f]/.test(text)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Windows-1252 gives every byte a character but five, which the decoder leaves as control characters.
    text = new TextDecoder('windows-1252').decode(bytes)
  }
  return isText(text) ? text : undefined
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** PX, the format of statistical databases: keywords with values, one of them the data. */
const isPx = (text: string): boolean =>
  /^\s*[A-Z][A-Z0-9-]*(\[\w+\])?(\([^)\n]*\))?=/.test(text) && /^DATA=/m.test(text)
