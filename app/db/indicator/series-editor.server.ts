import type { SignedIn } from '#app/domain/access/roles.ts'
import type { ReferenceValue } from '#app/domain/series/reference-value.ts'
import type { SeriesLevel } from '#app/domain/series/series.ts'
import { read } from '#app/db/database.server.ts'
import { describeReference, referenceInclude } from '#app/db/described-rows.server.ts'
import { findIndicatorEditor, type EditedIndicator, type ListedSeries } from './indicator-editor.server.ts'

/** A series as its editor opens it, with its indicator. */
export interface EditedSeries extends ListedSeries {
  version: number
  question: string | null
  population: string | null
  level: SeriesLevel
  firstYear: number | null
  lastYear: number | null
  endedBy: string | null
  endReason: string | null
  /** Values of every revision. */
  values: number
  /** Newest first, with who stated each. */
  references: (ReferenceValue & { statedName: string })[]
  successors: { slug: string; shortLabel: string; year: number }[]
}

/** The series with this address, or null when there is none or the viewer may not edit it. */
export async function findSeriesEditor(
  viewer: SignedIn,
  indicatorSlug: string,
  slug: string,
): Promise<{ indicator: EditedIndicator; series: EditedSeries } | null> {
  const indicator = await findIndicatorEditor(viewer, indicatorSlug)
  const listed = indicator?.series.find((one) => one.slug === slug)
  if (indicator === null || listed === undefined) return null
  const row = await read().series.findUniqueOrThrow({
    where: { id: listed.id },
    include: {
      references: { include: referenceInclude, orderBy: { id: 'desc' } },
      successors: {
        include: { to: { select: { slug: true, shortLabel: true, position: true } } },
        orderBy: { to: { position: 'asc' } },
      },
      _count: { select: { observations: true } },
    },
  })
  return {
    indicator,
    series: {
      ...listed,
      version: row.version,
      question: row.question,
      population: row.population,
      level: row.level as SeriesLevel,
      firstYear: row.firstYear,
      lastYear: row.lastYear,
      endedBy: row.endedBy,
      endReason: row.endReason,
      values: row._count.observations,
      references: row.references.map((one) => ({ ...describeReference(one), statedName: one.statedName })),
      successors: row.successors.map(({ to, year }) => ({ slug: to.slug, shortLabel: to.shortLabel, year })),
    },
  }
}
