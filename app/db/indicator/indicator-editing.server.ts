import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { freeSlug } from '#app/domain/free-slug.ts'
import { goalLabel, type GoalKind } from '#app/domain/goal/goal.ts'
import { factChanges } from '#app/domain/history/change.ts'
import { indicatorFacts } from '#app/domain/indicator/indicator-changes.ts'
import { whyNotChangeUnit, type Counted, type IndicatorInput } from '#app/domain/indicator/indicator-input.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

/** The columns that a coordinator states. */
const columnsOf = ({ goals: _goals, outcomes: _outcomes, levels, breakdowns, ...input }: IndicatorInput) => ({
  ...input,
  levels: levels.join(' '),
  breakdowns: breakdowns.join(' '),
})

/** Adds an indicator in the first state of its life. Null when the viewer may not. */
export function createIndicator(
  viewer: SignedIn,
  input: IndicatorInput,
  now: Date,
): Promise<EditAnswer<{ slug: string }> | null> {
  if (!can(viewer, 'indicator.edit')) return Promise.resolve(null)
  return write(async (tx) => {
    const taken = await tx.indicator.findMany({ select: { slug: true } })
    const slug = freeSlug(
      input.shortName,
      taken.map((one) => one.slug),
    )
    const indicator = await tx.indicator.create({ data: { slug, ...columnsOf(input), state: 'development' } })
    await tieGoals(tx, viewer, indicator.id, input)
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'indicator.created',
      subject: { type: 'indicator', id: indicator.id },
      message: input.name,
      changes: factChanges(indicatorFacts, null, { ...indicator, ...(await tieNames(tx, indicator.id)) }),
    })
    return { ok: true, slug }
  })
}

/** Saves what a coordinator states of an indicator. Null when there is none, or the viewer may not. */
export function updateIndicator(
  viewer: SignedIn,
  id: number,
  version: number,
  input: IndicatorInput,
  now: Date,
): Promise<EditAnswer | null> {
  if (!can(viewer, 'indicator.edit')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer | null> => {
    const stored = await tx.indicator.findUnique({ where: { id } })
    if (stored === null) return null
    const stale = staleAnswer(version, stored.version)
    if (stale) return stale
    if (input.unit !== stored.unit) {
      const why = whyNotChangeUnit(await countUnit(tx, id))
      if (why !== undefined) return { ok: false, why, field: 'unit' }
    }
    const columns = columnsOf(input)
    const changed = (Object.keys(columns) as (keyof typeof columns)[]).filter((key) => columns[key] !== stored[key])
    const tiesBefore = await tieNames(tx, id)
    const saved = await tx.indicator.update({ where: { id }, data: { ...columns, version: { increment: 1 } } })
    await tieGoals(tx, viewer, id, input)
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'indicator.edited',
      subject: { type: 'indicator', id },
      data: {
        version: stored.version + 1,
        before: JSON.stringify(Object.fromEntries(changed.map((key) => [key, stored[key]]))),
      },
      changes: factChanges(indicatorFacts, { ...stored, ...tiesBefore }, { ...saved, ...(await tieNames(tx, id)) }),
    })
    return { ok: true }
  })
}

/** Names of what the indicator is tied to. */
async function tieNames(tx: Tx, indicatorId: number): Promise<{ goals: string[]; outcomes: string[] }> {
  const goals = await tx.goalIndicator.findMany({
    where: { indicatorId },
    orderBy: { id: 'asc' },
    select: { goal: { select: { kind: true, number: true, shortTitle: true, plan: { select: { title: true } } } } },
  })
  const outcomes = await tx.indicatorOutcome.findMany({
    where: { indicatorId },
    orderBy: { id: 'asc' },
    select: { outcome: { select: { text: true } } },
  })
  return {
    goals: goals.map(({ goal }) => `${goalLabel({ ...goal, kind: goal.kind as GoalKind })}, ${goal.plan.title}`),
    outcomes: outcomes.map(({ outcome }) => outcome.text),
  }
}

/** How much is stored in the indicator's unit, whoever may see it. */
export const countUnit = async (
  client: Pick<Tx, 'observation' | 'referenceValue'>,
  indicatorId: number,
): Promise<Counted> => ({
  values: await client.observation.count({ where: { series: { indicatorId } } }),
  references: await client.referenceValue.count({ where: { series: { indicatorId } } }),
})

/**
 * Ties the indicator to the goals of drafts that are ticked, and to outcomes of goals that it is tied to; an outcome of
 * another goal is stated in that goal's chain, and stays. A goal whose ties change is saved, so that somebody who has it
 * or its chain open does not untie what they never saw.
 */
async function tieGoals(tx: Tx, viewer: SignedIn, indicatorId: number, input: IndicatorInput): Promise<void> {
  const drafts = { AND: [visiblePlans(viewer), { state: 'draft' }] }
  const near = { goal: { plan: visiblePlans(viewer), indicators: { some: { indicatorId } } } }
  const before = await tx.outcome.findMany({ where: near, select: outcomeSelect(indicatorId) })
  const offered = await tx.goal.findMany({
    where: { plan: drafts },
    select: { id: true, locator: true, indicators: { where: { indicatorId }, select: { id: true } } },
  })
  const changed = new Set<number>()
  for (const { id: goalId, locator, indicators } of offered) {
    const isChosen = input.goals.includes(goalId)
    if (isChosen === indicators.length > 0) continue
    changed.add(goalId)
    if (isChosen) {
      const last = await tx.goalIndicator.aggregate({ where: { goalId }, _max: { position: true } })
      await tx.goalIndicator.create({
        data: { goalId, indicatorId, position: (last._max.position ?? 0) + 1, locator },
      })
    } else await tx.goalIndicator.deleteMany({ where: { goalId, indicatorId } })
  }
  const after = await tx.outcome.findMany({ where: near, select: outcomeSelect(indicatorId) })
  const stillNear = new Set(after.map(({ id }) => id))
  for (const { id: outcomeId, goalId, indicators } of new Map(
    [...before, ...after].map((one) => [one.id, one]),
  ).values()) {
    const isChosen = stillNear.has(outcomeId) && input.outcomes.includes(outcomeId)
    if (isChosen === indicators.length > 0) continue
    changed.add(goalId)
    if (isChosen) await tx.indicatorOutcome.create({ data: { indicatorId, outcomeId } })
    else await tx.indicatorOutcome.deleteMany({ where: { indicatorId, outcomeId } })
  }
  await tx.goal.updateMany({ where: { id: { in: [...changed] } }, data: { version: { increment: 1 } } })
}

const outcomeSelect = (indicatorId: number) => ({
  id: true,
  goalId: true,
  indicators: { where: { indicatorId }, select: { id: true } },
})
