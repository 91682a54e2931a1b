import type { Viewer } from '#app/domain/access/roles.ts'
import type { ActorRole } from '#app/domain/commitment/actor.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { suppressed } from '#app/domain/indicator/suppressed.ts'
import type { KnownGoal } from '#app/domain/steering/compile-before.ts'
import type { SteeringGoal } from '#app/domain/steering/compile-page.ts'
import { grouped } from '#app/domain/steering/grouped.ts'
import { read } from '#app/db/database.server.ts'
import { describeIndicator, indicatorInclude } from '#app/db/described-rows.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { readSeries } from '#app/db/value/reading.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

const inEdition = (viewer: Viewer, planId: number) =>
  ({ planId, plan: visiblePlans(viewer) }) satisfies Prisma.GoalWhereInput

/** The goals and sub-goals of an edition, in the plan's order. */
export async function listEditionGoals(viewer: Viewer, planId: number): Promise<KnownGoal[]> {
  const rows = await read().goal.findMany({
    where: inEdition(viewer, planId),
    orderBy: [{ kind: 'asc' }, { number: 'asc' }],
    select: { id: true, kind: true, number: true, shortTitle: true },
  })
  return rows.map((row) => ({ ...row, kind: row.kind as GoalKind }))
}

/**
 * The same with their indicators and commitments. Each table by itself: rows included in others are asked for a thousand
 * ids at a time.
 */
export async function listSteeringGoals(viewer: Viewer, planId: number): Promise<SteeringGoal[]> {
  const goal = inEdition(viewer, planId)
  const [goals, plan, addressOf, indicators, measuring, commitments, ties, organisations] = await Promise.all([
    listEditionGoals(viewer, planId),
    read().plan.findFirst({ where: { AND: [{ id: planId }, visiblePlans(viewer)] }, select: { slug: true } }),
    goalAddresses(viewer),
    listIndicators(viewer, planId),
    read().goalIndicator.findMany({
      where: { goal },
      orderBy: { position: 'asc' },
      select: { goalId: true, indicatorId: true },
    }),
    read().commitment.findMany({
      where: { goal },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, goalId: true, slug: true, label: true },
    }),
    read().commitmentOrganisation.findMany({
      where: { commitment: { goal } },
      orderBy: { id: 'asc' },
      select: { commitmentId: true, organisationId: true, role: true },
    }),
    read().organisation.findMany({
      where: { commitments: { some: { commitment: { goal } } } },
      select: { id: true, shortName: true },
    }),
  ])
  const shortNameOf = new Map(organisations.map(({ id, shortName }) => [id, shortName]))
  const tiesOf = grouped(ties, ({ commitmentId }) => commitmentId)
  const measuringOf = grouped(measuring, ({ goalId }) => goalId)
  const commitmentsOf = grouped(commitments, ({ goalId }) => goalId)
  return goals.map((one) => ({
    ...one,
    path: addressOf(plan?.slug ?? '', one),
    indicators: (measuringOf.get(one.id) ?? []).flatMap(({ indicatorId }) => indicators.get(indicatorId) ?? []),
    commitments: (commitmentsOf.get(one.id) ?? []).map(({ id, slug, label }) => ({
      slug,
      label,
      actors: (tiesOf.get(id) ?? []).map(({ organisationId, role }) => ({
        role: role as ActorRole,
        shortName: shortNameOf.get(organisationId) ?? '',
      })),
    })),
  }))
}

/** The indicators of an edition's goals, by id, as its readers may have them. */
async function listIndicators(viewer: Viewer, planId: number): Promise<Map<number, DescribedIndicator>> {
  const rows = await read().indicator.findMany({
    where: { goals: { some: { goal: inEdition(viewer, planId) } } },
    include: indicatorInclude(viewer),
  })
  const values = await readSeries(
    viewer,
    rows.flatMap(({ series }) => series.map(({ id }) => id)),
    { extent: 'panel' },
  )
  return new Map(rows.map((row) => [row.id, suppressed(describeIndicator(row, values))]))
}
