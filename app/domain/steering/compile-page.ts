import { actorsInPlan, assignedReporters, type ActorRole } from '#app/domain/commitment/actor.ts'
import type { Course } from '#app/domain/commitment/status.ts'
import { decisionStanding, type StandingDecision } from '#app/domain/decision/state.ts'
import { indicatorStates, liveCount, type IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import { beforeOf, courseBefore, type EarlierRound, type KnownGoal } from './compile-before.ts'
import { answerOf, byGoal, goalKey, reportedCount, standingOf, type SteeringOwed } from './compile-standing.ts'
import { countDirections, type MovingIndicator } from './directions.ts'
import type { DecisionLine, DeviatingReport, SteeringPage, SteeringRound } from './page.ts'

/** A goal of the current round's plan edition, with what belongs to it. */
export interface SteeringGoal extends KnownGoal {
  path: string
  indicators: readonly (MovingIndicator & { state: IndicatorState })[]
  commitments: readonly {
    slug: string
    label: string
    /** Everybody who is tied to it, in the order they were entered. */
    actors: readonly { role: ActorRole; shortName: string }[]
  }[]
}

/** A decision as it is stored. */
export interface SteeringDecision extends StandingDecision {
  id: number
  what: string
  meetingOn: string
  organisations: readonly { shortName: string; reportedAt: Date | null }[]
}

/** Everything that the page is made of. Goals, owed reports and decisions are in the order in which they are shown. */
export interface SteeringMaterial {
  /** YYYY-MM-DD */
  today: string
  round: SteeringRound
  goals: readonly SteeringGoal[]
  owed: readonly SteeringOwed[]
  previous: (EarlierRound & { round: SteeringRound }) | null
  damagedPrevious?: string | undefined
  meetings: {
    last: SteeringPage['decided']['meeting']
    next: SteeringPage['nextMeeting']
  }
  decisions: readonly SteeringDecision[]
  proposals: readonly number[]
}

/** The steering group's one page, out of what is stored. */
export function compileSteeringPage(material: SteeringMaterial): SteeringPage {
  const { round, goals, previous, meetings, decisions, proposals, today } = material
  const owedBy = byGoal(material.owed)
  // Of a plan that its reader may not see yet there are no goals, and then no figures either.
  const owed = goals.flatMap((goal) => owedBy.get(goalKey(goal)) ?? [])
  const before = beforeOf(goals, previous)
  return {
    round,
    previous: previous?.round ?? null,
    ...(material.damagedPrevious === undefined ? {} : { damagedPrevious: material.damagedPrevious }),
    reported: { now: reportedCount(owed), before: previous === null ? null : reportedCount(previous.owed) },
    goals: goals.map(({ id, kind, number, shortTitle, path, indicators, commitments }) => ({
      kind,
      number,
      shortTitle,
      path,
      now: standingOf(owedBy.get(goalKey({ kind, number })) ?? []),
      ...(before.get(id) ?? { before: null, continues: [] }),
      measured: liveCount(indicators),
      directions: countDirections(indicators.filter(({ state }) => indicatorStates[state].isLive)),
      commitments: commitments.length,
    })),
    needsDecision: deviating(owed, previous, 'needs-decision'),
    offTrack: deviating(owed, previous, 'off-track'),
    promisedByNobody: goals.flatMap(({ kind, number, commitments }) =>
      commitments
        .filter(({ actors }) => actorsInPlan(actors).length === 0)
        .map(({ slug, label, actors }) => ({
          slug,
          label,
          goal: { kind, number },
          reporters: assignedReporters(actors).map(({ shortName }) => shortName),
        })),
    ),
    decided: { meeting: meetings.last, decisions: decisions.map((decision) => lineOf(decision, today)) },
    proposals: [...proposals],
    nextMeeting: meetings.next,
  }
}

/** The answers with a course, each with what the same organisation answered in the last round. */
function deviating(owed: readonly SteeringOwed[], previous: EarlierRound | null, wanted: Course): DeviatingReport[] {
  const courseThen = courseBefore(owed, previous)
  return owed.flatMap((report) => {
    const { reportId, organisation, commitment, goal, reason, obstacles } = report
    const answer = answerOf(report)
    if (typeof answer === 'string' || answer.course !== wanted) return []
    return [
      {
        reportId: reportId ?? null,
        organisation: { slug: organisation.slug, name: organisation.name, shortName: organisation.shortName },
        commitment: { slug: commitment.slug, label: commitment.label },
        goal: { kind: goal.kind, number: goal.number },
        ...answer,
        reason: reason || obstacles || '',
        before: courseThen(report),
      },
    ]
  })
}

const lineOf = (decision: SteeringDecision, today: string): DecisionLine => ({
  id: decision.id,
  what: decision.what,
  dueOn: decision.dueOn,
  standing: decisionStanding(decision, today),
  who: decision.organisations.map(({ shortName }) => shortName),
  meetingOn: decision.meetingOn,
})
