import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import { fromColumns, type ObservedValue, type ValueColumns } from '#app/domain/series/value.ts'
import { read } from '#app/db/database.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { listOf, rowsOf } from '#app/db/statements.server.ts'
import { visibleEditions } from '#app/db/visible.server.ts'

/** A value that an import wrote. */
export interface ImportedValue {
  id: number
  series: { slug: string; shortLabel: string }
  indicator: { slug: string; shortName: string; unit: IndicatorUnit }
  subject: string
  year: number
  breakdown: Breakdown
  value: ObservedValue
  numerator: number | null
  denominator: number | null
  /** What it replaced; null where the cell had no value. */
  before: ObservedValue | null
  quoted: string
  locator: string
  /** It still holds. */
  isCurrent: boolean
}

interface ImportedRow extends ValueColumns {
  id: number
  seriesSlug: string
  shortLabel: string
  indicatorSlug: string
  shortName: string
  unit: string
  subject: string
  year: number
  breakdown: string
  numerator: number | null
  denominator: number | null
  beforeType: string | null
  beforeValue: number | null
  beforeLow: number | null
  beforeHigh: number | null
  beforeWords: string | null
  beforeMissing: string | null
  quoted: string | null
  locator: string | null
  isCurrent: number
}

/**
 * Values that an import wrote, in the order that it wrote them, from the one after `after`. A value that was brought
 * back when a later import was undone is told once, as it was first written.
 */
export function importedValues(viewer: SignedIn, id: number, after: number, most: number): ImportedValue[] {
  if (!can(viewer, 'import.manage')) return []
  return rowsOf<ImportedRow>(Prisma.sql`
    SELECT o."id", s."slug" AS "seriesSlug", s."shortLabel", i."slug" AS "indicatorSlug", i."shortName", i."unit",
      coalesce(a."name", g."name") AS "subject", o."year", o."breakdown", o."valueType", o."value", o."low", o."high",
      o."words", o."missingReason", o."numerator", o."denominator", o."replacedAt" IS NULL AS "isCurrent",
      b."valueType" AS "beforeType", b."value" AS "beforeValue", b."low" AS "beforeLow", b."high" AS "beforeHigh",
      b."words" AS "beforeWords", b."missingReason" AS "beforeMissing", c."quotedText" AS "quoted", c."locator"
    FROM "Observation" o
    JOIN "Series" s ON s."id" = o."seriesId" JOIN "Indicator" i ON i."id" = s."indicatorId"
    LEFT JOIN "Area" a ON a."id" = o."areaId" LEFT JOIN "Organisation" g ON g."id" = o."organisationId"
    LEFT JOIN "Citation" c ON c."observationId" = o."id" AND c."position" = 1
    LEFT JOIN "Observation" b ON o."revisionReason" IS NOT NULL
      AND b."seriesId" = o."seriesId" AND b."cell" = o."cell" AND b."revision" = o."revision" - 1
    WHERE o."importId" = ${id} AND o."id" > ${after} AND NOT EXISTS (
      SELECT 1 FROM "Observation" first
      WHERE first."seriesId" = o."seriesId" AND first."cell" = o."cell" AND first."importId" = ${id}
        AND first."revision" < o."revision")
    ORDER BY o."id" LIMIT ${most}`).map(describeImported)
}

const describeImported = (row: ImportedRow): ImportedValue => ({
  id: row.id,
  series: { slug: row.seriesSlug, shortLabel: row.shortLabel },
  indicator: { slug: row.indicatorSlug, shortName: row.shortName, unit: row.unit as IndicatorUnit },
  subject: row.subject,
  year: row.year,
  breakdown: row.breakdown as Breakdown,
  value: fromColumns(row),
  numerator: row.numerator,
  denominator: row.denominator,
  before:
    row.beforeType === null
      ? null
      : fromColumns({
          valueType: row.beforeType,
          value: row.beforeValue,
          low: row.beforeLow,
          high: row.beforeHigh,
          words: row.beforeWords,
          missingReason: row.beforeMissing,
        }),
  quoted: row.quoted ?? '',
  locator: row.locator ?? '',
  isCurrent: row.isCurrent === 1,
})

/** A place in the values of an import to begin a page at: the id before its first value. */
export function pageStart(viewer: SignedIn, id: number, skip: number): number {
  if (!can(viewer, 'import.manage') || skip === 0) return 0
  const [row] = rowsOf<{ id: number }>(Prisma.sql`
    SELECT "id" FROM "Observation" WHERE "importId" = ${id} ORDER BY "id" LIMIT 1 OFFSET ${skip - 1}`)
  return row?.id ?? Number.MAX_SAFE_INTEGER
}

/** The adopted and published follow-ups that were frozen after the import and tell of its indicators. */
export async function followUpsWithImported(viewer: SignedIn, id: number): Promise<number[]> {
  const row = await read().import.findUnique({ where: { id }, select: { appliedAt: true } })
  if (!can(viewer, 'import.manage') || row?.appliedAt == null) return []
  const editions = await read().followUpEdition.findMany({
    where: {
      AND: [visibleEditions(viewer), { state: { in: ['adopted', 'published'] }, frozenAt: { gte: row.appliedAt } }],
    },
    select: { id: true, followUp: { select: { round: { select: { year: true } } } } },
  })
  const told = rowsOf<{ id: number }>(Prisma.sql`
    SELECT e."id" FROM "FollowUpEdition" e
    WHERE e."id" IN ${listOf(editions.map((one) => one.id))} AND EXISTS (
      SELECT 1 FROM "Indicator" i JOIN "Series" s ON s."indicatorId" = i."id"
      WHERE s."id" IN (SELECT DISTINCT "seriesId" FROM "Observation" WHERE "importId" = ${id})
        AND instr(e."content", '"slug":"' || i."slug" || '"') > 0)`)
  const isTold = new Set(told.map((one) => one.id))
  const years = editions.filter((one) => isTold.has(one.id)).map(({ followUp }) => followUp.round.year)
  return [...new Set(years)].sort((a, b) => a - b)
}
