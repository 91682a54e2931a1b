import { actorRoles } from '#app/domain/commitment/actor.ts'
import type { DescribedCommitment } from '#app/domain/commitment/described-commitment.ts'
import type { PlanReference } from '#app/domain/goal/described-goal.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import type { OrganisationKind } from './organisation.ts'

/** An organisation in the list, with its commitments in the plans in force. */
export interface ListedActor {
  slug: string
  name: string
  kind: OrganisationKind
  /** Where the plan names the organisation. */
  promised: number
  /** Where a coordinator asked it to report. */
  assigned: number
}

/** An organisation with what it stands behind in each plan, newest plan first. */
export interface DescribedActor {
  slug: string
  name: string
  shortName: string
  kind: OrganisationKind
  plans: ActorPlan[]
}

/** What an organisation stands behind in one plan edition. A promise is never mixed with a task to report. */
export interface ActorPlan {
  plan: PlanReference
  /** The plan names the organisation. */
  promised: DescribedCommitment[]
  /** A coordinator asked the organisation to report; the plan does not name it. */
  assigned: DescribedCommitment[]
  /** The published rounds, newest first. */
  rounds: ActorRound[]
}

/** What an organisation answered in one published round; `report` is null where it was silent. */
export interface ActorRound {
  slug: string
  year: number
  isDemo: boolean
  answers: { commitment: DescribedCommitment; report: DescribedReport | null }[]
}

/** The commitments that the plan says are the organisation's, and those that it was only asked to report on. */
export function tiesOf(
  organisationSlug: string,
  commitments: readonly DescribedCommitment[],
): Pick<ActorPlan, 'promised' | 'assigned'> {
  const roleIn = (commitment: DescribedCommitment) =>
    commitment.actors.find((actor) => actor.organisation.slug === organisationSlug)?.role
  const tied = (statedInPlan: boolean) =>
    commitments.filter((commitment) => {
      const role = roleIn(commitment)
      return role !== undefined && actorRoles[role].statedInPlan === statedInPlan
    })
  return { promised: tied(true), assigned: tied(false) }
}

/**
 * The organisation's answers in a round: one for each commitment that it is tied to, answered or not, and what it
 * reported on although it is no longer tied to it.
 */
export function answersIn(
  organisationSlug: string,
  round: Pick<ActorRound, 'slug'>,
  commitments: readonly DescribedCommitment[],
): ActorRound['answers'] {
  return commitments.flatMap((commitment) => {
    const report = commitment.published.find(
      (one) => one.round.slug === round.slug && one.organisation.slug === organisationSlug,
    )
    const isTied = commitment.actors.some((actor) => actor.organisation.slug === organisationSlug)
    return isTied || report !== undefined ? [{ commitment, report: report ?? null }] : []
  })
}
