import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostSeries, readChoice } from '#app/domain/comparison/choice.ts'
import { comparisonFigure, lineSentences } from '#app/domain/comparison/figure.ts'
import { comparableGroups, groupRefusals, linesOf } from '#app/domain/comparison/line.ts'
import { shownSubjects, type ComparedSubject } from '#app/domain/comparison/subject.ts'
import type { CitedSeries, CitedValue, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { whyNotTogether } from '#app/domain/series/comparison-guard.ts'

const value = (subject: string, year: number, number: number): CitedValue => ({
  subject,
  subjectName: subject,
  year,
  breakdown: 'total',
  value: { type: 'exact', value: number },
  yearInferred: false,
  numerator: null,
  denominator: null,
  note: null,
  citations: [],
})
const series = (slug: string, values: CitedValue[]): CitedSeries => ({
  slug,
  label: slug,
  shortLabel: slug,
  population: 'Kommuner',
  level: 'municipality',
  values,
})
const indicator = (slug: string, ...all: CitedSeries[]): DescribedIndicator => ({
  id: 1,
  slug,
  name: slug,
  shortName: slug,
  chartTitle: null,
  definition: null,
  statedSource: null,
  unit: 'percent',
  direction: null,
  state: 'active',
  isOwn: false,
  isDemo: false,
  comparabilityNote: null,
  series: all,
  successions: [],
  steps: [],
  remarks: [],
  goals: [],
  commitments: [],
})

const areas = ['0114', '0115', '0117'].map((code) => `area:${code}`)
const spread = indicator(
  'rutin',
  series(
    'kommuner',
    [2018, 2019].flatMap((year, step) => areas.map((area, at) => value(area, year, 10 * at + step))),
  ),
)
const other = indicator('annan', series('kommuner', [value('area:0114', 2019, 90)]))
const choice = { series: [{ indicator: 'rutin', series: 'kommuner' }], subjects: [] }

describe('the choice in an address', () => {
  const read = (query: string) => readChoice(new URLSearchParams(query))

  it('is series, areas and years', () => {
    const { choice: chosen, problems } = read(
      'serie=rutin/riket&serie=plan/till-2021&fran=2016&till=2019&omrade=00&omrade=0114',
    )
    expect(problems).toEqual([])
    expect(chosen).toEqual({
      series: [
        { indicator: 'rutin', series: 'riket' },
        { indicator: 'plan', series: 'till-2021' },
      ],
      subjects: ['00', '0114'],
      from: 2016,
      to: 2019,
    })
  })

  it('is empty without an address, and takes what is repeated once', () => {
    expect(read('')).toEqual({ choice: { series: [], subjects: [], from: undefined, to: undefined }, problems: [] })
    expect(read('serie=a/b&serie=a/b').choice.series).toHaveLength(1)
  })

  it('with years the wrong way round shows all years and says so', () => {
    const { choice: chosen, problems } = read('fran=2019&till=2016')
    expect(chosen).toMatchObject({ from: undefined, to: undefined })
    expect(problems).toEqual([
      { field: 'fran', text: 'Det första året (2019) är senare än det sista (2016). Alla år visas i stället.' },
    ])
  })

  it('of two hundred series uses none of them and says how many may be chosen', () => {
    const { choice: chosen, problems } = read(Array.from({ length: 200 }, (_, at) => `serie=a${at}/b`).join('&'))
    expect(chosen.series).toEqual([])
    expect(problems[0]?.text).toMatch(/Du har valt 200\u00a0serier\. Välj högst tolv\u00a0serier åt gången\./)
  })

  it('is read without a fault whatever is written', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('2019', '99999', '-1', 'a/b', '00', '../../', '%', "'; drop"))
    const pair = fc.tuple(fc.constantFrom('serie', 'omrade', 'fran', 'till', 'annat'), part)
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 60 }), (pairs) => {
        const { choice: chosen, problems } = readChoice(new URLSearchParams(pairs))
        expect(chosen.series.length).toBeLessThanOrEqual(mostSeries)
        expect(problems.length).toBeLessThanOrEqual(10)
        for (const { text } of problems) expect(text.length).toBeLessThan(200)
        if (chosen.from !== undefined && chosen.to !== undefined) expect(chosen.from).toBeLessThanOrEqual(chosen.to)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the areas of a comparison', () => {
  const many = (count: number, kind: ComparedSubject['kind'] = 'municipality'): ComparedSubject[] =>
    Array.from({ length: count }, (_, at) => ({ code: String(at), name: `Kommun ${at}`, kind }))

  it('are all of them when they are few, and the country when they are many', () => {
    expect(shownSubjects(choice, many(12)).subjects).toHaveLength(12)
    const all = [...many(290), { code: '00', name: 'Riket', kind: 'country' as const }]
    expect(shownSubjects(choice, all)).toEqual({ subjects: ['00'], problems: [] })
    expect(shownSubjects(choice, many(290)).subjects).toEqual([])
  })

  it('that no series has values for are told of', () => {
    const { subjects, problems } = shownSubjects({ ...choice, subjects: ['1', '99'] }, many(3))
    expect(subjects).toEqual(['1'])
    expect(problems.map((problem) => problem.text)).toEqual([
      'De valda serierna har inga värden för ett område med koden ”99”.',
    ])
  })
})

