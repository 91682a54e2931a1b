import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appliedCounts, leftOut, whyNotApply, writtenValues } from '#app/domain/import/judging/applying.ts'
import { judge, proposedCell } from '#app/domain/import/judging/judge.ts'
import {
  cellKey,
  type JudgedSeries,
  type JudgingContext,
  type StoredBefore,
} from '#app/domain/import/judging/judged.ts'
import type { ProposedValue } from '#app/domain/import/proposed.ts'
import type { ObservedValue } from '#app/domain/series/value.ts'
import { areaNamed, proposed } from '#tests/support/imports.ts'

const solna = areaNamed('0184', 'Solna', 'municipality')
const nacka = areaNamed('0182', 'Nacka', 'municipality')
const county = areaNamed('01', 'Stockholms län')

const series = (more: Partial<JudgedSeries> = {}): JudgedSeries => ({
  id: 1,
  slug: 'serie',
  shortLabel: 'Serie',
  version: 1,
  level: 'municipality',
  firstYear: null,
  breakYears: [],
  lastYear: null,
  ending: null,
  holds: 'nothing',
  indicator: { id: 1, slug: 'indikator', shortName: 'Indikator', unit: 'percent', state: 'active' },
  ...more,
})

function context(stored: readonly Stored[] = [], more: Partial<JudgedSeries> = {}): JudgingContext {
  const one = series(more)
  return {
    series: new Map([[one.id, one]]),
    stored: new Map(stored.map((row, index) => [cellKey(1, cellOf(row)), before(row, index)])),
    thisYear: 2026,
  }
}

interface Stored {
  code: string
  year: number
  value: number | ObservedValue
  isReported?: boolean
}
const cellOf = ({ code, year }: Stored): string => `area:${code}/${year}/total`
const before = (row: Stored, index: number): StoredBefore => ({
  id: index + 1,
  cell: cellOf(row),
  revision: 1,
  subject: `area:${row.code}`,
  year: row.year,
  breakdown: 'total',
  value: typeof row.value === 'number' ? { type: 'exact', value: row.value } : row.value,
  isReported: row.isReported ?? false,
  isTied: row.isReported ?? false,
})

const outcomesOf = (values: readonly ProposedValue[], within: JudgingContext) =>
  judge(values, within).judged.map((one) => (one.outcome === 'refused' ? one.kind : one.outcome))

