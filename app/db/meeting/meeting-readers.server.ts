import { isLogged } from '#app/domain/access/answer-link.ts'
import {
  meetingLinkEnding,
  meetingLinkEndings,
  type MeetingLinkEnding,
  type MeetingLinkUse,
} from '#app/domain/access/meeting-link.ts'
import type { MeetingReader } from '#app/domain/access/roles.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read, write } from '#app/db/database.server.ts'
import { rememberLink } from '#app/db/user/known-links.server.ts'
import { visibleMeetings } from '#app/db/visible.server.ts'

/** As much of a detail as is kept. */
const longest = 300

/** Whose link to a meeting's papers it is, or why it no longer opens anything; null where there never was such a link. */
export async function findMeetingReader(
  tokenHash: string,
  now: Date,
): Promise<MeetingReader | { linkId: number; ending: MeetingLinkEnding } | null> {
  const link = await read().meetingLink.findUnique({
    where: { tokenHash },
    include: { meeting: { select: { heldOn: true } } },
  })
  if (link === null) return null
  rememberLink(tokenHash)
  const { id: linkId, name, email, meetingId, revokedAt, meeting } = link
  const ending = meetingLinkEnding({ revokedAt, heldOn: meeting.heldOn }, calendarDate(now))
  return ending === undefined ? { kind: 'meeting-link', linkId, name, email, meetingId } : { linkId, ending }
}

/** Those of the links that open nothing any longer, by id, each with why in a few words; also those that are gone. */
export async function endedMeetingLinks(linkIds: readonly number[], now: Date): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(linkIds)]
  if (ids.length === 0) return new Map()
  const links = await read().meetingLink.findMany({
    where: { id: { in: ids } },
    select: { id: true, revokedAt: true, meeting: { select: { heldOn: true } } },
  })
  const today = calendarDate(now)
  return new Map(
    ids.flatMap((id) => {
      const link = links.find((one) => one.id === id)
      const ending =
        link === undefined
          ? 'revoked'
          : meetingLinkEnding({ revokedAt: link.revokedAt, heldOn: link.meeting.heldOn }, today)
      return ending === undefined ? [] : [[id, meetingLinkEndings[ending].short] as const]
    }),
  )
}

/** The meeting that somebody's link is to, as every page of theirs names it. */
export const findLinkedMeeting = (viewer: MeetingReader): Promise<{ title: string; heldOn: string } | null> =>
  read().meeting.findFirst({ where: visibleMeetings(viewer), select: { title: true, heldOn: true } })

/** Logs that a link has been used so much that it was stopped for a while. */
export async function logTooManyReadings(tokenHash: string, now: Date): Promise<void> {
  const link = await read().meetingLink.findUnique({ where: { tokenHash }, select: { id: true } })
  if (link !== null) {
    await logMeetingLinkUse(link.id, 'refused', 'Länken användes orimligt ofta och stoppades en stund', now)
  }
}

/** Logs a use of a link to a meeting's papers, the same one once an hour. */
export async function logMeetingLinkUse(
  linkId: number,
  kind: MeetingLinkUse,
  detail: string,
  now: Date,
): Promise<void> {
  const told = detail.slice(0, longest)
  const same = { where: { linkId, kind, detail: told }, orderBy: { id: 'desc' }, select: { at: true } } as const
  const use = { kind, detail: told, at: now }
  if (!isLogged(use, await read().meetingLinkUse.findFirst(same), calendarDate)) return
  await write(async (tx) => {
    // Asked again in the transaction: two pages may have been opened at once.
    if (!isLogged(use, await tx.meetingLinkUse.findFirst(same), calendarDate)) return
    await tx.meetingLinkUse.create({ data: { linkId, ...use } })
  })
}
