import { HeadingLevel, Paragraph, TextRun, type Table as WordTable, type TableOfContents } from 'docx'
import type { Block, DocumentSection } from '#app/domain/follow-up/document/document.ts'
import { dataTable } from './data-table.ts'
import { inWords, picture } from './picture.ts'
import { paragraphAt, runs, textWithMark } from './runs.ts'
import type { Writing } from './writing.ts'

/** What a Word document is made of, from the top down. */
export type Child = Paragraph | WordTable | TableOfContents

/** A section's own heading is of Word's first level; the headings inside are of the second and third. */
const levels = { 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const

export const sectionHeading = (
  { id, title }: Pick<DocumentSection, 'id' | 'title'>,
  writing: Writing,
  opensPage: boolean,
): Paragraph => paragraphAt(id, { heading: HeadingLevel.HEADING_1, pageBreakBefore: opensPage }, runs(title), writing)

/** A notice: its title in bold, then its words. */
export const notice = ({ title, text }: { title: string; text: string }): Paragraph =>
  new Paragraph({ style: 'Upplysning', children: [...runs(`${title}. `, { bold: true }), ...runs(text)] })

/**
 * A block as what it is in Word.
 *
 * @param keepNext a paragraph stays on the page of what follows it
 */
export function children(block: Block, writing: Writing, keepNext = false): Child[] {
  switch (block.type) {
    case 'heading':
      return [paragraphAt(block.id, { heading: levels[block.level] }, runs(block.text), writing)]
    case 'paragraph':
      return [new Paragraph({ keepNext, children: runs(block.text) })]
    case 'quotation': {
      const hasSource = block.source !== undefined && block.source !== ''
      return [
        new Paragraph({ style: 'Quote', keepNext: hasSource, children: runs(block.text) }),
        ...(hasSource
          ? [
              new Paragraph({
                style: 'Citatkalla',
                children: [new TextRun({ text: 'Källa: ' }), ...runs(block.source ?? '')],
              }),
            ]
          : []),
      ]
    }
    case 'notice':
      return [notice(block)]
    case 'list':
      return block.items.map((item) => new Paragraph({ style: 'ListBullet', children: textWithMark(item, writing) }))
    case 'table':
      return dataTable(block, writing)
    case 'figure': {
      const drawn = writing.drawings.get(block)
      return drawn === undefined ? inWords(block) : picture(block, drawn, writing)
    }
  }
}
