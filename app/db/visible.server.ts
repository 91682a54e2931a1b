import { planStates } from '#app/domain/plan/plan.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { Reporter, Viewer } from '#app/domain/access/roles.ts'
import { editionStates } from '#app/domain/follow-up/edition/edition.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import type { Prisma } from './generated/client.ts'

/**
 * What each viewer may see, one clause a model. Every query over these models goes through its clause; what is
 * invisible is answered as if it were not there.
 */

const publishedPhases = Object.entries(roundPhases).flatMap(([phase, row]) => (row.isPublished ? [phase] : []))
const publicPlanStates = Object.entries(planStates).flatMap(([state, row]) => (row.isPublic ? [state] : []))

/** Phases of rounds whose accepted reports everybody may read. */
export const publishedRounds: Prisma.ReportingRoundWhereInput = { phase: { in: publishedPhases } }

const published = { state: 'accepted', round: publishedRounds } satisfies Prisma.StatusReportWhereInput

/** What the steering group reads. */
const handedIn = { state: { in: ['submitted', 'accepted'] } } satisfies Prisma.StatusReportWhereInput

/** Status reports whose content the viewer may read. */
export function visibleReports(viewer: Viewer): Prisma.StatusReportWhereInput {
  if (viewer.kind === 'public') return published
  if (viewer.kind === 'edition') return { OR: [published, { state: 'accepted', roundId: viewer.roundId }] }
  if (viewer.kind === 'link') {
    return { OR: [published, { organisationId: viewer.organisation.id, roundId: viewer.roundId }] }
  }
  if (viewer.kind === 'meeting-link') return { OR: [published, handedIn] }
  switch (viewer.role) {
    case 'partner':
      return { OR: [published, { organisationId: viewer.organisation?.id ?? -1 }] }
    case 'coordinator':
      return { OR: [published, { state: { in: ['submitted', 'returned', 'accepted'] } }] }
    case 'steering':
      return { OR: [published, handedIn] }
    case 'admin':
      return published
  }
}

/**
 * What the reporter's own organisation has answered and had accepted, in any round: what is answered next begins from
 * it, also for somebody who may otherwise read one round only.
 */
export const ownAcceptedReports = (reporter: Reporter): Prisma.StatusReportWhereInput => ({
  state: 'accepted',
  organisationId: reporter.organisation?.id ?? -1,
})

/**
 * What others have answered and had accepted on the goals that the reporter's organisation has a part in, before
 * everybody may read it; see domain/status-report/beside, which also says what of it is told.
 */
export function reportsBeside(reporter: Reporter): Prisma.StatusReportWhereInput {
  const organisationId = reporter.organisation?.id ?? -1
  return {
    state: 'accepted',
    NOT: { organisationId },
    commitment: {
      goal: {
        plan: visiblePlans(reporter),
        commitments: { some: { organisations: { some: { organisationId } } } },
      },
    },
    ...(reporter.kind === 'link' ? { roundId: reporter.roundId } : {}),
  }
}

/** Plans, and through them their goals and commitments. */
export function visiblePlans(viewer: Viewer): Prisma.PlanWhereInput {
  if (viewer.kind === 'user' && viewer.role === 'coordinator') return {}
  const open = { state: { in: publicPlanStates } }
  // A round may be planned for a draft; nothing of it can be frozen before the plan is adopted.
  return viewer.kind === 'edition' ? { OR: [open, { rounds: { some: { id: viewer.roundId } } }] } : open
}

/** What a status report gave, a value or a step in an indicator's life, is as visible as the report. */
const givenVisibly = (viewer: Viewer) => ({
  OR: [{ statusReportId: null }, { statusReport: visibleReports(viewer) }],
})

/**
 * Current values, one a cell at most. Where a report has replaced a value and the viewer may not read the report, the
 * value that it replaced is still the current one to them. One step back is enough: the reports that give values of one
 * cell are one organisation's in one round and stay accepted, so they become visible together.
 */
export function visibleObservations(viewer: Viewer): Prisma.ObservationWhereInput {
  return {
    AND: [
      givenVisibly(viewer),
      {
        OR: [{ replacedAt: null }, { replacedById: { not: null }, replacedBy: { is: { NOT: givenVisibly(viewer) } } }],
      },
    ],
  }
}

/** Steps in an indicator's life that the viewer may see. */
export const visibleSteps = (viewer: Viewer): Prisma.IndicatorEventWhereInput => givenVisibly(viewer)

/** The step that a first value made, where a report gave it that the viewer may not read yet. */
export const heldSteps = (viewer: Viewer): Prisma.IndicatorEventWhereInput => ({ NOT: givenVisibly(viewer) })

const publicEditionStates = Object.entries(editionStates).flatMap(([state, row]) => (row.isPublic ? [state] : []))

/** Frozen editions of annual follow-ups. What is proposed is the coordination's and the steering group's until published. */
export function visibleEditions(viewer: Viewer): Prisma.FollowUpEditionWhereInput {
  if (can(viewer, 'steering.read')) return {}
  return { state: { in: publicEditionStates } }
}

/** Surveys, as those who work with them see them. Whoever answers one finds it by the link alone. */
export const visibleSurveys = (viewer: Viewer): Prisma.SurveyWhereInput =>
  can(viewer, 'survey.manage') ? {} : { id: { in: [] } }

/** Meetings of the steering group. By a link one meeting is seen. */
export function visibleMeetings(viewer: Viewer): Prisma.MeetingWhereInput {
  if (viewer.kind === 'meeting-link') return { id: viewer.meetingId }
  return can(viewer, 'steering.read') ? {} : { id: { in: [] } }
}

/** The steering group's decisions. An organisation sees those that it shall do something about. */
export function visibleDecisions(viewer: Viewer): Prisma.DecisionWhereInput {
  if (can(viewer, 'steering.read')) return {}
  if (viewer.kind !== 'user' || viewer.role !== 'partner') return { id: { in: [] } }
  return { organisations: { some: { organisationId: viewer.organisation?.id ?? -1 } } }
}
