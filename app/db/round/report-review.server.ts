import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { nextState, whyNot, type ReportAction, type ReportState } from '#app/domain/status-report/state.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { applyMilestones } from '#app/db/commitment/reported-milestones.server.ts'
import { describeReport, reportInclude } from '#app/db/described-rows.server.ts'
import { openAddressBook, type AddressBook } from '#app/db/message/address-book.server.ts'
import { notifyOrganisation } from '#app/db/message/notify.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { recordOwnValues } from '#app/db/value/own-values.server.ts'
import { visibleReports } from '#app/db/visible.server.ts'
import type { ReportChange } from './report-change.ts'
import { findStanding } from './standing.server.ts'

/**
 * Accepts a submitted report; its own values become observations. In one transaction with its history.
 *
 * @returns null when there is no such report that the viewer may read
 */
export const acceptReport = (viewer: SignedIn, id: number, version: number, now: Date): Promise<ReportChange | null> =>
  review(viewer, 'accept', id, version, '', now)

/** `acceptReport` inside a transaction that does more, of reports in one round; see there. */
export const acceptReportIn = (
  tx: Tx,
  viewer: SignedIn,
  id: number,
  version: number,
  now: Date,
  book: AddressBook,
): Promise<ReportChange | null> => review(viewer, 'accept', id, version, '', now, (work) => work(tx), book)

/** Sends a submitted report back with a reason that its organisation reads. */
export const returnReport = (
  viewer: SignedIn,
  id: number,
  version: number,
  message: string,
  now: Date,
): Promise<ReportChange | null> => review(viewer, 'return', id, version, message, now)

function review(
  viewer: SignedIn,
  action: Extract<ReportAction, 'accept' | 'return'>,
  id: number,
  version: number,
  message: string,
  now: Date,
  /** The transaction that it is done in: one of its own, unless it is part of another. */
  within: (work: (tx: Tx) => Promise<ReportChange | null>) => Promise<ReportChange | null> = write,
  known?: AddressBook,
): Promise<ReportChange | null> {
  if (!can(viewer, 'status-report.review')) return Promise.resolve(null)
  return within(async (tx): Promise<ReportChange | null> => {
    const existing = await tx.statusReport.findFirst({
      where: { AND: [visibleReports(viewer), { id }] },
      include: reportInclude,
    })
    if (existing === null) return null
    const state = existing.state as ReportState
    const why = whyNot(action, state, await findStanding(tx, existing, now))
    if (why !== undefined) return { ok: false, kind: 'not-now', why }
    if (version !== existing.version) return { ok: false, kind: 'conflict', current: describeReport(existing) }
    const to = nextState(action, state)
    const saved = await tx.statusReport.update({
      where: { id },
      data: {
        state: to,
        version: { increment: 1 },
        updatedAt: now,
        ...(action === 'accept' ? { acceptedAt: now } : {}),
      },
    })
    if (action === 'accept') await recordOwnValues(tx, describeReport(existing), now)
    if (action === 'accept') await applyMilestones(tx, describeReport(existing), viewer, now)
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: action === 'accept' ? 'status-report.accepted' : 'status-report.returned',
      subject: { type: 'status-report', id },
      message,
      data: { version: saved.version },
    })
    await notifyOrganisation(
      tx,
      action === 'accept' ? 'accepted' : 'returned',
      {
        organisationId: existing.organisationId,
        commitmentId: existing.commitmentId,
        roundId: existing.roundId,
        about: `report:${id}:${saved.version}`,
        facts: {
          commitment: existing.commitment.label,
          commitmentSlug: existing.commitment.slug,
          message,
          by: viewer.name,
        },
      },
      now,
      known ?? openAddressBook(tx, existing.roundId, now),
    )
    return { ok: true, id, version: saved.version, state: to }
  })
}
