import { thePublic, type Viewer } from '#app/domain/access/roles.ts'
import { goalPath, goalPathIn, type GoalKind } from '#app/domain/goal/goal.ts'
import { read } from '#app/db/database.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

/** The order of plan editions; the first that has a goal has the goal's short address. */
export const newestFirst = [{ periodFrom: 'desc' }, { id: 'desc' }] satisfies Prisma.PlanOrderByWithRelationInput[]

/** The ties of an indicator to goals, so that the newest edition's comes last. */
export const oldestPlanFirst = [
  { goal: { plan: { periodFrom: 'asc' } } },
  { goal: { planId: 'asc' } },
  { id: 'asc' },
] satisfies Prisma.GoalIndicatorOrderByWithRelationInput[]

/** Gives a goal's one address: the short one in the newest edition that has it, otherwise the edition's own. */
export type AddressOfGoal = (planSlug: string, goal: { kind: GoalKind; number: number }) => string

/** The addresses of all goals, the same for every viewer: a draft takes over no address before it is adopted. */
export async function goalAddresses(_viewer: Viewer): Promise<AddressOfGoal> {
  const goals = await read().goal.findMany({
    where: { plan: visiblePlans(thePublic) },
    orderBy: newestFirst.map((plan) => ({ plan })),
    select: { kind: true, number: true, plan: { select: { slug: true } } },
  })
  const newest = new Map<string, string>()
  for (const { kind, number, plan } of goals) {
    const path = goalPath({ kind: kind as GoalKind, number })
    if (!newest.has(path)) newest.set(path, plan.slug)
  }
  return (planSlug, goal) => (newest.get(goalPath(goal)) === planSlug ? goalPath(goal) : goalPathIn(planSlug, goal))
}
