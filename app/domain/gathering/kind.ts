/**
 * Kinds of gathering. `isMeasured`: those who came are counted in the year's sums, which the indicator of those who take
 * part in theme trainings and conferences is made of; its wording names no other kinds.
 */
export const gatheringKinds = {
  'theme-training': { label: 'Temautbildning', isMeasured: true },
  conference: { label: 'Spridningskonferens', isMeasured: true },
  award: { label: 'Prisutdelning', isMeasured: false },
  other: { label: 'Annan sammankomst', isMeasured: false },
} as const satisfies Record<string, { label: string; isMeasured: boolean }>

export type GatheringKind = keyof typeof gatheringKinds

export const gatheringKindCodes = Object.keys(gatheringKinds) as [GatheringKind, ...GatheringKind[]]
