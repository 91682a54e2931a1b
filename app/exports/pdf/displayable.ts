import { counted, formatList, sentenceCase } from '#app/domain/swedish.ts'

/** What stands where a sign cannot be drawn: a square, as readers know it, that every typeface of the report has. */
export const placeholder = '\u2610'

/** Signs that say what others say, for those that typefaces lack. */
const alike: Readonly<Record<string, string>> = { '\u2011': '-', '\u2010': '-', '\u2043': '-' }

/** Signs that turn the direction of text and so show another text than was written; they are not drawn themselves. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
/** Everything that ends a line: Word's manual breaks among them. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/** Signs without a glyph of their own that shaping takes away. */
const unseen = /^[\u00ad\u200b\u2060\ufeff\n]$/
/** Longer than any Swedish word: addresses and what somebody has leant on the keyboard. */
const longRun = /[^\s\u00ad\u200b-]{41,}/g

/** Text as it can be printed, and what had to be left out of it. */
export interface Displayable {
  (text: string): string
  /** A sentence for the reader for each kind of loss; none when everything can be seen. */
  losses: () => string[]
}

/**
 * Makes text printable: what no typeface of ours can draw becomes a square, signs that turn the text round are taken out,
 * and both are counted, so that nothing is lost without a word. Soft hyphens, line breaks and no-break spaces stay.
 */
export function displayable(canDraw: (codePoint: number) => boolean): Displayable {
  const missing = new Map<string, number>()
  let turned = 0
  const segmenter = new Intl.Segmenter('sv', { granularity: 'grapheme' })
  const isDrawn = (sign: string): boolean =>
    unseen.test(sign) || [...sign].every((one) => canDraw(one.codePointAt(0) ?? 0) && !/[\p{Cc}\p{Cs}]/u.test(one))
  const shown = (sign: string): string => {
    if (isDrawn(sign)) return sign
    const known = alike[sign] ?? sign.normalize('NFC')
    if (isDrawn(known)) return known
    missing.set(sign, (missing.get(sign) ?? 0) + 1)
    return placeholder
  }
  const plain = /^[\n\x20-\x7e\xa0-\xff–—”’…•−]*$/
  const printable = (text: string): string => {
    const lines = text.replace(lineEnds, '\n').replaceAll('\t', ' ')
    turned += lines.match(turning)?.length ?? 0
    const straight = lines.replace(turning, '')
    const seen = plain.test(straight)
      ? straight
      : Array.from(segmenter.segment(straight), ({ segment }) => shown(segment)).join('')
    return seen.replace(longRun, (run) => run.replace(/.{20}/gu, '$&\u200b'))
  }
  const losses = (): string[] => [
    ...(missing.size === 0 ? [] : [missingSentence(missing)]),
    ...(turned === 0
      ? []
      : [
          `${sentenceCase(counted(turned, 'osynligt tecken', 'osynliga tecken', 'neuter'))} som vänder textens riktning är borttagna.`,
        ]),
  ]
  return Object.assign(printable, { losses })
}

const mostNamed = 12

/** "Två tecken kunde inte visas och står som ☐: U+1F600 (2 gånger)." */
function missingSentence(missing: ReadonlyMap<string, number>): string {
  const count = [...missing.values()].reduce((sum, one) => sum + one, 0)
  const named = [...missing].slice(0, mostNamed).map(([sign, times]) => {
    const codes = Array.from(
      sign,
      (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    )
    const name = codes.length > 3 ? `${codes.slice(0, 3).join(' ')} …` : codes.join(' ')
    return times === 1 ? name : `${name} (${times} gånger)`
  })
  const rest = missing.size - named.length
  const list = formatList([...named, ...(rest > 0 ? [`${counted(rest, 'annat', 'andra', 'neuter')}`] : [])])
  return `${sentenceCase(counted(count, 'tecken', 'tecken', 'neuter'))} kunde inte visas och står som ${placeholder}: ${list}. Hela texten finns i rapportens datafil (JSON).`
}
