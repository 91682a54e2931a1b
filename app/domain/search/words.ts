/** Text as the search reads it: words, in lower case, as written and without their marks. */

/** Letters that Unicode does not take apart, with the plain letter that stands in for them. */
const plainLetters: Record<string, string> = { ø: 'o', æ: 'a', đ: 'd', ł: 'l' }

const lowered = new Map<string, string>()
const folded = new Map<string, string>()

/** `change` of one character, kept as it is where the answer would have another length: positions must stay true. */
function sameLength(known: Map<string, string>, character: string, change: (character: string) => string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const changed = change(character)
  const answer = changed.length === character.length ? changed : character
  known.set(character, answer)
  return answer
}

const lower = (character: string): string => sameLength(lowered, character, (one) => one.toLowerCase())

const foldOne = (character: string): string =>
  sameLength(folded, character, (one) => {
    const small = one.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    return plainLetters[small] ?? small
  })

/** Composed letters, and no soft hyphens: what positions count in. */
export const cleanText = (text: string): string => text.normalize('NFC').replaceAll('\u00ad', '')

/** Lower case, each character in its place. Takes clean text. */
export const lowerCase = (text: string): string => Array.from(text, lower).join('')

/** Lower case without marks, å and ä as a, ö as o, each character in its place. Takes clean text. */
export const fold = (text: string): string => Array.from(text, foldOne).join('')

/** A word with where it begins in the clean text. */
export interface Word {
  start: number
  exact: string
  folded: string
}

/** The words of a clean text, in order: runs of letters and digits. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map((match) => ({
    start: match.index,
    exact: lowerCase(match[0]),
    folded: fold(match[0]),
  }))
}
