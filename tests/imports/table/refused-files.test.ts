import { describe, expect, it } from 'vitest'
import { readSheets, readTable } from '#app/imports/table/read-table.server.ts'
import { useKeptFiles } from '#tests/support/workbook/kept-file.ts'
import {
  workbookBytes,
  workbookParts,
  type WrittenCell,
  type WrittenWorkbook,
} from '#tests/support/workbook/workbook.ts'
import { zipped, type ZipPart } from '#tests/support/workbook/zip-writer.ts'

const kept = useKeptFiles()
const sheet = (rows: readonly (readonly WrittenCell[])[] = [['a']]) => ({ name: 'Kommuner', rows })
const book = (how: Partial<WrittenWorkbook> = {}): Buffer => workbookBytes({ sheets: [sheet()], ...how })
const replacing = (name: string, data: string): Buffer => book({ parts: [{ name, data }] })
const sheetPart = 'xl/worksheets/sheet1.xml'
const inSheet = (xml: string): Buffer =>
  replacing(sheetPart, `<worksheet xmlns="a"><sheetData>${xml}</sheetData></worksheet>`)
const without = (name: string): Buffer =>
  zipped(workbookParts({ sheets: [sheet()] }).filter((part: ZipPart) => part.name !== name))
/** The container of older Office files, with a stream of a name. */
const compound = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(64),
  ])

async function whyNot(bytes: Uint8Array | string, name = 'tabell.xlsx') {
  const file = kept(bytes, name)
  const [sheets, table] = [await readSheets(file), await readTable(file, name.endsWith('.csv') ? name : 'Kommuner')]
  if (sheets.ok || table.ok) throw new Error('The file was read.')
  return { sheets: sheets.fault, table: table.fault }
}

describe('a file that is no table', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['a workbook with a password', compound('EncryptedPackage'), 'skyddad med lösenord'],
    ['an older workbook', compound('Workbook'), 'äldre Excelbok (.xls)'],
    ['an older document', compound('WordDocument'), 'äldre Worddokument'],
    ['another older file', compound('PowerPoint Document'), 'varken en Excelbok eller en textfil'],
    ['a binary workbook', zipped([{ name: 'xl/workbook.bin', data: 'x' }]), '.xlsb'],
    ['a document', zipped([{ name: 'word/document.xml', data: '<a/>' }]), 'Worddokument'],
    ['a presentation', zipped([{ name: 'ppt/presentation.xml', data: '<a/>' }]), 'presentation'],
    ['a sheet of Numbers', zipped([{ name: 'Index/Document.iwa', data: 'x' }]), 'Numbers'],
    ['a packed workbook', zipped([{ name: 'bok.xlsx', data: book() }]), 'Packa upp den'],
    ['an empty packed file', zipped([]), 'Packa upp den'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'PDF-dokument'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'bild'],
    ['a gzip file', Buffer.from('1f8b0800000000', 'hex'), 'packad'],
    ['rich text', '{\\rtf1 hej}', 'RTF'],
    ['a page of an error', '\ufeff\n <!DOCTYPE html><html><body>404</body></html>', 'webbsida'],
    ['a page without a type', '<html lang="sv"><table><tr><td>1', 'webbsida'],
    ['a page in XML', '<?xml version="1.0"?>\n<html xmlns="x">', 'webbsida'],
    ['XML of Excel 2003', '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook>', 'Excel 2003'],
    ['XML', '<?xml version="1.0"?><a/>', 'XML-fil'],
    ['JSON', '{"version":"2.0","class":"dataset"}', 'JSON'],
    ['nothing', '', 'tom'],
    ['only spaces', ' \r\n\t ', 'tom'],
    ['other bytes', Buffer.from([1, 2, 3, 0, 5, 200]), 'varken en Excelbok eller en textfil'],
  ])('is refused in words when it is %s, whatever its name says', async (_, bytes, word) => {
    for (const name of ['tabell.xlsx', 'tabell.csv']) {
      const { sheets, table } = await whyNot(bytes, name)
      expect(sheets.why).toContain(word)
      expect(table).toEqual(sheets)
    }
  })

  it('is refused when it is larger than what may be sent', async () => {
    expect((await whyNot(Buffer.alloc(20_000_001, 'a;b\n'))).sheets.why).toContain('20\u00a0MB')
  })
})

