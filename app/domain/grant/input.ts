import { z } from 'zod'
import { readKronor } from './amount.ts'
import { whyNotFigures } from './grant.ts'
import { grantWayCodes } from './way.ts'

/** Longest texts, in characters. */
export const grantLimits = { recipient: 200, purpose: 300, locator: 300, note: 1000 } as const

const text = (most: number, what: string) => z.string().trim().max(most, `${what} får vara högst ${most} tecken.`)

const kronor = z.string().transform((typed, context) => {
  const read = readKronor(typed)
  if (read.ok) return read.kronor
  context.addIssue({ code: 'custom', message: read.why })
  return z.NEVER
})

/** The first and last year that funds may be noted for. */
export const grantYears = { from: 1990, to: 2100 } as const

/** A grant as it is typed. `sourceId` is an id as text. */
export const grantInput = z
  .object({
    year: z
      .string()
      .trim()
      .regex(/^\d{4}$/, 'Skriv året med fyra siffror.')
      .transform(Number)
      .refine((year) => year >= grantYears.from && year <= grantYears.to, 'Kontrollera året.'),
    way: z.enum(grantWayCodes, 'Välj om medlen är rekvirerade eller ansökta.'),
    recipient: text(grantLimits.recipient, 'Mottagaren').min(1, 'Skriv vem som har fått medlen.'),
    purpose: text(grantLimits.purpose, 'Ändamålet'),
    granted: kronor,
    used: kronor,
    sourceId: z
      .string()
      .regex(/^[1-9]\d{0,8}$/, 'Välj källan som uppgiften kommer ur.')
      .transform(Number),
    locator: text(grantLimits.locator, 'Platsen i källan'),
    note: text(grantLimits.note, 'Anmärkningen'),
  })
  .superRefine((grant, context) => {
    const why = whyNotFigures(grant, grant.note)
    if (why !== undefined) context.addIssue({ code: 'custom', path: [why.field], message: why.why })
  })

export type GrantInput = z.infer<typeof grantInput>

/** Why something is taken away or taken back. */
export const grantReason = z.object({
  reason: z.string().trim().min(1, 'Skriv varför.').max(1000, 'Skälet får vara högst 1000 tecken.'),
})
