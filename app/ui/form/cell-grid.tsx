import { useCallback, useRef, useState } from 'react'
import type { ClipboardEvent, FocusEvent, KeyboardEvent } from 'react'
import { Notice } from '../notice.tsx'
import { ScrollRegion } from '../table.tsx'
import { cellAfter, cellAt } from './cell-grid-keys.ts'
import { CellGridRow, type GridCell, type GridRow } from './cell-grid-row.tsx'

/** What a pasted block becomes: texts by the cells' names, and what was done in words. */
export type PastedFill = { fills: ReadonlyMap<string, string>; title: string; left: readonly string[] }

export type CellGridProps = {
  caption: string
  /** Heading over the rows' names. */
  corner: string
  columns: readonly string[]
  rows: readonly GridRow[]
  /** Why a text is wrong in a cell; asked when the cell is left. */
  check?: ((cell: GridCell, text: string) => string | undefined) | undefined
  /** Lays out a block that is pasted into a cell. */
  paste?: ((text: string, at: { row: number; column: number }) => PastedFill) | undefined
}

/**
 * A table of text fields. With scripts the arrow keys, Enter, Home and End move as in a spreadsheet, Escape gives a cell
 * back what stood in it, and a block from a spreadsheet fills several cells. Without them it is a plain form.
 */
export function CellGrid({ caption, corner, columns, rows, check, paste }: CellGridProps) {
  const [found, setFound] = useState<Readonly<Record<string, string | undefined>>>({})
  const [pasted, setPasted] = useState<PastedFill>()
  const before = useRef('')

  const checkAll = useCallback(
    (cells: readonly { cell: GridCell; text: string }[]) => {
      if (check === undefined || cells.length === 0) return
      setFound((earlier) => ({
        ...earlier,
        ...Object.fromEntries(
          cells.map(({ cell, text }) => [cell.name, text === cell.value ? cell.error : check(cell, text)]),
        ),
      }))
    },
    [check],
  )
  const cellOf = (input: HTMLInputElement): GridCell | undefined => {
    const at = cellAt(input)
    return at === undefined ? undefined : rows[at.row]?.cells[at.column]
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    const input = event.target
    if (!(input instanceof HTMLInputElement)) return
    if (event.key === 'Escape') {
      input.value = before.current
      input.select()
      event.preventDefault()
      const cell = cellOf(input)
      if (cell !== undefined) checkAll([{ cell, text: input.value }])
      return
    }
    const next = cellAfter(input, event, { rows: rows.length, columns: columns.length })
    if (next === undefined) return
    event.preventDefault()
    const table = event.currentTarget
    table.querySelector<HTMLInputElement>(`[data-at="${next.row},${next.column}"]`)?.focus()
  }

  function onFocus(event: FocusEvent<HTMLTableElement>): void {
    if (!(event.target instanceof HTMLInputElement)) return
    before.current = event.target.value
    event.target.select()
  }

  function onBlur(event: FocusEvent<HTMLTableElement>): void {
    if (!(event.target instanceof HTMLInputElement) || event.target.value === before.current) return
    const cell = cellOf(event.target)
    if (cell !== undefined) checkAll([{ cell, text: event.target.value }])
  }

  function onPaste(event: ClipboardEvent<HTMLTableElement>): void {
    const text = event.clipboardData.getData('text/plain')
    const input = event.target
    if (paste === undefined || !/[\t\n]/.test(text.trimEnd()) || !(input instanceof HTMLInputElement)) return
    const at = cellAt(input)
    if (at === undefined) return
    event.preventDefault()
    const answer = paste(text, at)
    const filled: { cell: GridCell; text: string }[] = []
    for (const field of event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-at]')) {
      const fill = answer.fills.get(field.name)
      const cell = cellOf(field)
      if (fill === undefined || cell === undefined) continue
      field.value = fill
      filled.push({ cell, text: fill })
    }
    before.current = input.value
    checkAll(filled)
    setPasted(answer)
  }

  return (
    <div className="cell-grid stack">
      <div role="status">
        {pasted === undefined ? null : (
          <Notice kind={pasted.left.length === 0 ? 'success' : 'warning'} title={pasted.title}>
            {pasted.left.length === 0 ? null : (
              <ul>
                {pasted.left.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </Notice>
        )}
      </div>
      <ScrollRegion label={caption}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of its fields */}
        <table className="table" onKeyDown={onKeyDown} onFocus={onFocus} onBlur={onBlur} onPaste={onPaste}>
          <caption>
            <span className="hidden-visually">{caption}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="numeric">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <CellGridRow
                key={row.key}
                row={row}
                index={index}
                group={row.group === rows[index - 1]?.group ? undefined : row.group}
                faults={row.cells.map((cell) => (cell.name in found ? found[cell.name] : cell.error) ?? '').join('\n')}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  )
}
