/**
 * What a part of a document can be. `isKept`: it becomes something in the draft. `isText`: its wording can be corrected.
 * `isMeant`: it is understood, so that it is not told among what is left behind.
 */
export const partKinds = {
  goal: { label: 'Mål, med nummer och titel', isKept: true, isText: true, isMeant: true },
  'sub-goal': { label: 'Delmål, med nummer och titel', isKept: true, isText: true, isMeant: true },
  'context-quoted': { label: 'Bakgrund, som citat', isKept: true, isText: true, isMeant: true },
  'context-own': { label: 'Bakgrund, med egna ord', isKept: true, isText: true, isMeant: true },
  precondition: { label: 'Förutsättning', isKept: true, isText: true, isMeant: true },
  'long-effect': { label: 'Effekt på lång sikt', isKept: true, isText: true, isMeant: true },
  'medium-effect': { label: 'Effekt på medellång sikt', isKept: true, isText: true, isMeant: true },
  outcome: { label: 'Utfall', isKept: true, isText: true, isMeant: true },
  'possible-action': { label: 'Möjlig åtgärd', isKept: true, isText: true, isMeant: true },
  'yearly-action': { label: 'Möjlig åtgärd, varje år', isKept: true, isText: true, isMeant: true },
  indicator: { label: 'Indikator', isKept: true, isText: true, isMeant: true },
  'indicator-repeated': { label: 'Indikatorns namn en gång till', isKept: false, isText: false, isMeant: true },
  'indicator-ending': { label: 'Indikatorn har utgått', isKept: true, isText: true, isMeant: true },
  'chart-title': { label: 'Diagrammets rubrik', isKept: true, isText: true, isMeant: true },
  'indicator-source': { label: 'Indikatorns källa', isKept: true, isText: true, isMeant: true },
  note: { label: 'Anteckning till samordningen', isKept: false, isText: false, isMeant: true },
  'commitments-title': { label: 'Rubrik över åtagandena', isKept: true, isText: true, isMeant: true },
  commitment: { label: 'Åtagande', isKept: true, isText: true, isMeant: true },
  'support-title': { label: 'Rubrik över stödet', isKept: true, isText: true, isMeant: true },
  'support-tip': { label: 'Stöd', isKept: true, isText: true, isMeant: true },
  introduction: { label: 'Inledande mening', isKept: false, isText: false, isMeant: true },
  heading: { label: 'Rubrik på sidan', isKept: false, isText: false, isMeant: true },
  unplaced: { label: 'Inte placerad', isKept: false, isText: false, isMeant: false },
  out: { label: 'Hör inte till planen', isKept: false, isText: false, isMeant: false },
} as const satisfies Record<string, { label: string; isKept: boolean; isText: boolean; isMeant: boolean }>

export type PartKind = keyof typeof partKinds

export const partKindCodes = Object.keys(partKinds) as [PartKind, ...PartKind[]]
