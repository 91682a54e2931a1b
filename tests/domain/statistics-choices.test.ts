import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  statisticsChoices,
  suggestChoices,
  whyNotChoices,
  type StatisticsChoices,
} from '#app/domain/import/statistics/choices.ts'
import type { Dataset } from '#app/domain/import/statistics/dataset.ts'
import { matchArea } from '#app/domain/import/statistics/areas.ts'
import { suggestMeaning } from '#app/domain/import/statistics/marks.ts'
import { suggestParts, whyNotParts, type Part } from '#app/domain/import/statistics/parts.ts'
import { readPeriod } from '#app/domain/import/statistics/period.ts'
import { proposeStatistics } from '#app/domain/import/statistics/propose.ts'
import { readStatistics } from '#app/imports/statistics/read-statistics.ts'
import { register } from '#tests/support/area-register.ts'

function sample(name: string): Dataset {
  const read = readStatistics(readFileSync(path.join(import.meta.dirname, '../samples/scb', name)))
  if ('why' in read) throw new Error(read.why)
  return read
}
const px = sample('pxweb_BE0101F1datasymbols.px')
const monthly = sample('scb_pxwebapi2_TAB6471_data.json')
const series = [
  { id: 1, name: 'Inflyttade', unit: 'count' as const },
  { id: 2, name: 'Andel', unit: 'percent' as const },
]

/** A table of two municipalities, two years and two measures. */
const table = (changes: Partial<Dataset> = {}): Dataset => ({
  format: 'JSON-stat',
  title: 'Rutiner',
  source: 'SCB',
  updated: '2026-01-01',
  unit: '',
  notes: [],
  remarks: new Map(),
  symbols: {},
  dimensions: [
    {
      code: 'mått',
      label: 'mått',
      role: 'metric',
      categories: [
        { code: 'a', label: 'antal' },
        { code: 'b', label: 'andel' },
      ],
    },
    {
      code: 'Region',
      label: 'region',
      role: undefined,
      categories: [
        { code: '0180', label: 'Stockholm' },
        { code: '0114', label: 'Upplands Väsby' },
      ],
    },
    { code: 'Tid', label: 'år', role: 'time', categories: ['2022', '2023'].map((code) => ({ code, label: code })) },
  ],
  cells: [1, 2, 3, 4, 0.1, 0.25, '..', 0.62],
  ...changes,
})

const chosen: StatisticsChoices = {
  parts: { mått: 'series', Region: 'area', Tid: 'time' },
  areaText: '',
  yearText: '',
  fixed: {},
  seriesId: null,
  seriesOf: { b: 2 },
  sexes: {},
  marks: { '..': 'confidential' },
  scale: 'share',
}

function proposed(dataset: Dataset, choices: StatisticsChoices) {
  const proposal = proposeStatistics(dataset, choices, { register, series })
  if ('why' in proposal) throw new Error(proposal.why)
  return proposal
}

