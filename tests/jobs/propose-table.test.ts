import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createImport, findImport, saveChoices } from '#app/db/import/imports.server.ts'
import { findEarlierMapping, saveMapping } from '#app/db/import/mappings.server.ts'
import { read, write } from '#app/db/database.server.ts'
import type { TableChoices } from '#app/domain/import/mapping/sheet-mapping.ts'
import type { StoredImport } from '#app/domain/import/stored-import.ts'
import { keepFile, openFileStore, receiveFile } from '#app/files/file-store.server.ts'
import { inTurns } from '#app/jobs/in-turns.server.ts'
import { proposeTable } from '#app/jobs/propose-table.server.ts'
import { requireTableImport } from '#app/routes/import-tables/find-table-import.server.ts'
import { openColumns, readSheetOf, typeColumns } from '#app/routes/import-tables/columns-model.server.ts'
import { createCast, later, now, type Cast } from '#tests/db/cast.ts'
import { useDatabase } from '#tests/support/database.ts'
import { workbookBytes, type WrittenCell } from '#tests/support/workbook/workbook.ts'

useDatabase('empty')

let folder: string
let cast: Cast
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'atagandekollen-import-'))
  await openFileStore(path.join(folder, 'files'), now)
  cast = await createCast()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const question = 'Andel enheter i länet med rutin'
const rows = (year: number, value: number): WrittenCell[][] => [
  ['Resultat, påhittade'],
  ['Länskod', 'Län', `${question} ${year}`, `Annat ${year}`],
  ['01', 'Stockholms län', value, 3],
]
const bytesOf = (year: number, value: number) => workbookBytes({ sheets: [{ name: 'Län', rows: rows(year, value) }] })

