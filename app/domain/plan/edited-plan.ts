import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { PlanKind, PlanState } from './plan.ts'

/** An edition as another one refers to it. */
interface NamedPlan {
  slug: string
  title: string
}

/** An edition as the list of editions shows it. */
export interface ListedEdition {
  id: number
  slug: string
  title: string
  kind: PlanKind
  state: PlanState
  periodFrom: number
  periodTo: number
  basedOn: NamedPlan | null
  supersededBy: NamedPlan | null
  goalCount: number
  subGoalCount: number
  commitmentCount: number
}

/** A goal of an edition that is edited. */
export interface EditedGoal {
  id: number
  kind: GoalKind
  number: number
  title: string
  shortTitle: string
  parentId: number | null
  parent: { kind: GoalKind; number: number } | null
  counts: { outcomes: number; possibleActions: number; indicators: number }
  commitments: { id: number; slug: string; position: number; label: string; text: string; hasReports: boolean }[]
}

/** An edition with what decides what may be done with it. */
export interface EditedPlan {
  id: number
  slug: string
  title: string
  kind: PlanKind
  state: PlanState
  periodFrom: number
  periodTo: number
  /** YYYY-MM-DD */
  adoptedOn: string | null
  caseNumber: string | null
  decidedBy: string | null
  documentUrl: string | null
  note: string | null
  version: number
  basedOn: (NamedPlan & { id: number; state: PlanState }) | null
  supersededBy: NamedPlan | null
  supersedes: NamedPlan[]
  /** Titles of the reporting rounds that follow it up. */
  rounds: string[]
  /** In the plan's order. */
  goals: EditedGoal[]
  /** Changes when anything in the edition is saved. */
  mark: string
}
