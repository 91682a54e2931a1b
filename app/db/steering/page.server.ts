import { can } from '#app/domain/access/permissions.ts'
import type { SteeringReader } from '#app/domain/access/roles.ts'
import { compileSteeringPage, type SteeringMaterial } from '#app/domain/steering/compile-page.ts'
import type { SteeringPage, SteeringRound } from '#app/domain/steering/page.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { listFollowUpStandings } from '#app/db/follow-up/phases.server.ts'
import { reachableLinks } from '#app/db/plan/lineage-links.server.ts'
import { listOwed } from '#app/db/round/owed.server.ts'
import { findCurrentRound, findRoundBefore, type Round } from '#app/db/round/rounds.server.ts'
import { findMeetings, listDecided } from './page-decisions.server.ts'
import { listSteeringGoals, listEditionGoals } from './page-goals.server.ts'

const steeringRound = ({ id, slug, year, title, phase, dueOn }: Round): SteeringRound => ({
  id,
  slug,
  year,
  title,
  phase,
  dueOn,
})

/**
 * The steering group's one page, for the current round and against the last. Null where there is no round, and for those
 * who may not read it. The number of queries does not grow with what is read.
 */
export async function loadSteeringPage(viewer: SteeringReader, now: Date): Promise<SteeringPage | null> {
  if (!can(viewer, 'steering.read')) return null
  const round = await findCurrentRound(viewer)
  if (round === null) return null
  const today = calendarDate(now)
  const [goals, owed, previous, meetings, standings] = await Promise.all([
    listSteeringGoals(viewer, round.planId),
    listOwed(viewer, round, now),
    loadEarlier(viewer, round, now),
    findMeetings(viewer, today),
    listFollowUpStandings(viewer),
  ])
  return compileSteeringPage({
    today,
    round: steeringRound(round),
    goals,
    owed,
    previous,
    meetings,
    decisions: await listDecided(viewer, meetings.last),
    proposals: standings.filter(({ phase }) => phase === 'proposed').map(({ year }) => year),
  })
}

/** The last round before this one, with what leads from its plan edition to this one's where they are two. */
async function loadEarlier(viewer: SteeringReader, current: Round, now: Date): Promise<SteeringMaterial['previous']> {
  const round = await findRoundBefore(viewer, current)
  if (round === null) return null
  const [goals, owed] = await Promise.all([listEditionGoals(viewer, round.planId), listOwed(viewer, round, now)])
  const isSameEdition = round.planId === current.planId
  const links = (kind: 'goal' | 'commitment', ids: readonly number[]) =>
    isSameEdition ? [] : reachableLinks(kind, ids, 'forward')
  const [goalLinks, commitmentLinks] = await Promise.all([
    links(
      'goal',
      goals.map(({ id }) => id),
    ),
    links('commitment', [...new Set(owed.map(({ commitment }) => commitment.id))]),
  ])
  return { round: steeringRound(round), isSameEdition, goals, owed, goalLinks, commitmentLinks }
}
