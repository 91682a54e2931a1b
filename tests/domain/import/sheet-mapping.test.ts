import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryMapping } from '#app/domain/import/mapping/earlier-mapping.ts'
import { headingSex, headingYear } from '#app/domain/import/mapping/heading.ts'
import { byLikelihood } from '#app/domain/import/mapping/likely-sheet.ts'
import { readSheet } from '#app/domain/import/mapping/read-sheet.ts'
import { rowSubject } from '#app/domain/import/mapping/row-subject.ts'
import { sheetMapping, type SheetMapping } from '#app/domain/import/mapping/sheet-mapping.ts'
import { suggestMapping, suggestShape } from '#app/domain/import/mapping/suggest-mapping.ts'
import { seriesFinder } from '#app/domain/import/mapping/suggest-series.ts'
import { readSubjectKey, readTypedHeader } from '#app/domain/import/mapping/typed-mapping.ts'
import { whyNotMapping } from '#app/domain/import/mapping/why-not-mapping.ts'
import { cellAsTyped, detectForm, noForms } from '#app/domain/import/mapping/written-form.ts'
import type { Table } from '#app/domain/import/table.ts'
import { nameFinder } from '#app/domain/organisation/written-name.ts'
import { readPasted } from '#app/imports/table/read-table.server.ts'
import { register } from '#tests/support/area-register.ts'
import { generatedSeries, otherSeries, question } from '#tests/support/workbook/layouts.ts'

const series = [generatedSeries, otherSeries]
const organisations = [{ slug: 'polisen', name: 'Polismyndigheten', shortName: 'Polisen' }]
const find = nameFinder(organisations, new Map([['ordningsmakten', 'polisen']]))
const findOrganisation = (text: string) => {
  const match = find(text)
  return match.kind === 'certain' ? match.slug : undefined
}
const context = { register, organisations, findOrganisation, thisYear: 2026 }
const known = { ...context, series: new Map(series.map((one) => [one.id, one])), isText: true }

function finished<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const next = work.next()
    if (next.done === true) return next.value
  }
}
const tableOf = (rows: readonly (readonly string[])[]): Table =>
  readPasted(rows.map((row) => row.join('\t')).join('\n'))
const suggest = (table: Table): SheetMapping => finished(suggestMapping(table, { ...context, series }))
const read = (table: Table, change: (mapping: SheetMapping) => SheetMapping = (mapping) => mapping) =>
  finished(readSheet(table, change(suggest(table)), known))
const head = ['Kommunkod', 'Kommun', `${question} 2023`]

describe('what a heading says', () => {
  it.each([
    [`${question} 2023 - Kvinnor`, 2023, 'women'],
    [`${question} · 2023 · Män`, 2023, 'men'],
    ['Andel (K)', undefined, 'women'],
    ['Andel personer, totalt 2021', 2021, 'total'],
    ['Women 2023', 2023, 'women'],
    ['Stödsamtal för våldsutövande män', undefined, 'men'],
    ['Stödsamtal för kvinnor och män', undefined, 'total'],
    ['Förändring 2022–2023', undefined, undefined],
    ['Antal per 20235 invånare', undefined, undefined],
    ['Plan K', undefined, undefined],
  ])('reads %s', (heading, year, sex) => {
    expect(headingYear(heading)).toBe(year)
    const found = headingSex(heading)
    if (heading === 'Stödsamtal för kvinnor och män') expect(found).not.toBe('men')
    else expect(found).toBe(sex)
  })
})

