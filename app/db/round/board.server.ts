import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { inNameOrder, type Board, type BoardOrganisation, type BoardReport } from '#app/domain/reporting-round/board.ts'
import { channels, type Channel } from '#app/domain/status-report/channel.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { unreachableOf } from '#app/db/organisation/reachability.server.ts'
import { listOwed } from './owed.server.ts'
import type { Round } from './rounds.server.ts'

/**
 * The board of a round: everything owed, and its organisations. The number of queries does not grow with the round.
 * Empty for whoever may not read rounds.
 */
export async function findBoard(viewer: SignedIn, round: Round, now: Date): Promise<Board> {
  if (!can(viewer, 'round.read')) return { reports: [], organisations: [] }
  const [owed, stored, extensions, visits] = await Promise.all([
    listOwed(viewer, round, now),
    read().statusReport.findMany({
      where: { roundId: round.id },
      select: { id: true, version: true, channel: true, submittedAt: true, submittedName: true },
    }),
    read().roundExtension.findMany({ where: { roundId: round.id }, orderBy: { id: 'asc' } }),
    read().roundVisit.findMany({ where: { roundId: round.id } }),
  ])
  const byId = new Map(stored.map((row) => [row.id, row]))
  const reports = owed.map((one): BoardReport => {
    const row = one.reportId === undefined ? undefined : byId.get(one.reportId)
    return {
      organisation: one.organisation,
      commitment: {
        id: one.commitment.id,
        slug: one.commitment.slug,
        label: one.commitment.label,
        position: one.commitment.position,
      },
      goal: one.goal,
      state: one.state,
      reportId: one.reportId,
      version: row?.version ?? 0,
      updatedAt: one.updatedAt,
      isLate: one.isLate,
      isOverdue: one.isOverdue,
      isOnBehalf: row !== undefined && channels[row.channel as Channel].onBehalf,
    }
  })
  const lastDays = new Map(owed.map((one) => [one.organisation.id, one.lastDay]))
  const unreachable = await unreachableOf(owed, calendarDate(now))
  const unreachedOf = new Map(unreachable.map(({ organisation, ...rest }) => [organisation.id, rest]))
  const byOrganisation = new Map<number, BoardReport[]>()
  for (const report of reports) {
    byOrganisation.set(report.organisation.id, [...(byOrganisation.get(report.organisation.id) ?? []), report])
  }
  // The newest extension holds, so the last one of an organisation stays.
  const extensionOf = new Map(extensions.map((row) => [row.organisationId, row]))
  const visitOf = new Map(visits.map((row) => [row.organisationId, row]))
  const organisations = [...byOrganisation.values()].flatMap((own): BoardOrganisation[] => {
    const organisation = own[0]?.organisation
    if (organisation === undefined) return []
    const extension = extensionOf.get(organisation.id)
    const activity = latestOf([
      ...own.map((report) => ownActivity(report, byId.get(report.reportId ?? -1))),
      visitOf.get(organisation.id),
    ])
    return [
      {
        ...organisation,
        lastDay: lastDays.get(organisation.id) ?? round.dueOn,
        extension: extension === undefined ? undefined : { until: extension.until, reason: extension.reason },
        lastActivity: activity?.lastAt,
        lastName: activity?.lastName,
        isUnopened: activity === undefined,
        unreached: unreachedOf.get(organisation.id),
      },
    ]
  })
  return { reports, organisations: inNameOrder(organisations) }
}

interface Activity {
  lastAt: Date
  lastName: string
}

/** What the organisation itself last did with a report: saved a draft, or handed it in. */
function ownActivity(
  report: BoardReport,
  row: { submittedAt: Date | null; submittedName: string | null } | undefined,
): Activity | undefined {
  if (row === undefined || report.isOnBehalf) return undefined
  if (report.state === 'draft' && report.updatedAt !== undefined) return { lastAt: report.updatedAt, lastName: '' }
  return row.submittedAt === null ? undefined : { lastAt: row.submittedAt, lastName: row.submittedName ?? '' }
}

const latestOf = (all: readonly (Activity | undefined)[]): Activity | undefined =>
  all
    .filter((one): one is Activity => one !== undefined)
    .reduce<Activity | undefined>(
      (last, one) => (last === undefined || one.lastAt > last.lastAt ? one : last),
      undefined,
    )
