import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comparisonFields,
  whyNotComputed,
  whyNotTogether,
  type Comparable,
  type ComparisonField,
} from '#app/domain/series/comparison-guard.ts'
import { seriesLevels, type SeriesLevel } from '#app/domain/series/series.ts'

const country: Comparable = {
  indicator: { slug: 'riket', name: 'Uppföljning i riket' },
  unit: 'percent',
  series: { slug: 'riket', name: 'Riket, vuxna', level: 'country', population: 'Kommuner i riket.' },
  subject: { key: 'area:00', name: 'Riket' },
  successions: [],
}
const unstated: Comparable = {
  indicator: { slug: 'mal-7', name: 'Uppföljning' },
  unit: 'percent',
  series: { slug: 'till-2022', name: 'Till 2022', level: 'unstated', population: 'Kommuner som svarat.' },
  subject: { key: 'area:unstated', name: 'Område inte angivet i källan' },
  successions: [],
}

const name = fc.constantFrom('Ett', 'Två', 'Tre')
const comparable: fc.Arbitrary<Comparable> = fc.record({
  indicator: fc.constantFrom({ slug: 'a', name: 'A' }, { slug: 'b', name: 'B' }),
  unit: fc.constantFrom('percent' as const, 'count' as const),
  series: fc.record({
    slug: fc.constantFrom('s', 't', 'u'),
    name,
    level: fc.constantFrom(...(Object.keys(seriesLevels) as SeriesLevel[])),
    population: fc.option(name),
  }),
  subject: fc.constantFrom({ key: 'area:00', name: 'Riket' }, { key: 'area:01', name: 'Stockholms län' }),
  successions: fc.subarray([
    { from: 's', to: 't', year: 2023, reason: '' },
    { from: 't', to: 'u', year: 2024, reason: '' },
  ]),
})

const fieldsOf = (a: Comparable, b: Comparable): ComparisonField[] =>
  (whyNotTogether(a, b) ?? []).map((refusal) => refusal.field)