describe('a value of an import', () => {
  it('is new, changed or unchanged by what its cell holds', () => {
    const stored = [
      { code: '0184', year: 2022, value: 20 },
      { code: '0184', year: 2023, value: 21 },
    ]
    const values = [proposed(1, solna, 2022, 20), proposed(1, solna, 2023, 22), proposed(1, solna, 2024, 23)]
    const { judged, counts } = judge(values, context(stored, { holds: 'numbers' }))
    expect(judged.map(({ outcome }) => outcome)).toEqual(['unchanged', 'changed', 'new'])
    expect(judged[1]).toMatchObject({ from: { id: 2, value: { type: 'exact', value: 21 } } })
    expect(counts).toEqual({ new: 1, changed: 1, unchanged: 1, refused: 0, reported: 0 })
  })

  it('is refused where its level, its year, its area, its breakdown or its type cannot be', () => {
    const rules: [string, ProposedValue, Partial<JudgedSeries>?][] = [
      ['Fel nivå', proposed(1, county, 2023, 20)],
      ['År utanför serien', proposed(1, solna, 2018, 20), { firstYear: 2019 }],
      ['År utanför serien', proposed(1, solna, 2027, 20)],
      ['År utanför serien', proposed(1, solna, 2024, 20), { ending: 'discontinued', lastYear: 2023 }],
      ['Området fanns inte då', proposed(1, { ...solna, validFrom: '2024-01-01' }, 2022, 20)],
      ['Fel uppdelning', proposed(1, solna, 2023, 20, { breakdown: 'county-spread' })],
      [
        'Svar där det ska vara tal',
        proposed(1, county, 2023, 20, { value: { type: 'answer', answer: 'yes' } }),
        { level: 'county' },
      ],
      [
        'Tal och svar i samma serie',
        proposed(1, solna, 2023, 20, { value: { type: 'answer', answer: 'yes' } }),
        { holds: 'numbers' },
      ],
      ['Tal och svar i samma serie', proposed(1, solna, 2023, 20), { holds: 'answers' }],
      ['Platsen saknas', proposed(1, solna, 2023, 20, { locator: ' ' })],
      ['Serien finns inte', proposed(2, solna, 2023, 20)],
    ]
    for (const [kind, value, more] of rules) expect(outcomesOf([value], context([], more)), kind).toEqual([kind])
  })

  it.each<[string, ObservedValue, Partial<ProposedValue>]>([
    ['a share over a hundred', { type: 'exact', value: 620 }, {}],
    ['a share under zero', { type: 'exact', value: -1 }, {}],
    ['no number', { type: 'exact', value: Number.NaN }, {}],
    ['a range the wrong way round', { type: 'range', low: 30, high: 20 }, {}],
    ['a spread outside of its breakdown', { type: 'spread', low: 0, high: 57 }, {}],
    ['a hidden count in a series of shares', { type: 'few' }, {}],
    ['no words', { type: 'approximate', words: ' ' }, {}],
    ['a numerator alone', { type: 'exact', value: 50 }, { numerator: 5 }],
    ['a quotient that is another share', { type: 'exact', value: 50 }, { numerator: 1, denominator: 3 }],
    ['a numerator that is not whole', { type: 'exact', value: 50 }, { numerator: 0.5, denominator: 1 }],
  ])('is refused when it is %s', (_what, value, more) => {
    expect(outcomesOf([proposed(1, solna, 2023, 0, { ...more, value })], context())).toEqual(['Värdet är inte möjligt'])
  })

  it('is refused with the other one when two of them contradict each other, and counted once when they agree', () => {
    const twice = [
      proposed(1, solna, 2023, 20, { locator: 'rad 2' }),
      proposed(1, solna, 2023, 21, { locator: 'rad 9' }),
    ]
    const { judged } = judge(twice, context())
    expect(judged.map(({ outcome }) => outcome)).toEqual(['refused', 'refused'])
    expect(judged[0]).toMatchObject({ why: expect.stringMatching(/rad 2.*rad 9/) as string })
    const same = [proposed(1, solna, 2023, 20), proposed(1, solna, 2023, 20)]
    expect(outcomesOf(same, context())).toEqual(['new', 'unchanged'])
  })

  it('makes the kind of the series with the first of them: numbers and answers are not mixed', () => {
    const values = [
      proposed(1, solna, 2023, 20),
      proposed(1, nacka, 2023, 0, { value: { type: 'answer', answer: 'no' } }),
      proposed(1, nacka, 2022, 0, { value: { type: 'missing', reason: 'no-answer' } }),
    ]
    expect(outcomesOf(values, context())).toEqual(['new', 'Tal och svar i samma serie', 'new'])
  })

  it('does not replace what a report gave unless somebody says so', () => {
    const stored = [{ code: '0184', year: 2023, value: 20, isReported: true }]
    const judgement = judge(
      [proposed(1, solna, 2023, 25), proposed(1, nacka, 2023, 25)],
      context(stored, { holds: 'numbers' }),
    )
    expect(judgement.counts).toMatchObject({ changed: 1, reported: 1, new: 1 })
    expect(writtenValues(judgement, { reported: false }).map(({ cell }) => cell)).toEqual(['area:0182/2023/total'])
    expect(writtenValues(judgement, { reported: true })).toHaveLength(2)
    expect(appliedCounts(judgement.counts, [], { reported: false })).toEqual({
      created: 1,
      revised: 0,
      unchanged: 0,
      skipped: 1,
    })
  })
})

describe('an outlier', () => {
  const steady = [2018, 2019, 2020, 2021, 2022].map((year) => ({ code: '0184', year, value: 20 + (year % 3) }))
  const ruleOf = (value: number, stored: readonly Stored[] = steady, more: Partial<JudgedSeries> = {}) =>
    judge([proposed(1, solna, 2023, value)], context(stored, { holds: 'numbers', ...more })).outliers[0]?.rule

  it('is a number a hundred times too small or ten times too large, said with the number before it', () => {
    expect(ruleOf(0.21)).toBe('scale')
    expect(ruleOf(2.1)).toBe('scale')
    const { outliers } = judge([proposed(1, solna, 2023, 0.21)], context(steady))
    expect(outliers[0]?.why).toMatch(/en hundradel av värdet 2022, 20.%/)
  })

  it('is what is far from the other years of its area', () => {
    expect(ruleOf(58)).toBe('history')
    expect(ruleOf(24)).toBeUndefined()
  })

  it('is a share that jumps where there are too few years to know what is usual', () => {
    expect(ruleOf(58, [{ code: '0184', year: 2022, value: 20 }])).toBe('jump')
    expect(ruleOf(45, [{ code: '0184', year: 2022, value: 20 }])).toBeUndefined()
    expect(ruleOf(58, [{ code: '0184', year: 2015, value: 20 }])).toBeUndefined()
  })

  it('is what is far from its neighbours in the same import', () => {
    const others = Array.from({ length: 12 }, (_, index) =>
      proposed(1, areaNamed(`01${20 + index}`, `Kommun ${index}`, 'municipality'), 2023, 40 + (index % 5)),
    )
    const { outliers } = judge([...others, proposed(1, solna, 2023, 95)], context())
    expect(outliers.map(({ judged, rule }) => [judged.cell, rule])).toEqual([['area:0184/2023/total', 'neighbours']])
  })

  it('is no count that is larger because its area is', () => {
    const more = { indicator: { ...series().indicator, unit: 'count' as const } }
    const others = Array.from({ length: 12 }, (_, index) =>
      proposed(1, areaNamed(`01${20 + index}`, `Kommun ${index}`, 'municipality'), 2023, 30 + index * 7),
    )
    expect(judge([...others, proposed(1, solna, 2023, 250)], context([], more)).outliers).toEqual([])
    expect(judge([...others, proposed(1, solna, 2023, 9000)], context([], more)).outliers).toHaveLength(1)
  })
})

