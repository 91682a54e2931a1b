import type { Viewer } from '#app/domain/access/roles.ts'
import { actorRoles, type ActorRole } from '#app/domain/commitment/actor.ts'
import { answersIn, tiesOf, type DescribedActor, type ListedActor } from '#app/domain/organisation/described-actor.ts'
import type { OrganisationKind } from '#app/domain/organisation/organisation.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { commitmentInclude, describeCommitment } from '#app/db/described-rows.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { newestFirst } from '#app/db/goal/goal-addresses.server.ts'
import { describePlan, planInclude } from '#app/db/goal/goals.server.ts'
import { listPublishedRounds } from '#app/db/round/rounds.server.ts'
import { publishedRounds, visiblePlans, visibleReports } from '#app/db/visible.server.ts'

/** Every organisation by name, with how much it stands behind in the plans in force. */
export async function listActors(viewer: Viewer): Promise<ListedActor[]> {
  const inForce = { state: 'adopted' } satisfies Prisma.PlanWhereInput
  const rows = await read().organisation.findMany({
    select: {
      slug: true,
      name: true,
      kind: true,
      commitments: {
        where: { commitment: { goal: { plan: { AND: [visiblePlans(viewer), inForce] } } } },
        select: { role: true },
      },
    },
  })
  return rows
    .map(({ commitments, kind, ...row }) => {
      const promised = commitments.filter(({ role }) => actorRoles[role as ActorRole].statedInPlan).length
      return { ...row, kind: kind as OrganisationKind, promised, assigned: commitments.length - promised }
    })
    .sort((a, b) => compareSwedish(a.name, b.name))
}

/** The organisation with this address: its commitments in every plan, and its published answers. */
export async function findActor(viewer: Viewer, slug: string): Promise<DescribedActor | null> {
  const organisation = await read().organisation.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, shortName: true, kind: true },
  })
  if (organisation === null) return null
  const { id, ...actor } = organisation
  const own = {
    OR: [
      { organisations: { some: { organisationId: id } } },
      { reports: { some: { AND: [visibleReports(viewer), { organisationId: id, round: publishedRounds }] } } },
    ],
  } satisfies Prisma.CommitmentWhereInput
  const [plans, rounds] = await Promise.all([
    read().plan.findMany({
      where: { AND: [visiblePlans(viewer), { goals: { some: { commitments: { some: own } } } }] },
      orderBy: newestFirst,
      include: {
        ...planInclude,
        goals: {
          orderBy: [{ kind: 'asc' }, { number: 'asc' }],
          select: { commitments: { where: own, orderBy: { position: 'asc' }, include: commitmentInclude(viewer) } },
        },
      },
    }),
    listPublishedRounds(viewer),
  ])
  return {
    ...actor,
    kind: actor.kind as OrganisationKind,
    plans: plans.map((row) => {
      const commitments = row.goals.flatMap((goal) => goal.commitments.map(describeCommitment))
      return {
        plan: describePlan(row),
        ...tiesOf(slug, commitments),
        rounds: rounds
          .filter((round) => round.planId === row.id)
          .map((round) => ({
            slug: round.slug,
            year: round.year,
            isDemo: round.isDemo,
            answers: answersIn(slug, round, commitments),
          })),
      }
    }),
  }
}
