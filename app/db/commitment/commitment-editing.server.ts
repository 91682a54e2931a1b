import type { SignedIn } from '#app/domain/access/roles.ts'
import type { ActorRole, TimeFrame } from '#app/domain/commitment/actor.ts'
import type { CommitmentContent } from '#app/domain/commitment/changes.ts'
import type { MovedDay } from '#app/domain/commitment/milestone-standing.ts'
import type { Milestone } from '#app/domain/commitment/milestone.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import { earlierEditions } from '#app/domain/plan/earlier-editions.ts'
import type { PlanState } from '#app/domain/plan/plan.ts'
import type { SourceEdition } from '#app/domain/source/source-edition.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'
import { describeSource, sourceInclude } from '#app/db/described-rows.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

/** A list of one goal's possible actions or outcomes, to tick. */
export interface OfferedGroup {
  goal: { kind: GoalKind; number: number; shortTitle: string }
  plan: { title: string; slug: string }
  /** Whether it is the goal that the commitment belongs to. */
  isOwn: boolean
  items: { id: number; position: number; text: string }[]
}

/** An organisation tied to a commitment, with the rounds in which it has a report of any state. */
export interface EditedTie {
  role: ActorRole
  organisation: { id: number; name: string }
  assignedAt: Date | null
  assignedByName: string | null
  rounds: string[]
}

/** A commitment with everything that its editor shows and offers. */
export interface EditedCommitment {
  id: number
  slug: string
  position: number
  version: number
  plan: { id: number; slug: string; title: string; state: PlanState }
  goal: { id: number; kind: GoalKind; number: number; shortTitle: string }
  source: SourceEdition
  locator: string
  content: CommitmentContent<Milestone>
  /** How the milestones that have a last day have been moved, oldest first, by the milestone's id. */
  moves: Record<string, (MovedDay & { byName: string })[]>
  ties: EditedTie[]
  /** Those that follow the commitment up and those of its goal; then the rest of the register. */
  indicators: { id: number; name: string; isNear: boolean }[]
  actions: OfferedGroup[]
  outcomes: OfferedGroup[]
}

export const editedInclude = {
  goal: { include: { plan: true, indicators: { orderBy: { position: 'asc' } } } },
  source: { include: sourceInclude },
  organisations: {
    include: { organisation: { select: { id: true, name: true } }, assignedBy: { select: { name: true } } },
    orderBy: { id: 'asc' },
  },
  milestones: { orderBy: { position: 'asc' }, include: { earlierDates: { orderBy: { id: 'asc' } } } },
  links: { orderBy: { position: 'asc' } },
  indicators: { orderBy: { id: 'asc' } },
  possibleActions: { orderBy: { id: 'asc' } },
  outcomes: { orderBy: { id: 'asc' } },
  reports: {
    select: { organisationId: true, round: { select: { title: true } } },
    orderBy: { round: { year: 'asc' } },
  },
} satisfies Prisma.CommitmentInclude

type EditedRow = Prisma.CommitmentGetPayload<{ include: typeof editedInclude }>

/** The commitment as it is stored, inside a plan edition that the viewer may see. */
export const findEditedRow = (
  from: Reader | Tx,
  viewer: SignedIn,
  planSlug: string,
  id: number,
): Promise<EditedRow | null> =>
  from.commitment.findFirst({
    where: { id, goal: { plan: { AND: [visiblePlans(viewer), { slug: planSlug }] } } },
    include: editedInclude,
  })

export const describeContent = (row: EditedRow): CommitmentContent<Milestone> => ({
  text: row.text,
  label: row.label,
  plainReading: row.plainReading,
  responsibleRoles: row.responsibleRoles,
  targetGroup: row.targetGroup,
  timeFrame: row.timeFrame as TimeFrame | null,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  timeFrameInPlan: row.timeFrameInPlan,
  milestones: row.milestones.map(({ id, title, dueOn, doneOn }) => ({ id, title, dueOn, doneOn })),
  links: row.links.map(({ label, url }) => ({ label, url })),
  indicatorIds: row.indicators.map((tie) => tie.indicatorId),
  actionIds: row.possibleActions.map((link) => link.possibleActionId),
  outcomeIds: row.outcomes.map((link) => link.outcomeId),
})

