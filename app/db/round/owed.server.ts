import type { Viewer } from '#app/domain/access/roles.ts'
import type { ActorRole } from '#app/domain/commitment/actor.ts'
import type { Course, Degree } from '#app/domain/commitment/status.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import { isExempt } from '#app/domain/reporting-round/exemption.ts'
import { cameLate } from '#app/domain/reporting-round/late.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { isPastDue, lastDay } from '#app/domain/reporting-round/standing.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { visibleReports } from '#app/db/visible.server.ts'
import type { Round } from './rounds.server.ts'

/** One report owed in a round: an organisation tied to a commitment, and how far its report has come. */
export interface OwedReport {
  organisation: { id: number; slug: string; name: string; shortName: string }
  role: ActorRole
  commitment: { id: number; slug: string; label: string; text: string; position: number }
  goal: { kind: GoalKind; number: number; shortTitle: string }
  state: ReportState
  reportId: number | undefined
  updatedAt: Date | undefined
  submittedAt: Date | undefined
  /** Only of reports handed in that the viewer may read, and of the viewer's own organisation's. */
  degree: Degree | undefined
  course: Course | undefined
  reason: string | undefined
  obstacles: string | undefined
  /** YYYY-MM-DD, the organisation's last day, with what it was before it was extended in the round's. */
  lastDay: string
  /** It was first handed in after the organisation's last day. */
  isLate: boolean
  /** It has not been handed in, and the last day has passed. */
  isOverdue: boolean
}

/** Everything owed in the round by those who are asked, in the plan's order. */
export const listOwed = (viewer: Viewer, round: Round, now: Date): Promise<OwedReport[]> =>
  owedWhere(viewer, round, undefined, now)

/** What one organisation owes in the round, in the plan's order. */
export const listOwedBy = (viewer: Viewer, round: Round, organisationId: number, now: Date): Promise<OwedReport[]> =>
  owedWhere(viewer, round, organisationId, now)

async function owedWhere(
  viewer: Viewer,
  round: Round,
  organisationId: number | undefined,
  now: Date,
): Promise<OwedReport[]> {
  const [exemptions, extensions] = await Promise.all([
    read().roundExemption.findMany({ where: { roundId: round.id } }),
    read().roundExtension.findMany({ where: { roundId: round.id }, orderBy: { id: 'asc' } }),
  ])
  // The newest extension holds, so the last one of an organisation stays.
  const extendedTo = new Map(extensions.map((row) => [row.organisationId, row.until]))
  const today = calendarDate(now)
  const readable = new Set(
    (
      await read().statusReport.findMany({
        where: { AND: [visibleReports(viewer), { roundId: round.id }] },
        select: { id: true },
      })
    ).map((report) => report.id),
  )
  const own = 'organisation' in viewer ? viewer.organisation?.id : undefined
  const ofOrganisation = organisationId === undefined ? {} : { organisationId }
  const inPlan = { goal: { planId: round.planId } } satisfies Prisma.CommitmentWhereInput
  // Each table by itself: rows included in others are asked for a thousand ids at a time.
  const [ties, organisations, commitments, reports] = await Promise.all([
    read().commitmentOrganisation.findMany({
      where: { commitment: inPlan, ...ofOrganisation },
      orderBy: [{ commitment: { goal: { number: 'asc' } } }, { commitment: { position: 'asc' } }, { id: 'asc' }],
      select: { organisationId: true, commitmentId: true, role: true },
    }),
    read().organisation.findMany({
      where: { commitments: { some: { commitment: inPlan } } },
      select: { id: true, slug: true, name: true, shortName: true },
    }),
    read().commitment.findMany({
      where: inPlan,
      select: {
        id: true,
        slug: true,
        label: true,
        text: true,
        position: true,
        goal: { select: { kind: true, number: true, shortTitle: true } },
      },
    }),
    read().statusReport.findMany({
      where: { roundId: round.id, ...ofOrganisation },
      select: {
        id: true,
        organisationId: true,
        commitmentId: true,
        state: true,
        degree: true,
        course: true,
        reason: true,
        obstacles: true,
        updatedAt: true,
        submittedAt: true,
        firstSubmittedAt: true,
        dueOnThen: true,
      },
    }),
  ])
  const organisationOf = new Map(organisations.map((row) => [row.id, row]))
  const commitmentOf = new Map(commitments.map((row) => [row.id, row]))
  const reportOf = new Map(reports.map((row) => [`${row.organisationId}/${row.commitmentId}`, row]))
  const asked = ties.flatMap(({ role, ...tie }) => {
    const organisation = organisationOf.get(tie.organisationId)
    const commitment = commitmentOf.get(tie.commitmentId)
    // What was added or taken away between the reads is left for the next time.
    if (organisation === undefined || commitment === undefined) return []
    if (isExempt(exemptions, tie)) return []
    return [{ organisation, role, commitment, report: reportOf.get(`${organisation.id}/${commitment.id}`) }]
  })
  return asked.map(({ organisation, role, commitment: { goal, ...commitment }, report }) => {
    const state = (report?.state ?? 'none') as ReportState
    const mayRead = report !== undefined && readable.has(report.id)
    const content = mayRead && (reportStates[state].counted || organisation.id === own) ? report : undefined
    const standing = { dueOn: round.dueOn, extendedTo: extendedTo.get(organisation.id) ?? null, today }
    return {
      organisation,
      role: role as ActorRole,
      commitment,
      goal: { ...goal, kind: goal.kind as GoalKind },
      state,
      reportId: report?.id,
      updatedAt: report?.updatedAt,
      submittedAt: report?.submittedAt ?? undefined,
      degree: (content?.degree ?? undefined) as Degree | undefined,
      course: (content?.course ?? undefined) as Course | undefined,
      reason: content?.reason,
      obstacles: content?.obstacles,
      lastDay: lastDay(standing),
      isLate: report !== undefined && cameLate(report),
      isOverdue: !reportStates[state].counted && isPastDue(standing) && roundPhases[round.phase].acceptsReviews,
    }
  })
}

/** "n av N har rapporterat" of a round, for anybody: numbers only. */
export async function countReported(
  viewer: Viewer,
  round: Round,
  now: Date,
): Promise<{ owed: number; reported: number }> {
  const owed = await listOwed(viewer, round, now)
  return { owed: owed.length, reported: owed.filter((report) => reportStates[report.state].counted).length }
}
