import type { Course, Degree } from '#app/domain/commitment/status.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import { grouped } from './grouped.ts'
import { rollAnswers } from './over-time-cell.ts'
import type { TimedAnswer } from './over-time-material.ts'
import type { GoalStanding, ReportedCount } from './page.ts'

/** A report owed in a round, as the steering group's page looks at it. */
export interface SteeringOwed {
  reportId: number | undefined
  organisation: { slug: string; name: string; shortName: string }
  commitment: { id: number; slug: string; label: string }
  goal: { kind: GoalKind; number: number }
  state: ReportState
  /** Handed in, but not told by the adopted follow-up that the answer is read from; then it is in no status. */
  isLeftOut?: boolean | undefined
  /** Only of reports handed in. */
  degree: Degree | undefined
  course: Course | undefined
  reason: string | undefined
  obstacles: string | undefined
}

/** What an owed report says, as answers are followed over time: also a draft that says something is silent. */
export function answerOf(
  report: Pick<SteeringOwed, 'state' | 'isLeftOut'> & Partial<Pick<SteeringOwed, 'degree' | 'course'>>,
): TimedAnswer['answer'] {
  const { state, isLeftOut = false, degree, course } = report
  if (isLeftOut) return 'left-out'
  return reportStates[state].counted && degree !== undefined && course !== undefined ? { degree, course } : 'silent'
}

/** How owed reports stand: what is left out has been reported but is in no status, and silence is counted apart. */
export function standingOf(owed: readonly Parameters<typeof answerOf>[0][]): GoalStanding {
  const roll = rollAnswers(owed.map((one) => ({ answer: answerOf(one) })))
  const { reported, leftOut, owed: all, byDegree, byCourse, notReported } = roll
  return { reported: reported + leftOut, leftOut, owed: all, byDegree, byCourse, notReported }
}

/** n of N. */
export function reportedCount(owed: readonly SteeringOwed[]): ReportedCount {
  const { reported, leftOut, owed: all } = standingOf(owed)
  return { reported, leftOut, owed: all }
}

/** What a goal is known by inside its edition. */
export const goalKey = ({ kind, number }: { kind: GoalKind; number: number }): string => `${kind} ${number}`

/** Owed reports by the goal that their commitments belong to. */
export const byGoal = <Owed extends Pick<SteeringOwed, 'goal'>>(owed: readonly Owed[]): Map<string, Owed[]> =>
  grouped(owed, ({ goal }) => goalKey(goal))
