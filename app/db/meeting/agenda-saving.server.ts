import type { SignedIn } from '#app/domain/access/roles.ts'
import { listChanges } from '#app/domain/history/change.ts'
import type { AgendaInput } from '#app/domain/meeting/agenda-input.ts'
import { mostPoints, whyNotPrepare, whyNotRemovePoint } from '#app/domain/meeting/life.ts'
import type { AgendaPoint, Meeting } from '#app/domain/meeting/meeting.ts'
import { proposalKey, proposedPoints, type ProposedPoint } from '#app/domain/meeting/proposed-points.ts'
import type { Tx } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { editMeeting } from './meeting-editing.server.ts'
import { findMeeting } from './meetings.server.ts'
import { loadOpenMatters } from './open-matters.server.ts'

/** What the meeting's agenda could take up as things stand; empty for a meeting that is not the viewer's. */
export async function listProposedPoints(viewer: SignedIn, meetingId: number, now: Date): Promise<ProposedPoint[]> {
  const meeting = await findMeeting(viewer, meetingId)
  if (meeting === null) return []
  return proposedPoints(await loadOpenMatters(viewer, meeting, now), meeting.points)
}

/** What a row of the agenda is saved as. */
type Kept = Pick<AgendaPoint, 'kind' | 'subject' | 'title' | 'text' | 'notes' | 'minutes'> & { id: number | undefined }

/**
 * Saves the agenda as a whole, in the order of its rows, with the proposed points that were ticked after them. What
 * stands on it already is not taken twice.
 */
export async function saveAgenda(
  viewer: SignedIn,
  id: number,
  input: AgendaInput,
  now: Date,
): Promise<EditAnswer<{ taken: number }> | null> {
  const ticked = new Set(Object.keys(input.proposals))
  const proposed = ticked.size === 0 ? [] : await listProposedPoints(viewer, id, now)
  const version = Number(input.version)
  return editMeeting<{ taken: number }>(viewer, 'meeting.prepare', { id, version }, async (tx, meeting) => {
    const why = whyNotPrepare(meeting.state)
    if (why !== undefined) return { ok: false, why }
    const rows = rowsOf(input, meeting)
    const removed = meeting.points.filter((point) => !rows.some((row) => row.id === point.id))
    for (const point of removed) {
      const kept = whyNotRemovePoint({ ...point, decisions: point.decisions.length })
      if (kept !== undefined) return { ok: false, field: 'points', why: `${point.title}: ${kept}` }
    }
    const taken = proposed.filter((point) => ticked.has(proposalKey(point)))
    const all: Kept[] = [...rows, ...taken.map((point) => ({ ...point, id: undefined, notes: '' }))]
    if (all.length > mostPoints) {
      return { ok: false, field: 'points', why: `En dagordning får ha högst ${mostPoints} punkter.` }
    }
    await storePoints(tx, id, all, removed)
    await tx.meeting.update({ where: { id }, data: { version: version + 1 } })
    const told = (points: readonly { id?: number | undefined; title: string }[]) =>
      points.map(({ id: point, title }, index) => ({ id: String(point ?? `ny ${index}`), text: title }))
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'meeting.agenda-changed',
      subject: { type: 'meeting', id },
      data: { version: version + 1 },
      changes: listChanges({ title: 'Punkterna', item: 'Punkt' }, told(meeting.points), told(all)),
    })
    return { ok: true, taken: taken.length }
  })
}

/** The typed rows; one that is sent twice, or whose point is gone, becomes a point of our own. */
function rowsOf({ points }: AgendaInput, meeting: Meeting): Kept[] {
  const known = new Map(meeting.points.map((point) => [point.id, point]))
  return points.map(({ id, title, text, notes, minutes }) => {
    const point = known.get(Number(id))
    known.delete(Number(id))
    return {
      id: point?.id,
      kind: point?.kind ?? 'own',
      subject: point?.subject ?? '',
      title,
      text,
      notes,
      minutes: minutes === '' ? null : Number(minutes),
    }
  })
}

/** Places are unique, so every point first leaves its own. */
async function storePoints(
  tx: Tx,
  meetingId: number,
  all: readonly Kept[],
  removed: readonly AgendaPoint[],
): Promise<void> {
  await tx.agendaPoint.deleteMany({ where: { id: { in: removed.map((point) => point.id) } } })
  const moving = all.flatMap((row) => row.id ?? [])
  for (const id of moving) await tx.agendaPoint.update({ where: { id }, data: { position: -id } })
  for (const [index, { id, ...row }] of all.entries()) {
    const data = { ...row, position: index + 1 }
    if (id === undefined) await tx.agendaPoint.create({ data: { ...pointData(data), meetingId } })
    else await tx.agendaPoint.update({ where: { id }, data: { ...pointData(data), version: { increment: 1 } } })
  }
}

/** Only what is stored: a proposed point carries no more, but its type may. */
const pointData = ({
  position,
  kind,
  subject,
  title,
  text,
  notes,
  minutes,
}: Omit<Kept, 'id'> & { position: number }) => ({
  position,
  kind,
  subject,
  title,
  text,
  notes,
  minutes,
})
