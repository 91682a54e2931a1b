import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AreaKind } from '#app/domain/area/area.ts'
import type { CitedValue } from '#app/domain/indicator/described-indicator.ts'
import { changeOfArea } from '#app/domain/series/computed/change-of-area.ts'
import { select, type PlacedValue, type Selection } from '#app/domain/series/computed/computed.ts'
import { medianOverAreas } from '#app/domain/series/computed/median.ts'
import { rankAreas } from '#app/domain/series/computed/rank.ts'
import { shareOfAnswers, sharesByCounty, spreadOfShares } from '#app/domain/series/computed/share-of-answers.ts'
import { spreadOverAreas } from '#app/domain/series/computed/spread.ts'
import type { Series } from '#app/domain/series/series.ts'
import { missingReasons, type MissingReason } from '#app/domain/series/missing.ts'
import type { ObservedValue } from '#app/domain/series/value.ts'
import { areaOf, register } from '#tests/support/area-register.ts'
import { answer, exact, noAnswer, seriesOf, valueOf } from '#tests/support/area-series.ts'

const spaced = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ')
const missing: fc.Arbitrary<ObservedValue> = fc
  .constantFrom(...(Object.keys(missingReasons) as MissingReason[]))
  .map((reason) => ({ type: 'missing', reason }))
const anyValue: fc.Arbitrary<ObservedValue> = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map(exact),
  fc.constantFrom('yes', 'partly', 'no').map((said) => answer(said as 'yes' | 'partly' | 'no')),
  fc.record({ type: fc.constant('range' as const), low: fc.constant(20), high: fc.constant(25) }),
  fc.constant<ObservedValue>({ type: 'approximate', words: 'drygt hälften', value: 52 }),
  missing,
)
/** Areas of every level, two years: all that may be mixed up. */
const areas = [
  ...register.areas.filter((area) => area.kind !== 'municipality'),
  ...['0114', '0180', '0380'].map(areaOf),
]
const anySeries = fc
  .uniqueArray(fc.record({ area: fc.constantFrom(...areas), year: fc.constantFrom(2022, 2023), value: anyValue }), {
    selector: ({ area, year }) => `${area.code} ${year}`,
    maxLength: 50,
  })
  .map((rows) => seriesOf(rows.map(({ area, year, value }) => valueOf(area, year, value))))
const anySelection: fc.Arbitrary<Selection> = fc.record({
  year: fc.constantFrom(2022, 2023),
  kind: fc.constantFrom<AreaKind>('county', 'municipality', 'district'),
  within: fc.constantFrom(undefined, '01'),
})

describe('every computed figure', () => {
  test('uses values of the series, year and level asked for and of no others, and accounts for the rest', () => {
    fc.assert(
      fc.property(anySeries, anySelection, (series, selection) => {
        const selected = select(series, selection)
        for (const computed of [
          shareOfAnswers(series, selection),
          spreadOverAreas(series, selection, 'percent'),
          medianOverAreas(series, selection, 'percent'),
          rankAreas(series, selection, null),
        ]) {
          if (computed === undefined) continue
          expect(computed.used.length + computed.leftOut.length).toBe(selected.length)
          expect(computed.how).not.toBe('')
          for (const used of computed.used) {
            expect(series.values.map(({ subject, year }) => `${subject} ${year}`)).toContain(
              `${used.subject} ${used.year}`,
            )
            expect([used.year, used.area.kind]).toEqual([selection.year, selection.kind])
            expect(used.value.type).not.toBe('missing')
            if (selection.within !== undefined) {
              expect(used.area.within.map((outer) => outer.code)).toContain(selection.within)
            }
          }
        }
      }),
    )
  })

  test('is the same whatever stands in other years, levels and breakdowns, and in whatever order', () => {
    fc.assert(
      fc.property(anySeries, anySelection, fc.integer({ min: 0, max: 50 }), (series, selection, cut) => {
        const selected = select(series, selection)
        const others: CitedValue[] = [
          { ...valueOf(areaOf('00'), selection.year, exact(1)), breakdown: 'total' },
          { ...valueOf(areaOf('03'), selection.year, exact(99)), breakdown: 'county-spread' },
          valueOf(areaOf('0184'), 1999, exact(99)),
        ]
        const shuffled = seriesOf([...others, ...selected.slice(cut), ...selected.slice(0, cut)])
        const alone = seriesOf(selected)
        for (const compute of [
          (one: Series<PlacedValue>) => shareOfAnswers(one, selection),
          (one: Series<PlacedValue>) => spreadOverAreas(one, selection, 'percent'),
          (one: Series<PlacedValue>) => medianOverAreas(one, selection, 'percent'),
          (one: Series<PlacedValue>) => rankAreas(one, selection, 'down'),
        ]) {
          expect(compute(shuffled)?.figure).toEqual(compute(alone)?.figure)
        }
      }),
    )
  })
})

