import type { Viewer } from '#app/domain/access/roles.ts'
import { drawnAmongMany } from '#app/domain/follow-up/document/figure.ts'
import type { CitedValue, ReadValues } from '#app/domain/indicator/described-indicator.ts'
import { sourceKinds } from '#app/domain/source/source.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { listOf, rowsOf } from '#app/db/statements.server.ts'
import { countValues, listValues, type WantedValues } from './values.server.ts'

/**
 * How much of a series with very many values is read.
 *
 * - `whole`: everything, for files.
 * - `page`: the country and the counties, the latest year of every area, and every year of the areas named.
 * - `panel`: the country and the own county, for a goal's page with many indicators.
 * - `statement`: the country, the counties and the areas named, for the numbers of a text.
 */
export type Extent =
  { extent: 'whole' } | { extent: 'panel' } | { extent: 'page' | 'statement'; areaCodes: readonly string[] }

/** Most values of a series that are shown whole. */
const mostWhole = { whole: Infinity, page: 450, panel: 80, statement: 80 } as const satisfies Record<
  Extent['extent'],
  number
>

/**
 * The values of each series; of one that was read in part also how many it has in all. What the partnership collects
 * itself is read whole, because which of its small counts are hidden depends on all of them.
 */
export async function readSeries(
  viewer: Viewer,
  seriesIds: readonly number[],
  extent: Extent,
): Promise<Map<number, ReadValues>> {
  const held = await countValues(viewer, seriesIds)
  const own = ownCollected(seriesIds)
  const isLong = (id: number): boolean => (held.get(id) ?? 0) > mostWhole[extent.extent] && !own.has(id)
  const long = seriesIds.filter(isLong)
  const short = seriesIds.filter((id) => !isLong(id))
  const whole = await listValues(viewer, { seriesIds: short })
  const parts =
    long.length === 0
      ? new Map<number, CitedValue[]>()
      : await listValues(viewer, { seriesIds: long, part: partOf(extent) })
  return new Map(
    seriesIds.map((id) => {
      const values = whole.get(id) ?? parts.get(id) ?? []
      const all = held.get(id) ?? 0
      return [id, { values, held: all > values.length ? all : undefined }]
    }),
  )
}

/** The series that hold values of the partnership's own. */
export function ownCollected(seriesIds: readonly number[]): Set<number> {
  const kinds = Object.entries(sourceKinds).flatMap(([kind, { isOwn }]) => (isOwn ? [kind] : []))
  const rows = rowsOf<{ id: number }>(Prisma.sql`
    SELECT s."id" FROM "Series" s JOIN "Indicator" i ON i."id" = s."indicatorId"
    WHERE s."id" IN ${listOf(seriesIds)} AND i."isOwn"
    UNION
    SELECT o."seriesId" FROM "Source" source
      JOIN "Citation" c ON c."sourceId" = source."id"
      JOIN "Observation" o ON o."id" = c."observationId"
    WHERE source."kind" IN ${listOf(kinds)} AND o."seriesId" IN ${listOf(seriesIds)}`)
  return new Set(rows.map(({ id }) => id))
}

function partOf(extent: Extent): NonNullable<WantedValues['part']> {
  if (extent.extent === 'page' || extent.extent === 'statement') {
    const latestYear = extent.extent === 'page'
    return { areaCodes: extent.areaCodes, areaKinds: ['country', 'county'], latestYear }
  }
  return { areaCodes: drawnAmongMany, areaKinds: [], latestYear: false }
}