describe('whether an import may be made', () => {
  const counts = { new: 2, changed: 1, unchanged: 0, refused: 1, reported: 0 }
  const input = { reason: '', without: false, reported: false }

  it('asks for a reason, and for a tick where something is left out', () => {
    expect(Object.keys(whyNotApply(counts, [], true, input).errors)).toEqual(['without', 'reason'])
    expect(whyNotApply(counts, [], true, { ...input, without: true, reason: 'Rättat.' })).toEqual({ errors: {} })
    expect(leftOut(counts, [{ severity: 'note', kind: 'x', why: 'x' }])).toBe(1)
    expect(leftOut(counts, [{ severity: 'stops', kind: 'x', why: 'x' }])).toBe(2)
  })

  it('is refused without a source, and where there is nothing new', () => {
    expect(whyNotApply(counts, [], false, input).refusal).toContain('källa')
    expect(whyNotApply({ ...counts, new: 0, changed: 0 }, [], true, input).refusal).toBeDefined()
  })

  it('asks for a tick where only what reports gave would be changed', () => {
    const only = { new: 0, changed: 2, unchanged: 0, refused: 0, reported: 2 }
    expect(Object.keys(whyNotApply(only, [], true, input).errors)).toEqual(['reported'])
    expect(whyNotApply(only, [], true, { ...input, reported: true, reason: 'x' }).errors).toEqual({})
  })
})

const areas = [solna, nacka, county]
const observed: fc.Arbitrary<ObservedValue> = fc.oneof(
  fc.double({ min: -10, max: 700, noNaN: true }).map((value) => ({ type: 'exact' as const, value })),
  fc.constantFrom<ObservedValue>(
    { type: 'missing', reason: 'no-answer' },
    { type: 'answer', answer: 'yes' },
    { type: 'few' },
    { type: 'range', low: 20, high: 25 },
  ),
)
const anyValue = fc
  .record({ area: fc.constantFrom(...areas), year: fc.integer({ min: 2015, max: 2028 }), value: observed })
  .map(({ area, year, value }) => proposed(1, area, year, 0, { value }))
const anyStored = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom('0184', '0182'),
    year: fc.integer({ min: 2015, max: 2026 }),
    value: fc.double({ min: 0, max: 100, noNaN: true }),
  }),
  { selector: cellOf, maxLength: 15 },
)

describe('judging anything', () => {
  it('gives every value one outcome, counts them, and writes no cell twice', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 40 }), anyStored, (values, stored) => {
        const within = context(stored, { holds: stored.length > 0 ? 'numbers' : 'nothing' })
        const judgement = judge(values, within)
        expect(judgement.judged.map(({ value }) => value)).toEqual(values)
        const { counts } = judgement
        expect(counts.new + counts.changed + counts.unchanged + counts.refused).toBe(values.length)
        const written = writtenValues(judgement, { reported: true })
        const cells = written.map(({ cell }) => cell)
        expect(new Set(cells).size).toBe(cells.length)
        for (const one of written) {
          const held = within.stored.get(cellKey(1, proposedCell(one.value)))
          expect(one.outcome).toBe(held === undefined ? 'new' : 'changed')
        }
        for (const { judged: one } of judgement.outliers) expect(written).toContain(one)
      }),
      { numRuns: 300 },
    )
  })

  it('finds nothing to write when what it would write is there already', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 25 }), (values) => {
        const first = judge(values, context())
        const written = writtenValues(first, { reported: true })
        const stored = new Map(
          written.map((one, index) => [
            cellKey(1, one.cell),
            {
              ...before({ code: '0184', year: one.value.year, value: one.value.value }, index),
              cell: one.cell,
              numerator: one.value.numerator,
              denominator: one.value.denominator,
            },
          ]),
        )
        const holds = written.some(({ value }) => value.value.type === 'answer')
          ? 'answers'
          : written.some(({ value }) => value.value.type !== 'missing')
            ? 'numbers'
            : 'nothing'
        const again = judge(
          written.map(({ value }) => value),
          { ...context([], { holds }), stored },
        )
        expect(again.counts).toMatchObject({ new: 0, changed: 0, refused: 0, unchanged: written.length })
      }),
      { numRuns: 200 },
    )
  })
})
