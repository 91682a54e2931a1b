import { z } from 'zod'
import { singleLine } from '#app/domain/single-line.ts'
import { whyNotDate } from '#app/domain/calendar-date.ts'
import { lateAnswersCodes } from './late.ts'
import { reminderFields, whyTooMany } from './reminder-schedule.ts'
import { questionsInput } from './questions-form.ts'
import { windowFaults, type RoundWindow } from './window.ts'

const day = (message: string) =>
  z
    .string()
    .trim()
    .superRefine((text, context) => {
      const why = text === '' ? message : whyNotDate(text)
      if (why !== undefined) context.addIssue({ code: 'custom', message: why })
    })

const facts = {
  title: singleLine.min(3, 'Skriv omgångens titel.').max(120, 'Titeln får vara högst 120 tecken.'),
  opensOn: day('Skriv vilken dag omgången öppnar.'),
  dueOn: day('Skriv sista dagen att svara.'),
}

const inOrder = (days: RoundWindow, context: z.core.$RefinementCtx): void => {
  for (const [field, message] of Object.entries(windowFaults(days))) {
    context.addIssue({ code: 'custom', path: [field], message })
  }
}

/** A new round of a plan, blank or made from the round with the id `basedOn`. Everything is text. */
export const newRoundInput = z
  .object({
    basedOn: z.string().regex(/^\d{0,9}$/, 'Välj en av omgångarna i listan.'),
    planId: z.string().regex(/^[1-9]\d{0,8}$/, 'Välj vilken plan som ska följas upp.'),
    year: z
      .string()
      .trim()
      .regex(/^20\d\d$/, 'Skriv året med fyra siffror, till exempel 2027.'),
    ...facts,
  })
  .superRefine(inOrder)
export type NewRoundInput = z.infer<typeof newRoundInput>

/** The settings of a round. `version` is the saved version that the form was filled with. */
export const roundInput = z
  .object({
    version: z.string().regex(/^\d{1,9}$/),
    ...facts,
    introduction: z.string().trim().max(2000, 'Inledningen får vara högst 2 000 tecken.'),
    lateAnswers: z.enum(lateAnswersCodes, 'Välj vad som händer med svar efter sista dagen.'),
    ...reminderFields,
    questions: questionsInput,
  })
  .superRefine((input, context) => {
    inOrder(input, context)
    const why = whyTooMany(input)
    if (why !== undefined) context.addIssue({ code: 'custom', path: ['remindBefore'], message: why })
  })
export type RoundInput = z.infer<typeof roundInput>
