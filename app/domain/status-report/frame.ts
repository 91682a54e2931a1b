import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { indicatorStates, type IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import { parseValue } from '#app/domain/series/value.ts'
import type { StatusReportDraft } from './report.ts'

/** An indicator that a report may say it contributed to. */
export interface OfferedIndicator {
  id: number
  slug: string
  name: string
  shortName: string
  state: IndicatorState
}

/** A value that the organisation itself is asked for. */
export interface AskedValue {
  indicatorId: number
  seriesId: number
  name: string
  unit: IndicatorUnit
  isDemo: boolean
}

/** A milestone that the form asks about. Dates are YYYY-MM-DD. */
export interface AskedMilestone {
  id: number
  title: string
  dueOn: string | null
  doneOn: string | null
}

/** Only what is still measured can be contributed to. */
export const canBeContributedTo = (indicator: { state: IndicatorState }): boolean =>
  indicatorStates[indicator.state].isLive

/** Messages by field for own values that are not values; empty when all are. An empty field is no value. */
export function ownValueErrors(
  report: Pick<StatusReportDraft, 'ownValues'>,
  asked: readonly AskedValue[],
): Record<string, string> {
  const errors: Record<string, string> = {}
  report.ownValues.forEach((own, index) => {
    if (own.text.trim() === '') return
    const question = asked.find((one) => String(one.seriesId) === own.seriesId)
    const parsed = question && parseValue(own.text, question.unit)
    if (parsed?.ok === false) errors[`ownValues.${index}.text`] = parsed.why
  })
  return errors
}
