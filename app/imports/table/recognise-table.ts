import { open } from 'node:fs/promises'
import { Unreadable } from '../unreadable.ts'
import { tableLimits, tooLarge } from './limits.ts'

/** What the file is read as; anything else is refused in words. */
export type TableContent = 'zip' | 'text'

const asWorkbook = 'Spara den som Excelbok (.xlsx) eller CSV och välj den nya filen.'

/** Contents that are not read, by their first bytes; those are taken as Latin 1. */
const refused: readonly { begins: RegExp; why: string }[] = [
  {
    begins: /^%PDF/,
    why: `Filen är ett PDF-dokument. Välj den tabell som dokumentet är gjort av, som Excelbok eller CSV.`,
  },
  { begins: /^\{\\rtf/, why: `Filen är ett dokument i RTF. ${asWorkbook}` },
  {
    begins: /^(\u0089PNG|\u00ff\u00d8\u00ff|GIF8)/,
    why: 'Filen är en bild. Välj den tabell som bilden visar, som Excelbok eller CSV.',
  },
  {
    // oxlint-disable-next-line no-control-regex -- a gzip file begins with one
    begins: /^(\u001f\u008b|7z\u00bc\u00af|Rar!)/,
    why: 'Filen är packad. Packa upp den och välj den fil som ligger i den.',
  },
]

/** What stands at the beginning of text that is not a table. */
const otherTexts: readonly { begins: RegExp; why: string }[] = [
  {
    begins: /^<(!doctype\s+html|html|head|body|table|script|meta|div|h1|\?xml[^>]*>\s*(<!doctype\s+html|<html))/i,
    why: 'Filen är en webbsida, även om namnet säger något annat. Det händer när sidan svarar med ett fel i stället för filen. Hämta filen på nytt.',
  },
  {
    begins: /^<\?xml[^>]*>\s*<\?mso-application[^>]*Excel|^<\?xml[^>]*>\s*<Workbook/i,
    why: `Filen är ett XML-kalkylblad från Excel 2003. ${asWorkbook}`,
  },
  { begins: /^<(\?xml|!doctype|svg)/i, why: `Filen är en XML-fil och ingen tabell. ${asWorkbook}` },
]

/** Tells what a file is by its bytes; its name is the sender's word. @throws Unreadable */
export async function recogniseTable(path: string): Promise<TableContent> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    if (size === 0) throw new Unreadable('Filen är tom.')
    if (size > tableLimits.bytes) throw new Unreadable(tooLarge.bytes)
    const head = Buffer.alloc(Math.min(size, 4096))
    await handle.read(head, 0, head.length, 0)
    const begins = head.toString('latin1')
    if (begins.startsWith('PK\u0003\u0004') || begins.startsWith('PK\u0005\u0006')) return 'zip'
    if (begins.startsWith('\u00d0\u00cf\u0011\u00e0')) {
      const whole = Buffer.alloc(size)
      await handle.read(whole, 0, size, 0)
      throw new Unreadable(compoundFile(whole))
    }
    const other = refused.find((one) => one.begins.test(begins))
    if (other !== undefined) throw new Unreadable(other.why)
    return 'text'
  } finally {
    await handle.close()
  }
}

/** The container of older Office files, and of newer ones with a password: its streams are named in UTF-16. */
function compoundFile(bytes: Buffer): string {
  const holds = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return 'Filen är skyddad med lösenord. Spara den utan lösenord och välj den igen.'
  if (holds('Workbook') || holds('Book\0')) return `Filen är en äldre Excelbok (.xls). ${asWorkbook}`
  if (holds('WordDocument')) return `Filen är ett äldre Worddokument. ${asWorkbook}`
  return `Filen är varken en Excelbok eller en textfil som kan läsas. ${asWorkbook}`
}

/** Why the text is no table, in words, or undefined when it may be one. */
export function whyNotATable(text: string): string | undefined {
  const head = text.slice(0, 4096).trimStart()
  if (head === '') return 'Filen är tom.'
  return otherTexts.find(({ begins }) => begins.test(head))?.why ?? (isJson(text, head) ? json : undefined)
}

const json = 'Filen är JSON och ingen tabell. En fil i JSON-stat läses in som statistikfil.'

function isJson(text: string, head: string): boolean {
  if (!/^[[{]/.test(head)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Why a packed file is no workbook, by the names of its parts, or undefined when it seems to be one. */
export function otherPacked(names: readonly string[], main: string | undefined): string | undefined {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (has(/^xl\/workbook\.bin$/i)) return `Filen är en binär Excelbok (.xlsb). ${asWorkbook}`
  if (main?.startsWith('word/') === true || has(/^word\/document\.xml$/i))
    return `Filen är ett Worddokument. ${asWorkbook}`
  if (has(/^ppt\/presentation\.xml$/i))
    return 'Filen är en presentation. Välj den tabell som den visar, som Excelbok eller CSV.'
  if (has(/^mimetype$/) && has(/^content\.xml$/)) return `Filen är ett dokument i OpenDocument (.ods). ${asWorkbook}`
  if (has(/^Index\/.*\.iwa$|^Index\.zip$/i)) return `Filen är ett kalkylblad från Numbers. ${asWorkbook}`
  if (main !== undefined || has(/^xl\//i)) return undefined
  return 'Filen är packad (zip). Packa upp den och välj den fil som ligger i den.'
}
