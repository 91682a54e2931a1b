import type { Course, Degree } from '#app/domain/commitment/status.ts'
import type { DescribedReport } from './described-report.ts'
import { howItCame } from './how-it-came.ts'
import type { ReportState } from './state.ts'

/** What decides whether an organisation reads another's report on a goal that both have a part in. */
export interface BesideSubject {
  state: ReportState
  organisationId: number
  roundId: number
  /** The organisations that the plan ties to any of the goal's commitments. */
  partInGoal: readonly number[]
}

/**
 * Whether those who report for an organisation may read another's report beside their own, also while the round is
 * open: it has been accepted, and they have a part in the same goal. Somebody with a link reads their link's round.
 */
export const isReadBeside = (
  reader: { organisationId: number; onlyRoundId: number | null },
  report: BesideSubject,
): boolean =>
  report.state === 'accepted' &&
  report.organisationId !== reader.organisationId &&
  report.partInGoal.includes(reader.organisationId) &&
  (reader.onlyRoundId === null || reader.onlyRoundId === report.roundId)

/** Another organisation's answer as those beside it read it: what it wrote, and nothing of who wrote or reviewed it. */
export interface BesideAnswer {
  id: number
  organisation: { slug: string; name: string; shortName: string }
  degree: Degree | null
  course: Course | null
  reason: string
  done: string
  obstacles: string
  nextStep: string
  contributions: { indicator: string; text: string }[]
  /** See howItCame. */
  howItCame: string[]
}

/**
 * What is told of an accepted report before everybody may read it. Its own values wait until the round is published,
 * because small counts are hidden over all of them together; so does the coordinator's assessment.
 */
export const toldBeside = (report: DescribedReport): BesideAnswer => ({
  id: report.id,
  organisation: report.organisation,
  degree: report.degree,
  course: report.course,
  reason: report.reason,
  done: report.done,
  obstacles: report.obstacles,
  nextStep: report.nextStep,
  contributions: report.contributions.map(({ indicator, text }) => ({ indicator: indicator.shortName, text })),
  howItCame: howItCame(report),
})
