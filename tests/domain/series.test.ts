import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellName } from '#app/domain/series/cell.ts'
import {
  breakYears,
  bridges,
  change,
  points,
  subjects,
  unmeasuredYears,
  wholeChange,
  type Series,
  type SeriesValue,
} from '#app/domain/series/series.ts'
import type { ObservedValue } from '#app/domain/series/value.ts'

const exact = (value: number): ObservedValue => ({ type: 'exact', value })
const row = (year: number, value: ObservedValue, more: Partial<SeriesValue> = {}): SeriesValue => ({
  subject: 'area:00',
  year,
  breakdown: 'total',
  value,
  ...more,
})
const seriesOf = (values: SeriesValue[]): Series => ({
  slug: 'serie',
  label: 'Serie',
  shortLabel: 'Serie',
  level: 'country',
  values,
})
const byYear = (numbers: Record<number, number>): Series =>
  seriesOf(Object.entries(numbers).map(([year, value]) => row(Number(year), exact(value))))

describe('the seeds’ own changes', () => {
  it('the routine for schooling went from 16 over 14 and 15 to 22 percent, seven points more than the year before', () => {
    const routine = byYear({ 2016: 16, 2017: 14, 2018: 15, 2019: 22 })
    expect(change(routine, 2018, 2019)?.difference).toBe(7)
    expect(wholeChange(routine)?.difference).toBe(6)
  })

  it('training for those who investigate adults went from 84 to 95 percent, eleven points', () => {
    expect(wholeChange(byYear({ 2016: 84, 2017: 88, 2018: 93, 2019: 95 }))?.difference).toBe(11)
  })

  it('training for those who investigate children went from 79 to 92 percent, thirteen points', () => {
    expect(wholeChange(byYear({ 2016: 79, 2017: 78, 2018: 86, 2019: 92 }))?.difference).toBe(13)
  })

  it('systematic follow-up went from 16 to 36 percent in the county, which is 2.25 times and not only double', () => {
    const county = seriesOf([
      row(2019, exact(16)),
      row(2020, { type: 'missing', reason: 'not-measured' }),
      row(2021, exact(31)),
      row(2022, exact(36)),
    ])
    expect(wholeChange(county)).toEqual({
      from: { year: 2019, value: 16 },
      to: { year: 2022, value: 36 },
      difference: 20,
      factor: 2.25,
    })
    expect(unmeasuredYears(county)).toEqual([2020])
    expect(bridges(county)).toEqual([{ from: 2019, to: 2021 }])
  })
})

describe('points', () => {
  it('are the exact totals in the order of the years', () => {
    const mixed = seriesOf([
      row(2022, exact(36)),
      row(2019, exact(16)),
      row(2018, { type: 'range', low: 20, high: 25 }),
      row(2017, { type: 'approximate', words: 'drygt nio av tio', value: 92 }),
      row(2016, { type: 'missing', reason: 'not-reported' }),
      row(2019, { type: 'spread', low: 0, high: 57 }, { breakdown: 'county-spread' }),
      row(2021, exact(99), { breakdown: 'county-spread' }),
    ])
    expect(points(mixed)).toEqual([
      { year: 2019, value: 16 },
      { year: 2022, value: 36 },
    ])
  })

  it('are none where the series has several subjects and none is chosen', () => {
    const two = seriesOf([
      row(2024, exact(1), { subject: 'organisation:a' }),
      row(2025, exact(9), { subject: 'organisation:b' }),
    ])
    expect(subjects(two)).toEqual(['organisation:a', 'organisation:b'])
    expect(points(two)).toEqual([])
    expect(points(two, 'organisation:b')).toEqual([{ year: 2025, value: 9 }])
    expect(points(two, 'organisation:c')).toEqual([])
    expect(wholeChange(two)).toBeUndefined()
    expect(bridges(two)).toEqual([])
  })

  it('are none in an empty series', () => {
    expect(points(seriesOf([]))).toEqual([])
    expect(wholeChange(seriesOf([]))).toBeUndefined()
    expect(unmeasuredYears(seriesOf([]))).toEqual([])
  })
})

describe('holes', () => {
  it('are bridged only between points that have at least one year between them', () => {
    expect(bridges(byYear({ 2016: 1, 2017: 2, 2020: 3, 2021: 4, 2023: 5 }))).toEqual([
      { from: 2017, to: 2020 },
      { from: 2021, to: 2023 },
    ])
  })

  it('count only years in which nothing was measured, not other reasons for a missing value', () => {
    const missing = (['not-measured', 'no-answer', 'not-applicable', 'confidential', 'not-reported'] as const).map(
      (reason, index) => row(2020 + index, { type: 'missing', reason }),
    )
    expect(unmeasuredYears(seriesOf(missing))).toEqual([2020])
  })

  it('of one subject say nothing of the others', () => {
    const gap = { type: 'missing', reason: 'not-measured' } as const
    const two = seriesOf([
      row(2020, gap, { subject: 'organisation:a' }),
      row(2020, exact(5), { subject: 'organisation:b' }),
    ])
    expect(unmeasuredYears(two)).toEqual([])
    expect(unmeasuredYears(two, 'organisation:a')).toEqual([2020])
    expect(unmeasuredYears(two, 'organisation:b')).toEqual([])
  })

  it('between series are drawn once a year, oldest first', () => {
    const to = (slug: string, year: number) => ({ from: 'gammal', to: slug, year, reason: '' })
    expect(breakYears([to('a', 2023), to('b', 2023), to('c', 2021)])).toEqual([2021, 2023])
    expect(breakYears([])).toEqual([])
  })
})

