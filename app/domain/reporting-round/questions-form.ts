import { z } from 'zod'
import type { RoundPhase } from './phase.ts'
import { questionCodes, questionFields, type Question, type QuestionField } from './question.ts'
import { whyLocked } from './window.ts'

const longestHelp = 400
const ticked = z.preprocess((value) => value === true || value === 'on', z.boolean())

const row = z.object({
  isAsked: ticked,
  isRequired: ticked,
  helpText: z.string().trim().max(longestHelp, `Hjälptexten får vara högst ${longestHelp} tecken.`).default(''),
})

/** The questions as a form sends them, one row for each field of a report; a tick that is not there is not ticked. */
export const questionsInput = z.record(z.string(), row).default({})

/** The form's rows as questions, every field once: what must be asked is, and what may not be required is not. */
export const readQuestions = (sent: z.infer<typeof questionsInput>): Question[] =>
  questionCodes.map((field) => {
    const usual = questionFields[field]
    const isAsked = !usual.mayBeLeftOut || sent[field]?.isAsked === true
    return {
      field,
      isAsked,
      isRequired: usual.mayBeRequired
        ? isAsked && (!usual.mayBeLeftOut ? usual.isRequired : sent[field]?.isRequired === true)
        : usual.isRequired,
      helpText: sent[field]?.helpText ?? '',
    }
  })

const cannotAsk =
  'Omgången är öppen, och en fråga kan varken tas bort eller läggas till: några kan redan ha svarat. Hjälptexten går att ändra.'
const cannotDemand =
  'Omgången är öppen, och en fråga kan inte göras obligatorisk: några kan redan ha skickat in utan den. Det omvända går bra.'

/**
 * Messages by field of the form (`questions.done.isAsked`) for questions that may not be changed so in the phase. While
 * the round is open the help may change and a demand be dropped, so that everybody answers the same.
 */
export function questionFaults(
  phase: RoundPhase,
  before: Readonly<Record<QuestionField, Question>>,
  after: readonly Question[],
): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const { field, isAsked, isRequired, helpText } of after) {
    const old = before[field]
    const locked = whyLocked('questions', phase)
    if (locked !== undefined) {
      if (isAsked !== old.isAsked || isRequired !== old.isRequired || helpText !== old.helpText) {
        faults[`questions.${field}.helpText`] = locked
      }
    } else if (phase !== 'planned') {
      if (isAsked !== old.isAsked) faults[`questions.${field}.isAsked`] = cannotAsk
      else if (isRequired && !old.isRequired) faults[`questions.${field}.isRequired`] = cannotDemand
    }
  }
  return faults
}

/** How a round asks a field, in words: "Frågas, ska besvaras". */
export const questionInWords = ({ isAsked, isRequired, helpText }: Question): string => {
  if (!isAsked) return 'Frågas inte'
  const words = isRequired ? 'Frågas och ska besvaras' : 'Frågas, frivillig'
  return helpText === '' ? words : `${words}. Hjälp: ${helpText}`
}
