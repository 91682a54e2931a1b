import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparableGroups, linesOf } from '#app/domain/comparison/line.ts'
import type { CitedValue } from '#app/domain/indicator/described-indicator.ts'
import { areaPictures, answerPicture } from '#app/domain/series/computed/area-picture.ts'
import { againstMedian } from '#app/domain/series/computed/standing.ts'
import { seriesFindings } from '#app/domain/series/findings.ts'
import { changeSentence, headline, valuesSentence } from '#app/domain/series/sentence.ts'
import { bridges, points, unmeasuredYears } from '#app/domain/series/series.ts'
import { sexDifference, sexDifferenceSentence } from '#app/domain/series/sex-difference.ts'
import { trend } from '#app/domain/series/trend.ts'
import type { ObservedValue } from '#app/domain/series/value.ts'
import { areaOf } from '#tests/support/area-register.ts'
import { exact, noAnswer, seriesOf, valueOf } from '#tests/support/area-series.ts'

const sexes = ['women', 'men'] as const
const of = (breakdown: CitedValue['breakdown'], year: number, value: ObservedValue, area = '00'): CitedValue => ({
  ...valueOf(areaOf(area), year, value),
  breakdown,
})
const both = (year: number, women: number, men: number, area = '00') => [
  of('women', year, exact(women), area),
  of('men', year, exact(men), area),
]
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')
const said = (rows: CitedValue[], unit: 'percent' | 'count' = 'percent') =>
  plain(sexDifferenceSentence(seriesOf(rows), unit))

describe('the difference between women and men', () => {
  it('is said with both values, whichever is higher, of the latest year that has both', () => {
    expect(said(both(2019, 22, 15))).toBe(
      'År 2019 var andelen 7 procentenheter högre bland kvinnor (22 procent) än bland män (15 procent).',
    )
    expect(said([...both(2019, 22, 15), ...both(2021, 10.5, 11.5), of('women', 2022, exact(1))])).toBe(
      'År 2021 var andelen 1 procentenhet högre bland män (11,5 procent) än bland kvinnor (10,5 procent).',
    )
    expect(said(both(2019, 1200, 900), 'count')).toBe(
      'År 2019 var antalet 300 högre bland kvinnor (1 200) än bland män (900).',
    )
  })

  it('is said to be none where the values are the same', () => {
    expect(said(both(2019, 22, 22))).toBe(
      'Ingen könsskillnad kan utläsas 2019: andelen var 22 procent bland både kvinnor och män.',
    )
  })

  it('is never taken between two years, two areas, or values that are no single numbers', () => {
    expect(said([of('women', 2018, exact(1)), of('men', 2019, exact(2))])).toBeUndefined()
    expect(said([of('women', 2019, exact(1), '00'), of('men', 2019, exact(2), '01')])).toBeUndefined()
    expect(said([...both(2019, 1, 2, '00'), ...both(2019, 1, 2, '01')])).toBeUndefined()
    expect(said([of('women', 2019, { type: 'range', low: 1, high: 2 }), of('men', 2019, exact(2))])).toBeUndefined()
    expect(said([of('women', 2019, noAnswer), of('men', 2019, exact(2)), of('total', 2019, exact(3))])).toBeUndefined()
  })

  it('is always exactly the two values of one year, turned around when the sexes are', () => {
    const value = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('2017', '2018', '2019'), fc.tuple(value, value)), (years) => {
        const rows = Object.entries(years).flatMap(([year, [women, men]]) => both(Number(year), women, men))
        const found = sexDifference(seriesOf(rows))
        const latest = Object.keys(years).sort().at(-1)
        expect(found?.year).toBe(latest === undefined ? undefined : Number(latest))
        if (found === undefined) return
        expect([found.women, found.men]).toEqual(years[String(found.year)])
        expect(found.difference).toBeCloseTo(found.women - found.men, 2)
        const turned = rows.map(
          (row) => ({ ...row, breakdown: row.breakdown === 'women' ? 'men' : 'women' }) as CitedValue,
        )
        expect(sexDifference(seriesOf(turned))?.difference).toBeCloseTo(-found.difference, 2)
      }),
    )
  })
})

