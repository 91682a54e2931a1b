import type { HistoryKind } from '#app/domain/history/sentence.ts'
import { cellName } from '#app/domain/series/cell.ts'
import { toColumns } from '#app/domain/series/value.ts'
import type { Submission } from '#app/domain/status-report/submission.ts'
import { idsBy, type IdOf } from './ids.ts'
import { seriesKey } from './load-indicators.ts'
import { handedInMilestones, loadAssessments, loadReportedMilestones } from './load-report-parts.ts'
import type { Tx } from './load.ts'
import { coordinatorInTheCast, organisations, partnerInTheCast } from './organisations.ts'
import type { ReportRow, ReportStep, RoundRow } from './rows.ts'

const historyKindOf = {
  draft: 'status-report.drafted',
  submitted: 'status-report.submitted',
  returned: 'status-report.returned',
  accepted: 'status-report.accepted',
} as const satisfies Record<ReportStep['to'], HistoryKind>

/** Rounds with their status reports, the values that accepted reports gave, and the history of every transition. */
export async function loadRounds(
  tx: Tx,
  rounds: readonly RoundRow[],
  known: {
    planId: number
    organisationId: IdOf
    areaId: IdOf
    sourceId: IdOf
    indicatorId: IdOf
    seriesId: IdOf
    commitmentId: IdOf
  },
): Promise<void> {
  const { planId, organisationId, sourceId, indicatorId, seriesId, commitmentId } = known
  const roundId = idsBy(
    await tx.reportingRound.createManyAndReturn({
      data: rounds.map(({ reports: _reports, ...round }) => ({ ...round, planId, isDemo: true })),
      select: { id: true, slug: true },
    }),
    (row) => row.slug,
  )
  const keyOf = (round: number, commitment: number, organisation: number) => `${round} ${commitment} ${organisation}`
  const reports = rounds.flatMap((round) =>
    round.reports.map((report) => ({
      round,
      report,
      roundId: roundId(round.slug),
      commitmentId: commitmentId(report.commitment),
      organisationId: organisationId(report.organisation),
    })),
  )
  const reportId = idsBy(
    await tx.statusReport.createManyAndReturn({
      data: reports.map(({ round, report, roundId, commitmentId, organisationId }) => ({
        roundId,
        commitmentId,
        organisationId,
        ...stateOf(report, round.dueOn),
        degree: report.degree ?? null,
        course: report.course ?? null,
        reason: report.reason ?? '',
        done: report.done ?? '',
        obstacles: report.obstacles ?? '',
        nextStep: report.nextStep ?? '',
        channel: report.onBehalf?.channel ?? 'own',
        channelNote: report.onBehalf?.note ?? '',
        isDemo: true,
      })),
      select: { id: true, roundId: true, commitmentId: true, organisationId: true },
    }),
    (row) => keyOf(row.roundId, row.commitmentId, row.organisationId),
  )
  const stored = reports.map((entry) => ({
    ...entry,
    id: reportId(keyOf(entry.roundId, entry.commitmentId, entry.organisationId)),
    acceptedAt: lastTime(entry.report, 'accepted'),
  }))
  for (const { id, report, commitmentId, organisationId } of stored) {
    if (report.confirms === undefined) continue
    const unchangedFromId = reportId(keyOf(roundId(report.confirms), commitmentId, organisationId))
    await tx.statusReport.update({ where: { id }, data: { unchangedFromId } })
  }
  await loadReportedMilestones(tx, stored)
  await loadAssessments(tx, stored)

  await tx.statusReportContribution.createMany({
    data: stored.flatMap(({ id, report }) =>
      (report.contributions ?? []).map(({ indicator, text }) => ({
        statusReportId: id,
        indicatorId: indicatorId(indicator),
        text,
      })),
    ),
  })
  const ownValues = stored.flatMap(({ id, round, report, organisationId }) =>
    (report.ownValues ?? []).map((own) => ({
      ...own,
      round,
      report,
      organisationId,
      statusReportId: id,
      indicatorId: indicatorId(own.indicator),
      seriesId: seriesId(seriesKey(own.indicator, own.series)),
    })),
  )
  await tx.statusReportOwnValue.createMany({
    data: ownValues.map(({ statusReportId, indicatorId, seriesId, text }) => ({
      statusReportId,
      indicatorId,
      seriesId,
      text,
    })),
  })
  for (const { becomes, round, report, organisationId, statusReportId, seriesId, text } of ownValues) {
    if (becomes === undefined) continue
    await tx.observation.create({
      data: {
        seriesId,
        cell: cellName({ organisation: report.organisation }, round.year, 'total'),
        organisationId,
        year: round.year,
        breakdown: 'total',
        ...toColumns(becomes.value),
        note: 'Påhittat värde i exemplet.',
        statusReportId,
        createdAt: lastTime(report, 'accepted') ?? new Date(round.dueOn),
        citations: {
          create: {
            sourceId: sourceId(becomes.source),
            position: 1,
            locator: `${organisations[report.organisation].possessive} lägesrapport ${round.year}, egna värden`,
            quotedText: text,
          },
        },
      },
    })
  }
  await tx.reportSubmission.createMany({
    data: stored.flatMap(({ id, report }) =>
      // What was written before a return is not known in the example; what stands now was handed in last.
      report.steps
        .filter((step) => step.to === 'submitted')
        .slice(-1)
        .map((step) => ({
          statusReportId: id,
          number: report.steps.filter((one) => one.to === 'submitted').length,
          at: new Date(step.at),
          byName: senderOf(report),
          channel: report.onBehalf?.channel ?? 'own',
          content: JSON.stringify(handedIn(report)),
        })),
    ),
  })
  await tx.historyEvent.createMany({
    data: stored
      .flatMap(({ id, report }) => {
        const subject = { subjectType: 'status-report', subjectId: String(id) }
        const { assessment } = report
        return [
          ...report.steps.map((step) => ({
            ...subject,
            at: new Date(step.at),
            ...actorOf(step, report),
            kind: kindOf(step, report),
            message: step.to === 'returned' ? step.message : '',
          })),
          ...(assessment === undefined
            ? []
            : [
                {
                  ...subject,
                  at: new Date(assessment.at),
                  ...coordinator,
                  kind: 'status-report.assessed' satisfies HistoryKind,
                  message: assessment.reason,
                },
              ]),
        ]
      })
      .sort((a, b) => a.at.getTime() - b.at.getTime()),
  })
}

