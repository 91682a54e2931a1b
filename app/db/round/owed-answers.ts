import type { Owed } from '#app/domain/follow-up/compile/owed.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import type { OwedReport } from './owed.server.ts'

/** What is owed in a round, each with its report where the reader may read it. */
export function withAnswers(owed: readonly OwedReport[], reports: readonly DescribedReport[]): Owed[] {
  const byId = new Map(reports.map((report) => [report.id, report]))
  return owed.map(({ commitment, organisation, state, reportId }) => ({
    commitmentSlug: commitment.slug,
    organisation,
    state,
    report: reportId === undefined ? undefined : byId.get(reportId),
  }))
}
