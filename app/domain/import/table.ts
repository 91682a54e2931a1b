/** A cell as it stands in a file. An empty cell is undefined. */
export interface TableCell {
  /** As text: what the file shows where that is known ("0180", "62 %"), otherwise the number with a decimal point. */
  text: string
  kind: 'text' | 'number' | 'boolean' | 'date' | 'error'
  /** The number itself, of a number; of "62 %" in a cell that shows percent it is 0.62. */
  number?: number
  /** The cell is shown as percent: 0.62 in it means 62 percent. */
  isPercent?: true
  /** The file holds a formula; the value is what it last came to. */
  isFormula?: true
}

/** One row of a sheet. */
export interface TableRow {
  /** From 1, as the file counts. */
  number: number
  /** By column, from 0; shorter than the table is wide where the rest is empty. */
  cells: readonly (TableCell | undefined)[]
  /** The file hides the row; it is read all the same. */
  isHidden?: true
}

/** Cells that are shown as one. Rows from 1, columns from 0, both ends included. */
export interface MergedCells {
  fromRow: number
  toRow: number
  fromColumn: number
  toColumn: number
}

/** One sheet of a workbook, or a text file, as rows. Rows without any cell are left out. */
export interface Table {
  /** The sheet's name; the file's own for a text file. */
  sheet: string
  rows: readonly TableRow[]
  merged: readonly MergedCells[]
}

/** A sheet to choose. */
export interface SheetSummary {
  name: string
  /** Rows and columns that hold something. */
  rows: number
  columns: number
  isHidden: boolean
  /** Why the sheet cannot be read, though others of the same file can. Its rows and columns are not counted then. */
  fault?: ReadFault
}

/** Why a file or a place in it cannot be read. */
export interface ReadFault {
  /** For the screen. */
  why: string
  sheet?: string
  /** From 1. */
  row?: number
  /** From 0. */
  column?: number
}

/** "A", "B" … "Z", "AA": a column's name, from 0. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** "flik Kommuner, rad 12, kolumn F". */
export function placeInWords({ sheet, row, column }: { sheet?: string; row?: number; column?: number }): string {
  return [
    ...(sheet === undefined ? [] : [`flik ${sheet}`]),
    ...(row === undefined ? [] : [`rad ${row}`]),
    ...(column === undefined ? [] : [`kolumn ${columnName(column)}`]),
  ].join(', ')
}
