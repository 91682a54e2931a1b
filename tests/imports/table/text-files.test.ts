import { describe, expect, it } from 'vitest'
import type { Table } from '#app/domain/import/table.ts'
import { readPasted, readSheets, readTable } from '#app/imports/table/read-table.server.ts'
import { useKeptFiles } from '#tests/support/workbook/kept-file.ts'
import { copiedBlock } from '#tests/support/spreadsheet.ts'

const kept = useKeptFiles()
const texts = ({ rows }: Table): (string | null)[][] => rows.map(({ cells }) => cells.map((cell) => cell?.text ?? null))

async function read(bytes: Uint8Array | string): Promise<Table> {
  const answer = await readTable(kept(bytes, 'värden.csv'), 'värden.csv')
  if (!answer.ok) throw new Error(JSON.stringify(answer.fault))
  return answer.table
}

const rows = [
  ['Kommunkod', 'Kommun', 'Andel'],
  ['0180', 'Stockholm', '0,62'],
  ['1480', 'Göteborg', '1 000,5'],
]
const written = (delimiter: string, lineEnd = '\r\n'): string => rows.map((row) => row.join(delimiter)).join(lineEnd)
const utf16 = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

describe('a text file', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(written(';')), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${written(';')}`), 'utf-8'],
    ['UTF-16, little end first', utf16(`\ufeff${written(';')}`, false), 'utf-16le'],
    ['UTF-16, big end first', utf16(`\ufeff${written(';')}`, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(written(';'), false), 'utf-16le'],
    ['UTF-16 without a mark, big end first', utf16(written(';'), true), 'utf-16be'],
    ['windows-1252', Buffer.from(written(';'), 'latin1'), 'windows-1252'],
  ])('is read in %s', async (_, bytes, encoding) => {
    expect(texts(await read(bytes))).toEqual(rows)
    expect(await readSheets(kept(bytes, 'värden.csv'))).toEqual({
      ok: true,
      format: 'text',
      encoding,
      delimiter: ';',
      sheets: [{ name: 'värden.csv', rows: 3, columns: 3, isHidden: false }],
    })
  })

  it.each([';', '\t', '|'])('is divided at %j, though its decimals have commas', async (delimiter) => {
    expect(texts(await read(written(delimiter)))).toEqual(rows)
  })
})

describe('what stands between cells', () => {
  const delimiterOf = async (text: string): Promise<string | undefined> => {
    const answer = await readSheets(kept(text, 'värden.csv'))
    return answer.ok ? answer.delimiter : answer.fault.why
  }

  it.each<[string, string, string | undefined]>([
    ['a comma, when nothing else does', 'a,b,c\n1,2,3', ','],
    ['a semicolon, below a title with commas', 'Andelar, procent, 2024\na;b\n1,5;2\n1,7;3', ';'],
    ['a semicolon, though every value has a comma', '1,5;2,5\n1,7;3,5', ';'],
    ['no comma within quotation marks', '"a, b";c\n"d, e, f";g', ';'],
    ['a tab, though texts have semicolons', 'a;b\tc\nd\te', '\t'],
    ['nothing, when each line is one cell', 'a\nb\nc', undefined],
    ['what the file itself says', 'sep=|\na;b|c\nd;e|f', '|'],
    ['a semicolon after an inch in a text', '5" rör;7\n6" rör;8', ';'],
  ])('is found: %s', async (_, text, delimiter) => {
    expect(await delimiterOf(text)).toBe(delimiter)
  })

  it('leaves out the line that says so, and counts it', async () => {
    expect((await read('sep=;\r\na;b')).rows).toMatchObject([{ number: 2 }])
  })
})

describe('a cell of a text', () => {
  it('may hold line ends, delimiters and quotation marks within quotation marks', async () => {
    expect(texts(await read('a;"rad ett\r\nrad två";"x;y";"säger ""ja"""\r\n1;2;3;4'))).toEqual([
      ['a', 'rad ett\nrad två', 'x;y', 'säger "ja"'],
      ['1', '2', '3', '4'],
    ])
  })

  it('may hold a quotation mark that is only a mark', async () => {
    expect(texts(await read('a;5" rör;b\nc;"d" e;f'))).toEqual([
      ['a', '5" rör', 'b'],
      ['c', '"d" e', 'f'],
    ])
  })

  it('keeps its place in rows that are counted as a spreadsheet does', async () => {
    expect((await read('a;b\r\n\r\n;;\r\n"c\n\nd";\r\n;e')).rows).toMatchObject([
      { number: 1, cells: [{ text: 'a' }, { text: 'b' }] },
      { number: 4, cells: [{ text: 'c\n\nd' }] },
      { number: 5, cells: [undefined, { text: 'e' }] },
    ])
  })

  it('keeps its zeros and its minus, and is never a number', async () => {
    const cells = ['0180', '\u22125', '1\u00a0000', '62 %', '2024-05-01', '1e308', 'NaN']
    const [row] = (await read(cells.join(';'))).rows
    expect(row?.cells).toEqual(cells.map((text) => ({ text, kind: 'text' })))
  })

  it.each(['\n', '\r\n', '\r'])('ends its row at %j', async (lineEnd) => {
    expect(texts(await read(written(';', lineEnd)))).toEqual(rows)
  })
})

describe('a damaged text', () => {
  it('is refused with its row where some of its characters are not what the rest is', async () => {
    const bytes = Buffer.concat([Buffer.from('Göteborg;1\nMalmö;2\nÖrebro '), Buffer.from([0xe5]), Buffer.from(';3')])
    expect(await readTable(kept(bytes, 'värden.csv'), 'värden.csv')).toEqual({
      ok: false,
      fault: { why: expect.stringContaining('tecken i filen är skadade') as string, row: 3 },
    })
  })

  it('is refused with its row where a quotation mark is never closed', async () => {
    const text = `a;b\nc;d\n"e;f\n${'g;h\n'.repeat(10)}`
    expect(await readTable(kept(text, 'värden.csv'), 'värden.csv')).toEqual({
      ok: false,
      fault: { why: expect.stringContaining('citattecken') as string, row: 3 },
    })
    const long = `a;b\n"c;d\n${'g;h\n'.repeat(400_000)}`
    expect(await readSheets(kept(long, 'värden.csv'))).toMatchObject({
      ok: false,
      fault: { why: expect.stringContaining('citattecken') as string, row: 2 },
    })
  })
})

describe('a pasted block', () => {
  it('is read as a spreadsheet copies it', () => {
    const block = [
      ['Kommun', 'Andel\n2024'],
      ['0180 Stockholm', 'säger "ja"'],
    ]
    expect(texts(readPasted(copiedBlock(block)))).toEqual(block)
    expect(readPasted(copiedBlock(block)).sheet).toBe('Inklistrat')
  })

  it('is divided at whatever divides it', () => {
    expect(texts(readPasted('a;b\n1,5;2'))).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ])
    expect(texts(readPasted('Stockholm\nGöteborg\n'))).toEqual([['Stockholm'], ['Göteborg']])
    expect(readPasted('').rows).toEqual([])
  })

  it('is read as it stands where a quotation mark is never closed', () => {
    expect(texts(readPasted('a\t"b\nc\td'))).toEqual([
      ['a', '"b'],
      ['c', 'd'],
    ])
  })
})
