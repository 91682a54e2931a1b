/** Order of things in a list that people arrange. Every function answers a new list with the same items. */

const holds = (items: readonly unknown[], index: number): boolean =>
  Number.isInteger(index) && index >= 0 && index < items.length

/** The item at `from` taken to `to`, the rest in their order. Where either place does not exist, nothing moves. */
export function moveTo<Item>(items: readonly Item[], from: number, to: number): Item[] {
  if (!holds(items, from) || !holds(items, to)) return [...items]
  const rest = items.filter((_, index) => index !== from)
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)]
}

/** The item one place earlier; the first stays. */
export const moveUp = <Item>(items: readonly Item[], index: number): Item[] => moveTo(items, index, index - 1)

/** The item one place later; the last stays. */
export const moveDown = <Item>(items: readonly Item[], index: number): Item[] => moveTo(items, index, index + 1)
