import { useCallback, useMemo } from 'react'
import { areaKinds } from '#app/domain/area/area.ts'
import { countyOf } from '#app/domain/area/order.ts'
import { readCellName } from '#app/domain/series/cell.ts'
import { gridCell } from '#app/domain/observation/grid.ts'
import { cellText, parseCell } from '#app/domain/observation/parse-cell.ts'
import { areaKindOf } from '#app/domain/observation/observation-rules.ts'
import { readPastedTable } from '#app/domain/observation/pasted-table.ts'
import { placeBlock } from '#app/domain/observation/place-block.ts'
import type { SeriesLevel } from '#app/domain/series/series.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { CellGrid, type PastedFill } from '#app/ui/form/cell-grid.tsx'
import type { GridCell, GridRow } from '#app/ui/form/cell-grid-row.tsx'
import type { EntryPage } from './values.tsx'

/** The id of a cell's field. */
export const cellFieldId = (cell: string): string => `cell-${cell.replace(/[:/]/g, '-')}`

const fieldName = (cell: string): string => `cells.${cell}`

/** Heading over the rows' names. */
function cornerOf(level: SeriesLevel): string {
  const kind = areaKindOf[level]
  if (kind === undefined) return 'Organisation'
  return kind === 'country' || kind === 'unstated' ? 'Område' : areaKinds[kind].label
}

/** The table of one series: what is stored, or what was typed over it. */
export function ValueGrid(props: {
  page: EntryPage
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}) {
  const { typed, errors } = props
  const { series, rows, columns, stored, holds } = props.page
  const gridRows = useMemo((): GridRow[] => {
    const texts = new Map(stored.map((value) => [value.cell, cellText(value)]))
    const isGrouped = series.level === 'municipality' || series.level === 'district'
    return rows.map((subject) => ({
      key: subject.key,
      label: subject.name,
      group: isGrouped && subject.kind === 'area' ? countyOf(subject.area)?.name : undefined,
      cells: columns.map((column) => {
        const cell = gridCell(subject, column)
        return {
          id: cellFieldId(cell),
          name: fieldName(cell),
          value: typed[cell] ?? texts.get(cell) ?? '',
          label: `${subject.name} ${column.label}`,
          error: errors[cell],
        }
      }),
    }))
  }, [series, rows, columns, stored, typed, errors])

  const check = useCallback(
    (cell: GridCell, text: string): string | undefined => {
      const breakdown = readCellName(cell.name.slice('cells.'.length))?.breakdown ?? 'total'
      if (text.trim() === '') return undefined
      const parsed = parseCell(text, { unit: series.indicator.unit, breakdown, holds, meanings: {} })
      // What a sign means is asked once, when everything is reviewed.
      return parsed.ok || parsed.sign !== undefined ? undefined : parsed.why
    },
    [series, holds],
  )

  const paste = (text: string, at: { row: number; column: number }): PastedFill => {
    const { placed, unplaced } = placeBlock(readPastedTable(text), {
      subjects: rows,
      rows: rows.slice(at.row),
      columns: columns.slice(at.column),
    })
    const inTable = new Set(gridRows.flatMap((row) => row.cells.map((cell) => cell.name)))
    const outside = placed.filter(({ cell }) => !inTable.has(fieldName(cell)))
    const fills = new Map(
      placed.filter(({ cell }) => inTable.has(fieldName(cell))).map((one) => [fieldName(one.cell), one.text]),
    )
    return {
      fills,
      title: sentenceCase(`${counted(fills.size, 'cell är ifylld', 'celler är ifyllda')} ur det inklistrade`),
      left: [
        ...unplaced.map(
          ({ row, text: words, why }) =>
            `Rad ${row}${words === '' || why.includes(words) ? '' : `, ”${words}”`}: ${why}`,
        ),
        ...outside.map(({ row, subject, year }) => `Rad ${row}: ${subject.name} ${year} visas inte i tabellen.`),
      ],
    }
  }

  return (
    <CellGrid
      caption={`Värden i serien ${series.label}`}
      corner={cornerOf(series.level)}
      columns={columns.map(({ label }) => label)}
      rows={gridRows}
      check={check}
      paste={paste}
    />
  )
}
