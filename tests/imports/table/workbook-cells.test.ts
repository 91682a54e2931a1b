import { describe, expect, it } from 'vitest'
import type { Table } from '#app/domain/import/table.ts'
import { readSheets, readTable } from '#app/imports/table/read-table.server.ts'
import { useKeptFiles } from '#tests/support/workbook/kept-file.ts'
import { workbookBytes, type WrittenCell, type WrittenWorkbook } from '#tests/support/workbook/workbook.ts'

const kept = useKeptFiles()

async function read(book: Uint8Array, sheet = 'Kommuner'): Promise<Table> {
  const answer = await readTable(kept(book), sheet)
  if (!answer.ok) throw new Error(JSON.stringify(answer.fault))
  return answer.table
}
const bookOf = (rows: readonly (readonly WrittenCell[])[], how: Partial<WrittenWorkbook> = {}): Buffer =>
  workbookBytes({ sheets: [{ name: 'Kommuner', rows }], ...how })
const texts = ({ rows }: Table): (string | null)[][] => rows.map(({ cells }) => cells.map((cell) => cell?.text ?? null))

const plain: WrittenCell[][] = [
  ['Kommunkod', 'Kommun', 'Andel', 'Har rutin'],
  ['0180', 'Stockholm', 0.62, true],
  ['1480', 'Göteborg', 1000, false],
]
const asSeen = [
  ['Kommunkod', 'Kommun', 'Andel', 'Har rutin'],
  ['0180', 'Stockholm', '0.62', 'SANT'],
  ['1480', 'Göteborg', '1000', 'FALSKT'],
]

describe('a plain workbook', () => {
  it.each<[string, Partial<WrittenWorkbook>]>([
    ['with shared texts', {}],
    ['with texts in their cells', { texts: 'inline' }],
    ['without the places of rows and cells', { withoutPlaces: true }],
    ['with a prefix before every name', { prefix: 'x' }],
    ['of the Strict kind', { isStrict: true }],
    ['counting from 1904', { date1904: true }],
  ])('is read as it is seen, %s', async (_, how) => {
    expect(texts(await read(bookOf(plain, how)))).toEqual(asSeen)
  })

  it('lists its sheets with what they hold', async () => {
    const answer = await readSheets(
      kept(
        workbookBytes({
          sheets: [
            { name: 'Om filen', rows: [['Öppna jämförelser'], [], ['Källa', null, 'S']] },
            { name: 'Kommuner', rows: plain },
            { name: 'Dold', rows: [], state: 'veryHidden' },
          ],
        }),
      ),
    )
    expect(answer).toEqual({
      ok: true,
      format: 'xlsx',
      sheets: [
        { name: 'Om filen', rows: 2, columns: 3, isHidden: false },
        { name: 'Kommuner', rows: 3, columns: 4, isHidden: false },
        { name: 'Dold', rows: 0, columns: 0, isHidden: true },
      ],
    })
  })
})

/** The first row's cells. */
async function row(cells: readonly WrittenCell[], how: Partial<WrittenWorkbook> = {}) {
  const { rows } = await read(bookOf([cells], how))
  return rows[0]?.cells
}
const number = (value: number, format: string): WrittenCell => ({ number: value, format })

