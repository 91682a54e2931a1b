import type { Viewer } from '#app/domain/access/roles.ts'
import { historyKinds, type HistoryKind } from '#app/domain/history/sentence.ts'
import { read } from './database.server.ts'
import { visibleReports } from './visible.server.ts'

/** Something that happened, for the list of history. */
export interface HistoryEntry {
  id: number
  at: Date
  actorName: string
  kind: HistoryKind
  message: string
}

/** What has happened to a report that the viewer may read, newest first; empty otherwise. */
export async function listReportHistory(viewer: Viewer, reportId: number): Promise<HistoryEntry[]> {
  if ((await read().statusReport.count({ where: { AND: [visibleReports(viewer), { id: reportId }] } })) === 0) return []
  const rows = await read().historyEvent.findMany({
    where: { subjectType: 'status-report', subjectId: String(reportId) },
    orderBy: { id: 'desc' },
  })
  return rows.flatMap((row) =>
    row.kind in historyKinds
      ? [{ id: row.id, at: row.at, actorName: row.actorName, kind: row.kind as HistoryKind, message: row.message }]
      : [],
  )
}
