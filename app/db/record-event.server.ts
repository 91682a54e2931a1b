import type { SignedIn } from '#app/domain/access/roles.ts'
import type { HistoryKind } from '#app/domain/history/sentence.ts'
import type { Tx } from './database.server.ts'

/** Who did it: somebody signed in, or the system itself. */
export type Actor = Pick<SignedIn, 'userId' | 'name'> | 'system'

/** What an event can happen to. */
export type HistorySubject =
  | 'status-report'
  | 'user'
  | 'organisation'
  | 'installation'
  | 'plan'
  | 'goal'
  | 'commitment'
  | 'indicator'
  | 'series'
  | 'source'

/** Writes a row of history in the transaction of the change that it tells of. */
export async function recordEvent(
  tx: Tx,
  event: {
    actor: Actor
    at: Date
    kind: HistoryKind
    subject: { type: HistorySubject; id: string | number }
    message?: string
    data?: Record<string, string | number | boolean | null>
  },
): Promise<void> {
  await tx.historyEvent.create({
    data: {
      at: event.at,
      actorId: event.actor === 'system' ? null : event.actor.userId,
      actorName: event.actor === 'system' ? 'Systemet' : event.actor.name,
      kind: event.kind,
      subjectType: event.subject.type,
      subjectId: String(event.subject.id),
      message: event.message ?? '',
      data: JSON.stringify(event.data ?? {}),
    },
  })
}
