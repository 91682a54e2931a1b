import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { useReader } from '#app/imports/reader-process.server.ts'
import { readSheets, readTable } from '#app/imports/table/read-table.server.ts'
import { useKeptFiles } from '#tests/support/workbook/kept-file.ts'
import { workbookBytes, type WrittenCell } from '#tests/support/workbook/workbook.ts'

const built = path.resolve(import.meta.dirname, '../../build/server/reader.js')
const kept = useKeptFiles()
afterEach(() => useReader(undefined))

const rows: WrittenCell[][] = [
  ['Kommunkod', 'Andel', 'År', 'Bedömning', 'Kvot', 'Rutin'],
  ...Array.from({ length: 20_000 }, (_, index): WrittenCell[] => [
    String(index).padStart(4, '0'),
    { number: index / 20_000, format: '0.0%' },
    { number: 45_000 + (index % 900), format: 'yyyy-mm-dd' },
    index % 7 === 0 ? null : `Ja ${index % 20}`,
    index / 3,
    index % 2 === 0,
  ]),
]
const workbook = workbookBytes({
  sheets: [
    { name: 'Kommuner', rows, merged: ['A1:B1'], hiddenRows: [3] },
    { name: 'Trasig', rows: [[{ xml: '<c r="@" t="s"><v>99999999</v></c>' }]] },
  ],
})
const csv = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : 'x')).join(';')).join('\n')

/** A stand-in for the reader that does what is asked of it. */
function useStandIn(code: string, longestSilence?: number): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'atagandekollen-test-'))
  const file = path.join(folder, 'reader.mjs')
  writeFileSync(file, code)
  useReader(file, longestSilence)
  return () => {
    useReader(undefined)
    rmSync(folder, { recursive: true })
  }
}
const answering = `process.send({ answer: { ok: true, table: { sheet: 'A', merged: [], notes: [] } }, residentBytes: 0 })`

describe('the process that reads files', () => {
  it.each([
    ['a workbook', workbook, 'fil.xlsx'],
    ['a text file', csv, 'fil.csv'],
  ])('reads %s to the same table as where no process has been built', async (_, bytes, name) => {
    const file = kept(bytes, name)
    const sheet = name.endsWith('.csv') ? name : 'Kommuner'
    const here = { sheets: await readSheets(file), table: await readTable(file, sheet) }
    useReader(built)
    const there = { sheets: await readSheets(file), table: await readTable(file, sheet) }
    expect(there).toEqual(here)
    expect(here.table.ok && here.table.table.rows.length).toBe(rows.length)
  })

  it('says what is wrong with a file in the same words, and reads the next', async () => {
    const file = kept(workbook)
    const here = await readTable(file, 'Trasig')
    useReader(built)
    expect(await readTable(file, 'Trasig')).toEqual(here)
    expect(here).toMatchObject({ ok: false, fault: { sheet: 'Trasig', row: 1, column: 0 } })
    expect(await readTable(file, 'Kommuner')).toMatchObject({ ok: true })
  })

  it('reads what is asked at once one after the other, and stops what is cancelled', async () => {
    useReader(built)
    const file = kept(workbook)
    const cancel = new AbortController()
    const stopped = [readTable(file, 'Kommuner', cancel.signal), readSheets(file, cancel.signal)]
    const others = [readTable(file, 'Kommuner'), readSheets(file)]
    cancel.abort()
    for (const answer of await Promise.all(stopped))
      expect(answer).toEqual({ ok: false, fault: { why: 'Läsningen avbröts.' } })
    for (const answer of await Promise.all(others)) expect(answer.ok).toBe(true)
    expect(await readSheets(file, cancel.signal)).toMatchObject({ ok: false })
  })

  it('is ended when it has been silent too long, and the next file is read by another', async () => {
    const stop = useStandIn(
      `process.on('message', ({ task }) => { if (task?.sheet === 'häng') for (;;); else ${answering} })`,
      // Long enough for another process to begin on a machine that has much to do.
      5_000,
    )
    const file = kept('a;b')
    const [hung, next] = await Promise.all([readTable(file, 'häng'), readTable(file, 'A')])
    expect(hung).toMatchObject({ ok: false, fault: { why: expect.stringContaining('tog för lång tid') as string } })
    expect(next).toMatchObject({ ok: true })
    stop()
  })

  it('may end without the server noticing more than a file that needs too much memory', async () => {
    const stop = useStandIn(
      `process.on('message', ({ task }) => { if (task?.sheet === 'slut') process.abort(); else ${answering} })`,
    )
    const file = kept('a;b')
    const [gone, next] = await Promise.all([readTable(file, 'slut'), readTable(file, 'A')])
    expect(gone).toMatchObject({ ok: false, fault: { why: expect.stringContaining('för mycket minne') as string } })
    expect(next).toMatchObject({ ok: true })
    stop()
  })

  it('takes no more than twenty who wait', async () => {
    const stop = useStandIn(`process.on('message', () => setTimeout(() => ${answering}, 20))`)
    const file = kept('a;b')
    const answers = await Promise.all(Array.from({ length: 30 }, () => readTable(file, 'A')))
    // One is being read, twenty wait.
    expect(answers.filter(({ ok }) => ok).length).toBe(21)
    stop()
  })

  it('knows nothing of the environment that the server runs in', async () => {
    const stop = useStandIn(
      `process.on('message', () => process.send({ answer: { ok: false, fault: { why: Object.keys(process.env).join() } }, residentBytes: 0 }))`,
    )
    const answer = await readTable(kept('a;b'), 'A')
    expect(!answer.ok && answer.fault.why.split(',').toSorted()).toEqual(['MALLOC_ARENA_MAX', 'NODE_ENV'])
    stop()
  })

  it('fails aloud when the fault is ours', async () => {
    useReader(built)
    await expect(readTable({ path: '/finns/inte', name: 'x.xlsx' }, 'A')).rejects.toThrow(/ENOENT/)
    await expect(readSheets(kept('a;b', 'x.csv'))).resolves.toMatchObject({ ok: true })
  })
})