describe('a change', () => {
  it('needs an exact value in both years', () => {
    const series = seriesOf([
      row(2019, exact(16)),
      row(2020, { type: 'range', low: 20, high: 25 }),
      row(2021, exact(31)),
    ])
    expect(change(series, 2019, 2020)).toBeUndefined()
    expect(change(series, 2018, 2021)).toBeUndefined()
    expect(change(series, 2019, 2019)).toBeUndefined()
    expect(change(series, 2019, 2021)?.difference).toBe(15)
  })

  it('has no factor from zero, and carries no dust of binary fractions', () => {
    expect(wholeChange(byYear({ 2019: 0, 2020: 5 }))?.factor).toBeUndefined()
    expect(wholeChange(byYear({ 2019: 0.1, 2020: 0.3 }))?.difference).toBe(0.2)
    expect(wholeChange(byYear({ 2019: 62.4, 2020: 62.5 }))?.difference).toBe(0.1)
  })
})

/**
 * Several series over the same years with several subjects each. Every number is unique, so that a number in a result
 * tells which series and which subject it came from.
 */
const manySeries = fc
  .array(
    fc.array(
      fc.record({
        subject: fc.constantFrom('area:00', 'area:01', 'organisation:a'),
        year: fc.integer({ min: 2010, max: 2026 }),
        type: fc.constantFrom('exact', 'exact', 'exact', 'range', 'missing'),
      }),
      { maxLength: 20 },
    ),
    { minLength: 2, maxLength: 4 },
  )
  .map((all) => {
    const origin = new Map<number, string>()
    let next = 1
    const series = all.map((cells, index) => {
      const taken = new Set<string>()
      const values: SeriesValue[] = []
      for (const { subject, year, type } of cells) {
        if (taken.has(`${subject}/${year}`)) continue
        taken.add(`${subject}/${year}`)
        next += 1
        if (type === 'exact') {
          origin.set(next, `${index}/${subject}`)
          values.push(row(year, exact(next), { subject }))
        } else if (type === 'range') values.push(row(year, { type: 'range', low: next, high: next + 0.5 }, { subject }))
        else values.push(row(year, { type: 'missing', reason: 'not-measured' }, { subject }))
      }
      return { ...seriesOf(values), slug: `serie-${index}` }
    })
    return { series, origin }
  })

describe('no computed figure', () => {
  it('ever uses values of two series or of two subjects', () => {
    fc.assert(
      fc.property(
        manySeries,
        fc.integer({ min: 2010, max: 2026 }),
        fc.integer({ min: 2010, max: 2026 }),
        (many, from, to) => {
          many.series.forEach((one, index) => {
            const groups = [undefined, ...subjects(one)].map((subject) => points(one, subject))
            for (const group of groups) {
              const origins = new Set(group.map((point) => many.origin.get(point.value)))
              expect(origins.size).toBeLessThanOrEqual(1)
              for (const origin of origins) expect(origin).toMatch(new RegExp(`^${index}/`))
            }
            for (const result of [change(one, from, to), wholeChange(one)]) {
              if (result === undefined) continue
              const origin = many.origin.get(result.from.value)
              expect(origin).toMatch(new RegExp(`^${index}/`))
              expect(many.origin.get(result.to.value)).toBe(origin)
              expect(result.difference).toBe(result.to.value - result.from.value)
              expect(result.factor).toBe(result.to.value / result.from.value)
            }
          })
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('changes when another series or another subject is added', () => {
    fc.assert(
      fc.property(manySeries, ({ series }) => {
        const [one] = series
        if (one === undefined) return
        const stranger = row(2015, exact(1_000_000), { subject: 'area:99' })
        for (const subject of subjects(one)) {
          expect(points({ ...one, values: [...one.values, stranger] }, subject)).toEqual(points(one, subject))
          expect(unmeasuredYears({ ...one, values: [...one.values, stranger] }, subject)).toEqual(
            unmeasuredYears(one, subject),
          )
        }
      }),
    )
  })
})

describe('a cell', () => {
  it('is named by what it is about, the year and the breakdown, so that two cells never share a name', () => {
    expect(cellName({ area: '01' }, 2019, 'total')).toBe('area:01/2019/total')
    expect(cellName({ organisation: 'polisen' }, 2026, 'total')).toBe('organisation:polisen/2026/total')
    const names = [
      cellName({ area: '01' }, 2019, 'total'),
      cellName({ area: '01' }, 2019, 'county-spread'),
      cellName({ area: '01' }, 2020, 'total'),
      cellName({ area: '02' }, 2019, 'total'),
      cellName({ organisation: '01' }, 2019, 'total'),
    ]
    expect(new Set(names).size).toBe(names.length)
  })
})
