import type { DescribedCommitment } from '#app/domain/commitment/described-commitment.ts'
import type { PlanReference } from '#app/domain/goal/described-goal.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'

/** A goal as its plan's page shows it. */
export interface PlanGoal {
  kind: GoalKind
  number: number
  title: string
  shortTitle: string
  /** The goal's one address; see db/goal-addresses. */
  path: string
  /** The goal that a sub-goal lies under, when it lies under one. */
  parent: { kind: GoalKind; number: number } | null
  indicators: { state: IndicatorState }[]
  commitments: DescribedCommitment[]
}

/** A plan edition with its goals in order: a goal, then the sub-goals under it. */
export interface DescribedPlan extends PlanReference {
  documentUrl: string | null
  decidedBy: string | null
  /** Editions that it can be compared with, newest first. */
  others: { slug: string; title: string }[]
  supersedes: { slug: string; title: string }[]
  goals: PlanGoal[]
}

/** Goals by kind and number, each followed by the sub-goals under it. */
export function inPlanOrder<Goal extends Pick<PlanGoal, 'kind' | 'number' | 'parent'>>(goals: readonly Goal[]): Goal[] {
  const sorted = goals.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.number - b.number)
  const isUnder = (goal: Goal, parent: Goal): boolean =>
    goal.parent?.kind === parent.kind && goal.parent.number === parent.number
  const roots = sorted.filter((goal) => !sorted.some((other) => other !== goal && isUnder(goal, other)))
  const withChildren = (goal: Goal): Goal[] => [
    goal,
    ...sorted.filter((other) => other !== goal && isUnder(other, goal)).flatMap(withChildren),
  ]
  return roots.flatMap(withChildren)
}
