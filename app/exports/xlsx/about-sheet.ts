import type { Row } from 'write-excel-file/node'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { colophon, standingOf } from '#app/domain/follow-up/edition/colophon.ts'
import { replacedNote } from '../legible.ts'
import { cells, type PlannedSheet } from './sheet.ts'

/** The first sheet: what the workbook is, of what it was made, how far it has come, its checksum, and what is on the others. */
export function aboutSheet(
  report: Report,
  sheets: readonly { name: string; title: string }[],
  replaced: number,
): PlannedSheet {
  const { document, extract } = report.content
  const fact = (term: string, text: string): Row => [cells.heading(term), cells.text(text)]
  const note = replacedNote(replaced)
  return {
    name: 'Om',
    title: document.title,
    widths: [32, 90],
    rows: [
      [cells.title(document.title)],
      [cells.quiet(document.subtitle)],
      ...(extract === null ? [] : [[cells.quiet(extract.title)]]),
      [],
      fact(standingOf(report).word, standingOf(report).sentence),
      ...document.facts.map(({ term, text }) => fact(term, text)),
      ...document.notices.map(({ title, text }) => fact(title, text)),
      [],
      ...colophon(report).map(({ term, text }) => fact(term, text)),
      ...(note === undefined ? [] : [fact('Tecken', note)]),
      [],
      [cells.head('Blad'), cells.head('Innehåll')],
      ...sheets.map(({ name, title }) => [cells.text(name), cells.text(title)]),
    ],
  }
}
