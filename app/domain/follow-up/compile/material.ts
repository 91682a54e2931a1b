import type { CommitmentActor } from '#app/domain/commitment/described-commitment.ts'
import type { HeldGathering } from '#app/domain/gathering/told-attendance.ts'
import type { DescribedGoal, GoalCommitment, PlanReference } from '#app/domain/goal/described-goal.ts'
import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import type { OrganisationKind } from '#app/domain/organisation/organisation.ts'
import type { Owed } from './owed.ts'

/** All that a round's follow-up is compiled from. */
export interface FollowUpMaterial {
  partnershipName: string
  round: { year: number; title: string; opensOn: string; dueOn: string; phaseLabel: string; isDemo: boolean }
  plan: Pick<PlanReference, 'slug' | 'title' | 'periodFrom' | 'periodTo' | 'adoptedOn' | 'caseNumber'>
  goals: DescribedGoal[]
  owed: Owed[]
  /** Everybody in the partnership, by name. */
  organisations: { slug: string; name: string; shortName: string; kind: OrganisationKind }[]
  /** Longer time in the round, the day that holds: YYYY-MM-DD by the organisation's slug. */
  extendedTo?: ReadonlyMap<string, string>
  /** What somebody has written in the sections, by the section's key. */
  narratives: ReadonlyMap<string, string>
  /** The gatherings of the year that have been held, with the counts that everybody may know. */
  gatherings?: readonly HeldGathering[] | undefined
  /** Where the site is, without a slash last. */
  siteUrl: string
  compiledAt: Date
}

/** A commitment with its goal. */
export interface Placed {
  goal: DescribedGoal
  commitment: GoalCommitment
}

/** The plan's commitments in order, each with its goal. */
export const placedIn = (goals: readonly DescribedGoal[]): Placed[] =>
  goals.flatMap((goal) => goal.commitments.map((commitment) => ({ goal, commitment })))

/** The goals' indicators in order, each once. */
export const indicatorsIn = (goals: readonly Pick<DescribedGoal, 'indicators'>[]): DescribedIndicator[] => [
  ...new Map(goals.flatMap((goal) => goal.indicators.map((one) => [one.slug, one] as const))).values(),
]

/** "Mål 7, åtagande 2: Säker skolgång". */
export const commitmentName = ({ goal, commitment }: Placed): string =>
  `${goalNumberLabel(goal)}, åtagande ${commitment.position}: ${commitment.label}`

/** The organisations that stand by a commitment, in the plan or to report, each once. */
export const organisationsOf = (actors: readonly CommitmentActor[]): CommitmentActor['organisation'][] => [
  ...new Map(actors.map(({ organisation }) => [organisation.slug, organisation])).values(),
]
