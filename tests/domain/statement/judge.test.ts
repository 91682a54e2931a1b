import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim, Precision } from '#app/domain/statement/claim.ts'
import { judge } from '#app/domain/statement/judging/judge.ts'
import { roundHalfAway } from '#app/domain/statement/judging/written-number.ts'
import { between, cell, claimOf, follow, grants, indicatorOf, routine, row, seriesOf, valueOf } from './measured.ts'

const values = [follow, routine, grants]
const share = (words: string, value: number, precision: Precision = 'exact', years: number[] = []): Claim =>
  claimOf(words, { kind: 'share', value }, { precision, years })

/** An indicator with one value in 2019. */
const one = (value: Parameters<typeof row>[1], more: Parameters<typeof row>[2] = {}) =>
  indicatorOf('ett', [seriesOf('riket', [row(2019, value, more)])])
const said = (claim: Claim, value: Parameters<typeof row>[1], more: Parameters<typeof row>[2] = {}): string => {
  const indicator = one(value, more)
  return judge(claim, valueOf(indicator, 2019), [indicator]).judgement
}

describe('a share against one value', () => {
  it.each([
    ['22 procent', 22, 'exact', 22, 'right'],
    ['22 procent', 22, 'exact', 22.4, 'rounded'],
    ['22 procent', 22, 'exact', 22.5, 'wrong'],
    ['23 procent', 23, 'exact', 22.5, 'rounded'],
    ['22,4 procent', 22.4, 'exact', 22.41, 'rounded'],
    ['22,5 procent', 22.5, 'exact', 22.45, 'rounded'],
    ['22,4 procent', 22.4, 'exact', 22, 'wrong'],
    ['en femtedel', 20, 'exact', 22, 'rounded'],
    ['en femtedel', 20, 'exact', 20, 'right'],
    ['en femtedel', 20, 'exact', 24, 'wrong'],
    ['en fjärdedel', 25, 'exact', 24, 'rounded'],
    ['en tredjedel', 100 / 3, 'exact', 33, 'right'],
    ['nio av tio', 90, 'exact', 92, 'rounded'],
    ['nio av tio', 90, 'exact', 95, 'wrong'],
    ['drygt nio av tio', 90, 'just-over', 92, 'right'],
    ['drygt nio av tio', 90, 'just-over', 95, 'right'],
    ['drygt nio av tio', 90, 'just-over', 96, 'wrong'],
    ['drygt nio av tio', 90, 'just-over', 90, 'wrong'],
    ['drygt en av tio', 10, 'just-over', 12, 'right'],
    ['drygt en femtedel', 20, 'just-over', 25, 'wrong'],
    ['knappt hälften', 50, 'just-under', 47, 'right'],
    ['knappt hälften', 50, 'just-under', 51, 'wrong'],
    ['färre än var tionde', 10, 'less-than', 8, 'right'],
    ['färre än var tionde', 10, 'less-than', 10, 'wrong'],
    ['mer än hälften', 50, 'more-than', 59, 'right'],
    ['mer än hälften', 50, 'more-than', 92, 'wrong'],
    ['minst 20 procent', 20, 'at-least', 20, 'right'],
    ['högst 20 procent', 20, 'at-most', 21, 'wrong'],
    ['ungefär 20 procent', 20, 'about', 22, 'right'],
    ['ungefär 20 procent', 20, 'about', 23, 'wrong'],
  ] as const)('%s for %s, %s, when the value is %s, is %s', (words, value, precision, truth, judgement) => {
    expect(said(share(words, value, precision), truth)).toBe(judgement)
  })

  it('is rounded exactly when the value written with as many decimals is the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 100 }), (hundredths, whole) => {
        const truth = hundredths / 100
        const judgement = said(share(`${whole} procent`, whole), truth)
        if (roundHalfAway(truth, 0) !== whole) expect(judgement).toBe('wrong')
        else expect(judgement).toBe(truth === whole ? 'right' : 'rounded')
      }),
    )
  })

  it('says the greatest and the least that a loose wording may be said of, and both hold', () => {
    const precisions: Precision[] = [
      'about',
      'just-over',
      'just-under',
      'at-least',
      'at-most',
      'more-than',
      'less-than',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...precisions),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 0, max: 100 }),
        (precision, whole, truth) => {
          const judgement = said(share(`x ${whole} procent`, whole, precision), truth)
          const isAbove = ['just-over', 'at-least', 'more-than'].includes(precision)
          const isBelow = ['just-under', 'at-most', 'less-than'].includes(precision)
          if (judgement === 'right' && isAbove) expect(truth).toBeGreaterThanOrEqual(whole)
          if (judgement === 'right' && isBelow) expect(truth).toBeLessThanOrEqual(whole)
          if (Math.abs(truth - whole) > 10) expect(judgement).toBe('wrong')
        },
      ),
    )
  })

  it('tells the numbers behind the share, and holds "28 av 45" against them', () => {
    const counts = { numerator: 28, denominator: 45 }
    expect(said(share('28 av 45 kommuner', (28 / 45) * 100), 62, counts)).toBe('right')
    expect(said(share('27 av 45 kommuner', 60), 62, counts)).toBe('wrong')
    expect(said(claimOf('28 kommuner', { kind: 'count', value: 28, noun: 'kommuner' }), 62, counts)).toBe('right')
    expect(said(claimOf('29 kommuner', { kind: 'count', value: 29, noun: 'kommuner' }), 62, counts)).toBe('wrong')
  })
})