describe('the share of answers', () => {
  test('lies between 0 and 100, of those who answered, and counts the others apart', () => {
    fc.assert(
      fc.property(anySeries, anySelection, (series, selection) => {
        const share = shareOfAnswers(series, selection)
        const answered = select(series, selection).filter((row) => row.value.type === 'answer')
        expect(share === undefined).toBe(answered.length === 0)
        if (share === undefined) return
        const { percent, yes, partly, no, answered: n } = share.figure
        expect(percent).toBeGreaterThanOrEqual(0)
        expect(percent).toBeLessThanOrEqual(100)
        expect(yes + partly + no).toBe(n)
        expect(n).toBe(answered.length)
        expect(percent).toBe((100 * yes) / n)
      }),
    )
  })

  const series = seriesOf([
    valueOf(areaOf('0114'), 2023, answer('yes')),
    valueOf(areaOf('0115'), 2023, answer('yes')),
    valueOf(areaOf('0117'), 2023, answer('no')),
    valueOf(areaOf('0180'), 2023, answer('partly')),
    valueOf(areaOf('0181'), 2023, noAnswer),
    valueOf(areaOf('0182'), 2023, { type: 'missing', reason: 'confidential' }),
    valueOf(areaOf('0183'), 2022, answer('no')),
    valueOf(areaOf('0380'), 2023, answer('no')),
    valueOf(areaOf('0381'), 2023, answer('yes')),
    valueOf(areaOf('0980'), 2023, noAnswer),
    valueOf(areaOf('01'), 2023, exact(80)),
  ])

  test('says its denominator, what Delvis is, and who did not answer', () => {
    const share = shareOfAnswers(series, { year: 2023, kind: 'municipality', within: '01' })
    expect(share?.figure).toEqual({ percent: 50, yes: 2, partly: 1, no: 1, answered: 4, unanswered: 1 })
    expect(share?.leftOut.map((row) => row.area.name)).toEqual(['Södertälje', 'Nacka'])
    expect(spaced(share?.how)).toBe(
      '2 av 4 kommuner i Stockholms län som har svarat svarade Ja 2023: 50 procent. En kommun svarade Delvis, som inte räknas som Ja. Inte medräknade: en kommun (bortfall) och en kommun (sekretess).',
    )
  })

  test('is told to one decimal and kept whole', () => {
    const three = seriesOf(
      ['0114', '0115', '0117'].map((code, i) => valueOf(areaOf(code), 2023, answer(i ? 'no' : 'yes'))),
    )
    const share = shareOfAnswers(three, { year: 2023, kind: 'municipality' })
    expect(share?.figure.percent).toBe(100 / 3)
    expect(spaced(share?.how)).toBe('1 av 3 kommuner som har svarat svarade Ja 2023: 33,3 procent.')
  })

  test('per county spreads over the counties where somebody answered', () => {
    expect(sharesByCounty(series, 2023).map(({ code, share }) => [code, share.figure.percent])).toEqual([
      ['01', 50],
      ['03', 50],
    ])
    const wider = seriesOf([...series.values, valueOf(areaOf('1480'), 2023, answer('no'))])
    const spread = spreadOfShares(wider, 2023)
    expect(spread?.figure).toEqual({
      min: 0,
      max: 50,
      n: 3,
      lowest: ['Västra Götalands län'],
      highest: ['Stockholms län', 'Uppsala län'],
    })
    expect(spaced(spread?.how)).toContain(
      'Bland 3 län med värde 2023 är det lägsta 0 procent (Västra Götalands län) och det högsta 50 procent (Stockholms län och Uppsala län).',
    )
    expect(spread?.used.every((row) => row.value.type === 'answer' && row.year === 2023)).toBe(true)
  })
})

