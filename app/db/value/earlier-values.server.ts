import type { Viewer } from '#app/domain/access/roles.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { isRevised, type EarlierValue } from '#app/domain/series/revision.ts'
import { fromColumns, type ValueColumns } from '#app/domain/series/value.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { listOf, rowsOf } from '#app/db/statements.server.ts'
import { earlierObservationsSql } from '#app/db/visible-sql.server.ts'
import { citationsOf } from './values.server.ts'

interface EarlierRow extends ValueColumns {
  id: number
  seriesSlug: string
  cell: string
  revision: number
  numerator: number | null
  denominator: number | null
  note: string | null
  /** As Prisma stores a point in time. */
  replacedAt: string
  reason: string | null
}

/**
 * The same indicator with what its revised values were before, as far as the viewer may see that. A statement of its
 * own, since a register may have been revised as a whole, and a list of ids has an end.
 */
export async function withEarlierValues(viewer: Viewer, indicator: DescribedIndicator): Promise<DescribedIndicator> {
  const revised = indicator.series.filter((series) => series.values.some(isRevised))
  if (revised.length === 0) return indicator
  const where = Prisma.sql`o."seriesId" IN (
      SELECT s."id" FROM "Series" s
      WHERE s."indicatorId" = ${indicator.id} AND s."slug" IN ${listOf(revised.map(({ slug }) => slug))})
    AND ${await earlierObservationsSql(viewer)}`
  const rows = rowsOf<EarlierRow>(Prisma.sql`
    SELECT o."id", s."slug" AS "seriesSlug", o."cell", o."revision", o."valueType", o."value", o."low", o."high",
      o."words", o."missingReason", o."numerator", o."denominator", o."note", o."replacedAt",
      coalesce(next."revisionReason", CASE undone."state" WHEN 'undone' THEN 'Importen ”' || undone."title" || '” ångrades: ' || undone."undoneReason" END) AS "reason"
    FROM "Observation" o
    JOIN "Series" s ON s."id" = o."seriesId"
    LEFT JOIN "Observation" next
      ON next."seriesId" = o."seriesId" AND next."cell" = o."cell" AND next."revision" = o."revision" + 1
    LEFT JOIN "Import" undone ON undone."id" = o."importId"
    WHERE ${where}
    ORDER BY o."revision", o."id"`)
  const citations = await citationsOf(where)
  const earlier = new Map<string, EarlierValue[]>()
  for (const row of rows) {
    const place = `${row.seriesSlug}/${row.cell}`
    const value: EarlierValue = {
      revision: row.revision,
      value: fromColumns(row),
      numerator: row.numerator,
      denominator: row.denominator,
      note: row.note,
      citations: citations.get(row.id) ?? [],
      replacedAt: new Date(row.replacedAt),
      reason: row.reason,
    }
    const known = earlier.get(place)
    if (known === undefined) earlier.set(place, [value])
    else known.push(value)
  }
  return {
    ...indicator,
    series: indicator.series.map((series) => ({
      ...series,
      values: series.values.map((value) => {
        const before = earlier.get(`${series.slug}/${value.subject}/${value.year}/${value.breakdown}`)
        return before === undefined ? value : { ...value, earlier: before }
      }),
    })),
  }
}
