import type { SteeringReader } from '#app/domain/access/roles.ts'
import { actorsInPlan, type ActorRole } from '#app/domain/commitment/actor.ts'
import { decisionStanding, type DecisionState } from '#app/domain/decision/state.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { OpenMatters } from '#app/domain/meeting/proposed-points.ts'
import { inNameOrder } from '#app/domain/reporting-round/board.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { listFollowUpStandings } from '#app/db/follow-up/phases.server.ts'
import { listOwed } from '#app/db/round/owed.server.ts'
import { findCurrentRound, findRound, type Round } from '#app/db/round/rounds.server.ts'
import { visibleDecisions, visiblePlans } from '#app/db/visible.server.ts'

/** How things stand now, as far as a meeting has points to make of it: of its own round, or of the current one. */
export async function loadOpenMatters(
  viewer: SteeringReader,
  meeting: { id: number; round: { slug: string } | null },
  now: Date,
): Promise<OpenMatters> {
  const round = meeting.round === null ? await findCurrentRound(viewer) : await findRound(viewer, meeting.round.slug)
  const [proposals, decisions, ofRound] = await Promise.all([
    listFollowUpStandings(viewer),
    openDecisions(viewer, meeting.id, now),
    round === null ? { reports: [], unpromised: [], silent: null } : mattersOfRound(viewer, round, now),
  ])
  return { proposals: proposals.filter(({ phase }) => phase === 'proposed'), decisions, ...ofRound }
}

/** Decisions of other meetings that have not ended, the oldest day first. */
async function openDecisions(viewer: SteeringReader, meetingId: number, now: Date): Promise<OpenMatters['decisions']> {
  const rows = await read().decision.findMany({
    where: { AND: [visibleDecisions(viewer), { state: 'open', NOT: { meetingId } }] },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    include: { organisations: { orderBy: { id: 'asc' }, include: { organisation: { select: { shortName: true } } } } },
  })
  return rows.map(({ id, what, dueOn, state, organisations }) => ({
    id,
    what,
    dueOn,
    standing: decisionStanding({ state: state as DecisionState, dueOn, organisations }, calendarDate(now)),
    who: organisations.map(({ organisation }) => organisation.shortName),
  }))
}

async function mattersOfRound(
  viewer: SteeringReader,
  round: Round,
  now: Date,
): Promise<Pick<OpenMatters, 'reports' | 'unpromised' | 'silent'>> {
  const [owed, goals] = await Promise.all([
    listOwed(viewer, round, now),
    read().goal.findMany({
      where: { planId: round.planId, plan: visiblePlans(viewer) },
      orderBy: [{ kind: 'asc' }, { number: 'asc' }],
      select: {
        id: true,
        kind: true,
        number: true,
        shortTitle: true,
        commitments: {
          orderBy: { position: 'asc' },
          select: { label: true, organisations: { select: { role: true } } },
        },
      },
    }),
  ])
  const missing = owed.filter(({ state }) => !reportStates[state].counted)
  const silent = new Map(missing.map(({ organisation }) => [organisation.id, organisation]))
  return {
    reports: owed.flatMap(({ reportId, state, organisation, commitment, course }) =>
      reportId === undefined || !reportStates[state].counted
        ? []
        : [{ id: reportId, organisation: organisation.name, commitment: commitment.label, course }],
    ),
    unpromised: goals.map(({ id, kind, number, shortTitle, commitments }) => ({
      goalId: id,
      goal: { kind: kind as GoalKind, number, shortTitle },
      commitments: commitments
        .filter(
          ({ organisations }) =>
            actorsInPlan(organisations.map(({ role }) => ({ role: role as ActorRole }))).length === 0,
        )
        .map(({ label }) => label),
    })),
    silent: roundPhases[round.phase].acceptsReviews
      ? {
          roundId: round.id,
          reported: owed.length - missing.length,
          owed: owed.length,
          organisations: inNameOrder([...silent.values()]).map(({ name }) => name),
        }
      : null,
  }
}
