import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { Attendance, DescribedGathering } from '#app/domain/gathering/gathering.ts'
import { read } from '#app/db/database.server.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { entriesOf, type HistoryEntry } from '#app/db/history.server.ts'
import { attendanceOf, describeGathering, gatheringInclude } from './gathering-rows.ts'

/** A gathering as those see it who look after it, with all counts. */
export interface ManagedGathering extends DescribedGathering {
  id: number
  version: number
  attendance: Attendance[]
  /** How many came in all. */
  attended: number
  surveys: { slug: string; title: string }[]
}

/** The gatherings, the latest first; none for those who do not look after them. */
export async function listGatherings(viewer: SignedIn): Promise<ManagedGathering[]> {
  if (!can(viewer, 'gathering.manage')) return []
  const [rows, addressOf] = await Promise.all([
    read().gathering.findMany({
      orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
      include: {
        ...gatheringInclude(viewer),
        surveys: { select: { slug: true, title: true }, orderBy: { id: 'asc' } },
      },
    }),
    goalAddresses(viewer),
  ])
  return rows.map((row) => ({
    ...describeGathering(row, addressOf),
    id: row.id,
    version: row.version,
    attendance: attendanceOf(row),
    attended: row.attendance.reduce((sum, { count }) => sum + count, 0),
    surveys: row.surveys,
  }))
}

/** The gathering with this address, or null. */
export const findGathering = async (viewer: SignedIn, slug: string): Promise<ManagedGathering | null> =>
  (await listGatherings(viewer)).find((one) => one.slug === slug) ?? null

/** What has happened to a gathering, newest first. */
export async function listGatheringHistory(viewer: SignedIn, id: number): Promise<HistoryEntry[]> {
  if (!can(viewer, 'gathering.manage')) return []
  const rows = await read().historyEvent.findMany({
    where: { subjectType: 'gathering', subjectId: String(id) },
    orderBy: { id: 'desc' },
  })
  return entriesOf(rows)
}
