import type { Viewer } from '#app/domain/access/roles.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from './database.server.ts'
import { describeIndicator, indicatorInclude } from './described-rows.server.ts'

/** The indicator with this address, with every value the viewer may see. */
export async function findIndicator(viewer: Viewer, slug: string): Promise<DescribedIndicator | null> {
  const row = await read().indicator.findUnique({ where: { slug }, include: indicatorInclude(viewer) })
  return row === null ? null : describeIndicator(row)
}

/** All indicators, by name. */
export async function listIndicators(viewer: Viewer): Promise<DescribedIndicator[]> {
  const rows = await read().indicator.findMany({ include: indicatorInclude(viewer) })
  return rows.map(describeIndicator).sort((a, b) => compareSwedish(a.name, b.name))
}
