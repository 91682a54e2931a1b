import { listStoredValues } from '#app/db/value/series-values.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import {
  checkEntries,
  gridEntries,
  openedCells,
  type CheckedEntry,
  type Entry,
  type StoredCell,
} from '#app/domain/observation/check-entries.ts'
import type { TypedEntries } from '#app/domain/observation/entry-form.ts'
import { areaSubject } from '#app/domain/observation/grid.ts'
import { readPastedTable } from '#app/domain/observation/pasted-table.ts'
import { placeBlock, type UnplacedText } from '#app/domain/observation/place-block.ts'
import type { LoadedGrid } from './load-grid.server.ts'

/** What was typed, checked against the series and what it holds now. */
export interface ReadEntries {
  checked: CheckedEntry[]
  /** The cells that came out of the pasted block. */
  pasted: ReadonlySet<Entry>
  unplaced: UnplacedText[]
  stored: ReadonlyMap<string, StoredCell>
}

/** Makes entries of the table's cells and of the pasted block, and checks them by the domain's rules. */
export async function readEntries(viewer: SignedIn, grid: LoadedGrid, typed: TypedEntries): Promise<ReadEntries> {
  const { series, areas, subjects, rows, columns } = grid
  const everything = series.level === 'organisation' ? subjects : areas.map(areaSubject)
  const inCells = gridEntries(
    typed.cells,
    typed.opened,
    new Map(everything.map((subject) => [subject.key, subject])),
    (subject, year, breakdown) => ({
      row: rows.findIndex(({ key }) => key === subject.key) + 1,
      column: columns.find((one) => one.year === year && one.breakdown === breakdown)?.label ?? String(year),
    }),
  )
  const { placed, unplaced } = placeBlock(readPastedTable(typed.block), { subjects, rows, columns, allAreas: areas })
  const inBlock = placed.map(({ row, column, ...entry }): Entry => ({ ...entry, place: { row, column } }))
  const entries = [...inCells, ...inBlock]
  const years = [...entries.map(({ year }) => year), grid.choice.from, grid.choice.to]
  const values = await listStoredValues(viewer, series.id, { from: Math.min(...years), to: Math.max(...years) })
  const stored = new Map<string, StoredCell>(values.map((value) => [value.cell, value]))
  const checked = checkEntries(entries, {
    unit: series.indicator.unit,
    holds: grid.holds,
    meanings: typed.meanings,
    series,
    stored,
    thisYear: grid.thisYear,
  })
  return { checked, pasted: new Set(inBlock), unplaced, stored }
}

/**
 * The revisions that the entries were typed over. A cell of the block that the table did not show is taken as it is when
 * it is first read.
 */
export function openedFor(typed: TypedEntries, { checked, pasted, stored }: ReadEntries, shown: ReadonlySet<string>) {
  const now = openedCells(stored.values())
  const taken = checked.flatMap(({ entry }) => {
    const isFirstRead = pasted.has(entry) && typed.opened[entry.cell] === undefined && !shown.has(entry.cell)
    return [
      [entry.cell, (isFirstRead ? now[entry.cell] : typed.opened[entry.cell]) ?? { revision: 0, text: '' }] as const,
    ]
  })
  return Object.fromEntries(taken)
}
