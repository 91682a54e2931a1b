import type { Viewer } from '#app/domain/access/roles.ts'
import type { CommitmentFacts, GoalPart } from '#app/domain/commitment/facts.ts'
import { goalLabel, goalSections, type GoalKind } from '#app/domain/goal/goal.ts'
import { read } from '#app/db/database.server.ts'
import { describeStep, stepSelect } from './step-rows.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

const goalSelect = { kind: true, number: true, shortTitle: true, plan: { select: { slug: true } } } as const

/** What is told of the commitment beside its wording. Null when it cannot be seen. */
export async function findCommitmentFacts(viewer: Viewer, slug: string): Promise<CommitmentFacts | null> {
  const row = await read().commitment.findFirst({
    where: { slug, goal: { plan: visiblePlans(viewer) } },
    select: {
      responsibleRoles: true,
      targetGroup: true,
      milestones: { orderBy: { position: 'asc' }, select: stepSelect(viewer) },
      links: { orderBy: { position: 'asc' }, select: { label: true, url: true } },
      outcomes: {
        where: { outcome: { goal: { plan: visiblePlans(viewer) } } },
        orderBy: { id: 'asc' },
        select: { outcome: { select: { text: true, goal: { select: goalSelect } } } },
      },
      possibleActions: {
        where: { possibleAction: { goal: { plan: visiblePlans(viewer) } } },
        orderBy: { id: 'asc' },
        select: { possibleAction: { select: { text: true, goal: { select: goalSelect } } } },
      },
    },
  })
  if (row === null) return null
  const addressOf = await goalAddresses(viewer)
  const { milestones, outcomes, possibleActions, ...facts } = row
  const part = (section: 'outcomes' | 'possibleActions', item: (typeof outcomes)[number]['outcome']): GoalPart => {
    const goal = { ...item.goal, kind: item.goal.kind as GoalKind }
    return {
      text: item.text,
      goalName: goalLabel(goal),
      href: `${addressOf(goal.plan.slug, goal)}#${goalSections[section]}`,
    }
  }
  return {
    ...facts,
    steps: milestones.map(describeStep),
    outcomes: outcomes.map(({ outcome }) => part('outcomes', outcome)),
    possibleActions: possibleActions.map(({ possibleAction }) => part('possibleActions', possibleAction)),
  }
}
