import type { Reporter } from '#app/domain/access/roles.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { read } from '#app/db/database.server.ts'
import { describeReport, reportInclude } from '#app/db/described-rows.server.ts'
import { visibleReports } from '#app/db/visible.server.ts'

/**
 * What the organisation last answered about the commitment in an earlier round and had accepted, or null. Where the
 * commitment has none, the one that it continues is asked, as long as exactly one is stated: of two that were merged
 * neither is the answer.
 */
export async function findEarlierAnswer(
  reporter: Reporter,
  commitmentId: number,
  organisationId: number,
  round: { year: number },
  _now: Date,
): Promise<DescribedReport | null> {
  const looked = new Set<number>()
  for (let id = commitmentId; !looked.has(id);) {
    looked.add(id)
    const report = await read().statusReport.findFirst({
      where: {
        AND: [
          visibleReports(reporter),
          { commitmentId: id, organisationId, state: 'accepted', round: { year: { lt: round.year } } },
        ],
      },
      orderBy: { round: { year: 'desc' } },
      include: reportInclude,
    })
    if (report !== null) return describeReport(report)
    const [before, another] = await read().commitmentLineage.findMany({
      where: { toId: id },
      select: { fromId: true },
      take: 2,
    })
    if (before === undefined || another !== undefined) return null
    id = before.fromId
  }
  return null
}
