import { z } from 'zod'
import { optionalDate } from '#app/domain/calendar-date.ts'
import { singleLine } from '#app/domain/single-line.ts'

const version = z
  .string()
  .regex(/^\d{1,9}$/, 'Läs in sidan på nytt.')
  .transform(Number)

const title = singleLine.pipe(z.string().min(1, 'Skriv en titel.').max(150, 'Titeln får vara högst 150 tecken.'))
const year = z
  .string()
  .trim()
  .regex(/^20\d\d$/, 'Skriv ett år med fyra siffror, till exempel 2026.')
  .transform(Number)
const closesOn = optionalDate.transform((text) => (text === '' ? null : text))

/** A new survey: blank, from a template, or with the questions of an earlier one. */
export const newSurveyInput = z.object({ title, year })
export type NewSurveyInput = z.infer<typeof newSurveyInput>

/** What is stated of a survey that is a draft. */
export const surveyFactsInput = z.object({
  version,
  title,
  year,
  closesOn,
  introduction: z.string().trim().max(3000, 'Inledningen får vara högst 3 000 tecken.'),
})
export type SurveyFactsInput = z.infer<typeof surveyFactsInput>

/** What may be changed while it is open. */
export const lastDayInput = z.object({
  version,
  closesOn: optionalDate.refine((text) => text !== '', 'Skriv sista dagen att svara.'),
})
export type LastDayInput = z.infer<typeof lastDayInput>

/** A decision about a survey as it was seen. */
export const surveyVersionInput = z.object({ version })
