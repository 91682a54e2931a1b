import { useEffect, useRef, useState, type RefObject } from 'react'
import { dropPlace, edgeAt } from './drop-place.ts'

/**
 * Lets the rows of a list be dragged by their grips (`data-grip`) within the list. The library is fetched when the page
 * has come alive; until then, and without scripts, the rows move by their buttons alone.
 *
 * @param list the list, whose children are the rows in order
 * @param name tells the list's rows from those of other lists on the page
 * @param order changes when the rows do
 * @param onMove takes the row at `from` to `to`
 * @returns whether rows can be dragged now
 */
export function useDraggableRows(
  list: RefObject<HTMLElement>,
  name: string,
  order: string,
  onMove: (from: number, to: number) => void,
): boolean {
  const [isReady, setIsReady] = useState(false)
  const move = useRef(onMove)
  move.current = onMove

  useEffect(() => {
    let isGone = false
    const stops: (() => void)[] = []
    void import('@atlaskit/pragmatic-drag-and-drop/element/adapter').then(({ draggable, dropTargetForElements }) => {
      if (isGone || list.current === null) return
      setIsReady(true)
      ;[...list.current.children].forEach((row, index) => {
        const grip = row.querySelector('[data-grip]')
        if (!(row instanceof HTMLElement) || grip === null) return
        const mark = (edge: string) => row.setAttribute('data-drop', edge)
        const edgeOf = (pointerY: number) => edgeAt(pointerY, row.getBoundingClientRect())
        stops.push(
          draggable({
            element: grip as HTMLElement,
            getInitialData: () => ({ list: name, index }),
            onGenerateDragPreview: ({ nativeSetDragImage }) => nativeSetDragImage?.(row, 16, 16),
          }),
          dropTargetForElements({
            element: row,
            canDrop: ({ source }) => source.data['list'] === name,
            onDrag: ({ source, location }) =>
              mark(source.data['index'] === index ? '' : edgeOf(location.current.input.clientY)),
            onDragLeave: () => mark(''),
            onDrop: ({ source, location }) => {
              mark('')
              const from = Number(source.data['index'])
              const to = dropPlace(from, index, edgeOf(location.current.input.clientY))
              if (to !== from) move.current(from, to)
            },
          }),
        )
      })
    })
    return () => {
      isGone = true
      for (const stop of stops) stop()
    }
    // The grips are there from the first draw, so a new order is all that asks for a new start.
  }, [list, name, order])

  return isReady
}
