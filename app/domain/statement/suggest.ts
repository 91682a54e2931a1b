import type { Suggestion } from './checked-claim.ts'
import { boundTo } from './bound-to.ts'
import { candidates, type Candidate } from './candidates.ts'
import type { Claim } from './claim.ts'
import { judge } from './judge.ts'
import { stemsOf, type ValueIndex } from './value-index.ts'

/** Most suggestions for a number. */
export const mostSuggestions = 6

/** Most candidates that are judged; those that are farther from the sentence's words are not looked at. */
const mostJudged = 60

/**
 * What a number may be bound to: values that it states rightly or rounded as it may be, those first whose years and
 * words the sentence names, at most six. None crosses a break.
 */
export function suggest(claim: Claim, index: ValueIndex, sentence: string): Suggestion[] {
  const words = wordsOf(sentence)
  const ranked = [...candidates(claim, index, true)]
    .map((candidate) => ({ candidate, rank: rankOf(candidate, claim, words) }))
    .sort((a, b) => b.rank - a.rank)
  const fitting = ranked.slice(0, mostJudged).flatMap(({ candidate, rank }) => {
    const { judgement } = judge(claim, candidate.binding, index.values, sentence)
    return judgement === 'right' || judgement === 'rounded' ? [{ ...candidate, judgement, rank }] : []
  })
  const only = ranked.length > mostJudged ? undefined : certain(fitting, claim)
  return fitting
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, mostSuggestions)
    .map((one) => ({
      binding: one.binding,
      label: boundTo(one.binding, index.values),
      judgement: one.judgement,
      isCertain: one.binding === only?.binding,
    }))
}

type Fitting = Candidate & { judgement: 'right' | 'rounded'; rank: number }

const weightOf = ({ judgement, rank }: Fitting): number => rank + (judgement === 'right' ? 3 : 0)

/** The one that is right, when no other is, and its year is named or its series has no other value that fits. */
function certain(fitting: readonly Fitting[], claim: Claim): Fitting | undefined {
  const right = fitting.filter(({ judgement }) => judgement === 'right')
  const [only] = right
  if (only === undefined || right.length > 1) return undefined
  const isNamed = claim.years.includes(only.until.row.year)
  const isAlone = fitting.filter(({ from }) => from.series === only.from.series).length === 1
  return isNamed || isAlone ? only : undefined
}

interface SentenceWords {
  text: string
  stems: ReadonlySet<string>
}

const wordsOf = (sentence: string): SentenceWords => ({
  text: sentence.toLocaleLowerCase('sv'),
  stems: stemsOf(sentence),
})

/** How near a candidate is to what the sentence speaks of: its years, its words, its place; the newest before older. */
function rankOf({ run, from, until }: Candidate, claim: Claim, { text, stems }: SentenceWords): number {
  const shared = [...run.stems].filter((stem) => stems.has(stem)).length
  const years = [from.row.year, until.row.year].filter((year) => claim.years.includes(year)).length
  const place =
    from.row.area?.kind === 'country' ? 1 : text.includes(from.row.subjectName.toLocaleLowerCase('sv')) ? 3 : 0
  const group = from.row.breakdown === 'total' ? 0 : from.row.breakdown === 'women' && text.includes('kvinn') ? 1 : -1
  return (
    years * 5 +
    Math.min(shared, 6) * 1.5 +
    place +
    group +
    until.row.year / 10_000 -
    (until.row.year - from.row.year) / 1000
  )
}

/** Values of the right kind whose names hold all the words that somebody looks for, whatever they are, at most `most`. */
export function lookUp(claim: Claim, index: ValueIndex, query: string, sentence: string, most: number): Suggestion[] {
  const terms = query.toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? []
  if (terms.length === 0) return []
  const found: { one: Candidate; label: string; rank: number }[] = []
  const words = wordsOf(sentence)
  for (const one of candidates(claim, index, false)) {
    const label = boundTo(one.binding, index.values)
    const text = `${label} ${one.from.indicator.name} ${one.from.series.label}`.toLocaleLowerCase('sv')
    if (terms.every((term) => text.includes(term))) found.push({ one, label, rank: rankOf(one, claim, words) })
  }
  return found
    .sort((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map(({ one, label }) => ({
      binding: one.binding,
      label,
      judgement: judge(claim, one.binding, index.values, sentence).judgement,
      isCertain: false,
    }))
}
