import type { Course, Degree } from '#app/domain/commitment/status.ts'
import { rollUp } from '#app/domain/follow-up/compile/roll-up.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
import { grouped } from './grouped.ts'
import type { GoalStanding, ReportedCount } from './page.ts'

/** A report owed in a round, as the steering group's page looks at it. */
export interface SteeringOwed {
  reportId: number | undefined
  organisation: { id: number; slug: string; name: string; shortName: string }
  commitment: { id: number; slug: string; label: string }
  goal: { kind: GoalKind; number: number }
  state: ReportState
  /** Only of reports handed in. */
  degree: Degree | undefined
  course: Course | undefined
  reason: string | undefined
  obstacles: string | undefined
}

/** How owed reports stand: those that have not been handed in are counted apart, also where a draft says something. */
export function standingOf(owed: readonly SteeringOwed[]): GoalStanding {
  const { reported, owed: all, byDegree, byCourse, notReported } = rollUp(owed)
  return { reported, owed: all, byDegree, byCourse, notReported }
}

/** n of N. */
export function reportedCount(owed: readonly SteeringOwed[]): ReportedCount {
  const { reported, owed: all } = rollUp(owed)
  return { reported, owed: all }
}

/** What a goal is known by inside its edition. */
export const goalKey = ({ kind, number }: { kind: GoalKind; number: number }): string => `${kind} ${number}`

/** Owed reports by the goal that their commitments belong to. */
export const byGoal = <Owed extends Pick<SteeringOwed, 'goal'>>(owed: readonly Owed[]): Map<string, Owed[]> =>
  grouped(owed, ({ goal }) => goalKey(goal))
