import type { SignedIn } from '#app/domain/access/roles.ts'
import { planUse, whyNotDeletePlan } from '#app/domain/plan/deletion.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { deleteEditionSource } from './edition-source.server.ts'
import type { PlanChange } from './plan-changes.server.ts'
import { editedPlanIn } from './edited-plans.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/**
 * Deletes a draft with everything in it. `mark` stands for what it held when its deletion was asked for.
 *
 * @returns null when there is no such edition that the viewer may edit
 */
export function deleteEdition(viewer: SignedIn, slug: string, mark: string, now: Date): Promise<PlanChange | null> {
  return write(async (tx): Promise<PlanChange | null> => {
    const current = await editedPlanIn(tx, viewer, slug)
    if (current === null) return null
    const why = whyNotDeletePlan(planUse(current))
    if (why !== undefined) return { ok: false, kind: 'not-now', why }
    if (mark !== current.mark) return { ok: false, kind: 'conflict', current }
    await deleteGoals(
      tx,
      current.goals.map((goal) => goal.id),
    )
    await tx.plan.delete({ where: { id: current.id } })
    await deleteEditionSource(tx, slug)
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'plan.deleted',
      subject: { type: 'plan', id: current.id },
      message: current.title,
      data: { slug },
    })
    return { ok: true, slug }
  })
}

/** Removes goals with their commitments and lists. Whether they may be removed has been decided. */
export async function deleteGoals(tx: Tx, ids: readonly number[]): Promise<void> {
  const among = { in: [...ids] }
  await tx.commitment.deleteMany({ where: { goalId: among } })
  await tx.goal.updateMany({ where: { id: among }, data: { parentId: null } })
  await tx.goal.deleteMany({ where: { id: among } })
}
