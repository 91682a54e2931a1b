import type { SignedIn } from '#app/domain/access/roles.ts'
import type { FollowUpMaterial } from '#app/domain/follow-up/compile.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { read } from '#app/db/database.server.ts'
import { listGoals } from '#app/db/goal/goals.server.ts'
import { findSite } from '#app/db/installation.server.ts'
import { listOwed } from './owed.server.ts'
import { listHandedIn } from './reports.server.ts'
import { findRound } from './rounds.server.ts'

/** What the follow-up of a year is compiled from, as the viewer may read it; null when there is no round that year. */
export async function findFollowUpMaterial(
  viewer: SignedIn,
  year: string,
  now: Date,
): Promise<FollowUpMaterial | null> {
  const round = await findRound(viewer, year)
  if (round === null) return null
  const [site, plan, goals, owed, reports] = await Promise.all([
    findSite(),
    read().plan.findUniqueOrThrow({ where: { id: round.planId }, select: { title: true } }),
    listGoals(viewer, round.planId),
    listOwed(viewer, round, now),
    listHandedIn(viewer, round.id),
  ])
  return {
    partnershipName: site?.partnershipName ?? '',
    round: { ...round, phaseLabel: roundPhases[round.phase].label },
    planTitle: plan.title,
    goals,
    owed: owed.map(({ commitment, organisation, state, reportId }) => ({
      commitmentSlug: commitment.slug,
      organisation,
      state,
      report: reports.find((report) => report.id === reportId),
    })),
    compiledAt: now,
  }
}
