/** Kinds of source that facts and values come from. `isOwn`: the partnership itself counted, so small counts are not told. */
export const sourceKinds = {
  'national-survey': { label: 'Nationell enkät', isOwn: false },
  'agency-page': { label: 'Myndighets webbplats', isOwn: false },
  statistics: { label: 'Officiell eller öppen statistik', isOwn: false },
  register: { label: 'Register', isOwn: false },
  'partnership-page': { label: 'Samverkans webbplats', isOwn: false },
  'plan-document': { label: 'Plan', isOwn: false },
  'own-survey': { label: 'Egen enkät eller egen räkning', isOwn: true },
  'own-report': { label: 'Egen uppgift i lägesrapport', isOwn: true },
} as const satisfies Record<string, { label: string; isOwn: boolean }>

export type SourceKind = keyof typeof sourceKinds
