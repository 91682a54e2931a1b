import {
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ParagraphChild,
} from 'docx'
import type { Cell, Table } from '#app/domain/follow-up/document/document.ts'
import { caption, under } from './caption.ts'
import { linesIn, tableLayout } from './column-widths.ts'
import { runs, textWithMark } from './runs.ts'
import type { Writing } from './writing.ts'

/** A row with longer text than this in one cell may go on to the next page; shorter ones stay whole. */
const longCell = 900
/** Tables of at most so many lines of text are kept on one page: what is higher would leave too much of the one before empty. */
const shortTable = 24

/** A table with its caption over it and its note and source under it. */
export function dataTable(table: Table, writing: Writing): (Paragraph | WordTable)[] {
  const layout = tableLayout(table)
  const { isDense, widths } = layout
  const isShort = linesIn(table, layout) <= shortTable
  const cell = (index: number, isHead: boolean, children: ParagraphChild[], keepNext: boolean): TableCell => {
    const style = `${isHead ? 'Tabellhuvud' : 'Tabelltext'}${isDense ? 'Liten' : ''}`
    const numeric = table.columns[index]?.numeric === true
    return new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      children: [new Paragraph({ style: numeric ? `${style}Tal` : style, keepNext, children })],
    })
  }
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ label }, index) => cell(index, true, runs(label), true)),
  })
  const rows = table.rows.map((row, at) => {
    const keepNext = isShort && at < table.rows.length - 1
    return new TableRow({
      cantSplit: row.every(({ text }) => text.length <= longCell),
      children: table.columns.map((_column, index) => {
        const one: Cell = row[index] ?? { text: '' }
        return cell(index, false, textWithMark(one, writing, 'LankITabell'), keepNext)
      }),
    })
  })
  return [
    caption({ label: table.label, text: table.caption, keepNext: true }, writing),
    new WordTable({
      style: 'Uppfoljningstabell',
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
      rows: [head, ...rows],
    }),
    ...afterTable(table),
  ]
}

/** The note and the source, or an empty line, so that two tables never grow together. */
function afterTable(table: Table): Paragraph[] {
  const lines = under(table)
  return lines.length === 0 ? [new Paragraph({ style: 'Kalla', children: [] })] : lines
}
