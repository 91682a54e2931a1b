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
