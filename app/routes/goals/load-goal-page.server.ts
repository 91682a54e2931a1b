import { notFound } from '#app/auth/guard.server.ts'
import { findGoal } from '#app/db/goals.server.ts'
import { findPublishedRound } from '#app/db/rounds.server.ts'
import type { Viewer } from '#app/domain/access/roles.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'

/** What the page of a goal or sub-goal shows. `number` is the address's last part. Throws 404. */
export async function loadGoalPage(viewer: Viewer, kind: GoalKind, number: string | undefined) {
  if (number === undefined || !/^[1-9]\d{0,2}$/.test(number)) throw notFound()
  const [goal, published] = await Promise.all([findGoal(viewer, kind, Number(number)), findPublishedRound(viewer)])
  if (goal === null) throw notFound()
  return { goal, round: published === null ? null : { year: published.year, isDemo: published.isDemo } }
}
