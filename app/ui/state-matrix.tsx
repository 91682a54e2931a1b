import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { ScrollRegion } from './table.tsx'

export type StateMatrixProps = {
  caption: string
  /** What the rows are, over the first column. */
  corner: string
  /** The columns in groups, such as goals with their commitments. */
  groups: readonly { key: string; name: ReactNode; columns: readonly { key: string | number; name: string }[] }[]
  /** One cell for each column, in their order; a cell that is undefined has nothing to stand there. */
  /** On phones only the rows' names are shown, which then must lead to the cells. */
  folded?: boolean | undefined
  rows: readonly { key: string | number; head: ReactNode; cells: readonly (ReactNode | undefined)[] }[]
}

/**
 * How many things stand at once, as a table whose head and first column stay in sight: on a phone each row is a list of
 * its own, with the column's name before each cell.
 */
export function StateMatrix({ caption, corner, groups, rows, folded = false }: StateMatrixProps) {
  const columns = groups.flatMap((group) => group.columns)
  return (
    <ScrollRegion label={caption}>
      <table className={classNames('table', 'state-matrix', folded && 'state-matrix-folded')}>
        <caption>
          <span className="hidden-visually">{caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {corner}
            </th>
            {groups.map((group) => (
              <th key={group.key} scope="colgroup" colSpan={group.columns.length}>
                <span className="state-matrix-group">{group.name}</span>
              </th>
            ))}
          </tr>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.head}</th>
              {columns.map((column, index) => {
                const cell = row.cells[index]
                return cell === undefined ? (
                  <td key={column.key} />
                ) : (
                  <td key={column.key}>
                    <span className="state-matrix-label" aria-hidden="true">
                      {column.name}
                    </span>
                    {cell}
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
