import type { Cell as WrittenCell, Row } from 'write-excel-file/node'
import { blocksOf, type Cell, type FollowUpDocument, type Table } from '#app/domain/follow-up/document/document.ts'
import type { LongTexts } from './long-texts.ts'
import { cells, type PlannedSheet } from './sheet.ts'

/** A table of the document as a sheet: its caption, its section, the heads and the rows, and under them note and source. */
export function documentTableSheet(table: Table, document: FollowUpDocument, long: LongTexts): PlannedSheet {
  const section = document.sections.find(({ blocks }) => blocks.includes(table))
  const number =
    blocksOf(document)
      .filter((one) => one.type === 'table')
      .indexOf(table) + 1
  const label = table.label ?? `Tabell ${number}`
  const title = `${label}. ${table.caption}`
  const after: Row[] = [
    ...(table.note === undefined || table.note === '' ? [] : [[cells.quiet(long.fitted(table.note))]]),
    ...(table.source === undefined || table.source === ''
      ? []
      : [[cells.quiet(long.fitted(`Källa: ${table.source.replace(/^Källa: /, '')}`))]]),
  ]
  return {
    name: `${label} ${table.caption}`,
    title: table.caption,
    widths: table.columns.map((_column, index) => widthOf(table, index)),
    headRow: 3,
    dataRows: table.rows.length,
    landscape: table.columns.length > 4,
    rows: [
      [cells.title(long.fitted(title))],
      [cells.quiet(long.fitted(section === undefined ? document.title : `${document.title}. ${section.title}`))],
      [],
      table.columns.map(({ label: head, numeric }) => cells.head(long.fitted(head), numeric)),
      ...table.rows.map((row) => row.map((cell, index) => written(cell, table.columns[index]?.numeric === true, long))),
      ...(after.length === 0 ? [] : [[], ...after]),
    ],
  }
}

/** A number where the words beside it say no more than the number does: "22 %" is 22, and "drygt 22 %" stays text. */
function written({ text, number }: Cell, isNumeric: boolean, long: LongTexts): WrittenCell {
  const saysMore = /\p{L}/u.test(text)
  return number === undefined || !Number.isFinite(number) || saysMore
    ? cells.text(long.fitted(text), isNumeric ? 'right' : 'left')
    : cells.number(number)
}

function widthOf({ columns, rows }: Table, index: number): number {
  const texts = [columns[index]?.label ?? '', ...rows.map((row) => row[index]?.text ?? '')]
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0)
  return Math.min(60, Math.max(columns[index]?.numeric === true ? 9 : 14, longest + 2))
}
