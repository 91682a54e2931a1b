import { can } from '#app/domain/access/permissions.ts'
import type { SteeringReader } from '#app/domain/access/roles.ts'
import { compileSteeringPage, type SteeringMaterial } from '#app/domain/steering/compile-page.ts'
import type { SteeringPage, SteeringRound } from '#app/domain/steering/page.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { EditionDamaged } from '#app/db/follow-up/editions.server.ts'
import { listFollowUpStandings } from '#app/db/follow-up/phases.server.ts'
import { reachableLinks } from '#app/db/plan/lineage-links.server.ts'
import { findCurrentRound, findRoundBefore, type Round } from '#app/db/round/rounds.server.ts'
import { findMeetings, listDecided } from './page-decisions.server.ts'
import { listSteeringGoals, listEditionGoals } from './page-goals.server.ts'
import { tellRound, type ToldRound } from './told.server.ts'

const steeringRound = ({ id, slug, year, title, phase, dueOn }: Round, { isFrozen }: ToldRound): SteeringRound => ({
  id,
  slug,
  year,
  title,
  phase,
  dueOn,
  isFrozen,
})

/**
 * The steering group's one page, for the current round and against the last. Null where there is no round, and for those
 * who may not read it. The number of queries does not grow with what is read.
 *
 * @throws EditionDamaged when the current round's own adopted edition does not agree with its checksum
 */
export async function loadSteeringPage(viewer: SteeringReader, now: Date): Promise<SteeringPage | null> {
  if (!can(viewer, 'steering.read')) return null
  const round = await findCurrentRound(viewer)
  if (round === null) return null
  const today = calendarDate(now)
  const last = await findRoundBefore(viewer, round)
  const [told, toldLast] = await Promise.all([
    tellRound(viewer, round, now),
    last === null ? null : tellOrDamaged(viewer, last, now),
  ])
  const [goals, previous, meetings, standings] = await Promise.all([
    listSteeringGoals(viewer, round.planId),
    last === null || toldLast === null || toldLast === 'damaged' ? null : loadEarlier(viewer, round, last, toldLast),
    findMeetings(viewer, today),
    listFollowUpStandings(viewer),
  ])
  return compileSteeringPage({
    today,
    round: steeringRound(round, told),
    goals,
    owed: told.owed,
    previous,
    damagedPrevious: toldLast === 'damaged' ? last?.title : undefined,
    meetings,
    decisions: await listDecided(viewer, meetings.last),
    proposals: standings.filter(({ phase }) => phase === 'proposed').map(({ year }) => year),
  })
}

/** A last round that cannot be told for damage must not hide the current one. */
async function tellOrDamaged(viewer: SteeringReader, round: Round, now: Date): Promise<ToldRound | 'damaged'> {
  try {
    return await tellRound(viewer, round, now)
  } catch (error) {
    if (error instanceof EditionDamaged) return 'damaged'
    throw error
  }
}

/** The last round, with what leads from its plan edition to the current one's where they are two. */
async function loadEarlier(
  viewer: SteeringReader,
  current: Round,
  round: Round,
  told: ToldRound,
): Promise<NonNullable<SteeringMaterial['previous']>> {
  const { owed } = told
  const goals = await listEditionGoals(viewer, round.planId)
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
  return { round: steeringRound(round, told), isSameEdition, goals, owed, goalLinks, commitmentLinks }
}
