import type { MergedCells, Table, TableCell, TableRow } from '#app/domain/import/table.ts'

/**
 * A cell as it is handed between processes: most are a text or a plain number, and an object each would take the time of
 * a whole reading. Null is an empty cell.
 */
export type PackedCell = null | string | number | TableCell

/** A row's number, its cells, and whether the file hides it. */
export type PackedRow = readonly [number: number, cells: readonly PackedCell[], isHidden?: true]

/** A number as people write it with a decimal point, with the fifteen digits that spreadsheets keep. */
export function plainNumber(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  // Beyond this nobody writes out the zeros; what cannot be a value is refused by whoever uses it.
  if (Math.abs(value) >= 1e21 || Math.abs(value) < 1e-15) return text
  return value.toFixed(20).replace(/\.?0+$/, '')
}

/** Makes a table of packed rows as they come. Cells that say the same are one and the same object. */
export class TableBuilder {
  readonly #rows: TableRow[] = []
  readonly #known = new Map<string, TableCell>()

  add(rows: readonly PackedRow[]): void {
    for (const [number, packed, isHidden] of rows) {
      const cells = packed.map((cell) => this.#unpacked(cell))
      this.#rows.push(isHidden === undefined ? { number, cells } : { number, cells, isHidden })
    }
  }

  build(sheet: string, merged: readonly MergedCells[]): Table {
    return { sheet, rows: this.#rows, merged }
  }

  #unpacked(cell: PackedCell): TableCell | undefined {
    if (cell === null) return undefined
    if (typeof cell === 'number') return { text: plainNumber(cell), kind: 'number', number: cell }
    if (typeof cell !== 'string') return cell
    const known = this.#known.get(cell)
    if (known !== undefined) return known
    const made: TableCell = { text: cell, kind: 'text' }
    // Texts that come back are few; those that do not would only fill the memory.
    if (this.#known.size < 50_000) this.#known.set(cell, made)
    return made
  }
}
