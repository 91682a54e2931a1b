import { open, readFile } from 'node:fs/promises'
import type { DocumentLine } from '#app/domain/import/plan/document-line.ts'
import { linesOfText } from '#app/domain/import/plan/text-lines.ts'
import type { ReadFault } from '#app/domain/import/table.ts'
import { decodeText } from '../table/decode-text.ts'
import { Unreadable } from '../unreadable.ts'
import { linesOfDocx } from './docx-lines.ts'
import { linesOfHtml } from './html-lines.ts'

/** Sorts of documents that a plan is read from, judged by their bytes. */
export const planDocuments = {
  docx: {
    label: 'Worddokument',
    ending: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  html: { label: 'Webbsida', ending: 'html', mediaType: 'text/html' },
  text: { label: 'Text', ending: 'txt', mediaType: 'text/plain' },
} as const satisfies Record<string, { label: string; ending: string; mediaType: string }>

export type PlanDocument = keyof typeof planDocuments

/** Largest text or web page that is read, in bytes. */
const mostText = 2_000_000

const refused: readonly { begins: RegExp; why: string }[] = [
  {
    begins: /^%PDF/,
    why: 'Filen är ett PDF-dokument. Öppna den, kopiera texten och klistra in den här, eller välj Worddokumentet som den är gjord av.',
  },
  { begins: /^\{\\rtf/, why: 'Filen är ett dokument i RTF. Spara det som .docx, eller klistra in texten.' },
  {
    // oxlint-disable-next-line no-control-regex -- the first bytes of the container
    begins: /^\u00d0\u00cf\u0011\u00e0/,
    why: 'Filen är ett äldre Worddokument, eller skyddad med lösenord. Spara den som .docx utan lösenord, eller klistra in texten.',
  },
  {
    begins: /^(\x89PNG|\xff\xd8\xff|GIF8)/,
    why: 'Filen är en bild. Välj ett dokument med text, eller klistra in texten.',
  },
  {
    // oxlint-disable-next-line no-control-regex -- the first bytes of packed files
    begins: /^(\x1f\x8b|7z\xbc\xaf|Rar!)/,
    why: 'Filen är packad. Packa upp den och välj det dokument som ligger i den.',
  },
]

/** A document's lines, whatever it was written in; or why it cannot be read. */
export async function readPlanFile(
  path: string,
): Promise<{ ok: true; document: PlanDocument; lines: DocumentLine[] } | { ok: false; fault: ReadFault }> {
  try {
    return { ok: true, ...(await linesOf(path)) }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, fault: error.fault }
    throw error
  }
}

async function linesOf(path: string): Promise<{ document: PlanDocument; lines: DocumentLine[] }> {
  const handle = await open(path)
  const head = Buffer.alloc(4096)
  let size: number
  try {
    ;({ size } = await handle.stat())
    await handle.read(head, 0, head.length, 0)
  } finally {
    await handle.close()
  }
  const begins = head.toString('latin1')
  if (size === 0) throw new Unreadable('Filen är tom.')
  if (begins.startsWith('PK')) return { document: 'docx', lines: await linesOfDocx(path) }
  const other = refused.find((one) => one.begins.test(begins))
  if (other !== undefined) throw new Unreadable(other.why)
  if (size > mostText) throw new Unreadable('Texten är för lång. Dela upp den, till exempel ett mål i taget.')
  const bytes = await readFile(path)
  const text = decodePlan(bytes)
  return isHtml(text) ? { document: 'html', lines: linesOfHtml(text) } : { document: 'text', lines: linesOfText(text) }
}

/** As tables are decoded, but what is no text is told for documents. */
function decodePlan(bytes: Buffer): string {
  try {
    return decodeText(bytes).text
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new Unreadable(
      'Filen är varken ett Worddokument, en webbsida eller en text som kan läsas, eller så är den skadad. Spara den på nytt, eller klistra in texten.',
    )
  }
}

const isHtml = (text: string): boolean =>
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body|main|article|section|div|h[1-6]|p|ul|table)[\s>]/i.test(
    text.slice(0, 4096),
  )
