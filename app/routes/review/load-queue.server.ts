import { listOwed } from '#app/db/round/owed.server.ts'
import { findReport, type ReportInContext } from '#app/db/round/reports.server.ts'
import type { Round } from '#app/db/round/rounds.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { placeInQueue, type PlaceInQueue } from '#app/domain/status-report/review-queue.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'

/** One report of the queue, with the organisation's latest published answer on the same commitment. */
export interface Reviewed extends ReportInContext {
  place: PlaceInQueue
  earlier: DescribedReport | null
}

/** The round's submitted reports, in the plan's order. */
export async function listQueue(viewer: SignedIn, round: Round, now: Date): Promise<number[]> {
  const owed = await listOwed(viewer, round, now)
  return owed.flatMap(({ state, reportId }) => (state === 'submitted' && reportId !== undefined ? [reportId] : []))
}

/** The report that is asked for, or the first that waits; null when none waits. */
export async function loadReviewed(
  viewer: SignedIn,
  round: Round,
  asked: number | undefined,
  now: Date,
): Promise<Reviewed | null> {
  const place = placeInQueue(await listQueue(viewer, round, now), asked)
  const found = place === null ? null : await findReport(viewer, place.id, now)
  if (place === null || found === null) return null
  const earlier = found.commitment.published.find(
    (one) => one.organisation.slug === found.report.organisation.slug && one.round.year < round.year,
  )
  return { ...found, place, earlier: earlier ?? null }
}
