import type { Viewer } from '#app/domain/access/roles.ts'
import type { DescribedCommitment } from '#app/domain/commitment/described-commitment.ts'
import type { Standing } from '#app/domain/reporting-round/standing.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { read } from '#app/db/database.server.ts'
import { commitmentInclude, describeCommitment, describeReport, reportInclude } from '#app/db/described-rows.server.ts'
import { visibleReports } from '#app/db/visible.server.ts'
import { findStanding } from './standing.server.ts'

/** A report with what its reader needs around it. */
export interface ReportInContext {
  report: DescribedReport
  organisationId: number
  roundId: number
  standing: Standing
  commitment: DescribedCommitment
}

/** The report with this id, or null when the viewer may not read it. */
export async function findReport(viewer: Viewer, id: number, now: Date): Promise<ReportInContext | null> {
  const row = await read().statusReport.findFirst({
    where: { AND: [visibleReports(viewer), { id }] },
    include: {
      ...reportInclude,
      commitment: { include: commitmentInclude(viewer) },
    },
  })
  if (row === null) return null
  return {
    report: describeReport(row),
    organisationId: row.organisationId,
    roundId: row.roundId,
    standing: await findStanding(read(), row, now),
    commitment: describeCommitment(row.commitment),
  }
}

/** All handed-in reports of a round that the viewer may read, in the plan's order. */
export async function listHandedIn(viewer: Viewer, roundId: number): Promise<DescribedReport[]> {
  const rows = await read().statusReport.findMany({
    where: { AND: [visibleReports(viewer), { roundId, state: { in: ['submitted', 'accepted'] } }] },
    orderBy: [{ commitment: { position: 'asc' } }, { id: 'asc' }],
    include: reportInclude,
  })
  return rows.map(describeReport)
}

/** The organisations whose reports in the round these are. */
export async function organisationsOfReports(
  viewer: Viewer,
  roundId: number,
  reports: readonly { id: number }[],
): Promise<number[]> {
  if (reports.length === 0) return []
  const rows = await read().statusReport.findMany({
    where: { AND: [visibleReports(viewer), { roundId, id: { in: reports.map(({ id }) => id) } }] },
    select: { organisationId: true },
  })
  return rows.map(({ organisationId }) => organisationId)
}
