import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Series, SeriesValue } from '#app/domain/series/series.ts'
import type { ObservedValue } from '#app/domain/series/value.ts'
import { directionOf } from '#app/domain/steering/directions.ts'

type Value = number | ObservedValue

/** A series of one place, or more, each with its values by year. */
function series(places: Record<string, Record<number, Value>>, more: Partial<Series> = {}): Series {
  const values = Object.entries(places).flatMap(([subject, byYear]) =>
    Object.entries(byYear).map(([year, value]): SeriesValue => ({
      subject,
      year: Number(year),
      breakdown: 'total',
      value: typeof value === 'number' ? { type: 'exact', value } : value,
    })),
  )
  return { slug: 's', label: 'S', shortLabel: 'S', level: 'county', values, ...more }
}
const county = (byYear: Record<number, Value>, more?: Partial<Series>) => series({ 'area:01': byYear }, more)
const up = (...all: Series[]) => directionOf({ direction: 'up', series: all })

describe('the direction of an indicator', () => {
  it('is that of the newest change: the wanted way, the other way, or none', () => {
    expect(up(county({ 2019: 10, 2021: 30, 2022: 20 }))).toBe('worse')
    expect(directionOf({ direction: 'down', series: [county({ 2019: 10, 2021: 30, 2022: 20 })] })).toBe('better')
    expect(up(county({ 2019: 10, 2021: 20, 2022: 20 }))).toBe('unchanged')
  })

  it('is only a change where nobody has stated which way is wanted', () => {
    expect(directionOf({ direction: null, series: [county({ 2021: 10, 2022: 20 })] })).toBe('changed')
    expect(directionOf({ direction: null, series: [county({ 2021: 20, 2022: 20 })] })).toBe('unchanged')
  })

  it('is unknown with fewer than two exact values: a range and a year without measurement are no values to compare', () => {
    expect(up()).toBe('unknown')
    expect(up(county({ 2022: 10 }))).toBe('unknown')
    expect(up(county({ 2021: { type: 'range', low: 10, high: 20 }, 2022: 30 }))).toBe('unknown')
    expect(up(county({ 2021: { type: 'missing', reason: 'not-measured' }, 2022: 30 }))).toBe('unknown')
    expect(up(county({ 2019: 10, 2020: { type: 'missing', reason: 'not-measured' }, 2021: 30 }))).toBe('better')
  })

  it('never crosses a break: what an ended series told says nothing of what came after', () => {
    const ended = county({ 2019: 10, 2022: 30 }, { ending: 'changed', lastYear: 2022 })
    expect(up(ended, county({ 2023: 40 }))).toBe('unknown')
    expect(up(ended, county({ 2023: 40, 2024: 35 }))).toBe('worse')
  })

  it('is the same however the values before a break are, for any values', () => {
    const values = fc.dictionary(fc.integer({ min: 2010, max: 2020 }).map(String), fc.integer({ min: 0, max: 100 }))
    fc.assert(
      fc.property(values, values, (before, since) => {
        const ended = county(before, { ending: 'changed', lastYear: 2022 })
        expect(up(ended, county(since))).toBe(up(county(since)))
      }),
    )
  })

  it('is the county’s, or else the country’s, and never drawn between areas', () => {
    const rising = { 2021: 10, 2022: 20 }
    const falling = { 2021: 20, 2022: 10 }
    expect(up(series({ 'area:00': rising, 'area:01': falling, 'area:0180': rising }))).toBe('worse')
    expect(up(series({ 'area:00': rising, 'area:01': { 2022: 10 }, 'area:0180': falling }))).toBe('better')
    expect(up(series({ 'area:0180': rising, 'area:0181': rising }))).toBe('unknown')
    expect(up(series({ 'area:0180': rising }))).toBe('better')
    expect(directionOf({ direction: 'up', series: [{ ...series({ 'area:0180': rising }), held: 900 }] })).toBe(
      'unknown',
    )
  })

  it('is a change without a direction where the newest of several series go different ways', () => {
    const rising = county({ 2021: 10, 2022: 20 })
    expect(up(rising, county({ 2021: 1, 2022: 2 }))).toBe('better')
    expect(up(rising, county({ 2021: 20, 2022: 10 }))).toBe('changed')
    expect(up(rising, county({ 2018: 20, 2019: 10 }))).toBe('better')
  })
})
