import type { Viewer } from '#app/domain/access/roles.ts'
import type { DescribedGoal, PlanReference } from '#app/domain/goal/described-goal.ts'
import type { EffectTerm, GoalKind } from '#app/domain/goal/goal.ts'
import type { ReadValues } from '#app/domain/indicator/described-indicator.ts'
import { suppressed } from '#app/domain/indicator/suppressed.ts'
import { planStates, type PlanKind, type PlanState } from '#app/domain/plan/plan.ts'
import type { Recurrence } from '#app/domain/possible-action/possible-action.ts'
import { read } from '#app/db/database.server.ts'
import {
  commitmentInclude,
  describeCommitment,
  describeIndicator,
  describeMeasuring,
  describeSource,
  indicatorInclude,
  measuringSelect,
  sourceInclude,
} from '#app/db/described-rows.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { goalAddresses, newestFirst } from './goal-addresses.server.ts'
import { readSeries } from '#app/db/value/reading.server.ts'
import { seenLife, seenState } from '#app/db/indicator/seen-life.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

export const planInclude = {
  supersededBy: { select: { slug: true, title: true, state: true } },
} satisfies Prisma.PlanInclude

const goalInclude = (viewer: Viewer) =>
  ({
    plan: { include: planInclude },
    source: { include: sourceInclude },
    contexts: { orderBy: { position: 'asc' } },
    preconditions: { orderBy: { position: 'asc' } },
    effects: { orderBy: { position: 'asc' } },
    outcomes: {
      include: { indicators: { include: { indicator: { select: measuringSelect(viewer) } }, orderBy: { id: 'asc' } } },
      orderBy: { position: 'asc' },
    },
    possibleActions: {
      include: {
        outcomes: { select: { outcomeId: true }, orderBy: { id: 'asc' } },
        commitments: {
          where: { commitment: { goal: { plan: visiblePlans(viewer) } } },
          include: {
            commitment: { select: { slug: true, label: true, goal: { select: { kind: true, number: true } } } },
          },
          orderBy: { id: 'asc' },
        },
      },
      orderBy: { position: 'asc' },
    },
    supportTips: { orderBy: { position: 'asc' } },
    indicators: { include: { indicator: { include: indicatorInclude(viewer) } }, orderBy: { position: 'asc' } },
    commitments: {
      include: {
        ...commitmentInclude(viewer),
        outcomes: { select: { outcomeId: true }, orderBy: { id: 'asc' } },
      },
      orderBy: { position: 'asc' },
    },
  }) satisfies Prisma.GoalInclude

type GoalRow = Prisma.GoalGetPayload<{ include: ReturnType<typeof goalInclude> }>
type PlanRow = Prisma.PlanGetPayload<{ include: typeof planInclude }>

/** A plan is superseded by what has been adopted, never by a draft. */
const successorOf = ({ supersededBy }: PlanRow): PlanReference['supersededBy'] =>
  supersededBy === null || !planStates[supersededBy.state as PlanState].isPublic
    ? null
    : { slug: supersededBy.slug, title: supersededBy.title }

export const describePlan = (row: PlanRow): PlanReference => ({
  slug: row.slug,
  title: row.title,
  kind: row.kind as PlanKind,
  state: row.state as PlanState,
  periodFrom: row.periodFrom,
  periodTo: row.periodTo,
  adoptedOn: row.adoptedOn,
  caseNumber: row.caseNumber,
  note: row.note,
  isDemo: row.isDemo,
  supersededBy: successorOf(row),
})

