/** What can be found, in the order that the results show it, and each kind's word in the address. */
export const searchKinds = {
  plan: { label: 'Planer', address: 'planer' },
  goal: { label: 'Mål och delmål', address: 'mal' },
  commitment: { label: 'Åtaganden', address: 'ataganden' },
  indicator: { label: 'Indikatorer', address: 'indikatorer' },
  organisation: { label: 'Aktörer', address: 'aktorer' },
  'follow-up': { label: 'Årsuppföljningar', address: 'arsuppfoljningar' },
  report: { label: 'Lägesrapporter', address: 'lagesrapporter' },
  precondition: { label: 'Förutsättningar', address: 'forutsattningar' },
  effect: { label: 'Effekter', address: 'effekter' },
  outcome: { label: 'Utfall', address: 'utfall' },
  'possible-action': { label: 'Möjliga åtgärder', address: 'mojliga-atgarder' },
  'support-tip': { label: 'Stöd och tips', address: 'stod' },
  source: { label: 'Källor', address: 'kallor' },
} as const satisfies Record<string, { label: string; address: string }>

export type SearchKind = keyof typeof searchKinds

export const searchKindCodes = Object.keys(searchKinds) as SearchKind[]

/** The kind with this word in the address; undefined for anything else. */
export const searchKindAt = (address: string | null): SearchKind | undefined =>
  searchKindCodes.find((kind) => searchKinds[kind].address === address)
