/** How an organisation is tied to a commitment. Only `lead` and `contributing` stand in the plan. */
export const actorRoles = {
  lead: { label: 'Ansvarig aktör', statedInPlan: true },
  contributing: { label: 'Medverkande aktör', statedInPlan: true },
  'assigned-reporter': { label: 'Utsedd att rapportera', statedInPlan: false },
} as const satisfies Record<string, { label: string; statedInPlan: boolean }>

export type ActorRole = keyof typeof actorRoles

/** What is said when the plan names nobody. It is a real value; an actor is never guessed from the wording. */
export const noActorInPlan = 'Ingen aktör angiven i planen'

/** Time frames of a commitment: stated by the plan in its own words, or added by a coordinator. */
export const timeFrames = {
  ongoing: { label: 'Löpande' },
  dates: { label: 'Mellan två datum' },
} as const satisfies Record<string, { label: string }>

export type TimeFrame = keyof typeof timeFrames

/** The actors that the plan itself names. Empty means that the plan names none. */
export const actorsInPlan = <Actor extends { role: ActorRole }>(actors: readonly Actor[]): Actor[] =>
  actors.filter((actor) => actorRoles[actor.role].statedInPlan)

/** The actors that a coordinator assigned to report. */
export const assignedReporters = <Actor extends { role: ActorRole }>(actors: readonly Actor[]): Actor[] =>
  actors.filter((actor) => !actorRoles[actor.role].statedInPlan)
