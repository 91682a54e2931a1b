import { describe, expect, it } from 'vitest'
import type { Table } from '#app/domain/import/table.ts'
import { readPasted, readSheets, readTable } from '#app/imports/table/read-table.server.ts'
import { useKeptFiles } from '#tests/support/workbook/kept-file.ts'
import { chanceFrom, mutated, mutatedParts, type Chance } from '#tests/support/workbook/mutate.ts'
import { workbookParts } from '#tests/support/workbook/workbook.ts'
import { zipped } from '#tests/support/workbook/zip-writer.ts'

const kept = useKeptFiles()

const parts = workbookParts({
  sheets: [
    {
      name: 'Kommuner',
      rows: [
        ['Öppna jämförelser 2024'],
        ['Kommunkod', 'Kommun', 'Andel', 'Dag', 'År', 'Rutin'],
        ['0180', 'Stockholm', { number: 0.62, format: '0%' }, { number: 45_413, format: 'yyyy-mm-dd' }, '2024', true],
        [{ number: 1480, format: '0000' }, 'Göteborg', { formula: 'B1', result: 7 }, null, 2024, { error: '#N/A' }],
        [{ xml: '<c r="@" t="inlineStr"><is><r><t xml:space="preserve">a </t></r></is></c>' }, '..', -1.5],
      ],
      merged: ['A1:F1'],
      hiddenRows: [4],
    },
    { name: 'Om', rows: [['x']], state: 'hidden' },
  ],
})
const plain = parts.map((part) => ({ ...part, isStored: true }))
const bytes = zipped(parts)
const csv = Buffer.from(
  '\ufeffKommunkod;Kommun;Andel;År\r\n0180;"Stockholm; hela";0,62;2024\r\n1480;"säger ""ja""";1\u00a0000;..\r\n',
)

/** Why the table is not what a table promises to be, or undefined. */
function whyNotATable({ rows, merged }: Table): string | undefined {
  let last = 0
  for (const { number, cells } of rows) {
    if (!Number.isInteger(number) || number <= last || number > 1_048_576) return `row ${number} after ${last}`
    last = number
    if (cells.length > 2_000 || cells.at(-1) === undefined) return `row ${number} ends with nothing`
    for (const cell of cells) {
      if (cell === undefined) continue
      // oxlint-disable-next-line no-control-regex -- these must not be left in a text
      if (cell.text.trim() === '' || /[\u0000-\u0008\u000e-\u001f]|\p{Surrogate}/u.test(cell.text)) return 'a text'
      if (cell.kind === 'number' && !Number.isFinite(cell.number)) return 'a number'
      if (cell.kind === 'date' && !/^(19|[2-9]\d)\d\d-\d\d-\d\d$/.test(cell.text)) return `the day ${cell.text}`
    }
  }
  const isOutside = merged.some(({ toRow, toColumn }) => toRow > last && toColumn > 2_000)
  return isOutside ? 'a merge' : undefined
}

/** Reads files with something wrong; answers how many were read and how many refused. */
async function readAll(count: number, name: string, make: (chance: Chance) => Buffer) {
  const told = { read: 0, refused: 0 }
  const one = async (seed: number): Promise<void> => {
    const file = kept(make(chanceFrom(seed)), name)
    const sheets = await readSheets(file)
    const answer = sheets.ok ? await readTable(file, sheets.sheets[0]?.name ?? '') : sheets
    const wrong = answer.ok
      ? whyNotATable(answer.table)
      : /^[A-ZÅÄÖ].*\.$/s.test(answer.fault.why)
        ? undefined
        : answer.fault.why
    if (wrong !== undefined) throw new Error(`Seed ${seed}: ${wrong}`)
    if (answer.ok) told.read += 1
    else told.refused += 1
  }
  for (let from = 0; from < count; from += 16)
    await Promise.all(Array.from({ length: Math.min(16, count - from) }, (_, index) => one(from + index + 1)))
  return told
}

/** A file that hangs the reader ends the test; there is nothing else to wait for. */
const hung = 150_000

describe('files with something wrong', () => {
  it('are read or refused in words: 6 500 workbooks whose parts are changed', { timeout: hung }, async () => {
    const { read, refused } = await readAll(6_500, 'tabell.xlsx', (chance) => zipped(mutatedParts(plain, chance)))
    // Both happen often, or the changes do not try what they should.
    expect(Math.min(read, refused)).toBeGreaterThan(1_500)
  })

  it('are read or refused in words: 3 500 workbooks whose bytes are changed', { timeout: hung }, async () => {
    const { read, refused } = await readAll(3_500, 'tabell.xlsx', (chance) => mutated(bytes, chance))
    expect(refused).toBeGreaterThan(2_000)
    expect(read).toBeGreaterThan(20)
  })

  it('are read or refused in words: 2 000 text files', { timeout: hung }, async () => {
    const { read, refused } = await readAll(2_000, 'tabell.csv', (chance) => mutated(mutated(csv, chance), chance))
    expect(Math.min(read, refused)).toBeGreaterThan(200)
  })

  it('are read as they stand when they are pasted', () => {
    for (let seed = 1; seed <= 2_000; seed += 1) {
      const text = mutated(csv, chanceFrom(seed)).toString('utf8')
      expect(whyNotATable(readPasted(text)), `seed ${seed}`).toBeUndefined()
    }
  })
})
