import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { goalNumberLabel, type GoalKind } from '#app/domain/goal/goal.ts'
import { read } from '#app/db/database.server.ts'
import { newestFirst } from '#app/db/goal/goal-addresses.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

/** What a gathering may carry out, plan by plan, to tick. */
export interface CarriedOutChoices {
  plan: string
  actions: { id: number; label: string; goal: string }[]
  commitments: { id: number; label: string; goal: string }[]
}

/** The possible actions and commitments of the plans, the newest plan first. */
export async function listCarriedOutChoices(viewer: SignedIn): Promise<CarriedOutChoices[]> {
  if (!can(viewer, 'gathering.manage')) return []
  const plans = await read().plan.findMany({
    where: visiblePlans(viewer),
    orderBy: newestFirst,
    select: {
      title: true,
      goals: {
        orderBy: [{ kind: 'asc' }, { number: 'asc' }],
        select: {
          kind: true,
          number: true,
          possibleActions: { orderBy: { position: 'asc' }, select: { id: true, text: true } },
          commitments: { orderBy: { position: 'asc' }, select: { id: true, label: true } },
        },
      },
    },
  })
  return plans.map(({ title, goals }) => {
    const within = goals.map((one) => ({ ...one, goal: goalNumberLabel({ ...one, kind: one.kind as GoalKind }) }))
    return {
      plan: title,
      actions: within.flatMap(({ goal, possibleActions }) =>
        possibleActions.map(({ id, text }) => ({ id, label: text, goal })),
      ),
      commitments: within.flatMap(({ goal, commitments }) => commitments.map((one) => ({ ...one, goal }))),
    }
  })
}
