import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { addSeries } from './add-series.ts'
import { stored } from './server.ts'

/** What a prepared import of a statistics file holds. */
export interface PreparedFile {
  areas: readonly string[]
  years: readonly number[]
  /** A series is made for each. */
  series: readonly string[]
  value: (area: number, year: number, series: number) => number | null
}

/**
 * An import of a JSON-stat file, prepared with all its choices, and its series: counts of municipalities. Written
 * straight into a data folder, before its server starts or while it runs. Answers the import's id.
 */
export function addPreparedImport(folder: string, database: Database.Database, file: PreparedFile): number {
  const { areas, years, series } = file
  const bytes = Buffer.from(
    JSON.stringify({
      version: '2.0',
      class: 'dataset',
      label: 'Anmälda brott',
      source: 'Provet',
      id: ['Matt', 'Region', 'Tid'],
      size: [series.length, areas.length, years.length],
      role: { time: ['Tid'], geo: ['Region'], metric: ['Matt'] },
      dimension: {
        Matt: {
          label: 'Mått',
          category: { index: series, label: Object.fromEntries(series.map((one) => [one, one])) },
        },
        Region: { label: 'Region', category: { index: areas, label: {} } },
        Tid: { label: 'År', category: { index: years.map(String), label: {} } },
      },
      value: series.flatMap((_, one) => areas.flatMap((__, area) => years.map((year) => file.value(area, year, one)))),
    }),
  )
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  mkdirSync(path.join(folder, 'files'), { recursive: true })
  writeFileSync(path.join(folder, 'files', sha256), bytes)
  const at = stored(new Date('2026-11-22T09:00:00Z'))
  const fileId = database
    .prepare('INSERT INTO StoredFile (sha256, name, mediaType, size, storedAt, storedName) VALUES (?, ?, ?, ?, ?, ?)')
    .run(sha256, 'anmalda-brott.json', 'application/json', bytes.length, at, 'Demo Samordnare').lastInsertRowid
  const { slug } = database
    .prepare("SELECT i.slug FROM Indicator i JOIN Series s ON s.indicatorId = i.id WHERE i.unit = 'count' LIMIT 1")
    .get() as { slug: string }
  const seriesOf = Object.fromEntries(
    series.map((one) => [
      one,
      addSeries(database, { indicator: slug, slug: one.toLowerCase(), label: one, level: 'municipality' }),
    ]),
  )
  const choices = {
    parts: { Matt: 'series', Region: 'area', Tid: 'time' },
    areaText: '',
    yearText: '',
    fixed: {},
    seriesId: null,
    seriesOf,
    sexes: {},
    marks: {},
    scale: 'as-written',
  }
  return Number(
    database
      .prepare(
        `INSERT INTO Import (kind, state, title, createdAt, createdById, createdName, fileId, sourceId, choices)
         VALUES ('statistics', 'prepared', 'anmalda-brott.json', ?, 'demo-samordnare', 'Demo Samordnare', ?, 1, ?)`,
      )
      .run(at, fileId, JSON.stringify(choices)).lastInsertRowid,
  )
}
