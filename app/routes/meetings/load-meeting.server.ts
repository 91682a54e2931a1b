import { notFound } from '#app/auth/guard.server.ts'
import { findMeeting } from '#app/db/meeting/meetings.server.ts'
import type { SteeringReader } from '#app/domain/access/roles.ts'
import type { AgendaPoint, Meeting } from '#app/domain/meeting/meeting.ts'
import { meetingVersionInput } from '#app/domain/meeting/meeting-input.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import { idParam } from '#app/http/id-param.ts'

type Params = Record<string, string | undefined>

/** The id of the meeting of the address; a personal link is to one meeting, which its address does not name. */
export const meetingIdIn = (viewer: SteeringReader, params: Params): number =>
  viewer.kind === 'meeting-link' ? viewer.meetingId : (idParam(params['id']) ?? 0)

/** The meeting of the address. Throws 404 when it is not there, or not for the viewer. */
export async function loadMeeting(viewer: SteeringReader, params: Params): Promise<Meeting> {
  const meeting = await findMeeting(viewer, meetingIdIn(viewer, params))
  if (meeting === null) throw notFound()
  return meeting
}

/** The point of the address, in its meeting. */
export async function loadPoint(
  viewer: SteeringReader,
  params: Params,
): Promise<{ meeting: Meeting; point: AgendaPoint }> {
  const meeting = await loadMeeting(viewer, params)
  const point = meeting.points.find(({ position }) => position === idParam(params['position']))
  if (point === undefined) throw notFound()
  return { meeting, point }
}

/** What a page about a meeting names. */
export const named = ({ id, title, heldOn, time, place, state, version, isDemo }: Meeting) => ({
  id,
  title,
  heldOn,
  time,
  place,
  state,
  version,
  isDemo,
})
export type NamedMeeting = ReturnType<typeof named>

/** The version that a form holds; 0, which none has, where it says none. */
export const sentVersion = async (request: Request): Promise<number> =>
  meetingVersionInput.safeParse({ version: textOf(await readForm(request), 'version') }).data?.version ?? 0
