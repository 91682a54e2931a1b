import { randomUUID } from 'node:crypto'
import { meetingLinkEnding, meetingLinkEndings, meetingLinkLastDay } from '#app/domain/access/meeting-link.ts'
import { whyNotLink } from '#app/domain/access/meeting-link-state.ts'
import type { RevocationInput } from '#app/domain/access/link-state.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { meetingName } from '#app/domain/meeting/meeting-name.ts'
import type { Invited } from '#app/domain/survey/address-list.ts'
import { calendarDate, formatList } from '#app/domain/swedish.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { notify } from '#app/db/message/notify.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { meetingToken, storedHash } from '#app/db/user/answer-token.server.ts'
import { rememberLink } from '#app/db/user/known-links.server.ts'
import { visibleMeetings } from '#app/db/visible.server.ts'

const meetingSelect = { id: true, title: true, heldOn: true } as const
interface Subject {
  id: number
  title: string
  heldOn: string
}

/**
 * Gives each of the people a link to the meeting's papers, all or none, and sends it when that is asked for. Whoever has
 * one in force keeps it: a person has one link to a meeting.
 *
 * @returns null when there is no such meeting that the viewer prepares
 */
export const addMeetingLinks = (
  viewer: SignedIn,
  meetingId: number,
  people: readonly Invited[],
  isSent: boolean,
  now: Date,
): Promise<EditAnswer<{ made: number; already: number }> | null> =>
  write(async (tx) => {
    const meeting = await findPrepared(tx, viewer, meetingId)
    if (meeting === null) return null
    const why = whyNotLink(meeting, calendarDate(now))
    if (why !== undefined) return { ok: false, why }
    const emails = people.map(({ email }) => email)
    const signIn = await tx.user.findMany({
      where: { email: { in: emails }, disabledAt: null, role: { in: ['coordinator', 'steering'] } },
      orderBy: { name: 'asc' },
      select: { email: true },
    })
    if (signIn.length > 0) {
      const who = formatList(signIn.map(({ email }) => email))
      return {
        ok: false,
        field: 'people',
        why: `${who} har eget konto och läser allt genom att logga in. Ta bort det ur listan.`,
      }
    }
    const held = await tx.meetingLink.findMany({
      where: { meetingId, email: { in: emails }, revokedAt: null },
      select: { email: true },
    })
    const fresh = people.filter(({ email }) => !held.some((one) => one.email === email))
    for (const person of fresh) {
      const linkId = await makeLink(tx, viewer, meeting, person, now)
      if (isSent) await sendLink(tx, viewer, meeting, { ...person, id: linkId }, now)
    }
    return { ok: true, made: fresh.length, already: people.length - fresh.length }
  })

/** Makes a person's link. Only its hash is stored; `meetingToken` works the token out again from the id. */
async function makeLink(tx: Tx, viewer: SignedIn, meeting: Subject, { name, email }: Invited, now: Date) {
  // The hash follows from the id, which the row has first when it is there.
  const { id } = await tx.meetingLink.create({
    data: { meetingId: meeting.id, name, email, tokenHash: randomUUID(), createdAt: now, createdName: viewer.name },
    select: { id: true },
  })
  const tokenHash = storedHash(meetingToken(id))
  await tx.meetingLink.update({ where: { id }, data: { tokenHash } })
  rememberLink(tokenHash)
  await tell(tx, viewer, 'meeting-link.made', { id, meetingId: meeting.id, message: `Till ${name}, ${email}.` }, now)
  return id
}

/**
 * Sends each of the links to the person that it is for. Links that have ended, or are to another meeting, are left out.
 * Nobody is sent the same link twice in a day.
 *
 * @returns null when there is no such meeting that the viewer prepares
 */
export const sendMeetingLinks = (
  viewer: SignedIn,
  meetingId: number,
  linkIds: readonly number[],
  now: Date,
): Promise<EditAnswer<{ sent: number; already: number }> | null> =>
  write(async (tx) => {
    const meeting = await findPrepared(tx, viewer, meetingId)
    if (meeting === null) return null
    const why = whyNotLink(meeting, calendarDate(now))
    if (why !== undefined) return { ok: false, why }
    const links = await tx.meetingLink.findMany({
      where: { meetingId, id: { in: [...linkIds] }, revokedAt: null },
      orderBy: { id: 'asc' },
      select: { id: true, name: true, email: true },
    })
    if (links.length === 0) return { ok: false, field: 'lankar', why: 'Välj minst en person som ska få sin länk.' }
    let sent = 0
    for (const link of links) if (await sendLink(tx, viewer, meeting, link, now)) sent += 1
    return { ok: true, sent, already: links.length - sent }
  })

