import type { SignedIn } from '#app/domain/access/roles.ts'
import { meetingLinkEnding } from '#app/domain/access/meeting-link.ts'
import { whyNotSendSummary } from '#app/domain/meeting/life.ts'
import { ownDecisionsText, summaryOf, summaryText, type SummaryMaterial } from '#app/domain/meeting/summary.ts'
import type { MessageFacts } from '#app/domain/message/kind.ts'
import { calendarDate, formatCalendarDate } from '#app/domain/swedish.ts'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import type { Recipient } from '#app/db/message/address-book.server.ts'
import { notify } from '#app/db/message/notify.server.ts'
import { whomToReachIn } from '#app/db/organisation/recipients.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { editMeeting } from './meeting-editing.server.ts'
import { loadSummaryMaterial } from './summary-material.server.ts'

/** Who is told of a meeting: the group with those who hold a link, and the organisations that got decisions. */
export interface SummaryRecipients {
  group: Recipient[]
  /** Each organisation is told its own decisions. */
  organisations: { id: number; name: string; text: string; people: Recipient[] }[]
}

/** Whom the summary goes to, each address once: whoever reads all of it needs no part of it. */
export async function findSummaryRecipients(
  viewer: SignedIn,
  meeting: { id: number; heldOn: string },
  material: SummaryMaterial,
  now: Date,
  from: Reader | Tx = read(),
): Promise<SummaryRecipients> {
  const today = calendarDate(now)
  const [users, links, organisations] = await Promise.all([
    from.user.findMany({
      where: { role: { in: ['steering', 'coordinator'] }, disabledAt: null, NOT: { id: viewer.userId } },
      orderBy: { id: 'asc' },
      select: { name: true, email: true },
    }),
    from.meetingLink.findMany({ where: { meetingId: meeting.id }, orderBy: { id: 'asc' } }),
    from.organisation.findMany({
      where: { decisions: { some: { decision: { meetingId: meeting.id } } } },
      orderBy: { name: 'asc' },
      select: { id: true, slug: true, name: true },
    }),
  ])
  const held = links.filter(
    ({ revokedAt }) => meetingLinkEnding({ revokedAt, heldOn: meeting.heldOn }, today) === undefined,
  )
  const group = new Map<string, Recipient>(users.map((user) => [user.email, user]))
  for (const { id, name, email } of held) {
    // The newest link of an address is the one that is written out.
    if (!users.some((user) => user.email === email)) group.set(email, { name, email, own: { meetingLinkId: id } })
  }
  const told = await Promise.all(
    organisations.map(async ({ id, slug, name }) => ({
      id,
      name,
      text: ownDecisionsText(material, slug),
      people: (await whomToReachIn(from, id, null, today))
        .filter(({ email }) => !group.has(email))
        .map((person) => ({ name: person.name, email: person.email })),
    })),
  )
  return { group: [...group.values()], organisations: told }
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
    const { group, organisations } = await findSummaryRecipients(viewer, meeting, found.material, now, tx)
    const about = `meeting:${id}:${meeting.closedAt?.toISOString() ?? ''}`
    const facts: MessageFacts = {
      meeting: `${meeting.title} ${formatCalendarDate(meeting.heldOn)}`.replaceAll('\u00a0', ' '),
      meetingId: id,
      by: viewer.name,
    }
    const tell = (to: readonly Recipient[], more: MessageFacts, key: string) =>
      notify(tx, 'meeting-summary', to, { roundId: null, about: `${about}${key}`, facts: { ...facts, ...more } }, now)
    let told = await tell(group, { message: summaryText(summaryOf(found.material), meeting.introduction) }, '')
    for (const { id: organisationId, name, text, people } of organisations) {
      const own = `Det här ska ${name} göra:\n\n${text}`
      const message = meeting.introduction === '' ? own : `${meeting.introduction}\n\n${own}`
      told += await tell(people, { message, organisation: name, organisationId }, `:${organisationId}`)
    }
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
