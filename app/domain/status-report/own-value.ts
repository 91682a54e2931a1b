import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { fewWords, isSmall } from '#app/domain/series/suppression.ts'
import { parseValue } from '#app/domain/series/value.ts'
import type { DescribedReport } from './described-report.ts'

/** An own value as readers may have it: a count of one to four is "färre än 5", otherwise what the organisation wrote. */
export function toldOwnValue(text: string, unit: IndicatorUnit): string {
  if (unit !== 'count') return text
  const parsed = parseValue(text, unit)
  if (!parsed.ok) return text
  const least =
    parsed.value.type === 'exact' ? parsed.value.value : parsed.value.type === 'range' ? parsed.value.low : 0
  return isSmall(least) ? fewWords : text
}

/** A published report, with the small counts left out. */
export const toldReport = (report: DescribedReport): DescribedReport => ({
  ...report,
  ownValues: report.ownValues.map((own) => ({ ...own, text: toldOwnValue(own.text, own.indicator.unit) })),
})
