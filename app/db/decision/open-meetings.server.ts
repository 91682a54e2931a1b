import type { SignedIn } from '#app/domain/access/roles.ts'
import { meetingStateCodes, meetingStates } from '#app/domain/meeting/state.ts'
import { read } from '#app/db/database.server.ts'
import { visibleMeetings } from '#app/db/visible.server.ts'

const takingDecisions = meetingStateCodes.filter((code) => meetingStates[code].takesDecisions)

/** The meetings that take decisions now, the newest first: what is followed up may be followed up at them. */
export const listOpenMeetings = (viewer: SignedIn): Promise<{ id: number; heldOn: string; title: string }[]> =>
  read().meeting.findMany({
    where: { AND: [visibleMeetings(viewer), { state: { in: takingDecisions } }] },
    orderBy: { heldOn: 'desc' },
    select: { id: true, heldOn: true, title: true },
  })
