import type { Viewer } from '#app/domain/access/roles.ts'
import type { Area, AreaKind } from '#app/domain/area/area.ts'
import type { CitedValue } from '#app/domain/indicator/described-indicator.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import { fromColumns, type ValueColumns } from '#app/domain/series/value.ts'
import type { Citation } from '#app/domain/source/source-edition.ts'
import { read } from '#app/db/database.server.ts'
import { areaSelect, describeArea, describeSource, sourceInclude } from '#app/db/described-rows.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { listOf, rowsOf } from '#app/db/statements.server.ts'
import { visibleObservationsSql } from '#app/db/visible-sql.server.ts'

/** Which values to read. What is left out does not narrow. */
export interface WantedValues {
  seriesIds: readonly number[]
  /** Of these areas or organisations. */
  about?: { areaIds: readonly number[]; organisationIds: readonly number[] }
  from?: number | undefined
  to?: number | undefined
  breakdown?: Breakdown
  /** Of a long series: every year of some areas, and the latest year of all. */
  part?: { areaCodes: readonly string[]; areaKinds: readonly AreaKind[]; latestYear: boolean }
}

interface ValueRow extends ValueColumns {
  id: number
  seriesId: number
  cell: string
  revision: number
  areaId: number | null
  organisationName: string | null
  year: number
  yearInferred: number
  breakdown: string
  numerator: number | null
  denominator: number | null
  note: string | null
}

/**
 * Current values that the viewer may see, with their sources, by series id; each series' by year and then as they were
 * recorded. A series without such values is not in the answer.
 */
export async function listValues(viewer: Viewer, wanted: WantedValues): Promise<Map<number, CitedValue[]>> {
  const { seriesIds, about, from, to, breakdown, part } = wanted
  const conditions = [
    Prisma.sql`o."seriesId" IN ${listOf(seriesIds)}`,
    await visibleObservationsSql(viewer),
    ...(about === undefined
      ? []
      : [
          Prisma.sql`(+o."areaId" IN ${listOf(about.areaIds)} OR +o."organisationId" IN ${listOf(about.organisationIds)})`,
        ]),
    ...(from === undefined ? [] : [Prisma.sql`o."year" >= ${from}`]),
    ...(to === undefined ? [] : [Prisma.sql`o."year" <= ${to}`]),
    ...(breakdown === undefined ? [] : [Prisma.sql`o."breakdown" = ${breakdown}`]),
    ...(part === undefined ? [] : [partly(part)]),
  ]
  const where = Prisma.join(conditions, ' AND ')
  const rows = rowsOf<ValueRow>(Prisma.sql`
    SELECT o."id", o."seriesId", o."cell", o."revision", o."areaId", organisation."name" AS "organisationName", o."year",
      o."yearInferred", o."breakdown", o."valueType", o."value", o."low", o."high", o."words", o."missingReason",
      o."numerator", o."denominator", o."note"
    FROM "Observation" o LEFT JOIN "Organisation" organisation ON organisation."id" = o."organisationId"
    WHERE ${where}
    ORDER BY o."seriesId", o."year", o."id"`)
  const citations = await citationsOf(where)
  const areas = await areasOf(rows)
  const values = new Map<number, CitedValue[]>()
  for (const row of rows) {
    const area = row.areaId === null ? undefined : areas.get(row.areaId)
    const value: CitedValue = {
      subject: row.cell.split('/')[0] ?? '',
      subjectName: row.organisationName ?? area?.name ?? '',
      area,
      year: row.year,
      breakdown: row.breakdown as Breakdown,
      value: fromColumns(row),
      revision: row.revision,
      yearInferred: row.yearInferred === 1,
      numerator: row.numerator,
      denominator: row.denominator,
      note: row.note,
      citations: citations.get(row.id) ?? [],
    }
    const list = values.get(row.seriesId)
    if (list === undefined) values.set(row.seriesId, [value])
    else list.push(value)
  }
  return values
}

function partly({ areaCodes, areaKinds, latestYear }: NonNullable<WantedValues['part']>): Prisma.Sql {
  const areas = Prisma.sql`+o."areaId" IN (
    SELECT a."id" FROM "Area" a WHERE a."code" IN ${listOf(areaCodes)} OR a."kind" IN ${listOf(areaKinds)})`
  if (!latestYear) return areas
  return Prisma.sql`(${areas} OR o."year" = (
    SELECT latest."year" FROM "Observation" latest
    WHERE latest."seriesId" = o."seriesId" AND latest."replacedAt" IS NULL AND latest."valueType" <> 'missing'
    ORDER BY latest."year" DESC LIMIT 1))`
}

/** How many current values of each series the viewer may see. */
export async function countValues(viewer: Viewer, seriesIds: readonly number[]): Promise<Map<number, number>> {
  const rows = rowsOf<{ seriesId: number; count: number }>(Prisma.sql`
    SELECT o."seriesId", count(*) AS "count" FROM "Observation" o
    WHERE o."seriesId" IN ${listOf(seriesIds)} AND ${await visibleObservationsSql(viewer)}
    GROUP BY o."seriesId"`)
  return new Map(rows.map(({ seriesId, count }) => [seriesId, count]))
}

/** The citations of the observations that the condition holds for, each called `o` there, by the observation's id. */
export async function citationsOf(where: Prisma.Sql): Promise<Map<number, Citation[]>> {
  const rows = rowsOf<{ observationId: number; sourceId: number; locator: string; quotedText: string }>(Prisma.sql`
    SELECT c."observationId", c."sourceId", c."locator", c."quotedText"
    FROM "Observation" o JOIN "Citation" c ON c."observationId" = o."id"
    WHERE ${where}
    ORDER BY c."observationId", c."position"`)
  const sources = new Map(
    (
      await read().source.findMany({
        where: { id: { in: [...new Set(rows.map(({ sourceId }) => sourceId))] } },
        include: sourceInclude,
      })
    ).map((source) => [source.id, describeSource(source)]),
  )
  const citations = new Map<number, Citation[]>()
  for (const { observationId, sourceId, locator, quotedText } of rows) {
    const source = sources.get(sourceId)
    if (source === undefined) continue
    const citation = { source, locator, quotedText }
    const list = citations.get(observationId)
    if (list === undefined) citations.set(observationId, [citation])
    else list.push(citation)
  }
  return citations
}

async function areasOf(rows: readonly ValueRow[]): Promise<Map<number, Area>> {
  const ids = [...new Set(rows.flatMap(({ areaId }) => areaId ?? []))]
  if (ids.length === 0) return new Map()
  const areas = await read().area.findMany({ where: { id: { in: ids } }, select: { ...areaSelect, id: true } })
  return new Map(areas.map((area) => [area.id, describeArea(area)]))
}
