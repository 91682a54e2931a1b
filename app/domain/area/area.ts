/** Kinds of place that values are about. */
export const areaKinds = {
  country: { label: 'Riket' },
  county: { label: 'Län' },
  municipality: { label: 'Kommun' },
  district: { label: 'Stadsdel' },
  unstated: { label: 'Inte angivet i källan' },
} as const satisfies Record<string, { label: string }>

export type AreaKind = keyof typeof areaKinds
