import { can } from '#app/domain/access/permissions.ts'
import type { Viewer } from '#app/domain/access/roles.ts'
import { historyKinds, type HistoryKind } from '#app/domain/history/sentence.ts'
import type { Channel } from '#app/domain/status-report/channel.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
import { toldHistory, type ToldEvent } from '#app/domain/status-report/told-history.ts'
import { read } from '#app/db/database.server.ts'
import { visibleReports } from '#app/db/visible.server.ts'

/** The kinds of event that only those who review read. */
const inside: readonly HistoryKind[] = ['status-report.noted']

/**
 * The full history of a report, newest first: what was handed in each time and how it differs from the time before,
 * returns, acceptances, assessments, comments and extensions. It names people and holds reasons, so it is for those who
 * work with the report; empty for others.
 */
export async function listToldHistory(viewer: Viewer, reportId: number): Promise<ToldEvent[]> {
  const report = await read().statusReport.findFirst({
    where: { AND: [visibleReports(viewer), { id: reportId }] },
    select: { organisationId: true, roundId: true, state: true },
  })
  if (report === null) return []
  if (!can(viewer, 'status-report.read', { ...report, state: report.state as ReportState })) return []
  const hidden = can(viewer, 'status-report.review') ? [] : [...inside]
  const [events, submissions, extensions] = await Promise.all([
    read().historyEvent.findMany({
      where: { subjectType: 'status-report', subjectId: String(reportId), NOT: { kind: { in: hidden } } },
      orderBy: { id: 'desc' },
    }),
    read().reportSubmission.findMany({ where: { statusReportId: reportId }, orderBy: { number: 'asc' } }),
    read().roundExtension.findMany({
      where: { roundId: report.roundId, organisationId: report.organisationId },
      orderBy: { id: 'desc' },
    }),
  ])
  return toldHistory({
    events: events.flatMap((event) =>
      Object.hasOwn(historyKinds, event.kind) ? [{ ...event, kind: event.kind as HistoryKind }] : [],
    ),
    submissions: submissions.map((row) => ({ ...row, channel: row.channel as Channel })),
    extensions,
  })
}
