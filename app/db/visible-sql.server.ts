import type { Viewer } from '#app/domain/access/roles.ts'
import { read } from './database.server.ts'
import { Prisma } from './generated/client.ts'
import { listOf } from './statements.server.ts'
import { visibleReports } from './visible.server.ts'

/**
 * `visibleObservations` for statements written by hand, where the observation is called `o`. Who may see a report is
 * asked of the one clause that says so; the reports that have given values are few beside the values.
 */
export const visibleObservationsSql = async (viewer: Viewer): Promise<Prisma.Sql> =>
  Prisma.sql`o."replacedAt" IS NULL AND ${await reportIsVisible(viewer)}`

/** What values were before they were revised: as public as the report that gave them, or else as the value itself. */
export const earlierObservationsSql = async (viewer: Viewer): Promise<Prisma.Sql> =>
  Prisma.sql`o."replacedAt" IS NOT NULL AND ${await reportIsVisible(viewer)}`

async function reportIsVisible(viewer: Viewer): Promise<Prisma.Sql> {
  const reports = await read().statusReport.findMany({
    where: { AND: [visibleReports(viewer), { observations: { some: {} } }] },
    select: { id: true },
  })
  const given =
    reports.length === 0 ? Prisma.sql`FALSE` : Prisma.sql`o."statusReportId" IN ${listOf(reports.map(({ id }) => id))}`
  return Prisma.sql`(o."statusReportId" IS NULL OR ${given})`
}
