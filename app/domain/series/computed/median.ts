import { indicatorUnits, type IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { Series } from '#app/domain/series/series.ts'
import {
  aboutWhat,
  leftOutSentence,
  numbersOf,
  select,
  sentences,
  type Computed,
  type PlacedValue,
  type Selection,
} from './computed.ts'

/** The middle one of the numbers, or half-way between the two in the middle; undefined of none. */
export function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b)
  const high = sorted[Math.floor(sorted.length / 2)]
  const low = sorted[Math.floor((sorted.length - 1) / 2)]
  return high === undefined || low === undefined ? undefined : low + (high - low) / 2
}

/** The median over the areas of one level in one year of ONE series; every area counts the same, whatever its size. */
export function medianOverAreas(
  series: Series<PlacedValue>,
  selection: Selection,
  unit: IndicatorUnit,
): Computed<number> | undefined {
  const { used, numbers, leftOut } = numbersOf(select(series, selection))
  const figure = medianOf(numbers.map(({ value }) => value))
  if (figure === undefined) return undefined
  const n = numbers.length
  return {
    figure,
    used,
    leftOut,
    how: sentences(
      `Medianen ${selection.year} är ${indicatorUnits[unit].inText(figure)}: ${
        n % 2 === 1 ? 'värdet i mitten' : 'mitt emellan de två mittersta värdena'
      } när ${n} ${aboutWhat(selection, used, n)} ordnas efter storlek.`,
      leftOutSentence(leftOut, selection.kind),
    ),
  }
}
