import { fewWords, isSmall, leastTold, type Hidden } from '#app/domain/series/suppression.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import type { AnswerContent } from './answer.ts'
import { countKeys } from './count-keys.ts'
import { hiddenOf } from './hidden-results.ts'
import { questionKinds, type QuestionKind, type SurveyQuestion } from './question.ts'
import { tally } from './tally.ts'

/** A count as it may be told, or why it is not. */
export type ToldCount = number | Hidden

/** A row of a question's table. */
export interface ResultRow {
  code: string
  label: string
  count: ToldCount
  /** Of those who answered the question; null where one of the two is not told. */
  share: { numerator: number; denominator: number; percent: number } | null
}

export interface QuestionResult {
  id: number
  kind: QuestionKind
  text: string
  answered: ToldCount
  skipped: ToldCount
  rows: readonly ResultRow[]
  /** Of a scale whose counts are all told. */
  median: number | null
  /** Of such a scale with enough steps and answers to mean something. */
  mean: number | null
  /** Null where there are none, or too few to show. For the coordination only, never in files or in public. */
  texts: readonly string[] | null
}

/** What a survey came to, as it may be shown. With fewer than five answers nothing is. */
export type SurveyResult = { isFew: true } | { isFew: false; answers: number; questions: readonly QuestionResult[] }

/** A mean of steps says little with few steps or few answers. */
const leastForMean = { steps: 5, answers: 20 } as const

/** A told count in words: "22", "färre än 5", "visas inte". */
export function countInWords(count: ToldCount): string {
  if (typeof count === 'number') return formatNumber(count)
  return count === 'small' ? fewWords : 'visas inte'
}

/** The result of a closed survey. */
export function surveyResult(questions: readonly SurveyQuestion[], answers: readonly AnswerContent[]): SurveyResult {
  if (answers.length < leastTold) return { isFew: true }
  return { isFew: false, answers: answers.length, questions: questions.map((one) => questionResult(one, answers)) }
}

function questionResult(question: SurveyQuestion, answers: readonly AnswerContent[]): QuestionResult {
  const { id, kind, text } = question
  const counted = tally(question, answers)
  const hidden = hiddenOf(kind, counted)
  const told = (key: string, count: number): ToldCount => hidden.get(key) ?? count
  const answered = told(countKeys.answered, counted.answered)
  const rows = counted.choices.map(({ code, label, count }): ResultRow => {
    const shown = told(code, count)
    return { code, label, count: shown, share: shareOf(shown, answered) }
  })
  const isWhole = typeof answered === 'number' && rows.every(({ count }) => typeof count === 'number')
  const steps = counted.choices.flatMap(({ count }, index) => Array.from({ length: count }, () => index + 1))
  const isMeasured = questionKinds[kind].isMeasured && isWhole && steps.length >= leastTold
  const showsMean = isMeasured && counted.choices.length >= leastForMean.steps && steps.length >= leastForMean.answers
  return {
    id,
    kind,
    text,
    answered,
    skipped: told(countKeys.skipped, counted.all - counted.answered),
    rows,
    median: isMeasured ? median(steps) : null,
    mean: showsMean ? Math.round((steps.reduce((sum, step) => sum + step, 0) / steps.length) * 10) / 10 : null,
    texts: counted.texts.length === 0 || isSmall(counted.texts.length) ? null : counted.texts,
  }
}

/** Share in percent with at most one decimal. */
export const percentOf = (numerator: number, denominator: number): number =>
  Math.round((numerator / denominator) * 1000) / 10

const shareOf = (count: ToldCount, answered: ToldCount): ResultRow['share'] =>
  typeof count === 'number' && typeof answered === 'number' && answered > 0
    ? { numerator: count, denominator: answered, percent: percentOf(count, answered) }
    : null

/** The middle of the steps in order; between two middle ones, halfway. */
function median(sorted: readonly number[]): number {
  const middle = sorted.length / 2
  const at = (index: number): number => sorted[index] ?? 0
  return Number.isInteger(middle) ? (at(middle - 1) + at(middle)) / 2 : at(Math.floor(middle))
}