describe('what the dimensions of a file are', () => {
  it("is suggested from the file's own words, its codes and the register", () => {
    expect(suggestParts(px, register, 2026).parts).toEqual({ region: 'area', age: 'fixed', period: 'time', sex: 'sex' })
    expect(suggestParts(monthly, register, 2026).parts).toEqual({
      Region: 'area',
      Alder: 'fixed',
      Kon: 'sex',
      ContentsCode: 'fixed',
      Tid: 'time',
    })
    expect(suggestParts(table(), register, 2026).parts).toEqual({ mått: 'series', Region: 'area', Tid: 'time' })
  })

  it('refuses months, quarters, terms and spans of years in words, also when they are passed off as something else', () => {
    const suggested = suggestParts(monthly, register, 2026)
    const said = whyNotParts(monthly, suggested, register)
    expect(said['parts.4']).toContain('har månader (2026M01)')
    expect(said['parts.4']).toContain('Hämta tabellen per år')
    const hidden = { ...suggested, parts: { ...suggested.parts, Tid: 'fixed' as Part }, yearText: '2026' }
    expect(whyNotParts(monthly, hidden, register)['parts.4']).toContain('månader')
    const many = ['2024K1', '2024H1', '2024V05', '2024/25', '2020-2024'].map((code) =>
      readPeriod({ code, label: code }),
    )
    expect(many).toEqual(['kvartal', 'halvår', 'veckor', 'läsår', 'flera år ihop'].map((word) => ({ many: word })))
    expect(readPeriod({ code: '1', label: '2019' })).toEqual({ year: 2019 })
  })

  it('may be one thing once, and asks for area and year where no dimension says them', () => {
    const twice = {
      parts: { mått: 'area', Region: 'area', Tid: 'time' } as Record<string, Part>,
      areaText: '',
      yearText: '',
    }
    expect(whyNotParts(table(), twice, register)).toEqual({ 'parts.1': 'Dimensionen ”mått” är redan område.' })
    const flat = table({ dimensions: table().dimensions.slice(0, 1), cells: [1, 2] })
    const none = { parts: { mått: 'fixed' as Part }, areaText: '', yearText: '' }
    expect(Object.keys(whyNotParts(flat, none, register))).toEqual(['yearText', 'areaText'])
    expect(whyNotParts(flat, { ...none, areaText: 'riket', yearText: '2024' }, register)).toEqual({})
  })
})

describe('what is chosen in the second step', () => {
  it('is suggested, and complete only when every dimension, sex, mark and series is said', () => {
    const parts = suggestParts(px, register, 2026)
    const draft = suggestChoices(px, parts, {})
    expect(draft.sexes).toEqual({ '1': 'men', '2': 'women' })
    expect(draft.marks).toEqual({})
    expect(Object.keys(whyNotChoices(px, draft))).toEqual([
      'fixed.1',
      'seriesId',
      'marks.0',
      'marks.1',
      'marks.2',
      'marks.3',
      'marks.4',
      'marks.5',
    ])
    const marks = {
      '.': 'not-applicable',
      '..': 'confidential',
      '...': 'skip',
      '....': 'skip',
      '.....': 'zero',
      '......': 'no-answer',
    } as const
    const whole = { ...draft, fixed: { age: '20' }, seriesId: 1, marks }
    expect(whyNotChoices(px, whole)).toEqual({})
    expect(statisticsChoices.safeParse(whole).success).toBe(true)
    expect(whyNotChoices(px, { ...whole, sexes: { '1': 'men', '2': 'men' } })['sexes.0']).toContain('samma cell')
    expect(whyNotChoices(table(), { ...chosen, seriesOf: { a: 1, b: 1 } })['series.1']).toContain('redan vald')
    expect(whyNotChoices(table(), { ...chosen, seriesOf: {} })['series.0']).toContain('minst ett')
  })

  it("takes a redefined mark at the file's own word, and otherwise as SCB uses it", () => {
    expect(suggestMeaning('..', {})).toBe('not-reported')
    expect(suggestMeaning('-', {})).toBe('zero')
    expect(suggestMeaning('..', { '..': 'Uppgiften är sekretessbelagd' })).toBe('confidential')
    expect(suggestMeaning('.', { '.': 'uppgift saknas' })).toBe('not-reported')
    expect(suggestMeaning('..', { '..': 'two' })).toBeUndefined()
  })
})

describe('an area of a file', () => {
  it('is found by its code, and a name that differs is told', () => {
    expect(matchArea(register, { code: '0180', label: 'Stockholm' }, 2023)).toMatchObject({ area: { code: '0180' } })
    expect(matchArea(register, { code: '00', label: '00 Sweden' }, 2023)).toEqual({
      area: expect.objectContaining({ code: '00' }) as unknown,
      note: 'Koden 00 är Riket. Filen skriver ”Sweden”; koden gäller.',
    })
    expect(matchArea(register, { code: 'x17', label: 'Upplands Väsby' }, 2023)).toMatchObject({
      area: { code: '0114' },
    })
    expect(matchArea(register, { code: '9999', label: 'Ankeborg' }, 2023)).toHaveProperty('why')
  })
})

