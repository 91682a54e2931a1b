import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
import { rollUp, type RollUp } from './roll-up.ts'

/** A report owed in the round, with its content when it has been handed in. */
export interface Owed {
  commitmentSlug: string
  organisation: { slug: string; name: string; shortName: string }
  state: ReportState
  report: DescribedReport | undefined
}

/** How a set of owed reports stands. */
export const rolled = (owed: readonly Owed[]): RollUp =>
  rollUp(
    owed.map(({ state, report }) => ({
      state,
      degree: report?.degree ?? undefined,
      course: report?.course ?? undefined,
    })),
  )

/** "8 av 10 har rapporterat". Every aggregate says it. */
export const reportedOf = (roll: Pick<RollUp, 'reported' | 'owed'>): string =>
  `${roll.reported} av ${roll.owed} har rapporterat`
