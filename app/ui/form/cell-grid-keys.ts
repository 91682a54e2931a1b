/** Where a cell stands, from 0. */
export interface CellPlace {
  row: number
  column: number
}

/** Where a field of the grid stands; undefined for any other field. */
export function cellAt(input: HTMLInputElement): CellPlace | undefined {
  const match = /^(\d+),(\d+)$/.exec(input.dataset['at'] ?? '')
  return match === null ? undefined : { row: Number(match[1]), column: Number(match[2]) }
}

type Key = { key: string; shiftKey: boolean; ctrlKey: boolean; altKey: boolean; metaKey: boolean }

/**
 * The cell that a key leads to, as in a spreadsheet: arrows, Enter down and Shift+Enter up, Home and End along the row,
 * with Ctrl to the first and last cell. Within a text that is being written, left, right, Home and End move in the text
 * first. Undefined when the key is the field's own; a key that leads nowhere answers the cell itself.
 */
export function cellAfter(
  input: HTMLInputElement,
  { key: pressed, shiftKey, ctrlKey, altKey, metaKey }: Key,
  size: { rows: number; columns: number },
): CellPlace | undefined {
  const at = cellAt(input)
  if (at === undefined || altKey || metaKey) return undefined
  const to = (row: number, column: number): CellPlace => ({
    row: Math.min(Math.max(row, 0), size.rows - 1),
    column: Math.min(Math.max(column, 0), size.columns - 1),
  })
  const key = pressed.toLowerCase()
  if (key === 'enter') return ctrlKey ? undefined : to(at.row + (shiftKey ? -1 : 1), at.column)
  if (shiftKey) return undefined
  if (ctrlKey) {
    if (key === 'home') return to(0, 0)
    return key === 'end' ? to(size.rows - 1, size.columns - 1) : undefined
  }
  const { selectionStart: start, selectionEnd: end, value } = input
  const isWhole = start === 0 && end === value.length
  switch (key) {
    case 'arrowup':
      return to(at.row - 1, at.column)
    case 'arrowdown':
      return to(at.row + 1, at.column)
    case 'arrowleft':
      return isWhole || (start === 0 && end === 0) ? to(at.row, at.column - 1) : undefined
    case 'arrowright':
      return isWhole || (start === value.length && end === value.length) ? to(at.row, at.column + 1) : undefined
    case 'home':
      return isWhole ? to(at.row, 0) : undefined
    case 'end':
      return isWhole ? to(at.row, size.columns - 1) : undefined
    default:
      return undefined
  }
}
