import { can } from '#app/domain/access/permissions.ts'
import type { Reporter } from '#app/domain/access/roles.ts'
import { goalNumberLabel, type GoalKind } from '#app/domain/goal/goal.ts'
import { cameLate } from '#app/domain/reporting-round/late.ts'
import type { Channel } from '#app/domain/status-report/channel.ts'
import type { Receipt } from '#app/domain/status-report/receipt.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
import { submission } from '#app/domain/status-report/submission.ts'
import { read } from '#app/db/database.server.ts'
import { visibleReports } from '#app/db/visible.server.ts'
import { findRound } from './rounds.server.ts'

/**
 * What the reporter's organisation has handed in in a round, word for word, each time; with a commitment's address part,
 * about that one only. Null when there is no such round or the reporter has no organisation.
 */
export async function findReceipt(
  reporter: Reporter,
  roundSlug: string,
  commitmentSlug?: string,
): Promise<Receipt | null> {
  const { organisation } = reporter
  if (!can(reporter, 'own-page.read') || organisation === null) return null
  const round = await findRound(reporter, roundSlug)
  if (round === null) return null
  const rows = await read().statusReport.findMany({
    where: {
      AND: [
        visibleReports(reporter),
        { roundId: round.id, organisationId: organisation.id, submissions: { some: {} } },
        commitmentSlug === undefined ? {} : { commitment: { slug: commitmentSlug } },
      ],
    },
    orderBy: [{ commitment: { goal: { number: 'asc' } } }, { commitment: { position: 'asc' } }, { id: 'asc' }],
    include: {
      submissions: { orderBy: { number: 'desc' } },
      unchangedFrom: { select: { round: { select: { year: true } } } },
      commitment: {
        select: {
          slug: true,
          label: true,
          text: true,
          position: true,
          goal: { select: { kind: true, number: true } },
        },
      },
    },
  })
  return {
    organisation: { slug: organisation.slug, name: organisation.name },
    round: { slug: round.slug, title: round.title },
    reports: rows.map(({ commitment: { goal, ...commitment }, ...row }) => ({
      commitment: { ...commitment, goal: goalNumberLabel({ ...goal, kind: goal.kind as GoalKind }) },
      state: row.state as ReportState,
      acceptedAt: row.acceptedAt,
      isLate: cameLate(row),
      unchangedFrom: row.unchangedFrom?.round.year ?? null,
      submissions: row.submissions.map(({ number, at, byName, channel, content }) => ({
        number,
        at,
        byName,
        channel: channel as Channel,
        content: submission.parse(JSON.parse(content)),
      })),
    })),
  }
}

/** The rounds in which the reporter's organisation has handed in anything that they may read, newest first. */
export async function listReceiptRounds(reporter: Reporter): Promise<{ slug: string; title: string }[]> {
  if (!can(reporter, 'own-page.read') || reporter.organisation === null) return []
  return read().reportingRound.findMany({
    where: {
      reports: {
        some: {
          AND: [visibleReports(reporter), { organisationId: reporter.organisation.id, submissions: { some: {} } }],
        },
      },
    },
    orderBy: { year: 'desc' },
    select: { slug: true, title: true },
  })
}
