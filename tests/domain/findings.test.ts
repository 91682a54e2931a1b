import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorFindings, seriesFindings } from '#app/domain/series/findings.ts'
import { latestChangeSentence, sinceStartSentence, trendSentence } from '#app/domain/series/sentence.ts'
import type { Series, SeriesValue } from '#app/domain/series/series.ts'
import { onlySubject, trend } from '#app/domain/series/trend.ts'
import type { ObservedValue } from '#app/domain/series/value.ts'

const plain = (sentence: string | undefined): string | undefined => sentence?.replaceAll('\u00a0', '_')
const row = (year: number, value: ObservedValue | number, more: Partial<SeriesValue> = {}): SeriesValue => ({
  subject: 'area:00',
  year,
  breakdown: 'total',
  value: typeof value === 'number' ? { type: 'exact', value } : value,
  ...more,
})
const seriesOf = (values: SeriesValue[], more: Partial<Series> = {}): Series => ({
  slug: 'serie',
  label: 'Serie',
  shortLabel: 'Serie',
  level: 'country',
  values,
  ...more,
})
const from2016 = (...values: number[]): Series => seriesOf(values.map((value, index) => row(2016 + index, value)))
const spread2019 = row(2019, { type: 'spread', low: 0, high: 57 }, { breakdown: 'county-spread' })

const routine = seriesOf([...from2016(16, 14, 15, 22).values, spread2019])
const adults = from2016(84, 88, 93, 95)
const children = from2016(79, 78, 86, 92)
const followUp = from2016(11, 9, 10, 8)
const goal7 = seriesOf(
  [row(2019, 16), row(2020, { type: 'missing', reason: 'not-measured' }), row(2021, 31), row(2022, 36)],
  { ending: 'changed', lastYear: 2022 },
)

describe('what the report of 2019 says of its tables', () => {
  it('comes out right: seven points more than the year before, and the spread between the counties', () => {
    expect(seriesFindings(routine, 'percent').map(plain)).toEqual([
      '22_procent 2019, en ökning med 7_procentenheter från 2018 (15_procent).',
      'Jämfört med 2016 (16_procent) är det en ökning med 6_procentenheter.',
      'År 2019 låg länen mellan 0 och 57_procent.',
    ])
  })

  it('comes out right: eleven points more since 2016, higher at every measurement', () => {
    expect(seriesFindings(adults, 'percent').map(plain)).toEqual([
      '95_procent 2019, en ökning med 2_procentenheter från 2018 (93_procent).',
      'Andelen har ökat vid varje mätning sedan 2016 (84_procent), sammanlagt med 11_procentenheter.',
    ])
  })

  it('comes out right: thirteen points more since 2016, without claiming a steady rise past the dip of 2017', () => {
    expect(seriesFindings(children, 'percent').map(plain)).toEqual([
      '92_procent 2019, en ökning med 6_procentenheter från 2018 (86_procent).',
      'Jämfört med 2016 (79_procent) är det en ökning med 13_procentenheter.',
    ])
  })

  it('comes out right: 11, 9, 10 and 8 percent are about the same level', () => {
    expect(plain(trendSentence(followUp, 'percent'))).toBe(
      'Andelen har legat på ungefär samma nivå sedan 2016 (8–11_procent).',
    )
  })
})

describe('what the page on Mål 7 says of its chart', () => {
  it('is judged: 2.25 times as large, higher at every measurement, told in the past since the question has changed', () => {
    expect(seriesFindings(goal7, 'percent').map(plain)).toEqual([
      '36_procent 2022, en ökning med 5_procentenheter från 2021 (31_procent).',
      'Andelen ökade vid varje mätning från 2019 (16_procent) till 2022, sammanlagt med 20_procentenheter, och blev 2,25_gånger så stor.',
      'År 2020 gjordes ingen mätning.',
    ])
  })
})

