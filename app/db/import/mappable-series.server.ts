import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { seriesName, type MappableSeries } from '#app/domain/import/mapping/mappable-series.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { SeriesEnding, SeriesLevel } from '#app/domain/series/series.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { visibleObservations } from '#app/db/visible.server.ts'

/** Every series that an import may write to, by name, with what it holds. Own indicators get theirs from reports. */
export async function listMappableSeries(viewer: SignedIn): Promise<MappableSeries[]> {
  if (!can(viewer, 'import.manage')) return []
  const [rows, types] = await Promise.all([
    read().series.findMany({
      include: {
        indicator: { select: { name: true, shortName: true, chartTitle: true, unit: true } },
        predecessors: { select: { year: true } },
      },
    }),
    read().observation.groupBy({
      by: ['seriesId', 'valueType'],
      where: { AND: [visibleObservations(viewer), { valueType: { not: 'missing' } }] },
    }),
  ])
  const answered = new Set(types.filter(({ valueType }) => valueType === 'answer').map(({ seriesId }) => seriesId))
  const filled = new Set(types.map(({ seriesId }) => seriesId))
  return rows
    .map((row): MappableSeries => ({
      id: row.id,
      label: row.label,
      shortLabel: row.shortLabel,
      question: row.question,
      level: row.level as SeriesLevel,
      firstYear: row.firstYear,
      breakYears: row.predecessors.map(({ year }) => year),
      lastYear: row.lastYear,
      ending: row.ending as SeriesEnding | null,
      holds: answered.has(row.id) ? 'answers' : filled.has(row.id) ? 'numbers' : 'nothing',
      indicator: { ...row.indicator, unit: row.indicator.unit as IndicatorUnit },
    }))
    .sort((a, b) => compareSwedish(seriesName(a), seriesName(b)) || a.id - b.id)
}
