import { z } from 'zod'
import { isBefore, optionalDate } from '#app/domain/calendar-date.ts'
import { singleLine } from '#app/domain/single-line.ts'

/** Longest texts, in characters. */
export const decisionLimits = { what: 1000, caseNumber: 60, note: 2000, reason: 2000 } as const

/** The version that the form was opened with. */
const version = z
  .string()
  .regex(/^\d{1,9}$/, 'Läs in sidan på nytt.')
  .transform(Number)

/** Signs alone, or what cannot be seen, are no text. */
const inWords = (text: string): boolean => text === '' || /[\p{L}\p{N}]/u.test(text)

const reason = (missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(decisionLimits.reason, 'Skälet får vara högst 2 000 tecken.')
    .refine(inWords, 'Skriv skälet med ord.')

const note = z
  .string()
  .trim()
  .max(decisionLimits.note, 'Anteckningen får vara högst 2 000 tecken.')
  .refine(inWords, 'Skriv anteckningen med ord.')

const caseNumber = singleLine
  .max(decisionLimits.caseNumber, 'Numret får vara högst 60 tecken.')
  .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'Numret innehåller tecken som inte syns. Skriv det för hand.')

/** A last day that may be left out, but not lie before `first`; `why` is said where it does. */
const lastDay = (first: string, why: string) =>
  optionalDate.refine((day) => !isBefore(day, first), why).transform((day) => (day === '' ? null : day))

const beforeMeeting = 'Sista dagen kan inte ligga före sammanträdet.'

/** Ticks by the organisation's address part, `organisations.region-stockholm`, as the address parts that are ticked. */
const organisations = z
  .record(z.string().max(200), z.string(), 'Välj vem som ska göra det.')
  .default({})
  .transform((ticks) => Object.keys(ticks).filter((slug) => ticks[slug] === 'on'))
  .refine((slugs) => slugs.length > 0, 'Välj vem som ska göra det. Välj minst en organisation.')

/**
 * A decision as it is written in its meeting.
 *
 * @param heldOn YYYY-MM-DD, the meeting's day
 */
export const decisionInput = (heldOn: string) =>
  z.object({
    what: z
      .string()
      .trim()
      .min(1, 'Skriv vad som ska göras.')
      .max(decisionLimits.what, 'Beslutet får vara högst 1 000 tecken.')
      .refine(inWords, 'Skriv beslutet med ord.'),
    organisations,
    dueOn: lastDay(heldOn, beforeMeeting),
    caseNumber,
  })
export type DecisionInput = z.infer<ReturnType<typeof decisionInput>>

/** The form that changes a decision while its meeting is open. */
export const decisionChange = (heldOn: string) => decisionInput(heldOn).extend({ version })

/** The form that changes a decision after its meeting: its last day and its number, with a reason. */
export const laterChange = (heldOn: string) =>
  z.object({
    version,
    dueOn: lastDay(heldOn, beforeMeeting),
    caseNumber,
    reason: reason('Skriv varför, så att den som ska göra det förstår.'),
  })

/** What changes a decision, in either way: what it does not name stays as it is. */
export type DecisionChange = { version: number; dueOn: string | null; caseNumber: string } & (
  { what: string; organisations: string[]; reason?: undefined } | { reason: string; what?: undefined }
)

/** The form by which an organisation says that it is done. */
export const reportInput = z.object({
  version,
  note: note.refine((text) => text !== '', 'Skriv vad ni har gjort.'),
})
export type DoneReport = z.infer<typeof reportInput>

/** The form that takes such a report back. */
export const takeBackInput = z.object({ version })

/** Which meeting it is done at; "" for none. */
const meetingId = z
  .string()
  .regex(/^([1-9]\d{0,8})?$/, 'Välj sammanträdet i listan.')
  .transform((text) => (text === '' ? null : Number(text)))

/** The form that ticks a decision off. */
export const tickOffInput = z.object({ version, meetingId, note })
export type TickOff = z.infer<typeof tickOffInput>

/**
 * The form that lets a decision hold on.
 *
 * @param today YYYY-MM-DD
 */
export const keepOpenInput = (today: string) =>
  z.object({
    version,
    meetingId,
    reason: reason('Skriv vad som återstår, så att den som ska göra det förstår.'),
    /** Null for the day that holds already. */
    dueOn: lastDay(today, 'Den nya sista dagen kan inte ha varit.'),
  })
export type KeepOpen = z.infer<ReturnType<typeof keepOpenInput>>

/** The form that revokes a decision, or lets one that was ended hold again. */
export const reasonedInput = z.object({ version, meetingId, reason: reason('Skriv varför.') })
export type Reasoned = z.infer<typeof reasonedInput>
