import { z } from 'zod'
import { singleLine } from '#app/domain/single-line.ts'
import { roleCodes, roles } from './roles.ts'

/** An address that somebody types, in lower case. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Skriv e-postadressen.')
  .max(200, 'E-postadressen är för lång.')
  .pipe(z.email('Skriv en e-postadress, till exempel namn@myndighet.se.'))

/** A person's name as somebody types it. */
export const personName = singleLine.min(1, 'Skriv namnet.').max(120, 'Namnet får vara högst 120 tecken.')

/** ASVS 5.0 V6.2: length decides, nothing is demanded of the composition. */
const newPassword = z
  .string()
  .min(12, 'Lösenordet ska vara minst 12 tecken långt. En mening går bra.')
  .max(256, 'Lösenordet får vara högst 256 tecken långt.')

/** Sign-in. The password is taken exactly as typed. */
export const signInInput = z.object({
  email: z.string().trim().toLowerCase().min(1, 'Skriv din e-postadress.').max(200, 'E-postadressen är för lång.'),
  password: z.string().min(1, 'Skriv ditt lösenord.').max(256, 'Lösenordet är för långt.'),
})
export type SignInInput = z.infer<typeof signInInput>

/** Choosing a password through an invitation. */
export const acceptInvitationInput = z
  .object({ password: newPassword, repeated: z.string() })
  .refine((input) => input.password === input.repeated, {
    path: ['repeated'],
    message: 'De två lösenorden är inte lika. Skriv samma lösenord en gång till.',
  })

/** The first administrator of an empty installation. */
export const firstAdministratorInput = z
  .object({ name: personName, email, password: newPassword, repeated: z.string() })
  .refine((input) => input.password === input.repeated, {
    path: ['repeated'],
    message: 'De två lösenorden är inte lika. Skriv samma lösenord en gång till.',
  })

/** A new user, invited by an administrator. `organisationId` is an id as text, or empty for none. */
export const newUserInput = z
  .object({
    name: personName,
    email,
    role: z.enum(roleCodes, 'Välj en roll.'),
    organisationId: z.string().regex(/^\d{0,9}$/, 'Välj en organisation i listan.'),
  })
  .refine((input) => !roles[input.role].needsOrganisation || input.organisationId !== '', {
    path: ['organisationId'],
    message: 'En kontaktperson måste höra till en organisation. Välj vilken.',
  })
export type NewUserInput = z.infer<typeof newUserInput>
