import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  breakSentences,
  changeSentence,
  endSentence,
  firstTimeSentence,
  headline,
  spreadSentences,
  unmeasuredSentence,
  valuesSentence,
} from '#app/domain/series/sentence.ts'
import type { Series, SeriesValue } from '#app/domain/series/series.ts'
import type { ObservedValue } from '#app/domain/series/value.ts'

/** No-break spaces are shown as "_" so that the sentences can be read here. */
const plain = (sentence: string | undefined): string | undefined => sentence?.replaceAll('\u00a0', '_')

const row = (year: number, value: ObservedValue | number, more: Partial<SeriesValue> = {}): SeriesValue => ({
  subject: 'area:01',
  year,
  breakdown: 'total',
  value: typeof value === 'number' ? { type: 'exact', value } : value,
  ...more,
})
const seriesOf = (values: SeriesValue[], more: Partial<Series> = {}): Series => ({
  slug: 'serie',
  label: 'Serie',
  shortLabel: 'Serie',
  level: 'county',
  values,
  ...more,
})
const notMeasured: ObservedValue = { type: 'missing', reason: 'not-measured' }

const county = seriesOf([row(2019, 16), row(2020, notMeasured), row(2021, 31), row(2022, 36)])

describe('the values of a series', () => {
  it('are listed with their years', () => {
    expect(plain(valuesSentence(county, 'percent'))).toBe('16_procent 2019, 31_procent 2021 och 36_procent 2022.')
  })

  it('are no sentence when there are none', () => {
    expect(valuesSentence(seriesOf([]), 'percent')).toBeUndefined()
    expect(valuesSentence(seriesOf([row(2020, notMeasured)]), 'percent')).toBeUndefined()
  })
})

describe('the change of a series', () => {
  it('is told in percentage points from the first value to the last', () => {
    expect(plain(changeSentence(county, 'percent'))).toBe(
      '36_procent 2022, en ökning med 20_procentenheter från 2019 (16_procent).',
    )
    expect(plain(changeSentence(seriesOf([row(2016, 11), row(2019, 8)]), 'percent'))).toBe(
      '8_procent 2019, en minskning med 3_procentenheter från 2016 (11_procent).',
    )
    expect(plain(changeSentence(seriesOf([row(2018, 15), row(2019, 16)]), 'percent'))).toBe(
      '16_procent 2019, en ökning med 1_procentenhet från 2018 (15_procent).',
    )
  })

  it('is told in the unit itself for counts', () => {
    const sentence = changeSentence(seriesOf([row(2018, 1200), row(2019, 1500)]), 'count')
    expect(plain(sentence)).toContain('en ökning med 300 från 2018')
    expect(sentence).not.toContain('procent')
  })

  it('is said to be none when the first and the last value are the same', () => {
    expect(plain(changeSentence(seriesOf([row(2016, 8), row(2017, 12), row(2019, 8)]), 'percent'))).toBe(
      '8_procent 2019, lika mycket som 2016.',
    )
  })

  it('is no sentence for a single value, nor for values of several subjects', () => {
    expect(changeSentence(seriesOf([row(2019, 16)]), 'percent')).toBeUndefined()
    const two = seriesOf([row(2024, 10, { subject: 'organisation:a' }), row(2025, 90, { subject: 'organisation:b' })])
    expect(changeSentence(two, 'percent')).toBeUndefined()
  })
})

describe('the holes of a series', () => {
  it('are told by year', () => {
    expect(unmeasuredSentence(county)).toBe('År 2020 gjordes ingen mätning.')
    expect(unmeasuredSentence(seriesOf([row(2019, 1), row(2021, notMeasured), row(2020, notMeasured)]))).toBe(
      'År 2020 och 2021 gjordes ingen mätning.',
    )
    expect(unmeasuredSentence(seriesOf([row(2019, 1), row(2022, 3)]))).toBeUndefined()
  })

  it('that a change of question makes are told once a year, and say that nothing can be compared', () => {
    const successions = ['a', 'b', 'c'].map((to) => ({ from: 'gammal', to, year: 2023, reason: 'En fråga blev tre.' }))
    expect(breakSentences(successions)).toEqual([
      'Frågan ändrades 2023. Värdena från 2023 kan inte jämföras med tidigare år.',
    ])
    expect(breakSentences([])).toEqual([])
  })

  it('that the source makes by ending the indicator are told with who did it and the last year', () => {
    const ended = { ending: 'discontinued', endedBy: 'Socialstyrelsen', lastYear: 2021 } as const
    expect(plain(endSentence(seriesOf([], ended)))).toBe(
      'Socialstyrelsen har beslutat att ta bort indikatorn. De senaste uppgifterna är från_2021.',
    )
    expect(plain(endSentence(seriesOf([], { ending: 'discontinued' })))).toBe(
      'Källan har beslutat att ta bort indikatorn.',
    )
    expect(endSentence(seriesOf([], { ending: 'changed', lastYear: 2022 }))).toBeUndefined()
    expect(endSentence(county)).toBeUndefined()
  })

  it('are three different sentences, one for each kind of hole', () => {
    const sentences = [
      unmeasuredSentence(county),
      breakSentences([{ from: 'a', to: 'b', year: 2020, reason: '' }])[0],
      endSentence(seriesOf([], { ending: 'discontinued', lastYear: 2020 })),
    ]
    expect(new Set(sentences).size).toBe(3)
    expect(sentences).not.toContain(undefined)
  })
})

