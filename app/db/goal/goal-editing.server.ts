import type { SignedIn } from '#app/domain/access/roles.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import { goalChanges, type GoalNames } from '#app/domain/goal/goal-changes.ts'
import type { GoalInput } from '#app/domain/goal/input.ts'
import { goalListNames, type GoalList } from '#app/domain/goal/lists.ts'
import { placeFaults } from '#app/domain/goal/place-in-plan.ts'
import type { EditedPlan } from '#app/domain/plan/edited-plan.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { editionSource } from '#app/db/plan/edition-source.server.ts'
import { formIn, type GoalForm } from './goal-form.server.ts'
import { saveLists, type KnownRows } from './goal-lists.server.ts'
import { editedPlanIn } from '#app/db/plan/edited-plans.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** How a save of a goal went. What was refused wrote nothing. */
export type GoalChange =
  | { ok: true; id: number; version: number }
  | { ok: false; kind: 'not-now'; why: string }
  | { ok: false; kind: 'faults'; errors: Record<string, string> }
  | { ok: false; kind: 'conflict'; current: GoalForm }

/**
 * Saves a goal with all its lists, or adds one when `id` is undefined. In one transaction with its history. The input
 * has been checked against its schema.
 *
 * @returns null when the viewer may edit no such edition, or it has no such goal
 */
export function saveGoal(
  viewer: SignedIn,
  planSlug: string,
  id: number | undefined,
  input: GoalInput,
  now: Date,
): Promise<GoalChange | null> {
  return write(async (tx): Promise<GoalChange | null> => {
    const plan = await editedPlanIn(tx, viewer, planSlug)
    const current = plan === null || id === undefined ? undefined : await formIn(tx, plan, id)
    if (plan === null || current === null) return null
    const why = whyNotReword(plan.state)
    if (why !== undefined) return { ok: false, kind: 'not-now', why }
    if (current !== undefined && isOutdated(input, current)) return { ok: false, kind: 'conflict', current }
    const errors = { ...(await faultsOf(tx, plan, id, input)), ...(current && missing(input, current)) }
    if (Object.keys(errors).length > 0) return { ok: false, kind: 'faults', errors }

    const own = {
      kind: input.kind,
      number: Number(input.number),
      parentId: parentOf(input),
      title: input.title,
      shortTitle: input.shortTitle,
      commitmentsTitle: input.commitmentsTitle === '' ? null : input.commitmentsTitle,
      supportTitle: input.supportTitle === '' ? null : input.supportTitle,
      locator: input.locator,
    }
    const saved =
      current === undefined
        ? await tx.goal.create({ data: { ...own, planId: plan.id, sourceId: await editionSource(tx, plan) } })
        : await tx.goal.update({ where: { id: current.id }, data: { ...own, version: { increment: 1 } } })
    await saveLists(tx, saved, input, knownRows(current), commitmentsOf(current))
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: current === undefined ? 'goal.created' : 'goal.changed',
      subject: { type: 'goal', id: saved.id },
      data: { version: saved.version, plan: planSlug },
      changes: goalChanges(current?.values ?? null, input, await goalNames(tx, plan, input, current)),
    })
    return { ok: true, id: saved.id, version: saved.version }
  })
}

/** Names of the goals and indicators that the form refers to, before and after. */
async function goalNames(
  tx: Tx,
  plan: EditedPlan,
  input: GoalInput,
  current: GoalForm | undefined,
): Promise<GoalNames> {
  const chosen = [...input.indicators, ...(current?.values.indicators ?? [])].map((row) => Number(row.indicatorId))
  const rows = await tx.indicator.findMany({ where: { id: { in: chosen } }, select: { id: true, shortName: true } })
  return {
    goal: (id) => {
      const found = plan.goals.find((goal) => String(goal.id) === id)
      return found === undefined ? '' : goalLabel(found)
    },
    indicator: (id) => rows.find((row) => String(row.id) === id)?.shortName ?? '',
  }
}

const parentOf = (input: GoalInput): number | null => (input.parentId === '' ? null : Number(input.parentId))

const knownRows = (form: GoalForm | undefined): KnownRows =>
  Object.fromEntries(goalListNames.map((list) => [list, new Set(form?.values[list].map((row) => row.id))])) as Record<
    GoalList,
    Set<string>
  >

const commitmentsOf = (form: GoalForm | undefined) =>
  (form?.values.commitments ?? []).map(({ id, text, label, locator }) => ({ id: Number(id), text, label, locator }))

/** Whether the goal, or a commitment that was saved by itself, has changed since the form was filled. */
function isOutdated(input: GoalInput, { values }: GoalForm): boolean {
  if (input.version !== values.version) return true
  const versions = new Map(values.commitments.map((row) => [row.id, row.version]))
  return input.commitments.some((row) => row.id !== '' && versions.get(row.id) !== row.version)
}

/** Faults that only the rest of the plan and the register can tell. */
async function faultsOf(
  tx: Tx,
  plan: EditedPlan,
  id: number | undefined,
  input: GoalInput,
): Promise<Record<string, string>> {
  const place = { id, kind: input.kind, number: Number(input.number), parentId: parentOf(input) }
  const faults = placeFaults(
    place,
    plan.goals.filter((goal) => goal.id !== id),
  )
  const chosen = input.indicators.map((row) => Number(row.indicatorId))
  const found = await tx.indicator.findMany({ where: { id: { in: chosen } }, select: { id: true } })
  input.indicators.forEach((row, index) => {
    if (row.indicatorId !== '' && !found.some((indicator) => String(indicator.id) === row.indicatorId)) {
      faults[`indicators.${index}.indicatorId`] = 'Indikatorn finns inte längre. Välj en annan.'
    }
  })
  return faults
}

/** Commitments that were left out although they have been reported on. */
function missing(input: GoalInput, { undeletable }: GoalForm): Record<string, string> {
  const left = Object.entries(undeletable).filter(([id]) => !input.commitments.some((row) => row.id === id))
  return left[0] === undefined ? {} : { commitments: left.map(([, why]) => why).join(' ') }
}