describe('the area of a row', () => {
  const about = (words: { code?: string; area?: string; parent?: string }, above?: string) => {
    const found = rowSubject(
      { code: '', area: '', parent: '', ...words },
      2023,
      above === undefined ? undefined : register.byCode.get(above),
      { ...context, kinds: {}, byHand: { 'Järfälla-ish': '0123', 'Strunta i': '' } },
    )
    if (found.found === 'none') return found.kind
    return found.subject.kind === 'area' ? found.subject.area.code : found.subject.slug
  }
  it.each([
    [{ code: '0180' }, '0180'],
    [{ code: '180' }, '0180'],
    [{ code: '180.0' }, '0180'],
    [{ code: '1' }, '01'],
    [{ code: '0000' }, '00'],
    [{ area: 'Riket' }, '00'],
    [{ area: 'Hela riket' }, '00'],
    [{ area: '0180 Stockholm' }, '0180'],
    [{ area: 'Stockholm*' }, '0180'],
    [{ area: 'Solna 1)' }, '0184'],
    [{ area: 'Skåne' }, '12'],
    [{ area: 'Stockholm, Järva' }, '0180-jarva'],
    [{ area: 'Järva', parent: 'Stockholm' }, '0180-jarva'],
    [{ area: 'Järva', parent: '0180' }, '0180-jarva'],
    [{ code: '0180', area: 'Järva' }, '0180-jarva'],
    [{ code: '0180', area: 'Stockholms kommun' }, '0180'],
    [{ code: '0180', area: 'Solna' }, 'disagree'],
    [{ area: 'Järva', parent: 'Göteborg' }, 'disagree'],
    [{ code: '0180', area: 'Jårva' }, 'unknown'],
    [{ code: '9999', area: 'Ingenstans' }, 'unknown'],
    [{ area: 'Medelvärde' }, 'summary'],
    [{ area: 'Polisen' }, 'polisen'],
    [{ area: 'polisregion Stockholm' }, 'polisen'],
    [{ area: 'Ordningsmakten' }, 'polisen'],
    [{ area: 'Järfälla-ish' }, '0123'],
  ])('is read from %j', (words, expected) => {
    expect(about(words)).toBe(expected)
  })

  it('is a district by name under the municipality above it', () => {
    expect(about({ area: 'Södermalm' }, '0180')).toBe('0180-sodermalm')
  })

  it('takes a code whose name is spelt in another way, and says so', () => {
    const found = rowSubject({ code: '0184', area: 'Sollna', parent: '' }, 2023, undefined, {
      ...context,
      kinds: {},
      byHand: {},
    })
    expect(found).toMatchObject({
      found: 'one',
      note: 'Namnet ”Sollna” känns inte igen. Koden 0184 är Solna, och den gäller.',
    })
  })

  it('is found from what a person writes, by code, name or both, and back', () => {
    for (const text of ['0180', 'Stockholm', '0180 Stockholm']) {
      expect(readSubjectKey(text, context)).toEqual({ key: '0180' })
    }
    expect(readSubjectKey('polisen', context)).toEqual({ key: 'organisation:polisen' })
    expect(readSubjectKey('Atlantis', context)).toHaveProperty('why')
  })
})

describe('how values are written', () => {
  const counts = (some: Partial<ReturnType<typeof noForms>>) => ({ ...noForms(), ...some })

  it('is told apart by the values, and doubted where they could be read in two ways', () => {
    const form = (
      some: Partial<ReturnType<typeof noForms>>,
      holds: 'numbers' | 'answers' | 'nothing' = 'nothing',
      asked = true,
    ) => detectForm(counts(some), holds, 'percent', asked)
    expect(form({ fractions: 9, zerosAndOnes: 2 })).toEqual({ form: 'share', isSure: true })
    expect(form({ others: 9, zerosAndOnes: 2 })).toEqual({ form: 'number', isSure: true })
    expect(form({ others: 9, fractions: 1 })).toEqual({ form: 'number', isSure: false })
    expect(form({ words: 9 })).toEqual({ form: 'answer', isSure: true })
    expect(form({ zerosAndOnes: 9 })).toEqual({ form: 'answer', isSure: false })
    expect(form({ zerosAndOnes: 9, twos: 3 }, 'answers')).toEqual({ form: 'answer-of-three', isSure: true })
    expect(form({ zerosAndOnes: 9 }, 'numbers')).toEqual({ form: 'number', isSure: false })
    expect(form({ zerosAndOnes: 9 }, 'nothing', false)).toEqual({ form: 'number', isSure: false })
  })

  it('never multiplies what is shown as percent', () => {
    const cell = { text: '62 %', kind: 'number', number: 0.62, isPercent: true } as const
    expect(cellAsTyped(cell, 'share')).toBe(cellAsTyped(cell, 'number'))
    expect(cellAsTyped({ text: '62 %', kind: 'text' }, 'share')).toBe('62 %')
  })

  it('loses nothing of a share between the binary number and the percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const percent = hundredths / 100
        const cell = { text: String(percent / 100), kind: 'number', number: percent / 100 } as const
        expect(cellAsTyped(cell, 'share')).toBe(String(percent).replace('.', ','))
      }),
    )
  })
})

