import type { ReactNode } from 'react'
import { ScrollRegion } from '../table.tsx'

/** A row or a column: its short name, what it is, and a note such as a gap. */
export type MatrixEnd = { id: number; name: string; text: string; note?: ReactNode | undefined }

export type TickMatrixProps = {
  caption: string
  rows: readonly MatrixEnd[]
  columns: readonly MatrixEnd[]
  /** The name of a cell's control in the form; its id is the same with hyphens for dots. */
  nameOf: (row: MatrixEnd, column: MatrixEnd) => string
  isTicked: (row: MatrixEnd, column: MatrixEnd) => boolean
}

/** What goes with what, as ticks: a table where there is room, on a phone a list of ticks under each row. */
export function TickMatrix({ caption, rows, columns, nameOf, isTicked }: TickMatrixProps) {
  return (
    <ScrollRegion label={caption}>
      <table className="table tick-matrix">
        <caption>
          <span className="hidden-visually">{caption}</span>
        </caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.id} scope="col">
                <End end={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <End end={row} />
              </th>
              {columns.map((column) => {
                const name = nameOf(row, column)
                const id = name.replaceAll('.', '-')
                return (
                  <td key={column.id}>
                    <label className="cell-tick" htmlFor={id}>
                      <input
                        type="checkbox"
                        id={id}
                        name={name}
                        defaultChecked={isTicked(row, column)}
                        aria-label={`${row.name}: ${row.text} – ${column.name}: ${column.text}`}
                      />
                      <span className="tick-matrix-label" aria-hidden="true">
                        <b>{column.name}</b> {column.text}
                      </span>
                    </label>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function End({ end }: { end: MatrixEnd }) {
  return (
    <>
      {end.name}
      <span className="tick-matrix-text">{end.text}</span>
      {end.note ? <span className="tick-matrix-note">{end.note}</span> : null}
    </>
  )
}
