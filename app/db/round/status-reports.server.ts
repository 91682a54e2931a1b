import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn, Viewer } from '#app/domain/access/roles.ts'
import type { DescribedCommitment } from '#app/domain/commitment/described-commitment.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { canBeContributedTo, type AskedValue, type OfferedIndicator } from '#app/domain/status-report/frame.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { nextState, whyNot, type ReportAction, type ReportState } from '#app/domain/status-report/state.ts'
import { read, write, type Tx } from '#app/db/database.server.ts'
import { commitmentInclude, describeCommitment, describeReport, reportInclude } from '#app/db/described-rows.server.ts'
import { recordOwnValues } from '#app/db/value/own-values.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { findRound, type Round } from './rounds.server.ts'
import { visibleReports } from '#app/db/visible.server.ts'

/** Everything that the form for one report needs. */
export interface ReportForm {
  round: Round
  commitment: DescribedCommitment
  organisationId: number
  /** The goal's indicators that are still measured. */
  offered: OfferedIndicator[]
  asked: AskedValue[]
  report: DescribedReport | null
}

/** The form of the viewer's own organisation, or null when it owes no such report. */
export async function findReportForm(
  viewer: SignedIn,
  roundSlug: string,
  commitmentSlug: string,
): Promise<ReportForm | null> {
  const organisationId = viewer.organisation?.id
  const round = await findRound(viewer, roundSlug)
  if (organisationId === undefined || round === null) return null
  const row = await read().commitment.findFirst({
    where: {
      slug: commitmentSlug,
      goal: { planId: round.planId },
      organisations: { some: { organisationId } },
    },
    include: {
      ...commitmentInclude(viewer),
      goal: {
        select: {
          kind: true,
          number: true,
          shortTitle: true,
          plan: { select: { title: true } },
          indicators: { include: { indicator: true }, orderBy: { position: 'asc' } },
        },
      },
      indicators: {
        include: { indicator: { include: { series: { orderBy: { position: 'desc' }, take: 1 } } } },
        orderBy: { id: 'asc' },
      },
    },
  })
  if (row === null) return null
  const report = await read().statusReport.findFirst({
    where: { AND: [visibleReports(viewer), { roundId: round.id, commitmentId: row.id, organisationId }] },
    include: reportInclude,
  })
  const tied = row.indicators.map(({ indicator }) => indicator)
  const all = [...row.goal.indicators.map(({ indicator }) => indicator), ...tied.filter((one) => !one.isOwn)]
  const offered = [...new Map(all.map((indicator) => [indicator.id, indicator])).values()]
    .map(({ id, slug, name, shortName, state }) => ({ id, slug, name, shortName, state: state as IndicatorState }))
    .filter(canBeContributedTo)
  const asked = tied
    .filter((indicator) => indicator.isOwn)
    .flatMap((indicator) =>
      indicator.series.map((series) => ({
        indicatorId: indicator.id,
        seriesId: series.id,
        name: indicator.name,
        unit: indicator.unit as IndicatorUnit,
        isDemo: indicator.isDemo,
      })),
    )
  return {
    round,
    commitment: describeCommitment(row),
    organisationId,
    offered,
    asked,
    report: report === null ? null : describeReport(report),
  }
}

/** How a change of a report went. What was refused wrote nothing. */
export type ReportChange =
  | { ok: true; id: number; version: number; state: ReportState }
  | { ok: false; kind: 'not-now'; why: string }
  | { ok: false; kind: 'conflict'; current: DescribedReport }

const text = (value: string): string => value.trim()

/** The rows with each key once; the last one counts. */
const lastOf = <Row>(rows: readonly Row[], key: (row: Row) => string): Row[] => [
  ...new Map(rows.map((row) => [key(row), row])).values(),
]

/**
 * Saves the viewer's organisation's report as a draft, or submits it. The input has been checked against its schema,
 * and its own values against what was asked. In one transaction with its history.
 */
