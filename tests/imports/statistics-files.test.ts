import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { categoryName, marksOf, type Dataset } from '#app/domain/import/statistics/dataset.ts'
import { readStatistics } from '#app/imports/statistics/read-statistics.ts'

const sample = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, '../samples/scb', name))
const scbPx = sample('pxweb_BE0101F1datasymbols.px')
const scbJson = sample('scb_pxwebapi2_TAB6471_data.json')

function readable(bytes: Uint8Array | string): Dataset {
  const read = readStatistics(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  if ('why' in read) throw new Error(read.why)
  return read
}
function refused(bytes: Uint8Array | string): string {
  const read = readStatistics(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  return 'why' in read ? read.why : `was read: ${read.title}`
}

/** A small table in JSON-stat 2, with what a test puts in. */
const cube = (changes: Record<string, unknown> = {}): string =>
  JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label: 'Kommuner med rutin',
    id: ['region', 'tid'],
    size: [2, 2],
    dimension: {
      region: {
        label: 'region',
        category: { index: { '0180': 0, '0114': 1 }, label: { '0180': 'Stockholm', '0114': 'Upplands Väsby' } },
      },
      tid: { label: 'år', category: { index: ['2022', '2023'] } },
    },
    value: [1, 2, null, 4],
    ...changes,
  })

const px = ({ DATA = '\n1 2\n".." 4', ...changes }: Record<string, string> = {}): string =>
  Object.entries({
    CHARSET: '"ANSI"',
    CODEPAGE: '"utf-8"',
    TITLE: '"Kommuner med rutin"',
    STUB: '"region"',
    HEADING: '"år"',
    'VALUES("region")': '"Stockholm","Upplands Väsby"',
    'VALUES("år")': '"2022","2023"',
    'CODES("region")': '"0180","0114"',
    ...changes,
    DATA,
  })
    .flatMap(([keyword, value]) => (value === '' ? [] : [`${keyword}=${value};`]))
    .join('\r\n')

describe("SCB's recorded answer in JSON-stat 2", () => {
  it('is read with its dimensions in order, their codes and texts, its source, its date and its notes', () => {
    const read = readable(scbJson)
    expect(read).toMatchObject({ format: 'JSON-stat', source: 'SCB', updated: '2026-06-08T06:00:00Z', unit: 'antal' })
    expect(read.dimensions.map(({ code, role, categories }) => [code, role, categories.length])).toEqual([
      ['Region', undefined, 21],
      ['Alder', undefined, 11],
      ['Kon', undefined, 3],
      ['ContentsCode', 'metric', 1],
      ['Tid', 'time', 4],
    ])
    expect(read.cells).toHaveLength(2772)
    expect(read.cells.slice(0, 5)).toEqual([245284, 247245, 249358, 251635, 125373])
    expect(read.dimensions[0]?.categories.slice(0, 2).map(categoryName)).toEqual([
      '01 Stockholms län',
      '03 Uppsala län',
    ])
    expect(read.notes.join(' ')).toContain('kontrollerad slumpmässig osäkerhet')
  })
})

describe("SCB's example of a PX file", () => {
  it('is read with codes beside texts, texts over several lines, and marks with the meanings that it redefines', () => {
    const read = readable(scbPx)
    expect(read).toMatchObject({
      format: 'PX',
      title: 'Inmigrated by region, age, period and sex',
      source: 'Statistics Sweden',
      updated: '20040212 16:28',
      unit: 'number',
    })
    expect(read.dimensions.map(({ code, role, categories }) => [code, role, categories.length])).toEqual([
      ['region', undefined, 4],
      ['age', undefined, 3],
      ['period', 'time', 1],
      ['sex', undefined, 2],
    ])
    expect(read.dimensions[0]?.categories[2]).toEqual({ code: '0114', label: '0114 Upplands Väsby' })
    expect(read.symbols).toEqual({
      '.': 'one',
      '..': 'two',
      '...': 'three',
      '....': 'four',
      '.....': 'five',
      '......': 'six',
    })
    expect(marksOf(read)).toEqual(['.', '..', '...', '....', '.....', '......'])
    expect(read.cells.slice(0, 4)).toEqual([456, '.', 613, '..'])
    expect(read.cells.slice(-2)).toEqual([20, 23])
    expect(read.notes.join('\n')).toContain('Parts of Södertälje municipality (code 0181)')
  })
})

