import { indicatorUnits, type IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { formatList, formatNumber, formatPercentagePoints, NBSP } from '#app/domain/swedish.ts'
import { breakYears, points, unmeasuredYears, wholeChange, type Series, type Succession } from './series.ts'
import { valueInText } from './value.ts'

/** What the sentences need to know of an indicator. */
export interface Told {
  unit: IndicatorUnit
  series: readonly Series[]
  successions: readonly Succession[]
}

/** "16 procent 2019, 31 procent 2021 och 36 procent 2022" for one series. */
export function valuesSentence(series: Series, unit: IndicatorUnit): string | undefined {
  const all = points(series)
  if (all.length === 0) return undefined
  return `${formatList(all.map((point) => `${indicatorUnits[unit].inText(point.value)} ${point.year}`))}.`
}

/**
 * The change from the first to the last value of one series:
 * "36 procent 2022, en ökning med 20 procentenheter från 2019 (16 procent)."
 */
export function changeSentence(series: Series, unit: IndicatorUnit): string | undefined {
  const whole = wholeChange(series)
  if (whole === undefined) return undefined
  const { inText } = indicatorUnits[unit]
  const now = `${inText(whole.to.value)} ${whole.to.year}`
  if (whole.difference === 0) return `${now}, lika mycket som ${whole.from.year}.`
  const size =
    unit === 'percent'
      ? formatPercentagePoints(Math.abs(whole.difference)).replace('+', '')
      : formatNumber(Math.abs(whole.difference))
  const word = whole.difference > 0 ? 'en ökning' : 'en minskning'
  return `${now}, ${word} med ${size} från ${whole.from.year} (${inText(whole.from.value)}).`
}

/** "År 2020 gjordes ingen mätning." */
export function unmeasuredSentence(series: Series): string | undefined {
  const years = unmeasuredYears(series)
  if (years.length === 0) return undefined
  return `År ${formatList(years.map(String))} gjordes ingen mätning.`
}

/** "Frågan ändrades 2023. Värdena från 2023 kan inte jämföras med tidigare år." */
export function breakSentences(successions: readonly Succession[]): string[] {
  return breakYears(successions).map(
    (year) => `Frågan ändrades ${year}. Värdena från ${year} kan inte jämföras med tidigare år.`,
  )
}

/** "Socialstyrelsen har beslutat att ta bort indikatorn. Senaste mätningen är från 2021." */
export function endSentence(series: Series): string | undefined {
  if (series.ending !== 'discontinued') return undefined
  const who = series.endedBy ?? 'Källan'
  const last = series.lastYear === undefined ? '' : ` De senaste uppgifterna är från${NBSP}${series.lastYear}.`
  return `${who} har beslutat att ta bort indikatorn.${last}`
}

/** "Mättes för första gången 2019. Det finns inget att jämföra med." for a series with a single value and no past. */
export function firstTimeSentence(series: Series, hasPredecessor: boolean): string | undefined {
  const all = points(series)
  const only = all[0]
  if (all.length !== 1 || only === undefined || hasPredecessor) return undefined
  if (series.values.some((row) => row.year < only.year && row.value.type !== 'missing')) return undefined
  return `Mättes för första gången ${only.year}. Det finns inget tidigare värde att jämföra med.`
}

/** "Mellan länen varierade andelen 2019 från 0 till 57 procent." */
export function spreadSentences(series: Series, unit: IndicatorUnit): string[] {
  return series.values.flatMap((row) =>
    row.value.type === 'spread'
      ? [`År ${row.year} låg länen mellan ${valueInText(row.value, unit).replace('–', ' och ')}.`]
      : [],
  )
}

/** The finding as a chart's title: short, and true of one series only. */
export function headline(told: Told, shortName: string): string {
  const latest = told.series
    .flatMap((series) => points(series).map((point) => ({ series, point })))
    .sort((a, b) => b.point.year - a.point.year)[0]
  if (latest === undefined) return `${shortName}: inga värden`
  const { inText } = indicatorUnits[told.unit]
  const sameYear = told.series.filter((series) => points(series).at(-1)?.year === latest.point.year)
  // Several questions stand side by side; which is highest is not said, for they are not ranked.
  if (sameYear.length > 1) return `${shortName}, ${latest.point.year}`
  const whole = wholeChange(latest.series)
  const now = `${inText(latest.point.value)} ${latest.point.year}`
  if (whole === undefined) return `${shortName}: ${now}`
  if (whole.difference === 0) return `Lika mycket som ${whole.from.year}: ${now}`
  return `${whole.difference > 0 ? 'Ökning' : 'Minskning'} sedan ${whole.from.year}: ${now}`
}
