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

/** "Handlingsplan 2020–2026", with the period where the title does not have it: "Handlingsplan (2020–2026)". */
export const planWithPeriod = (plan: { title: string; periodFrom: number; periodTo: number }): string =>
  plan.title.includes(planPeriod(plan)) ? plan.title : `${plan.title} (${planPeriod(plan)})`

/** How an edition is marked that was made up for the example partnership. */
export const madeUp = 'Påhittat för exemplet'

/** Public address of a plan edition. */
export const planPath = (slug: string): string => `/planer/${slug}`

/** Public address of two editions side by side: the later with the earlier, so that each pair has one. */
export const comparisonPath = (later: string, earlier: string): string => `${planPath(later)}/jamforelse/${earlier}`

/** Where a coordinator edits the edition. */
export const editionPath = (slug: string): string => `/samordning/plan/${slug}`
