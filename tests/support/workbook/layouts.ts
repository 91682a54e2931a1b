import { areaOf } from '../area-register.ts'
import type { MappableSeries } from '#app/domain/import/mapping/mappable-series.ts'
import type { SheetMapping } from '#app/domain/import/mapping/sheet-mapping.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import type { WrittenCell, WrittenSheet, WrittenWorkbook } from './workbook.ts'

/*
 * Workbooks in the layouts that publications of municipal figures are documented to have. They are generated for the
 * tests: no workbook of Socialstyrelsen's Öppna jämförelser has been found, and none of these is one.
 */

/** The series that the generated tables are about. */
export const question = 'Handläggare som har fått fortbildning om våld i nära relationer'
export const generatedSeries: MappableSeries = {
  id: 7,
  label: question,
  shortLabel: 'Fått fortbildning',
  question: null,
  level: 'municipality',
  firstYear: null,
  breakYears: [],
  lastYear: null,
  ending: null,
  holds: 'nothing',
  indicator: { name: question, shortName: 'Fortbildning', chartTitle: null, unit: 'percent' },
}
/** Another one, so that there is something to choose wrongly. */
export const otherSeries: MappableSeries = {
  ...generatedSeries,
  id: 8,
  label: 'Aktuell rutin för att säkra skolgång i skyddat boende',
  shortLabel: 'Rutin för skolgång',
  indicator: { ...generatedSeries.indicator, name: 'Rutin för skolgång', shortName: 'Rutin för skolgång' },
}

export const sexes = ['total', 'women', 'men'] as const satisfies readonly Breakdown[]
export const municipalities = ['0114', '0127', '0136', '0180', '0184', '1280', '1480', '2480'] as const

/** A number with one decimal, or null where the source does not say. */
export interface Fact {
  code: string
  breakdown: (typeof sexes)[number]
  value: number | null
}

export interface Layout {
  name: string
  /** A workbook, or the bytes of a text file, or what is pasted. */
  make: (facts: readonly Fact[]) => { book: WrittenWorkbook } | { bytes: Buffer } | { pasted: string }
  sheet?: string
  /** What a person does by hand to what is suggested. */
  byHand?: (mapping: SheetMapping) => SheetMapping
}

const of = (facts: readonly Fact[], code: string, breakdown: Fact['breakdown']): number | null =>
  facts.find((fact) => fact.code === code && fact.breakdown === breakdown)?.value ?? null
const nameOf = (code: string): string => areaOf(code).name
const percent = (value: number | null): WrittenCell => (value === null ? 'Uppgift saknas' : value)
const share = (value: number | null): WrittenCell => (value === null ? 'Uppgift saknas' : value / 100)
const asFormat = (value: number | null): WrittenCell =>
  value === null ? 'Uppgift saknas' : { number: value / 100, format: '0.0%' }
const comma = (value: number | null): string => (value === null ? 'Uppgift saknas' : String(value).replace('.', ','))
const signed = (value: number | null): string => (value === null ? 'Uppgift saknas' : `${comma(value)} %`)
const three = (facts: readonly Fact[], code: string, write: (value: number | null) => WrittenCell): WrittenCell[] =>
  sexes.map((sex) => write(of(facts, code, sex)))

const titles: WrittenCell[][] = [['Öppna tal om kommuner (påhittade)'], ['Andelar i procent, 2023'], []]
const sexNames = ['Totalt', 'Kvinnor', 'Män']
const headed = (names: readonly string[] = sexNames): string[] => names.map((name) => `${question} 2023 - ${name}`)
const book = (rows: WrittenCell[][], more: Partial<WrittenSheet> & { book?: Partial<WrittenWorkbook> } = {}) => {
  const { book: how, ...sheet } = more
  return { book: { ...how, sheets: [...(how?.sheets ?? []), { name: 'Kommuner', ...sheet, rows }] } }
}
const body = (
  facts: readonly Fact[],
  key: (code: string) => WrittenCell[],
  write: (value: number | null) => WrittenCell = percent,
): WrittenCell[][] => municipalities.map((code) => [...key(code), ...three(facts, code, write)])
const codeAndName = (code: string): WrittenCell[] => [code, nameOf(code)]
const plainHead: WrittenCell[] = ['Kommunkod', 'Kommun', ...headed()]
const dotsToReported = (mapping: SheetMapping): SheetMapping => ({ ...mapping, signs: { dots: 'not-reported' } })
const longRows = (facts: readonly Fact[], row: (code: string, sex: string, value: number | null) => WrittenCell[]) =>
  municipalities.flatMap((code) => sexes.map((sex, index) => row(code, sexNames[index] ?? '', of(facts, code, sex))))
