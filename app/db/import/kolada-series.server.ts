import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { scopes, type TiedSeries } from '#app/domain/import/kolada/scope.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { SeriesEnding, SeriesLevel } from '#app/domain/series/series.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'

/** The series whose level a key figure's values may have, by indicator and then in the indicator's own order. */
export async function listTiedSeries(viewer: SignedIn): Promise<TiedSeries[]> {
  if (!can(viewer, 'import.manage')) return []
  const rows = await read().series.findMany({
    where: { level: { in: Object.values(scopes).map(({ level }) => level) }, indicator: { isOwn: false } },
    select: {
      id: true,
      slug: true,
      label: true,
      shortLabel: true,
      population: true,
      level: true,
      ending: true,
      lastYear: true,
      position: true,
      indicator: { select: { slug: true, shortName: true, unit: true, definition: true } },
      koladaTies: { select: { kpiId: true } },
    },
  })
  return rows
    .sort((a, b) => compareSwedish(a.indicator.shortName, b.indicator.shortName) || a.position - b.position)
    .map(({ koladaTies, id, slug, label, shortLabel, population, lastYear, ...row }) => ({
      id,
      slug,
      label,
      shortLabel,
      population,
      lastYear,
      level: row.level as SeriesLevel,
      ending: row.ending as SeriesEnding | null,
      indicator: { ...row.indicator, unit: row.indicator.unit as IndicatorUnit },
      keyFigures: koladaTies.map(({ kpiId }) => kpiId),
    }))
}

/** The title that a key figure had when somebody began to watch it, or null when nobody does. */
export async function findKnownTitle(viewer: SignedIn, keyFigure: string): Promise<string | null> {
  if (!can(viewer, 'import.manage')) return null
  const row = await read().koladaKpi.findUnique({ where: { id: keyFigure }, select: { title: true } })
  return row?.title ?? null
}
