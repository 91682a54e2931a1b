import type { AreaKind } from '#app/domain/area/area.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { breakdowns } from '#app/domain/series/cell.ts'
import type { Series, SeriesValue, Succession } from '#app/domain/series/series.ts'
import type { CellRef } from '#app/domain/statement/binding.ts'

/** A value that a number in a text may be held against. */
export interface MeasuredValue extends SeriesValue {
  /** The area's or the organisation's name. */
  subjectName: string
  area?: { kind: AreaKind } | undefined
  numerator: number | null
  denominator: number | null
}

export interface MeasuredSeries extends Series<MeasuredValue> {
  population: string | null
  /** How many values the series has in all, when only a part of them is at hand. */
  held?: number | undefined
}

/** What the numbers of a text are held against: an indicator with its series and what became of them. */
export interface MeasuredIndicator {
  slug: string
  name: string
  shortName: string
  unit: IndicatorUnit
  series: readonly MeasuredSeries[]
  successions: readonly Succession[]
}

/** One value with the series and the indicator that it belongs to. */
export interface Located {
  indicator: MeasuredIndicator
  series: MeasuredSeries
  row: MeasuredValue
}

/** The value that a reference names; undefined when there is none, or it may not be read. */
export function locate(values: readonly MeasuredIndicator[], ref: CellRef): Located | undefined {
  const indicator = values.find(({ slug }) => slug === ref.indicator)
  const series = indicator?.series.find(({ slug }) => slug === ref.series)
  const row = series?.values.find(
    ({ subject, year, breakdown }) => subject === ref.subject && year === ref.year && breakdown === ref.breakdown,
  )
  return indicator === undefined || series === undefined || row === undefined ? undefined : { indicator, series, row }
}

/** The reference to a value. */
export const refOf = ({ indicator, series, row }: Located): CellRef => ({
  indicator: indicator.slug,
  series: series.slug,
  subject: row.subject,
  year: row.year,
  breakdown: row.breakdown,
})

/** "riket", "Stockholms län", "riket, kvinnor". */
export function placeInWords({ row }: Pick<Located, 'row'>): string {
  const kind = row.area?.kind
  const place = kind === 'country' || kind === 'unstated' ? row.subjectName.toLocaleLowerCase('sv') : row.subjectName
  return row.breakdown === 'total' ? place : `${place}, ${breakdowns[row.breakdown].label.toLocaleLowerCase('sv')}`
}

/** "Rutin för skolgång i skyddat boende", with the series where the indicator has several. */
export const nameInWords = ({ indicator, series }: Pick<Located, 'indicator' | 'series'>): string =>
  indicator.series.length === 1 ? indicator.shortName : `${indicator.shortName}, ${lowerFirst(series.shortLabel)}`

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('sv') + text.slice(1)
