import { z } from 'zod'
import { looksLikePerson } from '#app/domain/organisation/person-text.ts'
import { foldName } from '#app/domain/organisation/written-name.ts'
import { formatNumber } from '#app/domain/swedish.ts'

/** Most people from one organisation at one gathering: more than any hall holds. */
export const mostAttending = 20_000

/** What becomes of the counts that are there when a list comes. */
export const attendanceModes = {
  replace: { label: 'Ersätt de antal som finns', explanation: 'Listan gäller hela sammankomsten.' },
  add: {
    label: 'Lägg ihop med de antal som finns',
    explanation: 'Listan gäller en del, till exempel en annan dag eller sal.',
  },
} as const

/** A count as it is typed: "" is none. */
export const countText = z
  .string()
  .trim()
  .refine((text) => text === '' || (/^\d{1,5}$/.test(text) && Number(text) <= mostAttending), {
    message: `Skriv ett helt antal från 0 till ${formatNumber(mostAttending)}, eller lämna fältet tomt.`,
  })
  .transform((text) => (text === '' ? 0 : Number(text)))

const seriesId = z
  .string()
  .regex(/^\d{0,9}$/, 'Välj en serie i listan.')
  .transform((text) => (text === '' ? null : Number(text)))

/** Which organisation a way of writing is, to be remembered. */
export const taughtName = z.object({ written: z.string().max(200), slug: z.string().min(1).max(100) })

/** Counts as their form sends them, `counts.<slug>`; those from elsewhere under `others`. */
export const attendanceInput = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  counts: z.record(z.string(), countText),
  others: countText,
  mode: z.enum(['replace', 'add']),
  totalId: seriesId,
  perOrganisationId: seriesId,
  reason: z.string().trim().max(500, 'Högst 500 tecken får plats.'),
  taught: z.array(taughtName).max(400),
})
export type AttendanceInput = z.infer<typeof attendanceInput>

/** Why a way of writing may not be remembered, or undefined: nobody's name or address is kept. */
export const whyNotTeach = (written: string): string | undefined =>
  foldName(written) === '' ||
  foldName(written).length > 120 ||
  (looksLikePerson(written) && !/^@[^@\s]+$/.test(written))
    ? 'Texten kan vara en persons namn eller adress, så den sparas inte.'
    : undefined