describe('a comparison', () => {
  it('has a line for each area that is chosen, with only the years chosen', () => {
    const lines = linesOf([spread], { ...choice, subjects: ['0114', '0117'], from: 2019 })
    expect(lines.map((line) => line.key)).toEqual(['rutin/kommuner/area:0114', 'rutin/kommuner/area:0117'])
    expect(lines.flatMap((line) => line.series.values.map((row) => row.year))).toEqual([2019, 2019])
  })

  it('draws areas of one series together and another question by itself, with the reason', () => {
    const lines = linesOf([spread, other], {
      ...choice,
      series: [...choice.series, { indicator: 'annan', series: 'kommuner' }],
    })
    const groups = comparableGroups(lines)
    expect(groups.map((group) => group.length)).toEqual([3, 1])
    expect(groupRefusals(groups).map(({ refusals }) => refusals[0]?.text)).toEqual([
      'Frågorna skiljer sig: ”rutin” och ”annan”.',
    ])
    const [group] = groups
    if (group === undefined) throw new Error('No group.')
    const figure = comparisonFigure(group, 'diagram')
    expect(figure.lines.map((line) => line.label)).toEqual(areas)
    expect(figure.title).toBe('rutin')
    expect(lineSentences(group)[0]?.replaceAll('\u00a0', ' ')).toBe(
      'area:0114: 1 procent 2019, en ökning med 1 procentenhet från 2018 (0 procent).',
    )
  })

  it('never has two lines in a group that the guard refuses, and loses none', () => {
    const all = [
      spread,
      other,
      indicator('tredje', series('a', [value('area:0114', 2019, 1)]), series('b', [value('area:0114', 2019, 2)])),
    ]
    const refs = all.flatMap((one) => one.series.map((own) => ({ indicator: one.slug, series: own.slug })))
    fc.assert(
      fc.property(fc.shuffledSubarray(refs), (chosen) => {
        const lines = linesOf(all, { series: chosen, subjects: [] })
        const groups = comparableGroups(lines)
        expect(
          groups
            .flat()
            .map((line) => line.key)
            .sort(),
        ).toEqual(lines.map((line) => line.key).sort())
        for (const group of groups) {
          for (const a of group) for (const b of group) expect(whyNotTogether(a.guard, b.guard)).toBeUndefined()
        }
        expect(groupRefusals(groups)).toHaveLength((groups.length * (groups.length - 1)) / 2)
      }),
    )
  })
})
