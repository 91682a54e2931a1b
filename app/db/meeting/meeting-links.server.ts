import { meetingLinkEnding, type MeetingLinkEnding, type MeetingLinkUse } from '#app/domain/access/meeting-link.ts'
import { meetingLinkState, type MeetingLinkState } from '#app/domain/access/meeting-link-state.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { calendarDate, compareSwedish } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { entriesOf, type HistoryEntry } from '#app/db/history.server.ts'

/** A personal link to a meeting's papers as the coordinator sees it. The token is nowhere in it. */
export interface ManagedMeetingLink {
  id: number
  /** Whom it was made for. */
  name: string
  email: string
  createdAt: Date
  createdName: string
  revoked: { at: Date; name: string; reason: string } | null
  ending: MeetingLinkEnding | undefined
  state: MeetingLinkState
  /** When it was last put in a message to the person. */
  sentAt: Date | null
  openedAt: Date | null
}

/** The links to a meeting: those in force by name, then those that have ended, newest first. */
export async function listMeetingLinks(
  viewer: SignedIn,
  meeting: { id: number; heldOn: string },
  now: Date,
): Promise<ManagedMeetingLink[]> {
  const links = await linksOf(viewer, meeting, now)
  const inForce = links.filter(({ ending }) => ending === undefined)
  return [
    ...inForce.toSorted((a, b) => compareSwedish(a.name, b.name)),
    ...links.filter(({ ending }) => ending !== undefined).toReversed(),
  ]
}

/** A link to the meeting, or null where the meeting has no such link. */
export const findMeetingLink = async (
  viewer: SignedIn,
  meeting: { id: number; heldOn: string },
  linkId: number,
  now: Date,
): Promise<ManagedMeetingLink | null> => (await linksOf(viewer, meeting, now, linkId))[0] ?? null

/** The links to a meeting, oldest first. */
async function linksOf(
  viewer: SignedIn,
  { id: meetingId, heldOn }: { id: number; heldOn: string },
  now: Date,
  linkId?: number,
): Promise<ManagedMeetingLink[]> {
  if (!can(viewer, 'meeting.prepare')) return []
  const rows = await read().meetingLink.findMany({
    where: { meetingId, ...(linkId === undefined ? {} : { id: linkId }) },
    orderBy: { id: 'asc' },
  })
  const ids = rows.map(({ id }) => id)
  const [opened, sent] = await Promise.all([
    read().meetingLinkUse.groupBy({
      by: ['linkId'],
      where: { linkId: { in: ids }, kind: 'opened' },
      _max: { at: true },
    }),
    sendings(ids),
  ])
  const today = calendarDate(now)
  return rows.map(({ id, name, email, createdAt, createdName, revokedAt, revokedName, revokedReason }) => {
    const standing = {
      ending: meetingLinkEnding({ revokedAt, heldOn }, today),
      sentAt: sent.get(id) ?? null,
      openedAt: opened.find((one) => one.linkId === id)?._max.at ?? null,
    }
    return {
      id,
      name,
      email,
      createdAt,
      createdName,
      revoked: revokedAt === null ? null : { at: revokedAt, name: revokedName ?? '', reason: revokedReason },
      state: meetingLinkState(standing),
      ...standing,
    }
  })
}

/** When each of the links was last put in a message, by its id: the link's own message, or a summary. */
async function sendings(ids: readonly number[]): Promise<Map<number, Date>> {
  if (ids.length === 0) return new Map()
  const rows = await read().notification.findMany({
    where: { kind: { startsWith: 'meeting-' }, droppedAt: null, facts: { contains: 'meetingLinkId' } },
    orderBy: { id: 'asc' },
    select: { facts: true, createdAt: true },
  })
  return new Map(
    rows.flatMap(({ facts, createdAt }) => {
      const { meetingLinkId } = JSON.parse(facts) as { meetingLinkId?: number }
      return meetingLinkId !== undefined && ids.includes(meetingLinkId) ? [[meetingLinkId, createdAt] as const] : []
    }),
  )
}

/** A logged use of a link. */
export interface ListedMeetingUse {
  id: number
  at: Date
  kind: MeetingLinkUse
  detail: string
}

/** What a link has been used for, newest first, at most 200 uses. */
export async function listMeetingLinkUses(viewer: SignedIn, linkId: number): Promise<ListedMeetingUse[]> {
  if (!can(viewer, 'meeting.prepare')) return []
  const rows = await read().meetingLinkUse.findMany({ where: { linkId }, orderBy: { id: 'desc' }, take: 200 })
  return rows.map(({ id, at, kind, detail }) => ({ id, at, kind: kind as MeetingLinkUse, detail }))
}

/** What has been done with a link by those who look after it, newest first. */
export async function listMeetingLinkHistory(viewer: SignedIn, linkId: number): Promise<HistoryEntry[]> {
  if (!can(viewer, 'meeting.prepare')) return []
  return entriesOf(
    await read().historyEvent.findMany({
      where: { subjectType: 'meeting-link', subjectId: String(linkId) },
      orderBy: { id: 'desc' },
    }),
  )
}
