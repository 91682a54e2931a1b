import type Database from 'better-sqlite3'
import { stored } from './server.ts'

interface Cell {
  seriesId: number
  /** As in the register: "00". */
  area: string
  year: number
  breakdown: string
}

/** Writes a value straight into the database, with a citation of the first source. Earlier ones of the cell are replaced. */
export function addValue(
  database: Database.Database,
  { seriesId, area, year, breakdown }: Cell,
  percent: number,
  reason: string | null = null,
  at = new Date('2026-03-05T09:00:00Z'),
): void {
  const cell = `area:${area}/${year}/${breakdown}`
  const earlier = database
    .prepare('SELECT max(revision) AS revision FROM Observation WHERE seriesId = ? AND cell = ?')
    .get(seriesId, cell) as { revision: number | null }
  database
    .prepare('UPDATE Observation SET replacedAt = ? WHERE seriesId = ? AND cell = ? AND replacedAt IS NULL')
    .run(stored(at), seriesId, cell)
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO Observation (seriesId, cell, revision, areaId, year, breakdown, valueType, value, revisionReason, createdAt)
       VALUES (?, ?, ?, (SELECT id FROM Area WHERE code = ?), ?, ?, 'exact', ?, ?, ?)`,
    )
    .run(seriesId, cell, (earlier.revision ?? 0) + 1, area, year, breakdown, percent, reason, stored(at))
  database
    .prepare('INSERT INTO Citation (observationId, sourceId, position, locator, quotedText) VALUES (?, 1, 1, ?, ?)')
    .run(lastInsertRowid, 'rad 1', String(percent))
}

/** The id of an indicator's first series. */
export function firstSeries(database: Database.Database, indicator: string): number {
  const row = database
    .prepare(
      'SELECT Series.id AS id FROM Series JOIN Indicator ON Indicator.id = indicatorId WHERE Indicator.slug = ? ORDER BY position',
    )
    .get(indicator) as { id: number }
  return row.id
}
