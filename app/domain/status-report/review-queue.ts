/** Where somebody is in a queue of reports to review. */
export interface PlaceInQueue {
  id: number
  /** 1 for the first. */
  number: number
  of: number
  /** The neighbours; undefined at the ends. */
  next: number | undefined
  previous: number | undefined
}

/** The place of the report that is asked for, or of the first when it does not wait (any longer); null in an empty queue. */
export function placeInQueue(queue: readonly number[], asked: number | undefined): PlaceInQueue | null {
  const found = asked === undefined ? -1 : queue.indexOf(asked)
  const index = Math.max(found, 0)
  const id = queue[index]
  if (id === undefined) return null
  return { id, number: index + 1, of: queue.length, next: queue[index + 1], previous: queue[index - 1] }
}

/** The report to go on with when this one has been decided: the next, otherwise the first that is left. */
export function afterDecision(queue: readonly number[], decided: number): number | undefined {
  const left = queue.filter((id) => id !== decided)
  const index = queue.indexOf(decided)
  return (index === -1 ? undefined : left[index]) ?? left[0]
}
