import { z } from 'zod'
import { answerKey, choicesOf, questionKinds, type SurveyQuestion } from './question.ts'

/** Most characters of a short text. */
export const longestText = 500

/** What somebody answered, by the question's key: a choice's code, several, or a text. What was skipped is left out. */
export type AnswerContent = Record<string, string | string[]>

/** A fault says which question it is, since the summary stands apart from them. */
const ofQuestion = (number: number, what: string): string => `Fråga ${number}: ${what}`
const isCode = (question: SurveyQuestion, code: string): boolean =>
  choicesOf(question).some((choice) => choice.code === code)

/** How the answer to one question is read; undefined is that it was skipped. */
const checks = {
  one: (question: SurveyQuestion, number: number) =>
    z
      .string()
      .optional()
      .transform((code) => (code === '' ? undefined : code))
      .refine((code) => code === undefined || isCode(question, code), ofQuestion(number, 'välj ett svar.'))
      .refine((code) => code !== undefined || !question.isRequired, ofQuestion(number, 'välj ett svar.')),
  several: (question: SurveyQuestion, number: number) =>
    z
      .record(z.string(), z.unknown())
      .catch({})
      .transform((ticked) => choicesOf(question).flatMap(({ code }) => (Object.hasOwn(ticked, code) ? [code] : [])))
      .refine(
        (codes) => codes.length > 0 || !question.isRequired,
        ofQuestion(number, 'kryssa för minst ett alternativ.'),
      )
      .transform((codes) => (codes.length === 0 ? undefined : codes)),
  text: (question: SurveyQuestion, number: number) =>
    z
      .string()
      .optional()
      .transform((text) => text?.trim() ?? '')
      .refine((text) => text.length <= longestText, ofQuestion(number, `skriv högst ${longestText} tecken.`))
      .refine((text) => text !== '' || !question.isRequired, ofQuestion(number, 'skriv ett svar.'))
      .transform((text) => (text === '' ? undefined : text)),
} as const

/** The form of an answer to the questions. An answer that says nothing at all is refused. */
export function answerInput(questions: readonly SurveyQuestion[]) {
  const shape = Object.fromEntries(
    questions.map((question, index) => [
      answerKey(question),
      checks[questionKinds[question.kind].asked](question, index + 1),
    ]),
  )
  return z
    .object({
      q: z.preprocess(
        (sent) => (typeof sent === 'object' && sent !== null && !Array.isArray(sent) ? sent : {}),
        z.object(shape),
      ),
    })
    .transform(({ q }, context): AnswerContent => {
      const said = Object.entries(q).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
      const [first] = questions
      if (said.length === 0 && first !== undefined) {
        context.addIssue({ code: 'custom', path: ['q', answerKey(first)], message: 'Svara på minst en fråga.' })
      }
      return Object.fromEntries(said)
    })
}