const movesOf = (row: EditedRow): EditedCommitment['moves'] =>
  Object.fromEntries(
    row.milestones.flatMap(({ id, dueOn, earlierDates }) => {
      if (dueOn === null && earlierDates.length === 0) return []
      const moves = earlierDates.map((one, index) => {
        const next = earlierDates[index + 1]
        const to = next === undefined ? dueOn : next.dueOn
        return { from: one.dueOn, to, at: one.replacedAt, reason: one.reason, byName: one.replacedName }
      })
      return [[String(id), moves]]
    }),
  )

export const describeTies = (row: EditedRow): EditedTie[] =>
  row.organisations.map((tie) => ({
    role: tie.role as ActorRole,
    organisation: tie.organisation,
    assignedAt: tie.assignedAt,
    assignedByName: tie.assignedBy?.name ?? null,
    rounds: row.reports.filter((one) => one.organisationId === tie.organisationId).map(({ round }) => round.title),
  }))

/** The possible actions and outcomes that a commitment of the plan may be linked to, its own goal's first. */
export async function offeredLinks(
  from: Reader | Tx,
  viewer: SignedIn,
  planId: number,
  goalId: number,
): Promise<Pick<EditedCommitment, 'actions' | 'outcomes'>> {
  const plans = await from.plan.findMany({
    where: visiblePlans(viewer),
    select: { id: true, periodFrom: true, supersededById: true, basedOnId: true },
  })
  const goals = await from.goal.findMany({
    where: { planId: { in: [planId, ...earlierEditions(planId, plans)] }, plan: visiblePlans(viewer) },
    orderBy: [{ plan: { periodFrom: 'desc' } }, { planId: 'desc' }, { kind: 'asc' }, { number: 'asc' }],
    select: {
      id: true,
      kind: true,
      number: true,
      shortTitle: true,
      planId: true,
      plan: { select: { title: true, slug: true } },
      possibleActions: { select: { id: true, position: true, text: true }, orderBy: { position: 'asc' } },
      outcomes: { select: { id: true, position: true, text: true }, orderBy: { position: 'asc' } },
    },
  })
  const ownFirst = goals.toSorted(
    (a, b) =>
      Number(b.id === goalId) - Number(a.id === goalId) || Number(b.planId === planId) - Number(a.planId === planId),
  )
  const groups = (list: 'possibleActions' | 'outcomes', among: typeof goals): OfferedGroup[] =>
    among.flatMap(({ id, kind, number, shortTitle, plan, ...goal }) =>
      goal[list].length === 0
        ? []
        : [
            {
              goal: { kind: kind as GoalKind, number, shortTitle },
              plan,
              isOwn: id === goalId,
              items: goal[list],
            },
          ],
    )
  return {
    actions: groups('possibleActions', ownFirst),
    outcomes: groups(
      'outcomes',
      ownFirst.filter((goal) => goal.planId === planId),
    ),
  }
}

/** The commitment with this id in this plan edition, with all that its editor needs; null when there is none. */
export async function findEditedCommitment(
  viewer: SignedIn,
  planSlug: string,
  id: number,
): Promise<EditedCommitment | null> {
  const row = await findEditedRow(read(), viewer, planSlug, id)
  if (row === null) return null
  const { plan, indicators: ofGoal, ...goal } = row.goal
  const [links, register] = await Promise.all([
    offeredLinks(read(), viewer, plan.id, goal.id),
    read().indicator.findMany({ select: { id: true, name: true } }),
  ])
  const near = new Set([...row.indicators, ...ofGoal].map((tie) => tie.indicatorId))
  return {
    id: row.id,
    slug: row.slug,
    position: row.position,
    version: row.version,
    plan: { id: plan.id, slug: plan.slug, title: plan.title, state: plan.state as PlanState },
    goal: { id: goal.id, kind: goal.kind as GoalKind, number: goal.number, shortTitle: goal.shortTitle },
    source: describeSource(row.source),
    locator: row.locator,
    content: describeContent(row),
    moves: movesOf(row),
    ties: describeTies(row),
    indicators: register
      .map((indicator) => ({ ...indicator, isNear: near.has(indicator.id) }))
      .toSorted((a, b) => compareSwedish(a.name, b.name)),
    ...links,
  }
}
