import { z } from 'zod'

const slug = z.string().min(1).max(200)
const whole = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

/** One row of the list: which report, as it was when the list was shown. */
const chosenRow = z.object({
  commitment: slug,
  /** The report's version; 0 where there was none. */
  version: whole,
  /** The id of the answer from last time that was shown; 0 where there was none. */
  from: whole,
  chosen: z.preprocess((value) => value === 'on', z.boolean()),
})
export type ChosenRow = z.infer<typeof chosenRow>

/**
 * Rows of the list that are to be handed in together, as the form sends them. A row's own button names it in `only`, and
 * then the ticks of the others do not count, but are kept for the list that is shown next. What is left is at least one
 * row.
 */
export const chosenInput = z
  .object({
    /** The round's address part. */
    round: slug,
    only: slug.optional(),
    rows: z.array(chosenRow).max(200),
  })
  .transform(({ round, only, rows }) => ({
    round,
    rows: rows.filter((row) => (only === undefined ? row.chosen : row.commitment === only)),
    /** Commitments that were ticked and are not handed in now. */
    kept:
      only === undefined ? [] : rows.flatMap((row) => (row.chosen && row.commitment !== only ? row.commitment : [])),
  }))
  .refine(({ rows }) => rows.length > 0, { message: 'Markera minst ett åtagande i listan och försök igen.' })

const mark = 'markerad'

/** The list's address with ticks in it. */
export const withTicks = (address: string, commitments: readonly string[]): string =>
  commitments.length === 0
    ? address
    : `${address}?${new URLSearchParams(commitments.map((slug) => [mark, slug])).toString()}`

/** Which commitments the address ticks. */
export const ticksIn = (address: URLSearchParams): string[] => address.getAll(mark).slice(0, 200)
