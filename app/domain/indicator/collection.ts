/** Where an indicator's values come from. */
export const collections = {
  'national-survey': { label: 'Nationell enkät' },
  statistics: { label: 'Officiell eller öppen statistik' },
  register: { label: 'Register' },
  'agency-account': { label: 'Myndighets egen redovisning' },
  'own-survey': { label: 'Samverkans egen enkät' },
  'attendance-list': { label: 'Närvarolista' },
  'own-report': { label: 'Egen uppgift i lägesrapport' },
} as const satisfies Record<string, { label: string }>

export type Collection = keyof typeof collections
