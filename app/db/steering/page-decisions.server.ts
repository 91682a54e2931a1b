import type { SteeringReader } from '#app/domain/access/roles.ts'
import { decisionStateCodes, decisionStates, type DecisionState } from '#app/domain/decision/state.ts'
import type { SteeringDecision, SteeringMaterial } from '#app/domain/steering/compile-page.ts'
import { grouped } from '#app/domain/steering/grouped.ts'
import { read } from '#app/db/database.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { visibleDecisions, visibleMeetings } from '#app/db/visible.server.ts'

const named = { id: true, heldOn: true, title: true } as const satisfies Prisma.MeetingSelect

/**
 * The last meeting that was closed, by name: its decisions are for everybody who reads the page. And the next one: the one
 * that is open, or else the first planned from today on; for the reader of one meeting's papers only that meeting, until
 * it is closed.
 *
 * @param today YYYY-MM-DD
 */
export async function findMeetings(viewer: SteeringReader, today: string): Promise<SteeringMaterial['meetings']> {
  const [last, coming] = await Promise.all([
    read().meeting.findFirst({
      where: { state: 'closed' },
      orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
      select: named,
    }),
    read().meeting.findMany({
      where: { AND: [visibleMeetings(viewer), { state: { in: ['open', 'planned'] } }] },
      orderBy: [{ heldOn: 'asc' }, { id: 'asc' }],
      select: { ...named, state: true },
    }),
  ])
  const isOwn = viewer.kind === 'meeting-link'
  const next =
    coming.find(({ state }) => state === 'open') ?? coming.find(({ heldOn }) => isOwn || heldOn >= today) ?? null
  return { last, next: next === null ? null : { id: next.id, heldOn: next.heldOn, title: next.title } }
}

const openStates = decisionStateCodes.filter((code) => decisionStates[code].isOpen)

/** Everything that the last meeting decided, and what is still open from the meetings before it; the newest first. */
export async function listDecided(
  viewer: SteeringReader,
  last: SteeringMaterial['meetings']['last'],
): Promise<SteeringDecision[]> {
  if (last === null) return []
  const { id, heldOn } = last
  const earlier = { OR: [{ heldOn: { lt: heldOn } }, { heldOn, id: { lt: id } }] } satisfies Prisma.MeetingWhereInput
  const where = {
    AND: [visibleDecisions(viewer), { OR: [{ meetingId: id }, { state: { in: openStates }, meeting: earlier }] }],
  } satisfies Prisma.DecisionWhereInput
  const [rows, ties] = await Promise.all([
    read().decision.findMany({
      where,
      orderBy: [{ meeting: { heldOn: 'desc' } }, { meetingId: 'desc' }, { number: 'asc' }],
      select: { id: true, what: true, dueOn: true, state: true, meeting: { select: { heldOn: true } } },
    }),
    read().decisionOrganisation.findMany({
      where: { decision: where },
      orderBy: { id: 'asc' },
      select: { decisionId: true, reportedAt: true, organisation: { select: { shortName: true } } },
    }),
  ])
  const tiesOf = grouped(ties, ({ decisionId }) => decisionId)
  return rows.map(({ meeting, state, ...row }) => ({
    ...row,
    state: state as DecisionState,
    meetingOn: meeting.heldOn,
    organisations: (tiesOf.get(row.id) ?? []).map(({ reportedAt, organisation }) => ({
      shortName: organisation.shortName,
      reportedAt,
    })),
  }))
}