export function saveReport(
  viewer: SignedIn,
  form: Pick<ReportForm, 'round' | 'commitment' | 'organisationId' | 'offered' | 'asked'>,
  action: Extract<ReportAction, 'save-draft' | 'submit'>,
  input: StatusReportDraft,
  now: Date,
): Promise<ReportChange> {
  const { organisationId } = form
  const key = { roundId: form.round.id, commitmentId: form.commitment.id, organisationId }
  return write(async (tx): Promise<ReportChange> => {
    const existing = await tx.statusReport.findUnique({
      where: { roundId_commitmentId_organisationId: key },
      include: reportInclude,
    })
    const state = (existing?.state ?? 'none') as ReportState
    const why = whyNot(action, state, await phaseNow(tx, form.round.id))
    if (why !== undefined) return { ok: false, kind: 'not-now', why }
    if (Number(input.version) !== (existing?.version ?? 0)) {
      if (existing === null) return { ok: false, kind: 'not-now', why: 'Lägesrapporten du fyllde i finns inte längre.' }
      return { ok: false, kind: 'conflict', current: describeReport(existing) }
    }
    const to = nextState(action, state)
    const content = {
      state: to,
      degree: input.degree === '' ? null : input.degree,
      course: input.course === '' ? null : input.course,
      reason: text(input.reason),
      done: text(input.done),
      obstacles: text(input.obstacles),
      nextStep: text(input.nextStep),
      updatedAt: now,
      ...(action === 'submit' ? { submittedAt: now, submittedById: viewer.userId } : {}),
    }
    const contributions = lastOf(input.contributions, (row) => row.indicatorId)
      .filter((row) => row.chosen && form.offered.some((indicator) => String(indicator.id) === row.indicatorId))
      .map((row) => ({ indicatorId: Number(row.indicatorId), text: text(row.text) }))
    const ownValues = lastOf(input.ownValues, (row) => row.seriesId).flatMap((row) => {
      const asked = form.asked.find((one) => String(one.seriesId) === row.seriesId)
      return asked === undefined || text(row.text) === ''
        ? []
        : [{ indicatorId: asked.indicatorId, seriesId: asked.seriesId, text: text(row.text) }]
    })
    if (existing !== null) {
      await tx.statusReportContribution.deleteMany({ where: { statusReportId: existing.id } })
      await tx.statusReportOwnValue.deleteMany({ where: { statusReportId: existing.id } })
    }
    const rows = { contributions: { create: contributions }, ownValues: { create: ownValues } }
    const saved =
      existing === null
        ? await tx.statusReport.create({ data: { ...key, ...content, ...rows, createdAt: now } })
        : await tx.statusReport.update({
            where: { id: existing.id },
            data: { ...content, ...rows, version: { increment: 1 } },
          })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: action === 'submit' ? 'status-report.submitted' : 'status-report.drafted',
      subject: { type: 'status-report', id: saved.id },
      data: { version: saved.version },
    })
    return { ok: true, id: saved.id, version: saved.version, state: to }
  })
}

async function phaseNow(tx: Tx, roundId: number): Promise<RoundPhase> {
  const round = await tx.reportingRound.findUniqueOrThrow({ where: { id: roundId }, select: { phase: true } })
  return round.phase as RoundPhase
}

/** A report with what its reader needs around it. */
export interface ReportInContext {
  report: DescribedReport
  organisationId: number
  phase: RoundPhase
  commitment: DescribedCommitment
}

/** The report with this id, or null when the viewer may not read it. */
export async function findReport(viewer: Viewer, id: number): Promise<ReportInContext | null> {
  const row = await read().statusReport.findFirst({
    where: { AND: [visibleReports(viewer), { id }] },
    include: {
      ...reportInclude,
      round: { select: { slug: true, year: true, title: true, phase: true } },
      commitment: { include: commitmentInclude(viewer) },
    },
  })
  if (row === null) return null
  return {
    report: describeReport(row),
    organisationId: row.organisationId,
    phase: row.round.phase as RoundPhase,
    commitment: describeCommitment(row.commitment),
  }
}

/** All handed-in reports of a round that the viewer may read, in the plan's order. */
export async function listHandedIn(viewer: Viewer, roundId: number): Promise<DescribedReport[]> {
  const rows = await read().statusReport.findMany({
    where: { AND: [visibleReports(viewer), { roundId, state: { in: ['submitted', 'accepted'] } }] },
    orderBy: [{ commitment: { position: 'asc' } }, { id: 'asc' }],
    include: reportInclude,
  })
  return rows.map(describeReport)
}

/**
 * Accepts a submitted report; its own values become observations. In one transaction with its history.
 *
 * @returns null when there is no such report that the viewer may read
 */
export const acceptReport = (viewer: SignedIn, id: number, version: number, now: Date): Promise<ReportChange | null> =>
  review(viewer, 'accept', id, version, '', now)

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
): Promise<ReportChange | null> {
  if (!can(viewer, 'status-report.review')) return Promise.resolve(null)
  return write(async (tx): Promise<ReportChange | null> => {
    const existing = await tx.statusReport.findFirst({
      where: { AND: [visibleReports(viewer), { id }] },
      include: reportInclude,
    })
    if (existing === null) return null
    const state = existing.state as ReportState
    const why = whyNot(action, state, await phaseNow(tx, existing.roundId))
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
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: action === 'accept' ? 'status-report.accepted' : 'status-report.returned',
      subject: { type: 'status-report', id },
      message,
      data: { version: saved.version },
    })
    return { ok: true, id, version: saved.version, state: to }
  })
}
