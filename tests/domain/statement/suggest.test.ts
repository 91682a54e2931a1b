import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '#app/domain/statement/judging/judge.ts'
import { lookUp, suggest } from '#app/domain/statement/binding/suggest.ts'
import { indexValues } from '#app/domain/statement/judging/value-index.ts'
import { locate } from '#app/domain/statement/judging/values.ts'
import { claimOf, follow, grants, indicatorOf, routine, row, seriesOf } from './measured.ts'

const index = indexValues([follow, routine, grants])

describe('what a number may be bound to', () => {
  it('the year that the sentence names decides between equal values', () => {
    const sentence = 'År 2016 var andelen 16 procent.'
    const claim = claimOf('16 procent', { kind: 'share', value: 16 }, { years: [2016] })
    expect(suggest(claim, index, sentence)).toEqual([
      expect.objectContaining({ label: 'rutin, riket 2016: 16\u00a0procent', judgement: 'right', isCertain: true }),
    ])
  })

  it('the words of the sentence come first where years do not decide, and nothing is certain', () => {
    const claim = claimOf('16 procent', { kind: 'share', value: 16 })
    const found = suggest(claim, index, 'Andelen med uppfoljning är 16 procent.')
    expect(found.map(({ label }) => label)).toEqual([
      'uppfoljning, till-2022, riket 2019: 16\u00a0procent',
      'rutin, riket 2016: 16\u00a0procent',
    ])
    expect(found.some(({ isCertain }) => isCertain)).toBe(false)
  })

  it('a doubling is found between the years named', () => {
    const claim = claimOf('fördubblats', { kind: 'factor', value: 2 }, { years: [2019, 2022] })
    const [first] = suggest(claim, index, 'Från 2019 till 2022 har andelen fördubblats.')
    expect(first?.label).toContain('2,25')
  })

  it('nothing across the break: 26 percentage points from 2022 to 2023 have no suggestion', () => {
    const claim = claimOf('26 procentenheter', { kind: 'points', value: 26, direction: 'up' }, { years: [2022, 2023] })
    expect(suggest(claim, index, 'Från 2022 till 2023 ökade andelen med 26 procentenheter.')).toEqual([])
  })

  it('another value can be found by its name, though the number is another', () => {
    const claim = claimOf('99 procent', { kind: 'share', value: 99 })
    const found = lookUp(claim, index, 'rutin 2019', '', 10)
    expect(found.map(({ judgement }) => judgement)).toEqual(['wrong', 'wrong'])
    expect(found[0]?.label).toContain('rutin, riket 2019')
    expect(lookUp(claim, index, 'finns inte', '', 10)).toEqual([])
  })

  it('every suggestion is right or rounded, within one series, at most six, and at most one is certain', () => {
    const series = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 })
    const content = fc
      .integer({ min: 0, max: 40 })
      .chain((value) =>
        fc.constantFrom(
          claimOf(`${value} procent`, { kind: 'share', value }),
          claimOf(`${value} procentenheter`, { kind: 'points', value, direction: undefined }),
          claimOf('fördubblats', { kind: 'factor', value: 2 }),
          claimOf(`${value} procent`, { kind: 'relative', value, direction: undefined }),
        ),
      )
    fc.assert(
      fc.property(series, series, content, (a, b, claim) => {
        const values = [
          indicatorOf('i', [
            seriesOf(
              'a',
              a.map((value, at) => row(2010 + at, value)),
            ),
            seriesOf(
              'b',
              b.map((value, at) => row(2018 + at, value)),
            ),
          ]),
        ]
        const found = suggest(claim, indexValues(values), '')
        expect(found.length).toBeLessThanOrEqual(6)
        expect(found.filter(({ isCertain }) => isCertain).length).toBeLessThanOrEqual(1)
        for (const { binding, judgement } of found) {
          expect(judge(claim, binding, values).judgement).toBe(judgement)
          expect(['right', 'rounded']).toContain(judgement)
          if ('from' in binding)
            expect(locate(values, binding.from)?.series).toBe(locate(values, binding.until)?.series)
        }
      }),
    )
  })
})
