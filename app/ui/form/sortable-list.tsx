import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import { Button, ButtonRow } from './button.tsx'
import { useDraggableRows } from './use-draggable-rows.ts'

/** What a button of the list does to its row; `add` stands under the list. */
export type SortableDeed = 'up' | 'down' | 'remove' | 'add'

export type SortableRow = {
  key: string
  /** "Utfall 2": names the row, and its buttons for those who do not see where they stand. */
  title: string
  children: ReactNode
  /** Why the row cannot be removed; its button is then blocked. */
  kept?: ReactNode | undefined
}

export type SortableListProps = {
  id: string
  rows: readonly SortableRow[]
  /** The label of the button that adds a row. */
  add: string
  /** The name that the buttons post under, and what each posts, where no script takes care of them. */
  name: string
  valueOf: (deed: SortableDeed, index: number) => string
  /** Where a post without scripts moved a row to: its button gets the focus. */
  focusOn?: { deed: SortableDeed; index: number } | undefined
  onMove: (from: number, to: number) => void
  onRemove: (index: number) => void
  onAdd: () => void
}

/**
 * Rows that people put in order: by buttons, which also work without scripts, and by dragging. After a move the focus
 * follows the row, and where it came is told.
 */
export function SortableList(props: SortableListProps) {
  const { id, rows, add, name, valueOf, focusOn, onMove, onRemove, onAdd } = props
  const list = useRef<HTMLOListElement>(null)
  const whole = useRef<HTMLDivElement>(null)
  const next = useRef<{ deed: SortableDeed; index: number }>()
  const [said, setSaid] = useState('')

  function move(from: number, to: number, deed: SortableDeed): void {
    next.current = { deed, index: to }
    setSaid(`${rows[from]?.title} står nu på plats ${to + 1} av ${rows.length}.`)
    onMove(from, to)
  }
  const isDraggable = useDraggableRows(list, id, rows.map((row) => row.key).join(' '), (from, to) =>
    move(from, to, from > to ? 'up' : 'down'),
  )

  // The row has been drawn in its new place by now, and the browser has let the focus go.
  useEffect(() => {
    if (next.current === undefined) return
    const { deed, index } = next.current
    next.current = undefined
    const row = list.current?.children[index]
    const wanted = row?.querySelector<HTMLButtonElement>(`[data-deed="${deed}"]:not(:disabled)`)
    const other = (row ?? whole.current)?.querySelector<HTMLButtonElement>('[data-deed]:not(:disabled)')
    ;(wanted ?? other)?.focus()
  })

  const last = rows.length - 1
  const focused = focusOn === undefined ? undefined : { ...focusOn, deed: usable(focusOn, last) }
  const button = (deed: SortableDeed, index: number, onClick: () => void) => ({
    kind: 'quiet' as const,
    name,
    value: valueOf(deed, index),
    'data-deed': deed,
    autoFocus: focused?.deed === deed && focused.index === index,
    onClick: (event: MouseEvent) => {
      event.preventDefault()
      onClick()
    },
  })

  return (
    <div id={id} ref={whole}>
      {rows.length === 0 ? null : (
        <ol className="sortable-rows" role="list" ref={list}>
          {rows.map((row, index) => (
            <li key={row.key}>
              <div className="sortable-head">
                <span
                  className="sortable-grip"
                  data-grip
                  data-ready={isDraggable}
                  aria-hidden
                  title="Dra för att flytta"
                />
                <h3 className="entry-title">{row.title}</h3>
                <div className="sortable-deeds">
                  <Button {...button('up', index, () => move(index, index - 1, 'up'))} disabled={index === 0}>
                    Flytta upp<span className="hidden-visually"> {row.title}</span>
                  </Button>
                  <Button {...button('down', index, () => move(index, index + 1, 'down'))} disabled={index === last}>
                    Flytta ned<span className="hidden-visually"> {row.title}</span>
                  </Button>
                  <Button
                    {...button('remove', index, () => {
                      next.current = { deed: 'remove', index: Math.min(index, last - 1) }
                      setSaid(`${row.title} är borttagen ur listan.`)
                      onRemove(index)
                    })}
                    disabled={row.kept !== undefined}
                  >
                    Ta bort<span className="hidden-visually"> {row.title}</span>
                  </Button>
                </div>
              </div>
              {row.kept === undefined ? null : <p className="button-note">{row.kept}</p>}
              <div className="sortable-fields" role="group" aria-label={row.title}>
                {row.children}
              </div>
            </li>
          ))}
        </ol>
      )}
      <ButtonRow>
        <Button {...button('add', rows.length, onAdd)} kind="secondary">
          {add}
        </Button>
      </ButtonRow>
      <p className="hidden-visually" role="status">
        {said}
      </p>
    </div>
  )
}

/** The deed itself, or the opposite one where the row stands at an end of the list. */
function usable({ deed, index }: { deed: SortableDeed; index: number }, last: number): SortableDeed {
  if (deed === 'up' && index === 0) return 'down'
  return deed === 'down' && index === last ? 'up' : deed
}
