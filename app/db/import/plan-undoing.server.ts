import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { readPlanChoices } from '#app/domain/import/plan/part.ts'
import { planUse, whyNotDeletePlan } from '#app/domain/plan/deletion.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { removeIndicator } from '#app/db/indicator/deletion.server.ts'
import { editedPlanIn } from '#app/db/plan/edited-plans.server.ts'
import { deleteGoals } from '#app/db/plan/plan-deletion.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { unusedSource } from '#app/db/source/unused-source.server.ts'

/** How the undoing of a draft went. What was refused changed nothing. */
export type DraftUndone =
  | { ok: true; removedIndicators: number; keptIndicators: number }
  | { ok: false; kind: 'gone' | 'changed-meanwhile' }
  | { ok: false; kind: 'not-now'; why: string }

/**
 * Takes back a draft that a document became: the edition with all that is written in it, the source that stands for it,
 * and the indicators that it added and nothing else has come to use. The document stays, and can be read in again.
 *
 * @param seen the versions that the page was shown with: the import's, and what stands for the draft's content; empty
 *   where the draft was gone already
 */
export function undoPlanDraft(
  viewer: SignedIn,
  importId: number,
  seen: { version: number; mark: string },
  reason: string,
  now: Date,
): Promise<DraftUndone> {
  if (!can(viewer, 'import.manage') || !can(viewer, 'plan.edit')) return Promise.resolve({ ok: false, kind: 'gone' })
  return write(async (tx): Promise<DraftUndone> => {
    const row = await tx.import.findUnique({ where: { id: importId }, include: { plan: { select: { slug: true } } } })
    if (row?.kind !== 'plan') return { ok: false, kind: 'gone' }
    if (row.state !== 'done') return { ok: false, kind: 'not-now', why: 'Det finns inget utkast att ta bort.' }
    if (row.version !== seen.version) return { ok: false, kind: 'changed-meanwhile' }
    const plan = row.plan === null ? null : await editedPlanIn(tx, viewer, row.plan.slug)
    if (plan !== null) {
      const why = whyNotDeletePlan(planUse(plan))
      if (why !== undefined) return { ok: false, kind: 'not-now', why }
    }
    if ((plan?.mark ?? '') !== seen.mark) return { ok: false, kind: 'changed-meanwhile' }
    if (plan !== null) {
      await deleteGoals(
        tx,
        plan.goals.map((goal) => goal.id),
      )
      await tx.plan.delete({ where: { id: plan.id } })
    }
    const made = readPlanChoices(JSON.parse(row.choices))?.madeIndicators ?? []
    const removed = await removeUnused(tx, viewer, made, now)
    await tx.import.update({
      where: { id: importId },
      data: {
        state: 'undone',
        sourceId: null,
        undoneAt: now,
        undoneName: viewer.name,
        undoneReason: reason,
        version: { increment: 1 },
      },
    })
    if (row.sourceId !== null) await removeSource(tx, row.sourceId)
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'import.undone',
      subject: { type: 'import', id: importId },
      message: reason,
      data: { plan: row.plan?.slug ?? null, removedIndicators: removed },
    })
    return { ok: true, removedIndicators: removed, keptIndicators: made.length - removed }
  })
}

/** Removes those that nothing uses and nobody has changed since they were added. Answers how many. */
async function removeUnused(tx: Tx, viewer: SignedIn, ids: readonly number[], now: Date): Promise<number> {
  let removed = 0
  for (const id of ids) {
    const row = await tx.indicator.findUnique({ where: { id }, select: { version: true } })
    const ties = await tx.goalIndicator.count({ where: { indicatorId: id } })
    if (row?.version !== 1 || ties > 0) continue
    const answer = await removeIndicator(tx, viewer, id, now)
    if (answer !== null && answer.why === undefined) removed += 1
  }
  return removed
}

/** Removes the source that stands for the document, unless something else has come to refer to it. */
async function removeSource(tx: Tx, id: number): Promise<void> {
  await tx.source.deleteMany({ where: { id, kind: 'plan-document', ...unusedSource } })
}
