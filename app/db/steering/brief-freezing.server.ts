import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { canonical } from '#app/domain/follow-up/edition/canonical.ts'
import { briefChanges } from '#app/domain/steering/brief-changes.ts'
import { compileBrief } from '#app/domain/steering/brief-compile.ts'
import { briefContent, type BriefContent } from '#app/domain/steering/brief-content.ts'
import { briefMarkText, whyNotFreeze } from '#app/domain/steering/brief-freezing.ts'
import { read, write, type Reader, type Tx } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { checksum } from '#app/db/follow-up/checksum.ts'
import { findSite } from '#app/db/installation.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { briefMeetingIn, findBriefMeeting, readContent, type BriefMeeting } from './briefs.server.ts'
import { loadSteeringPage } from './page.server.ts'

/** A brief that could be frozen now, and what stands against it. */
export interface FreezableBrief {
  /** Undefined when it can be frozen. */
  why: string | undefined
  /** Stands for everything that would be frozen; "" where nothing can be. */
  mark: string
  /** What has changed since the last brief; null where there is none. */
  changes: { since: number; sentences: string[] } | null
}

/**
 * What would be frozen for a meeting now; null where the viewer may not prepare it or there is no such meeting. Its mark
 * follows every name, word and number.
 *
 * @param siteUrl where the site is, without a slash last
 */
export async function findFreezableBrief(
  viewer: SignedIn,
  meetingId: number,
  siteUrl: string,
  now: Date,
): Promise<FreezableBrief | null> {
  if (!can(viewer, 'meeting.prepare')) return null
  const meeting = await findBriefMeeting(viewer, meetingId)
  if (meeting === null) return null
  const last = await lastBrief(read(), meetingId)
  const content = await compiled(viewer, meeting, last, siteUrl, now)
  const why = whyNotFreeze({ state: meeting.state, hasRound: content !== null })
  if (content === null || why !== undefined) return { why, mark: '', changes: null }
  return {
    why,
    mark: checksum(briefMarkText(content)),
    changes:
      last === null ? null : { since: last.number, sentences: briefChanges(readContent(last, last.content), content) },
  }
}

/**
 * Freezes the steering group's page for a meeting's papers, exactly as the mark says that it was seen.
 *
 * @returns null when the viewer may not, or there is no such meeting
 */
export function freezeBrief(
  viewer: SignedIn,
  meetingId: number,
  input: { mark: string },
  siteUrl: string,
  now: Date,
): Promise<EditAnswer<{ id: number; number: number }> | null> {
  if (!can(viewer, 'meeting.prepare')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer<{ id: number; number: number }> | null> => {
    const meeting = await briefMeetingIn(tx, viewer, meetingId)
    if (meeting === null) return null
    // Others' writes wait for this one, so what is read now is what holds when it ends.
    const content = await compiled(viewer, meeting, await lastBrief(tx, meetingId), siteUrl, now)
    const why = whyNotFreeze({ state: meeting.state, hasRound: content !== null })
    if (content === null || why !== undefined) return { ok: false, why: why ?? '' }
    if (checksum(briefMarkText(content)) !== input.mark) {
      return {
        ok: false,
        why: 'Något har ändrats sedan du öppnade sidan, eller så har ett underlag frysts under tiden. Inget frystes nu. Läs vad som har ändrats och frys sedan om du fortfarande vill.',
      }
    }
    const text = canonical(briefContent.parse(content))
    const sha256 = checksum(text)
    const { number } = content
    const { id } = await tx.steeringBrief.create({
      data: { meetingId, number, content: text, sha256, frozenAt: now, frozenName: viewer.name },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'meeting.brief-frozen',
      subject: { type: 'meeting', id: meetingId },
      message: `Underlag ${number}`,
      data: { brief: id, number, sha256 },
    })
    return { ok: true, id, number }
  })
}

const lastBrief = (from: Reader | Tx, meetingId: number) =>
  from.steeringBrief.findFirst({
    where: { meetingId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, sha256: true, content: true },
  })

/** The page as it is now with the meeting's facts; null where there is no round. */
async function compiled(
  viewer: SignedIn,
  { heldOn, time, place, title }: BriefMeeting,
  last: { number: number } | null,
  siteUrl: string,
  now: Date,
): Promise<BriefContent | null> {
  const [page, site] = await Promise.all([loadSteeringPage(viewer, now), findSite()])
  if (page === null || site === null) return null
  return compileBrief(page, {
    siteUrl,
    partnership: site.partnershipName,
    isExample: site.isExample,
    number: (last?.number ?? 0) + 1,
    frozen: { at: now, by: viewer.name },
    meeting: { heldOn, time, place, title },
  })
}
