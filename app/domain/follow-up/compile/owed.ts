import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
import { NBSP, numeral, sentenceCase } from '#app/domain/swedish.ts'
import { rollUp, type RollUp } from './roll-up.ts'

/** A report owed in the round, with its content when it has been handed in and may be told. */
export interface Owed {
  commitmentSlug: string
  organisation: { slug: string; name: string; shortName: string }
  state: ReportState
  report: DescribedReport | undefined
}

/** How a set of owed reports stands: `owed` is those in a status, those left out and those that have not answered. */
export interface Rolled extends RollUp {
  /** Handed in but not accepted, and left out of what is published; in no status. */
  leftOut: number
}

/** What is said in place of a status of an answer that is left out. */
export const leftOutWords = 'Inskickat men inte godkänt'

/** An answer that has been handed in but is not told. See publishable.ts. */
export const isLeftOut = ({ state, report }: Pick<Owed, 'state' | 'report'>): boolean =>
  state === 'submitted' && report === undefined

/** An answer that has not been handed in. Silence says nothing of the work. */
export const isSilent = (one: Pick<Owed, 'state' | 'report'>): boolean => one.report === undefined && !isLeftOut(one)

/** How a set of owed reports stands. */
export function rolled(owed: readonly Owed[]): Rolled {
  const roll = rollUp(
    owed.map(({ state, report }) => ({
      state,
      degree: report?.degree ?? undefined,
      course: report?.course ?? undefined,
    })),
  )
  const leftOut = owed.filter(isLeftOut).length
  return { ...roll, leftOut, notReported: roll.notReported - leftOut }
}

/** "8 av 10 har rapporterat". Every aggregate says it. What is left out has been reported all the same. */
export const reportedOf = (roll: Pick<RollUp, 'reported' | 'owed'> & { leftOut?: number }): string =>
  `${roll.reported + (roll.leftOut ?? 0)} av ${roll.owed} har rapporterat`

/** "Två svar är inskickade men inte godkända och ingår inte."; "" when none is left out. */
export function leftOutSentence(count: number): string {
  if (count === 0) return ''
  return count === 1
    ? `Ett${NBSP}svar är inskickat men inte godkänt och ingår inte.`
    : `${sentenceCase(numeral(count, 'neuter'))}${NBSP}svar är inskickade men inte godkända och ingår inte.`
}

/** "8 av 10 har rapporterat. Två svar är inskickade men inte godkända och ingår inte." */
export const reportedSentence = (roll: Pick<Rolled, 'reported' | 'owed' | 'leftOut'>): string =>
  [`${reportedOf(roll)}.`, leftOutSentence(roll.leftOut)].filter((part) => part !== '').join(' ')
