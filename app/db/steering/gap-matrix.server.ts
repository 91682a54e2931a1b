import type { SteeringReader } from '#app/domain/access/roles.ts'
import { actorRoles } from '#app/domain/commitment/actor.ts'
import { goalNumberLabel, type GoalKind } from '#app/domain/goal/goal.ts'
import type { GapGoal } from '#app/domain/steering/gap-goal.ts'
import { gapMatrix, type GapMatrix } from '#app/domain/steering/gap-matrix.ts'
import { grouped } from '#app/domain/steering/grouped.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { seenLife, seenState } from '#app/db/indicator/seen-life.ts'
import { findCurrentRound, type Round } from '#app/db/round/rounds.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'
import { tellRound, type ToldRound } from './told.server.ts'

/** The gap matrix of the current round's plan, with what it was made of that the page leads to. */
export interface LoadedGapMatrix {
  round: Round
  planSlug: string
  matrix: GapMatrix
  /** What was asked for in the round, in the plan's order. */
  owed: ToldRound['owed']
  /** The answers are told as they were adopted with the round's follow-up. */
  isFrozen: boolean
}

/** Loads the matrix in a bounded number of queries, however large the plan is. Null when there is no round. */
export async function loadGapMatrix(viewer: SteeringReader, now: Date): Promise<LoadedGapMatrix | null> {
  const round = await findCurrentRound(viewer)
  if (round === null) return null
  const ofPlan = { planId: round.planId, plan: visiblePlans(viewer) }
  const [plan, goals, { owed, isFrozen }, addressOf, ...parts] = await Promise.all([
    read().plan.findFirst({ where: { AND: [{ id: round.planId }, visiblePlans(viewer)] }, select: { slug: true } }),
    read().goal.findMany({
      where: ofPlan,
      orderBy: [{ kind: 'asc' }, { number: 'asc' }],
      select: { id: true, kind: true, number: true, shortTitle: true, parentId: true },
    }),
    tellRound(viewer, round, now),
    goalAddresses(viewer),
    listIndicators(viewer, ofPlan),
    listCommitments(ofPlan),
    listActions(viewer, ofPlan, now),
  ])
  if (plan === null) return null
  const [indicators, commitments, possibleActions] = parts
  const ofGoal = <Part extends { goalId: number }>(all: readonly Part[]) => grouped(all, ({ goalId }) => goalId)
  const parted = {
    indicators: ofGoal(indicators),
    commitments: ofGoal(commitments),
    possibleActions: ofGoal(possibleActions),
  }
  const asked = grouped(owed, ({ goal }) => goalNumberLabel(goal))
  const described = goals.map((row): GapGoal => {
    const goal = { ...row, kind: row.kind as GoalKind }
    return {
      ...goal,
      path: addressOf(plan.slug, goal),
      indicators: parted.indicators.get(row.id) ?? [],
      commitments: parted.commitments.get(row.id) ?? [],
      possibleActions: parted.possibleActions.get(row.id) ?? [],
      asked: asked.get(goalNumberLabel(goal)) ?? [],
    }
  })
  return { round, planSlug: plan.slug, matrix: gapMatrix({ phase: round.phase, goals: described }), owed, isFrozen }
}

type OfPlan = { planId: number; plan: ReturnType<typeof visiblePlans> }

const statedRoles = Object.entries(actorRoles).flatMap(([role, row]) => (row.statedInPlan ? [role] : []))

// Each table by itself: rows included in others are asked for a thousand ids at a time.
async function listIndicators(viewer: SteeringReader, goal: OfPlan) {
  const [ties, indicators] = await Promise.all([
    read().goalIndicator.findMany({ where: { goal }, select: { goalId: true, indicatorId: true } }),
    read().indicator.findMany({
      where: { goals: { some: { goal } } },
      select: { id: true, state: true, ...seenLife(viewer) },
    }),
  ])
  const stateOf = new Map(indicators.map((row) => [row.id, seenState(row)]))
  return ties.flatMap(({ goalId, indicatorId }) => {
    const state = stateOf.get(indicatorId)
    return state === undefined ? [] : [{ goalId, state }]
  })
}

async function listCommitments(goal: OfPlan) {
  const [commitments, promised] = await Promise.all([
    read().commitment.findMany({ where: { goal }, select: { id: true, goalId: true } }),
    read().commitment.findMany({
      where: { goal, organisations: { some: { role: { in: statedRoles } } } },
      select: { id: true },
    }),
  ])
  const named = new Set(promised.map(({ id }) => id))
  return commitments.map(({ id, goalId }) => ({ goalId, hasActor: named.has(id) }))
}

/** A possible action is taken up by a commitment of any plan that the viewer may see, or by a gathering that has begun. */
async function listActions(viewer: SteeringReader, goal: OfPlan, now: Date) {
  const taken = {
    OR: [
      { commitments: { some: { commitment: { goal: { plan: visiblePlans(viewer) } } } } },
      { gatherings: { some: { gathering: { heldOn: { lte: calendarDate(now) } } } } },
    ],
  }
  const [actions, takenUp] = await Promise.all([
    read().possibleAction.findMany({ where: { goal }, select: { id: true, goalId: true } }),
    read().possibleAction.findMany({ where: { goal, ...taken }, select: { id: true } }),
  ])
  const ids = new Set(takenUp.map(({ id }) => id))
  return actions.map(({ id, goalId }) => ({ goalId, isTakenUp: ids.has(id) }))
}
