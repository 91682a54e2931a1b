import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'

export type StripTableProps = {
  caption: string
  /** What the rows are, over the first column. */
  corner: string
  /** The times in groups; where one begins, a line is drawn. */
  groups: readonly { key: string; name: string; columns: readonly { key: string; name: string; note: string }[] }[]
  /** One cell for each time, in their order. */
  rows: readonly { key: string; head: ReactNode; cells: readonly ReactNode[] }[]
}

/**
 * How many things have stood from time to time, a row each, with the times in columns that the eye can follow down and
 * across. On phones each row's name stands over its cells, which keep their columns and their marks; the words are read
 * out, and stand in the key.
 */
export function StripTable({ caption, corner, groups, rows }: StripTableProps) {
  const columns = groups.flatMap((group) =>
    group.columns.map((column, index) => ({ ...column, begins: index === 0 && groups.length > 1 })),
  )
  return (
    <table className="table strip-table">
      <caption>
        <span className="hidden-visually">{caption}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {corner}
          </th>
          {groups.map(({ key, name, columns: own }) => (
            <th
              key={key}
              scope="colgroup"
              colSpan={own.length}
              className={classNames(groups.length > 1 && 'strip-begins')}
            >
              {name}
            </th>
          ))}
        </tr>
        <tr>
          {columns.map(({ key, name, note, begins }) => (
            <th key={key} scope="col" className={classNames(begins && 'strip-begins')}>
              {name}
              <small>{note}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.head}</th>
            {columns.map(({ key, name, begins }, index) => (
              <td key={key} className={classNames(begins && 'strip-begins')}>
                <span className="strip-when" aria-hidden="true">
                  {name}
                </span>
                {row.cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