const toQuestion = (mapping: SheetMapping): SheetMapping => ({
  ...mapping,
  year: mapping.year ?? 2023,
  columns: mapping.columns.map((column) =>
    column.role === 'value' && column.targets.length === 0
      ? { ...column, targets: [{ level: 'municipality', seriesId: 7, form: 'number' }] }
      : column,
  ),
})
const csv = (facts: readonly Fact[], delimiter: string): string =>
  [plainHead, ...body(facts, codeAndName, comma)].map((row) => row.map(String).join(delimiter)).join('\r\n')

/** The layouts, all of them about the same facts. */
export const layouts: readonly Layout[] = [
  {
    name: 'K-kod as text under title rows',
    make: (f) => book([...titles, ['K-kod', 'Kommun', ...headed()], ...body(f, codeAndName)]),
  },
  { name: 'codes as numbers', make: (f) => book([plainHead, ...body(f, (code) => [Number(code), nameOf(code)])]) },
  {
    name: 'codes as numbers shown with zeros',
    make: (f) => book([plainHead, ...body(f, (code) => [{ number: Number(code), format: '0000' }, nameOf(code)])]),
  },
  {
    name: 'code and name in one column',
    make: (f) => book([['Område', ...headed()], ...body(f, (code) => [`${code} ${nameOf(code)}`])]),
  },
  { name: 'names alone', make: (f) => book([['Kommun', ...headed()], ...body(f, (code) => [nameOf(code)])]) },
  {
    name: 'names with the word kommun',
    make: (f) =>
      book([
        ['Region', ...headed()],
        ...body(f, (code) => [`${nameOf(code)}${nameOf(code).endsWith('s') ? '' : 's'} kommun`]),
      ]),
  },
  { name: 'codes alone', make: (f) => book([['Kod', ...headed()], ...body(f, (code) => [code])]) },
  { name: 'shares of one', make: (f) => book([plainHead, ...body(f, codeAndName, share)]) },
  { name: 'cells shown as percent', make: (f) => book([plainHead, ...body(f, codeAndName, asFormat)]) },
  { name: 'percent signs in text', make: (f) => book([plainHead, ...body(f, codeAndName, signed)]) },
  { name: 'decimal commas in text', make: (f) => book([plainHead, ...body(f, codeAndName, comma)]) },
  {
    name: 'a merged head over two rows',
    make: (f) =>
      book(
        [
          ...titles,
          ['Kommunkod', 'Kommun', `${question} 2023`, null, null],
          [null, null, ...sexNames],
          ...body(f, codeAndName),
        ],
        { merged: ['A4:A5', 'B4:B5', 'C4:E4'] },
      ),
  },
  {
    name: 'a head over three rows, merged',
    make: (f) =>
      book([[null, null, question], [null, null, 2023], ['K-kod', 'Kommun', ...sexNames], ...body(f, codeAndName)], {
        merged: ['C1:E1', 'C2:E2'],
      }),
  },
  {
    name: 'a head over two rows that is not merged',
    make: (f) =>
      book([
        [null, null, `${question}, 2023`],
        ['Kod', 'Kommun', 'K', 'M', 'T'],
        ...municipalities.map((code) => [
          ...codeAndName(code),
          ...(['women', 'men', 'total'] as const).map((sex) => percent(of(f, code, sex))),
        ]),
      ]),
  },
  {
    name: 'a merged title over all columns',
    make: (f) => book([['Resultat för kommunerna'], plainHead, ...body(f, codeAndName)], { merged: ['A1:E1'] }),
  },
  {
    name: 'a row for each sex',
    make: (f) =>
      book([
        ['Kommunkod', 'Kommun', 'Kön', `${question} 2023`],
        ...longRows(f, (code, sex, value) => [...codeAndName(code), sex, percent(value)]),
      ]),
  },
  {
    name: 'a row for each sex and year, years as text',
    make: (f) =>
      book([
        ['Kommunkod', 'Kommun', 'År', 'Kön', question],
        ...longRows(f, (code, sex, value) => [...codeAndName(code), '2023', sex, percent(value)]),
      ]),
  },
  {
    name: 'a row for each sex, with the area in the first of them, merged',
    make: (f) =>
      book(
        [
          ['Kommun', 'Kön', `${question} 2023`],
          ...longRows(f, (code, sex, value) => [sex === 'Totalt' ? nameOf(code) : null, sex, percent(value)]),
        ],
        {
          merged: municipalities.map((_, index) => `A${index * 3 + 2}:A${index * 3 + 4}`),
        },
      ),
  },
  {
    name: 'a row for each sex, with the area in the first of them',
    make: (f) =>
      book([
        ['Kommun', 'Kön', `${question} 2023`],
        ...longRows(f, (code, sex, value) => [sex === 'Totalt' ? nameOf(code) : null, sex, percent(value)]),
      ]),
  },
  {
    name: 'a row for each indicator, year and sex',
    make: (f) =>
      book([
        ['Indikator', 'Kommun', 'År', 'Kön', 'Värde'],
        ...longRows(f, (code, sex, value) => [question, nameOf(code), 2023, sex, percent(value)]),
        ...municipalities.map((code): WrittenCell[] => ['Antal invånare', nameOf(code), 2023, 'Totalt', 12_345]),
      ]),
  },
  {
    name: 'county headings and empty rows between municipalities',
    make: (f) => {
      const rows = body(f, codeAndName)
      return book([
        plainHead,
        ['Stockholms län'],
        ...rows.slice(0, 5),
        [],
        ['Skåne län'],
        ...rows.slice(5, 6),
        [],
        ['Västra Götalands län'],
        ...rows.slice(6, 7),
        ['Västerbottens län'],
        ...rows.slice(7),
      ])
    },
  },
  {
    name: 'county headings with codes, as in lists of all municipalities',
    make: (f) => {
      const rows = body(f, codeAndName)
      return book([plainHead, ['01', 'Stockholms län'], ...rows.slice(0, 5), ['12', 'Skåne län'], ...rows.slice(5)])
    },
  },
  {
    name: 'summary rows and footnotes under the table',
    make: (f) =>
      book([
        plainHead,
        ...body(f, codeAndName),
        [null, 'Medelvärde', 1, 2, 3],
        [null, 'Median', 4, 5, 6],
        [],
        ['* Kommunen har rättat sina uppgifter.'],
        ['Källa: påhittad'],
      ]),
  },
  {
    name: 'the county beside each municipality',
    make: (f) =>
      book([['Län', 'Kommun', ...headed()], ...body(f, (code) => [areaOf(code).within[0]?.name ?? '', nameOf(code)])]),
  },
  {
    name: 'codes and names of county and municipality',
    make: (f) =>
      book([
        ['Länskod', 'Län', 'Kommunkod', 'Kommun', ...headed()],
        ...body(f, (code) => [code.slice(0, 2), areaOf(code).within[0]?.name ?? '', code, nameOf(code)]),
      ]),
  },
  {
    name: 'rows for the country and counties before those of municipalities',
    make: (f) =>
      book([
        plainHead,
        ['00', 'Riket', 50, 51, 49],
        [1, 'Stockholms län', 40, 41, 39],
        ['12', 'Skåne', 30, 31, 29],
        ...body(f, codeAndName),
      ]),
  },
  {
    name: 'the country as 0000 and as a bare name',
    make: (f) =>
      book([plainHead, ['0000', 'Riket', 50, 51, 49], [null, 'Riket totalt', 50, 51, 49], ...body(f, codeAndName)]),
  },
  {
    name: 'districts under their municipality',
    make: (f) => {
      const rows = body(f, (code) => [nameOf(code)])
      return book([
        ['Kommun/stadsdel', ...headed()],
        ...rows.slice(0, 4),
        ['Järva', 10, 11, 9],
        ['Södermalm', 20, 21, 19],
        ...rows.slice(4),
      ])
    },
  },
  {
    name: 'districts with the code of their municipality',
    make: (f) => {
      const rows = body(f, codeAndName)
      return book([plainHead, ...rows.slice(0, 4), ['0180', 'Järva', 10, 11, 9], ...rows.slice(4)])
    },
  },
  {
    name: 'another language',
    make: (f) =>
      book([['Municipality code', 'Name', 'Trained staff 2023', 'Women 2023', 'Men 2023'], ...body(f, codeAndName)]),
    byHand: toQuestion,
  },
  {
    name: 'two columns with the same heading',
    make: (f) => book([['Kommun', 'Totalt 2023', 'Andel 2023', 'Andel 2023'], ...body(f, (code) => [nameOf(code)])]),
    byHand: (mapping) =>
      toQuestion({
        ...mapping,
        columns: mapping.columns.map((column, index) => ({
          ...column,
          breakdown: index === 0 ? null : (sexes[index - 1] ?? null),
        })),
      }),
  },
  {
    name: 'values before the area',
    make: (f) =>
      book([
        [...headed(), 'Kommun', 'K-kod'],
        ...municipalities.map((code) => [...three(f, code, percent), nameOf(code), code]),
      ]),
  },
  {
    name: 'empty columns and rows around the table',
    make: (f) => book([[], [], [null, null, ...plainHead], ...body(f, codeAndName).map((row) => [null, null, ...row])]),
  },
  {
    name: 'formulas with what they last came to',
    make: (f) =>
      book([
        plainHead,
        ...body(f, codeAndName, (value) => (value === null ? 'Uppgift saknas' : { formula: 'A1*1', result: value })),
      ]),
  },
  {
    name: 'texts in their cells, without places',
    make: (f) => book([plainHead, ...body(f, codeAndName)], { book: { texts: 'inline', sheets: [] } }),
  },
  {
    name: 'a strict workbook',
    make: (f) => book([plainHead, ...body(f, codeAndName)], { book: { isStrict: true, sheets: [] } }),
  },
  {
    name: 'sheets of words before that of values',
    make: (f) =>
      book([plainHead, ...body(f, codeAndName)], {
        book: {
          sheets: [
            { name: 'Information', rows: [['Så här läser du tabellen.'], ['Den är påhittad.']] },
            { name: 'Gamla tal', rows: [['x']], state: 'hidden' },
          ],
        },
      }),
  },
  {
    name: 'two dots where nothing is told',
    make: (f) => book([plainHead, ...body(f, codeAndName, (value) => value ?? '..')]),
    byHand: dotsToReported,
  },
  {
    name: 'a year in the title alone',
    make: (f) =>
      book([
        ['Resultat 2023'],
        ['Kod', 'Kommun', ...sexNames.map((sex) => `${question}, ${sex.toLowerCase()}`)],
        ...body(f, codeAndName),
      ]),
  },
  { name: 'CSV in UTF-8 with a mark', make: (f) => ({ bytes: Buffer.from(`\uFEFF${csv(f, ';')}`) }) },
  { name: 'CSV in windows-1252', make: (f) => ({ bytes: Buffer.from(csv(f, ';'), 'latin1') }) },
  { name: 'text with tabs', make: (f) => ({ bytes: Buffer.from(csv(f, '\t')) }) },
  { name: 'pasted from a spreadsheet', make: (f) => ({ pasted: csv(f, '\t') }) },
  {
    name: 'pasted without a head',
    make: (f) => ({
      pasted: body(f, codeAndName, comma)
        .map((row) => row.map(String).join('\t'))
        .join('\n'),
    }),
    byHand: (mapping) =>
      toQuestion({
        ...mapping,
        columns: mapping.columns.map((column, index) => ({ ...column, breakdown: sexes[index - 2] ?? null })),
      }),
  },
]
