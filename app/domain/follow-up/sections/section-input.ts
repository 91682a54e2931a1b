import { z } from 'zod'
import { formatNumber } from '#app/domain/swedish.ts'
import { cleanNarrative } from '#app/domain/follow-up/document/clean-narrative.ts'
import { longestNarrative } from '#app/domain/follow-up/document/longest-narrative.ts'

/** What is said of a text that is too long. Nothing is ever cut. */
export const tooLong = (length: number): string =>
  `Texten är ${formatNumber(length)} tecken. Ett avsnitt får vara högst ${formatNumber(longestNarrative)} tecken. Korta texten eller flytta en del av den till ett annat avsnitt.`

/** What is said when a field of the form is not there. An empty text is one; a text that did not arrive is none. */
const notArrived = 'Texten kom inte fram som den skulle. Läs in sidan igen och försök på nytt.'

/** A section as its form sends it. The text is cleaned before its length is counted. */
export const sectionInput = z.object({
  /** The version that the form was filled in from; "0" where nothing was stored. */
  version: z.string(notArrived).regex(/^\d{1,9}$/, notArrived),
  text: z
    .string(notArrived)
    .overwrite(cleanNarrative)
    .superRefine((text, context) => {
      if (text.length > longestNarrative) context.addIssue({ code: 'custom', message: tooLong(text.length) })
    }),
})
export type SectionInput = z.infer<typeof sectionInput>
