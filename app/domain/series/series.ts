import type { Breakdown } from './cell.ts'
import { exactNumber, type ObservedValue } from './value.ts'

/** Which level a series' values are about. */
export const seriesLevels = {
  country: { label: 'riket' },
  county: { label: 'länet' },
  municipality: { label: 'kommunen' },
  district: { label: 'stadsdelen' },
  organisation: { label: 'organisationen' },
  unstated: { label: 'nivån framgår inte av källan' },
} as const satisfies Record<string, { label: string }>

export type SeriesLevel = keyof typeof seriesLevels

/** How a series ends. */
export const seriesEndings = {
  changed: { label: 'Ersatt av nya frågor' },
  discontinued: { label: 'Borttagen av källan' },
} as const satisfies Record<string, { label: string }>

export type SeriesEnding = keyof typeof seriesEndings

/** One value of a series. Years are calendar years. */
export interface SeriesValue {
  /** Which area or organisation the value is about, as in the cell's name: "area:00", "organisation:region-stockholm". */
  subject: string
  year: number
  breakdown: Breakdown
  value: ObservedValue
}

/** A comparable run of values, with how it ended. */
export interface Series<Value extends SeriesValue = SeriesValue> {
  slug: string
  label: string
  shortLabel: string
  level: SeriesLevel
  lastYear?: number | undefined
  ending?: SeriesEnding | undefined
  endedBy?: string | undefined
  endReason?: string | undefined
  values: readonly Value[]
}

/** A point that may be drawn and computed with. */
export interface Point {
  year: number
  value: number
}

/** The areas or organisations that the series has values of, each once. */
export const subjects = (series: Series): string[] => [...new Set(series.values.map((row) => row.subject))]

/**
 * The exact values of one subject of a series, by year. Ranges, spreads and missing values are not points. A series
 * about a single area or organisation needs no subject named; where there are several and none is named there are no
 * points, because values of different subjects make no line.
 */
export function points(series: Series, subject?: string): Point[] {
  return totals(series, subject)
    .flatMap((row) => {
      const value = exactNumber(row.value)
      return value === undefined ? [] : [{ year: row.year, value }]
    })
    .sort((a, b) => a.year - b.year)
}

/** The values of the subject named or of the only one, broken down or not; none where there are several. */
export function onlyOf<Value extends SeriesValue>(series: Series<Value>, subject?: string): Value[] {
  const all = subjects(series)
  const about = subject ?? (all.length === 1 ? all[0] : undefined)
  return series.values.filter((row) => row.subject === about)
}

/** The values that are not broken down, of the subject named or of the only one. */
const totals = (series: Series, subject: string | undefined): SeriesValue[] =>
  onlyOf(series, subject).filter((row) => row.breakdown === 'total')

/**
 * Years in which nothing was measured of one subject of a series: the first kind of hole. The series goes on past them.
 * The subject is chosen as in `points`.
 */
export function unmeasuredYears(series: Series, subject?: string): number[] {
  return totals(series, subject)
    .filter((row) => row.value.type === 'missing' && row.value.reason === 'not-measured')
    .map((row) => row.year)
    .sort((a, b) => a - b)
}

/**
 * Pairs of neighbouring points with at least one year without a value between them: drawn as a dashed bridge. The subject
 * is chosen as in `points`.
 */
export function bridges(series: Series, subject?: string): { from: number; to: number }[] {
  const all = points(series, subject)
  return all.flatMap((point, index) => {
    const next = all[index + 1]
    return next !== undefined && next.year - point.year > 1 ? [{ from: point.year, to: next.year }] : []
  })
}

/** A change inside one series. Percent series differ in percentage points. */
export interface Change {
  from: Point
  to: Point
  difference: number
  /** How many times the first value the last one is; undefined from zero. */
  factor: number | undefined
}

/** The change between two years of ONE series, or undefined where either year has no exact value. */
export function change(series: Series, fromYear: number, toYear: number): Change | undefined {
  const all = points(series)
  const from = all.find((point) => point.year === fromYear)
  const to = all.find((point) => point.year === toYear)
  if (from === undefined || to === undefined || from === to) return undefined
  return {
    from,
    to,
    // Values have at most two decimals; rounding takes away what binary fractions add.
    difference: Math.round((to.value - from.value) * 100) / 100,
    factor: from.value === 0 ? undefined : to.value / from.value,
  }
}

/** The change from the first to the last point of ONE series. */
export function wholeChange(series: Series): Change | undefined {
  const all = points(series)
  const first = all[0]
  const last = all.at(-1)
  return first && last ? change(series, first.year, last.year) : undefined
}

/** One series was replaced by others: the second kind of hole. */
export interface Succession {
  from: string
  to: string
  year: number
  reason: string
}

/** The years before which a break is drawn, each once, oldest first. */
export function breakYears(successions: readonly Succession[]): number[] {
  return [...new Set(successions.map((succession) => succession.year))].sort((a, b) => a - b)
}
