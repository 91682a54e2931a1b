import type { MarkName } from '#app/domain/follow-up/document/mark.ts'
import { cell, heights, linesOf, textRoom, type } from './measure.ts'

/** Words on lines of their own in a cell, with a status' shape before them where they are a status. */
export interface Piece {
  text: string
  mark?: MarkName
  look?: 'strong' | 'soft'
}

/** A column of a brief's table, as wide as it says, in points. */
export interface Column {
  label: string
  width: number
  numeric?: boolean
  /** The head is turned on its side. */
  vertical?: boolean
  /** What stands over this column and those after it of the same name. */
  group?: string
}

/** A row's cells, one a column. */
export type Row = Piece[][]

/** A part of the brief with all its rows. */
export interface Section {
  key: string
  /** With the whole number of rows, however many there is room for. */
  heading: string
  /** What is said first; "" for nothing. */
  lead: string
  /** What is said where there are no rows. */
  none: string
  columns: Column[]
  rows: Row[]
  /** Rows are kept before those of other parts. */
  isFirst?: boolean
}

/** A part as it is set: as many rows as have room, and how many are left out. */
export type SetSection = Section & { left: number }

/** What the text of a column has room for. */
export const roomIn = ({ width }: Pick<Column, 'width'>): number => width - cell.side

/** What a mark takes of the first line. */
const markRoom = 14

/** How high a row is. */
export const rowHeight = (columns: readonly Column[], row: Row): number =>
  cell.height +
  type.line *
    Math.max(
      1,
      ...row.map((pieces, index) =>
        pieces.reduce((sum, { text, mark, look }) => {
          const column = columns[index]
          // Columns of counts have room for any.
          if (column === undefined || column.numeric === true) return sum + 1
          const room = roomIn(column) - (mark === undefined ? 0 : markRoom)
          return sum + linesOf(text, room, look === 'strong')
        }, 0),
      ),
    )

/** How high the head of a table is. */
function headHeight(columns: readonly Column[]): number {
  const groups = columns.some(({ group }) => group !== undefined) ? type.line + cell.height : 0
  if (columns.some(({ vertical }) => vertical === true)) return groups + heights.vertical
  return groups + cell.height + type.line * Math.max(...columns.map((one) => linesOf(one.label, roomIn(one), true)))
}

/** How high all but the rows is. */
export const frameHeight = ({ lead, rows, none, columns }: Section): number =>
  heights.heading +
  (lead === '' ? 0 : type.line * linesOf(lead, textRoom) + 4) +
  (rows.length === 0 ? type.line * linesOf(none, textRoom) + 4 : headHeight(columns))
