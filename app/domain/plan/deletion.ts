import { formatList } from '#app/domain/swedish.ts'
import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import type { EditedGoal, EditedPlan } from './edited-plan.ts'
import type { PlanState } from './plan.ts'

/** Where an edition is in use. */
export interface PlanUse {
  state: PlanState
  /** Titles of the reporting rounds that follow it up. */
  rounds: readonly string[]
  /** Labels of its commitments that have a status report. */
  reported: readonly string[]
}

/** Where an edition is in use, as it stands. */
export const planUse = ({ state, rounds, goals }: EditedPlan): PlanUse => ({
  state,
  rounds,
  reported: goals.flatMap(reportedIn),
})

/** Where a goal is in use. */
export interface GoalUse {
  /** "Delmål 3" of the sub-goals under it. */
  children: readonly string[]
  /** Labels of its commitments that have a status report. */
  reported: readonly string[]
}

/** Where a goal is in use, as its edition stands. */
export const goalUse = (plan: EditedPlan, goal: EditedGoal): GoalUse => ({
  children: plan.goals.filter((other) => other.parentId === goal.id).map(goalNumberLabel),
  reported: reportedIn(goal),
})

const reportedIn = (goal: EditedGoal): string[] =>
  goal.commitments.filter((commitment) => commitment.hasReports).map((commitment) => commitment.label)

/** Why the edition cannot be deleted, with where it is used, or undefined when it can. */
export function whyNotDeletePlan({ state, rounds, reported }: PlanUse): string | undefined {
  if (state !== 'draft') return 'Planen är fastställd. Det som har fastställts ska gå att läsa och tas aldrig bort.'
  if (rounds.length > 0) return `Planen följs upp i ${formatList(rounds)} och kan därför inte tas bort.`
  if (reported.length > 0) {
    return `Det finns lägesrapporter om ${formatList(reported.map(quoted))}, så planen kan inte tas bort.`
  }
  return undefined
}

const quoted = (label: string): string => `”${label}”`

/** Why a goal cannot be deleted, with where it is used, or undefined when it can. */
export function whyNotDeleteGoal(goal: GoalUse): string | undefined {
  if (goal.children.length > 0)
    return `${formatList(goal.children)} ligger under målet. Flytta eller ta bort det först.`
  if (goal.reported.length > 0) {
    return `Det finns lägesrapporter om ${formatList(goal.reported.map(quoted))}, så målet kan inte tas bort.`
  }
  return undefined
}

/** Why a commitment cannot be deleted, with where it is used, or undefined when it can. */
export const whyNotDeleteCommitment = (commitment: {
  label: string
  /** Titles of the reporting rounds that it has been reported in. */
  rounds: readonly string[]
}): string | undefined =>
  commitment.rounds.length === 0
    ? undefined
    : `Det finns lägesrapporter om ”${commitment.label}” i ${formatList(commitment.rounds)}, så det kan inte tas bort.`
