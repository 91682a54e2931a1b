import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { AttendanceInput } from '#app/domain/gathering/attendance-input.ts'
import { otherOrganisations } from '#app/domain/gathering/gathering.ts'
import { attendanceChanges } from '#app/domain/gathering/gathering-changes.ts'
import { gatheringKinds, type GatheringKind } from '#app/domain/gathering/kind.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { NotRecorded, recordYear } from './attendance-recording.server.ts'
import { learnNames } from './learnt-names.server.ts'

/** How many values the save recorded; null when the gathering's kind, or the choice, has none. */
type Saved = EditAnswer<{ recorded: { created: number; revised: number } | null }>

/**
 * Saves how many came from each organisation, all of it or nothing: the counts, the ways of writing that were taught, and
 * the year's sums as values of the series chosen.
 */
export async function saveAttendance(viewer: SignedIn, id: number, input: AttendanceInput, now: Date): Promise<Saved> {
  if (!can(viewer, 'gathering.manage')) return { ok: false, why: 'Du har inte behörighet att ändra sammankomster.' }
  try {
    return await write(async (tx): Promise<Saved> => {
      const row = await tx.gathering.findUnique({ where: { id } })
      if (row === null) return { ok: false, why: 'Sammankomsten finns inte längre.' }
      const stale = staleAnswer(input.version, row.version)
      if (stale !== undefined) return stale
      const before = await countsIn(tx, id)
      await writeCounts(tx, id, input)
      const after = await countsIn(tx, id)
      await learnNames(tx, viewer, input.taught, now)
      await tx.gathering.update({ where: { id }, data: { version: row.version + 1 } })
      await recordEvent(tx, {
        actor: viewer,
        at: now,
        kind: 'gathering.counted',
        subject: { type: 'gathering', id },
        message: input.reason,
        changes: attendanceChanges(before, after),
      })
      const year = Number(row.heldOn.slice(0, 4))
      const { totalId, perOrganisationId, reason } = input
      const recorded = gatheringKinds[row.kind as GatheringKind].isMeasured
        ? await recordYear(tx, viewer, { year, totalId, perOrganisationId }, reason, now)
        : null
      return { ok: true, recorded: recorded === null ? null : { created: recorded.created, revised: recorded.revised } }
    })
  } catch (error) {
    if (error instanceof NotRecorded) return { ok: false, why: error.message }
    throw error
  }
}

/** The stored counts by the organisation's name. */
async function countsIn(tx: Tx, gatheringId: number): Promise<Map<string, number>> {
  const rows = await tx.gatheringAttendance.findMany({
    where: { gatheringId },
    orderBy: { id: 'asc' },
    select: { count: true, organisation: { select: { name: true } } },
  })
  return new Map(rows.map(({ count, organisation }) => [organisation?.name ?? otherOrganisations, count]))
}

/** Writes the counts over those that are there, or adds them to those. Organisations with none have no row. */
async function writeCounts(tx: Tx, gatheringId: number, { counts, others, mode }: AttendanceInput): Promise<void> {
  const organisations = await tx.organisation.findMany({ select: { id: true, slug: true } })
  const now = await tx.gatheringAttendance.findMany({ where: { gatheringId } })
  const sums = new Map<number | null, number>([
    [null, others],
    ...organisations.map(({ id, slug }) => [id, counts[slug] ?? 0] as const),
  ])
  if (mode === 'add') {
    for (const { organisationId, count } of now) sums.set(organisationId, (sums.get(organisationId) ?? 0) + count)
  }
  await tx.gatheringAttendance.deleteMany({ where: { gatheringId } })
  await tx.gatheringAttendance.createMany({
    data: [...sums].flatMap(([organisationId, count]) => (count === 0 ? [] : [{ gatheringId, organisationId, count }])),
  })
}
