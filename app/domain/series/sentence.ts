import { indicatorUnits, type IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { formatList, formatNumber, NBSP, numeral, sentenceCase } from '#app/domain/swedish.ts'
import { breakdowns } from './cell.ts'
import {
  breakYears,
  change,
  points,
  unmeasuredYears,
  wholeChange,
  type Change,
  type Point,
  type Series,
  type Succession,
} from './series.ts'
import { sizeWords, subjectWords } from './sentence-words.ts'
import { trend } from './trend.ts'
import { valueInText } from './value.ts'

/** What the sentences need to know of an indicator. */
export interface Told {
  unit: IndicatorUnit
  series: readonly Series[]
  successions: readonly Succession[]
}

/** "22 procent 2019"; of a count "273 år 2018", so that two numbers never stand together. */
const inYear = ({ value, year }: Point, unit: IndicatorUnit): string =>
  `${indicatorUnits[unit].inText(value)} ${unit === 'count' ? `år${NBSP}` : ''}${year}`

/** "16 procent 2019, 31 procent 2021 och 36 procent 2022" for one series. */
export function valuesSentence(series: Series, unit: IndicatorUnit): string | undefined {
  const all = points(series)
  if (all.length === 0) return undefined
  return `${formatList(all.map((point) => inYear(point, unit)))}.`
}

/**
 * The change from the first to the last value of one series:
 * "36 procent 2022, en ökning med 20 procentenheter från 2019 (16 procent)."
 */
export function changeSentence(series: Series, unit: IndicatorUnit): string | undefined {
  const whole = wholeChange(series)
  return whole === undefined ? undefined : comparedSentence(whole, unit)
}

/**
 * The change from the measurement before to the last one, of one series:
 * "22 procent 2019, en ökning med 7 procentenheter från 2018 (15 procent)."
 */
export function latestChangeSentence(series: Series, unit: IndicatorUnit): string | undefined {
  const [before, last] = points(series).slice(-2)
  if (before === undefined || last === undefined) return undefined
  const step = change(series, before.year, last.year)
  return step === undefined ? undefined : comparedSentence(step, unit)
}

function comparedSentence(compared: Change, unit: IndicatorUnit): string {
  const { from, to, difference } = compared
  const { inText } = indicatorUnits[unit]
  const now = inYear(to, unit)
  if (difference === 0) return `${now}, lika mycket som ${from.year}.`
  return `${now}, ${changeWords(difference, unit)} från ${from.year} (${inText(from.value)}).`
}

/** "en ökning med 7 procentenheter". */
const changeWords = (difference: number, unit: IndicatorUnit): string =>
  `${difference > 0 ? 'en ökning' : 'en minskning'} med ${sizeWords(difference, unit)}`

/**
 * The course of one series by the rules in `trend`: "Andelen har ökat vid varje mätning sedan 2016 (84 procent),
 * sammanlagt med 11 procentenheter." or "Andelen har legat på ungefär samma nivå sedan 2016 (8–11 procent)." A series
 * that has ended is told of in the past.
 */
export function trendSentence(series: Series, unit: IndicatorUnit): string | undefined {
  const course = trend(series, unit)
  const whole = wholeChange(series)
  if (course === undefined || whole === undefined) return undefined
  const { inText } = indicatorUnits[unit]
  const it = sentenceCase(subjectWords[unit].it)
  const ended = series.ending !== undefined
  const { from, to, low, high } = course
  const period = (start: string): string => (ended ? `från ${start} till ${to.year}` : `sedan ${start}`)
  if (course.kind === 'level') {
    const band = low === high ? inText(low) : `${formatNumber(low)}–${inText(high)}`
    return `${it} ${ended ? 'låg' : 'har legat'} på ungefär samma nivå ${period(String(from.year))} (${band}).`
  }
  const [past, perfect] = course.kind === 'rise' ? ['ökade', 'har ökat'] : ['minskade', 'har minskat']
  const factor = factorWords(whole, unit)
  return `${it} ${ended ? past : perfect} vid varje mätning ${period(`${from.year} (${inText(from.value)})`)}, sammanlagt med ${sizeWords(whole.difference, unit)}${factor === undefined ? '' : `, och blev ${factor}`}.`
}

/**
 * The change from the first to the last value, where a sentence has already told of the last one: "Jämfört med 2016
 * (16 procent) är det en ökning med 6 procentenheter." Undefined with fewer than three values.
 */
export function sinceStartSentence(series: Series, unit: IndicatorUnit): string | undefined {
  const whole = wholeChange(series)
  if (whole === undefined || points(series).length < 3) return undefined
  const { from, difference } = whole
  const verb = series.ending === undefined ? 'är' : 'var'
  if (difference === 0) return `Det ${verb} lika mycket som ${from.year}.`
  const factor = factorWords(whole, unit)
  const since = `Jämfört med ${from.year} (${indicatorUnits[unit].inText(from.value)})`
  return `${since} ${verb} det ${changeWords(difference, unit)}${factor === undefined ? '' : `: ${subjectWords[unit].it} blev ${factor}`}.`
}

/** How many times a value must have grown before a factor says it better than a difference does. */
const leastFactor = 1.5

/** "2,25 gånger så stor", "dubbelt så stor", "ungefär 1,7 gånger så stor"; undefined below one and a half times. */
export function factorWords(compared: Change, unit: IndicatorUnit): string | undefined {
  const { factor } = compared
  if (factor === undefined || factor < leastFactor) return undefined
  const { large } = subjectWords[unit]
  if (factor === 2) return `dubbelt så ${large}`
  const hundredths = Math.round(factor * 100) / 100
  const isWhole = Math.abs(hundredths - factor) < 1e-9
  if (!isWhole) return `ungefär ${formatNumber(Math.round(factor * 10) / 10)}${NBSP}gånger så ${large}`
  return `${Number.isInteger(hundredths) ? numeral(hundredths) : formatNumber(hundredths)}${NBSP}gånger så ${large}`
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

/**
 * "Socialstyrelsen har beslutat att ta bort indikatorn. De senaste uppgifterna är från 2021." Of a series that ended while
 * others of its indicator go on, only the series is said to be gone.
 */
export function endSentence(series: Series, isWholeIndicator = true): string | undefined {
  if (series.ending !== 'discontinued') return undefined
  const who = series.endedBy ?? 'Källan'
  const what = isWholeIndicator ? 'indikatorn' : `serien ”${series.shortLabel}”`
  const last = series.lastYear === undefined ? '' : ` De senaste uppgifterna är från${NBSP}${series.lastYear}.`
  return `${who} har beslutat att ta bort ${what}.${last}`
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
    row.value.type === 'spread' && !breakdowns[row.breakdown].isOfSex
      ? [`År ${row.year} låg länen mellan ${valueInText(row.value, unit).replace('–', ' och ')}.`]
      : [],
  )
}

const hasOfSex = (series: Series): boolean =>
  series.values.some((row) => breakdowns[row.breakdown].isOfSex && row.value.type !== 'missing')

/** The finding as a chart's title: short, and true of one series only. */
export function headline(told: Told, shortName: string): string {
  const latest = told.series
    .flatMap((series) => points(series).map((point) => ({ series, point })))
    .sort((a, b) => b.point.year - a.point.year)[0]
  if (latest === undefined) return told.series.some(hasOfSex) ? `${shortName} efter kön` : `${shortName}: inga värden`
  const sameYear = told.series.filter((series) => points(series).at(-1)?.year === latest.point.year)
  // Several questions stand side by side; which is highest is not said, for they are not ranked.
  if (sameYear.length > 1) return `${shortName}, ${latest.point.year}`
  const whole = wholeChange(latest.series)
  const now = inYear(latest.point, told.unit)
  if (whole === undefined) return `${shortName}: ${now}`
  if (whole.difference === 0) return `Lika mycket som ${whole.from.year}: ${now}`
  return `${whole.difference > 0 ? 'Ökning' : 'Minskning'} sedan ${whole.from.year}: ${now}`
}
