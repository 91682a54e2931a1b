/**
 * Swedish as the product writes and reads it: numbers, dates, lists and order, in one place.
 * Source for the habits: Myndigheternas skrivregler; for what Intl does: measured on Node 20 with full ICU.
 */

/** No-break space: between a number and its unit, and between groups of thousands. */
export const NBSP = '\u00a0'
const MINUS = '\u2212'
const timeZone = 'Europe/Stockholm'

const decimal = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 })
const signed = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2, signDisplay: 'exceptZero' })
const collator = new Intl.Collator('sv', { numeric: true })
const longDate = new Intl.DateTimeFormat('sv-SE', { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
const shortDate = new Intl.DateTimeFormat('sv-SE', { timeZone, day: 'numeric', month: 'short' })
const longDateTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const isoDate = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
const conjunction = new Intl.ListFormat('sv', { type: 'conjunction' })

/** 1234567.5 → "1 234 567,5" with no-break spaces and U+2212 for minus. Never for years. */
export const formatNumber = (value: number): string => decimal.format(value)

/** For tables and charts: 22 → "22 %". Takes percent, not a share. */
export const formatPercent = (percent: number): string => `${formatNumber(percent)}${NBSP}%`

/** For running text: 22 → "22 procent". */
export const percentInWords = (percent: number): string => `${formatNumber(percent)}${NBSP}procent`

/** A difference between two shares in percent: 7 → "+7 procentenheter", 1 → "+1 procentenhet". */
export function formatPercentagePoints(points: number): string {
  return `${signed.format(points)}${NBSP}procentenhet${Math.abs(points) === 1 ? '' : 'er'}`
}

const numerals = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']

/** Whole numbers as running text writes them: words up to twelve. `neuter` gives "ett" for one. */
export function numeral(value: number, gender: 'common' | 'neuter' = 'common'): string {
  if (value === 1 && gender === 'neuter') return 'ett'
  return numerals[value] ?? formatNumber(value)
}

/** "ett åtagande", "nio åtaganden". */
export function counted(value: number, one: string, many: string, gender: 'common' | 'neuter' = 'common'): string {
  return `${numeral(value, gender)}${NBSP}${value === 1 ? one : many}`
}

/** First letter upper case; the rest as it is. */
export const sentenceCase = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)

/** "A, B och C". */
export const formatList = (items: readonly string[]): string => conjunction.format(items)

/** Order of å, ä and ö last, numbers by size. */
export const compareSwedish = (a: string, b: string): number => collator.compare(a, b)

/** A point in time as a calendar date in Stockholm: "5 mars 2026". */
export const formatDate = (at: Date): string => longDate.format(at).replaceAll(' ', NBSP)

/** "5 mars", "12 nov." where there is little room and the year is told elsewhere. */
export const formatDayAndMonth = (at: Date): string => shortDate.format(at).replaceAll(' ', NBSP)

/** "5 mars 2026 kl. 14:02", Stockholm time. */
export const formatDateTime = (at: Date): string => longDateTime.format(at)

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' })

/** "14:02", Stockholm time. */
export const formatClock = (at: Date): string => clock.format(at)

/** The calendar date in Stockholm, YYYY-MM-DD. */
export const calendarDate = (at: Date): string => isoDate.format(at)

/** YYYY-MM-DD → "5 mars 2026". Throws a RangeError for anything else. */
export function formatCalendarDate(date: string): string {
  const noon = new Date(`${date}T12:00:00Z`)
  // Date itself takes "2026-03" and turns 30 February into 2 March.
  if (noon.toISOString().slice(0, 10) !== date) throw new RangeError(`"${date}" is not a calendar date.`)
  return formatDate(noon)
}

/** What `parseNumber` answers: a number, or why the text is none. */
export type ParsedNumber = { ok: true; value: number; percent: boolean } | { ok: false; why: string }

/**
 * Reads one number as people in Sweden type or paste it: decimal comma or point, spaces of every kind between
 * thousands, −, – and - as minus, and an optional "%" or "procent". Spaces elsewhere are refused, because "62 5" may
 * be 62,5 as well as 625.
 */
export function parseNumber(text: string): ParsedNumber {
  const folded = text
    .replace(/\s+/g, ' ')
    .replace(/[\u2212\u2013\u2012]/g, '-')
    .trim()
    .toLowerCase()
  const match = /^([+-]?) ?(\d+|\d{1,3}(?: \d{3})+)(?:[.,](\d+))? ?(%|procent)?$/.exec(folded)
  if (!match) {
    return { ok: false, why: `”${text.trim()}” är inte ett tal. Skriv till exempel 62 eller 62,5.` }
  }
  const value = Number(`${match[1] === '-' ? '-' : ''}${match[2]?.replaceAll(' ', '')}.${match[3] ?? '0'}`)
  return { ok: true, value, percent: match[4] !== undefined }
}

/** The text a person types for a number, without grouping: 1234.5 → "1234,5", -3 → "−3". */
export const editableNumber = (value: number): string => String(value).replace('.', ',').replace('-', MINUS)

const longMonth = new Intl.DateTimeFormat('sv-SE', { timeZone, month: 'long', year: 'numeric' })

/** YYYY-MM → "juni 2027". */
export const formatCalendarMonth = (month: string): string =>
  longMonth.format(new Date(`${month}-15T12:00:00Z`)).replaceAll(' ', NBSP)

/** The first moment of a day in Stockholm, YYYY-MM-DD; midnight there is 22 or 23 o'clock UTC the day before. */
export function firstMoment(date: string): Date {
  const inSummer = new Date(`${date}T00:00:00+02:00`)
  return calendarDate(inSummer) === date ? inSummer : new Date(`${date}T00:00:00+01:00`)
}

/** The day after, YYYY-MM-DD. */
export function followingDay(date: string): string {
  const noon = new Date(`${date}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() + 1)
  return noon.toISOString().slice(0, 10)
}
