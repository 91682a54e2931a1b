import type { Suggestion } from '#app/domain/statement/checked-claim.ts'
import { boundTo } from './bound-to.ts'
import { candidates, type Candidate } from './candidates.ts'
import type { Claim } from '#app/domain/statement/claim.ts'
import type { Judgement } from '#app/domain/statement/judgement.ts'
import { judge } from '#app/domain/statement/judging/judge.ts'
import { stemsOf, type Run, type ValueIndex } from '#app/domain/statement/judging/value-index.ts'

/** Most suggestions for a number. */
export const mostSuggestions = 6

/** Most candidates that are judged; those that are farther from the sentence's words are not looked at. */
const mostJudged = 60

/**
 * What a number may be bound to: values that it states rightly or rounded as it may be, those first whose years and
 * words the sentence names, at most six. None crosses a break. Last comes what is wrong only because a change in percent
 * is written for one in percentage points, where the sentence names both years.
 */
export function suggest(claim: Claim, index: ValueIndex, sentence: string): Suggestion[] {
  const nearness = nearnessTo(sentence)
  const ranked = [...candidates(claim, index, true)]
    .map((candidate) => ({ candidate, rank: rankOf(candidate, claim, nearness) }))
    .sort((a, b) => b.rank - a.rank)
  const fitting = ranked.slice(0, mostJudged).flatMap(({ candidate, rank }) => {
    const { judgement } = judge(claim, candidate.binding, index.values, sentence)
    return judgement === 'right' || judgement === 'rounded' || isMeant(claim, candidate, judgement)
      ? [{ ...candidate, judgement, rank }]
      : []
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

type Fitting = Candidate & { judgement: Judgement; rank: number }

/** Whether points seem to have been told as percent: "ökade med 10 procent från 2019 till 2022" of 20 → 30 percent. */
const isMeant = (claim: Claim, { from, until }: Candidate, judgement: Judgement): boolean =>
  claim.kind === 'relative' &&
  judgement === 'wrong' &&
  [from, until].every(({ row, indicator }) => claim.years.includes(row.year) && indicator.unit === 'percent')

const weightOf = ({ judgement, rank }: Fitting): number =>
  rank + (judgement === 'right' ? 3 : judgement === 'wrong' ? -50 : 0)

/** The one that is right, when no other is, and its year is named or its series has no other value that fits. */
function certain(fitting: readonly Fitting[], claim: Claim): Fitting | undefined {
  const right = fitting.filter(({ judgement }) => judgement === 'right')
  const [only] = right
  if (only === undefined || right.length > 1) return undefined
  const isNamed = claim.years.includes(only.until.row.year)
  const isAlone = fitting.filter(({ from }) => from.series === only.from.series).length === 1
  return isNamed || isAlone ? only : undefined
}

/** Whether a word's beginning is among those of a sentence; a short word may have an ending there: "polis", "polisen". */
const isAmong = (stem: string, stems: ReadonlySet<string>): boolean =>
  stems.has(stem) || (stem.length < 6 && [...stems].some((one) => one.startsWith(stem)))

/** How near a run of values is to the words of a sentence: its indicator, its place and its group. Worked out once a run. */
function nearnessTo(sentence: string): (run: Run) => number {
  const text = sentence.toLocaleLowerCase('sv')
  const stems = stemsOf(sentence)
  const known = new Map<Run, number>()
  return (run) => {
    const before = known.get(run)
    if (before !== undefined) return before
    const shared = [...run.stems].filter((stem) => isAmong(stem, stems)).length
    const { row } = run.located[0] ?? {}
    const isNamed = row !== undefined && text.includes(row.subjectName.toLocaleLowerCase('sv'))
    const place = row?.area?.kind === 'country' ? 1 : isNamed ? 3 : 0
    const group = row?.breakdown === 'total' ? 0 : row?.breakdown === 'women' && text.includes('kvinn') ? 1 : -1
    const nearness = Math.min(shared, 6) * 1.5 + place + group
    known.set(run, nearness)
    return nearness
  }
}

/** How near a candidate is to what the sentence speaks of: its years and its words; the newest before older. */
function rankOf({ run, from, until }: Candidate, claim: Claim, nearness: (run: Run) => number): number {
  const [first, last] = [from.row.year, until.row.year]
  // "Från 2019 till 2022 … (16 procent 2019, 31 procent 2021 …)": what is named first is what the sentence is about.
  const named = claim.years.flatMap((year, at) => (year === first || year === last ? 5 - at / 4 : 0))
  return named.reduce((sum, one) => sum + one, 0) + nearness(run) + last / 10_000 - (last - first) / 1000
}

/** Values of the right kind whose names hold all the words that somebody looks for, whatever they are, at most `most`. */
export function lookUp(claim: Claim, index: ValueIndex, query: string, sentence: string, most: number): Suggestion[] {
  const terms = query.toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? []
  if (terms.length === 0) return []
  const found: { one: Candidate; label: string; rank: number }[] = []
  const nearness = nearnessTo(sentence)
  for (const one of candidates(claim, index, false)) {
    const label = boundTo(one.binding, index.values)
    const text = `${label} ${one.from.indicator.name} ${one.from.series.label}`.toLocaleLowerCase('sv')
    if (terms.every((term) => text.includes(term))) found.push({ one, label, rank: rankOf(one, claim, nearness) })
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
