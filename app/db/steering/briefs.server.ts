import type { Viewer } from '#app/domain/access/roles.ts'
import type { MeetingState } from '#app/domain/meeting/state.ts'
import { briefContent, type Brief, type BriefContent } from '#app/domain/steering/brief-content.ts'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'
import { checksum } from '#app/db/follow-up/checksum.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { visibleMeetings } from '#app/db/visible.server.ts'

/** A frozen brief without its content. */
export interface BriefRow {
  id: number
  meetingId: number
  /** 1 for the meeting's first. */
  number: number
  sha256: string
  frozenAt: Date
  frozenName: string
}

/** The content of a stored brief, or one of its files, does not agree with its checksum. */
export class BriefDamaged extends Error {
  override name = 'BriefDamaged'
}

/** A meeting, as its briefs name it. */
export type BriefMeeting = BriefContent['meeting'] & { id: number; state: MeetingState }

const rowSelect = { id: true, meetingId: true, number: true, sha256: true, frozenAt: true, frozenName: true } as const

/** Briefs of meetings that the viewer may read about. */
export const visibleBriefs = (viewer: Viewer): Prisma.SteeringBriefWhereInput => ({ meeting: visibleMeetings(viewer) })

/** A meeting's frozen briefs, newest first; empty where the viewer may not read about it. */
export const listBriefs = (viewer: Viewer, meetingId: number): Promise<BriefRow[]> =>
  read().steeringBrief.findMany({
    where: { AND: [visibleBriefs(viewer), { meetingId }] },
    select: rowSelect,
    orderBy: { number: 'desc' },
  })

/** The meeting whose briefs they are; null where the viewer may not read about it. */
export const findBriefMeeting = (viewer: Viewer, meetingId: number): Promise<BriefMeeting | null> =>
  briefMeetingIn(read(), viewer, meetingId)

/** The same in a transaction. */
export async function briefMeetingIn(
  from: Reader | Tx,
  viewer: Viewer,
  meetingId: number,
): Promise<BriefMeeting | null> {
  const meeting = await from.meeting.findFirst({
    where: { AND: [visibleMeetings(viewer), { id: meetingId }] },
    select: { id: true, heldOn: true, time: true, place: true, title: true, state: true },
  })
  return meeting === null ? null : { ...meeting, state: meeting.state as MeetingState }
}

/**
 * A brief, whole; null where there is none that the viewer may read.
 *
 * @throws BriefDamaged when the stored content does not agree with its checksum
 */
export async function findBrief(
  viewer: Viewer,
  where: { id: number } | { meetingId: number; number: number },
): Promise<(BriefRow & { brief: Brief }) | null> {
  const found = await read().steeringBrief.findFirst({
    where: { AND: [visibleBriefs(viewer), where] },
    select: { ...rowSelect, content: true },
  })
  if (found === null) return null
  const { content, ...row } = found
  return { ...row, brief: { content: readContent(row, content), sha256: row.sha256 } }
}

/**
 * The stored text as a brief's content.
 *
 * @throws BriefDamaged when it does not agree with its checksum
 */
export function readContent({ id, sha256 }: Pick<BriefRow, 'id' | 'sha256'>, text: string): BriefContent {
  if (checksum(text) !== sha256) throw new BriefDamaged(`Brief ${id} does not agree with its checksum.`)
  return briefContent.parse(JSON.parse(text))
}
