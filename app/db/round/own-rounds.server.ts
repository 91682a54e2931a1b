import { can } from '#app/domain/access/permissions.ts'
import type { Reporter } from '#app/domain/access/roles.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import type { Standing } from '#app/domain/reporting-round/standing.ts'
import { whyNotSubmittedAsIs, whyNotUnchanged, type Answerable } from '#app/domain/status-report/as-is.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { describeReport, reportInclude } from '#app/db/described-rows.server.ts'
import { visibleReports } from '#app/db/visible.server.ts'
import { listLastAnswers } from './last-answers.server.ts'
import { listOwedBy, type OwedReport } from './owed.server.ts'
import { listFrames } from './report-frames.server.ts'
import { findRound, listRounds, type Round } from './rounds.server.ts'

/** One report that the organisation owes, with what its people need in order to finish it from the list. */
export interface OwnReport extends OwedReport {
  /** The report's version; 0 where nothing has been saved. */
  version: number
  /** What was answered last time, when there is an accepted answer. */
  last: DescribedReport | undefined
  /** Why last time's answer cannot be confirmed as it is; undefined when it can. */
  whyNotUnchanged: string | undefined
  /** Why a draft cannot be handed in as it stands; undefined when it can. */
  whyNotSubmitted: string | undefined
  /** The names of values that the report is asked for: they never come from last time. */
  askedValues: string[]
  /** The year of the answer that it confirms as unchanged. */
  unchangedFrom: number | null
  /** Who sent it back and why, while it is returned. */
  returned: { byName: string; message: string } | undefined
}

/** A round as the organisation's own people see it. */
export interface OwnRound {
  round: Round
  standing: Standing
  reports: OwnReport[]
  /** Whether anything at all has been handed in, so that there is a receipt. */
  hasReceipt: boolean
}

/**
 * The rounds that the reporter's organisation has something to do in, newest first: those that are open or reviewed, or
 * else the latest. Somebody with a link has their link's.
 */
export async function listOwnRounds(reporter: Reporter, now: Date): Promise<OwnRound[]> {
  if (!can(reporter, 'own-page.read') || reporter.organisation === null) return []
  const rounds =
    reporter.kind === 'link' ? [await findRound(reporter, reporter.round)] : currentOf(await listRounds(reporter))
  const found: OwnRound[] = []
  for (const round of rounds) if (round !== null) found.push(await ownRound(reporter, round, now))
  const shown = found.filter(({ round, reports }) => round.phase === 'open' || reports.length > 0)
  return shown.length > 0 ? shown : found.slice(0, 1)
}

function currentOf(rounds: readonly Round[]): Round[] {
  const current = rounds.filter(({ phase }) => roundPhases[phase].acceptsReviews)
  return current.length > 0 ? current : rounds.slice(0, 1)
}

async function ownRound(reporter: Reporter, round: Round, now: Date): Promise<OwnRound> {
  const organisationId = reporter.organisation?.id ?? -1
  const owed = await listOwedBy(reporter, round, organisationId, now)
  const ids = owed.map(({ commitment }) => commitment.id)
  const [rows, frames, last, extension] = await Promise.all([
    read().statusReport.findMany({
      where: { AND: [visibleReports(reporter), { roundId: round.id, organisationId }] },
      include: { ...reportInclude, _count: { select: { submissions: true } } },
    }),
    listFrames(reporter, round.id, ids),
    listLastAnswers(reporter, ids, round.year),
    read().roundExtension.findFirst({ where: { roundId: round.id, organisationId }, orderBy: { id: 'desc' } }),
  ])
  const returned = await listReturns(rows.filter(({ state }) => state === 'returned').map(({ id }) => id))
  // Everybody in the list is asked; what they are not asked about is not in it.
  const standing: Standing = {
    phase: round.phase,
    dueOn: round.dueOn,
    extendedTo: extension?.until ?? null,
    lateAnswers: round.lateAnswers,
    isAsked: true,
    today: calendarDate(now),
  }
  const reports = owed.flatMap((one): OwnReport[] => {
    const frame = frames.get(one.commitment.id)
    if (frame === undefined) return []
    const row = rows.find(({ commitmentId }) => commitmentId === one.commitment.id)
    const answer: Answerable = { frame, standing, report: row === undefined ? null : describeReport(row) }
    const before = last.get(one.commitment.id)
    return [
      {
        ...one,
        version: row?.version ?? 0,
        last: before,
        whyNotUnchanged: whyNotUnchanged(answer, before),
        whyNotSubmitted: whyNotSubmittedAsIs(answer),
        askedValues: frame.asked.map(({ name }) => name),
        unchangedFrom: answer.report?.unchangedFrom ?? null,
        returned: row === undefined ? undefined : returned.get(row.id),
      },
    ]
  })
  return { round, standing, reports, hasReceipt: rows.some(({ _count }) => _count.submissions > 0) }
}

/** Who sent each of the returned reports back last, and why. The caller may read the reports. */
async function listReturns(reportIds: readonly number[]): Promise<Map<number, { byName: string; message: string }>> {
  const events = await read().historyEvent.findMany({
    where: {
      kind: 'status-report.returned',
      subjectType: 'status-report',
      subjectId: { in: reportIds.map(String) },
    },
    orderBy: { id: 'asc' },
  })
  return new Map(events.map((event) => [Number(event.subjectId), { byName: event.actorName, message: event.message }]))
}