describe('a first measurement', () => {
  it('says that there is nothing to compare with', () => {
    expect(firstTimeSentence(seriesOf([row(2019, 12)]), false)).toBe(
      'Mättes för första gången 2019. Det finns inget tidigare värde att jämföra med.',
    )
    expect(firstTimeSentence(seriesOf([row(2018, notMeasured), row(2019, 12)]), false)).toBeDefined()
  })

  it('is not claimed of a series that has a predecessor, earlier values or no value', () => {
    expect(firstTimeSentence(seriesOf([row(2023, 12)]), true)).toBeUndefined()
    expect(firstTimeSentence(county, false)).toBeUndefined()
    expect(firstTimeSentence(seriesOf([]), false)).toBeUndefined()
    const earlierRange = seriesOf([row(2018, { type: 'range', low: 20, high: 25 }), row(2019, 12)])
    expect(firstTimeSentence(earlierRange, false)).toBeUndefined()
  })
})

describe('the spread between counties', () => {
  it('is told from the lowest to the highest, for each year that has one', () => {
    const spread = (year: number, low: number, high: number): SeriesValue =>
      row(year, { type: 'spread', low, high }, { breakdown: 'county-spread' })
    expect(spreadSentences(seriesOf([row(2019, 22), spread(2019, 0, 57)]), 'percent').map(plain)).toEqual([
      'År 2019 låg länen mellan 0 och 57_procent.',
    ])
    expect(spreadSentences(seriesOf([row(2019, { type: 'range', low: 20, high: 25 })]), 'percent')).toEqual([])
  })
})

describe('a headline', () => {
  const told = (...series: Series[]) => ({ unit: 'percent' as const, series, successions: [] })

  it('holds the latest value and its year', () => {
    const text = headline(told(county), 'Systematisk uppföljning')
    expect(plain(text)).toContain('36_procent 2022')
    expect(text).toContain('2019')
  })

  it('claims no change for a single value', () => {
    expect(plain(headline(told(seriesOf([row(2019, 12)])), 'Enskildas uppfattning'))).toBe(
      'Enskildas uppfattning: 12_procent 2019',
    )
  })

  it('says so when there are no values', () => {
    expect(headline(told(), 'Riskbedömning')).toBe('Riskbedömning: inga värden')
    expect(headline(told(seriesOf([row(2020, notMeasured)])), 'Riskbedömning')).toBe('Riskbedömning: inga värden')
  })

  it('after a break compares nothing with the time before it', () => {
    const before = seriesOf([row(2019, 16), row(2022, 36)], { slug: 'före', ending: 'changed', lastYear: 2022 })
    const after = seriesOf([row(2023, 71)], { slug: 'efter', shortLabel: 'Efter' })
    const text = headline(
      {
        unit: 'percent',
        series: [before, after],
        successions: [{ from: 'före', to: 'efter', year: 2023, reason: '' }],
      },
      'Använt resultat',
    )
    expect(plain(text)).toBe('Använt resultat: 71_procent 2023')
  })

  // Rule 4 of the product: no rank across series.
  it('ranks no series above another', () => {
    const parts = [33, 20, 41].map((value, index) =>
      seriesOf([row(2023, value)], { slug: `del-${index}`, shortLabel: `Del ${index}` }),
    )
    expect(headline(told(...parts), 'Använt resultat')).not.toMatch(/högst|lägst|flest|störst|mest/i)
  })
})

describe('no sentence', () => {
  /** Series over the same years; every number is unique and above every year, so that it tells where it came from. */
  const many = fc
    .array(fc.uniqueArray(fc.integer({ min: 2000, max: 2026 }), { minLength: 1, maxLength: 6 }), {
      minLength: 2,
      maxLength: 4,
    })
    .map((all) =>
      all.map((years, index) =>
        seriesOf(
          years.map((year, place) => row(year, 10_000 * (index + 1) + place)),
          { slug: `serie-${index}`, shortLabel: `Serie ${'abcd'[index]}` },
        ),
      ),
    )

  const numbersIn = (sentence: string): number[] =>
    (sentence.match(/\d{2,3}\u00a0\d{3}/g) ?? []).map((text) => Number(text.replace('\u00a0', '')))

  it('holds numbers of more than one series', () => {
    fc.assert(
      fc.property(many, (series) => {
        const each = series.map((one, index) => ({
          index,
          sentences: [valuesSentence(one, 'count'), changeSentence(one, 'count'), firstTimeSentence(one, false)],
        }))
        for (const { index, sentences } of each) {
          for (const sentence of sentences) {
            if (sentence === undefined) continue
            for (const number of numbersIn(sentence)) expect(Math.floor(number / 10_000)).toBe(index + 1)
          }
        }
        const successions = series.slice(1).map((next) => ({ from: 'serie-0', to: next.slug, year: 2023, reason: '' }))
        const origins = numbersIn(headline({ unit: 'count', series, successions }, 'Namn')).map((number) =>
          Math.floor(number / 10_000),
        )
        expect(new Set(origins).size).toBeLessThanOrEqual(1)
        expect(breakSentences(successions).flatMap(numbersIn)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('lacks its capital, its full stop or a value', () => {
    fc.assert(
      fc.property(many, fc.constantFrom('percent' as const, 'count' as const), (series, unit) => {
        for (const one of series) {
          const sentences = [
            valuesSentence(one, unit),
            changeSentence(one, unit),
            unmeasuredSentence(one),
            firstTimeSentence(one, false),
          ]
          for (const sentence of sentences) {
            if (sentence === undefined) continue
            expect(sentence).toMatch(/^[A-ZÅÄÖ0-9].*\.$/u)
            expect(sentence).not.toMatch(/undefined|null|NaN|Infinity| {2}|\.\./)
          }
        }
      }),
    )
  })
})