async function* inParts(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function bring(
  bytes: Buffer,
  choices: Partial<TableChoices> = {},
  sourceId = cast.sourceId,
): Promise<StoredImport> {
  const received = await receiveFile(inParts(bytes), 1_000_000)
  if (received === 'too-large') throw new Error('Too large.')
  await keepFile(received)
  const file = {
    sha256: received.sha256,
    size: received.size,
    name: 'tabell.xlsx',
    mediaType: 'application/vnd.ms-excel',
  }
  const chosen = { sheet: 'Län', isPasted: false, mapping: null, ...choices }
  const created = await createImport(
    cast.coordinator,
    { kind: 'workbook', title: 'tabell.xlsx', file, sourceId, choices: chosen },
    now,
  )
  return found(created?.id ?? 0)
}

async function found(id: number): Promise<StoredImport> {
  const imported = await findImport(cast.coordinator, id)
  if (imported === null) throw new Error('No import.')
  return imported
}

async function columnsOf(imported: StoredImport, typed: Record<string, string> = {}) {
  const one = await requireTableImport(cast.coordinator, { id: String(imported.id) })
  const sheet = await readSheetOf(cast.coordinator, one, 'Län')
  if ('why' in sheet) throw new Error(sheet.why)
  return {
    one,
    sheet,
    opened: await openColumns(cast.coordinator, one, sheet),
    typed: await typeColumns(cast.coordinator, one, sheet, typed),
  }
}

/** The series that the sheet's third column is about: the cast's, for counties. */
async function countySeries(): Promise<number> {
  const { id } = await read().series.findFirstOrThrow({ where: { indicator: { slug: 'rutin-for-skolgang' } } })
  await write((tx) => tx.series.update({ where: { id }, data: { label: question, level: 'county' } }))
  return id
}

async function mapped(imported: StoredImport): Promise<StoredImport> {
  const { opened } = await columnsOf(imported)
  const choices = { sheet: 'Län', isPasted: false, mapping: opened.mapping }
  expect(await saveMapping(cast.coordinator, imported.id, imported.version, choices, now)).toBe('saved')
  return found(imported.id)
}

const everything = async () => ({
  observations: await read().observation.count(),
  citations: await read().citation.count(),
  mappings: await read().importMapping.count(),
  history: await read().historyEvent.count(),
})

describe('what an import of a table would write', () => {
  it('is its sheet’s values with their places, and nothing is written', async () => {
    const seriesId = await countySeries()
    const imported = await mapped(await bring(bytesOf(2024, 62.5)))
    const before = await everything()
    const proposal = await proposeTable(cast.coordinator, imported, {})
    if ('why' in proposal) throw new Error(proposal.why)
    expect(proposal.problems).toEqual([])
    expect(proposal.values).toMatchObject([
      {
        seriesId,
        year: 2024,
        quoted: '62.5',
        locator: 'flik Län, rad 3, kolumn C',
        value: { type: 'exact', value: 62.5 },
      },
    ])
    expect(await everything()).toEqual(before)
  })

  it('is asked for only once the columns are known', async () => {
    const imported = await bring(bytesOf(2024, 62.5))
    expect(await proposeTable(cast.coordinator, imported, {})).toHaveProperty('why')
  })

  it('is read in turns, so that others are answered, and is given up when nobody waits for it any more', async () => {
    function* slow(): Generator<number, string> {
      for (let round = 0; round < 4; round += 1) {
        const until = performance.now() + 15
        while (performance.now() < until);
        yield round
      }
      return 'read'
    }
    let others = 0
    const ticking = setInterval(() => (others += 1), 0)
    expect(await inTurns(slow())).toBe('read')
    clearInterval(ticking)
    expect(others).toBeGreaterThan(0)
    const signal = AbortSignal.abort(new Error('Nobody waits.'))
    await expect(inTurns(slow(), { signal })).rejects.toThrow('Nobody waits.')
  })

  it('is a word on what is wrong, or values with places, for two hundred damaged workbooks, and writes nothing', async () => {
    await countySeries()
    const whole = await mapped(await bring(bytesOf(2024, 62.5)))
    const before = await everything()
    const bytes = bytesOf(2024, 62.5)
    let state = 12_345
    const random = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below
    let readable = 0
    for (let round = 0; round < 200; round += 1) {
      const damaged = Buffer.from(round % 4 === 0 ? bytes.subarray(0, random(bytes.length)) : bytes)
      for (let flips = random(6) + 1; flips > 0 && damaged.length > 0; flips -= 1) {
        damaged[random(damaged.length)] = random(256)
      }
      const sha256 = createHash('sha256').update(damaged).digest('hex')
      const received = await receiveFile(inParts(damaged), 1_000_000)
      if (received === 'too-large') throw new Error('Too large.')
      await keepFile(received)
      const file = { sha256, size: damaged.length, name: 'tabell.xlsx', mediaType: 'application/vnd.ms-excel' }
      const proposal = await proposeTable(cast.coordinator, { ...whole, file }, {})
      if ('why' in proposal) expect(proposal.why).not.toBe('')
      else {
        readable += 1
        for (const { locator } of proposal.values) expect(locator).toMatch(/^flik .+, rad \d+, kolumn [A-Z]+$/)
        for (const { why } of proposal.problems) expect(why).not.toBe('')
      }
    }
    expect(readable).toBeGreaterThan(0)
    expect(await everything()).toEqual(before)
  })
})

describe('how columns were read', () => {
  it('is saved for the edition and begins the next one, with what differs', async () => {
    const seriesId = await countySeries()
    const first = await mapped(await bring(bytesOf(2024, 62.5)))
    expect(await read().importMapping.count()).toBe(1)
    const { id: nextSource } = await write((tx) =>
      tx.source.create({
        data: {
          slug: 'plan-2025',
          publisher: 'Samverkan',
          title: 'Handlingsplan',
          edition: '2025',
          kind: 'partnership-page',
        },
      }),
    )
    const bytes = workbookBytes({
      sheets: [
        {
          name: 'Län',
          rows: [
            ['Länskod', 'Län', `${question} 2025`, 'Nytt 2025'],
            ['01', 'Stockholms län', 64, 3],
          ],
        },
      ],
    })
    const { opened } = await columnsOf(await bring(bytes, {}, nextSource))
    expect(opened.earlier?.says).toContain('Demo')
    expect(opened.earlier?.differences).toEqual([
      'Kolumnen ”Nytt 2025” (D) är ny.',
      'Kolumnen ”Annat 2024” (D) finns inte längre.',
    ])
    expect(opened.mapping.columns[2]).toMatchObject({ role: 'value', year: 2025, targets: [{ seriesId }] })
    const headings = opened.mapping.columns.map(({ heading }) => heading)
    expect(await findEarlierMapping(cast.partner, nextSource, 'Län', headings)).toBeNull()
    expect((await findEarlierMapping(cast.coordinator, cast.sourceId, 'Län', []))?.isSameEdition).toBe(true)
    expect(first.choices).toHaveProperty('mapping')
  })

  it('is saved by one of two who began with the same version, and by nobody without the permission', async () => {
    await countySeries()
    const imported = await bring(bytesOf(2024, 62.5))
    const { opened } = await columnsOf(imported)
    const choices = { sheet: 'Län', isPasted: false, mapping: opened.mapping }
    const save = (viewer = cast.coordinator) => saveMapping(viewer, imported.id, imported.version, choices, later)
    expect(await save(cast.partner)).toBe('gone')
    expect(await Promise.all([save(), save()])).toEqual(['saved', 'changed-meanwhile'])
    await write((tx) => tx.import.update({ where: { id: imported.id }, data: { state: 'done' } }))
    expect(await saveMapping(cast.coordinator, imported.id, imported.version + 1, choices, later)).toBe('not-prepared')
  })

  it('is chosen anew when the head is moved, but for what somebody had chosen by hand', async () => {
    const seriesId = await countySeries()
    const imported = await bring(bytesOf(2024, 62.5))
    const shown = { shownFrom: '2', shownTo: '2' }
    const { typed } = await columnsOf(imported, {
      ...shown,
      headerFrom: '1',
      headerTo: '2',
      'columns.3.role': 'value',
      'columns.3.series.county': String(seriesId),
      'columns.3.form.county': 'number',
    })
    expect(typed.isNew).toBe(true)
    expect(typed.model.mapping.header).toEqual({ from: 1, to: 2 })
    expect(typed.model.mapping.columns[3]).toMatchObject({ role: 'value', targets: [{ seriesId }] })
    const wrong = await columnsOf(imported, { ...shown, headerFrom: 'två', headerTo: '2' })
    expect(wrong.typed.faults).toHaveProperty('headerFrom')
  })

  it('is kept as it was sent when something in it is wrong', async () => {
    await countySeries()
    const imported = await bring(bytesOf(2024, 62.5))
    const { typed } = await columnsOf(imported, {
      shownFrom: '2',
      shownTo: '2',
      headerFrom: '2',
      headerTo: '2',
      'columns.0.role': 'skip',
      'columns.1.role': 'skip',
      'columns.2.year': 'i fjol',
      everyRow: 'Atlantis',
    })
    expect(Object.keys(typed.faults).sort()).toEqual(['columns.2.year', 'everyRow', 'year'])
    expect(typed.model.mapping.columns.slice(0, 2).map(({ role }) => role)).toEqual(['skip', 'skip'])
    expect((await found(imported.id)).version).toBe(imported.version)
  })

  it('goes with its sheet: another sheet begins anew', async () => {
    await countySeries()
    const imported = await mapped(await bring(bytesOf(2024, 62.5)))
    const choices = { sheet: 'Annan', isPasted: false, mapping: null }
    expect(await saveChoices(cast.coordinator, imported.id, imported.version, { choices })).toBe('saved')
    expect((await found(imported.id)).choices).toEqual(choices)
  })
})
