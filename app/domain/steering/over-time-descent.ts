import { descentBetween, type LineageLink } from '#app/domain/plan/comparison/descent.ts'

/** An edition with the ids of its goals, or of its commitments. */
export interface EditionIds {
  id: number
  ids: readonly number[]
}

/** What continues what between any two of the editions, by stated links alone. Never guessed from a wording. */
export interface Descent {
  /** Ties between two editions, whichever is the earlier: from things of the first to things of the second. */
  between: (first: number, second: number) => LineageLink[]
  /** What something of one edition is in another: itself in its own, what it continues in an earlier one. */
  inEdition: (own: number, id: number, edition: number) => number[]
  /** It continues as nothing in any later edition. */
  isLast: (own: number, id: number) => boolean
}

/** @param editions oldest first */
export function descentOf(editions: readonly EditionIds[], links: readonly LineageLink[]): Descent {
  const order = new Map(editions.map(({ id }, index) => [id, index]))
  const idsOf = new Map(editions.map(({ id, ids }) => [id, ids]))
  const known = new Map<string, LineageLink[]>()
  const forward = (earlier: number, later: number): LineageLink[] => {
    const key = `${earlier} ${later}`
    const found = known.get(key) ?? descentBetween(idsOf.get(earlier) ?? [], idsOf.get(later) ?? [], links)
    known.set(key, found)
    return found
  }
  const isBefore = (one: number, other: number): boolean => (order.get(one) ?? 0) < (order.get(other) ?? 0)
  const between = (first: number, second: number): LineageLink[] =>
    isBefore(first, second)
      ? forward(first, second)
      : forward(second, first).map(({ from, to }) => ({ from: to, to: from }))
  return {
    between,
    inEdition: (own, id, edition) => {
      if (own === edition) return [id]
      return isBefore(edition, own) ? forward(edition, own).flatMap(({ from, to }) => (to === id ? [from] : [])) : []
    },
    isLast: (own, id) =>
      editions.every((later) => !isBefore(own, later.id) || !forward(own, later.id).some(({ from }) => from === id)),
  }
}
