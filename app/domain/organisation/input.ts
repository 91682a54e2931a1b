import { z } from 'zod'
import { singleLine } from '#app/domain/single-line.ts'
import { organisationKinds, type OrganisationKind } from './organisation.ts'

const kinds = Object.keys(organisationKinds) as [OrganisationKind, ...OrganisationKind[]]

/** A new organisation in the partnership. */
export const newOrganisationInput = z.object({
  name: singleLine.min(2, 'Skriv organisationens namn.').max(120, 'Namnet får vara högst 120 tecken.'),
  shortName: singleLine.max(40, 'Kortnamnet får vara högst 40 tecken.'),
  kind: z.enum(kinds, 'Välj vilken sorts organisation det är.'),
})
export type NewOrganisationInput = z.infer<typeof newOrganisationInput>
