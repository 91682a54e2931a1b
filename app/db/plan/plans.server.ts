import type { Viewer } from '#app/domain/access/roles.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import { inPlanOrder, type DescribedPlan } from '#app/domain/plan/described-plan.ts'
import { read } from '#app/db/database.server.ts'
import { commitmentInclude, describeCommitment } from '#app/db/described-rows.server.ts'
import { listEditions } from './editions.server.ts'
import { goalAddresses, newestFirst } from '#app/db/goal/goal-addresses.server.ts'
import { describePlan, planInclude } from '#app/db/goal/goals.server.ts'
import { seenLife, seenState } from '#app/db/indicator/seen-life.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

/** The plan edition with this address, with its goals and commitments. */
export async function findPlan(viewer: Viewer, slug: string): Promise<DescribedPlan | null> {
  const row = await read().plan.findFirst({
    where: { AND: [visiblePlans(viewer), { slug }] },
    include: {
      ...planInclude,
      supersedes: { where: visiblePlans(viewer), orderBy: newestFirst, select: { slug: true, title: true } },
      goals: {
        include: {
          parent: { select: { kind: true, number: true } },
          indicators: { select: { indicator: { select: { state: true, ...seenLife(viewer) } } } },
          commitments: { include: commitmentInclude(viewer), orderBy: { position: 'asc' } },
        },
      },
    },
  })
  if (row === null) return null
  const [addressOf, others] = await Promise.all([goalAddresses(viewer), listEditions(viewer)])
  const goals = row.goals.map((goal) => {
    const key = { kind: goal.kind as GoalKind, number: goal.number }
    return {
      ...key,
      title: goal.title,
      shortTitle: goal.shortTitle,
      path: addressOf(row.slug, key),
      parent: goal.parent === null ? null : { kind: goal.parent.kind as GoalKind, number: goal.parent.number },
      indicators: goal.indicators.map(({ indicator }) => ({ state: seenState(indicator) })),
      commitments: goal.commitments.map(describeCommitment),
    }
  })
  return {
    ...describePlan(row),
    documentUrl: row.documentUrl,
    decidedBy: row.decidedBy,
    others: others.filter((other) => other.id !== row.id).map(({ slug, title }) => ({ slug, title })),
    supersedes: row.supersedes,
    goals: inPlanOrder(goals),
  }
}
