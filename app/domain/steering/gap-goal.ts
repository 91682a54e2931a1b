import type { Course, Degree } from '#app/domain/commitment/status.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'

/** An answer that was asked for in the round, with what it says where it has been handed in. */
export interface GapAnswer {
  state: ReportState
  /** Handed in, but not told by the adopted follow-up that the answer is read from. */
  isLeftOut?: boolean | undefined
  degree: Degree | undefined
  course: Course | undefined
}

/** A goal or sub-goal with what stands directly under it; what stands under its sub-goals is theirs. */
export interface GapGoal {
  id: number
  kind: GoalKind
  number: number
  shortTitle: string
  /** The goal's own page. */
  path: string
  /** The goal that it lies under. */
  parentId: number | null
  indicators: readonly { state: IndicatorState }[]
  commitments: readonly { hasActor: boolean }[]
  possibleActions: readonly { isTakenUp: boolean }[]
  asked: readonly GapAnswer[]
}

/** What the gap matrix is made of: a plan's goals, and the round that asks about them. */
export interface GapMaterial {
  phase: RoundPhase
  goals: readonly GapGoal[]
}
