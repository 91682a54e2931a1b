import { z } from 'zod'

/** The dates that the product takes, YYYY-MM-DD. */
const first = '1990-01-01'
const last = '2100-12-31'

const howToWrite = 'Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2026-03-05.'

/** Why the text is no date that the product takes; undefined for a real calendar date from 1990 to 2100. */
export function whyNotDate(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return howToWrite
  const noon = new Date(`${text}T12:00:00Z`)
  // Date itself turns 30 February into 2 March.
  if (Number.isNaN(noon.getTime()) || noon.toISOString().slice(0, 10) !== text) {
    return `${text} finns inte i kalendern. ${howToWrite}`
  }
  return text < first || text > last ? 'Datumet ska ligga mellan 1990 och 2100.' : undefined
}

/** Whether the text is a date that the product takes. */
export const isDate = (text: string): boolean => whyNotDate(text) === undefined

/** A date that may be left out: "" or YYYY-MM-DD. */
export const optionalDate = z
  .string()
  .trim()
  .superRefine((text, context) => {
    const why = text === '' ? undefined : whyNotDate(text)
    if (why !== undefined) context.addIssue({ code: 'custom', message: why })
  })

/** Whether both are dates and the second comes before the first. Empty texts come in no order. */
export const isBefore = (second: string, first: string): boolean => second !== '' && first !== '' && second < first
