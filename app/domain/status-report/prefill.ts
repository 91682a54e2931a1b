import type { DescribedReport } from './described-report.ts'
import { formValues, type Frame } from './form-values.ts'
import type { StatusReportDraft } from './report.ts'

/**
 * The form with an earlier year's answer in it. Own values and what was said of milestones belong to their year and are
 * left empty; contributions stay where the indicator is still measured.
 */
export const prefilled = (frame: Frame, earlier: DescribedReport): StatusReportDraft => ({
  ...formValues(frame, { ...earlier, ownValues: [], milestones: [] }),
  version: '0',
})

const texts = ['degree', 'course', 'reason', 'done', 'obstacles', 'nextStep'] as const

/**
 * The fields that hold, word for word, what was answered the earlier year: what readers of the form are told. A field is
 * named as in the form; a contribution by its tick, `contributions.0.chosen`.
 */
export function fieldsFrom(earlier: StatusReportDraft, values: StatusReportDraft): string[] {
  const held = texts.filter((name) => values[name].trim() !== '' && values[name].trim() === earlier[name].trim())
  const contributions = values.contributions.flatMap((row, index) => {
    const before = earlier.contributions.find((one) => one.indicatorId === row.indicatorId)
    return row.chosen && before?.chosen === true && before.text.trim() === row.text.trim()
      ? [`contributions.${index}.chosen`]
      : []
  })
  return [...held, ...contributions]
}
