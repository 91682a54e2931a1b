import { z } from 'zod'
import { optionalDate } from '#app/domain/calendar-date.ts'
import { singleLine } from '#app/domain/single-line.ts'

const version = z
  .string()
  .regex(/^\d{1,9}$/, 'Läs in sidan på nytt.')
  .transform(Number)

/** When, where and about what a meeting is. */
export const meetingInput = z.object({
  heldOn: optionalDate.refine((text) => text !== '', 'Skriv vilken dag sammanträdet är.'),
  time: singleLine.max(60, 'Tiden får vara högst 60 tecken.'),
  place: singleLine.max(200, 'Platsen får vara högst 200 tecken.'),
  title: singleLine.pipe(z.string().min(1, 'Skriv en titel.').max(150, 'Titeln får vara högst 150 tecken.')),
  roundId: z
    .string()
    .regex(/^([1-9]\d{0,8})?$/, 'Välj en av omgångarna i listan.')
    .transform((text) => (text === '' ? null : Number(text))),
})
export type MeetingInput = z.infer<typeof meetingInput>

/** The same for a meeting that is saved, as it was seen. */
export const meetingFactsInput = meetingInput.extend({ version })
export type MeetingFactsInput = z.infer<typeof meetingFactsInput>

/** What is decided about a meeting as it was seen. */
export const meetingVersionInput = z.object({ version })

/** What is said first in the summary. */
export const introductionInput = z.object({
  version,
  introduction: z.string().trim().max(3000, 'Inledningen får vara högst 3 000 tecken.'),
})
export type IntroductionInput = z.infer<typeof introductionInput>

/** What was said at a point where nothing was decided. */
export const treatedInput = z.object({
  version,
  outcome: z.string().trim().max(2000, 'Texten får vara högst 2 000 tecken.'),
})
export type TreatedInput = z.infer<typeof treatedInput>