describe('a value that is no single number is only told as its source told it', () => {
  it.each([
    ['not-measured', 'ej mätt'],
    ['no-answer', 'bortfall'],
    ['not-applicable', 'ej tillämplig'],
    ['confidential', 'sekretess'],
    ['not-reported', 'ej redovisad'],
  ] as const)('a number about a value missing as %s is wrong, with the reason', (reason, word) => {
    const indicator = one({ type: 'missing', reason })
    const { judgement, why } = judge(share('20 procent', 20), valueOf(indicator, 2019), [indicator])
    expect(judgement).toBe('wrong')
    expect(why).toContain(word)
  })

  it('a range is told as a range, and its ends only as ends', () => {
    const range = { type: 'range', low: 20, high: 25 } as const
    const span = (low: number, high: number) =>
      claimOf(`${low}–${high} procent`, { kind: 'span', low, high, of: 'percent' })
    expect(said(span(20, 25), range)).toBe('right')
    expect(said(span(20, 26), range)).toBe('wrong')
    expect(said(share('22 procent', 22), range)).toBe('wrong')
    expect(said(share('minst 20 procent', 20, 'at-least'), range)).toBe('right')
    expect(said(share('högst 25 procent', 25, 'at-most'), range)).toBe('right')
  })

  it('a count that is hidden is only told as fewer than five', () => {
    const count = (words: string, value: number, precision: Precision) =>
      claimOf(words, { kind: 'count', value, noun: '' }, { precision })
    const indicator = indicatorOf('samtal', [seriesOf('riket', [row(2019, { type: 'few' })])], { unit: 'count' })
    const of = (claim: Claim) => judge(claim, valueOf(indicator, 2019), [indicator]).judgement
    expect(of(count('färre än 5', 5, 'less-than'))).toBe('right')
    expect(of(count('3', 3, 'exact'))).toBe('wrong')
  })

  it('the source’s own words may be repeated', () => {
    const words = { type: 'approximate', words: 'drygt nio av tio', value: 90 } as const
    expect(said(share('drygt nio av tio', 90, 'just-over'), words)).toBe('right')
    expect(said(share('92 procent', 92), words)).toBe('wrong')
  })
})