describe('a damaged workbook', () => {
  it.each<[string, Buffer]>([
    ['without its list of sheets', without('xl/workbook.xml')],
    ['without a sheet that it lists', without(sheetPart)],
    ['without its relations', without('xl/_rels/workbook.xml.rels')],
    ['with a sheet that is cut off', replacing(sheetPart, '<worksheet xmlns="a"><sheetData><row r="1"><c r="A1"><v>1')],
    ['with a sheet that is no XML', replacing(sheetPart, 'PK')],
    ['with a sheet of zeros', replacing(sheetPart, '\u0000'.repeat(5000))],
    ['with an entity that is not one of the five', inSheet('<row><c t="str"><v>&aring;</v></c></row>')],
    ['with a cell without a row', inSheet('<c r="A1"><v>1</v></c>')],
    ['with a cell that says it is in another row', inSheet('<row r="1"><c r="A2"><v>1</v></c></row>')],
    ['with a cell beyond the last column', inSheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
    ['with a row beyond the last one', inSheet('<row r="1048577"><c><v>1</v></c></row>')],
    ['with rows that do not stand in order', inSheet('<row r="2"/><row r="1"/>')],
    ['with a row twice', inSheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>')],
    ['with a cell twice', inSheet('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')],
    ['with a cell of an unknown kind', inSheet('<row r="1"><c r="A1" t="zz"><v>1</v></c></row>')],
    ['with a cell that points to no text', inSheet('<row r="1"><c r="A1" t="s"><v>77</v></c></row>')],
    ['with a merge that is none', book({ sheets: [{ ...sheet(), merged: ['B2:A1'] }] })],
    ['whose encoding is unusual', replacing(sheetPart, '<?xml version="1.0" encoding="ISO-8859-5"?><worksheet/>')],
    ['with two sheets of one name', book({ sheets: [sheet(), { ...sheet(), name: 'KOMMUNER' }] })],
    ['nested very deep', inSheet('<a>'.repeat(500))],
    ['with one text that never ends', inSheet(`<row><c t="str"><v>${'abc '.repeat(900_000)}`)],
    [
      'with attributes that never end',
      replacing(sheetPart, `<worksheet ${Array.from({ length: 300_000 }, (_, at) => `a${at}=""`).join(' ')}>`),
    ],
  ])('%s is refused, and what to do is said', async (_, bytes) => {
    const { sheets, table } = await whyNot(bytes)
    expect(sheets.why).toMatch(/^Filen går inte att läsa, eftersom .* spara den på nytt och välj den igen\.$/)
    expect(table).toEqual(sheets)
  })

  it('names the place where it was seen', async () => {
    const { table } = await whyNot(inSheet('<row r="4"><c r="A4"><v>1</v></c><c r="C4" t="s"><v>9</v></c></row>'))
    expect(table).toMatchObject({ sheet: 'Kommuner', row: 4, column: 2 })
  })

  it('can be read in its other sheets', async () => {
    const broken = inSheet('<row r="1"><c r="A1" t="s"><v>77</v></c></row>')
    expect((await whyNot(broken)).sheets).toMatchObject({ sheet: 'Kommuner' })
    const both = workbookBytes({
      sheets: [
        { ...sheet(), xml: '<worksheet><sheetData><row><c t="zz"/></row></sheetData></worksheet>' },
        { ...sheet(), name: 'Län' },
      ],
    })
    expect(await readSheets(kept(both))).toMatchObject({
      ok: true,
      sheets: [
        { name: 'Kommuner', fault: { sheet: 'Kommuner', row: 1 } },
        { name: 'Län', rows: 1 },
      ],
    })
    expect(await readTable(kept(both), 'Län')).toMatchObject({ ok: true })
    expect(await readTable(kept(both), 'Riket')).toMatchObject({ ok: false, fault: { sheet: 'Riket' } })
  })
})

describe('a document type', () => {
  const types = [
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY b${at} "&a;&a;&a;">`).join('')}]>`,
    '<!DOCTYPE worksheet SYSTEM "http://exempel.se/x.dtd">',
    `<?xml version="1.0"?><!-- ${'x'.repeat(100_000)} --><!DOCTYPE x>`,
  ]
  it.each([
    sheetPart,
    'xl/workbook.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
  ])('is refused in %s, whatever it holds', async (name) => {
    for (const type of types) {
      const whole =
        workbookParts({ sheets: [sheet()] })
          .find((part) => part.name === name)
          ?.data.toString() ?? ''
      const body = whole.replace(/^<\?xml[^>]*>\s*/, '')
      expect((await whyNot(replacing(name, type + body))).table.why).toContain('DOCTYPE')
    }
  })
})

describe('what a workbook brings that is not read', () => {
  it('is told: links to other files, and macros', async () => {
    const bytes = book({
      relations:
        '<Relationship Id="x1" Type="http://a/externalLink" Target="externalLinks/externalLink1.xml"/><Relationship Id="x2" Type="http://a/worksheet" Target="http://exempel.se/x" TargetMode="External"/>',
      parts: [{ name: 'xl/vbaProject.bin', data: 'macro' }],
      sheets: [sheet([[{ formula: '[1]Blad1!A1', result: 42 }]])],
    })
    const answer = await readTable(kept(bytes, 'bok.xlsm'), 'Kommuner')
    expect(answer).toMatchObject({
      ok: true,
      table: { rows: [{ cells: [{ number: 42, isFormula: true }] }] },
      notes: [
        { severity: 'note', kind: 'länkar till andra filer' },
        { severity: 'note', kind: 'makron' },
      ],
    })
  })
})

describe('a table that is too large', () => {
  const manyCells = Array.from(
    { length: 10_001 },
    (_, row) =>
      `<row>${Array.from({ length: 100 }, (__, at) => `<c><v>${Math.sin(row * 100 + at).toFixed(5)}</v></c>`).join('')}</row>`,
  ).join('')
  const rows = (count: number, cells: string): string => `<row>${cells}</row>`.repeat(count)
  it.each<[string, Buffer | string, string]>([
    ['in rows', inSheet(rows(200_001, '<c><v>7</v></c>')), '200\u00a0000 rader'],
    ['in cells', inSheet(manyCells), '1\u00a0000\u00a0000 ifyllda celler'],
    ['in columns', inSheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), '2\u00a0000 kolumner'],
    [
      'in both, with hardly any cells',
      inSheet(
        Array.from({ length: 2100 }, (_, at) => `<row r="${at + 1}"><c r="BXX${at + 1}"><v>1</v></c></row>`).join(''),
      ),
      'bred',
    ],
    ['in one cell', inSheet(`<row><c t="str"><v>${'x'.repeat(300_000)}</v></c></row>`), 'tecken'],
    ['in texts', replacing('xl/sharedStrings.xml', '<sst uniqueCount="1000000"/>'), '250\u00a0000 olika texter'],
    [
      'in texts that it does not count',
      replacing('xl/sharedStrings.xml', `<sst>${'<si/>'.repeat(250_001)}</sst>`),
      '250\u00a0000 olika texter',
    ],
    [
      'in sheets',
      book({ sheets: Array.from({ length: 501 }, (_, at) => ({ ...sheet(), name: `B${at}` })) }),
      '500 flikar',
    ],
    [
      'in merges',
      book({ sheets: [{ ...sheet(), merged: Array.from({ length: 50_001 }, () => 'A1:A1') }] }),
      '50\u00a0000',
    ],
  ])('%s is refused, with a word on how to divide it', async (_, bytes, word) => {
    const { table } = await whyNot(bytes)
    expect(table.why).toContain(word)
  })

  it.each<[string, string, string]>([
    ['in rows', 'a\n'.repeat(200_001), '200\u00a0000 rader'],
    ['in cells', `${'a;'.repeat(100)}\n`.repeat(10_001), '1\u00a0000\u00a0000 ifyllda celler'],
    ['in columns', 'a;'.repeat(2_001), '2\u00a0000 kolumner'],
    ['in both', `${';'.repeat(1_999)}a\n`.repeat(2_001), 'bred'],
    ['in one cell', `a;${'x'.repeat(40_000)}`, 'tecken'],
  ])('is refused as text too, %s', async (_, text, word) => {
    expect((await whyNot(text, 'tabell.csv')).table.why).toContain(word)
  })
})
