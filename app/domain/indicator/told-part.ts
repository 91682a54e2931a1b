import type { Area } from '#app/domain/area/area.ts'
import { compareAreas } from '#app/domain/area/order.ts'
import { drawnAmongMany, isByArea } from '#app/domain/follow-up/document/figure.ts'
import type { CitedSeries, CitedValue, DescribedIndicator } from './described-indicator.ts'

/** More values by area than this are not told one by one on a page. */
const mostTold = 120

/** Whether the indicator has more values than a page can tell one by one, over the areas of one series or another. */
export const isWide = (indicator: Pick<DescribedIndicator, 'series'>): boolean => indicator.series.some(isWideSeries)

/** Whether the series has: it is long, and about many areas. */
export const isWideSeries = (series: CitedSeries): boolean =>
  (series.held ?? series.values.length) > mostTold && isByArea(series)

/**
 * What a page tells year by year: of wide series the country, the own county and the areas chosen; the rest as it is.
 * A wide series that has none of these has no values left.
 *
 * @param chosen area codes
 */
export function toldPart(indicator: DescribedIndicator, chosen: readonly string[]): DescribedIndicator {
  const told = new Set([...drawnAmongMany, ...chosen].map((code) => `area:${code}`))
  return {
    ...indicator,
    series: indicator.series.map((series) =>
      isWideSeries(series) ? partOf(series, (row) => told.has(row.subject)) : series,
    ),
  }
}

/** The values of one area alone, of every series. */
export const partOfArea = (indicator: DescribedIndicator, code: string): DescribedIndicator => ({
  ...indicator,
  series: indicator.series.map((series) => partOf(series, (row) => row.subject === `area:${code}`)),
})

/** Some of a series' values. It says how many there were, so that one area's line is not taken for the whole series. */
const partOf = (series: CitedSeries, isIn: (row: CitedValue) => boolean): CitedSeries => ({
  ...series,
  held: series.held ?? series.values.length,
  values: series.values.filter(isIn),
})

/** The areas that the values read are about, county by county. */
export function areasIn(indicator: Pick<DescribedIndicator, 'series'>): Area[] {
  const areas = new Map<string, Area>()
  for (const series of indicator.series) {
    for (const { area } of series.values) if (area !== undefined) areas.set(area.code, area)
  }
  return [...areas.values()].sort(compareAreas)
}

/** The latest year of a series in which anything was measured, with that year's totals, county by county. */
export function latestOf(series: CitedSeries): { year: number; values: CitedValue[] } | undefined {
  const totals = series.values.filter((row) => row.breakdown === 'total' && row.area !== undefined)
  const years = totals.flatMap((row) => (row.value.type === 'missing' ? [] : [row.year]))
  if (years.length === 0) return undefined
  const year = Math.max(...years)
  return {
    year,
    values: totals
      .filter((row) => row.year === year)
      .sort((a, b) => (a.area === undefined || b.area === undefined ? 0 : compareAreas(a.area, b.area))),
  }
}
