import { decisionStanding, type DecisionState } from '#app/domain/decision/state.ts'
import type { DecisionAbout, ListedDecision } from '#app/domain/decision/told-decision.ts'
import { editionPages } from '#app/domain/follow-up/addresses.ts'
import { goalLabel, goalPathIn, type GoalKind } from '#app/domain/goal/goal.ts'
import { meetingStates, type MeetingState } from '#app/domain/meeting/state.ts'
import { planStates, type PlanState } from '#app/domain/plan/plan.ts'
import type { Prisma } from '#app/db/generated/client.ts'

const plan = { select: { slug: true, state: true } } as const
const goal = { select: { kind: true, number: true, shortTitle: true, plan } } as const

/** What is read of a decision to describe it. */
export const describedDecision = {
  meeting: { select: { id: true, heldOn: true, title: true, state: true } },
  organisations: {
    orderBy: { id: 'asc' },
    include: { organisation: { select: { id: true, slug: true, name: true, shortName: true } } },
  },
  goal,
  commitment: { select: { slug: true, label: true, goal: { select: { plan } } } },
  followUp: { select: { phase: true, round: { select: { year: true, slug: true } } } },
} as const satisfies Prisma.DecisionInclude

type Row = Prisma.DecisionGetPayload<{ include: typeof describedDecision }>

const isOpenToAll = ({ state }: { state: string }): boolean => planStates[state as PlanState].isPublic

/** Everything that the decision is about, each with its own page where everybody may read that. */
function aboutOf({ goal: ofGoal, commitment, followUp }: Row): DecisionAbout[] {
  const about: DecisionAbout[] = []
  if (commitment !== null) {
    const path = isOpenToAll(commitment.goal.plan) ? `/atagande/${commitment.slug}` : null
    about.push({ kind: 'commitment', label: commitment.label, path, year: null })
  }
  if (ofGoal !== null) {
    const named = { ...ofGoal, kind: ofGoal.kind as GoalKind }
    const path = isOpenToAll(ofGoal.plan) ? goalPathIn(ofGoal.plan.slug, named) : null
    about.push({ kind: 'goal', label: goalLabel(named), path, year: null })
  }
  if (followUp !== null) {
    const { year, slug } = followUp.round
    const path = followUp.phase === 'published' ? editionPages(year).edition : null
    about.push({ kind: 'follow-up', label: `Årsuppföljning ${year}`, path, year: slug })
  }
  return about
}

/**
 * A stored decision as it is shown.
 *
 * @param today YYYY-MM-DD
 */
export function describeDecision(row: Row, today: string): ListedDecision {
  const { id, number, what, dueOn, caseNumber, version } = row
  const { state: meetingState, ...meeting } = row.meeting
  const state = row.state as DecisionState
  const organisations = row.organisations.map(({ organisation, reportedAt, reportedName, note }) => ({
    ...organisation,
    reportedAt,
    reportedName,
    note,
  }))
  return {
    id,
    number,
    what,
    dueOn,
    caseNumber,
    version,
    state,
    standing: decisionStanding({ state, dueOn, organisations }, today),
    meeting: { ...meeting, takesDecisions: meetingStates[meetingState as MeetingState].takesDecisions },
    organisations,
    about: aboutOf(row),
  }
}
