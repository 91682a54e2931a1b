import type { Viewer } from '#app/domain/access/roles.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { suppressed } from '#app/domain/indicator/suppressed.ts'
import { read } from '#app/db/database.server.ts'
import { describeIndicator, indicatorInclude } from '#app/db/described-rows.server.ts'
import { withEarlierValues } from '#app/db/value/earlier-values.server.ts'
import { readSeries, type Extent } from '#app/db/value/reading.server.ts'

/**
 * The indicator with this address, with as much of its values as is wanted, of those that the viewer may see, and with
 * what revised ones were before.
 */
export async function findIndicator(
  viewer: Viewer,
  slug: string,
  extent: Extent = { extent: 'whole' },
): Promise<DescribedIndicator | null> {
  const row = await read().indicator.findUnique({ where: { slug }, include: indicatorInclude(viewer) })
  if (row === null) return null
  const values = await readSeries(
    viewer,
    row.series.map(({ id }) => id),
    extent,
  )
  return suppressed(await withEarlierValues(viewer, describeIndicator(row, values)))
}
