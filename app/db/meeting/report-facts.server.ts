import type { SteeringReader } from '#app/domain/access/roles.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { lastAnswer } from '#app/domain/status-report/last-answer.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import { read } from '#app/db/database.server.ts'
import { describeReport, reportInclude } from '#app/db/described-rows.server.ts'
import { reachableLinks } from '#app/db/plan/lineage-links.server.ts'
import { findReport, type ReportInContext } from '#app/db/round/reports.server.ts'
import { visibleReports } from '#app/db/visible.server.ts'

const countedStates = Object.entries(reportStates).flatMap(([state, row]) => (row.counted ? [state] : []))

/** A report with its commitment, and what the same organisation answered the last time; null when it is not the viewer's. */
export async function reportFacts(
  viewer: SteeringReader,
  id: number,
  now: Date,
): Promise<(Pick<ReportInContext, 'report' | 'commitment'> & { before: DescribedReport | null }) | null> {
  const found = await findReport(viewer, id, now)
  if (found === null) return null
  const { report, commitment, organisationId } = found
  const links = await reachableLinks('commitment', [commitment.id], 'back')
  const rows = await read().statusReport.findMany({
    where: {
      AND: [
        visibleReports(viewer),
        {
          organisationId,
          state: { in: countedStates },
          commitmentId: { in: [...new Set([commitment.id, ...links.map((link) => link.from)])] },
          round: { year: { lt: report.round.year } },
        },
      ],
    },
    include: reportInclude,
    orderBy: { id: 'asc' },
  })
  const answers = rows.map((row) => ({ commitmentId: row.commitmentId, year: row.round.year, row }))
  const last = lastAnswer(commitment.id, answers, links, report.round.year)
  return { report, commitment, before: last === undefined ? null : describeReport(last.row) }
}
