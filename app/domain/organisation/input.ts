import { z } from 'zod'
import { organisationKinds, type OrganisationKind } from './organisation.ts'

const kinds = Object.keys(organisationKinds) as [OrganisationKind, ...OrganisationKind[]]

/** A new organisation in the partnership. */
export const newOrganisationInput = z.object({
  name: z.string().trim().min(2, 'Skriv organisationens namn.').max(120, 'Namnet får vara högst 120 tecken.'),
  shortName: z.string().trim().max(40, 'Kortnamnet får vara högst 40 tecken.'),
  kind: z.enum(kinds, 'Välj vilken sorts organisation det är.'),
})
export type NewOrganisationInput = z.infer<typeof newOrganisationInput>
