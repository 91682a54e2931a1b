import type Database from 'better-sqlite3'

/** Another series of an indicator of the example, written straight into the database. Answers its id. */
export function addSeries(
  database: Database.Database,
  series: { indicator: string; slug: string; label: string; level: string; firstYear?: number },
): number {
  const { id: indicatorId, last } = database
    .prepare(
      'SELECT i.id, max(s.position) AS last FROM Indicator i JOIN Series s ON s.indicatorId = i.id WHERE i.slug = ?',
    )
    .get(series.indicator) as { id: number; last: number }
  const { lastInsertRowid } = database
    .prepare(
      'INSERT INTO Series (slug, indicatorId, position, label, shortLabel, level, firstYear) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(series.slug, indicatorId, last + 1, series.label, series.label, series.level, series.firstYear ?? null)
  return Number(lastInsertRowid)
}
