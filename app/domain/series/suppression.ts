import { NBSP } from '#app/domain/swedish.ts'

/**
 * Small counts in what the partnership collects itself are not told, so that nobody can be pointed out: one to four is
 * "färre än 5". Where a total would give a hidden count away, another count is hidden with it.
 */

/** The least count that is told. */
export const leastTold = 5

/** What is said in place of a small count. */
export const fewWords = `färre än${NBSP}${leastTold}`

/** Whether a count is too small to tell. Zero is told: there is nobody to point out. */
export const isSmall = (count: number): boolean => count > 0 && count < leastTold

/** Why a count is hidden: it is small, or its total would give a small one away. */
export type Hidden = 'small' | 'for-others'

/** Counts that make a total together. All are known by those who are told them. */
export interface Sum {
  total: string
  parts: readonly string[]
}

/**
 * Which counts to hide, by key. Every small one is; then, sum by sum, the smallest of the others until no small count
 * can be worked out from what is left, with the total itself as the last to go. Each sum is looked at by itself:
 * counts that stand in several sums are protected in each, not against solving them together.
 *
 * @param counts whole numbers from zero, by key
 */
export function hiddenCounts(counts: ReadonlyMap<string, number>, sums: readonly Sum[]): Map<string, Hidden> {
  const hidden = new Map<string, Hidden>()
  for (const [key, count] of counts) if (isSmall(count)) hidden.set(key, 'small')
  for (let isChanged = true; isChanged;) {
    isChanged = false
    for (const sum of sums) {
      while (isGivenAway(counts, hidden, sum)) {
        const next = nextToHide(counts, hidden, sum)
        if (next === undefined) break
        hidden.set(next, 'for-others')
        isChanged = true
      }
    }
  }
  return hidden
}

/** The smallest part that is still told; zeros before others tell nothing, so they go last, and then the total. */
function nextToHide(counts: ReadonlyMap<string, number>, hidden: ReadonlyMap<string, Hidden>, { total, parts }: Sum) {
  const told = parts.filter((key) => !hidden.has(key))
  const bySize = told.toSorted((a, b) => (counts.get(a) || Infinity) - (counts.get(b) || Infinity))
  return bySize[0] ?? (hidden.has(total) ? undefined : total)
}

/** Whether a small count of the sum can be worked out from what is told: only one number is possible. */
function isGivenAway(counts: ReadonlyMap<string, number>, hidden: ReadonlyMap<string, Hidden>, sum: Sum): boolean {
  const { total, parts } = sum
  const small = parts.filter((key) => hidden.get(key) === 'small').length
  const others = parts.filter((key) => hidden.get(key) === 'for-others').length
  const told = parts.filter((key) => !hidden.has(key)).reduce((all, key) => all + (counts.get(key) ?? 0), 0)
  const totals = possibleTotals(counts.get(total) ?? 0, hidden.get(total), told, parts.length)
  const choices = (isIn: (count: number) => boolean) => [1, 2, 3, 4].filter(isIn).length
  if (small > 0) {
    const found = choices((count) => totals.some((all) => possible(all - told - count, small - 1, others)))
    if (found < 2) return true
  }
  if (hidden.get(total) !== 'small') return false
  return choices((all) => possible(all - told, small, others)) < 2
}

/** The totals that readers have to reckon with. */
function possibleTotals(total: number, hidden: Hidden | undefined, told: number, parts: number): number[] {
  if (hidden === undefined) return [total]
  if (hidden === 'small') return [1, 2, 3, 4]
  const most = told + (parts + 1) * leastTold * 2
  return [0, ...Array.from({ length: most }, (_, index) => leastTold + index)]
}

/** Whether `rest` can be made of `few` counts of one to four and `many` that are zero or at least five. */
export function possible(rest: number, few: number, many: number): boolean {
  for (let ofFew = few; ofFew <= few * (leastTold - 1); ofFew += 1) {
    const left = rest - ofFew
    if (left === 0 || (many > 0 && left >= leastTold)) return true
  }
  return false
}
