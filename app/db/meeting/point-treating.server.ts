import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { whyNotDecide } from '#app/domain/meeting/life.ts'
import type { TreatedInput } from '#app/domain/meeting/meeting-input.ts'
import { pointKindCodes, takesDeed } from '#app/domain/meeting/point.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { findMeeting } from './meetings.server.ts'

/**
 * Notes that a point has been gone through, with what was said where nothing was decided; again, that something else was
 * said. Null: the point is not there, or not the viewer's.
 */
export function treatPoint(
  viewer: SignedIn,
  at: { meetingId: number; position: number },
  { version, outcome }: TreatedInput,
  now: Date,
): Promise<EditAnswer | null> {
  if (!can(viewer, 'meeting.lead')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer | null> => {
    const meeting = await findMeeting(viewer, at.meetingId, tx)
    const point = meeting?.points.find(({ position }) => position === at.position)
    if (meeting === null || point === undefined) return null
    const why = whyNotDecide(meeting.state)
    if (why !== undefined) return { ok: false, why }
    const stale = staleAnswer(version, point.version)
    if (stale !== undefined) return stale
    await tx.agendaPoint.update({
      where: { id: point.id },
      data: { treatedAt: point.treatedAt ?? now, outcome, version: version + 1 },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'meeting.point-treated',
      subject: { type: 'meeting', id: meeting.id },
      message: `${point.position}. ${point.title}`,
      data: { point: point.id, version: version + 1 },
      changes: outcome === point.outcome ? [] : [{ label: 'Vad som sades', before: point.outcome, after: outcome }],
    })
    return { ok: true }
  })
}

/** Notes that the meeting's point about an earlier decision has been gone through, where it was not already. */
export async function treatDecisionPoint(
  tx: Tx,
  viewer: SignedIn,
  { meetingId, decisionId }: { meetingId: number; decisionId: number },
  now: Date,
): Promise<void> {
  const kind = { in: pointKindCodes.filter((code) => takesDeed(code, 'settle')) }
  const where = { meetingId, kind, subject: String(decisionId), treatedAt: null }
  for (const point of await tx.agendaPoint.findMany({ where, orderBy: { position: 'asc' } })) {
    const version = point.version + 1
    await tx.agendaPoint.update({ where: { id: point.id }, data: { treatedAt: now, version } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'meeting.point-treated',
      subject: { type: 'meeting', id: meetingId },
      message: `${point.position}. ${point.title}`,
      data: { point: point.id, version },
    })
  }
}
