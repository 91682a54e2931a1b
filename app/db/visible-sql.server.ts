import type { Viewer } from '#app/domain/access/roles.ts'
import { read } from './database.server.ts'
import { Prisma } from './generated/client.ts'
import { listOf, rowsOf } from './statements.server.ts'
import { visibleReports } from './visible.server.ts'

/**
 * `visibleObservations` for statements written by hand, where the observation is called `o`. Who may see a report is
 * asked of the one clause that says so; the reports that have given values are few beside the values.
 */
export async function visibleObservationsSql(viewer: Viewer): Promise<Prisma.Sql> {
  const { isVisible, held } = await seenBy(viewer)
  if (held.length === 0) return Prisma.sql`o."replacedAt" IS NULL AND ${isVisible}`
  return Prisma.sql`(o."replacedAt" IS NULL OR o."id" IN ${listOf(held)}) AND ${isVisible}`
}

/** What values were before they were revised: as public as the report that gave them, or else as the value itself. */
export async function earlierObservationsSql(viewer: Viewer): Promise<Prisma.Sql> {
  const { isVisible, held } = await seenBy(viewer)
  if (held.length === 0) return Prisma.sql`o."replacedAt" IS NOT NULL AND ${isVisible}`
  return Prisma.sql`o."replacedAt" IS NOT NULL AND o."id" NOT IN ${listOf(held)} AND ${isVisible}`
}

/** When a value may be seen, and the replaced ones that are current to the viewer, who may not see what replaced them. */
async function seenBy(viewer: Viewer): Promise<{ isVisible: Prisma.Sql; held: number[] }> {
  const reports = await read().statusReport.findMany({
    where: { AND: [visibleReports(viewer), { observations: { some: {} } }] },
    select: { id: true },
  })
  const ids = listOf(reports.map(({ id }) => id))
  const visible = (name: 'o' | 'later'): Prisma.Sql => {
    const report = Prisma.raw(`${name}."statusReportId"`)
    return reports.length === 0 ? Prisma.sql`${report} IS NULL` : Prisma.sql`(${report} IS NULL OR ${report} IN ${ids})`
  }
  const held = rowsOf<{ id: number }>(Prisma.sql`
    SELECT o."id" FROM "Observation" o JOIN "Observation" later ON later."id" = o."replacedById"
    WHERE o."replacedById" IS NOT NULL AND ${visible('o')} AND NOT ${visible('later')}
    ORDER BY o."id"`)
  return { isVisible: visible('o'), held: held.map(({ id }) => id) }
}
