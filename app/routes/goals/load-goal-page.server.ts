import { notFound } from '#app/auth/guard.server.ts'
import { listPublishedExtracts } from '#app/db/follow-up/extracts.server.ts'
import { listHeldGatherings } from '#app/db/gathering/held-gatherings.server.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { findGoal } from '#app/db/goal/goals.server.ts'
import { findPublishedRound } from '#app/db/round/rounds.server.ts'
import { findOtherWordings } from '#app/db/plan/wordings.server.ts'
import type { Viewer } from '#app/domain/access/roles.ts'
import { carriesOut } from '#app/domain/gathering/gathering.ts'
import { goalSectionKey } from '#app/domain/follow-up/sections/section.ts'
import { goalPath, type GoalKind } from '#app/domain/goal/goal.ts'
import { calendarDate } from '#app/domain/swedish.ts'

/**
 * What the page of a goal or sub-goal shows. `number` is the address's last part; without `planSlug` it is the goal of
 * the newest edition that has one. `canonical` is the goal's one address. Throws 404.
 */
export async function loadGoalPage(
  viewer: Viewer,
  kind: GoalKind,
  number: string | undefined,
  planSlug: string | undefined,
  now: Date,
) {
  if (number === undefined || !/^[1-9]\d{0,2}$/.test(number)) throw notFound()
  const goal = await findGoal(viewer, kind, Number(number), planSlug)
  if (goal === null) throw notFound()
  const [published, addressOf, others, extracts, held] = await Promise.all([
    findPublishedRound(viewer, goal.plan.slug),
    goalAddresses(viewer),
    findOtherWordings(viewer, 'goal', goal.id),
    listPublishedExtracts(viewer, goalSectionKey(goal), goal.plan.slug),
    listHeldGatherings(viewer, now),
  ])
  const canonical = addressOf(goal.plan.slug, goal)
  return {
    goal,
    round: published === null ? null : { year: published.year, isDemo: published.isDemo },
    others,
    extracts,
    held: held.filter((one) => carriesOut(one, goal)),
    canonical,
    today: calendarDate(now),
    newer: canonical === goalPath(goal) ? undefined : goalPath(goal),
  }
}