describe('two series that are to be drawn together', () => {
  it('are refused with both levels named: 8 percent in the country and 16 at an unstated level are not one jump', () => {
    const refusals = whyNotTogether(country, unstated) ?? []
    expect(refusals.map((refusal) => refusal.field)).toEqual(['question', 'population', 'level', 'subject'])
    expect(refusals.map((refusal) => refusal.text)).toEqual([
      'Frågorna skiljer sig: ”Uppföljning i riket” och ”Uppföljning”.',
      'Vilka som ingår skiljer sig: ”Kommuner i riket” och ”Kommuner som svarat”.',
      'Nivåerna skiljer sig: riket och nivån framgår inte av källan.',
      'Områdena skiljer sig: Riket och Område inte angivet i källan.',
    ])
  })

  it('are answered the same whichever comes first', () => {
    fc.assert(
      fc.property(comparable, comparable, (a, b) => {
        const there = whyNotTogether(a, b)
        const back = whyNotTogether(b, a)
        expect(back?.map(({ field }) => field)).toEqual(there?.map(({ field }) => field))
        expect(back?.map(({ values }) => values.toReversed())).toEqual(there?.map(({ values }) => [...values]))
      }),
    )
  })

  it('may always be drawn when they are the same one', () => {
    fc.assert(
      fc.property(comparable, (one) => {
        expect(whyNotTogether(one, one)).toBeUndefined()
        expect(whyNotComputed(one, one)).toBeUndefined()
      }),
    )
  })

  it('may be of different areas when they are one series, and may not when they are two', () => {
    const county = { ...country, subject: { key: 'area:01', name: 'Stockholms län' } }
    expect(whyNotTogether(country, county)).toBeUndefined()
    const other = { ...county, series: { ...county.series, slug: 'annan' } }
    expect(fieldsOf(country, other)).toEqual(['subject'])
  })

  it('are refused for every field that differs, with both of its values named', () => {
    const changes: [ComparisonField, Partial<Comparable>, string][] = [
      ['question', { indicator: { slug: 'annan', name: 'En annan fråga' } }, 'En annan fråga'],
      ['population', { series: { ...country.series, slug: 'x', population: 'Stadsdelar' } }, 'Stadsdelar'],
      ['population', { series: { ...country.series, slug: 'x', population: null } }, 'framgår inte av källan'],
      ['level', { series: { ...country.series, slug: 'x', level: 'county' } }, 'länet'],
      ['unit', { unit: 'count' }, 'antal'],
    ]
    const first: Record<string, string> = {
      question: 'Uppföljning i riket',
      population: 'Kommuner i riket',
      level: 'riket',
      unit: 'procent',
    }
    for (const [field, change, second] of changes) {
      const refusals = whyNotTogether(country, { ...country, ...change }) ?? []
      expect(refusals.map((refusal) => refusal.field)).toEqual([field])
      expect(refusals[0]?.text).toContain(`${comparisonFields[field].lead}: `)
      expect(refusals[0]?.text).toContain(first[field])
      expect(refusals[0]?.text).toContain(second)
    }
  })

  it('never name a field that is the same', () => {
    fc.assert(
      fc.property(comparable, comparable, (a, b) => {
        const fields = fieldsOf(a, b)
        if (a.unit === b.unit) expect(fields).not.toContain('unit')
        if (a.indicator.slug === b.indicator.slug) expect(fields).not.toContain('question')
        if (a.unit !== b.unit) expect(fields).toContain('unit')
        if (a.indicator.slug !== b.indicator.slug) expect(fields).toContain('question')
        if (a.series.level !== b.series.level) expect(fields).toContain('level')
        if (a.series.population !== b.series.population) expect(fields).toContain('population')
      }),
    )
  })

  it('are never a series and what came after it, directly or through others; sisters of one split may stand together', () => {
    const successions = [
      { from: 'en', to: 'delad-a', year: 2023, reason: '' },
      { from: 'en', to: 'delad-b', year: 2023, reason: '' },
      { from: 'delad-a', to: 'sist', year: 2025, reason: '' },
    ]
    const part = (slug: string): Comparable => ({
      ...country,
      series: { ...country.series, slug, name: slug },
      successions,
    })
    expect(fieldsOf(part('en'), part('delad-a'))).toEqual(['succession'])
    expect(fieldsOf(part('sist'), part('en'))).toEqual(['succession'])
    expect(whyNotTogether(part('en'), part('delad-b'))?.[0]?.text).toBe(
      'Den ena frågan ersatte den andra: ”en” och ”delad-b”.',
    )
    expect(fieldsOf(part('delad-a'), part('delad-b'))).toEqual([])
  })

  it('are one question only when somebody has stated so', () => {
    const other = { ...country, indicator: { slug: 'samma', name: 'Samma fråga' } }
    expect(fieldsOf(country, other)).toEqual(['question'])
    expect(whyNotTogether(country, other, [['samma', 'riket']])).toBeUndefined()
    expect(whyNotTogether(country, other, [['samma', 'annan']])).toBeDefined()
  })

  it('are not known to be alike where two sources both leave the level and the population out', () => {
    const silent = (slug: string): Comparable => ({
      ...unstated,
      indicator: { slug, name: slug },
      series: { ...unstated.series, population: null },
    })
    const refusals = whyNotTogether(silent('a'), silent('b'), [['a', 'b']]) ?? []
    expect(refusals.map((refusal) => refusal.field)).toEqual(['population', 'level'])
  })
})

describe('values that are to be computed together', () => {
  it('are of one series, however alike two are', () => {
    const twin = { ...country, series: { ...country.series, slug: 'tvilling', name: 'Tvilling' } }
    expect(whyNotTogether(country, twin)).toBeUndefined()
    expect(whyNotComputed(country, twin)?.map(({ text }) => text)).toEqual([
      'Serierna skiljer sig: ”Riket, vuxna” och ”Tvilling”.',
    ])
  })

  it('are refused whenever they may not be drawn together', () => {
    fc.assert(
      fc.property(comparable, comparable, (a, b) => {
        if (whyNotTogether(a, b) !== undefined) expect(whyNotComputed(a, b)).toBeDefined()
      }),
    )
  })
})
