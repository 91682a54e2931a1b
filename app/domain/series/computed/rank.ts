import type { Area } from '#app/domain/area/area.ts'
import type { Direction } from '#app/domain/indicator/indicator.ts'
import type { Series } from '#app/domain/series/series.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
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

/** An area's place among those with a value. */
export interface Ranked {
  area: Area
  value: number
  /** From 1. Equal values have the same rank, and the next one skips as many: 1, 2, 2, 4. */
  rank: number
}

/**
 * The areas of one level in one year of ONE series, in order. First stands the greatest value, or the least where the
 * indicator should fall. Areas without a value have no rank and are left out.
 */
export function rankAreas(
  series: Series<PlacedValue>,
  selection: Selection,
  direction: Direction | null,
): Computed<readonly Ranked[]> | undefined {
  const { used, numbers, leftOut } = numbersOf(select(series, selection))
  if (numbers.length === 0) return undefined
  const before = (a: number, b: number) => (direction === 'down' ? a < b : a > b)
  const figure = numbers
    .map(({ area, value }) => ({
      area,
      value,
      rank: 1 + numbers.filter((other) => before(other.value, value)).length,
    }))
    .sort((a, b) => a.rank - b.rank || compareSwedish(a.area.name, b.area.name))
  return {
    figure,
    used,
    leftOut,
    how: sentences(
      `${numbers.length} ${aboutWhat(selection, used, numbers.length)} med värde ${selection.year}, ${
        direction === 'down' ? 'lägst' : 'högst'
      } värde först. Lika värden har samma plats.`,
      leftOutSentence(leftOut, selection.kind),
    ),
  }
}