describe('a sheet', () => {
  it('gives each value its place and what stands there', () => {
    const { values } = read(tableOf([head, ['0180', 'Stockholm', '62,5 %'], ['0184', 'Solna', '71']]))
    expect(values.map(({ locator, quoted }) => [locator, quoted])).toEqual([
      ['rad 2, kolumn C', '62,5 %'],
      ['rad 3, kolumn C', '71'],
    ])
  })

  it('reads neither of two different values of an area, names both rows, and reads equal ones once', () => {
    const { values, problems } = read(
      tableOf([
        head,
        ['0180', 'Stockholm', '62'],
        ['0184', 'Solna', '71'],
        ['0180', 'Stockholm', '63'],
        ['0184', 'Solna', '71'],
      ]),
    )
    expect(values.map(({ subject }) => subject.kind === 'area' && subject.area.code)).toEqual(['0184'])
    expect(problems.map(({ severity, why }) => [severity, why])).toEqual([
      ['stops', 'Stockholm 2023 står både på rad 2 och på rad 4 med olika värden. Inget av dem läses in.'],
      ['note', 'Solna 2023 står både på rad 3 och på rad 5 med samma värde. Det läses in en gång.'],
    ])
  })

  it('makes no value of a sign that nobody has explained, and tells where it stands', () => {
    const table = tableOf([head, ['0180', 'Stockholm', '..'], ['0184', 'Solna', '-'], ['0114', 'Upplands Väsby', '71']])
    const before = read(table)
    expect(before.values).toHaveLength(1)
    expect([...before.signs.keys()]).toEqual(['dots', 'dash'])
    expect(before.signs.get('dots')).toEqual([{ row: 2, column: 2, about: 'Stockholm', text: '..' }])
    const after = read(table, (mapping) => ({ ...mapping, signs: { dots: 'confidential', dash: 'zero' } }))
    expect(after.values.map(({ value }) => value)).toEqual([
      { type: 'missing', reason: 'confidential' },
      { type: 'exact', value: 0 },
      { type: 'exact', value: 71 },
    ])
  })

  it('makes nothing of an empty cell, and what somebody says of it when they do', () => {
    const table = tableOf([head, ['0180', 'Stockholm', ''], ['0184', 'Solna', '71'], ['', 'Källa: påhittad', '']])
    expect(read(table).values).toHaveLength(1)
    const told = read(table, (mapping) => ({ ...mapping, blank: 'not-reported' }))
    expect(told.values.map(({ value }) => value.type)).toEqual(['missing', 'exact'])
    expect(told.problems).toEqual([])
  })

  it('tells unknown areas, takes those that somebody has pointed out, and leaves out those that are left out', () => {
    const table = tableOf([head, ['', 'Sumpan', '62'], ['', 'Atlantis', '71'], ['0184', 'Solna', '50']])
    const before = read(table)
    expect([...before.areas.keys()]).toEqual(['Sumpan', 'Atlantis'])
    expect(before.problems.map(({ kind }) => kind)).toEqual(['okänt område', 'okänt område'])
    const after = read(table, (mapping) => ({ ...mapping, areas: { Sumpan: '0183', Atlantis: '' } }))
    expect(after.problems).toEqual([])
    expect(after.values).toHaveLength(2)
    expect(after.facts).toContainEqual({ term: 'Rader som du har valt bort', value: 'Rad 3' })
  })

  it('reads minus signs, spaces between thousands and years as text', () => {
    const counted = { ...generatedSeries, id: 9, indicator: { ...generatedSeries.indicator, unit: 'count' as const } }
    const table = tableOf([
      ['Kommun', 'År', question],
      ['Stockholm', '2023', '1\u00a0000'],
      ['Solna', '2022', '\u22125'],
    ])
    const mapping = finished(suggestMapping(table, { ...context, series: [counted] }))
    const { values, problems } = finished(readSheet(table, mapping, { ...known, series: new Map([[9, counted]]) }))
    expect(values.map(({ year, value }) => [year, value])).toEqual([[2023, { type: 'exact', value: 1000 }]])
    expect(problems.map(({ row, column }) => [row, column])).toEqual([[3, 2]])
  })

  it('says which rows and formulas it passes by or relies on', () => {
    const { facts } = read(
      tableOf([
        head,
        ['01', 'Stockholms län', '40'],
        ['', 'Medelvärde', '50'],
        ['0180', 'Stockholm', '62'],
        ['', 'En fotnot', ''],
      ]),
    )
    const told = facts.map(({ term, value }) => `${term}: ${value}`)
    expect(told).toContain('Läses inte in: Rader för län (ett\u00a0värde): ingen serie är vald för dem.')
    expect(told).toContain('Sammanfattande rader: En\u00a0rad som sammanfattar andra läses inte in.')
    expect(told.some((fact) => fact.startsWith('Rader utan värden: En'))).toBe(true)
  })

  it('is read however odd its mapping is, without a fault', () => {
    const table = tableOf([
      ['A', 'B', 'C'],
      ['0180', 'Stockholm', '62'],
      ['x', '', '..'],
      ['2023', 'K', 'Ja'],
    ])
    const roles = fc.constantFrom('skip', 'value', 'code', 'area', 'parent', 'year', 'sex', 'series')
    const target = fc.record({
      level: fc.constantFrom('municipality' as const, 'country' as const, 'organisation' as const),
      seriesId: fc.constantFrom(7, 8, 404),
      form: fc.constantFrom('number' as const, 'share' as const, 'answer' as const, 'answer-of-three' as const),
    })
    fc.assert(
      fc.property(
        fc.array(fc.record({ role: roles, targets: fc.array(target, { maxLength: 3 }) }), {
          minLength: 3,
          maxLength: 3,
        }),
        fc.option(fc.constantFrom({ from: 1, to: 1 }, { from: 2, to: 9 })),
        fc.option(fc.constantFrom('00', 'organisation:polisen', 'inget')),
        (columns, header, everyRow) => {
          const base = suggestShape(table, context)
          const mapping = sheetMapping.parse({
            ...base,
            header,
            everyRow,
            columns: base.columns.map((column, index) => ({ ...column, ...columns[index] })),
          })
          const { values, problems } = finished(readSheet(table, mapping, known))
          for (const { locator } of values) expect(locator).toMatch(/^rad \d+, kolumn [A-Z]+$/)
          for (const { why } of problems) expect(why).not.toBe('')
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a mapping', () => {
  const table = tableOf([
    [...head, 'Aktuell rutin för att säkra skolgång i skyddat boende 2023'],
    ['0180', 'Stockholm', '62', 'Ja'],
  ])

  it('is carried to next year’s sheet, with what is new, gone and renamed', () => {
    const earlier = suggest(table)
    const next = tableOf([
      ['Kommunkod', 'Kommun', `${question} 2024`, 'Rutin för att säkra skolgång i skyddat boende 2024', 'Antal svar'],
      ['0180', 'Stockholm', '64', 'Ja', '12'],
    ])
    const { mapping, differences } = carryMapping(
      earlier,
      finished(suggestMapping(next, { ...context, series: [] })),
      false,
    )
    expect(
      mapping.columns.map(({ role, year, targets }) => [role, year, targets.map(({ seriesId }) => seriesId)]),
    ).toEqual([
      ['code', null, []],
      ['area', null, []],
      ['value', 2024, [7]],
      ['value', 2024, [8]],
      ['value', null, []],
    ])
    expect(differences).toEqual([
      'Kolumn D har bytt rubrik från ”Aktuell rutin för att säkra skolgång i skyddat boende 2023” till ”Rutin för att säkra skolgång i skyddat boende 2024”.',
      'Kolumnen ”Antal svar” (E) är ny.',
    ])
    const back = carryMapping(mapping, suggest(tableOf([head, ['0180', 'Stockholm', '62']])), false)
    expect(back.differences).toEqual([
      'Kolumnen ”Rutin för att säkra skolgång i skyddat boende 2024” (D) finns inte längre.',
      'Kolumnen ”Antal svar” (E) finns inte längre.',
    ])
  })

  it('is the same on the same sheet, whatever columns it has', () => {
    const earlier = suggest(table)
    expect(carryMapping(earlier, suggest(table), true)).toEqual({ mapping: earlier, differences: [] })
  })

  it('is refused with its reasons, by field', () => {
    const mapping = suggest(table)
    const byId = known.series
    expect(whyNotMapping(mapping, byId)).toEqual({})
    const twice = {
      ...mapping,
      columns: mapping.columns.map((one) =>
        one.column === 3 ? { ...one, targets: mapping.columns[2]?.targets ?? [] } : one,
      ),
    }
    expect(Object.keys(whyNotMapping(twice, byId))).toEqual(['columns.3.series.municipality'])
    const bare = {
      ...mapping,
      columns: mapping.columns.map((one) => ({
        ...one,
        role: one.role === 'value' ? one.role : ('skip' as const),
        year: null,
      })),
    }
    expect(Object.keys(whyNotMapping(bare, byId)).sort()).toEqual(['everyRow', 'year'])
    const two = {
      ...mapping,
      columns: mapping.columns.map((one) => (one.column < 2 ? { ...one, role: 'code' as const } : one)),
    }
    expect(Object.keys(whyNotMapping(two, byId))).toEqual(['columns.1.role'])
    const counts = new Map([
      [7, { ...generatedSeries, holds: 'answers' as const }],
      [8, otherSeries],
    ])
    expect(Object.keys(whyNotMapping(mapping, counts))).toEqual(['columns.2.form.municipality'])
  })

  it('has a head that a person can move', () => {
    expect(readTypedHeader({ headerFrom: '4', headerTo: '5' })).toEqual({ header: { from: 4, to: 5 } })
    expect(readTypedHeader({ headerFrom: '4', headerTo: '' })).toEqual({ header: { from: 4, to: 4 } })
    expect(readTypedHeader({ headerFrom: '', headerTo: '' })).toEqual({ header: null })
    expect(readTypedHeader({ headerFrom: 'fyra', headerTo: '' })).toHaveProperty('faults.headerFrom')
    expect(readTypedHeader({ headerFrom: '5', headerTo: '4' })).toHaveProperty('faults.headerTo')
  })

  it('suggests no series where two are as alike, or the series has ended', () => {
    const twin = { ...generatedSeries, id: 70 }
    expect(seriesFinder([generatedSeries, twin])(question, 'municipality', 2023)).toBeUndefined()
    const ended = { ...generatedSeries, ending: 'discontinued' as const, lastYear: 2021 }
    expect(seriesFinder([ended])(question, 'municipality', 2023)).toBeUndefined()
    expect(seriesFinder([ended])(question, 'municipality', 2021)?.id).toBe(7)
    expect(seriesFinder([generatedSeries])('Antal invånare', 'municipality', 2023)).toBeUndefined()
  })
})

describe('the sheets of a workbook', () => {
  it('stand with the most likely first, and hidden and empty ones last', () => {
    const sheet = (name: string, rows: number, columns: number, isHidden = false) => ({ name, rows, columns, isHidden })
    const sheets = [
      sheet('Information', 12, 1),
      sheet('Dold data', 300, 9, true),
      sheet('Våld i nära relationer', 312, 40),
      sheet('Tom', 0, 0),
    ]
    expect(byLikelihood(sheets).map(({ name }) => name)).toEqual([
      'Våld i nära relationer',
      'Information',
      'Dold data',
      'Tom',
    ])
  })
})
