import { hiddenCounts, type Hidden, type Sum } from '#app/domain/series/suppression.ts'
import { countKeys } from './count-keys.ts'
import { isHiddenTogether } from './hidden-together.ts'
import { questionKinds, type QuestionKind } from './question.ts'
import type { Tally } from './tally.ts'

/**
 * Which of a question's counts are not told. How many answered the survey is told with every question, so where nothing
 * else would protect a small count, everything else of the question is hidden.
 */
export function hiddenOf(kind: QuestionKind, tally: Tally): ReadonlyMap<string, Hidden> {
  const { counts, sums } = countsAndSums(kind, tally)
  const hidden = hiddenCounts(counts, sums)
  const rows =
    questionKinds[kind].asked === 'several'
      ? tally.choices.map(({ code }) => [code, without(code)])
      : [tally.choices.map(({ code }) => code)]
  const isSafe = rows.every((codes) => isHiddenTogether({ counts, hidden }, codes))
  if (!hidden.has(countKeys.all) && isSafe) return hidden
  // Not even which of them are small is told then.
  return new Map([...counts.keys()].filter((key) => key !== countKeys.all).map((key) => [key, 'for-others']))
}

const without = (code: string): string => `without:${code}`

/** A question's counts, and which of them make a total together. */
function countsAndSums(kind: QuestionKind, tally: Tally): { counts: Map<string, number>; sums: Sum[] } {
  const { all, answered, skipped } = countKeys
  const codes = tally.choices.map(({ code }) => code)
  const counts = new Map([
    [all, tally.all],
    [answered, tally.answered],
    [skipped, tally.all - tally.answered],
    ...tally.choices.map(({ code, count }) => [code, count] as const),
  ])
  const sums: Sum[] = [{ total: all, parts: [answered, skipped] }]
  if (questionKinds[kind].asked === 'one') {
    sums.push({ total: answered, parts: codes }, { total: all, parts: [...codes, skipped] })
  }
  if (questionKinds[kind].asked === 'several') {
    // Whoever knows how many ticked a choice knows how many did not.
    for (const { code, count } of tally.choices) {
      counts.set(without(code), tally.answered - count)
      sums.push(
        { total: answered, parts: [code, without(code)] },
        { total: all, parts: [code, without(code), skipped] },
      )
    }
  }
  return { counts, sums }
}