/** A report's content as it was handed in. */
const handedIn = (report: ReportRow): Submission => ({
  degree: report.degree ?? null,
  course: report.course ?? null,
  reason: report.reason ?? '',
  done: report.done ?? '',
  obstacles: report.obstacles ?? '',
  nextStep: report.nextStep ?? '',
  contributions: [...(report.contributions ?? [])],
  ownValues: (report.ownValues ?? []).map(({ indicator, text }) => ({ indicator, text })),
  milestones: handedInMilestones(report),
})

function stateOf(report: ReportRow, dueOn: string) {
  const first = report.steps[0]
  const last = report.steps.at(-1) ?? first
  const submittedAt = lastTime(report, 'submitted')
  const handedIn = report.steps.find((step) => step.to === 'submitted')
  const firstSubmittedAt = handedIn === undefined ? null : new Date(handedIn.at)
  const submittedById =
    submittedAt !== null && report.organisation === partnerInTheCast.organisation ? partnerInTheCast.id : null
  return {
    state: last.to,
    version: report.steps.length,
    submittedAt,
    submittedById,
    submittedName: submittedAt === null ? null : senderOf(report),
    firstSubmittedAt,
    dueOnThen: firstSubmittedAt === null ? null : dueOn,
    acceptedAt: lastTime(report, 'accepted'),
    createdAt: new Date(first.at),
    updatedAt: new Date(last.at),
  }
}

function lastTime(report: ReportRow, to: ReportStep['to']): Date | null {
  const step = report.steps.findLast((step) => step.to === to)
  return step === undefined ? null : new Date(step.at)
}

/** Reviews are the coordinator's; the rest is done by the organisation, which has a user only in Region Stockholm. */
function actorOf(step: ReportStep, report: ReportRow): { actorId: string | null; actorName: string } {
  if (step.to === 'accepted' || step.to === 'returned' || report.onBehalf !== undefined) return coordinator
  const isInTheCast = report.organisation === partnerInTheCast.organisation
  return { actorId: isInTheCast ? partnerInTheCast.id : null, actorName: senderOf(report) }
}

const coordinator = { actorId: coordinatorInTheCast.id, actorName: coordinatorInTheCast.name }

const kindOf = (step: ReportStep, report: ReportRow): HistoryKind =>
  step.to === 'submitted' && report.confirms !== undefined ? 'status-report.confirmed' : historyKindOf[step.to]

/** Who sends the organisation's reports; only Region Stockholm has a user. */
function senderOf({ organisation, onBehalf }: ReportRow): string {
  if (onBehalf !== undefined) return coordinatorInTheCast.name
  return organisation === partnerInTheCast.organisation
    ? partnerInTheCast.name
    : `${organisations[organisation].possessive} kontaktperson (exempel)`
}
