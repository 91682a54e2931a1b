import { z } from 'zod'
import { isPartialDate } from './expected.ts'

/** How long a name, a place in a source and a reason may be. */
export const evidenceLimits = { short: 300, long: 2000 } as const

const { short, long } = evidenceLimits

/** What every step with a decision behind it must state: who, when, why, and where it can be checked. */
export const evidenceFields = {
  decidedBy: z
    .string()
    .trim()
    .min(2, 'Skriv vem som beslutade.')
    .max(short, `Vem som beslutade får vara högst ${short} tecken.`),
  decidedOn: z
    .string()
    .trim()
    .refine(
      (text) => text.length !== 7 && isPartialDate(text),
      'Skriv beslutets datum som ÅÅÅÅ-MM-DD, eller bara året.',
    ),
  reason: z.string().trim().min(5, 'Skriv varför.').max(long, `Skälet får vara högst ${long} tecken.`),
  sourceId: z
    .string()
    .regex(/^\d{1,9}$/, 'Välj källan som det står i.')
    .transform(Number),
  locator: z
    .string()
    .trim()
    .min(1, 'Skriv var i källan det står.')
    .max(short, `Platsen i källan får vara högst ${short} tecken.`),
}

/** The reason for taking something back; it stays in the history. */
export const reasonInput = z.object({ reason: evidenceFields.reason })

/** The evidence of a step as it is kept. */
export interface Evidence {
  decidedBy: string
  /** YYYY or YYYY-MM-DD. */
  decidedOn: string
  reason: string
  sourceId: number
  locator: string
}

/** The columns for a decision's date: the year always, the day when it is known. */
export const decisionColumns = (decidedOn: string): { year: number; decidedOn: string | null } => ({
  year: Number(decidedOn.slice(0, 4)),
  decidedOn: decidedOn.length === 10 ? decidedOn : null,
})
