import type { AnchoredBinding } from '#app/domain/statement/binding.ts'
import type { Claim } from '#app/domain/statement/claim.ts'

/** Most bindings kept whose words are not in the text at the moment. */
const mostWaiting = 50

/** Words as they are told apart: white space of every kind is one, and capitals are not. */
const folded = (words: string): string => words.replace(/\s+/g, ' ').trim().toLocaleLowerCase('sv')

/** The bindings of the claims, and those whose words are not in the text. */
export interface Anchored {
  /** In the order of the claims. */
  of: (AnchoredBinding | undefined)[]
  waiting: AnchoredBinding[]
}

/**
 * Finds the claims that bindings were made for when the text has changed since: the same words, nearest to where they
 * stood. Words that stand as many times as before are taken in their order, and say how far the text around them has
 * moved; where the same words are more or fewer than before, the pairs in order that have moved least from there are
 * chosen. No binding is used twice, and none is ever given to other words.
 */
export function anchor(claims: readonly Claim[], bindings: readonly AnchoredBinding[]): Anchored {
  const groups = new Map<string, Group>()
  const groupOf = (words: string): Group => {
    const key = folded(words)
    const group = groups.get(key) ?? { claims: [], bindings: [] }
    groups.set(key, group)
    return group
  }
  for (const [index, claim] of claims.entries()) groupOf(claim.words).claims.push({ index, start: claim.start })
  for (const binding of bindings) groupOf(binding.words).bindings.push(binding)
  const moved: { start: number; by: number }[] = []
  for (const group of groups.values()) {
    group.claims.sort((a, b) => a.start - b.start)
    group.bindings.sort((a, b) => a.start - b.start)
    if (group.claims.length !== group.bindings.length) continue
    for (const [at, { start }] of group.bindings.entries())
      moved.push({ start, by: (group.claims[at]?.start ?? start) - start })
  }
  const of: (AnchoredBinding | undefined)[] = claims.map(() => undefined)
  const used = new Set<AnchoredBinding>()
  for (const group of groups.values()) {
    for (const { claim, binding } of paired(group, (start) => start + shiftAt(moved, start))) {
      of[claim] = binding
      used.add(binding)
    }
  }
  return { of, waiting: bindings.filter((binding) => !used.has(binding)).slice(0, mostWaiting) }
}

interface Group {
  claims: { index: number; start: number }[]
  bindings: AnchoredBinding[]
}

/** How far the text has moved at a place: as far as the nearest words that are sure. */
function shiftAt(moved: readonly { start: number; by: number }[], start: number): number {
  let nearest: { start: number; by: number } | undefined
  for (const one of moved) {
    if (nearest === undefined || Math.abs(one.start - start) < Math.abs(nearest.start - start)) nearest = one
  }
  return nearest?.by ?? 0
}

/** As many pairs as there can be, in order, that together have moved least. */
function paired(
  { claims, bindings }: Group,
  expected: (start: number) => number,
): { claim: number; binding: AnchoredBinding }[] {
  const isTurned = bindings.length > claims.length
  const [few, many] = isTurned ? [claims, bindings] : [bindings, claims]
  const [fewAt, manyAt] = isTurned
    ? [claims.map(({ start }) => start), bindings.map(({ start }) => expected(start))]
    : [bindings.map(({ start }) => expected(start)), claims.map(({ start }) => start)]
  // cost[i][j]: the least that the first i of the few cost among the first j of the many.
  const cost: number[][] = [manyAt.map(() => 0).concat(0)]
  for (let i = 1; i <= few.length; i += 1) {
    const row: number[] = [Infinity]
    for (let j = 1; j <= many.length; j += 1) {
      const here = (cost[i - 1]?.[j - 1] ?? Infinity) + Math.abs((fewAt[i - 1] ?? 0) - (manyAt[j - 1] ?? 0))
      row.push(Math.min(row[j - 1] ?? Infinity, here))
    }
    cost.push(row)
  }
  const pairs: { claim: number; binding: AnchoredBinding }[] = []
  let j = many.length
  for (let i = few.length; i > 0; i -= 1) {
    while (j > i && (cost[i]?.[j - 1] ?? Infinity) <= (cost[i]?.[j] ?? Infinity)) j -= 1
    const claim = claims[isTurned ? i - 1 : j - 1]
    const binding = bindings[isTurned ? j - 1 : i - 1]
    if (claim !== undefined && binding !== undefined) pairs.push({ claim: claim.index, binding })
    j -= 1
  }
  return pairs
}
