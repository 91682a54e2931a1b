import type { SteeringReader } from '#app/domain/access/roles.ts'
import { actorsInPlan, type ActorRole } from '#app/domain/commitment/actor.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import { read } from '#app/db/database.server.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

/** A goal with its commitments that the plan gives to nobody; null when it is not the viewer's. */
export async function goalFacts(viewer: SteeringReader, id: number) {
  const goal = await read().goal.findFirst({
    where: { id, plan: visiblePlans(viewer) },
    select: {
      id: true,
      kind: true,
      number: true,
      shortTitle: true,
      plan: { select: { slug: true } },
      commitments: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          slug: true,
          label: true,
          text: true,
          organisations: {
            orderBy: { id: 'asc' },
            select: { role: true, organisation: { select: { shortName: true } } },
          },
        },
      },
    },
  })
  if (goal === null) return null
  const { plan, commitments, ...rest } = goal
  const named = { ...rest, kind: rest.kind as GoalKind }
  const withActors = commitments.map(({ organisations, ...commitment }) => ({
    ...commitment,
    actors: organisations.map(({ role, organisation }) => ({ role: role as ActorRole, name: organisation.shortName })),
  }))
  return {
    ...named,
    path: (await goalAddresses(viewer))(plan.slug, named),
    all: commitments.length,
    unpromised: withActors
      .filter(({ actors }) => actorsInPlan(actors).length === 0)
      .map(({ actors, ...commitment }) => ({ ...commitment, reporters: actors.map(({ name }) => name) })),
  }
}
