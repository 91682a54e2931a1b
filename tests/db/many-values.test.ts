import type { AppLoadContext } from '@remix-run/server-runtime'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { read } from '#app/db/database.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { findAreaRegister } from '#app/db/organisation/areas.server.ts'
import { recordValues } from '#app/db/value/record-values.server.ts'
import { findSeriesToRecord, listStoredValues } from '#app/db/value/series-values.server.ts'
import { thePublic } from '#app/domain/access/roles.ts'
import { checkEntries, openedCells, writtenEntries, type Entry } from '#app/domain/observation/check-entries.ts'
import { areaSubject, gridCell } from '#app/domain/observation/grid.ts'
import { loader } from '#app/routes/indicators/show.tsx'
import { indicatorCsv } from '#app/exports/indicator-csv.ts'
import { addSeries } from '#tests/support/add-series.ts'
import { useDatabase } from '#tests/support/database.ts'
import { readCsv } from '#tests/support/read-csv.ts'
import { now } from './cast.ts'

const fileOf = useDatabase('example')

const indicator = 'rutin-for-skolgang-i-skyddat-boende'
const coordinator = {
  kind: 'user',
  userId: 'demo-samordnare',
  name: 'Demo samordnare',
  role: 'coordinator',
  organisation: null,
} as const

/** A series of every municipality, without values. Answers its id. */
function addMunicipalSeries(): number {
  const database = new Database(fileOf())
  const id = addSeries(database, {
    indicator,
    slug: 'kommuner',
    label: 'Kommuner',
    level: 'municipality',
    firstYear: 1953,
  })
  database.close()
  return id
}

/** A value of every municipality and year, revised once, until there are as many as asked for. */
function addRevised(seriesId: number, count: number): void {
  const database = new Database(fileOf())
  const areas = database.prepare("SELECT id, code FROM Area WHERE kind = 'municipality' ORDER BY code").all() as {
    id: number
    code: string
  }[]
  const value = database.prepare(
    `INSERT INTO Observation (seriesId, cell, revision, replacedAt, areaId, year, breakdown, valueType, value, revisionReason)
     VALUES (?, ?, ?, ?, ?, ?, 'total', 'exact', ?, ?)`,
  )
  const citation = database.prepare(
    "INSERT INTO Citation (observationId, sourceId, position, locator, quotedText) VALUES (?, 3, 1, 'flik 1', ?)",
  )
  database.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const area = areas[index % areas.length]
      if (area === undefined) throw new Error('No areas.')
      const year = 2025 - Math.floor(index / areas.length)
      const cell = `area:${area.code}/${year}/total`
      const old = value.run(seriesId, cell, 1, now.toISOString().replace('Z', '+00:00'), area.id, year, 10, null)
      citation.run(old.lastInsertRowid, '10')
      const current = value.run(seriesId, cell, 2, null, area.id, year, 11, 'Källan har rättat.')
      citation.run(current.lastInsertRowid, '11')
    }
  })()
  database.close()
}

describe('a series whose 20 000 values have all been revised', () => {
  it('is read whole, with what each value was, and stands in the file', async () => {
    addRevised(addMunicipalSeries(), 20_000)
    const found = await findIndicator(thePublic, indicator)
    const values = found?.series.find(({ slug }) => slug === 'kommuner')?.values ?? []
    expect(values.length).toBe(20_000)
    expect(values.every(({ revision, earlier }) => revision === 2 && earlier?.length === 1)).toBe(true)
    expect(values[0]?.earlier).toEqual([
      {
        revision: 1,
        value: { type: 'exact', value: 10 },
        numerator: null,
        denominator: null,
        note: null,
        citations: [expect.objectContaining({ locator: 'flik 1', quotedText: '10' })],
        replacedAt: now,
        reason: 'Källan har rättat.',
      },
    ])
    if (found === null) throw new Error('No indicator.')
    const rows = readCsv(indicatorCsv(found)).filter((row) => row['Seriens adress'] === 'kommuner')
    expect(rows.filter((row) => row['Gäller'] === 'ja').length).toBe(20_000)
    expect(rows.filter((row) => row['Gäller'] === 'nej').length).toBe(20_000)
  }, 60_000)
})

describe('the page of an indicator with 20 000 values', () => {
  it('holds the latest year of every area, says how many values there are, and leaves the rest to the file', async () => {
    addRevised(addMunicipalSeries(), 20_000)
    const { indicator: shown } = await loader({
      request: new Request(`http://localhost/indikatorer/${indicator}`),
      params: { slug: indicator },
      context: {} as AppLoadContext,
    })
    const series = shown.series.find(({ slug }) => slug === 'kommuner')
    expect(series?.held).toBe(20_000)
    expect(new Set(series?.values.map(({ year }) => year))).toEqual(new Set([2025]))
    expect(series?.values.length).toBeLessThan(400)
    expect(series?.values.every(({ earlier }) => earlier?.length === 1)).toBe(true)
  })
})

describe('5 000 values in one save', () => {
  it('are recorded, and revised again, all of them with their sources', async () => {
    const seriesId = addMunicipalSeries()
    const { areas } = await findAreaRegister(coordinator)
    const municipalities = areas.filter(({ kind, validFrom }) => kind === 'municipality' && validFrom === null)
    const save = async (text: string) => {
      const series = await findSeriesToRecord(coordinator, indicator, 'kommuner')
      if (series === null) throw new Error('No series.')
      const stored = await listStoredValues(coordinator, seriesId, { from: 1900, to: 2100 })
      const entries = Array.from({ length: 5000 }, (_, index): Entry => {
        const area = municipalities[index % municipalities.length]
        if (area === undefined) throw new Error('No municipality.')
        const column = { year: 2025 - Math.floor(index / municipalities.length), breakdown: 'total' } as const
        const subject = areaSubject(area)
        return { cell: gridCell(subject, column), subject, ...column, text, place: { row: index, column: '1' } }
      })
      const checked = checkEntries(entries, {
        unit: series.indicator.unit,
        holds: 'numbers',
        meanings: {},
        series,
        stored: new Map(stored.map((value) => [value.cell, value])),
        thisYear: 2026,
      })
      expect(checked.filter(({ outcome }) => outcome === 'refused')).toEqual([])
      const provenance = { source: await citable(), locator: 'flik 1, {område}', note: '', yearInferred: false }
      return recordValues(
        coordinator,
        series,
        { entries: writtenEntries(checked), opened: openedCells(stored), provenance, reasonOf: () => 'Rättat.' },
        now,
      )
    }
    const began = performance.now()
    expect(await save('10')).toEqual({ ok: true, created: 5000, revised: 0 })
    expect(await save('11')).toEqual({ ok: true, created: 0, revised: 5000 })
    const took = performance.now() - began
    const where = { seriesId }
    expect(await read().observation.count({ where: { ...where, replacedAt: null } })).toBe(5000)
    expect(await read().observation.count({ where })).toBe(10_000)
    expect(await read().citation.count({ where: { observation: where } })).toBe(10_000)
    expect(took).toBeLessThan(120_000)
  }, 60_000)
})

const citable = async (): Promise<string> =>
  (await read().source.findFirstOrThrow({ where: { kind: { not: 'own-report' } }, orderBy: { id: 'asc' } })).slug
