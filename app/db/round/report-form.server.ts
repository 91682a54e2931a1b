import type { Reporter } from '#app/domain/access/roles.ts'
import type { DescribedCommitment } from '#app/domain/commitment/described-commitment.ts'
import { questionsOf, type Question, type QuestionField } from '#app/domain/reporting-round/question.ts'
import type { Standing } from '#app/domain/reporting-round/standing.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import type { AskedMilestone, AskedValue, OfferedIndicator } from '#app/domain/status-report/frame.ts'
import { read } from '#app/db/database.server.ts'
import { commitmentInclude, describeCommitment, describeReport, reportInclude } from '#app/db/described-rows.server.ts'
import { visibleReports } from '#app/db/visible.server.ts'
import { findRound, type Round } from './rounds.server.ts'
import { findStanding } from './standing.server.ts'
import { frameInclude, offeredAndAsked } from './report-frames.server.ts'

/** Everything that the form for one report needs. */
export interface ReportForm {
  round: Round
  commitment: DescribedCommitment
  organisationId: number
  /** The goal's indicators that are still measured. */
  offered: OfferedIndicator[]
  asked: AskedValue[]
  milestones: AskedMilestone[]
  questions: Record<QuestionField, Question>
  standing: Standing
  report: DescribedReport | null
}

/**
 * The form of an organisation's report, normally the reporter's own, or null when it owes no such report and has none.
 * Who may write it is asked of its subject, see domain/access/permissions.
 */
export async function findReportForm(
  reporter: Reporter,
  roundSlug: string,
  commitmentSlug: string,
  now: Date,
  organisationId = reporter.organisation?.id,
): Promise<ReportForm | null> {
  const round = await findRound(reporter, roundSlug)
  if (organisationId === undefined || round === null) return null
  const row = await read().commitment.findFirst({
    where: {
      slug: commitmentSlug,
      goal: { planId: round.planId },
      OR: [
        { organisations: { some: { organisationId } } },
        { reports: { some: { organisationId, roundId: round.id } } },
      ],
    },
    include: {
      ...commitmentInclude(reporter),
      goal: {
        select: {
          kind: true,
          number: true,
          shortTitle: true,
          plan: { select: { title: true } },
          indicators: frameInclude(reporter).goal.select.indicators,
        },
      },
      indicators: frameInclude(reporter).indicators,
    },
  })
  if (row === null) return null
  const report = await read().statusReport.findFirst({
    where: { AND: [visibleReports(reporter), { roundId: round.id, commitmentId: row.id, organisationId }] },
    include: reportInclude,
  })
  const { offered, asked } = offeredAndAsked(row)
  const [standing, set, milestones] = await Promise.all([
    findStanding(read(), { roundId: round.id, organisationId, commitmentId: row.id }, now),
    read().roundQuestion.findMany({ where: { roundId: round.id } }),
    read().milestone.findMany({ where: { commitmentId: row.id }, orderBy: { position: 'asc' } }),
  ])
  const questions = questionsOf(set.map((one) => ({ ...one, field: one.field as QuestionField })))
  return {
    round,
    commitment: describeCommitment(row),
    organisationId,
    offered: questions.contributions.isAsked ? offered : [],
    asked: questions.ownValues.isAsked ? asked : [],
    milestones: questions.milestones.isAsked
      ? milestones.map(({ id, title, dueOn, doneOn }) => ({ id, title, dueOn, doneOn }))
      : [],
    questions,
    standing,
    report: report === null ? null : describeReport(report),
  }
}
