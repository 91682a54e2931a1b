import type { DocumentLine } from '#app/domain/import/plan/document-line.ts'
import { mainPart } from '../table/workbook-parts.ts'
import { readXml } from '../table/read-xml.ts'
import { Unreadable } from '../unreadable.ts'
import { openZip, type OpenZip } from '../zip/open-zip.ts'
import { readStyles, type ParagraphStyle } from './docx-styles.ts'
import { LineWriter } from './line-writer.ts'

/** A paragraph while it is read. */
interface Paragraph {
  style: string | undefined
  outline: number | undefined
  /** How deep in a list; 0 where the paragraph says that it is in none. */
  list: number | undefined
  text: string
}

/** What is removed text, or no text of the document's: deleted, moved away, instructions of fields. */
const leftOut = new Set(['del', 'moveFrom', 'instrText', 'delText', 'pict', 'object'])

/**
 * The text of a Word document: headings by style or outline level, items by numbering, each row of a table as a line,
 * and footnotes last. Changes that are tracked are read as if they were accepted: what was inserted stands there, and
 * what was deleted does not. Comments, headers and footers are not the document's text.
 *
 * @throws Unreadable
 */
export async function linesOfDocx(path: string): Promise<DocumentLine[]> {
  const zip = await openZip(path)
  try {
    const main = await mainPart(zip)
    if (main?.startsWith('word/') !== true || !zip.has(main)) {
      throw new Unreadable(
        'Filen är inget Worddokument (.docx). Spara texten som .docx, .html eller .txt, eller klistra in den.',
      )
    }
    const styleOf = await readStyles(zip)
    const writer = new LineWriter()
    await readBody(zip, main, styleOf, writer)
    if (zip.has('word/footnotes.xml')) await readBody(zip, 'word/footnotes.xml', styleOf, writer, 'footnote')
    return writer.lines
  } finally {
    zip.close()
  }
}

async function readBody(
  zip: OpenZip,
  part: string,
  styleOf: (id: string | undefined) => ParagraphStyle,
  writer: LineWriter,
  aside?: 'footnote',
): Promise<void> {
  const open: Paragraph[] = []
  let skipping = 0
  let inText = false
  let isSeparator = false
  /** The cells of the row that is read, at the outermost table. */
  let cells: string[] | undefined
  let tables = 0
  const finish = (paragraph: Paragraph): void => {
    if (isSeparator) return
    if (cells !== undefined) {
      const last = cells.length - 1
      cells[last] = `${cells[last] ?? ''} ${paragraph.text}`.trim()
      return
    }
    const style = styleOf(paragraph.style)
    const heading = paragraph.outline ?? style.heading
    const list = paragraph.list ?? style.list ?? 0
    if (style.isContents) writer.add('paragraph', paragraph.text.replace(/\s+(\d{1,3})\s*$/, ' ..... $1'))
    else if (aside !== undefined) writer.add('paragraph', paragraph.text, { aside })
    else if (heading !== undefined) writer.add('heading', paragraph.text, { level: heading })
    else if (list > 0) writer.add('list-item', paragraph.text, { level: list })
    else writer.add('paragraph', paragraph.text)
  }
  await readXml(zip.read(part), aside === undefined ? 'dokumentets text' : 'fotnoterna', {
    open: (name, attributes) => {
      if (skipping > 0 || leftOut.has(name)) {
        skipping += 1
        return
      }
      const paragraph = open.at(-1)
      const value = attributes['w:val']
      switch (name) {
        case 'footnote':
          isSeparator = /separator/i.test(attributes['w:type'] ?? '')
          break
        case 'tbl':
          tables += 1
          break
        case 'tr':
          if (tables === 1) cells = []
          break
        case 'tc':
          if (tables === 1) cells?.push('')
          break
        case 'p':
          open.push({ style: undefined, outline: undefined, list: undefined, text: '' })
          break
        case 't':
          inText = true
          break
        case 'tab':
          if (paragraph !== undefined) paragraph.text += ' '
          break
        case 'br':
        case 'cr':
          if (paragraph !== undefined) paragraph.text += '\n'
          break
        case 'noBreakHyphen':
          if (paragraph !== undefined) paragraph.text += '-'
          break
        case 'pStyle':
          if (paragraph !== undefined) paragraph.style = value
          break
        case 'outlineLvl':
          if (paragraph !== undefined && Number(value) < 9) paragraph.outline = Number(value) + 1
          break
        case 'ilvl':
          if (paragraph !== undefined) paragraph.list = Number(value) + 1
          break
        case 'numId':
          if (paragraph !== undefined) paragraph.list = value === '0' ? 0 : (paragraph.list ?? 1)
          break
      }
    },
    close: (name) => {
      if (skipping > 0) {
        skipping -= 1
        return
      }
      if (name === 't') inText = false
      else if (name === 'p') {
        const paragraph = open.pop()
        if (paragraph !== undefined) finish(paragraph)
      } else if (name === 'tr' && tables === 1) {
        const row = (cells ?? []).filter((cell) => cell !== '').join(' | ')
        cells = undefined
        writer.add('paragraph', row.replaceAll('\n', ' '))
      } else if (name === 'tbl') tables -= 1
    },
    text: (text) => {
      const paragraph = open.at(-1)
      if (inText && skipping === 0 && paragraph !== undefined) paragraph.text += text
    },
  })
}
