import type { SignedIn } from '#app/domain/access/roles.ts'
import type { HistoryKind } from '#app/domain/history/sentence.ts'
import { whyNotCloseMeeting, whyNotOpenMeeting, whyNotReopenMeeting } from '#app/domain/meeting/life.ts'
import type { Meeting } from '#app/domain/meeting/meeting.ts'
import type { MeetingState } from '#app/domain/meeting/state.ts'
import type { Tx } from '#app/db/database.server.ts'
import { tellOfDecisions } from '#app/db/decision/telling.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { editMeeting } from './meeting-editing.server.ts'

/** A turn in a meeting's life: why not, what is stored, how the history calls it, and whom it tells. */
interface Turn {
  whyNot: (meeting: Meeting) => string | undefined
  data: (viewer: SignedIn, now: Date) => { state: MeetingState } & Record<string, string | Date | null>
  kind: HistoryKind
  /** Tells those whom it concerns, and answers how many were new. */
  tell?: (tx: Tx, id: number, now: Date) => Promise<number>
}

const turns = {
  opened: {
    whyNot: ({ state, points }) => whyNotOpenMeeting({ state, points: points.length }),
    data: (_viewer, now) => ({ state: 'open', openedAt: now }),
    kind: 'meeting.opened',
  },
  closed: {
    whyNot: ({ state }) => whyNotCloseMeeting(state),
    data: (viewer, now) => ({ state: 'closed', closedAt: now, closedName: viewer.name }),
    kind: 'meeting.closed',
    tell: tellOfDecisions,
  },
  reopened: {
    whyNot: ({ state }) => whyNotReopenMeeting(state),
    data: () => ({ state: 'open', closedAt: null, closedName: null }),
    kind: 'meeting.reopened',
  },
} as const satisfies Record<string, Turn>

const take =
  (code: keyof typeof turns) =>
  (viewer: SignedIn, id: number, version: number, now: Date): Promise<EditAnswer | null> =>
    editMeeting<object>(viewer, 'meeting.lead', { id, version }, async (tx, meeting) => {
      const turn: Turn = turns[code]
      const why = turn.whyNot(meeting)
      if (why !== undefined) return { ok: false, why }
      await tx.meeting.update({ where: { id }, data: { ...turn.data(viewer, now), version: version + 1 } })
      const told = await turn.tell?.(tx, id, now)
      await recordEvent(tx, {
        actor: viewer,
        at: now,
        kind: turn.kind,
        subject: { type: 'meeting', id },
        data: { version: version + 1, ...(told === undefined ? {} : { told }) },
      })
      return { ok: true }
    })

/** Opens a planned meeting: from now on its decisions are written. */
export const openMeeting = take('opened')

/** Closes an open meeting: its decisions lie fast, and those who shall do something are told of it. */
export const closeMeeting = take('closed')

/** Opens a closed meeting again, to mend what was written. */
export const reopenMeeting = take('reopened')