describe('what a cell shows', () => {
  it('keeps the zeros of a code, written as text or by its format', async () => {
    expect(await row(['0180', number(180, '0000'), number(-7, '00'), number(0.5, '0000'), number(5, '0')])).toEqual([
      { text: '0180', kind: 'text' },
      { text: '0180', kind: 'number', number: 180 },
      { text: '-07', kind: 'number', number: -7 },
      { text: '0.5', kind: 'number', number: 0.5 },
      { text: '5', kind: 'number', number: 5 },
    ])
  })

  it('tells percent from its format, and not from a percent sign that is only text', async () => {
    expect(await row([number(0.62, '0%'), number(0.6234, '0.0 %;[Red]-0.0 %'), number(62, '0" %"')])).toEqual([
      { text: '62 %', kind: 'number', number: 0.62, isPercent: true },
      { text: '62.34 %', kind: 'number', number: 0.6234, isPercent: true },
      { text: '62', kind: 'number', number: 62 },
    ])
  })

  it.each<[string, WrittenCell, string]>([
    ['a day', number(45_413, 'yyyy-mm-dd'), '2024-05-01'],
    ['a day with escaped marks and a language', number(45_413, '[$-41D]yyyy\\-mm\\-dd;@'), '2024-05-01'],
    ['a day and a time', number(45_413.75, 'yyyy-mm-dd hh:mm'), '2024-05-01'],
    ['a moment before midnight that is meant as midnight', number(45_412.999_999_9, 'd/m/yy'), '2024-05-01'],
    ['a month', number(45_413, 'mmm yyyy'), '2024-05-01'],
    ['a format that files name by number alone', { xml: '<c r="@" s="0"><v>45413</v></c>' }, '45413'],
    ['the first day', number(1, 'yyyy-mm-dd'), '1900-01-01'],
    ['the day before the day that never was', number(59, 'yyyy-mm-dd'), '1900-02-28'],
    ['the day after it', number(61, 'yyyy-mm-dd'), '1900-03-01'],
    ['the last day', number(2_958_465, 'yyyy-mm-dd'), '9999-12-31'],
    ['a day of a Strict workbook', { xml: '<c r="@" t="d"><v>2024-05-01T00:00:00</v></c>' }, '2024-05-01'],
    ['a time', number(0.5729166666666666, 'hh:mm'), '13:45'],
    ['a length of time', number(1.5, '[h]:mm:ss'), '36:00'],
    ['a year alone', number(45_413, 'yyyy'), '2024'],
    ['words around a number', number(1234.5, '"kr "#,##0.00 "st dagar"'), '1234.5'],
    ['a colour whose name has a d in it', number(3, '[Red]0;[Blue]0'), '3'],
  ])('reads %s', async (_, cell, text) => {
    expect((await row([cell]))?.[0]?.text).toBe(text)
  })

  it('counts days from 1904 where the workbook says so', async () => {
    const cells = await row([number(43_951, 'yyyy-mm-dd'), number(0, 'yyyy-mm-dd')], { date1904: true })
    expect(cells?.map((cell) => cell?.text)).toEqual(['2024-05-01', '1904-01-01'])
  })

  it('knows the formats that files name by number alone', async () => {
    const styles = `<styleSheet xmlns="a"><cellXfs><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="20"/><xf/></cellXfs></styleSheet>`
    const cells = await row(
      [0, 1, 2, 3, 4, 999].map((style) => ({ xml: `<c r="@" s="${style}"><v>45413.5</v></c>` })),
      { parts: [{ name: 'xl/styles.xml', data: styles }] },
    )
    expect(cells?.map((cell) => cell?.text)).toEqual([
      '2024-05-01',
      '4541350 %',
      '1089924:00',
      '45413.5',
      '45413.5',
      '45413.5',
    ])
  })

  it('refuses days before 1900, and the day that never was, politely and in their places', async () => {
    const cells = [-1, 0, 60, 2_958_466].map((value) => number(value, 'yyyy-mm-dd'))
    const written = { xml: '<c r="@" t="d"><v>1850-01-01</v></c>' }
    const answer = await readTable(kept(bookOf([[...cells, written]])), 'Kommuner')
    if (!answer.ok) throw new Error(answer.fault.why)
    expect(answer.table.rows[0]?.cells.map((cell) => cell?.kind)).toEqual(Array.from({ length: 5 }, () => 'error'))
    expect(answer.notes.map(({ kind, sheet, row: at, column }) => [kind, sheet, at, column])).toEqual(
      [0, 1, 2, 3, 4].map((column) => ['datum utanför kalendern', 'Kommuner', 1, column]),
    )
  })

  it.each([
    [0.620_000_000_000_000_11, '0.62'],
    [0.1 + 0.2, '0.3'],
    [1e-7, '0.0000001'],
    [1_234_567_890_123, '1234567890123'],
    [-0, '0'],
    [1e20, '100000000000000000000'],
    [1e308, '1e+308'],
  ])('writes the number %s out as %s', async (value, text) => {
    const [cell] = (await row([{ xml: `<c r="@"><v>${value}</v></c>` }])) ?? []
    expect(cell?.text).toBe(text)
    expect(Object.is(cell?.number, Number(text))).toBe(true)
  })

  it('says so when a number is none', async () => {
    const cells = ['NaN', 'Infinity', '1e999', '0x10', '1,5', 'ett'].map((value) => ({
      xml: `<c r="@"><v>${value}</v></c>`,
    }))
    const answer = await readTable(kept(bookOf([cells])), 'Kommuner')
    if (!answer.ok) throw new Error(answer.fault.why)
    expect(answer.table.rows[0]?.cells.map((cell) => cell?.kind)).toEqual(cells.map(() => 'error'))
    expect(answer.notes.map(({ kind }) => kind)).toEqual(cells.map(() => 'inte ett tal'))
  })

  it('gives what formulas last came to, and says where they have come to nothing', async () => {
    const answer = await readTable(
      kept(
        bookOf([
          [
            { formula: 'A1+1', result: 42 },
            { formula: 'B1', result: 'Ja' },
            { formula: '""', result: '' },
            { formula: '1/0' },
          ],
        ]),
      ),
      'Kommuner',
    )
    if (!answer.ok) throw new Error(answer.fault.why)
    expect(answer.table.rows[0]?.cells).toEqual([
      { text: '42', kind: 'number', number: 42, isFormula: true },
      { text: 'Ja', kind: 'text', isFormula: true },
      undefined,
      { text: 'formel utan värde', kind: 'error', isFormula: true },
    ])
    expect(answer.notes).toMatchObject([{ severity: 'note', kind: 'formel utan värde', row: 1, column: 3 }])
  })

  it('tells errors apart from texts', async () => {
    expect(await row([{ error: '#DIV/0!' }, { error: '#N/A' }, '#N/A'])).toEqual([
      { text: '#DIV/0!', kind: 'error' },
      { text: '#N/A', kind: 'error' },
      { text: '#N/A', kind: 'text' },
    ])
  })

  it('reads texts in several formats, without their readings, and with the spaces that are meant', async () => {
    const rich = `<si><r><rPr><b/></rPr><t>Stock</t></r><r><t xml:space="preserve">holm </t></r><rPh sb="0" eb="1"><t>läsning</t></rPh></si>`
    const cells = await row(
      [
        { xml: '<c r="@" t="s"><v>0</v></c>' },
        { xml: '<c r="@" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>c</t></rPh></is></c>' },
        { xml: '<c r="@" t="inlineStr"><is><t> utan mening </t></is></c>' },
        { xml: '<c r="@" t="inlineStr"><is><t xml:space="preserve">  </t></is></c>' },
        { xml: '<c r="@" t="inlineStr"><is><t><![CDATA[a < b]]> &amp; &#229;</t></is></c>' },
      ],
      { parts: [{ name: 'xl/sharedStrings.xml', data: `<sst xmlns="a">${rich}</sst>` }] },
    )
    expect(cells?.map((cell) => cell?.text)).toEqual(['Stockholm ', 'ab', 'utan mening', undefined, 'a < b & å'])
  })

  it('reads what XML cannot hold, and leaves out what nobody sees', async () => {
    const cells = await row(
      ['rad ett_x000D_\nrad två', '_x005F_x000D_', 'a_x0000_b_x0008_', '_xD83D__xDE00_', '_xD83D_'],
      {
        texts: 'inline',
      },
    )
    expect(cells?.map((cell) => cell?.text)).toEqual(['rad ett\nrad två', '_x000D_', 'ab', '😀', '\ufffd'])
  })

  it('leaves out empty cells and rows, and keeps their places', async () => {
    const table = await read(bookOf([[], [null, ' ', 'C2', null], [null], ['A4']]))
    expect(table.rows).toEqual([
      { number: 2, cells: [undefined, undefined, { text: 'C2', kind: 'text' }] },
      { number: 4, cells: [{ text: 'A4', kind: 'text' }] },
    ])
  })

  it('tells what is shown as one cell, as far as the sheet goes', async () => {
    const book = workbookBytes({
      sheets: [{ name: 'Kommuner', rows: [['Rubrik'], ['a', 'b']], merged: ['A1:B1', 'C2:XFD1048576', 'A9:B9'] }],
    })
    expect((await read(book)).merged).toEqual([
      { fromRow: 1, toRow: 1, fromColumn: 0, toColumn: 1 },
      { fromRow: 2, toRow: 2, fromColumn: 2, toColumn: 1999 },
    ])
  })

  it('reads hidden rows and sheets, and says that they are', async () => {
    const book = workbookBytes({
      sheets: [{ name: 'Kommuner', rows: [['a'], ['b']], hiddenRows: [2], state: 'hidden' }],
    })
    const answer = await readTable(kept(book), 'Kommuner')
    expect(answer).toMatchObject({
      ok: true,
      table: { rows: [{ number: 1 }, { number: 2, isHidden: true }] },
      notes: [{ kind: 'dolda rader' }, { kind: 'dold flik' }],
    })
  })

  it('ends its notes with how many more there are', async () => {
    const rows = Array.from({ length: 150 }, (): WrittenCell[] => [{ formula: 'A1' }])
    const answer = await readTable(kept(bookOf(rows)), 'Kommuner')
    if (!answer.ok) throw new Error(answer.fault.why)
    expect(answer.notes.length).toBe(101)
    expect(answer.notes.at(-1)?.why).toContain('50 celler till')
  })

  it('passes by what programs add for their own use', async () => {
    const xml = `<worksheet xmlns="a" xmlns:m="b"><sheetData><row r="1"><c r="A1"><v>1</v><extLst><ext><row r="1"><c r="A1"><v>9</v></c></row></ext></extLst></c></row></sheetData><m:AlternateContent><m:Choice><row r="7"><c r="A7"><v>9</v></c></row></m:Choice></m:AlternateContent></worksheet>`
    expect(texts(await read(workbookBytes({ sheets: [{ name: 'Kommuner', rows: [], xml }] })))).toEqual([['1']])
  })

  it('reads a part in UTF-16, as the standard lets it be', async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="a"><sheetData><row><c t="str"><v>Göteborg</v></c></row></sheetData></worksheet>`
    const parts = [{ name: 'xl/worksheets/sheet1.xml', data: Buffer.from(xml, 'utf16le') }]
    expect(texts(await read(bookOf([], { parts })))).toEqual([['Göteborg']])
  })
})
