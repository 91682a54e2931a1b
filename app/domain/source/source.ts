/** Kinds of source that facts and values come from. */
export const sourceKinds = {
  'national-survey': { label: 'Nationell enkät' },
  'agency-page': { label: 'Myndighets webbplats' },
  statistics: { label: 'Officiell eller öppen statistik' },
  register: { label: 'Register' },
  'partnership-page': { label: 'Samverkans webbplats' },
  'plan-document': { label: 'Plan' },
  'own-survey': { label: 'Egen enkät eller egen räkning' },
  'own-report': { label: 'Egen uppgift i lägesrapport' },
} as const satisfies Record<string, { label: string }>

export type SourceKind = keyof typeof sourceKinds
