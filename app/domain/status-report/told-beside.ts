import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { missingReasons } from '#app/domain/series/missing.ts'
import { parseValue, type ObservedValue } from '#app/domain/series/value.ts'
import { editableNumber, numeral } from '#app/domain/swedish.ts'
import type { DescribedReport } from './described-report.ts'
import { toldOwnValue } from './own-value.ts'

/**
 * A report beside the indicators that it gave values of, so that neither gives the other away: an own value whose
 * observation is hidden is hidden in the report too, also where it is hidden for the sake of others, and its number does
 * not stand in what the report says of its contribution to the same indicator.
 *
 * @param indicators as readers have them, by slug
 */
export function toldReportBeside(
  report: DescribedReport,
  indicators: ReadonlyMap<string, DescribedIndicator>,
): DescribedReport {
  const told = report.ownValues.map((own) => ({
    own,
    text: hiddenInSeries(report, indicators.get(own.indicator.slug)) ?? toldOwnValue(own.text, own.indicator.unit),
  }))
  const hidden = told.filter(({ own, text }) => text !== own.text)
  return {
    ...report,
    ownValues: told.map(({ own, text }) => ({ ...own, text })),
    contributions: report.contributions.map((one) => ({
      ...one,
      text: hidden
        .filter(({ own }) => own.indicator.slug === one.indicator.slug)
        .reduce((text, { own, text: instead }) => withoutNumber(text, own, instead), one.text),
    })),
  }
}

/** What the organisation's value of the year is told as, where readers may not have it; undefined where they may. */
function hiddenInSeries(report: DescribedReport, indicator: DescribedIndicator | undefined): string | undefined {
  const subject = `organisation:${report.organisation.slug}`
  const values = (indicator?.series ?? []).flatMap((series) =>
    series.values
      .filter((row) => row.subject === subject && row.year === report.round.year && row.breakdown === 'total')
      .map(({ value }) => value),
  )
  const isConfidential = (value: ObservedValue): boolean => value.type === 'missing' && value.reason === 'confidential'
  return values.some(isConfidential) ? missingReasons.confidential.label : undefined
}

/** The text with the hidden number, in digits or as a word, replaced by what is told instead, in brackets. */
function withoutNumber(text: string, own: DescribedReport['ownValues'][number], instead: string): string {
  const parsed = parseValue(own.text, own.indicator.unit)
  const forms = parsed.ok ? formsOf(parsed.value) : []
  if (forms.length === 0) return text
  return text.replace(
    new RegExp(`(?<![\\p{L}\\d,.])(?:${forms.join('|')})(?![\\p{L}\\d]|[,.]\\d)`, 'giu'),
    `[${instead}]`,
  )
}

/** How a value can be written. "en" and "ett" are mostly articles, so of one only the digit is a number for certain. */
function formsOf(value: ObservedValue): string[] {
  if (value.type === 'range') return [`${editableNumber(value.low)}\\s*[–-]\\s*${editableNumber(value.high)}`]
  if (value.type !== 'exact') return []
  const word = numeral(value.value)
  return [editableNumber(value.value), ...(value.value > 1 && /^\p{L}+$/u.test(word) ? [word] : [])]
}
