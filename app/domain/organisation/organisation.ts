/** Kinds of body in a partnership. */
export const organisationKinds = {
  'state-agency': { label: 'Statlig myndighet' },
  region: { label: 'Region' },
  municipality: { label: 'Kommun' },
  association: { label: 'Kommunförbund eller förening' },
} as const satisfies Record<string, { label: string }>

export type OrganisationKind = keyof typeof organisationKinds
