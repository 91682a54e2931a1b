import { tokensOf } from './text-tokens.ts'

/**
 * From which similarity two texts of a goal's list count as one text reworded. Two different outcomes that stand under
 * the same sub-goal of the strategy ("… att identifiera och bedöma risk för våld" and "… om att utreda och bedöma behov
 * av insatser") share 0.64 of their words, because plans repeat their turns of phrase; what is told as reworded should
 * be closer than that.
 */
export const nearestEnough = 0.7

/** The share of their words that two texts have in common, whatever the order: 0 none, 1 all (Dice's coefficient). */
export function similarity(a: string, b: string): number {
  const left = wordsOf(a)
  const right = wordsOf(b)
  if (left.length + right.length === 0) return 1
  const unmatched = new Map<string, number>()
  for (const word of left) unmatched.set(word, (unmatched.get(word) ?? 0) + 1)
  let common = 0
  for (const word of right) {
    const count = unmatched.get(word) ?? 0
    if (count === 0) continue
    common += 1
    unmatched.set(word, count - 1)
  }
  return (2 * common) / (left.length + right.length)
}

const wordsOf = (text: string): string[] =>
  tokensOf(text).flatMap((token) => (token.isWord ? [token.text.toLocaleLowerCase('sv')] : []))