describe('JSON-stat', () => {
  it('gives the same from values in a list and by place, and from an index as a list and as an object', () => {
    const asObject = cube({ value: { '0': 1, '1': 2, '3': 4 } })
    expect(readable(asObject).cells).toEqual(readable(cube()).cells)
    expect(readable(cube()).dimensions[1]?.categories.map(({ code }) => code)).toEqual(['2022', '2023'])
  })

  it('takes a status for the mark of a missing value, and for a remark where there is a number', () => {
    const read = readable(
      cube({ status: { '1': 'p', '2': '..' }, extension: { status: { label: { p: 'preliminär' } } } }),
    )
    expect(read.cells).toEqual([1, 2, '..', 4])
    expect([...read.remarks]).toEqual([[1, 'p: preliminär']])
  })

  it('never trusts the size that the file gives', () => {
    expect(refused(cube({ size: [2, 3] }))).toBe('Dimensionen ”tid” sägs ha 3 värden men har 2.')
    expect(refused(cube({ value: [1, 2, 3] }))).toBe('Dimensionerna ger 4 celler, men filen har 3 värden.')
    expect(refused(cube({ value: { '900000': 1 } }))).toBe('Dimensionerna ger 4 celler, men filen har 1 värden.')
    const many = Array.from({ length: 1500 }, (_, at) => String(at))
    const dimension = { a: { category: { index: many } }, b: { category: { index: many } } }
    expect(refused(cube({ id: ['a', 'b'], size: [1500, 1500], dimension, value: {} }))).toMatch(
      /fler än 1\s000\s000 celler/,
    )
  })

  it('refuses what is nested too deep or made of too many parts before it is parsed', () => {
    expect(refused(`{"a":${'['.repeat(500_000)}`)).toContain('för många nivåer')
    expect(refused(`{"a":[${'{},'.repeat(250_000)}0]}`)).toContain('för många delar')
  })

  it('says what other forms of JSON are', () => {
    expect(refused('{"dataset":{"dimension":{}}}')).toContain('JSON-stat 1')
    expect(refused('{"class":"collection","link":{}}')).toContain('samling av tabeller')
    expect(refused('{"columns":[],"data":[]}')).toContain('inte JSON-stat 2')
    expect(refused(cube({ value: [] }))).toContain('har inga värden')
    expect(refused(cube({ dimension: { region: { category: { index: ['0180', '0114'] } } } }))).toContain('”tid”')
    expect(refused(scbJson.subarray(0, 4000))).toContain('avbruten')
  })
})