describe('what is computed from two values', () => {
  const points = (words: string, value: number, direction?: 'up' | 'down', years: number[] = []) =>
    claimOf(words, { kind: 'points', value, direction }, { years })

  it('seven percentage points from 15 to 22 is right, and the other way is wrong', () => {
    const binding = between('difference', routine, 2018, 2019)
    expect(judge(points('sju procentenheter', 7, 'up'), binding, values).judgement).toBe('right')
    expect(judge(points('sju procentenheter', 7), binding, values).judgement).toBe('right')
    const turned = judge(points('sju procentenheter', 7, 'down'), binding, values)
    expect(turned).toMatchObject({ judgement: 'wrong', why: expect.stringContaining('mer, inte mindre') })
    expect(judge(points('åtta procentenheter', 8, 'up'), binding, values).judgement).toBe('wrong')
  })

  it('a doubling of 16 to 36 is accepted, and the 2,25 is shown', () => {
    const claim = claimOf('fördubblats', { kind: 'factor', value: 2 }, { years: [2019, 2022] })
    const verdict = judge(claim, between('factor', follow, 2019, 2022), values)
    expect(verdict.judgement).toBe('rounded')
    expect(verdict.why).toContain('2,25')
  })

  it.each([
    [100, 200, 'fördubblats', 2, 'exact', 'right'],
    [100, 175, 'fördubblats', 2, 'exact', 'rounded'],
    [100, 174, 'fördubblats', 2, 'exact', 'wrong'],
    [100, 251, 'fördubblats', 2, 'exact', 'wrong'],
    [100, 200, 'mer än fördubblats', 2, 'more-than', 'wrong'],
    [100, 225, 'mer än fördubblats', 2, 'more-than', 'right'],
    [100, 190, 'nästan fördubblats', 2, 'just-under', 'right'],
    [100, 50, 'halverats', 0.5, 'exact', 'right'],
    [100, 60, 'halverats', 0.5, 'exact', 'rounded'],
    [100, 61, 'halverats', 0.5, 'exact', 'wrong'],
    [100, 45, 'mer än halverats', 0.5, 'more-than', 'right'],
    [100, 55, 'mer än halverats', 0.5, 'more-than', 'wrong'],
    [16, 36, '2,25 gånger', 2.25, 'exact', 'right'],
  ] as const)(
    'from %s to %s said to be %s is judged by the factor',
    (from, until, words, value, precision, judgement) => {
      const indicator = indicatorOf('antal', [seriesOf('riket', [row(2018, from), row(2019, until)])], {
        unit: 'count',
      })
      const claim = claimOf(words, { kind: 'factor', value }, { precision })
      expect(judge(claim, between('factor', indicator, 2018, 2019), [indicator]).judgement).toBe(judgement)
    },
  )

  it('a change from one value to another, and in percent of what it was', () => {
    const change = claimOf(
      'från 246 kommuner 2016 till 273 kommuner',
      { kind: 'change', from: 246, to: 273, of: 'count' },
      { years: [2016, 2018] },
    )
    expect(judge(change, between('change', grants, 2016, 2018), values).judgement).toBe('right')
    const relative = claimOf('38 procent', { kind: 'relative', value: 38, direction: 'up' })
    const up = indicatorOf('upp', [seriesOf('riket', [row(2018, 8), row(2019, 11)])])
    expect(judge(relative, between('relative', up, 2018, 2019), [up]).judgement).toBe('rounded')
  })

  it('a span may be the lowest and the highest county of a year, of those that were measured', () => {
    const county = (code: string, value: number) =>
      row(2019, value, { subject: `area:${code}`, subjectName: `Län ${code}`, area: { kind: 'county' } })
    const counties = indicatorOf('lan', [seriesOf('lan', [county('01', 12), county('03', 0), county('04', 57)])])
    const span = claimOf('0–57 procent', { kind: 'span', low: 0, high: 57, of: 'percent' })
    const extremes = (low: string, high: string) =>
      ({
        to: 'change',
        from: cell(counties, 2019, { subject: `area:${low}` }),
        until: cell(counties, 2019, { subject: `area:${high}` }),
      }) as const
    expect(judge(span, extremes('03', '04'), [counties]).judgement).toBe('right')
    expect(judge(span, extremes('01', '04'), [counties]).judgement).toBe('wrong')
  })
})

