import type { SignedIn } from '#app/domain/access/roles.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import { goalUse, whyNotDeleteGoal } from '#app/domain/plan/deletion.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import { write } from '#app/db/database.server.ts'
import { deleteGoals } from '#app/db/plan/plan-deletion.server.ts'
import type { PlanChange } from '#app/db/plan/plan-changes.server.ts'
import { editedPlanIn } from '#app/db/plan/edited-plans.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/**
 * Deletes a goal of a draft with its commitments and lists. `mark` stands for what the edition held when the deletion
 * was asked for.
 *
 * @returns null when the viewer may edit no such edition, or it has no such goal
 */
export function deleteGoal(
  viewer: SignedIn,
  planSlug: string,
  id: number,
  mark: string,
  now: Date,
): Promise<PlanChange | null> {
  return write(async (tx): Promise<PlanChange | null> => {
    const plan = await editedPlanIn(tx, viewer, planSlug)
    const goal = plan?.goals.find((one) => one.id === id)
    if (plan === null || goal === undefined) return null
    const why = whyNotReword(plan.state) ?? whyNotDeleteGoal(goalUse(plan, goal))
    if (why !== undefined) return { ok: false, kind: 'not-now', why }
    if (mark !== plan.mark) return { ok: false, kind: 'conflict', current: plan }
    await deleteGoals(tx, [id])
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'goal.deleted',
      subject: { type: 'goal', id },
      message: goalLabel(goal),
      data: { plan: planSlug },
    })
    return { ok: true, slug: planSlug }
  })
}
