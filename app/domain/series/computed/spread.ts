import { indicatorUnits, type IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { Series } from '#app/domain/series/series.ts'
import { compareSwedish, formatList } from '#app/domain/swedish.ts'
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

/** The least and the greatest value among several areas. */
export interface Spread {
  min: number
  max: number
  /** How many areas have a value. */
  n: number
  /** The areas that have the least value, and those that have the greatest. */
  lowest: readonly string[]
  highest: readonly string[]
}

/** The spread of named values, or undefined with fewer than two: a single value is not spread. */
export function spreadAmong(values: readonly { name: string; value: number }[]): Spread | undefined {
  if (values.length < 2) return undefined
  const numbers = values.map(({ value }) => value)
  const min = numbers.reduce((a, b) => Math.min(a, b))
  const max = numbers.reduce((a, b) => Math.max(a, b))
  const having = (wanted: number) =>
    values
      .filter(({ value }) => value === wanted)
      .map(({ name }) => name)
      .sort(compareSwedish)
  return { min, max, n: values.length, lowest: having(min), highest: having(max) }
}

/** The spread over the areas of one level in one year of ONE series. */
export function spreadOverAreas(
  series: Series<PlacedValue>,
  selection: Selection,
  unit: IndicatorUnit,
): Computed<Spread> | undefined {
  const { used, numbers, leftOut } = numbersOf(select(series, selection))
  const figure = spreadAmong(numbers.map(({ area, value }) => ({ name: area.name, value })))
  if (figure === undefined) return undefined
  return {
    figure,
    used,
    leftOut,
    how: sentences(
      spreadSentence(figure, selection.year, aboutWhat(selection, used, figure.n), indicatorUnits[unit].inText),
      leftOutSentence(leftOut, selection.kind),
    ),
  }
}

/** "Bland 19 län med värde 2023 är det lägsta 12 procent (Gotlands län) och det högsta 57 procent (Skåne län)." */
export function spreadSentence(
  { min, max, n, lowest, highest }: Spread,
  year: number,
  areas: string,
  inText: (value: number) => string,
): string {
  if (min === max) return `Alla ${n} ${areas} med värde ${year} har samma: ${inText(min)}.`
  return `Bland ${n} ${areas} med värde ${year} är det lägsta ${inText(min)} (${named(lowest)}) och det högsta ${inText(max)} (${named(highest)}).`
}

const named = (names: readonly string[]): string => (names.length > 3 ? `${names.length} stycken` : formatList(names))
