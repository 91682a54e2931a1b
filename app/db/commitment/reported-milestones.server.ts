import type { SignedIn } from '#app/domain/access/roles.ts'
import { isMoved } from '#app/domain/commitment/milestone-dates.ts'
import { milestoneChange } from '#app/domain/commitment/milestone-change.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import type { Tx } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/**
 * Puts in the commitment's milestones what an accepted report says of them: the day that one was done, or a new last day
 * with its reason, and then the old one is kept. One that is already done stays as it is. The commitment gets a new
 * version, so that an editor that is open does not write over it.
 */
export async function applyMilestones(tx: Tx, report: DescribedReport, viewer: SignedIn, now: Date): Promise<void> {
  const told = report.milestones.filter(({ doneOn, newDueOn }) => doneOn !== null || newDueOn !== null)
  if (told.length === 0) return
  const { id: commitmentId } = await tx.commitment.findUniqueOrThrow({ where: { slug: report.commitment.slug } })
  const who = `${report.organisation.name}, lägesrapporten ${report.round.year}`
  const changes = []
  for (const { id, doneOn, newDueOn, reason } of told) {
    const was = await tx.milestone.findFirst({ where: { id, commitmentId } })
    if (was === null || was.doneOn !== null) continue
    const dueOn = doneOn === null ? newDueOn : was.dueOn
    if (doneOn === null && dueOn === was.dueOn) continue
    if (isMoved(was, dueOn)) {
      await tx.milestoneDate.create({
        data: { milestoneId: id, dueOn: was.dueOn, replacedAt: now, replacedName: who, reason },
      })
    }
    await tx.milestone.update({ where: { id }, data: { dueOn, doneOn } })
    changes.push(milestoneChange(was, { ...was, dueOn, doneOn }))
  }
  if (changes.length === 0) return
  const { version } = await tx.commitment.update({
    where: { id: commitmentId },
    data: { version: { increment: 1 } },
  })
  await recordEvent(tx, {
    actor: viewer,
    at: now,
    kind: 'commitment.milestones-reported',
    subject: { type: 'commitment', id: commitmentId },
    message: who,
    data: { version, report: report.id },
    changes,
  })
}