const describeGoal = (row: GoalRow, values: ReadonlyMap<number, ReadValues>): DescribedGoal => ({
  id: row.id,
  kind: row.kind as GoalKind,
  number: row.number,
  title: row.title,
  shortTitle: row.shortTitle,
  commitmentsTitle: row.commitmentsTitle,
  supportTitle: row.supportTitle,
  plan: describePlan(row.plan),
  source: describeSource(row.source),
  locator: row.locator,
  contexts: row.contexts,
  preconditions: row.preconditions,
  effects: row.effects.map((effect) => ({ ...effect, term: effect.term as EffectTerm })),
  outcomes: row.outcomes.map(({ id, text, locator, indicators }) => ({
    id,
    text,
    locator,
    indicators: indicators.map(({ indicator }) => describeMeasuring(indicator)),
  })),
  possibleActions: row.possibleActions.map(({ id, text, locator, recurrence, outcomes, commitments }) => ({
    id,
    text,
    locator,
    recurrence: recurrence as Recurrence | null,
    outcomeIds: outcomes.map((link) => link.outcomeId),
    takenUpBy: commitments.map(({ commitment: { goal, ...commitment } }) => ({
      ...commitment,
      goal: { ...goal, kind: goal.kind as GoalKind },
    })),
  })),
  supportTips: row.supportTips,
  indicators: row.indicators.map(({ indicator }) => suppressed(describeIndicator(indicator, values))),
  commitments: row.commitments.map((commitment) => ({
    ...describeCommitment(commitment),
    outcomeIds: commitment.outcomes.map((link) => link.outcomeId),
  })),
})

/** What a goal's page shows of its indicators' values. */
const valuesOf = (viewer: Viewer, goals: readonly GoalRow[]) =>
  readSeries(
    viewer,
    goals.flatMap((goal) => goal.indicators.flatMap(({ indicator }) => indicator.series.map(({ id }) => id))),
    { extent: 'panel' },
  )

/**
 * The goal or sub-goal with this number in the newest plan edition that has one; with `planSlug`, in that edition.
 */
export async function findGoal(
  viewer: Viewer,
  kind: GoalKind,
  number: number,
  planSlug?: string,
): Promise<DescribedGoal | null> {
  const row = await read().goal.findFirst({
    where: {
      AND: [{ kind, number, plan: visiblePlans(viewer) }, planSlug === undefined ? {} : { plan: { slug: planSlug } }],
    },
    orderBy: newestFirst.map((plan) => ({ plan })),
    include: goalInclude(viewer),
  })
  return row === null ? null : describeGoal(row, await valuesOf(viewer, [row]))
}

/** All goals of a plan, in order, with everything that belongs to them. */
export async function listGoals(viewer: Viewer, planId: number): Promise<DescribedGoal[]> {
  const rows = await read().goal.findMany({
    where: { planId, plan: visiblePlans(viewer) },
    orderBy: [{ kind: 'asc' }, { number: 'asc' }],
    include: goalInclude(viewer),
  })
  const values = await valuesOf(viewer, rows)
  return rows.map((row) => describeGoal(row, values))
}

/** A plan with its goals, as the start page lists them. */
export interface ListedPlan extends PlanReference {
  goals: {
    kind: GoalKind
    number: number
    shortTitle: string
    title: string
    /** The goal's one address. */
    path: string
    indicators: { state: string }[]
    commitmentCount: number
  }[]
}

/** The plans, newest first, with their goals. */
export async function listPlans(viewer: Viewer): Promise<ListedPlan[]> {
  const rows = await read().plan.findMany({
    where: visiblePlans(viewer),
    orderBy: newestFirst,
    include: {
      ...planInclude,
      goals: {
        orderBy: [{ kind: 'asc' }, { number: 'asc' }],
        select: {
          kind: true,
          number: true,
          shortTitle: true,
          title: true,
          indicators: { select: { indicator: { select: { state: true, ...seenLife(viewer) } } } },
          _count: { select: { commitments: true } },
        },
      },
    },
  })
  const addressOf = await goalAddresses(viewer)
  return rows.map((row) => ({
    ...describePlan(row),
    goals: row.goals.map((goal) => ({
      path: addressOf(row.slug, { kind: goal.kind as GoalKind, number: goal.number }),
      kind: goal.kind as GoalKind,
      number: goal.number,
      shortTitle: goal.shortTitle,
      title: goal.title,
      indicators: goal.indicators.map(({ indicator }) => ({ state: seenState(indicator) })),
      commitmentCount: goal._count.commitments,
    })),
  }))
}
