import type { DescribedCommitment, MeasuringIndicator } from '#app/domain/commitment/described-commitment.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import type { PlanKind, PlanState } from '#app/domain/plan/plan.ts'
import type { Recurrence } from '#app/domain/possible-action/possible-action.ts'
import type { SourceEdition } from '#app/domain/source/source-edition.ts'
import type { EffectTerm, GoalKind } from './goal.ts'

/** A plan as a heading needs it. */
export interface PlanReference {
  slug: string
  title: string
  kind: PlanKind
  state: PlanState
  periodFrom: number
  periodTo: number
  adoptedOn: string | null
  caseNumber: string | null
  note: string | null
  /** Made up for the example partnership. */
  isDemo: boolean
  supersededBy: { slug: string; title: string } | null
}

/** A goal or sub-goal with everything that belongs to it, each list in the published order. */
export interface DescribedGoal {
  id: number
  kind: GoalKind
  number: number
  title: string
  shortTitle: string
  commitmentsTitle: string | null
  supportTitle: string | null
  plan: PlanReference
  source: SourceEdition
  locator: string
  /** Background, in our own words. */
  contexts: { text: string; locator: string }[]
  preconditions: PlanItem[]
  effects: (PlanItem & { term: EffectTerm })[]
  outcomes: PlanOutcome[]
  possibleActions: PlanPossibleAction[]
  supportTips: PlanItem[]
  indicators: DescribedIndicator[]
  commitments: GoalCommitment[]
}

/** A verbatim item of the plan. */
export interface PlanItem {
  text: string
  locator: string
}

/** An outcome with the indicators that are stated to measure it. */
export interface PlanOutcome extends PlanItem {
  id: number
  indicators: MeasuringIndicator[]
}

/** A possible action with what it is stated to lead to, and the commitments, of any goal, that take it up. */
export interface PlanPossibleAction extends PlanItem {
  id: number
  recurrence: Recurrence | null
  outcomeIds: number[]
  takenUpBy: { slug: string; label: string; goal: { kind: GoalKind; number: number } }[]
}

/** A goal's commitment with the outcomes that it is stated to lead to. */
export interface GoalCommitment extends DescribedCommitment {
  outcomeIds: number[]
}
