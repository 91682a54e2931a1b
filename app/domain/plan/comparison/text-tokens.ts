/** A word, a number or a mark of punctuation, and where in the text it stands. */
export interface Token {
  text: string
  start: number
  end: number
  isWord: boolean
}

/**
 * Words with hyphens in them, numbers with their decimals, or one other character that is not white space. Every
 * character that is not white space belongs to exactly one token.
 */
const pattern = /([\p{L}\p{M}\p{N}]+(?:(?:-|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{M}\p{N}]+)*)|[^\s\p{L}\p{M}\p{N}]/gu

/** The words and marks of a text, in order. */
export const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(pattern), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    isWord: match[1] !== undefined,
  }))

/** Whether two texts say the same word for word: how many spaces and line ends stand between words is layout. */
export const isSameWording = (a: string, b: string): boolean => laidOut(a) === laidOut(b)

const laidOut = (text: string): string => text.replace(/\s+/g, ' ').trim()
