import type { Viewer } from '#app/domain/access/roles.ts'
import type { AreaKind } from '#app/domain/area/area.ts'
import type { ComparisonChoice, SeriesRef } from '#app/domain/comparison/choice.ts'
import type { ComparedSubject } from '#app/domain/comparison/subject.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import type { SeriesLevel } from '#app/domain/series/series.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from './database.server.ts'
import { describeIndicator, indicatorInclude } from './described-rows.server.ts'
import type { Prisma } from './generated/client.ts'
import { visibleObservations } from './visible.server.ts'

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
  const observations = { some: { AND: [comparedValues(viewer), { series: ofSeries(refs) }] } }
  const areas = await read().area.findMany({ where: { observations }, orderBy: { code: 'asc' } })
  const organisations = await read().organisation.findMany({
    where: { observations },
    select: { slug: true, name: true },
  })
  return [
    ...areas.map(({ code, name, kind }) => ({ code, name, kind: kind as AreaKind })),
    ...organisations
      .map(({ slug, name }) => ({ code: slug, name, kind: 'organisation' as const }))
      .sort((a, b) => compareSwedish(a.name, b.name)),
  ]
}

/** The indicators of a choice, with all their series but only the values of the series, subjects and years chosen. */
export async function findCompared(viewer: Viewer, choice: ComparisonChoice): Promise<DescribedIndicator[]> {
  if (choice.series.length === 0 || choice.subjects.length === 0) return []
  const include = indicatorInclude(viewer)
  const { observations } = include.series.include
  const chosen: Prisma.ObservationWhereInput = {
    AND: [
      comparedValues(viewer),
      { series: ofSeries(choice.series) },
      {
        OR: [{ area: { code: { in: choice.subjects } } }, { organisation: { slug: { in: choice.subjects } } }],
      },
      { year: { gte: choice.from ?? 0, lte: choice.to ?? 9999 } },
    ],
  }
  const rows = await read().indicator.findMany({
    where: { slug: { in: choice.series.map((ref) => ref.indicator) } },
    include: {
      ...include,
      series: {
        ...include.series,
        include: { ...include.series.include, observations: { ...observations, where: chosen } },
      },
    },
  })
  return rows.map(describeIndicator)
}