describe('nothing is said across a break', () => {
  const points = claimOf('26 procentenheter', { kind: 'points', value: 26, direction: 'up' }, { years: [2022, 2023] })

  it('a difference between the old question and the new is flagged, bound or not', () => {
    const binding = {
      to: 'difference',
      from: cell(follow, 2022),
      until: cell(follow, 2023, { series: 'behov' }),
    } as const
    expect(judge(points, binding, values)).toMatchObject({
      judgement: 'crosses-break',
      why: expect.stringContaining('2023'),
    })
    expect(judge(points, undefined, [follow])).toMatchObject({
      judgement: 'crosses-break',
      why: expect.stringContaining('2022 med 2023'),
    })
  })

  it('a right number is flagged when its sentence compares 2022 with 2023, unless the sentence says they are not comparable', () => {
    const claim = share('36 procent', 36, 'exact', [2022, 2023])
    const sentence = 'Andelen ökade från 36 procent 2022 till 62 procent 2023.'
    expect(judge(claim, valueOf(follow, 2022), values, sentence).judgement).toBe('crosses-break')
    const honest = 'Andelen var 36 procent 2022, men 2023 ändrades frågan och åren kan inte jämföras.'
    expect(judge(claim, valueOf(follow, 2022), values, honest).judgement).toBe('right')
    expect(judge(share('36 procent', 36, 'exact', [2021, 2022]), valueOf(follow, 2022), values).judgement).toBe('right')
  })

  it('the country and a county are not mixed, and the reason says in what they differ', () => {
    const county = indicatorOf('lanet', [
      seriesOf(
        'lanet',
        [row(2019, 16, { subject: 'area:01', subjectName: 'Stockholms län', area: { kind: 'county' } })],
        {
          level: 'county',
          population: 'Länets kommuner',
        },
      ),
    ])
    const claim = claimOf('sex procentenheter', { kind: 'points', value: 6, direction: undefined })
    const binding = {
      to: 'difference',
      from: cell(routine, 2019),
      until: cell(county, 2019, { subject: 'area:01' }),
    } as const
    const { judgement, why } = judge(claim, binding, [routine, county])
    expect(judgement).toBe('crosses-break')
    expect(why).toContain('riket och länet')
    expect(why).toContain('Frågorna skiljer sig')
  })

  it('no difference between two series is ever right', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (a, b) => {
        const two = indicatorOf('tva', [seriesOf('a', [row(2018, a)]), seriesOf('b', [row(2019, b)])])
        const claim = claimOf(`${Math.abs(a - b)} procentenheter`, {
          kind: 'points',
          value: Math.abs(a - b),
          direction: undefined,
        })
        const binding = { to: 'difference', from: cell(two, 2018), until: cell(two, 2019, { series: 'b' }) } as const
        expect(judge(claim, binding, [two]).judgement).toBe('crosses-break')
      }),
    )
  })
})

describe('years and kinds', () => {
  it('a value of another year than the sentence names is wrong, with both years', () => {
    const { judgement, why } = judge(share('22 procent', 22, 'exact', [2018]), valueOf(routine, 2019), values)
    expect(judgement).toBe('wrong')
    expect(why).toBe('Meningen nämner 2018, men värdet är från 2019.')
  })

  it('a year that is only compared with does not bind the value', () => {
    const claim = share('22 procent', 22, 'exact', [2016])
    expect(judge(claim, valueOf(routine, 2019), values, 'Sedan 2016 har andelen ökat till 22 procent.').judgement).toBe(
      'right',
    )
  })

  it('a difference must be between the years that are named', () => {
    const claim = claimOf('sju procentenheter', { kind: 'points', value: 7, direction: 'up' }, { years: [2016, 2019] })
    expect(judge(claim, between('difference', routine, 2018, 2019), values)).toMatchObject({
      judgement: 'wrong',
      why: expect.stringContaining('2016 och 2019'),
    })
  })

  it('a number bound to nothing is unbound, and one from elsewhere says where', () => {
    expect(judge(share('22 procent', 22), undefined, values).judgement).toBe('unbound')
    const elsewhere = judge(share('22 procent', 22), { to: 'elsewhere', source: 'Polisens årsredovisning' }, values)
    expect(elsewhere).toEqual({ judgement: 'elsewhere', why: 'Inget av våra värden: Polisens årsredovisning' })
  })

  it('a number bound to another kind of thing, or to a value that is gone, is wrong', () => {
    expect(judge(share('7 procent', 7), between('difference', routine, 2018, 2019), values).judgement).toBe('wrong')
    expect(judge(share('22 procent', 22), valueOf(routine, 1999), values).why).toContain('finns inte längre')
    expect(judge(share('22 procent', 22), valueOf(grants, 2018), values).judgement).toBe('wrong')
  })
})
