import { z } from 'zod'
import { leastTold } from '#app/domain/series/suppression.ts'
import type { CellContent } from '#app/domain/observation/parse-cell.ts'
import { formatList } from '#app/domain/swedish.ts'
import type { AnswerContent } from './answer.ts'
import { givesAway } from './given-away.ts'
import { choicesOf, questionKinds, type SurveyQuestion } from './question.ts'
import { countChoosing, tally } from './tally.ts'

/** What is kept with an import of a survey's value: which answers to which question were counted. */
export const surveyChoices = z.object({
  surveyId: z.number().int(),
  questionId: z.number().int(),
  codes: z.array(z.string()),
})

/** The form. Ticks are `codes.c0=on`. */
export const surveyValueInput = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/, 'Läs in sidan på nytt.')
    .transform(Number),
  questionId: z
    .string()
    .regex(/^\d{1,9}$/, 'Välj en fråga.')
    .transform(Number),
  codes: z
    .record(z.string(), z.unknown())
    .catch({})
    .transform((ticked) => Object.keys(ticked)),
  seriesId: z
    .string()
    .regex(/^\d{1,9}$/, 'Välj vilken indikator värdet hör till.')
    .transform(Number),
  year: z
    .string()
    .trim()
    .regex(/^20\d\d$/, 'Skriv ett år med fyra siffror.')
    .transform(Number),
  reason: z.string().trim().max(500, 'Skriv högst 500 tecken.'),
})
export type SurveyValueInput = z.infer<typeof surveyValueInput>

/** Whether the question's answers can be counted as a share. */
export const mayBeValue = (question: Pick<SurveyQuestion, 'kind'>): boolean =>
  questionKinds[question.kind].asked !== 'text'

/** What a value of the question would be, or why it cannot be one. */
export type SurveyValue = { ok: true; content: CellContent; quoted: string } | { ok: false; field: string; why: string }

/**
 * The share of those who answered the question that chose at least one of the codes. Fewer than five answers make no
 * value. Where numerator, the rest, or something worked out from them and what is told already would be a count of one
 * to four, the value is "sekretess" and keeps no numbers.
 *
 * @param earlier codes that have been counted together before, for values of the same question
 */
export function surveyValue(
  question: SurveyQuestion,
  answers: readonly AnswerContent[],
  codes: readonly string[],
  earlier: readonly (readonly string[])[],
): SurveyValue {
  const chosen = choicesOf(question).filter(({ code }) => codes.includes(code))
  if (chosen.length === 0) return { ok: false, field: 'codes', why: 'Kryssa för minst ett svar som ska räknas.' }
  if (questionKinds[question.kind].asked === 'one' && chosen.length === choicesOf(question).length) {
    return {
      ok: false,
      field: 'codes',
      why: 'Alla svar är förkryssade, så andelen blir alltid 100 procent. Ta bort något.',
    }
  }
  const denominator = tally(question, answers).answered
  if (denominator < leastTold) {
    return {
      ok: false,
      field: 'questionId',
      why: `Färre än ${leastTold} har svarat på frågan. Det räcker inte till ett värde.`,
    }
  }
  const quoted = `Räknade svar: ${formatList(chosen.map(({ label }) => label))}`
  const numerator = countChoosing(question, answers, codes)
  if (givesAway(question, answers, [codes, ...earlier])) {
    return { ok: true, content: { value: { type: 'missing', reason: 'confidential' } }, quoted }
  }
  const value = Math.round((numerator / denominator) * 10_000) / 100
  return { ok: true, content: { value: { type: 'exact', value }, numerator, denominator }, quoted }
}
