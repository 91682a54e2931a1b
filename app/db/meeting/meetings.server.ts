import { can } from '#app/domain/access/permissions.ts'
import type { SteeringReader } from '#app/domain/access/roles.ts'
import type { DecisionState } from '#app/domain/decision/state.ts'
import type { ListedMeeting, Meeting, MeetingDecision } from '#app/domain/meeting/meeting.ts'
import type { PointKind } from '#app/domain/meeting/point.ts'
import type { MeetingState } from '#app/domain/meeting/state.ts'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { visibleMeetings } from '#app/db/visible.server.ts'

const decisionInclude = {
  organisations: {
    orderBy: { id: 'asc' },
    select: { organisation: { select: { slug: true, shortName: true, name: true } } },
  },
} satisfies Prisma.DecisionInclude

const meetingInclude = {
  round: { select: { id: true, slug: true, year: true, title: true } },
  points: {
    orderBy: { position: 'asc' },
    include: { decisions: { include: decisionInclude, orderBy: { number: 'asc' } } },
  },
  decisions: { where: { pointId: null }, include: decisionInclude, orderBy: { number: 'asc' } },
  briefs: {
    orderBy: { number: 'asc' },
    select: { id: true, number: true, frozenAt: true, files: { orderBy: { id: 'asc' }, select: { format: true } } },
  },
} satisfies Prisma.MeetingInclude

type DecisionRow = Prisma.DecisionGetPayload<{ include: typeof decisionInclude }>

const describeDecision = ({ organisations, ...row }: DecisionRow): MeetingDecision => ({
  id: row.id,
  number: row.number,
  what: row.what,
  dueOn: row.dueOn,
  caseNumber: row.caseNumber,
  state: row.state as DecisionState,
  version: row.version,
  who: organisations.map(({ organisation }) => organisation),
})

/** The meetings, newest first. */
export async function listMeetings(viewer: SteeringReader): Promise<ListedMeeting[]> {
  const rows = await read().meeting.findMany({
    where: visibleMeetings(viewer),
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
    include: { _count: { select: { points: true, decisions: true } } },
  })
  return rows.map(({ id, heldOn, time, place, title, state, isDemo, _count }) => ({
    id,
    heldOn,
    time,
    place,
    title,
    state: state as MeetingState,
    isDemo,
    points: _count.points,
    decisions: _count.decisions,
  }))
}

/** The meeting with its agenda and what was decided; notes only for those who lead it. Null when it is not the viewer's. */
export async function findMeeting(
  viewer: SteeringReader,
  id: number,
  from: Reader | Tx = read(),
): Promise<Meeting | null> {
  const row = await from.meeting.findFirst({
    where: { AND: [visibleMeetings(viewer), { id }] },
    include: meetingInclude,
  })
  if (row === null) return null
  const readsNotes = can(viewer, 'meeting.lead')
  return {
    id: row.id,
    heldOn: row.heldOn,
    time: row.time,
    place: row.place,
    title: row.title,
    round: row.round,
    state: row.state as MeetingState,
    openedAt: row.openedAt,
    closedAt: row.closedAt,
    closedName: row.closedName,
    introduction: row.introduction,
    summarySentAt: row.summarySentAt,
    version: row.version,
    isDemo: row.isDemo,
    points: row.points.map(({ meetingId: _meeting, kind, notes, decisions, ...point }) => ({
      ...point,
      kind: kind as PointKind,
      notes: readsNotes ? notes : '',
      decisions: decisions.map(describeDecision),
    })),
    looseDecisions: row.decisions.map(describeDecision),
    briefs: row.briefs.map(({ files, ...brief }) => ({ ...brief, formats: files.map(({ format }) => format) })),
  }
}
