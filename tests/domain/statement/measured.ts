import type { Claim, ClaimContent, ClaimPlace } from '#app/domain/statement/claim.ts'
import type { Binding, CellRef } from '#app/domain/statement/binding.ts'
import type { MeasuredIndicator, MeasuredSeries, MeasuredValue } from '#app/domain/statement/judging/values.ts'
import type { ObservedValue } from '#app/domain/series/value.ts'

/** A claim as the finder would make it, in a text of its own. */
export function claimOf(words: string, content: ClaimContent, place: Partial<ClaimPlace> = {}): Claim {
  const form = /\d/.test(words) ? 'digits' : 'words'
  const common: ClaimPlace = {
    start: 0,
    end: words.length,
    words,
    precision: 'exact',
    form,
    sentence: { start: 0, end: words.length },
    years: [],
    ...place,
  }
  return { ...common, ...content }
}

export const row = (year: number, value: number | ObservedValue, more: Partial<MeasuredValue> = {}): MeasuredValue => ({
  subject: 'area:00',
  subjectName: 'Riket',
  area: { kind: 'country' },
  year,
  breakdown: 'total',
  value: typeof value === 'number' ? { type: 'exact', value } : value,
  numerator: null,
  denominator: null,
  ...more,
})

export const seriesOf = (
  slug: string,
  values: MeasuredValue[],
  more: Partial<MeasuredSeries> = {},
): MeasuredSeries => ({
  slug,
  label: `Serien ${slug}`,
  shortLabel: slug,
  level: 'country',
  population: 'Kommuner',
  values,
  ...more,
})

export const indicatorOf = (
  slug: string,
  series: MeasuredSeries[],
  more: Partial<MeasuredIndicator> = {},
): MeasuredIndicator => ({
  slug,
  name: `Indikatorn ${slug}`,
  shortName: slug,
  unit: 'percent',
  series,
  successions: [],
  ...more,
})

/** As the indicator of Mål 7: 16, 31 and 36 percent, then another question with 62 percent. */
export const follow = indicatorOf(
  'uppfoljning',
  [
    seriesOf(
      'till-2022',
      [row(2019, 16), row(2020, { type: 'missing', reason: 'not-measured' }), row(2021, 31), row(2022, 36)],
      { lastYear: 2022, ending: 'changed' },
    ),
    seriesOf('behov', [row(2023, 62)]),
  ],
  { successions: [{ from: 'till-2022', to: 'behov', year: 2023, reason: 'Frågan delades.' }] },
)

/** As the routine for schooling of the report of 2019. */
export const routine = indicatorOf('rutin', [
  seriesOf('riket', [
    row(2016, 16),
    row(2017, 14),
    row(2018, 15),
    row(2019, 22),
    row(2019, { type: 'spread', low: 0, high: 57 }, { breakdown: 'county-spread' }),
  ]),
])

/** Municipalities that were given money. */
export const grants = indicatorOf(
  'medel',
  [seriesOf('riket', [row(2016, 246), row(2017, { type: 'missing', reason: 'not-reported' }), row(2018, 273)])],
  { unit: 'count' },
)

export const cell = (indicator: MeasuredIndicator, year: number, more: Partial<CellRef> = {}): CellRef => ({
  indicator: indicator.slug,
  series: indicator.series[0]?.slug ?? '',
  subject: 'area:00',
  year,
  breakdown: 'total',
  ...more,
})

export const valueOf = (indicator: MeasuredIndicator, year: number, more: Partial<CellRef> = {}): Binding => ({
  to: 'value',
  cell: cell(indicator, year, more),
})

export const between = (
  to: 'difference' | 'factor' | 'relative' | 'change',
  indicator: MeasuredIndicator,
  from: number,
  until: number,
): Binding => ({ to, from: cell(indicator, from), until: cell(indicator, until) })
