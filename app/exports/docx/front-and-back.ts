import { HeadingLevel, Paragraph, type ParagraphChild } from 'docx'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { colophon, standingOf } from '#app/domain/follow-up/edition/colophon.ts'
import { replacedNote } from '../legible.ts'
import { notice } from './blocks.ts'
import { linked, paragraphAt, runs } from './runs.ts'
import { colophonPlace, type Writing } from './writing.ts'

/** A term and what is said of it, on a line of its own. */
const fact = (term: string, children: ParagraphChild[]): Paragraph =>
  new Paragraph({
    style: 'Uppgift',
    children: [...runs(term, { bold: true }), ...runs('\t'), ...children],
  })

/** The first page: what it is, how far it has come, of what it was compiled, and what the reader should know first. */
export function frontPage(report: Report): Paragraph[] {
  const { content } = report
  const { document } = content
  return [
    new Paragraph({ style: 'Subtitle', spacing: { before: 1900 }, children: runs(document.subtitle) }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(document.title) }),
    ...(content.extract === null ? [] : [new Paragraph({ style: 'Subtitle', children: runs(content.extract.title) })]),
    new Paragraph({
      style: 'Stallning',
      children: runs(standingWords(report)),
    }),
    ...document.facts.map(({ term, text }) => fact(term, runs(text))),
    ...document.notices.map(notice),
  ]
}

/** "Utkast. Sammanställt …"; but once where the sentence begins with the word. */
function standingWords(report: Report): string {
  const { word, sentence } = standingOf(report)
  return sentence.startsWith(word) ? sentence : `${word}. ${sentence}`
}

/** The last page: what the file says about itself. */
export function backPage(report: Report, replaced: number, writing: Writing): Paragraph[] {
  const note = replacedNote(replaced)
  return [
    paragraphAt(colophonPlace.id, { heading: HeadingLevel.HEADING_1 }, runs(colophonPlace.text), writing),
    fact('Ställning', runs(standingOf(report).sentence)),
    ...colophon(report).map(({ term, text, href }) =>
      fact(term, href === undefined ? runs(text) : linked(text, href, writing)),
    ),
    ...(note === undefined ? [] : [fact('Tecken', runs(note))]),
  ]
}