describe('what would be written', () => {
  it('follows the cells through the dimensions, reads shares of one as percent and marks as their reasons', () => {
    const { values, problems, facts } = proposed(table(), chosen)
    expect(problems).toEqual([])
    expect(
      values.map(({ seriesId, subject, year, value, quoted }) => [
        seriesId,
        subject.kind === 'area' ? subject.area.code : '',
        year,
        value.type === 'exact' ? value.value : value,
        quoted,
      ]),
    ).toEqual([
      [2, '0180', 2022, 10, '0,1'],
      [2, '0180', 2023, 25, '0,25'],
      [2, '0114', 2022, { type: 'missing', reason: 'confidential' }, '..'],
      [2, '0114', 2023, 62, '0,62'],
    ])
    expect(values[0]?.locator).toBe('0180 Stockholm, andel, 2022')
    expect(facts).toContainEqual({ term: 'Villkor', value: 'Källa: SCB. Uppgifterna är fria att använda (CC0).' })
  })

  it("holds SCB's own PX file: each sex apart, with its place and the marks as they were said", () => {
    const marks = {
      '.': 'not-applicable',
      '..': 'confidential',
      '...': 'skip',
      '....': 'skip',
      '.....': 'zero',
      '......': 'no-answer',
    } as const
    const { values, problems, facts } = proposed(px, {
      ...suggestChoices(px, suggestParts(px, register, 2026), {}),
      fixed: { age: '20' },
      seriesId: 1,
      marks,
    })
    const told = values.map(({ subject, breakdown, year, value }) => [
      subject.kind === 'area' ? subject.area.code : '',
      breakdown,
      year,
      value.type === 'exact' ? value.value : value.type === 'missing' ? value.reason : '',
    ])
    expect(told).toEqual([
      ['00', 'men', 2003, 456],
      ['00', 'women', 2003, 'not-applicable'],
      ['01', 'men', 2003, 590],
      ['0114', 'men', 2003, 14],
      ['0114', 'women', 2003, 38],
      ['0115', 'men', 2003, 17],
      ['0115', 'women', 2003, 20],
    ])
    expect(problems.map(({ severity, kind }) => [severity, kind])).toEqual([
      ['note', 'annat namn i filen'],
      ['note', 'annat namn i filen'],
    ])
    expect(values[3]?.locator).toBe('0114 Upplands Väsby, men, 2003, age 20')
    expect(facts).toContainEqual({ term: '”..” (two)', value: expect.stringContaining('sekretess') as unknown })
  })

  it('leaves out and tells unknown areas, numbers that the unit does not take, and dimensions that are others now', () => {
    const [measure, , time] = table().dimensions
    if (measure === undefined || time === undefined) throw new Error('The table has three dimensions.')
    const region = {
      code: 'Region',
      label: 'region',
      role: undefined,
      categories: [
        { code: '9999', label: 'Ankeborg' },
        { code: '0180', label: 'Stockholm' },
      ],
    }
    const odd = table({ dimensions: [measure, region, time], cells: [1, 2, 3, 4, 0.1, 0.2, 1.4, 0.5] })
    const { values, problems } = proposed(odd, chosen)
    expect(values).toHaveLength(1)
    expect(problems.map(({ kind }) => kind)).toEqual(['okänt område', 'värde som inte passar'])
    expect(problems[1]?.why).toContain('0180 Stockholm, andel, 2022: En andel ligger mellan')
    const other = { ...chosen, parts: { Ålder: 'fixed' as Part } }
    expect(proposeStatistics(table(), other, { register, series })).toHaveProperty('why')
  })

  it('says that the source has added noise, and carries its remark on single numbers', () => {
    const noted = table({
      notes: ['En liten kontrollerad slumpmässig osäkerhet är införd.'],
      remarks: new Map([[4, 'p: preliminär']]),
    })
    const { facts, values } = proposed(noted, chosen)
    expect(facts.at(-1)).toEqual({
      term: 'Slumpmässig osäkerhet',
      value: 'En liten kontrollerad slumpmässig osäkerhet är införd.',
    })
    expect(values.map(({ note }) => note)).toEqual([
      'Källans anmärkning: p: preliminär.',
      undefined,
      undefined,
      undefined,
    ])
  })
})
