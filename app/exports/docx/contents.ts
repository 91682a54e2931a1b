import { InternalHyperlink, PageReference, Paragraph } from 'docx'
import type { FollowUpDocument } from '#app/domain/follow-up/document/document.ts'
import { fieldBegin, fieldEnd } from './field.ts'
import { runs } from './runs.ts'
import { rightStop } from './styles.ts'
import { colophonPlace, type Writing } from './writing.ts'

/** With more entries than this the contents name the sections alone, so that they keep to a page or two. */
const mostEntries = 60

interface Entry {
  id: string
  level: 1 | 2
  text: string
}

function entriesOf({ sections }: FollowUpDocument): Entry[] {
  const entries = sections.flatMap(({ id, title, blocks }): Entry[] => [
    { id, level: 1, text: title },
    ...blocks.flatMap((block): Entry[] =>
      block.type === 'heading' && block.level === 3 ? [{ id: block.id, level: 2, text: block.text }] : [],
    ),
  ])
  entries.push({ ...colophonPlace, level: 1 })
  return entries.length > mostEntries ? entries.filter(({ level }) => level === 1) : entries
}

/**
 * The contents as the field that Word makes of them, with its entries written out: Word shows them without being asked to
 * update anything. (docx's own contents would number their bookmarks for the whole process.)
 */
export function contents(document: FollowUpDocument, writing: Writing): Paragraph[] {
  const entries = entriesOf(document)
  const range = entries.some(({ level }) => level === 2) ? '1-2' : '1-1'
  const paragraphs = entries.map(({ id, level, text }, index) => {
    const paragraph = new Paragraph({ style: `TOC${level}`, tabStops: rightStop('portrait', 'dot') })
    if (index === 0) {
      for (const part of fieldBegin(`TOC \\o "${range}" \\h \\z \\u`)) paragraph.addChildElement(part)
    }
    const anchor = writing.bookmarks.get(id)?.name ?? ''
    const words = runs(text.replaceAll('\n', ' '))
    const link = new InternalHyperlink({ anchor, children: [...words, ...runs('\t'), new PageReference(anchor)] })
    paragraph.addChildElement(link)
    if (index === entries.length - 1) paragraph.addChildElement(fieldEnd())
    return paragraph
  })
  return [new Paragraph({ style: 'TOCHeading', children: runs('Innehåll') }), ...paragraphs]
}
