import { roles, type Role } from '#app/domain/access/roles.ts'
import type { FactTable } from '#app/domain/history/change.ts'
import { organisationKinds, type OrganisationKind } from './organisation.ts'

/** What the history tells of an organisation. */
export const organisationFacts: FactTable<{ name: string; shortName: string; kind: string }> = {
  name: { label: 'Namn', shown: ({ name }) => name },
  shortName: { label: 'Kort namn', shown: ({ shortName }) => shortName },
  kind: { label: 'Slag', shown: ({ kind }) => organisationKinds[kind as OrganisationKind].label },
}

/** What the history tells of somebody who signs in. Their address is not told. */
export const userFacts: FactTable<{ name: string; role: string; organisation: string }> = {
  name: { label: 'Namn', shown: ({ name }) => name },
  role: { label: 'Roll', shown: ({ role }) => roles[role as Role].label },
  organisation: { label: 'Organisation', shown: ({ organisation }) => organisation },
}
