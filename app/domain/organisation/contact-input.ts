import { z } from 'zod'
import { email, personName } from '#app/domain/access/account.ts'
import { optionalDate } from '#app/domain/calendar-date.ts'
import { contactKindCodes } from './contact.ts'

const phone = z
  .string()
  .trim()
  .max(40, 'Telefonnumret får vara högst 40 tecken.')
  .regex(/^[\d\s+()-]*$/, 'Skriv telefonnumret med siffror, till exempel 08-123 45 67.')

const requiredDate = (why: string) => optionalDate.refine((text) => text !== '', { message: why })

/** What is said of a person whom the partnership reaches. `commitmentId` is an id as text, or empty for all. */
export const contactInput = z.object({
  kind: z.enum(contactKindCodes, 'Välj om det är en kontaktperson eller en ersättare.'),
  name: personName,
  email,
  phone,
  commitmentId: z.string().regex(/^\d{0,9}$/, 'Välj ett åtagande i listan.'),
})
export type ContactInput = z.infer<typeof contactInput>

/** A new one: also from which day, YYYY-MM-DD. */
export const newContactInput = contactInput.extend({
  fromOn: requiredDate('Skriv från och med vilken dag.'),
})
export type NewContactInput = z.infer<typeof newContactInput>

/** Who takes over, and from which day, YYYY-MM-DD. */
export const handOverInput = z.object({
  name: personName,
  email,
  phone,
  fromOn: requiredDate('Skriv från och med vilken dag den nya personen tar över.'),
})
export type HandOverInput = z.infer<typeof handOverInput>

/** The last day, YYYY-MM-DD, of somebody whom nobody succeeds. */
export const endInput = z.object({ toOn: requiredDate('Skriv den sista dagen.') })
export type EndInput = z.infer<typeof endInput>
