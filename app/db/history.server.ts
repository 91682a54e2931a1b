import { can } from '#app/domain/access/permissions.ts'
import type { Viewer } from '#app/domain/access/roles.ts'
import { historyKinds, type HistoryKind } from '#app/domain/history/sentence.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
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

/**
 * What has happened to a report, newest first. It names people and holds the reasons given, so it is for those who work
 * with the report; empty for others, also where the report itself is public.
 */
export async function listReportHistory(viewer: Viewer, reportId: number): Promise<HistoryEntry[]> {
  const report = await read().statusReport.findFirst({
    where: { AND: [visibleReports(viewer), { id: reportId }] },
    select: { organisationId: true, roundId: true, state: true },
  })
  if (report === null) return []
  if (!can(viewer, 'status-report.read', { ...report, state: report.state as ReportState })) return []
  const rows = await read().historyEvent.findMany({
    where: {
      subjectType: 'status-report',
      subjectId: String(reportId),
      // That the coordination has written to itself is for it alone.
      ...(can(viewer, 'status-report.review') ? {} : { NOT: { kind: 'status-report.noted' } }),
    },
    orderBy: { id: 'desc' },
  })
  return entriesOf(rows)
}

/** What has been done to a commitment that the viewer edits, newest first; empty for others. */
export async function listCommitmentHistory(viewer: Viewer, commitmentId: number): Promise<HistoryEntry[]> {
  if (!can(viewer, 'commitment.edit')) return []
  const rows = await read().historyEvent.findMany({
    where: { subjectType: 'commitment', subjectId: String(commitmentId) },
    orderBy: { id: 'desc' },
  })
  return entriesOf(rows)
}

/** What has happened to an indicator, its series and their values, newest first. */
export async function listIndicatorHistory(viewer: Viewer, indicatorId: number): Promise<HistoryEntry[]> {
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
  return entriesOf(rows)
}

/** What has happened to a source, newest first: who changed it, and which files it has had. */
export async function listSourceHistory(viewer: Viewer, sourceId: number): Promise<HistoryEntry[]> {
  if (!can(viewer, 'source.edit')) return []
  const rows = await read().historyEvent.findMany({
    where: { subjectType: 'source', subjectId: String(sourceId) },
    orderBy: { id: 'desc' },
  })
  return entriesOf(rows)
}

/** Rows as entries; those of a kind that is no longer known are left out. */
export const entriesOf = (rows: readonly (Omit<HistoryEntry, 'kind'> & { kind: string })[]): HistoryEntry[] =>
  rows.flatMap((row) =>
    Object.hasOwn(historyKinds, row.kind)
      ? [{ id: row.id, at: row.at, actorName: row.actorName, kind: row.kind as HistoryKind, message: row.message }]
      : [],
  )
