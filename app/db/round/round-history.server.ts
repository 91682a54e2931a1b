import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { FieldChange } from '#app/domain/history/change.ts'
import { read } from '#app/db/database.server.ts'
import { entriesOf, type HistoryEntry } from '#app/db/history.server.ts'

/** Something that was done to a round, with what it changed. */
export type RoundEvent = HistoryEntry & { changes: FieldChange[] }

/** What has been done to a round, newest first; empty for those who may not read it. */
export async function listRoundHistory(viewer: SignedIn, roundId: number): Promise<RoundEvent[]> {
  if (!can(viewer, 'round.manage')) return []
  const rows = await read().historyEvent.findMany({
    where: { subjectType: 'round', subjectId: String(roundId) },
    orderBy: { id: 'desc' },
  })
  const changes = new Map(rows.map((row) => [row.id, JSON.parse(row.changes) as FieldChange[]]))
  return entriesOf(rows).map((entry) => ({ ...entry, changes: changes.get(entry.id) ?? [] }))
}
