import { can, type PermissionName } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { factChanges, type FactTable } from '#app/domain/history/change.ts'
import { whyNotPrepare } from '#app/domain/meeting/life.ts'
import type { IntroductionInput, MeetingFactsInput, MeetingInput } from '#app/domain/meeting/meeting-input.ts'
import type { Meeting } from '#app/domain/meeting/meeting.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { findMeeting } from './meetings.server.ts'

/** What may be done to a meeting by those who prepare it or lead it. */
type MeetingPermission = Extract<PermissionName, 'meeting.prepare' | 'meeting.lead'>

/** Runs a change of a meeting as it was seen, in one transaction. Null: it is not there, or not the viewer's to change. */
export function editMeeting<Made = object>(
  viewer: SignedIn,
  permission: MeetingPermission,
  { id, version }: { id: number; version: number },
  work: (tx: Tx, meeting: Meeting) => Promise<EditAnswer<Made>>,
): Promise<EditAnswer<Made> | null> {
  if (!can(viewer, permission)) return Promise.resolve(null)
  return write(async (tx) => {
    const meeting = await findMeeting(viewer, id, tx)
    if (meeting === null) return null
    return staleAnswer(version, meeting.version) ?? work(tx, meeting)
  })
}

interface Facts {
  heldOn: string
  time: string
  place: string
  title: string
  round: string
}

const facts: FactTable<Facts> = {
  heldOn: { label: 'Dag', shown: ({ heldOn }) => formatCalendarDate(heldOn) },
  time: { label: 'Tid', shown: ({ time }) => time },
  place: { label: 'Plats', shown: ({ place }) => place },
  title: { label: 'Titel', shown: ({ title }) => title },
  round: { label: 'Omgång', shown: ({ round }) => round },
}

const noRound = { ok: false, field: 'roundId', why: 'Omgången finns inte längre. Välj en annan.' } as const

/** The round's title, "" for none; null when there is no such round. */
async function roundTitle(tx: Tx, id: number | null): Promise<string | null> {
  if (id === null) return ''
  return (await tx.reportingRound.findUnique({ where: { id }, select: { title: true } }))?.title ?? null
}

/** Plans a meeting, without an agenda. Answers null when the viewer may not. */
export function planMeeting(
  viewer: SignedIn,
  input: MeetingInput,
  now: Date,
): Promise<EditAnswer<{ id: number }> | null> {
  if (!can(viewer, 'meeting.prepare')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer<{ id: number }>> => {
    const round = await roundTitle(tx, input.roundId)
    if (round === null) return noRound
    const { id } = await tx.meeting.create({
      data: { ...input, state: 'planned', createdAt: now, createdName: viewer.name },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'meeting.created',
      subject: { type: 'meeting', id },
      changes: factChanges(facts, null, { ...input, round }),
    })
    return { ok: true, id }
  })
}

/** Saves when, where and about what a meeting is. */
export const saveMeetingFacts = (
  viewer: SignedIn,
  id: number,
  { version, ...input }: MeetingFactsInput,
  now: Date,
): Promise<EditAnswer | null> =>
  editMeeting<object>(viewer, 'meeting.prepare', { id, version }, async (tx, meeting) => {
    const why = whyNotPrepare(meeting.state)
    if (why !== undefined) return { ok: false, why }
    const round = await roundTitle(tx, input.roundId)
    if (round === null) return noRound
    await tx.meeting.update({ where: { id }, data: { ...input, version: version + 1 } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'meeting.changed',
      subject: { type: 'meeting', id },
      data: { version: version + 1 },
      changes: factChanges(facts, { ...meeting, round: meeting.round?.title ?? '' }, { ...input, round }),
    })
    return { ok: true }
  })

/** Saves what is said first in the summary, also after the meeting. */
export const saveIntroduction = (
  viewer: SignedIn,
  id: number,
  { version, introduction }: IntroductionInput,
  now: Date,
): Promise<EditAnswer | null> =>
  editMeeting<object>(viewer, 'meeting.prepare', { id, version }, async (tx, meeting) => {
    await tx.meeting.update({ where: { id }, data: { introduction, version: version + 1 } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'meeting.changed',
      subject: { type: 'meeting', id },
      data: { version: version + 1 },
      changes: factChanges<{ introduction: string }>(
        { introduction: { label: 'Sammanfattningens inledning', shown: (row) => row.introduction } },
        meeting,
        { introduction },
      ),
    })
    return { ok: true }
  })
