import { z } from 'zod'
import type { OpenedCell } from './check-entries.ts'
import { ambiguousSigns, signMeanings, type AmbiguousSign, type SignMeaning } from './missing-forms.ts'

const text = z.string().catch('')
const texts = z.record(z.string(), z.string()).catch({})

/** A field that carries data as JSON text; what cannot be read is as if it were not there. */
const carried = <Read extends z.ZodType>(read: Read) =>
  z
    .string()
    .transform((json): unknown => {
      try {
        return JSON.parse(json)
      } catch {
        return undefined
      }
    })
    .pipe(read)

/**
 * The entry form as it is sent, whatever it holds; nothing here is checked but its shape. The table is sent as `cells`, by
 * the cells' names; the step that shows what would be written carries what was typed as `typed` instead.
 */
export const sentEntryForm = z.object({
  intent: z.enum(['review', 'edit', 'save']).catch('review'),
  cells: texts,
  typed: carried(texts).catch({}),
  opened: carried(z.record(z.string(), z.object({ revision: z.int().min(0), text: z.string() }))).catch({}),
  block: text,
  source: text,
  locator: text,
  note: text,
  yearInferred: z.preprocess((value) => value === 'on', z.boolean()),
  meanings: texts,
  reason: text,
  reasons: texts,
})

/** Everything that somebody has typed in the form, to give back to it. */
export interface TypedEntries {
  /** By cell, where the text is another than when the page was opened. */
  cells: Record<string, string>
  block: string
  opened: Record<string, OpenedCell>
  provenance: { source: string; locator: string; note: string; yearInferred: boolean }
  meanings: Partial<Record<AmbiguousSign, SignMeaning>>
  reason: string
  reasons: Record<string, string>
}

/** What was typed, out of the form as it was sent. */
export function typedEntries(sent: z.infer<typeof sentEntryForm>): TypedEntries {
  const { opened, block, source, locator, note, yearInferred, reason, reasons } = sent
  const cells = Object.fromEntries(
    Object.entries({ ...sent.typed, ...sent.cells }).filter(
      ([cell, typed]) => typed.trim() !== '' && typed.trim() !== opened[cell]?.text,
    ),
  )
  const meanings = Object.fromEntries(
    Object.entries(sent.meanings).filter(
      ([sign, meaning]) => Object.hasOwn(ambiguousSigns, sign) && Object.hasOwn(signMeanings, meaning),
    ),
  )
  return { cells, block, opened, provenance: { source, locator, note, yearInferred }, meanings, reason, reasons }
}
