import { hiddenCounts, isSmall } from '#app/domain/series/suppression.ts'
import type { AnswerContent } from './answer.ts'
import { hiddenOf } from './hidden-results.ts'
import { questionKinds, type SurveyQuestion } from './question.ts'
import { countChoosing, tally } from './tally.ts'

type Codes = readonly string[]

/**
 * Whether telling how many chose among each of the sets of answers, beside what the result tells, would tell a count of
 * one to four. It errs on the safe side: what might be worked out counts as told.
 */
export function givesAway(
  question: SurveyQuestion,
  answers: readonly AnswerContent[],
  [told, ...earlier]: readonly [Codes, ...Codes[]],
): boolean {
  const { answered } = tally(question, answers)
  const numerator = countChoosing(question, answers, told)
  if (isSmall(answered) || isSmall(numerator) || isSmall(answered - numerator)) return true
  const isOne = questionKinds[question.kind].asked === 'one'
  return isOne ? partGivenAway(question, answers, [told, ...earlier]) : unionGivenAway(question, answers, told, earlier)
}

/**
 * Of one choice each: the choices that the result hides fall into parts by which of the sets they are in, and the total
 * of each part can be worked out. A part must not be small, nor give away a small count in it.
 */
function partGivenAway(question: SurveyQuestion, answers: readonly AnswerContent[], sets: readonly Codes[]): boolean {
  const counted = tally(question, answers)
  const hidden = hiddenOf(question.kind, counted)
  const parts = new Map<string, Map<string, number>>()
  for (const { code, count } of counted.choices) {
    if (!hidden.has(code)) continue
    const place = sets.map((codes) => (codes.includes(code) ? 'in' : 'out')).join(' ')
    parts.set(place, (parts.get(place) ?? new Map<string, number>()).set(code, count))
  }
  return [...parts.values()].some((part) => {
    const total = [...part.values()].reduce((sum, count) => sum + count, 0)
    return hiddenCounts(new Map([...part, ['total', total]]), [{ total: 'total', parts: [...part.keys()] }]).has(
      'total',
    )
  })
}

/** Of several choices each: a lone choice must be told already, and what one set has beyond another must not be small. */
function unionGivenAway(
  question: SurveyQuestion,
  answers: readonly AnswerContent[],
  told: Codes,
  earlier: readonly Codes[],
): boolean {
  const hidden = hiddenOf(question.kind, tally(question, answers))
  if (told.length === 1 && told.some((code) => hidden.has(code))) return true
  const union = countChoosing(question, answers, told)
  const others = [...told.map((code) => [code]), ...earlier]
  return others.some((codes) => isSmall(Math.abs(union - countChoosing(question, answers, codes))))
}
