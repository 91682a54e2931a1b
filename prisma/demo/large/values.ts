import type { Tx } from '#prisma/demo/load.ts'

/** The years that every large indicator has values for. */
export const firstYear = 2006
export const lastYear = 2025

/** A series to fill: which areas, which years, and what its values are like. */
export interface LargeSeries {
  seriesId: number
  /** A number that makes the series' values its own. */
  seed: number
  areaKind: 'country' | 'county' | 'municipality' | 'district'
  from: number
  to: number
  values: 'share' | 'count' | 'answer'
}

/**
 * Writes a value for every area and year of a series, and where each stands in a source. SQLite makes the rows itself,
 * because two million of them take minutes to send. The figures are arithmetic on the ids: the same every time, rising
 * slowly, one in 23 missing.
 */
export async function writeLargeValues(tx: Tx, series: LargeSeries, now: string): Promise<void> {
  const { seriesId, seed, areaKind, from, to, values } = series
  // A number from 0 to 999 that looks random, from the series, the area and the year.
  const noise = `((a.id * 7919 + ${seed} * 104729 + y.year * 31337 + a.id * y.year * 17) % 1000)`
  const level = `(20 + (a.id * 37 + ${seed} * 53) % 45 + (y.year - ${firstYear}) * (1 + ${seed} % 3) / 2.0)`
  const share = `round(min(98, max(1, ${level} + ${noise} / 100.0)), 1)`
  const isMissing = `(a.id * 13 + ${seed} * 7 + y.year) % 23 = 0`
  const answered = `CASE WHEN ${noise} < 400 + (y.year - ${firstYear}) * 15 THEN 'yes' WHEN ${noise} < 850 THEN 'no' ELSE 'partly' END`
  const value = { share, count: `(${noise} % 400) + (a.id % 30) * 10`, answer: 'NULL' }[values]
  await tx.$executeRawUnsafe(
    `WITH RECURSIVE y(year) AS (VALUES(${from}) UNION ALL SELECT year + 1 FROM y WHERE year < ${to})
     INSERT INTO "Observation"
       ("seriesId", "cell", "revision", "areaId", "year", "yearInferred", "breakdown", "valueType", "value", "words",
        "missingReason", "createdAt")
     SELECT ${seriesId}, 'area:' || a.code || '/' || y.year || '/total', 1, a.id, y.year, 0, 'total',
       CASE WHEN ${isMissing} THEN 'missing' ELSE ? END,
       CASE WHEN ${isMissing} THEN NULL ELSE ${value} END,
       CASE WHEN ${isMissing} OR ? <> 'answer' THEN NULL ELSE ${answered} END,
       CASE WHEN ${isMissing} THEN 'no-answer' ELSE NULL END,
       ?
     FROM y JOIN "Area" a ON a.kind = ?
     WHERE (a.validFrom IS NULL OR a.validFrom <= y.year || '-12-31')
       AND (a.validTo IS NULL OR a.validTo >= y.year || '-12-31')
     ORDER BY a.id, y.year`,
    values === 'answer' ? 'answer' : 'exact',
    values,
    now,
    areaKind,
  )
  await tx.$executeRawUnsafe(
    `INSERT INTO "Citation" ("observationId", "sourceId", "position", "locator", "quotedText")
     SELECT o.id, s.id, 1, 'Blad Värden, rad ' || o.areaId || ', kolumn ' || (o.year - ${firstYear} + 3),
       CASE o.valueType WHEN 'missing' THEN '..' WHEN 'answer' THEN
         CASE o.words WHEN 'yes' THEN 'Ja' WHEN 'no' THEN 'Nej' ELSE 'Delvis' END
       ELSE replace(o.value, '.', ',') END
     FROM "Observation" o JOIN "Source" s ON s.slug = 'provdata-' || o.year
     WHERE o.seriesId = ?`,
    seriesId,
  )
}
