import { z } from 'zod'
import { singleLine } from '#app/domain/single-line.ts'
import { questionKindCodes, questionKinds, type Scale } from './question.ts'

const mostOptions = 20
const end = (which: string) =>
  singleLine.pipe(z.string().min(1, `Skriv vad ${which} betyder.`).max(60, 'Skriv högst 60 tecken.'))

const optionLines = z.string().transform((text) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== ''),
)

/** What is wrong with the alternatives, in words; undefined when nothing is. */
function whyNotOptions(options: readonly string[]): string | undefined {
  if (options.length < 2) return 'Skriv minst två alternativ, ett på varje rad.'
  if (options.length > mostOptions) return `Skriv högst ${mostOptions} alternativ.`
  const long = options.findIndex((option) => option.length > 200)
  if (long >= 0) return `Alternativ ${long + 1} är längre än 200 tecken. Korta det.`
  const folded = options.map((option) => option.toLocaleLowerCase('sv'))
  const twice = folded.findIndex((option, index) => folded.indexOf(option) !== index)
  return twice < 0 ? undefined : `”${options[twice]}” står två gånger. Ta bort det ena.`
}

/** The form of a question. What its kind does not need is left out, whatever was typed there. */
export const questionInput = z
  .object({
    text: singleLine.pipe(z.string().min(1, 'Skriv frågan.').max(300, 'Frågan får vara högst 300 tecken.')),
    help: z.string().trim().max(500, 'Hjälptexten får vara högst 500 tecken.'),
    kind: z.enum(questionKindCodes, 'Välj hur frågan besvaras.'),
    isRequired: z
      .literal('on')
      .optional()
      .transform((ticked) => ticked === 'on'),
    options: z.string(),
    steps: z.string(),
    low: z.string(),
    high: z.string(),
  })
  .transform((typed, context) => {
    const { kind, text, help, isRequired } = typed
    const asked: { options: string[]; scale: Scale | null } = { options: [], scale: null }
    const fault = (path: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [path], message })
    }
    if (questionKinds[kind].set === 'options') {
      asked.options = optionLines.parse(typed.options)
      const why = whyNotOptions(asked.options)
      if (why !== undefined) fault('options', why)
    }
    if (questionKinds[kind].set === 'scale') {
      const steps = /^\d{1,2}$/.test(typed.steps.trim()) ? Number(typed.steps) : 0
      if (steps < 3 || steps > 10) fault('steps', 'Skriv ett antal steg från 3 till 10.')
      const low = end('det lägsta steget').safeParse(typed.low)
      const high = end('det högsta steget').safeParse(typed.high)
      if (!low.success) fault('low', low.error.issues[0]?.message ?? '')
      if (!high.success) fault('high', high.error.issues[0]?.message ?? '')
      asked.scale = { steps, low: low.data ?? '', high: high.data ?? '' }
    }
    return { kind, text, help, isRequired, ...asked }
  })

export type QuestionInput = z.infer<typeof questionInput>

/** The names of the form's text fields. */
export const questionFieldNames = ['kind', 'text', 'help', 'options', 'steps', 'low', 'high'] as const
