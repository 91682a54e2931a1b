import { notFound } from '#app/auth/guard.server.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { findFreezableBrief } from '#app/db/steering/brief-freezing.server.ts'
import { findBriefMeeting, listBriefs, type BriefMeeting } from '#app/db/steering/briefs.server.ts'
import { numberOf } from '#app/http/sent-form.server.ts'
import { briefFileFormats } from './brief-file.server.ts'

/** The meeting that the address names. Throws 404 where the viewer may not read about it. */
export async function loadMeeting(viewer: SignedIn, params: Record<string, string | undefined>): Promise<BriefMeeting> {
  const meeting = await findBriefMeeting(viewer, numberOf(params['id']))
  if (meeting === null) throw notFound()
  return meeting
}

/** A meeting's briefs, and for whoever prepares it what a new one would be. Throws 404. */
export async function loadBriefs(
  viewer: SignedIn,
  params: Record<string, string | undefined>,
  { origin, now }: { origin: string; now: Date },
) {
  const meeting = await loadMeeting(viewer, params)
  const [briefs, freezable] = await Promise.all([
    listBriefs(viewer, meeting.id),
    can(viewer, 'meeting.prepare') ? findFreezableBrief(viewer, meeting.id, origin, now) : null,
  ])
  return { meeting, briefs, freezable, formats: briefFileFormats }
}
