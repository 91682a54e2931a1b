import { can } from '#app/domain/access/permissions.ts'
import type { Reporter } from '#app/domain/access/roles.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { lastAnswer } from '#app/domain/status-report/last-answer.ts'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'
import { describeReport, reportInclude } from '#app/db/described-rows.server.ts'
import { reachableLinks } from '#app/db/plan/lineage-links.server.ts'
import { ownAcceptedReports } from '#app/db/visible.server.ts'

/**
 * What the reporter's organisation answered last time, by the id of the commitment that is to be answered now; nothing
 * for those that it never had an answer accepted on. Which answer that is, domain/status-report/last-answer says.
 *
 * @param year of the round that is to be answered
 */
export async function listLastAnswers(
  reporter: Reporter,
  commitmentIds: readonly number[],
  year: number,
  from: Tx | Reader = read(),
): Promise<Map<number, DescribedReport>> {
  if (!can(reporter, 'own-page.read') || commitmentIds.length === 0) return new Map()
  const links = await reachableLinks('commitment', commitmentIds, 'back', from)
  const candidates = [...new Set([...commitmentIds, ...links.map((link) => link.from)])]
  const rows = await from.statusReport.findMany({
    where: {
      AND: [ownAcceptedReports(reporter), { commitmentId: { in: candidates }, round: { year: { lt: year } } }],
    },
    include: reportInclude,
    orderBy: { id: 'asc' },
  })
  const reports = rows.map((row) => ({ commitmentId: row.commitmentId, year: row.round.year, row }))
  return new Map(
    commitmentIds.flatMap((id) => {
      const last = lastAnswer(id, reports, links, year)
      return last === undefined ? [] : [[id, describeReport(last.row)] as const]
    }),
  )
}
