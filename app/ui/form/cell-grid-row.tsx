import { memo } from 'react'
import { Mark } from '../mark.tsx'

export type GridCell = {
  id: string
  name: string
  /** What stands in the cell when the page opens. */
  value: string
  /** Said to screen readers: row and column. */
  label: string
  error?: string | undefined
}
export type GridRow = { key: string; label: string; group?: string | undefined; cells: readonly GridCell[] }

/** One row of fields, and under it what is wrong in it. Faults are one line a cell, so that an untouched row is not drawn again. */
export const CellGridRow = memo(function CellGridRow(props: {
  row: GridRow
  index: number
  group: string | undefined
  faults: string
}) {
  const { row, index, group } = props
  const faults = props.faults.split('\n')
  return (
    <>
      {group === undefined ? null : (
        <tr className="group">
          <th scope="rowgroup" colSpan={row.cells.length + 1}>
            {group}
          </th>
        </tr>
      )}
      <tr>
        <th scope="row">{row.label}</th>
        {row.cells.map((cell, column) => (
          <td key={cell.name}>
            <input
              type="text"
              id={cell.id}
              name={cell.name}
              className="input"
              defaultValue={cell.value}
              aria-label={cell.label}
              aria-invalid={faults[column] ? true : undefined}
              aria-describedby={faults[column] ? `${cell.id}-error` : undefined}
              autoComplete="off"
              spellCheck={false}
              data-at={`${index},${column}`}
            />
          </td>
        ))}
      </tr>
      {faults.some(Boolean) ? (
        <tr className="cell-grid-faults">
          <td colSpan={row.cells.length + 1}>
            {row.cells.map((cell, column) =>
              faults[column] ? (
                <p className="field-error" id={`${cell.id}-error`} key={cell.name}>
                  <Mark shape="warning" />
                  <span>
                    <span className="hidden-visually">Fel, </span>
                    {cell.label}: {faults[column]}
                  </span>
                </p>
              ) : null,
            )}
          </td>
        </tr>
      ) : null}
    </>
  )
})
