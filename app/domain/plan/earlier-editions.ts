/** What decides which edition comes before which. */
export interface EditionInLine {
  id: number
  periodFrom: number
  supersededById: number | null
  basedOnId: number | null
}

/**
 * The ids of the editions that come before one: those with an earlier period, those that it was made from and those
 * that it supersedes, directly or through others. Never the edition itself.
 */
export function earlierEditions(id: number, all: readonly EditionInLine[]): Set<number> {
  const own = all.find((plan) => plan.id === id)
  const found = new Set<number>()
  if (own === undefined) return found
  const visit = (plan: EditionInLine): void => {
    for (const other of all) {
      const isBasis = plan.basedOnId === other.id || other.supersededById === plan.id
      if (!isBasis || other.id === id || found.has(other.id)) continue
      found.add(other.id)
      visit(other)
    }
  }
  visit(own)
  for (const other of all) if (other.periodFrom < own.periodFrom) found.add(other.id)
  found.delete(id)
  return found
}
