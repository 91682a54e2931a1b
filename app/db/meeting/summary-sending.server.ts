import type { SignedIn } from '#app/domain/access/roles.ts'
import { meetingLinkEnding } from '#app/domain/access/meeting-link.ts'
import { whyNotSendSummary } from '#app/domain/meeting/life.ts'
import { summaryOf, summaryText } from '#app/domain/meeting/summary.ts'
import type { MessageFacts } from '#app/domain/message/kind.ts'
import { calendarDate, formatCalendarDate } from '#app/domain/swedish.ts'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import type { Recipient } from '#app/db/message/address-book.server.ts'
import { notify } from '#app/db/message/notify.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { editMeeting } from './meeting-editing.server.ts'
import { loadSummaryMaterial } from './summary-material.server.ts'

/** Whom the summary goes to, each address once: the group, the coordinators and those who hold a link to the meeting. */
export async function findSummaryRecipients(
  viewer: SignedIn,
  meeting: { id: number; heldOn: string },
  now: Date,
  from: Reader | Tx = read(),
): Promise<Recipient[]> {
  const today = calendarDate(now)
  const [users, links] = await Promise.all([
    from.user.findMany({
      where: { role: { in: ['steering', 'coordinator'] }, disabledAt: null, NOT: { id: viewer.userId } },
      orderBy: { id: 'asc' },
      select: { name: true, email: true },
    }),
    from.meetingLink.findMany({ where: { meetingId: meeting.id }, orderBy: { id: 'asc' } }),
  ])
  const held = links.filter(
    ({ revokedAt }) => meetingLinkEnding({ revokedAt, heldOn: meeting.heldOn }, today) === undefined,
  )
  const to = new Map<string, Recipient>(users.map((user) => [user.email, user]))
  for (const { id, name, email } of held) {
    // The newest link of an address is the one that is written out.
    if (!users.some((user) => user.email === email)) to.set(email, { name, email, own: { meetingLinkId: id } })
  }
  return [...to.values()]
}

/**
 * Sends the summary of a closed meeting through the outbox. What somebody has been told of this end of the meeting is
 * not told twice; after it has been opened and closed again it is.
 */
export const sendSummary = (
  viewer: SignedIn,
  id: number,
  version: number,
  now: Date,
): Promise<EditAnswer<{ told: number }> | null> =>
  editMeeting<{ told: number }>(viewer, 'meeting.prepare', { id, version }, async (tx, meeting) => {
    const why = whyNotSendSummary(meeting.state)
    if (why !== undefined) return { ok: false, why }
    const found = await loadSummaryMaterial(viewer, id, now, tx)
    if (found === null) return { ok: false, why: 'Sammanträdet finns inte längre.' }
    const to = await findSummaryRecipients(viewer, meeting, now, tx)
    const about = `meeting:${id}:${meeting.closedAt?.toISOString() ?? ''}`
    const facts: MessageFacts = {
      meeting: `${meeting.title} ${formatCalendarDate(meeting.heldOn)}`.replaceAll('\u00a0', ' '),
      meetingId: id,
      by: viewer.name,
      message: summaryText(summaryOf(found.material), meeting.introduction),
    }
    const told = await notify(tx, 'meeting-summary', to, { roundId: null, about, facts }, now)
    await tx.meeting.update({ where: { id }, data: { summarySentAt: now, version: version + 1 } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'meeting.summary-sent',
      subject: { type: 'meeting', id },
      data: { version: version + 1, told },
    })
    return { ok: true, told }
  })
