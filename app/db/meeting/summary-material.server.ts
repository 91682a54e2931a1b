import type { SteeringReader } from '#app/domain/access/roles.ts'
import { pointKinds } from '#app/domain/meeting/point.ts'
import type { Meeting } from '#app/domain/meeting/meeting.ts'
import { heldAt, settlingCodes, type Settling, type SummaryMaterial } from '#app/domain/meeting/summary.ts'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'
import { visibleDecisions } from '#app/db/visible.server.ts'
import { findMeeting } from './meetings.server.ts'

/**
 * Everything that was done at a meeting, as it stood when it ended, or now while it has not; null when it is not the
 * viewer's.
 */
export async function loadSummaryMaterial(
  viewer: SteeringReader,
  id: number,
  now: Date,
  from: Reader | Tx = read(),
): Promise<{ meeting: Meeting; material: SummaryMaterial } | null> {
  const meeting = await findMeeting(viewer, id, from)
  if (meeting === null) return null
  const [settled, earlier] = await Promise.all([
    from.decisionStep.findMany({
      where: { meetingId: id, kind: { in: settlingCodes }, decision: visibleDecisions(viewer) },
      orderBy: { id: 'asc' },
      select: {
        kind: true,
        text: true,
        dueOn: true,
        decision: { select: { id: true, what: true, meeting: { select: { heldOn: true } } } },
      },
    }),
    from.decision.findMany({
      where: {
        AND: [visibleDecisions(viewer), { NOT: { meetingId: id }, meeting: { heldOn: { lte: meeting.heldOn } } }],
      },
      orderBy: [{ meeting: { heldOn: 'asc' } }, { number: 'asc' }],
      select: {
        id: true,
        what: true,
        dueOn: true,
        meeting: { select: { heldOn: true } },
        organisations: { orderBy: { id: 'asc' }, select: { organisation: { select: { name: true } } } },
        steps: { orderBy: { id: 'asc' }, select: { kind: true, at: true } },
      },
    }),
  ])
  const end = meeting.closedAt ?? now
  const { title, heldOn, time, place, points, looseDecisions } = meeting
  const material: SummaryMaterial = {
    meeting: { title, heldOn, time, place },
    points: points.map(({ kind, subject, treatedAt, ...point }) => ({
      ...point,
      isTreated: treatedAt !== null,
      settled:
        pointKinds[kind].subject === 'decision'
          ? (settled.findLast(({ decision }) => String(decision.id) === subject)?.kind as Settling | undefined)
          : undefined,
    })),
    looseDecisions,
    settled: settled.map(({ kind, text, dueOn, decision }) => ({
      kind: kind as Settling,
      text,
      dueOn,
      what: decision.what,
      meetingOn: decision.meeting.heldOn,
    })),
    remaining: earlier
      .filter(({ steps }) => heldAt(steps, end))
      .map(({ what, dueOn, meeting: { heldOn: meetingOn }, organisations }) => ({
        what,
        dueOn,
        meetingOn,
        who: organisations.map(({ organisation }) => organisation.name),
      })),
  }
  return { meeting, material }
}
