import fc from 'fast-check'
import type { ChartLine, TimeSeries } from '#app/ui/chart/time-series/model.ts'

/** Names as long as real ones. */
export const lineNames = [
  'Målgruppens utsatthet och behov',
  'Stöd och insatser till enskilda',
  'Resultat för enskilda',
  'Hela riket',
]

/** One tone for each name. */
export const lineTones = ['accent', 'a', 'b', 'c'] as const

/** A line with its name, its tone and its values in words. */
const lineOf = (i: number, points: readonly { x: number; y: number }[]): ChartLine => ({
  id: `line-${i}`,
  label: lineNames[i] ?? '',
  shortLabel: (lineNames[i] ?? '').split(' ').slice(0, 2).join(' '),
  tone: lineTones[i] ?? 'accent',
  points: points.map((point) => ({ ...point, text: `${point.y}\u00a0%` })),
  bridges: [],
})

/** Four lines over so many years, one value a year. */
const seriesOf = (years: number, value: (line: number, year: number) => number): TimeSeries => ({
  unit: 'percent',
  xFrom: 2017,
  xTo: 2016 + years,
  lines: lineNames.map((_, i) =>
    lineOf(
      i,
      Array.from({ length: years }, (_year, at) => ({ x: 2017 + at, y: value(i, at) })),
    ),
  ),
  ranges: [],
  notMeasured: [],
  breaks: [],
  stops: [],
})

/** More points than can have their values beside them. */
export const fullSeries = seriesOf(8, (line, year) => (line * 37 + year * 53) % 100)

/** As many points as can have their values beside them, with all lines on each other: nowhere is there less room. */
export const levelSeries = seriesOf(6, () => 100)

/** Any chart the product can ask for: up to four lines over up to eight years, with holes, breaks, ranges and ends. */
export const anySeries: fc.Arbitrary<TimeSeries> = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const xTo = 2024
  const xFrom = xTo - count + 1
  const year = fc.integer({ min: xFrom, max: xTo })
  const value = fc.integer({ min: 0, max: 100 })
  const line = (i: number) =>
    fc
      .uniqueArray(fc.record({ x: year, y: value }), { minLength: 1, maxLength: count, selector: (point) => point.x })
      .map((points) => lineOf(i, points))
  return fc.record({
    unit: fc.constant('percent' as const),
    xFrom: fc.constant(xFrom),
    xTo: fc.constant(xTo),
    lines: fc.integer({ min: 1, max: 4 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => line(i)))),
    ranges: fc.array(
      fc
        .record({ x: year, low: value })
        .map(({ x, low }) => ({ x, low, high: low + 5, text: `${low}–${low + 5}\u00a0%` })),
      { maxLength: 1 },
    ),
    notMeasured: fc.uniqueArray(year, { maxLength: 3 }).map((years) => years.map((x) => ({ x, text: 'ej mätt' }))),
    breaks: fc
      .uniqueArray(year, { maxLength: 2 })
      .map((years) => years.map((before) => ({ before, text: `Ny fråga ${before}` }))),
    stops: fc.array(year, { maxLength: 1 }).map((years) => years.map((x) => ({ x, text: `Sista mätningen ${x}` }))),
  })
})
