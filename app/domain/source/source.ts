/** Kinds of source that facts and values come from. */
export const sourceKinds = {
  'national-survey': { label: 'Nationell enkät' },
  'agency-page': { label: 'Myndighets webbplats' },
  'partnership-page': { label: 'Samverkans webbplats' },
  'own-report': { label: 'Egen uppgift i lägesrapport' },
} as const satisfies Record<string, { label: string }>

export type SourceKind = keyof typeof sourceKinds
