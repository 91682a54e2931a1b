import type { LinkHolder, SignedIn } from '#app/domain/access/roles.ts'
import type { FieldChange } from '#app/domain/history/change.ts'
import type { HistoryKind } from '#app/domain/history/sentence.ts'
import type { HistorySubject } from '#app/domain/history/subject.ts'
import type { Tx } from './database.server.ts'
import { findHistorySubject } from './history/subjects.server.ts'

/** Who did it: somebody signed in, somebody with an answer link, or the system itself. */
export type Actor = Pick<SignedIn, 'userId' | 'name'> | LinkHolder | 'system'

const nameNow = async (tx: Tx, { type, id }: { type: HistorySubject; id: string | number }) => {
  const found = await findHistorySubject(tx, type, String(id))
  return found === null ? {} : { subject: found.name }
}

/** Writes a row of history in the transaction of the change that it tells of, with what its subject is called then. */
export async function recordEvent(
  tx: Tx,
  event: {
    actor: Actor
    at: Date
    kind: HistoryKind
    subject: { type: HistorySubject; id: string | number }
    message?: string
    data?: Record<string, string | number | boolean | null>
    /** What was changed, each with before and after. */
    changes?: readonly FieldChange[]
  },
): Promise<void> {
  await tx.historyEvent.create({
    data: {
      at: event.at,
      actorId: event.actor !== 'system' && 'userId' in event.actor ? event.actor.userId : null,
      actorName: event.actor === 'system' ? 'Systemet' : event.actor.name,
      kind: event.kind,
      subjectType: event.subject.type,
      subjectId: String(event.subject.id),
      message: event.message ?? '',
      data: JSON.stringify({ ...event.data, ...(await nameNow(tx, event.subject)) }),
      changes: JSON.stringify(event.changes ?? []),
    },
  })
}
