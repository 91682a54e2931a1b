import { numberWord } from './number-words.ts'
import type { Stretch } from './sentences.ts'

/** A word, a number or a sign of a sentence. */
export interface Token extends Stretch {
  /** "code": letters and digits mixed ("U33624"), or digits with full stops, colons or slashes ("3.2", "2011:9"). */
  kind: 'word' | 'number' | 'sign' | 'code'
  /** In small letters. */
  text: string
  /** Begins with a capital. */
  capital: boolean
  /** Whether something stands between it and the token before. */
  spaced: boolean
  /** What it says: digits, or a number word. */
  value: number | undefined
  /** Digits only, without spaces or decimals: may be a year. */
  bare: boolean
  /** Four digits of this or the last century: a year, if nothing else is said. */
  year: boolean
  /** Is no claim, whatever stands around it: a label, a date, an address. */
  out: boolean
}

const shape =
  /[\p{L}][\p{L}\p{N}_]*|\d{1,3}(?: \d{3}){1,4}(?![\p{L}\d])(?:,\d{1,9}(?![\p{L}\d]))?|\d[\p{L}\p{N}]*(?:[.,:/]\d[\p{L}\p{N}]*)*(?::[\p{L}]+)?|\S/gu
const wholeNumber = /^\d{1,15}$/
const decimal = /^\d{1,15}[.,]\d{1,9}$/
const grouped = /^\d{1,3}(?:[ .]\d{3}){1,4}(?:,\d{1,9})?$/
const year = /^(?:19|20)\d\d$/

const halves: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }

function digits(text: string, after: string): number | undefined {
  const half = /^(\d{0,15})([½¼¾])$/.exec(text)
  if (half !== null) return Number(half[1] ?? 0) + (halves[half[2] ?? ''] ?? 0)
  if (wholeNumber.test(text)) return Number(text)
  if (text.startsWith('0') && !/^0[.,]/.test(text)) return undefined
  if (decimal.test(text) && text.includes(',')) return Number(text.replace(',', '.'))
  if (grouped.test(text)) return Number(text.replace(/[ .]/g, '').replace(',', '.'))
  // An English decimal is one only where a percent follows: "62.5 procent", but "avsnitt 3.2".
  return decimal.test(text) && /^ ?(?:%|procent)/i.test(after) ? Number(text) : undefined
}

/** The tokens of a sentence of the clean text. */
export function tokensOf(text: string, sentence: Stretch): Token[] {
  const whole = text.slice(sentence.start, sentence.end)
  const found: Token[] = []
  let last = 0
  for (const match of whole.matchAll(shape)) {
    const [raw] = match
    const end = match.index + raw.length
    const isNumeric = /^[\d½¼¾]/.test(raw)
    const isWord = !isNumeric && /^\p{L}/u.test(raw)
    const small = raw.toLowerCase()
    const value = isNumeric
      ? digits(raw, whole.slice(end, end + 9))
      : isWord && !/\d/.test(raw)
        ? numberWord(small)
        : undefined
    found.push({
      kind: isNumeric
        ? value === undefined
          ? 'code'
          : 'number'
        : !isWord
          ? 'sign'
          : /\p{N}/u.test(raw)
            ? 'code'
            : 'word',
      start: sentence.start + match.index,
      end: sentence.start + end,
      text: small,
      capital: /^\p{Lu}/u.test(raw),
      spaced: match.index > last || match.index === 0,
      value,
      bare: isNumeric && wholeNumber.test(raw),
      year: isNumeric && year.test(raw),
      out: false,
    })
    last = end
  }
  return found
}

/** Whether a token is a plain four-digit year. */
export const isYear = (token: Token | undefined): boolean => token?.year === true
