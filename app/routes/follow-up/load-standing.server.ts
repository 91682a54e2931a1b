import { notFound } from '#app/auth/guard.server.ts'
import { findFollowUp } from '#app/db/follow-up/follow-ups.server.ts'
import { findRound } from '#app/db/round/rounds.server.ts'
import type { SteeringReader } from '#app/domain/access/roles.ts'
import type { FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import { yearIn } from '#app/routes/year-in.server.ts'

/** The round of the year in the address, and how far its follow-up has come. Throws 404 when there is no such round. */
export async function loadStanding(viewer: SteeringReader, params: Record<string, string | undefined>) {
  const round = await findRound(viewer, String(yearIn(params['year'])))
  if (round === null) throw notFound()
  const phase: FollowUpPhase = (await findFollowUp(viewer, round.id))?.phase ?? 'draft'
  const { id, slug, title, phase: roundPhase } = round
  return { round: { id, slug, year: round.year, title, phase: roundPhase }, phase, roundPhase }
}
