import { z } from 'zod'
import { inEditionOrder, type EditionReference } from './comparison/edition.ts'
import type { LineageLink } from './comparison/descent.ts'

type Dated = Pick<EditionReference, 'id' | 'title' | 'periodFrom' | 'periodTo'>

/** Why nothing in `later` may continue something in `earlier`; undefined when it may. */
export function whyNotContinue(earlier: Dated, later: Dated): string | undefined {
  if (earlier.id === later.id) {
    return 'Ett mål eller åtagande kan inte fortsätta ett annat i samma utgåva. Välj en tidigare utgåva.'
  }
  if (inEditionOrder(earlier, later) > 0) {
    return `${earlier.title} är inte tidigare än ${later.title}. Välj en utgåva vars period börjar tidigare.`
  }
  return undefined
}

/** Why a link may not be added to those that are stated already; undefined when it may. */
export function whyNotLink(link: LineageLink, stated: readonly LineageLink[]): string | undefined {
  const before = new Set([link.from])
  for (const id of before) {
    for (const other of stated) if (other.to === id) before.add(other.from)
  }
  return before.has(link.to) ? 'Härkomsten går i en cirkel: det ena fortsätter det andra åt båda hållen.' : undefined
}

/** What a lineage is stated for. */
export const lineageKinds = ['goal', 'commitment'] as const
export type LineageKind = (typeof lineageKinds)[number]

/** Name of the fields that say what a goal or commitment continues: `goal-12`, where 12 is its id. */
export const lineageField = (kind: LineageKind, id: number): string => `${kind}-${id}`

const chosen = z
  .array(z.string().regex(/^\d{0,9}$/, 'Välj något i listan.'))
  .max(20, 'Högst 20 val ryms.')
  .transform((ids) => ids.filter((id) => id !== '').map(Number))
  .refine((ids) => new Set(ids).size === ids.length, 'Samma val är gjort två gånger. Ta bort det ena.')

/** What every goal and commitment of an edition continues in one earlier edition, as the form sends it. */
export const lineageInput = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/, 'Läs in sidan igen.')
    .transform(Number),
  continues: z.record(z.string().regex(/^(goal|commitment)-\d{1,9}$/), chosen),
})
export type LineageInput = z.infer<typeof lineageInput>
