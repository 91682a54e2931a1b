import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlign,
  WidthType,
  type ParagraphChild,
} from 'docx'
import { textWithMark, runs } from '../docx/runs.ts'
import { twips } from './docx-styles.ts'
import { heights } from './measure.ts'
import type { Column, Piece, SetSection } from './section.ts'

/** A part's table, with a head that is repeated and rows that stay whole. */
export function sectionTable({ columns, rows }: SetSection): WordTable {
  const grouped = groupsOf(columns)
  return new WordTable({
    style: 'Underlagstabell',
    layout: TableLayoutType.FIXED,
    width: { size: twips(columns.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => twips(width)),
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      ...(grouped.some(({ label }) => label !== undefined) ? [groupRow(grouped)] : []),
      headRow(columns),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map(
              (column, index) =>
                new TableCell({
                  width: { size: twips(column.width), type: WidthType.DXA },
                  ...edgeOf(columns, index),
                  children: (row[index] ?? []).map((piece) => paragraph(piece, column)),
                }),
            ),
          }),
      ),
    ],
  })
}

const paragraph = (piece: Piece, { numeric }: Column): Paragraph =>
  new Paragraph({ style: numeric === true ? 'CellTal' : 'Cell', children: wordsOf(piece) })

const looks = { strong: { bold: true }, soft: { color: '55525C' } } as const

const wordsOf = ({ text, mark, look }: Piece): ParagraphChild[] =>
  mark === undefined ? runs(text, look === undefined ? {} : looks[look]) : textWithMark({ text, mark }, unlinked)

/** A status leads nowhere, so nothing is kept of its links. */
const unlinked = {
  siteUrl: '',
  bookmarks: new Map(),
  links: new Map(),
  captions: new Map(),
  pictures: 0,
  drawings: new Map(),
}

interface Group {
  label: string | undefined
  columns: Column[]
}

/** Columns by what stands over them, in order. */
const groupsOf = (columns: readonly Column[]): Group[] =>
  columns.reduce<Group[]>((found, column) => {
    const last = found.at(-1)
    if (last !== undefined && last.label === column.group) last.columns.push(column)
    else found.push({ label: column.group, columns: [column] })
    return found
  }, [])

/** A thin rule stands upright where a group begins, so that what is counted apart is seen to be. */
const edge = { borders: { left: { style: BorderStyle.SINGLE, size: 4, color: 'C9C4B9' } } }
const edgeOf = (columns: readonly Column[], index: number) =>
  columns[index]?.group !== undefined && columns[index]?.group !== columns[index - 1]?.group ? edge : {}

const groupRow = (groups: readonly Group[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: groups.map(
      ({ label, columns }) =>
        new TableCell({
          columnSpan: columns.length,
          width: { size: twips(columns.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
          ...(label === undefined ? {} : { ...edge, margins: { left: 100 } }),
          children: [new Paragraph({ style: 'CellGrupp', children: runs(label ?? '') })],
        }),
    ),
  })

function headRow(columns: readonly Column[]): TableRow {
  const isTurned = columns.some(({ vertical }) => vertical === true)
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...(isTurned ? { height: { value: twips(heights.vertical), rule: HeightRule.EXACT } } : {}),
    children: columns.map(({ label, width, numeric, vertical }, index) => {
      const style = numeric === true && vertical !== true ? 'CellHuvudTal' : 'CellHuvud'
      return new TableCell({
        width: { size: twips(width), type: WidthType.DXA },
        ...edgeOf(columns, index),
        verticalAlign: VerticalAlign.BOTTOM,
        ...(vertical === true ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
        children: [new Paragraph({ style, children: runs(label) })],
      })
    }),
  })
}
