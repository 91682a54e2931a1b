import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Comparable } from '#app/domain/series/comparison-guard.ts'
import { ranking, type RankedValue } from '#app/domain/series/ranking.ts'

const from = (code: string, series = 'serie'): Comparable => ({
  indicator: { slug: 'rutin', name: 'Rutin' },
  unit: 'percent',
  series: { slug: series, name: series, level: 'municipality', population: 'Kommuner' },
  subject: { key: `area:${code}`, name: `Kommun ${code}` },
  successions: [],
})
const valued = (...values: number[]): RankedValue[] =>
  values.map((value, index) => ({ from: from(String(index)), value }))

function ranked(values: readonly RankedValue[]) {
  const result = ranking(2023, values)
  if (result === undefined || 'refusals' in result) throw new Error('No ranking.')
  return result
}

describe('a ranking', () => {
  it('gives equal values the same place and skips as many', () => {
    expect(ranked(valued(20, 31, 20, 12)).places.map(({ place, value }) => [place, value])).toEqual([
      [1, 31],
      [2, 20],
      [2, 20],
      [4, 12],
    ])
  })

  it('has the middle value for its median, or lies between the two in the middle', () => {
    expect(ranked(valued(12, 31, 20)).median).toBe(20)
    expect(ranked(valued(12, 31, 20, 25)).median).toBe(22.5)
  })

  it('says how it was computed and from which values', () => {
    expect(ranked(valued(12, 31, 20)).how.replaceAll('\u00a0', ' ')).toBe(
      'Medianen är det mittersta värdet av tre värden för 2023 (31 %, 20 % och 12 %), alla ur serien ”serie”. Plats 1 har det högsta värdet.',
    )
  })

  it('is refused, with the reason, when any value is of another series', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 12 }), (isOther) => {
        const values = isOther.map((other, index) => ({
          from: from(String(index), other ? 'annan' : 'serie'),
          value: index,
        }))
        const result = ranking(2023, values)
        const isMixed = new Set(isOther).size > 1
        expect(result !== undefined && 'refusals' in result).toBe(isMixed)
        if (result !== undefined && 'refusals' in result) expect(result.refusals[0]?.text).toContain(' skiljer sig: ')
      }),
    )
  })

  it('has as many at or above the median as at or below it, and needs two values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 40 }), (numbers) => {
        const { median } = ranked(valued(...numbers))
        const above = numbers.filter((value) => value > median).length
        const below = numbers.filter((value) => value < median).length
        expect(above).toBeLessThanOrEqual(numbers.length / 2)
        expect(below).toBeLessThanOrEqual(numbers.length / 2)
      }),
    )
    expect(ranking(2023, valued(12))).toBeUndefined()
  })
})
