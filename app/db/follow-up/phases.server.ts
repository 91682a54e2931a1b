import { can } from '#app/domain/access/permissions.ts'
import type { SteeringReader } from '#app/domain/access/roles.ts'
import type { FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import { read } from '#app/db/database.server.ts'

/** A year's follow-up and how far it has come. */
export interface FollowUpStanding {
  roundId: number
  year: number
  phase: FollowUpPhase
}

/** How far each follow-up that somebody has begun has come, newest first; empty for those who may not read them. */
export async function listFollowUpStandings(viewer: SteeringReader): Promise<FollowUpStanding[]> {
  if (!can(viewer, 'follow-up.read') && !can(viewer, 'steering.read')) return []
  const rows = await read().annualFollowUp.findMany({
    orderBy: { round: { year: 'desc' } },
    select: { roundId: true, phase: true, round: { select: { year: true } } },
  })
  return rows.map(({ roundId, phase, round }) => ({ roundId, year: round.year, phase: phase as FollowUpPhase }))
}
