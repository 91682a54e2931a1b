import type { Viewer } from '#app/domain/access/roles.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { rowsOf } from '#app/db/statements.server.ts'
import { visibleObservationsSql } from '#app/db/visible-sql.server.ts'

/** A series' first and last year with a value, and who published the latest one. */
export interface Span {
  from: number
  to: number
  publishers: string[]
}

/**
 * The span of each series that has a value the viewer may see, by series id. Two look-ups a series at the ends of an
 * index, in one statement: with millions of values, anything that counts them all, or asks once a series, takes longer
 * than a reader waits.
 */
export async function spansOfSeries(viewer: Viewer): Promise<Map<number, Span>> {
  const measured = Prisma.sql`o."seriesId" = s."id" AND o."valueType" <> 'missing'
    AND ${await visibleObservationsSql(viewer)}`
  const rows = rowsOf<{ seriesId: number; from: number; to: number; publisher: string | null }>(Prisma.sql`
    SELECT ends."seriesId" AS "seriesId", ends."from" AS "from", o."year" AS "to", source."publisher" AS "publisher"
    FROM (
      SELECT s."id" AS "seriesId",
        (SELECT o."year" FROM "Observation" o WHERE ${measured} ORDER BY o."year" ASC LIMIT 1) AS "from",
        (SELECT o."id" FROM "Observation" o WHERE ${measured} ORDER BY o."year" DESC, o."id" DESC LIMIT 1) AS "lastId"
      FROM "Series" s
    ) ends
    JOIN "Observation" o ON o."id" = ends."lastId"
    LEFT JOIN "Citation" c ON c."observationId" = o."id"
    LEFT JOIN "Source" source ON source."id" = c."sourceId"
    ORDER BY ends."seriesId", c."position"`)
  const spans = new Map<number, Span>()
  for (const row of rows) {
    const span = spans.get(row.seriesId) ?? { from: row.from, to: row.to, publishers: [] }
    if (row.publisher !== null) span.publishers.push(row.publisher)
    spans.set(row.seriesId, span)
  }
  return spans
}