describe('the course of a series', () => {
  it('needs three measurements', () => {
    expect(trend(from2016(16, 22), 'percent')).toBeUndefined()
    expect(trend(from2016(16, 22, 23), 'percent')?.kind).toBe('rise')
    expect(trend(from2016(23, 22, 16), 'percent')?.kind).toBe('fall')
  })

  it('is level up to two percentage points from the mean, and no further', () => {
    expect(trend(from2016(10, 12, 8), 'percent')?.kind).toBe('level')
    expect(trend(from2016(10, 12.1, 7.9), 'percent')).toBeUndefined()
    expect(trend(from2016(100, 105, 95), 'count')?.kind).toBe('level')
    expect(trend(from2016(100, 106, 94), 'count')).toBeUndefined()
  })

  it('is not known past a measurement that is no single number, but is past a year without one', () => {
    const past = (value: ObservedValue) => seriesOf([row(2016, 10), row(2017, 20), row(2018, value), row(2019, 30)])
    expect(trend(past({ type: 'range', low: 5, high: 40 }), 'percent')).toBeUndefined()
    expect(trend(past({ type: 'missing', reason: 'confidential' }), 'percent')).toBeUndefined()
    expect(trend(past({ type: 'missing', reason: 'not-measured' }), 'percent')?.kind).toBe('rise')
  })

  it('is of one subject', () => {
    const two = seriesOf([...adults.values, ...adults.values.map((value) => ({ ...value, subject: 'area:01' }))])
    expect(trend(two, 'percent')).toBeUndefined()
    expect(trend(onlySubject(two, 'area:01'), 'percent')?.kind).toBe('rise')
  })

  it('is a rise only when every value is higher than the one before', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 12 }), (values) => {
        const course = trend(from2016(...values), 'percent')
        const isRising = values.every((value, index) => index === 0 || value > (values[index - 1] ?? Infinity))
        expect(course?.kind === 'rise').toBe(isRising)
        if (course?.kind !== 'level') return
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length
        for (const value of values) expect(Math.abs(value - mean)).toBeLessThan(2.001)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a factor', () => {
  it('is told from one and a half times and up, in words that bend with what is counted', () => {
    expect(plain(sinceStartSentence(from2016(10, 9, 20), 'percent'))).toContain(': andelen blev dubbelt så stor.')
    expect(plain(sinceStartSentence(from2016(10, 9, 30), 'count'))).toContain(': antalet blev tre_gånger så stort.')
    expect(plain(sinceStartSentence(from2016(30, 29, 50), 'percent'))).toContain('ungefär 1,7_gånger så stor.')
    expect(sinceStartSentence(from2016(30, 29, 44), 'percent')).not.toContain('gånger')
    expect(sinceStartSentence(from2016(0, 9, 8), 'percent')).not.toContain('gånger')
  })
})

describe('the last change', () => {
  it('is told from the measurement before, whichever year that was', () => {
    expect(plain(latestChangeSentence(seriesOf([row(2016, 246), row(2018, 273)]), 'count'))).toBe(
      '273 år_2018, en ökning med 27 från 2016 (246).',
    )
    expect(plain(latestChangeSentence(from2016(8, 8), 'percent'))).toBe('8_procent 2017, lika mycket som 2016.')
    expect(latestChangeSentence(from2016(8), 'percent')).toBeUndefined()
  })
})

describe('the findings of an indicator', () => {
  it('are at most three sentences a series, each whole and never of another series’ values', () => {
    const number = fc.integer({ min: 1, max: 999 })
    fc.assert(
      fc.property(fc.array(number, { maxLength: 8 }), fc.array(number, { maxLength: 8 }), (one, other) => {
        const own = (values: number[], base: number) =>
          seriesOf(values.map((value, index) => row(1900 + index, base + value)))
        const first = own(one, 1_000_000)
        const second = own(other, 2_000_000)
        for (const [series, digit] of [
          [first, '1'],
          [second, '2'],
        ] as const) {
          const sentences = seriesFindings(series, 'count')
          expect(sentences.length).toBeLessThanOrEqual(3)
          for (const sentence of sentences) {
            expect(sentence).toMatch(/^[A-ZÅÄÖ0-9].*\.$/u)
            expect(sentence).not.toMatch(/undefined|NaN|Infinity/)
            const millions = sentence.match(/\d\u00a0\d{3}\u00a0\d{3}/g) ?? []
            for (const value of millions) expect(value.startsWith(digit)).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('name each series where there are several, and tell of the break last', () => {
    const told = indicatorFindings({
      unit: 'percent',
      state: 'changed',
      series: [{ ...goal7, slug: 'före', shortLabel: 'Till 2022' }, seriesOf([row(2023, 62)], { slug: 'efter' })],
      successions: [{ from: 'före', to: 'efter', year: 2023, reason: '' }],
    })
    expect(told).toHaveLength(2)
    expect(told[0]).toMatch(/^Till 2022: 36/)
    expect(told[1]).toContain('Frågan ändrades 2023')
  })

  it('say of a new indicator that it is measured for the first time', () => {
    const first = seriesOf([row(2019, 12), spread2019])
    expect(indicatorFindings({ unit: 'percent', state: 'new', series: [first], successions: [] })[0]).toContain(
      'Mättes för första gången 2019.',
    )
    expect(indicatorFindings({ unit: 'percent', state: 'active', series: [first], successions: [] })[0]).not.toContain(
      'första gången',
    )
  })
})
