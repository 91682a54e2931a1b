import { stringify } from 'csv-stringify/sync'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { colophon, standingOf } from '#app/domain/follow-up/edition/colophon.ts'
import type { Cell } from '#app/domain/follow-up/document/document.ts'
import { editableNumber } from '#app/domain/swedish.ts'
import { legible, replacedNote } from './legible.ts'

/**
 * All tables of a document, one under the other with an empty line between: a line with the number and caption and the section,
 * the column heads, the rows, and the source. UTF-8 with a byte order mark, semicolons and decimal commas, as Excel in Swedish reads it.
 */
export function csvOf(report: Report): Uint8Array<ArrayBuffer> {
  const { data: document, replaced } = legible(report.content.document)
  const note = replacedNote(replaced)
  const lines: string[][] = [
    [document.title],
    ['Ställning', standingOf(report).sentence],
    ...document.facts.map((fact) => [fact.term, fact.text]),
    ...document.notices.map(({ title, text }) => [title, text]),
    ...colophon(report).map(({ term, text }) => [term, text]),
    ...(note === undefined ? [] : [['Tecken', note]]),
  ]
  for (const section of document.sections) {
    for (const table of section.blocks.filter((block) => block.type === 'table')) {
      const caption = table.label === undefined ? table.caption : `${table.label}. ${table.caption}`
      lines.push(
        [],
        [caption, section.title],
        table.columns.map((column) => column.label),
      )
      for (const row of table.rows) lines.push(row.map(plain))
      if (table.note !== undefined && table.note !== '') lines.push(['Anmärkning', table.note])
      if (table.source !== undefined && table.source !== '') lines.push(['Källa', table.source])
    }
  }
  return new TextEncoder().encode(
    stringify(
      lines.map((line) => line.map(harmless)),
      { delimiter: ';', bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ },
    ),
  )
}

/** A decimal comma, an ordinary hyphen as minus, no unit and no grouping: as spreadsheets read numbers. */
export const csvNumber = (value: number): string => editableNumber(value).replace('\u2212', '-')

const plain = (cell: Cell): string => (cell.number === undefined ? cell.text : csvNumber(cell.number))

/**
 * A spreadsheet runs text that begins with = + - @ as a formula; an apostrophe before it makes it text again. Plain
 * numbers are left alone. (OWASP, CSV injection.)
 */
export const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(,\d+)?$/.test(text) ? `'${text}` : text
