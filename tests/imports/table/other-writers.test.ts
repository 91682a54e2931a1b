import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readSheets, readTable } from '#app/imports/table/read-table.server.ts'
import { useKeptFiles } from '#tests/support/workbook/kept-file.ts'

const kept = useKeptFiles()
const folder = path.join(import.meta.dirname, 'written-by-libreoffice')

async function shown(file: { path: string; name: string }, sheet: string): Promise<(string | undefined)[][]> {
  const answer = await readTable(file, sheet)
  if (!answer.ok) throw new Error(JSON.stringify(answer.fault))
  return answer.table.rows.map(({ cells }) => cells.map((cell) => cell?.text))
}

describe('a workbook by another program', () => {
  it('is read when write-excel-file has written it', async () => {
    const bytes = await writeXlsxFile(
      [
        [{ value: 'Kommun' }, { value: 'Andel' }, { value: 'Dag' }, { value: 'Kod' }],
        [
          { value: 'Göteborg' },
          { value: 0.625, type: Number, format: '0.0%' },
          { value: new Date('2024-05-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
          { value: 180, type: Number, format: '0000' },
        ],
        [{ value: true, type: Boolean }, null, { value: 1.5, type: Number }, null],
      ],
      { sheet: 'Värden' },
    ).toBuffer()
    expect(await shown(kept(bytes), 'Värden')).toEqual([
      ['Kommun', 'Andel', 'Dag', 'Kod'],
      ['Göteborg', '62.5 %', '2024-05-01', '0180'],
      ['SANT', undefined, '1.5'],
    ])
  })

  // Written by LibreOffice 7.4 from a workbook with these cells, of which E2 holds 180 as "0000" and F3 =1/0.
  it('is read as it was written when LibreOffice has written it, with its formulas computed', async () => {
    const file = { path: path.join(folder, 'bok.xlsx'), name: 'bok.xlsx' }
    expect(await readSheets(file)).toMatchObject({
      ok: true,
      sheets: [
        { name: 'Värden', rows: 3, columns: 6, isHidden: false },
        { name: 'Dold', rows: 1, columns: 1, isHidden: true },
      ],
    })
    expect(await shown(file, 'Värden')).toEqual([
      ['Kommunkod', 'Kommun', 'Andel', 'Dag', 'Kod', 'Summa'],
      ['0180', 'Göteborg & "Öckerö"', '62.5 %', '2024-05-01', '0180', '2'],
      ['SANT', undefined, 'rad ett\nrad två', '#DIV/0!'],
    ])
  })

  it.each([
    ['ods', 'OpenDocument'],
    ['xls', 'äldre Excelbok'],
  ])('is refused in words as .%s, whatever its name says', async (ending, word) => {
    const answer = await readSheets(kept(readFileSync(path.join(folder, `bok.${ending}`)), 'bok.xlsx'))
    expect(answer).toMatchObject({ ok: false, fault: { why: expect.stringContaining(word) as string } })
  })
})