describe('the spread and the median', () => {
  test('enclose every value, the median between the least and the greatest, with half on either side', () => {
    fc.assert(
      fc.property(anySeries, anySelection, (series, selection) => {
        const spread = spreadOverAreas(series, selection, 'percent')
        const median = medianOverAreas(series, selection, 'percent')
        const numbers = (median?.used ?? []).map((row) => (row.value.type === 'exact' ? row.value.value : Number.NaN))
        expect(spread === undefined).toBe(numbers.length < 2)
        if (spread === undefined || median === undefined) return
        for (const number of numbers) {
          expect(number).toBeGreaterThanOrEqual(spread.figure.min)
          expect(number).toBeLessThanOrEqual(spread.figure.max)
        }
        expect(numbers).toContain(spread.figure.min)
        expect(numbers).toContain(spread.figure.max)
        expect(spread.figure.n).toBe(numbers.length)
        expect(spread.figure.lowest.length * spread.figure.highest.length).toBeGreaterThan(0)
        expect(median.figure).toBeGreaterThanOrEqual(spread.figure.min)
        expect(median.figure).toBeLessThanOrEqual(spread.figure.max)
        expect(numbers.filter((number) => number <= median.figure).length * 2).toBeGreaterThanOrEqual(numbers.length)
        expect(numbers.filter((number) => number >= median.figure).length * 2).toBeGreaterThanOrEqual(numbers.length)
      }),
    )
  })

  const counties = (values: Record<string, ObservedValue>) =>
    seriesOf(Object.entries(values).map(([code, value]) => valueOf(areaOf(code), 2023, value)))

  test('say how they were computed', () => {
    const series = counties({ '01': exact(40), '03': exact(10), '04': exact(25), '05': exact(30), '09': noAnswer })
    const selection = { year: 2023, kind: 'county' } as const
    expect(spaced(spreadOverAreas(series, selection, 'percent')?.how)).toBe(
      'Bland 4 län med värde 2023 är det lägsta 10 procent (Uppsala län) och det högsta 40 procent (Stockholms län). Inte medräknade: ett län (bortfall).',
    )
    expect(medianOverAreas(series, selection, 'percent')?.figure).toBe(27.5)
    expect(spaced(medianOverAreas(series, selection, 'percent')?.how)).toBe(
      'Medianen 2023 är 27,5 procent: mitt emellan de två mittersta värdena när 4 län ordnas efter storlek. Inte medräknade: ett län (bortfall).',
    )
    const same = counties({ '01': exact(7), '03': exact(7), '04': exact(7) })
    expect(spreadOverAreas(same, selection, 'count')?.how).toBe('Alla 3 län med värde 2023 har samma: 7.')
    expect(medianOverAreas(same, selection, 'count')?.how).toContain('värdet i mitten')
  })

  test('of a single value are no spread, and of none no median', () => {
    expect(spreadOverAreas(counties({ '01': exact(1) }), { year: 2023, kind: 'county' }, 'count')).toBeUndefined()
    expect(medianOverAreas(counties({ '01': noAnswer }), { year: 2023, kind: 'county' }, 'count')).toBeUndefined()
  })
})

describe('the rank', () => {
  test('is the same for equal values and skips as many places as shared it; who has no value has no rank', () => {
    fc.assert(
      fc.property(anySeries, anySelection, fc.constantFrom('up', 'down', null), (series, selection, direction) => {
        const ranked = rankAreas(series, selection, direction)?.figure ?? []
        for (const one of ranked) {
          const better = ranked.filter((other) =>
            direction === 'down' ? other.value < one.value : other.value > one.value,
          )
          expect(one.rank).toBe(better.length + 1)
        }
        const withNumbers = select(series, selection).filter((row) => row.value.type === 'exact')
        expect(ranked.map(({ area }) => area.code).sort()).toEqual(withNumbers.map(({ area }) => area.code).sort())
      }),
    )
  })

  test('stands from the greatest value, or from the least when the indicator should fall', () => {
    const series = seriesOf(
      Object.entries({ '01': 40, '03': 10, '04': 40, '05': 30 }).map(([code, value]) =>
        valueOf(areaOf(code), 2023, exact(value)),
      ),
    )
    const places = (direction: 'up' | 'down' | null) =>
      rankAreas(series, { year: 2023, kind: 'county' }, direction)?.figure.map(
        ({ area, rank }) => `${rank} ${area.code}`,
      )
    expect(places(null)).toEqual(['1 01', '1 04', '3 05', '4 03'])
    expect(places('down')).toEqual(['1 03', '2 05', '3 01', '3 04'])
    expect(rankAreas(series, { year: 2023, kind: 'county' }, 'down')?.how).toBe(
      '4 län med värde 2023, lägst värde först. Lika värden har samma plats.',
    )
  })
})

describe('the change of an area', () => {
  const series = seriesOf([
    valueOf(areaOf('01'), 2019, exact(16)),
    valueOf(areaOf('01'), 2022, exact(36)),
    valueOf(areaOf('03'), 2022, exact(90)),
    valueOf(areaOf('03'), 2023, noAnswer),
  ])

  test('is between two years of that area alone, with both values', () => {
    const computed = changeOfArea(series, { area: '01', from: 2019, to: 2022 }, 'percent')
    expect(computed?.figure.difference).toBe(20)
    expect(computed?.used.map((row) => row.year)).toEqual([2019, 2022])
    expect(spaced(computed?.how)).toBe(
      '36 procent 2022 minus 16 procent 2019: +20 procentenheter. Båda värdena står i samma serie.',
    )
  })

  test('is not there without an exact value in both years', () => {
    expect(changeOfArea(series, { area: '03', from: 2022, to: 2023 }, 'percent')).toBeUndefined()
    expect(changeOfArea(series, { area: '03', from: 2019, to: 2022 }, 'percent')).toBeUndefined()
  })
})
