import { cleanText, wordsOf } from './words.ts'

/** The longest search, in characters. */
export const longestQuery = 200

/** A word that is looked for at the beginning of words. */
export interface Term {
  exact: string
  folded: string
}

/** A search as it was understood. */
export interface SearchQuery {
  /** What the field shows: at most `longestQuery` characters, on one line. */
  text: string
  /** Each word once. Empty when there was nothing to look for. */
  terms: Term[]
  /** More was typed than `text` holds. */
  isCut: boolean
}

/** Reads what somebody typed. Signs are skipped; anything at all can be read. */
export function readQuery(typed: string | null): SearchQuery {
  const line = cleanText(typed ?? '')
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim()
  const characters = Array.from(line)
  const text = characters.slice(0, longestQuery).join('').trim()
  const terms = new Map<string, Term>()
  for (const { exact, folded } of wordsOf(text)) terms.set(exact, { exact, folded })
  return { text, terms: [...terms.values()], isCut: characters.length > longestQuery }
}
