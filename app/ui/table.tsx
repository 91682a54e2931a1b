import type { ReactNode } from 'react'

/**
 * A region that scrolls by itself and can be reached and scrolled with the keyboard. Its label is what a screen reader
 * says on entering it.
 */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <p className="scroll-region-note" aria-hidden="true">
        Ryms inte hela tabellen går den att dra i sidled.
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable */}
      <div className="scroll-region" role="region" aria-label={label} tabIndex={0}>
        {children}
      </div>
    </>
  )
}

export type Column<Row> = {
  key: string
  label: ReactNode
  cell: (row: Row, index: number) => ReactNode
  /** Right-aligned tabular figures. */
  numeric?: boolean | undefined
  /** The cell that names the row. */
  rowHeader?: boolean | undefined
}

export type DataTableProps<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row, index: number) => string | number
  note?: ReactNode | undefined
  source?: ReactNode | undefined
  /** Scrolls inside its own region. Without a word from the caller: when there are more than four columns. */
  wide?: boolean | undefined
  /** The heading that a row stands under. Rows of one group follow each other. */
  groupOf?: ((row: Row) => string | undefined) | undefined
  /** Keeps the caption for screen readers only, where a heading or figure title already says it. */
  captionHidden?: boolean | undefined
}

/** A table with a caption, a sticky head, named rows and right-aligned figures. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  note,
  source,
  wide = columns.length > 4,
  groupOf,
  captionHidden = false,
}: DataTableProps<Row>) {
  const table = (
    <table className="table">
      <caption>{captionHidden || wide ? <span className="hidden-visually">{caption}</span> : caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.numeric ? 'numeric' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      {grouped(rows, groupOf).map(({ name, first, rows: group }) => (
        <tbody key={first}>
          {name === undefined ? null : (
            <tr className="group">
              <th scope="rowgroup" colSpan={columns.length}>
                {name}
              </th>
            </tr>
          )}
          {group.map((row, index) => (
            <DataRow key={rowKey(row, first + index)} columns={columns} row={row} index={first + index} />
          ))}
        </tbody>
      ))}
    </table>
  )
  return (
    <div className="data-table">
      {/* In a scrolling region a caption would be cut off, so it is set above and kept inside for screen readers. */}
      {wide && !captionHidden ? (
        <p className="table-caption" aria-hidden="true">
          {caption}
        </p>
      ) : null}
      {wide ? <ScrollRegion label={caption}>{table}</ScrollRegion> : table}
      {note || source ? (
        <div className="table-foot">
          {note ? <p>{note}</p> : null}
          {source ? <p>Källa: {source}</p> : null}
        </div>
      ) : null}
    </div>
  )
}

function DataRow<Row>({ columns, row, index }: { columns: readonly Column<Row>[]; row: Row; index: number }) {
  return (
    <tr>
      {columns.map((column) => {
        const className = column.numeric ? 'numeric' : undefined
        return column.rowHeader ? (
          <th key={column.key} scope="row" className={className}>
            {column.cell(row, index)}
          </th>
        ) : (
          <td key={column.key} className={className}>
            {column.cell(row, index)}
          </td>
        )
      })}
    </tr>
  )
}

/** The rows in runs of the same group; without groups they are one run. */
function grouped<Row>(rows: readonly Row[], groupOf: ((row: Row) => string | undefined) | undefined) {
  const groups: { name: string | undefined; first: number; rows: Row[] }[] = []
  rows.forEach((row, index) => {
    const name = groupOf?.(row)
    const last = groups.at(-1)
    if (last !== undefined && last.name === name) last.rows.push(row)
    else groups.push({ name, first: index, rows: [row] })
  })
  return groups.length > 0 ? groups : [{ name: undefined, first: 0, rows: [] }]
}
