import type { Viewer } from '#app/domain/access/roles.ts'
import type { AreaKind } from '#app/domain/area/area.ts'
import type { ComparisonChoice, SeriesRef } from '#app/domain/comparison/choice.ts'
import type { ComparedSubject } from '#app/domain/comparison/subject.ts'
import type { CitedValue, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { suppressed } from '#app/domain/indicator/suppressed.ts'
import type { SeriesLevel } from '#app/domain/series/series.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { describeIndicator, indicatorInclude } from '#app/db/described-rows.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { listOf, rowsOf } from '#app/db/statements.server.ts'
import { ownCollected, readSeries } from './reading.server.ts'
import { listValues } from './values.server.ts'
import { visibleObservationsSql } from '#app/db/visible-sql.server.ts'
import { visibleObservations } from '#app/db/visible.server.ts'

/** An indicator with the series of it that can be compared. */
export interface ComparableIndicator {
  slug: string
  shortName: string
  series: { slug: string; shortLabel: string; level: SeriesLevel; population: string | null }[]
}

/** Values that lines are made of: not broken down, and really measured. */
const comparedValues = (viewer: Viewer): Prisma.ObservationWhereInput => ({
  AND: [visibleObservations(viewer), { breakdown: 'total' }],
})

const ofSeries = (refs: readonly SeriesRef[]): Prisma.SeriesWhereInput => ({
  OR: refs.map((ref) => ({ slug: ref.series, indicator: { slug: ref.indicator } })),
})

/** Every series that has a value the viewer may see, under its indicator, by name. Loads no values. */
export async function listComparable(viewer: Viewer): Promise<ComparableIndicator[]> {
  const rows = await read().indicator.findMany({
    select: {
      slug: true,
      shortName: true,
      series: {
        where: { observations: { some: { AND: [comparedValues(viewer), { NOT: { valueType: 'missing' } }] } } },
        orderBy: { position: 'asc' },
        select: { slug: true, shortLabel: true, level: true, population: true },
      },
    },
  })
  return rows
    .filter((row) => row.series.length > 0)
    .map((row) => ({
      ...row,
      series: row.series.map((series) => ({ ...series, level: series.level as SeriesLevel })),
    }))
    .sort((a, b) => compareSwedish(a.shortName, b.shortName))
}

/** The areas, by code, and then the organisations, by name, that the series have values for. */
export async function listComparedSubjects(viewer: Viewer, refs: readonly SeriesRef[]): Promise<ComparedSubject[]> {
  if (refs.length === 0) return []
  const series = await read().series.findMany({ where: ofSeries(refs), select: { id: true } })
  const about = await idsAbout(
    viewer,
    series.map(({ id }) => id),
  )
  const areas = await read().area.findMany({ where: { id: { in: about.areas } }, orderBy: { code: 'asc' } })
  const organisations = await read().organisation.findMany({
    where: { id: { in: about.organisations } },
    select: { slug: true, name: true },
  })
  return [
    ...areas.map(({ code, name, kind }) => ({ code, name, kind: kind as AreaKind })),
    ...organisations
      .map(({ slug, name }) => ({ code: slug, name, kind: 'organisation' as const }))
      .sort((a, b) => compareSwedish(a.name, b.name)),
  ]
}

/**
 * What the series' values are about. By hand, because it must go from the series to the areas: asked of Prisma, SQLite
 * walks through all values of every area.
 */
async function idsAbout(viewer: Viewer, seriesIds: readonly number[]) {
  const rows = rowsOf<{ areaId: number | null; organisationId: number | null }>(Prisma.sql`
    SELECT DISTINCT o."areaId", o."organisationId"
    FROM "Observation" o
    WHERE o."seriesId" IN ${listOf(seriesIds)}
      AND o."breakdown" = 'total' AND ${await visibleObservationsSql(viewer)}`)
  return {
    areas: rows.flatMap(({ areaId }) => areaId ?? []),
    organisations: rows.flatMap(({ organisationId }) => organisationId ?? []),
  }
}

/** The indicators of a choice, with all their series but only the values of the series, subjects and years chosen. */
export async function findCompared(viewer: Viewer, choice: ComparisonChoice): Promise<DescribedIndicator[]> {
  if (choice.series.length === 0 || choice.subjects.length === 0) return []
  const chosen = await read().series.findMany({ where: ofSeries(choice.series), select: { id: true } })
  const codes = { in: choice.subjects }
  const areas = await read().area.findMany({ where: { code: codes }, select: { id: true } })
  const organisations = await read().organisation.findMany({ where: { slug: codes }, select: { id: true } })
  const values = await listValues(viewer, {
    seriesIds: chosen.map(({ id }) => id),
    about: { areaIds: areas.map(({ id }) => id), organisationIds: organisations.map(({ id }) => id) },
    from: choice.from,
    to: choice.to,
    breakdown: 'total',
  })
  const rows = await read().indicator.findMany({
    where: { slug: { in: choice.series.map((ref) => ref.indicator) } },
    include: indicatorInclude(viewer),
  })
  const chosenValues = new Map([...values].map(([id, read]) => [id, { values: read }]))
  return Promise.all(
    rows.map(async (row) => {
      const compared = describeIndicator(row, chosenValues)
      const seriesIds = row.series.map(({ id }) => id)
      if (ownCollected(seriesIds).size === 0) return compared
      // Which small counts are hidden depends on all of the indicator's values, not on those that were chosen.
      const whole = suppressed(describeIndicator(row, await readSeries(viewer, seriesIds, { extent: 'whole' })))
      return onlyValuesOf(whole, compared)
    }),
  )
}

/** The values of an indicator that stand in another reading of it as well. */
function onlyValuesOf(whole: DescribedIndicator, part: DescribedIndicator): DescribedIndicator {
  const keyOf = (row: CitedValue) => `${row.subject}/${row.year}/${row.breakdown}`
  return {
    ...whole,
    series: whole.series.map((series, index) => {
      const chosen = new Set(part.series[index]?.values.map(keyOf))
      return { ...series, values: series.values.filter((row) => chosen.has(keyOf(row))) }
    }),
  }
}
