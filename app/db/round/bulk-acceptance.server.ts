import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { write } from '#app/db/database.server.ts'
import { acceptReportIn } from './report-review.server.ts'

/** How a bulk acceptance went: the ids that were accepted, and those that were not, each with why. */
export interface BulkAcceptance {
  accepted: number[]
  refused: { id: number; why: string }[]
}

/**
 * Accepts several reports of a round in one transaction. Those that have changed since they were seen, that are not
 * submitted or that do not belong to the round are left as they are, and told of.
 */
export async function acceptReports(
  viewer: SignedIn,
  roundId: number,
  reports: readonly { id: number; version: number }[],
  now: Date,
): Promise<BulkAcceptance> {
  const answer: BulkAcceptance = { accepted: [], refused: [] }
  if (!can(viewer, 'status-report.review')) return answer
  return write(async (tx) => {
    for (const { id, version } of reports) {
      const inRound = await tx.statusReport.findFirst({ where: { id, roundId }, select: { id: true } })
      const change = inRound === null ? null : await acceptReportIn(tx, viewer, id, version, now)
      if (change === null) answer.refused.push({ id, why: 'Rapporten finns inte i omgången.' })
      else if (change.ok) answer.accepted.push(id)
      else {
        answer.refused.push({
          id,
          why: change.kind === 'not-now' ? change.why : 'Rapporten har ändrats sedan du markerade den.',
        })
      }
    }
    return answer
  })
}
