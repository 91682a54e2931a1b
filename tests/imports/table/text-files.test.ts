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

describe('a pasted block', () => {
  it('is read as a spreadsheet copies it', () => {
    const block = [
      ['Kommun', 'Andel\n2024'],
      ['0180 Stockholm', 'säger "ja"'],
    ]
    expect(texts(readPasted(copiedBlock(block)))).toEqual(block)
  })
})
