import type { PlanState } from '#app/domain/plan/plan.ts'
import { formatList } from '#app/domain/swedish.ts'
import { actorRoles, type ActorRole } from './actor.ts'

/** Why the actors that the plan names cannot be changed; undefined where they can. */
export const whyNotChangePlanActors = (plan: { state: PlanState }): string | undefined =>
  plan.state === 'draft'
    ? undefined
    : 'Planen är fastställd. Ansvariga och medverkande aktörer är planens egna, men du kan utse fler som rapporterar.'

/** An organisation's tie to a commitment, as the rules about actors look at it. */
export interface Tie {
  role: ActorRole
  organisation: { id: number; name: string }
}

/**
 * Why the organisation cannot be tied to the commitment in this role; undefined where it can. An organisation is tied
 * at most once, and what stands in the plan is added only to a draft.
 */
export function whyNotAssign(
  plan: { state: PlanState },
  ties: readonly Tie[],
  organisation: { id: number; name: string },
  role: ActorRole,
): string | undefined {
  const tie = ties.find((one) => one.organisation.id === organisation.id)
  if (tie !== undefined) {
    return `${organisation.name} är redan ${actorRoles[tie.role].label.toLocaleLowerCase('sv')}.`
  }
  return actorRoles[role].statedInPlan ? whyNotChangePlanActors(plan) : undefined
}

/**
 * Why the tie cannot be taken away; undefined where it can.
 *
 * @param rounds titles of the rounds in which the organisation has any status report on the commitment
 */
export function whyNotRemove(plan: { state: PlanState }, tie: Tie, rounds: readonly string[]): string | undefined {
  if (actorRoles[tie.role].statedInPlan) {
    const locked = whyNotChangePlanActors(plan)
    if (locked !== undefined) return locked
  }
  if (rounds.length === 0) return undefined
  return `${tie.organisation.name} har en lägesrapport i ${formatList(rounds)} och kan därför inte tas bort.`
}
