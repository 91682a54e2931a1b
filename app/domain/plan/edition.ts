import { z } from 'zod'
import { slugOf, uniqueSlug } from '#app/domain/slug.ts'
import { planKinds, type PlanKind } from './plan.ts'

const kinds = Object.keys(planKinds) as [PlanKind, ...PlanKind[]]
const year = (message: string) =>
  z
    .string()
    .trim()
    .regex(/^(19|20)\d\d$/, message)

/** The fields of an edition's facts. */
export const editionFacts = {
  title: z.string().trim().min(3, 'Skriv planens titel.').max(160, 'Titeln får vara högst 160 tecken.'),
  kind: z.enum(kinds, 'Välj vilken sorts plan det är.'),
  periodFrom: year('Skriv första året med fyra siffror.'),
  periodTo: year('Skriv sista året med fyra siffror.'),
  note: z.string().trim().max(2000, 'Anmärkningen får vara högst 2 000 tecken.'),
}

/** That the period ends when it begins or after, for a form with the facts. */
export const endsAfterItBegins = [
  ({ periodFrom, periodTo }: { periodFrom: string; periodTo: string }) =>
    periodFrom.length !== 4 || periodTo.length !== 4 || periodFrom <= periodTo,
  { path: ['periodTo'], message: 'Perioden slutar innan den börjar. Rätta något av åren.' },
] satisfies [unknown, unknown]

/** The facts of an edition that is still a draft. `version` is the saved version that the form was filled with. */
export const editionInput = z
  .object({ version: z.string(), ...editionFacts })
  .refine(endsAfterItBegins[0], endsAfterItBegins[1])
export type EditionInput = z.infer<typeof editionInput>

/** What may be changed in an edition that has been adopted. */
export const editionNoteInput = z.object({ version: z.string(), note: editionFacts.note })

/** The addresses that the pages for editing take for themselves. */
const taken = new Set(['ny'])

/** A new edition: blank, or copied from the edition with the id `basedOn`. An empty slug takes the suggested one. */
export const newEditionInput = z
  .object({
    ...editionFacts,
    slug: z
      .string()
      .trim()
      .max(80, 'Adressdelen får vara högst 80 tecken.')
      .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'Skriv adressdelen med små bokstäver a–z, siffror och bindestreck.')
      .refine((slug) => !taken.has(slug), 'Adressdelen används redan av tjänsten. Välj en annan.'),
    basedOn: z.string().regex(/^\d{0,9}$/, 'Välj en av planerna i listan.'),
  })
  .refine(endsAfterItBegins[0], endsAfterItBegins[1])
export type NewEditionInput = z.infer<typeof newEditionInput>

/** The address part that a title gives. */
export function suggestedSlug(title: string): string {
  const slug = slugOf(title)
  return taken.has(slug) ? `plan-${slug}` : slug
}

/**
 * The address part of a commitment in a copy: the earlier one with the first year of the new period in place of the
 * earlier period's. Never one of `used`.
 */
export function copiedSlug(slug: string, from: number, to: number, used: ReadonlySet<string>): string {
  const base = slug.endsWith(`-${from}`) ? slug.slice(0, -`-${from}`.length) : slug
  return uniqueSlug(`${base}-${to}`, used)
}
