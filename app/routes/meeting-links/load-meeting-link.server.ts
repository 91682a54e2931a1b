import { notFound } from '#app/auth/guard.server.ts'
import { findMeetingLink, type ManagedMeetingLink } from '#app/db/meeting/meeting-links.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { Meeting } from '#app/domain/meeting/meeting.ts'
import { idParam } from '#app/http/id-param.ts'
import { loadMeeting } from '#app/routes/meetings/load-meeting.server.ts'

/** The meeting in the address and its link. Throws 404, also for a link to another meeting. */
export async function loadMeetingLink(
  viewer: SignedIn,
  params: Record<string, string | undefined>,
  now: Date,
): Promise<{ meeting: Meeting; link: ManagedMeetingLink }> {
  const meeting = await loadMeeting(viewer, params)
  const link = await findMeetingLink(viewer, meeting, idParam(params['link']) ?? 0, now)
  if (link === null) throw notFound()
  return { meeting, link }
}