/** A value of one sex of any kind. */
const anyValue = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map(exact),
  fc.constant<ObservedValue>({ type: 'range', low: 1, high: 99 }),
  fc.constant<ObservedValue>({ type: 'spread', low: 2, high: 98 }),
  fc.constant<ObservedValue>({ type: 'answer', answer: 'yes' }),
  fc
    .constantFrom('not-measured', 'no-answer', 'confidential')
    .map((reason): ObservedValue => ({ type: 'missing', reason: reason as 'no-answer' })),
)
const area = fc.constantFrom('00', '01', '03', '04', '05', '06', '07')
const year = fc.integer({ min: 2015, max: 2022 })
const unique = (rows: CitedValue[]): CitedValue[] => [
  ...new Map(rows.map((row) => [`${row.subject}/${row.year}/${row.breakdown}`, row])).values(),
]
const totals = (areas: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(areas, year, anyValue), { minLength: 1, maxLength: 30 })
    .map((rows) => unique(rows.map(([code, at, value]) => of('total', at, value, code))))
/** Rows of one sex, about areas that the totals are about, so that the subjects are the same. */
const ofSex = fc.array(fc.tuple(fc.nat(), year, anyValue, fc.constantFrom(...sexes)), { maxLength: 30 })

describe('values of one sex', () => {
  it.each([
    ['of a single area', fc.constant('00')],
    ['of several areas', area],
  ])('%s change nothing that is said, drawn or computed of the totals', (_what, areas) => {
    fc.assert(
      fc.property(totals(areas), ofSex, (whole, broken) => {
        const extra = unique(
          broken.map(([at, when, value, sex]) => ({
            ...(whole[at % whole.length] as CitedValue),
            year: when,
            value,
            breakdown: sex,
          })),
        )
        const [alone, mixed] = [seriesOf(whole), seriesOf([...extra, ...whole])]
        const read = (series: typeof alone) => ({
          points: points(series),
          bridges: bridges(series),
          unmeasured: unmeasuredYears(series),
          trend: trend(series, 'percent'),
          values: valuesSentence(series, 'percent'),
          change: changeSentence(series, 'percent'),
          pictures: areaPictures(series, 'percent').map(({ dots, median, spread, country }) => ({
            dots,
            median,
            spread,
            country,
          })),
          answers: answerPicture(series),
          standings: againstMedian(series, { kind: 'county', year: 2020 }, 'percent'),
        })
        expect(read(mixed)).toEqual(read(alone))
        const own = sexDifferenceSentence(mixed, 'percent')
        expect(seriesFindings(mixed, 'percent').filter((sentence) => sentence !== own)).toEqual(
          seriesFindings(alone, 'percent'),
        )
      }),
    )
  })

  it('do not make a title that says a value of them, nor that there are none', () => {
    const told = { unit: 'percent' as const, series: [seriesOf(both(2019, 22, 15))], successions: [] }
    expect(headline(told, 'Rutin')).toBe('Rutin efter kön')
    expect(headline({ ...told, series: [seriesOf([of('women', 2019, noAnswer)])] }, 'Rutin')).toBe('Rutin: inga värden')
  })

  it('are on no line of a comparison', () => {
    const [line, ...others] = linesOf(
      [
        {
          slug: 'a',
          shortName: 'A',
          unit: 'percent',
          series: [seriesOf([...both(2019, 22, 15), of('total', 2019, exact(18))])],
          successions: [],
        } as never,
      ],
      { series: [{ indicator: 'a', series: 'genererad' }], subjects: [] },
    )
    expect(others).toEqual([])
    expect(line === undefined ? [] : points(line.series)).toEqual([{ year: 2019, value: 18 }])
    expect(comparableGroups(line === undefined ? [] : [line])).toHaveLength(1)
  })
})
