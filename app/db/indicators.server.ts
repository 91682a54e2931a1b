import type { Viewer } from '#app/domain/access/roles.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { read } from './database.server.ts'
import { describeIndicator, indicatorInclude } from './described-rows.server.ts'
import { withEarlierValues } from './earlier-values.server.ts'

/** The indicator with this address, with every value the viewer may see, and what revised ones were before. */
export async function findIndicator(viewer: Viewer, slug: string): Promise<DescribedIndicator | null> {
  const row = await read().indicator.findUnique({ where: { slug }, include: indicatorInclude(viewer) })
  return row === null ? null : withEarlierValues(viewer, describeIndicator(row))
}
