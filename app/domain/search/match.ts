import type { Term } from './query.ts'
import { fold, wordsOf, type Word } from './words.ts'

/** Where a term begins a word. */
export interface Hit {
  term: Term
  start: number
  end: number
  /** Letter by letter, not only with å, ä and ö folded. */
  isExact: boolean
  /** The whole word, not only its beginning. */
  isWhole: boolean
}

function hitOf(term: Term, word: Word): Hit | undefined {
  const isExact = word.exact.startsWith(term.exact)
  if (!isExact && !word.folded.startsWith(term.folded)) return undefined
  return {
    term,
    start: word.start,
    end: word.start + term.exact.length,
    isExact,
    isWhole: word.exact.length === term.exact.length,
  }
}

/** Every place in a clean text where a word begins with one of the terms, in order; one hit a word and term. */
export function hitsIn(text: string, terms: readonly Term[]): Hit[] {
  const folded = fold(text)
  const near = terms.filter((term) => folded.includes(term.folded))
  if (near.length === 0) return []
  return wordsOf(text).flatMap((word) => near.flatMap((term) => hitOf(term, word) ?? []))
}
