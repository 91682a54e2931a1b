/** What kind of plan the partnership adopted. */
export const planKinds = {
  strategy: { label: 'Strategi' },
  'action-plan': { label: 'Handlingsplan' },
} as const satisfies Record<string, { label: string }>

export type PlanKind = keyof typeof planKinds

/** Where an edition stands. Adopted wording never changes; a later edition supersedes it, and both stay readable. */
export const planStates = {
  draft: { label: 'Utkast', isPublic: false },
  adopted: { label: 'Gällande', isPublic: true },
  superseded: { label: 'Ersatt av en senare plan', isPublic: true },
} as const satisfies Record<string, { label: string; isPublic: boolean }>

export type PlanState = keyof typeof planStates

/** "2016–2020". */
export const planPeriod = (plan: { periodFrom: number; periodTo: number }): string =>
  `${plan.periodFrom}–${plan.periodTo}`

/** Public address of a plan edition. */
export const planPath = (slug: string): string => `/planer/${slug}`

/** Where a coordinator edits the edition. */
export const editionPath = (slug: string): string => `/samordning/plan/${slug}`
