import type { MergedCells, ReadFault } from '#app/domain/import/table.ts'
import { damaged, Unreadable } from '../unreadable.ts'
import type { OpenZip } from '../zip/open-zip.ts'
import { readCell, type CellContext, type CellNote } from './cell-value.ts'
import { excelLimits, tableLimits, tooLarge } from './limits.ts'
import type { NumberShape } from './number-format.ts'
import type { PackedCell, PackedRow } from './packed-row.ts'
import { readXml } from './read-xml.ts'
import { RichText } from './rich-text.ts'

/** What is told as a sheet is read. */
export interface SheetReading {
  row: (row: PackedRow) => void
  note: (note: CellNote, place: Pick<ReadFault, 'row' | 'column'>) => void
  /** Waited for between pieces of the sheet. */
  between: () => Promise<void> | void
}

/** What a sheet's cells are read by. */
export interface SheetContext extends CellContext {
  shapes: readonly NumberShape[]
}

/** Reads one sheet as it is unpacked, row by row; answers what is shown as one cell. Rows without content are left out. */
export async function readSheet(
  zip: OpenZip,
  { part, name }: { part: string; name: string },
  context: SheetContext,
  reading: SheetReading,
): Promise<MergedCells[]> {
  const merged: MergedCells[] = []
  let rowNumber = 0
  let isHidden = false
  let cells: PackedCell[] = []
  let column = -1
  let filled = 0
  let rows = 0
  let places = 0
  let inRow = false
  let inCell = false
  let type = 'n'
  let shape: NumberShape = 'plain'
  let value: string | undefined
  let inline: string | undefined
  let isFormula = false
  /** Whether text belongs to `v`. */
  let inValue = false
  const text = new RichText()

  const here = (): Omit<ReadFault, 'why'> => ({ sheet: name, row: rowNumber, column: Math.max(0, column) })
  const refuse = (why: string, place: Omit<ReadFault, 'why'> = {}): Unreadable =>
    new Unreadable({ sheet: name, ...place, why })
  const broken = (what: string): Unreadable => damaged(what, here())

  const beginRow = (attributes: Readonly<Record<string, string>>): void => {
    const written = attributes['r']
    const number = written === undefined ? rowNumber + 1 : /^\d{1,7}$/.test(written) ? Number(written) : 0
    if (number > excelLimits.rows || number <= rowNumber) {
      rowNumber += 1
      throw broken('dess rader inte står i ordning')
    }
    rowNumber = number
    inRow = true
    isHidden = /^(1|true)$/.test(attributes['hidden'] ?? '')
    cells = []
    column = -1
  }
  const endRow = (): void => {
    inRow = false
    const width = cells.length
    if (width === 0) return
    rows += 1
    places += width
    if (rows > tableLimits.rows) throw refuse(tooLarge.rows)
    if (places > tableLimits.places) throw refuse(tooLarge.places)
    reading.row(isHidden ? [rowNumber, cells, true] : [rowNumber, cells])
    cells = []
  }
  const beginCell = (attributes: Readonly<Record<string, string>>): void => {
    const written = attributes['r']
    column = written === undefined ? column + 1 : columnIn(written, rowNumber)
    if (!inRow || column < 0 || column >= excelLimits.columns) throw broken('en cell inte har någon plats i fliken')
    inCell = true
    type = attributes['t'] ?? 'n'
    const style = attributes['s']
    shape = style === undefined ? 'plain' : (context.shapes[Number(style)] ?? 'plain')
    value = undefined
    inline = undefined
    isFormula = false
  }
  const endCell = (): void => {
    inCell = false
    const read = readCell({ type, value, inline, isFormula, shape }, context)
    if ('isBroken' in read) throw broken(`en cell ${read.isBroken}`)
    if (read.note !== undefined) reading.note(read.note, { row: rowNumber, column })
    if (read.cell === null) return
    if (column >= tableLimits.columns) throw refuse(tooLarge.columns, { row: rowNumber, column })
    if (cells[column] !== undefined && cells[column] !== null) throw broken('en cell står där två gånger')
    filled += 1
    if (filled > tableLimits.filled) throw refuse(tooLarge.filled)
    while (cells.length < column) cells.push(null)
    cells[column] = read.cell
  }

  const events = {
    open: (element: string, attributes: Readonly<Record<string, string>>): void => {
      if (element === 'c') beginCell(attributes)
      else if (element === 'row') beginRow(attributes)
      else if (inCell) {
        if (element === 'v') {
          inValue = true
          value = ''
        } else if (element === 'f') isFormula = true
        else text.open(element, attributes)
      } else if (element === 'mergeCell') {
        const range = mergedIn(attributes['ref'] ?? '')
        if (range === undefined) throw damaged('ett sammanslaget område inte går att tyda', { sheet: name })
        if (merged.push(range) > tableLimits.merged) throw refuse(tooLarge.merged)
      }
    },
    text: (piece: string): void => {
      if (inValue) {
        value += piece
        if ((value ?? '').length > tableLimits.cellText * 7) throw refuse(tooLarge.cellText, here())
      } else if (inCell) text.add(piece)
    },
    close: (element: string): void => {
      if (element === 'v') inValue = false
      else if (element === 'c') endCell()
      else if (element === 'row') endRow()
      else if (inCell) {
        text.close(element)
        if (element === 'is') inline = text.take()
      }
    },
  }
  await readXml(zip.read(part), `fliken ${name}`, events, reading.between)
  return clipped(merged, rowNumber)
}

const letters = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/

/** The column of "F12", from 0; below zero when it is not a cell of the row. */
function columnIn(reference: string, row: number): number {
  let column = 0
  let at = 0
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) - 64
    if (code < 1 || code > 26) break
    column = column * 26 + code
  }
  return at > 0 && at <= 3 && reference.slice(at) === String(row) ? column - 1 : -1
}

function mergedIn(reference: string): MergedCells | undefined {
  const [from, to = from, ...more] = reference.split(':').map((corner) => letters.exec(corner))
  if (from === undefined || from === null || to === undefined || to === null || more.length > 0) return undefined
  const range = {
    fromRow: Number(from[2]),
    toRow: Number(to[2]),
    fromColumn: columnIn(`${from[1]}1`, 1),
    toColumn: columnIn(`${to[1]}1`, 1),
  }
  return range.fromRow <= range.toRow && range.fromColumn <= range.toColumn && range.fromRow > 0 ? range : undefined
}

/** What is merged where the sheet holds something, so that nobody goes through a whole empty sheet. */
const clipped = (merged: readonly MergedCells[], lastRow: number): MergedCells[] =>
  merged
    .filter(({ fromRow, fromColumn }) => fromRow <= lastRow && fromColumn < tableLimits.columns)
    .map((range) => ({
      ...range,
      toRow: Math.min(range.toRow, lastRow),
      toColumn: Math.min(range.toColumn, tableLimits.columns - 1),
    }))
