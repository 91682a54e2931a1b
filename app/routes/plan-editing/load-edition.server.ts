import { notFound } from '#app/auth/guard.server.ts'
import { findGoalForm, type GoalForm } from '#app/db/goal/goal-form.server.ts'
import { findEditedPlan } from '#app/db/plan/edited-plans.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { EditedGoal, EditedPlan } from '#app/domain/plan/edited-plan.ts'

type Params = Record<string, string | undefined>

/** The edition that the address names, if the viewer may edit it. Throws 404. */
export async function loadEdition(viewer: SignedIn, params: Params): Promise<EditedPlan> {
  const plan = await findEditedPlan(viewer, params['plan'] ?? '')
  if (plan === null) throw notFound()
  return plan
}

/** The edition and its goal that the address names. Throws 404, also for what is no id. */
export async function loadGoal(
  viewer: SignedIn,
  params: Params,
): Promise<{ plan: EditedPlan; goal: EditedGoal; form: GoalForm }> {
  const plan = await loadEdition(viewer, params)
  const goal = plan.goals.find((one) => String(one.id) === params['id'])
  const form = goal === undefined ? null : await findGoalForm(viewer, plan, goal.id)
  if (goal === undefined || form === null) throw notFound()
  return { plan, goal, form }
}
