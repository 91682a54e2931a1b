import { bareNumberPattern } from './bare-number-pattern.ts'
import type { Claim, ClaimContent } from '#app/domain/statement/claim.ts'
import { cleanText, type CleanText } from './clean-text.ts'
import { countPattern, tensPattern } from './count-patterns.ts'
import { factorWordPattern, timesPattern } from './factor-patterns.ts'
import { markNotClaims } from './not-claims.ts'
import { inStretches, notText } from './not-text.ts'
import type { Found, Part, Pattern, Place } from './pattern.ts'
import { percentPattern, percentualPattern } from './percent-patterns.ts'
import { precisionAfter, precisionAt } from './precision-words.ts'
import { rowPattern } from './row-pattern.ts'
import { sentencesOf, type Stretch } from './sentences.ts'
import { sharePattern } from './share-patterns.ts'
import { changePattern, spanPattern } from './span-patterns.ts'
import { tokensOf, type Token } from './token.ts'
import { yearsOf } from './years.ts'

/** What is looked for, in this order at each word: what says more comes before what it is made of. */
const patterns: Pattern[] = [
  changePattern,
  spanPattern,
  percentualPattern,
  factorWordPattern,
  timesPattern,
  sharePattern,
  rowPattern,
  percentPattern,
  tensPattern,
  countPattern,
  bareNumberPattern,
]

function firstFound(place: Place): Found | undefined {
  for (const pattern of patterns) {
    const found = pattern(place)
    if (found !== undefined) return found
  }
  return undefined
}

/** Words that a claim may begin with, beside numbers, signs and words of precision; to look no further at all others. */
const beginning =
  /^(?:från|mellan|någonstans|det|halva|hälften|dubbel|dubbelt|trefalt|vart?|varannan|vartannat|plus|minus|faktorn?)$|dubbl|halver|faldig|del(?:en|ar|arna)?$|procentig/

const mayBegin = ({ kind, value, text }: Token): boolean =>
  kind !== 'word' || value !== undefined || beginning.test(text)

/** What is said at a token, with the precision words that begin there or without them. */
function foundAt(
  tokens: Token[],
  from: number,
  before: ClaimContent | undefined,
): { found: Found; place: Place } | undefined {
  const rough = precisionAt(tokens, from)
  const first = tokens[from]
  if (rough === undefined && (first === undefined || !mayBegin(first))) return undefined
  for (const words of rough === undefined ? [undefined] : [rough, undefined]) {
    const place: Place = {
      tokens,
      from,
      at: from + (words?.length ?? 0),
      precision: words?.precision ?? 'exact',
      before,
    }
    const found = firstFound(place)
    if (found !== undefined) return { found, place }
  }
  return undefined
}

function claimOf(clean: CleanText, original: string, tokens: Token[], part: Part, place: Place, rest: Rest): Claim {
  const trailing = precisionAfter(tokens, part.to)
  const first = tokens[part.from]?.start ?? 0
  const last = (tokens[part.to - 1 + (trailing?.length ?? 0)]?.end ?? 1) - 1
  const start = clean.starts[first] ?? 0
  const end = clean.ends[last] ?? 0
  return {
    ...part.content,
    start,
    end,
    words: original.slice(start, end),
    precision: trailing?.precision ?? part.precision ?? place.precision,
    form: part.digits ? 'digits' : 'words',
    ...rest,
  }
}

/** What a number says to those after it in the sentence; "14 av 20 är klara, fyra pågår" goes on counting. */
function saidBefore(tokens: Token[], { parts }: Found): ClaimContent | undefined {
  const last = parts.at(-1)
  if (last?.content.kind !== 'share') return last?.content
  const isOfSome = tokens.slice(last.from, last.to).some(({ text }) => text === 'av')
  return isOfSome ? { kind: 'count', value: last.content.value, noun: '' } : last.content
}

type Rest = Pick<Claim, 'sentence' | 'years'>

function claimsOfSentence(
  clean: CleanText,
  original: string,
  sentence: Stretch,
  isOut: (at: number) => boolean,
): Claim[] {
  const tokens = tokensOf(clean.text, sentence)
  for (const token of tokens) if (isOut(token.start)) token.out = true
  if (!tokens.some(({ out }) => !out)) return []
  markNotClaims(tokens)
  const rest = {
    sentence: { start: clean.starts[sentence.start] ?? 0, end: clean.ends[sentence.end - 1] ?? 0 },
    years: yearsOf(tokens),
  }
  const claims: Claim[] = []
  let before: ClaimContent | undefined
  for (let at = 0; at < tokens.length;) {
    const match = tokens[at]?.out === true ? undefined : foundAt(tokens, at, before)
    if (match === undefined) at++
    else {
      claims.push(...match.found.parts.map((part) => claimOf(clean, original, tokens, part, match.place, rest)))
      before = saidBefore(tokens, match.found)
      at = Math.max(match.found.to, at + 1)
    }
  }
  return claims
}

/**
 * Every number in a Swedish text that says something about figures, in its order; never overlapping. Any string goes,
 * and the time is in proportion to its length.
 *
 * No claims: years, dates, times, ages and other lengths of time; labels and references ("Mål 7", "tabell 2", "SOSFS
 * 2011:9", "[1]"); telephone and case numbers, addresses; ordinals; "en" and "ett" as articles, and "en av" where no
 * number or one that points ("en av de tre") follows; "ingen", "alla", "ett par", "hundratals"; small counts in words of
 * what gives structure ("tre frågor", see nouns.ts); the cells of a table. Promille are told as tenths of percent.
 */
export function findClaims(text: string): Claim[] {
  const clean = cleanText(text)
  const isOut = inStretches(notText(clean.text))
  return sentencesOf(clean.text).flatMap((sentence) => claimsOfSentence(clean, text, sentence, isOut))
}
