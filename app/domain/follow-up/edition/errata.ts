import { z } from 'zod'
import { editionStates, type EditionState } from './edition.ts'

/** A correction of a published edition, as readers see it. */
export interface Erratum {
  id: number
  /** From 1, in the order that they were added. */
  number: number
  at: Date
  byName: string
  /** The section's key. */
  section: string
  wrong: string
  right: string
  /** "" where nobody wrote why. */
  reason: string
}

/**
 * Why an edition cannot be corrected; undefined when it can. What is not published yet is changed in another way.
 *
 * @param state undefined when nothing has been frozen
 */
export const whyNotCorrect = (state: EditionState | undefined): string | undefined =>
  state !== undefined && editionStates[state].isPublic
    ? undefined
    : 'Årsuppföljningen är inte publicerad än. Ett förslag kan tas tillbaka och ändras, så det behöver ingen rättelse.'

/** Why the same correction is not added again: it could never be taken away. */
export const alreadyCorrected = 'Samma rättelse finns redan. Inget har lagts till.'

/** How long each part of a correction may be, in characters. */
export const erratumLimits = { text: 2000, reason: 1000 } as const

const text = (missing: string) =>
  z.string().trim().min(1, missing).max(erratumLimits.text, 'Texten får vara högst 2 000 tecken.')

/** A correction as it is added. `understood` is that it can never be changed or taken away. */
export const erratumInput = z
  .object({
    section: z.string().min(1, 'Välj vilket avsnitt rättelsen gäller.'),
    wrong: text('Skriv vad som står i årsuppföljningen.'),
    right: text('Skriv vad det skulle ha stått.'),
    reason: z
      .string()
      .trim()
      .min(1, 'Skriv varför det rättas, så att läsaren förstår.')
      .max(erratumLimits.reason, 'Skälet får vara högst 1 000 tecken.'),
    understood: z.literal('on', 'Bekräfta att rättelsen blir publik och inte kan ändras.'),
  })
  .refine(({ wrong, right }) => wrong !== right, {
    path: ['right'],
    message: 'Det står samma sak som i årsuppföljningen. Skriv vad det skulle ha stått.',
  })
export type ErratumInput = z.infer<typeof erratumInput>

/** The corrections of one section, in their order. */
export const errataOf = <One extends { section: string }>(errata: readonly One[], section: string): One[] =>
  errata.filter((one) => one.section === section)

/** Where a correction stands on the edition's page: the part of an address after "#". */
export const erratumId = ({ number }: { number: number }): string => `rattelse-${number}`
