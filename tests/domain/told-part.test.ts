import { describe, expect, it } from 'vitest'
import { indicatorFigure, valueRows } from '#app/domain/follow-up/document/figure.ts'
import type { CitedValue, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { areasIn, isWide, latestOf, partOfArea, toldPart } from '#app/domain/indicator/told-part.ts'
import { areaOf, register } from '#tests/support/area-register.ts'
import { answer, exact, noAnswer, seriesOf, valueOf } from '#tests/support/area-series.ts'

const years = Array.from({ length: 10 }, (_, index) => 2010 + index)
const codesOf = (kind: string) => register.areas.filter((area) => area.kind === kind).map((area) => area.code)
const run = (codes: readonly string[]): CitedValue[] =>
  codes.flatMap((code) => years.map((year) => valueOf(areaOf(code), year, exact((Number(code) + year) % 100))))

/** An indicator with a series for the country, one for the counties and one for the municipalities of two counties. */
const indicator = (): DescribedIndicator => ({
  id: 1,
  slug: 'genererad',
  name: 'Genererad indikator',
  shortName: 'Genererad',
  chartTitle: null,
  definition: null,
  statedSource: null,
  unit: 'percent',
  direction: null,
  state: 'active',
  isOwn: false,
  isDemo: false,
  comparabilityNote: null,
  series: [
    { ...seriesOf(run(['00']), 'riket'), label: 'Riket', shortLabel: 'Riket' },
    { ...seriesOf(run(codesOf('county')), 'lanen'), label: 'Länen', shortLabel: 'Länen' },
    {
      ...seriesOf(run(codesOf('municipality').filter((code) => /^0[13]/.test(code))), 'kommunerna'),
      label: 'Kommunerna',
      shortLabel: 'Kommunerna',
    },
  ],
  successions: [],
  steps: [],
  remarks: [],
  goals: [],
  commitments: [],
})

const subjectsOf = (one: DescribedIndicator) =>
  one.series.map((series) => [...new Set(series.values.map((row) => row.subject))])

describe('what a page tells of an indicator with very many values', () => {
  it('is the country, the own county and the areas chosen, every year; a short series is told whole', () => {
    expect(isWide(indicator())).toBe(true)
    expect(subjectsOf(toldPart(indicator(), []))).toEqual([['area:00'], ['area:01'], []])
    const chosen = toldPart(indicator(), ['0180'])
    expect(subjectsOf(chosen)).toEqual([['area:00'], ['area:01'], ['area:0180']])
    expect(chosen.series.every((series) => series.values.length === 0 || series.values.length === 10)).toBe(true)
  })

  it('never calls one area’s values by the name of the whole series', () => {
    const told = toldPart(indicator(), ['0180'])
    expect(indicatorFigure(told, 'f').lines.map((line) => line.shortLabel)).toEqual([
      'Riket',
      'Stockholms län',
      'Stockholm',
    ])
    expect(valueRows(told).rows.map((row) => row.label)).toEqual(['Riket', 'Stockholms län', 'Stockholm'])
    const alone = partOfArea(indicator(), '0180')
    expect(indicatorFigure(alone, 'f').lines.map((line) => line.shortLabel)).toEqual(['Stockholm'])
    expect(indicatorFigure(alone, 'f').title).toMatch(/^Stockholm /)
  })

  it('says the latest answer of one area in its title, since answers are not drawn', () => {
    const answers = (['no', 'partly', 'yes'] as const).map((said, index) =>
      valueOf(areaOf('0180'), 2020 + index, answer(said)),
    )
    const asked = { ...indicator(), series: [seriesOf([...answers, valueOf(areaOf('0180'), 2023, noAnswer)])] }
    expect(indicatorFigure(partOfArea(asked, '0180'), 'f').title).toBe('Stockholm: Ja 2022')
  })

  it('tells an area’s lines apart where several series are about it', () => {
    const two = { ...indicator(), series: [seriesOf(run(['00', '01']), 'ny'), seriesOf(run(['00', '01']), 'tidigare')] }
    const named = two.series.map((series) => ({ ...series, shortLabel: series.slug }))
    expect(indicatorFigure({ ...two, series: named }, 'f').lines.map((line) => line.shortLabel)).toEqual([
      'Riket, ny',
      'Stockholms län, ny',
      'Riket, tidigare',
      'Stockholms län, tidigare',
    ])
  })

  it('leaves an indicator with few values as it is', () => {
    const few = { ...indicator(), series: [{ ...seriesOf(run(['00', '01', '03']), 'nagra') }] }
    expect(isWide(few)).toBe(false)
    expect(toldPart(few, [])).toEqual(few)
  })

  it('lists each area once, county by county', () => {
    const names = areasIn(indicator()).map(({ name }) => name)
    expect(new Set(areasIn(indicator()).map(({ code }) => code)).size).toBe(names.length)
    expect(names[0]).toBe('Riket')
    const county = names.indexOf('Uppsala län')
    expect(names.slice(county + 1, county + 3)).toEqual(['Enköping', 'Heby'])
  })

  it('takes the latest year in which anything was measured, with what was missing that year', () => {
    const values = [...run(['0114', '0115']), ...['0114', '0115'].map((code) => valueOf(areaOf(code), 2020, noAnswer))]
    const holed = values.map((row) =>
      row.subject === 'area:0114' && row.year === 2019 ? { ...row, value: noAnswer } : row,
    )
    const latest = latestOf(seriesOf(holed))
    expect([latest?.year, latest?.values.map((row) => [row.subjectName, row.value.type])]).toEqual([
      2019,
      [
        ['Upplands Väsby', 'missing'],
        ['Vallentuna', 'exact'],
      ],
    ])
    expect(latestOf(seriesOf([valueOf(areaOf('0114'), 2020, noAnswer)]))).toBeUndefined()
  })
})
