import { indicatorUnits, type IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { change, type Change, type Series } from '#app/domain/series/series.ts'
import { formatNumber, formatPercentagePoints } from '#app/domain/swedish.ts'
import type { AreaValue, Computed, PlacedValue } from './computed.ts'

/** The change of one area between two years of ONE series; undefined where either year has no exact value. */
export function changeOfArea(
  series: Series<PlacedValue>,
  about: { area: string; from: number; to: number },
  unit: IndicatorUnit,
): Computed<Change> | undefined {
  const own = series.values.flatMap((row): AreaValue[] =>
    row.area?.code === about.area && row.breakdown === 'total' ? [{ ...row, area: row.area }] : [],
  )
  const figure = change({ ...series, values: own }, about.from, about.to)
  if (figure === undefined) return undefined
  const { inText } = indicatorUnits[unit]
  const { from, to, difference } = figure
  const size = unit === 'percent' ? formatPercentagePoints(difference) : formatNumber(difference)
  return {
    figure,
    used: own.filter((row) => row.year === from.year || row.year === to.year),
    leftOut: [],
    how: `${inText(to.value)} ${to.year} minus ${inText(from.value)} ${from.year}: ${size}. Båda värdena står i samma serie.`,
  }
}