/** Sends a person their link. Answers false when it has been sent to them today. */
async function sendLink(
  tx: Tx,
  viewer: SignedIn,
  meeting: Subject,
  { id, name, email }: { id: number; name: string; email: string },
  now: Date,
): Promise<boolean> {
  const count = await notify(
    tx,
    'meeting-link',
    [{ name, email, own: { meetingLinkId: id } }],
    {
      roundId: null,
      about: `meeting-link:${id}:sent:${calendarDate(now)}`,
      facts: {
        meeting: meetingName(meeting).replaceAll('\u00a0', ' '),
        meetingId: meeting.id,
        holdsUntil: meetingLinkLastDay(meeting.heldOn),
        by: viewer.name,
      },
    },
    now,
  )
  if (count === 0) return false
  await tell(tx, viewer, 'meeting-link.sent', { id, meetingId: meeting.id, message: `Till ${name}, ${email}.` }, now)
  return true
}

/** The token of a link, to be handed on by hand. That it was shown stands in the link's history. */
export const showMeetingLink = (
  viewer: SignedIn,
  meetingId: number,
  linkId: number,
  now: Date,
): Promise<EditAnswer<{ token: string }> | null> =>
  write(async (tx) => {
    const link = await findLink(tx, viewer, meetingId, linkId)
    if (link === null) return null
    const ending = meetingLinkEnding({ ...link, heldOn: link.meeting.heldOn }, calendarDate(now))
    if (ending !== undefined) return { ok: false, why: `${meetingLinkEndings[ending].short}. Adressen öppnar inget.` }
    await tell(tx, viewer, 'meeting-link.shown', { id: linkId, meetingId }, now)
    return { ok: true, token: meetingToken(linkId) }
  })

/** Revokes a link, and sends the person a new one when that is asked for. */
export const revokeMeetingLink = (
  viewer: SignedIn,
  meetingId: number,
  linkId: number,
  input: RevocationInput,
  now: Date,
): Promise<EditAnswer | null> =>
  write(async (tx) => {
    const link = await findLink(tx, viewer, meetingId, linkId)
    if (link === null) return null
    if (link.revokedAt !== null) return { ok: false, why: 'Länken är redan återkallad.' }
    const why = input.renewal === 'new' ? whyNotLink(link.meeting, calendarDate(now)) : undefined
    if (why !== undefined) return { ok: false, field: 'renewal', why }
    await tx.meetingLink.update({
      where: { id: linkId },
      data: { revokedAt: now, revokedName: viewer.name, revokedReason: input.reason },
    })
    await tell(tx, viewer, 'meeting-link.revoked', { id: linkId, meetingId, message: input.reason }, now)
    if (input.renewal === 'new') {
      const id = await makeLink(tx, viewer, link.meeting, link, now)
      await sendLink(tx, viewer, link.meeting, { ...link, id }, now)
    }
    return { ok: true }
  })

const tell = (
  tx: Tx,
  actor: SignedIn,
  kind: `meeting-link.${'made' | 'sent' | 'shown' | 'revoked'}`,
  { id, meetingId, message = '' }: { id: number; meetingId: number; message?: string },
  at: Date,
): Promise<void> =>
  recordEvent(tx, { actor, at, kind, subject: { type: 'meeting-link', id }, message, data: { meetingId } })

const findPrepared = async (tx: Tx, viewer: SignedIn, id: number): Promise<Subject | null> =>
  can(viewer, 'meeting.prepare')
    ? tx.meeting.findFirst({ where: { AND: [visibleMeetings(viewer), { id }] }, select: meetingSelect })
    : null

const findLink = async (tx: Tx, viewer: SignedIn, meetingId: number, id: number) =>
  (await findPrepared(tx, viewer, meetingId)) === null
    ? null
    : tx.meetingLink.findFirst({ where: { id, meetingId }, include: { meeting: { select: meetingSelect } } })
