import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { historyKinds, type HistoryKind } from '#app/domain/history/sentence.ts'
import { read } from '#app/db/database.server.ts'
import type { HistoryEntry } from '#app/db/history.server.ts'

/** What has happened to an indicator and to its series, newest first. It names people; empty for those who do not edit. */
export async function listIndicatorHistory(viewer: SignedIn, indicatorId: number): Promise<HistoryEntry[]> {
  if (!can(viewer, 'indicator.edit')) return []
  const series = await read().series.findMany({ where: { indicatorId }, select: { id: true } })
  const rows = await read().historyEvent.findMany({
    where: {
      OR: [
        { subjectType: 'indicator', subjectId: String(indicatorId) },
        { subjectType: 'series', subjectId: { in: series.map(({ id }) => String(id)) } },
      ],
    },
    orderBy: { id: 'desc' },
  })
  return rows.flatMap(({ id, at, actorName, kind, message }) =>
    Object.hasOwn(historyKinds, kind) ? [{ id, at, actorName, kind: kind as HistoryKind, message }] : [],
  )
}
