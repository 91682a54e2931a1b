import { z } from 'zod'

/** What a locator's pattern is filled with in each cell. */
export interface LocatorPlace {
  subject: string
  year: number
  row: string | number
  column: string
}

/** The words that a pattern may hold, each with what it stands for. */
const placeholders: Record<string, (place: LocatorPlace) => string> = {
  område: (place) => place.subject,
  år: (place) => String(place.year),
  rad: (place) => String(place.row),
  kolumn: (place) => place.column,
}

/** "flik 3, rad {rad}, kolumn {kolumn}" → "flik 3, rad 7, kolumn 2019". */
export const fillLocator = (pattern: string, place: LocatorPlace): string =>
  pattern.replace(/\{([^{}]*)\}/g, (whole, word: string) => placeholders[word.trim().toLowerCase()]?.(place) ?? whole)

/** The words of a pattern that cannot be filled in. */
const unknownWords = (pattern: string): string[] =>
  [...pattern.matchAll(/\{([^{}]*)\}/g)].flatMap(([whole, word]) =>
    Object.hasOwn(placeholders, (word ?? '').trim().toLowerCase()) ? [] : [whole],
  )

/** A tick box: "on" from a form, true from the browser's own state. */
const ticked = z.preprocess((value) => value === true || value === 'on', z.boolean())

/** Where the values of one save come from. Every value is recorded with it; none is recorded without. */
export const provenanceInput = z
  .object({
    /** The address part of a source edition. */
    source: z.string().min(1, 'Välj vilken källa värdena kommer från.').max(200),
    /** Where in the source, as a pattern with {område}, {år}, {rad} and {kolumn}. */
    locator: z
      .string()
      .trim()
      .min(1, 'Skriv var i källan värdena står, till exempel flik, tabell och rad.')
      .max(300, 'Platsen får vara högst 300 tecken.'),
    note: z.string().trim().max(1000, 'Anmärkningen får vara högst 1 000 tecken.'),
    yearInferred: ticked,
  })
  .superRefine((value, context) => {
    const [unknown] = unknownWords(value.locator)
    if (unknown !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['locator'],
        message: `${unknown} går inte att fylla i. Använd {område}, {år}, {rad} eller {kolumn}.`,
      })
    }
    if (value.yearInferred && value.note === '') {
      context.addIssue({
        code: 'custom',
        path: ['note'],
        message: 'Skriv hur ni vet vilket år värdena gäller när källan inte anger det.',
      })
    }
  })

export type ProvenanceInput = z.infer<typeof provenanceInput>

/** Longest reason for a changed or withdrawn value, in characters. */
export const longestReason = 1000

/** Why values are changed: one reason for all, and reasons of their own by cell. */
export const revisionReasons = z.object({
  reason: z.string().trim().max(longestReason, `Skälet får vara högst ${longestReason} tecken.`),
  reasons: z.record(
    z.string().max(300),
    z.string().trim().max(longestReason, `Skälet får vara högst ${longestReason} tecken.`),
  ),
})

/** Why a value is withdrawn, and what stands in its place. */
export const withdrawalInput = z.object({
  revision: z.string().regex(/^\d{1,9}$/),
  missingReason: z.enum(['not-measured', 'no-answer', 'not-applicable', 'confidential', 'not-reported'], {
    message: 'Välj vad som ska stå i stället för värdet.',
  }),
  reason: z
    .string()
    .trim()
    .min(1, 'Skriv varför värdet återkallas.')
    .max(longestReason, `Skälet får vara högst ${longestReason} tecken.`),
})
export type WithdrawalInput = z.infer<typeof withdrawalInput>
