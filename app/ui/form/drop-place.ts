/** Which half of a row something is held over. */
export type DropEdge = 'before' | 'after'

/** The half of a row that lies under the pointer; all in CSS pixels from the same origin. */
export const edgeAt = (pointerY: number, row: { top: number; height: number }): DropEdge =>
  pointerY < row.top + row.height / 2 ? 'before' : 'after'

/** The place that the row at `from` gets when it is dropped at an edge of the row at `target`. */
export function dropPlace(from: number, target: number, edge: DropEdge): number {
  const gap = edge === 'before' ? target : target + 1
  return gap > from ? gap - 1 : gap
}
