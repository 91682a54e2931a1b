import { exactNumber } from '#app/domain/series/value.ts'
import type { Binding } from '#app/domain/statement/binding.ts'
import type { Claim } from '#app/domain/statement/claim.ts'
import { locate, type MeasuredIndicator } from '#app/domain/statement/judging/values.ts'
import { writeLike, writtenNumbers } from '#app/domain/statement/judging/written-number.ts'

/**
 * The claim's words with its numbers as the values say now, written as they were: as many decimals, the same spaces
 * and the same word or sign for percent. Undefined when nothing should be rewritten: numbers in words and those that
 * only say about how much are judged again but stay as they are, and so does a fall that has become a rise.
 */
export function followed(claim: Claim, binding: Binding, values: readonly MeasuredIndicator[]): string | undefined {
  if (claim.form !== 'digits' || claim.precision !== 'exact') return undefined
  const numbers = numbersNow(claim, binding, values)
  if (numbers === undefined) return undefined
  const written = writtenNumbers(claim.words)
  let words = ''
  let at = 0
  let next = 0
  for (const { was, now } of numbers) {
    const index = written.findIndex((one, place) => place >= next && Math.abs(one.value - Math.abs(was)) < 1e-9)
    const found = written[index]
    if (found === undefined) return undefined
    words += claim.words.slice(at, found.at) + writeLike(now, found)
    at = found.at + found.text.length
    next = index + 1
  }
  const all = words + claim.words.slice(at)
  return all === claim.words ? undefined : all
}

/** The claim with the words that it follows to, and its numbers. */
export function asFollowed(claim: Claim, binding: Binding, values: readonly MeasuredIndicator[], words: string): Claim {
  const [first, second] = (numbersNow(claim, binding, values) ?? []).map(({ now }) => now)
  const written = writtenNumbers(words).map(({ value }) => value)
  // What is written is what is claimed, rounded as it is; the value decides only which of the numbers it is.
  const nearest = (value: number | undefined): number =>
    written.reduce(
      (best, one) => (Math.abs(one - (value ?? 0)) < Math.abs(best - (value ?? 0)) ? one : best),
      written[0] ?? 0,
    )
  const place = { ...claim, words, end: claim.start + words.length }
  if (place.kind === 'span') return { ...place, low: nearest(first), high: nearest(second) }
  if (place.kind === 'change') return { ...place, from: nearest(first), to: nearest(second) }
  return { ...place, value: nearest(first) }
}

function numbersNow(
  claim: Claim,
  binding: Binding,
  values: readonly MeasuredIndicator[],
): { was: number; now: number }[] | undefined {
  if (binding.to === 'elsewhere') return undefined
  if (binding.to === 'value') {
    const value = locate(values, binding.cell)?.row.value
    if (claim.kind === 'span') {
      return value?.type === 'range' || value?.type === 'spread'
        ? [
            { was: claim.low, now: value.low },
            { was: claim.high, now: value.high },
          ]
        : undefined
    }
    return (claim.kind === 'share' || claim.kind === 'count') && value?.type === 'exact'
      ? [{ was: claim.value, now: value.value }]
      : undefined
  }
  const [from, until] = [binding.from, binding.until].map((ref) => {
    const row = locate(values, ref)?.row
    return row === undefined ? undefined : exactNumber(row.value)
  })
  if (from === undefined || until === undefined) return undefined
  if (claim.kind === 'change' || claim.kind === 'span') {
    const [first, second] = claim.kind === 'change' ? [claim.from, claim.to] : [claim.low, claim.high]
    return [
      { was: first, now: from },
      { was: second, now: until },
    ]
  }
  if (claim.kind === 'points' || (claim.kind === 'count' && binding.to === 'difference')) {
    const direction = claim.kind === 'points' ? claim.direction : undefined
    return isTurned(direction, until - from) ? undefined : [{ was: claim.value, now: Math.abs(until - from) }]
  }
  if (from === 0) return undefined
  if (claim.kind === 'factor') return [{ was: claim.value, now: until / from }]
  if (claim.kind !== 'relative' || isTurned(claim.direction, until - from)) return undefined
  return [{ was: claim.value, now: Math.abs(((until - from) / from) * 100) }]
}

const isTurned = (direction: 'up' | 'down' | undefined, change: number): boolean =>
  (direction === 'up' && change <= 0) || (direction === 'down' && change >= 0)
