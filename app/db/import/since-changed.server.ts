import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { read } from '#app/db/database.server.ts'
import { describeStored, valueSelect } from '#app/db/value/series-values.server.ts'
import { visibleObservations } from '#app/db/visible.server.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { formatValue } from '#app/domain/series/value.ts'
import type { SinceChanged } from './undoing.server.ts'

/** Values that have been changed after an import, in words, each with where it is edited. */
export async function listSince(
  viewer: SignedIn,
  since: readonly SinceChanged[],
): Promise<{ key: string; href: string; text: string }[]> {
  if (!can(viewer, 'import.manage')) return []
  const rows = await read().observation.findMany({
    where: {
      AND: [visibleObservations(viewer), { id: { in: since.flatMap(({ currentId }) => currentId ?? []) } }],
    },
    select: {
      ...valueSelect,
      createdAt: true,
      series: {
        select: { slug: true, shortLabel: true, indicator: { select: { slug: true, shortName: true, unit: true } } },
      },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => {
    const { subjectName, year, value } = describeStored(row)
    const { indicator, shortLabel, slug } = row.series
    const said = formatValue(value, indicator.unit as IndicatorUnit)
    return {
      key: String(row.id),
      href: `/samordning/indikatorer/${indicator.slug}/serier/${slug}/varden?fran=${year}&till=${year}`,
      text: `${subjectName} ${year}: ${said} sedan ${formatDateTime(row.createdAt)} (${indicator.shortName}, ${shortLabel})`,
    }
  })
}
