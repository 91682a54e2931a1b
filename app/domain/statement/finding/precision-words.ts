import type { Precision } from '#app/domain/statement/claim.ts'
import type { Token } from './token.ts'

/** Words before a number, and how exact they make it; of several that fit, the longest. */
const phrases: Record<Exclude<Precision, 'exact'>, string> = {
  about: `ungefär|cirka|circa|ca|ca .|c:a|omkring|runt|runt omkring|kring|nära|uppskattningsvis|i storleksordningen|bortåt|
    ungefärligen|ungefärligt|i runda tal|i runda slängar|~|≈|typ|plus minus`,
  'just-over': `drygt|dryga|strax över|något över|lite över|något mer än|något fler än|lite mer än|lite fler än|
    gott och väl|aningen över|en bit över|något högre än|några fler än`,
  'just-under': `knappt|knappa|nästan|nästintill|närmare|strax under|något under|lite under|något mindre än|något färre än|
    lite mindre än|lite färre än|inte fullt|inte riktigt|uppemot|upp emot|upp mot|aningen under|nära nog|inemot|så när som på|
    något lägre än`,
  'at-least': `minst|åtminstone|inte mindre än|inte färre än|lägst|≥|som minst|som lägst|i vart fall`,
  'at-most': `högst|som mest|som högst|upp till|maximalt|max|max .|inte mer än|inte fler än|≤|allra högst`,
  'more-than': `mer än|fler än|över|mera än|större än|långt över|väl över|klart över|betydligt mer än|betydligt fler än|
    långt mer än|långt fler än|klart mer än|klart fler än|>|högre än`,
  'less-than': `mindre än|färre än|under|inte ens|klart under|långt under|betydligt färre än|betydligt mindre än|<|lägre än`,
}

const table = new Map<string, Precision>(
  Object.entries(phrases).flatMap(([precision, words]) =>
    words.split('|').map((phrase): [string, Precision] => [phrase.trim(), precision as Precision]),
  ),
)
const firstWords = new Set([...table.keys()].map((phrase) => phrase.split(' ')[0]))
const longest = 3

/** Words that take the next to themselves: "fördelat över 26 kommuner", "gått upp till 36 procent". */
const notAfter: Record<string, RegExp> = {
  över: /^(?:.*fördela(?:t|de|d|s|des)|.*sprid(?:da|d|s|it|er)|.*sikten?|bilden|överblick|utspridda)$/,
  'upp till': /^(?:gå|går|gått|gick|steg|stigit|stiger|följer|följt)$/,
  typ: /^(?:av|en|denna|samma)$/,
  'högre än': /.*/,
  'lägre än': /.*/,
  'större än': /^(?:är|var|inte)$/,
}

export interface PrecisionWords {
  precision: Precision
  /** How many tokens. */
  length: number
}

/** The precision words that begin at a token. */
export function precisionAt(tokens: Token[], at: number): PrecisionWords | undefined {
  if (!firstWords.has(tokens[at]?.text)) return undefined
  for (let length = longest; length > 0; length--) {
    if (at + length > tokens.length) continue
    const phrase = tokens
      .slice(at, at + length)
      .map((token) => token.text)
      .join(' ')
    const precision = table.get(phrase)
    if (precision === undefined) continue
    const before = tokens[at - 1]?.text
    if (before !== undefined && notAfter[phrase]?.test(before) === true) continue
    return { precision, length }
  }
  return undefined
}

/** Words after a number: "16 procent eller mer". */
const trailing: Record<string, Precision> = {
  'eller mer': 'at-least',
  'eller fler': 'at-least',
  'eller högre': 'at-least',
  'eller mindre': 'at-most',
  'eller färre': 'at-most',
  'eller lägre': 'at-most',
}

/** The precision words that follow a number. */
export function precisionAfter(tokens: Token[], at: number): PrecisionWords | undefined {
  const precision = trailing[`${tokens[at]?.text ?? ''} ${tokens[at + 1]?.text ?? ''}`]
  return precision && { precision, length: 2 }
}
