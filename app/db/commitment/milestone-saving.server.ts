import type { SignedIn } from '#app/domain/access/roles.ts'
import { isMoved } from '#app/domain/commitment/milestone-dates.ts'
import type { Milestone, SavedMilestone } from '#app/domain/commitment/milestone.ts'
import type { Tx } from '#app/db/database.server.ts'

/** The milestones that a save takes away. */
export const removedFrom = (before: readonly Milestone[], after: readonly SavedMilestone[]): Milestone[] =>
  before.filter(({ id }) => !after.some((step) => step.id === id))

/** The title of one of the milestones that a report that was handed in has told of; undefined where none has. */
export async function findReportedAmong(tx: Tx, milestones: readonly Milestone[]): Promise<string | undefined> {
  const ids = milestones.map(({ id }) => id)
  const told = await tx.statusReportMilestone.findFirst({
    where: { milestoneId: { in: ids }, statusReport: { state: { not: 'draft' } } },
  })
  return milestones.find(({ id }) => id === told?.milestoneId)?.title
}

/** Writes the milestones as they shall be. Those that were there are the same rows, with all that points to them. */
export async function storeMilestones(
  tx: Tx,
  commitmentId: number,
  before: readonly Milestone[],
  after: readonly SavedMilestone[],
): Promise<void> {
  const removed = removedFrom(before, after).map(({ id }) => id)
  await tx.milestone.deleteMany({ where: { id: { in: removed } } })
  // Positions are unique, so rows that stay first leave theirs.
  for (const { id } of after) {
    if (id !== null) await tx.milestone.update({ where: { id }, data: { position: -id } })
  }
  for (const [index, { id, title, dueOn, doneOn }] of after.entries()) {
    const data = { title, dueOn, doneOn, position: index + 1 }
    if (id === null) await tx.milestone.create({ data: { ...data, commitmentId } })
    else await tx.milestone.update({ where: { id }, data })
  }
}

/** Keeps the days that were moved, with who moved them and why. */
export async function keepMovedDays(
  tx: Tx,
  viewer: SignedIn,
  before: readonly Milestone[],
  after: readonly SavedMilestone[],
  now: Date,
): Promise<void> {
  for (const { id, dueOn, reason } of after) {
    const was = before.find((one) => one.id === id)
    if (was === undefined || !isMoved(was, dueOn)) continue
    await tx.milestoneDate.create({
      data: {
        milestoneId: was.id,
        dueOn: was.dueOn,
        replacedAt: now,
        replacedName: viewer.name,
        reason: reason ?? '',
      },
    })
  }
}
