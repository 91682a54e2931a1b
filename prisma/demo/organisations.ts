import type { Role } from '#app/domain/access/roles.ts'
import type { OrganisationKind } from '#app/domain/organisation/organisation.ts'

/** The bodies behind Operation Kvinnofrid, and the two that the action plan adds as committed parties. */
export const organisations = {
  'lansstyrelsen-stockholm': {
    name: 'Länsstyrelsen Stockholm',
    shortName: 'Länsstyrelsen',
    kind: 'state-agency',
    possessive: 'Länsstyrelsen Stockholms',
  },
  'region-stockholm': {
    name: 'Region Stockholm',
    shortName: 'Region Stockholm',
    kind: 'region',
    possessive: 'Region Stockholms',
  },
  'stockholms-stad': {
    name: 'Stockholms stad',
    shortName: 'Stockholms stad',
    kind: 'municipality',
    possessive: 'Stockholms stads',
  },
  storsthlm: {
    name: 'Storsthlm (för länets 26 kommuner)',
    shortName: 'Storsthlm',
    kind: 'association',
    possessive: 'Storsthlms',
  },
  polismyndigheten: {
    name: 'Polismyndigheten',
    shortName: 'Polisen',
    kind: 'state-agency',
    possessive: 'Polismyndighetens',
  },
  aklagarmyndigheten: {
    name: 'Åklagarmyndigheten',
    shortName: 'Åklagarmyndigheten',
    kind: 'state-agency',
    possessive: 'Åklagarmyndighetens',
  },
  kriminalvarden: {
    name: 'Kriminalvården',
    shortName: 'Kriminalvården',
    kind: 'state-agency',
    possessive: 'Kriminalvårdens',
  },
  forsakringskassan: {
    name: 'Försäkringskassan',
    shortName: 'Försäkringskassan',
    kind: 'state-agency',
    possessive: 'Försäkringskassans',
  },
  arbetsformedlingen: {
    name: 'Arbetsförmedlingen',
    shortName: 'Arbetsförmedlingen',
    kind: 'state-agency',
    possessive: 'Arbetsförmedlingens',
  },
} as const satisfies Record<string, { name: string; shortName: string; kind: OrganisationKind; possessive: string }>

export type OrganisationSlug = keyof typeof organisations

interface CastMember {
  id: string
  email: string
  name: string
  role: Role
  organisation: OrganisationSlug
}

/** The cast: nobody here is a real person. */
export const partnerInTheCast = {
  id: 'demo-partner',
  email: 'partner@exempel.se',
  name: 'Demo Partner',
  role: 'partner',
  organisation: 'region-stockholm',
} as const satisfies CastMember

export const coordinatorInTheCast = {
  id: 'demo-samordnare',
  email: 'samordnare@exempel.se',
  name: 'Demo Samordnare',
  role: 'coordinator',
  organisation: 'lansstyrelsen-stockholm',
} as const satisfies CastMember

export const demoCast: readonly CastMember[] = [
  partnerInTheCast,
  coordinatorInTheCast,
  {
    id: 'demo-styrgrupp',
    email: 'styrgrupp@exempel.se',
    name: 'Demo Styrgrupp',
    role: 'steering',
    organisation: 'lansstyrelsen-stockholm',
  },
  {
    id: 'demo-admin',
    email: 'admin@exempel.se',
    name: 'Demo Administratör',
    role: 'admin',
    organisation: 'lansstyrelsen-stockholm',
  },
]
