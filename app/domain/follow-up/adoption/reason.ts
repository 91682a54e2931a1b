import { z } from 'zod'

/** The longest reason for a step, in characters. */
export const longestReason = 2000

/** A reason for a step; "" for none. Signs alone, or what cannot be seen, are no reason. */
export const stepReason = z
  .string()
  .trim()
  .max(longestReason, 'Skälet får vara högst 2 000 tecken.')
  .refine((text) => text === '' || /[\p{L}\p{N}]/u.test(text), 'Skriv skälet med ord.')

/** A reason that must be given; `missing` is said where it is not. */
export const requiredReason = (missing: string) => z.string().trim().min(1, missing).pipe(stepReason)

/** The checksum of the edition that the page showed. */
export const seenChecksum = z.string().regex(/^[0-9a-f]{64}$/, 'Läs in sidan på nytt.')