describe('PX', () => {
  it('reads dense data with marks within quotation marks and bare', () => {
    expect(readable(px()).cells).toEqual([1, 2, '..', 4])
    expect(readable(px({ DATA: '1 - .. -4.5' })).cells).toEqual([1, '-', '..', -4.5])
  })

  it('reads windows-1252, UTF-8 and, where the file names no character set, code page 850', () => {
    const ansi = Buffer.from(px({ CODEPAGE: '' }), 'latin1')
    expect(readable(ansi).dimensions[1]?.code).toBe('år')
    const dos = Buffer.from(px({ CODEPAGE: '', CHARSET: '' }), 'latin1')
    for (const [at, byte] of dos.entries()) dos[at] = byte === 0xe5 ? 0x86 : byte === 0xe4 ? 0x84 : byte
    expect(readable(dos).dimensions[1]?.code).toBe('år')
    expect(readable(dos).dimensions[0]?.categories[1]?.label).toBe('Upplands Väsby')
    expect(refused(Buffer.from(px({ CODEPAGE: '"klingon"' }), 'latin1'))).toContain('CODEPAGE')
  })

  it('reads Swedish where a file in another language has it', () => {
    const read = readable(
      px({
        LANGUAGE: '"en"',
        LANGUAGES: '"en","sv"',
        STUB: '"area"',
        HEADING: '"year"',
        'VALUES("region")': '',
        'VALUES("år")': '',
        'CODES("region")': '',
        'VALUES("area")': '"Stockholm","Vasby"',
        'VALUES("year")': '"2022","2023"',
        'STUB[sv]': '"region"',
        'HEADING[sv]': '"år"',
        'TITLE[sv]': '"På svenska"',
        'VALUES[sv]("region")': '"Stockholm","Upplands Väsby"',
        'VALUES[sv]("år")': '"2022","2023"',
        DATA: '1 2 3 4',
      }),
    )
    expect(read.title).toBe('På svenska')
    expect(read.dimensions.map(({ code }) => code)).toEqual(['region', 'år'])
  })

  it('puts rows with keys in their places, and leaves those that are missing empty', () => {
    const read = readable(px({ 'KEYS("region")': 'CODES', DATA: '"0114" 3 4' }))
    expect(read.cells).toEqual([null, null, 3, 4])
    expect(read.symbols['']).toContain('utelämnad')
    expect(readable(px({ 'KEYS("region")': 'VALUES', DATA: '"Stockholm" 1 2' })).cells).toEqual([1, 2, null, null])
    expect(refused(px({ 'KEYS("region")': 'CODES', DATA: '"0999" 3 4' }))).toContain('nyckeln ”0999”')
    expect(refused(px({ 'KEYS("region")': 'CODES', DATA: '"0114" 3 4 "0114" 3 4' }))).toContain('två gånger')
  })

  it('knows keywords that redefine marks, and passes over those that it does not know', () => {
    const read = readable(px({ DATASYMBOL2: '"sekretess"', DATASYMBOLNIL: '"noll"', PAPPERSFORMAT: '"A4",3' }))
    expect(read.symbols).toEqual({ '..': 'sekretess', '-': 'noll' })
  })

  it('names the keyword or the line that is wrong', () => {
    expect(refused(px({ DATA: '1 2 3' }))).toBe('DATA har 3 värden, men VALUES ger plats för 4.')
    expect(refused(px({ DATA: '1 2\n3 4\n5' }))).toMatch(/^Rad \d+: DATA har fler värden/)
    expect(refused(px({ DATA: '1 2 tre 4' }))).toMatch(/^Rad \d+: i DATA/)
    expect(refused(px({ 'VALUES("år")': '' }))).toBe('VALUES("år") saknas i PX-filen.')
    expect(refused(px({ 'CODES("region")': '"0180"' }))).toContain('CODES("region") har 1 koder')
    expect(refused(px({ TITLE: '"aldrig slut' }))).toMatch(/^Rad \d+: /)
    expect(refused(px().replace('DATA=', ''))).toMatch(/DATA|nyckelord/)
  })
})

describe('what is no statistics', () => {
  it('is refused with what it is', () => {
    expect(refused('<!DOCTYPE html><title>Fel 500</title>')).toContain('webbsida')
    expect(refused('PK\u0003\u0004rest')).toContain('varken JSON-stat eller PX')
    expect(refused('')).toBe('Filen är tom.')
  })
})

describe('damaged files', () => {
  /** Numbers that are the same in every run. */
  function* lots(seed: number): Generator<number> {
    for (let state = seed; ;) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      yield state
    }
  }
  const whole = [
    scbPx,
    Buffer.from(cube({ status: { '1': 'p' } })),
    Buffer.from(px({ 'KEYS("region")': 'CODES', DATA: '"0114" 3 4' })),
  ]

  it('are read or refused in words, whatever bytes have been changed, cut out or doubled', () => {
    const draw = lots(7)
    const next = (below: number): number => (draw.next().value as number) % below
    let readAnyway = 0
    for (let round = 0; round < 3000; round += 1) {
      let bytes = Buffer.from(whole[round % whole.length] ?? scbPx)
      for (let change = next(4); change >= 0; change -= 1) {
        const at = next(bytes.length)
        const kind = next(3)
        if (kind === 0) bytes[at] = next(256)
        else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + next(40))])
        else bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - next(40)))])
      }
      const read = readStatistics(bytes)
      if ('why' in read) expect(read.why.length).toBeGreaterThan(5)
      else {
        readAnyway += 1
        expect(read.cells).toHaveLength(read.dimensions.reduce((all, { categories }) => all * categories.length, 1))
      }
    }
    expect(readAnyway).toBeGreaterThan(100)
    expect(readAnyway).toBeLessThan(2900)
  })
})
