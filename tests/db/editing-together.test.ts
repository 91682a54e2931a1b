import { beforeEach, describe, expect, it } from 'vitest'
import { saveBulkEdit } from '#app/db/commitment/bulk-edit-saving.server.ts'
import { undoBulkEdit } from '#app/db/commitment/bulk-edits.server.ts'
import { findBulkGrid } from '#app/db/commitment/bulk-rows.server.ts'
import { findEditedCommitment } from '#app/db/commitment/commitment-editing.server.ts'
import { saveCommitment } from '#app/db/commitment/commitment-saving.server.ts'
import { read, write } from '#app/db/database.server.ts'
import { findEditedChain, saveChainLinks } from '#app/db/goal/chain-links.server.ts'
import { saveGoal } from '#app/db/goal/goal-editing.server.ts'
import { findGoalForm } from '#app/db/goal/goal-form.server.ts'
import { findIndicatorEditor } from '#app/db/indicator/indicator-editor.server.ts'
import { updateIndicator } from '#app/db/indicator/indicator-editing.server.ts'
import { findEditedPlan } from '#app/db/plan/edited-plans.server.ts'
import { cellsOf, type BulkCells } from '#app/domain/commitment/bulk-row.ts'
import { commitmentFormValues } from '#app/domain/commitment/form-values.ts'
import { commitmentInput } from '#app/domain/commitment/input.ts'
import { goalInput, type GoalInput } from '#app/domain/goal/input.ts'
import { indicatorInput } from '#app/domain/indicator/indicator-input.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, now, type Cast } from './cast.ts'

useDatabase('empty')

let cast: Cast
let goalId: number
let otherGoal: number
beforeEach(async () => {
  cast = await createCast()
  await write((tx) => tx.plan.update({ where: { id: cast.planId }, data: { state: 'draft' } }))
  goalId = (await read().goal.findFirstOrThrow({ where: { planId: cast.planId } })).id
  otherGoal = await write(async (tx) => {
    const row = { kind: 'goal', number: 8, title: 'Nästa', shortTitle: 'Nästa', locator: 'rad 9' }
    return (await tx.goal.create({ data: { ...row, planId: cast.planId, sourceId: cast.sourceId } })).id
  })
})

/** A goal's form as somebody has it open. */
async function openGoal(id: number): Promise<GoalInput> {
  const plan = await findEditedPlan(cast.coordinator, 'plan')
  const form = plan === null ? null : await findGoalForm(cast.coordinator, plan, id)
  return goalInput.parse(form?.values)
}
const saveOpen = (id: number, input: GoalInput) => saveGoal(cast.coordinator, 'plan', id, goalInput.parse(input), later)

/** Changes cells of one commitment in the grid. Answers the id of the bulk edit. */
async function inGrid(id: number, cells: Partial<BulkCells>): Promise<number> {
  const row = (await findBulkGrid(cast.coordinator, 'plan'))?.rows.find((one) => one.id === id)
  if (row === undefined) throw new Error('No such row.')
  const wanted = [{ id, version: row.version, cells: { ...cellsOf(row), ...cells } }]
  const saved = await saveBulkEdit(cast.coordinator, 'plan', wanted, now)
  if (saved?.ok !== true || saved.id === undefined) throw new Error(JSON.stringify(saved))
  return saved.id
}

const orderIn = async (goal: number) =>
  (await read().commitment.findMany({ where: { goalId: goal }, orderBy: { position: 'asc' } })).map(({ id }) => id)

describe('a commitment that is moved in the grid while somebody has its new goal open', () => {
  it('is not deleted when that goal is saved: the save is refused, and shows the newer version', async () => {
    const open = await openGoal(otherGoal)
    await inGrid(cast.commitment.terms, { goalId: otherGoal })
    expect(await saveOpen(otherGoal, { ...open, title: 'Nytt' })).toMatchObject({ ok: false, kind: 'conflict' })
    expect(await orderIn(otherGoal)).toEqual([cast.commitment.terms])
  })

  it('is not deleted either when the move is taken back meanwhile', async () => {
    const edit = await inGrid(cast.commitment.terms, { goalId: otherGoal })
    const open = await openGoal(goalId)
    expect(await undoBulkEdit(cast.coordinator, 'plan', edit, now)).toEqual({ ok: true })
    expect(await saveOpen(goalId, { ...open, title: 'Nytt' })).toMatchObject({ ok: false, kind: 'conflict' })
    expect(await orderIn(goalId)).toEqual([cast.commitment.routine, cast.commitment.terms, cast.commitment.training])
  })
})

describe('a bulk edit of commitments that have got another order since', () => {
  it('is taken back without touching the order', async () => {
    const edit = await inGrid(cast.commitment.terms, { targetGroup: 'Alla' })
    const open = await openGoal(goalId)
    const [first, second, third] = open.commitments
    if (first === undefined || second === undefined || third === undefined) throw new Error('No commitments.')
    expect(await saveOpen(goalId, { ...open, commitments: [second, third, first] })).toMatchObject({ ok: true })
    expect(await undoBulkEdit(cast.coordinator, 'plan', edit, later)).toEqual({ ok: true })
    const order = [cast.commitment.terms, cast.commitment.training, cast.commitment.routine]
    expect(await orderIn(goalId)).toEqual(order)
    expect(await read().commitment.findUniqueOrThrow({ where: { id: cast.commitment.terms } })).toMatchObject({
      targetGroup: null,
    })
  })
})

describe('a form that sends the same row twice', () => {
  it('keeps both milestones, the second as a new one', async () => {
    const id = cast.commitment.terms
    const milestone = await write((tx) =>
      tx.milestone.create({ data: { commitmentId: id, position: 1, title: 'Första' } }),
    )
    const found = await findEditedCommitment(cast.coordinator, 'plan', id)
    if (found === null) throw new Error('No commitment.')
    const row = { id: String(milestone.id), dueOn: '', doneOn: '' }
    const input = commitmentInput('2026-11-22').parse({
      ...commitmentFormValues(found.content, found.version),
      milestones: [
        { ...row, title: 'Ena' },
        { ...row, title: 'Andra' },
      ],
    })
    expect(await saveCommitment(cast.coordinator, 'plan', id, input, now)).toMatchObject({ ok: true })
    const stored = await read().milestone.findMany({ where: { commitmentId: id }, orderBy: { position: 'asc' } })
    expect(stored.map(({ title }) => title)).toEqual(['Ena', 'Andra'])
    expect(stored[0]?.id).toBe(milestone.id)
  })

  it('keeps both texts of a goal’s list, and both commitments', async () => {
    await write((tx) => tx.outcome.create({ data: { goalId, position: 1, text: 'Utfall', locator: '' } }))
    const open = await openGoal(goalId)
    const [outcome] = open.outcomes
    const [commitment] = open.commitments
    if (outcome === undefined || commitment === undefined) throw new Error('No rows.')
    const input = {
      ...open,
      outcomes: [outcome, { ...outcome, text: 'Ett till' }],
      commitments: [...open.commitments, { ...commitment, label: 'Ett åtagande till' }],
    }
    expect(await saveOpen(goalId, input)).toMatchObject({ ok: true })
    const texts = await read().outcome.findMany({ where: { goalId }, orderBy: { position: 'asc' } })
    expect(texts.map(({ text }) => text)).toEqual(['Utfall', 'Ett till'])
    const labels = await read().commitment.findMany({ where: { goalId }, orderBy: { position: 'asc' } })
    expect(labels.map(({ label }) => label)).toEqual(['rutin', 'termer', 'utbildning', 'Ett åtagande till'])
  })
})

describe('an indicator that is stated to measure outcomes', () => {
  /** Saves the indicator as its form shows it, with another name. */
  async function saveIndicator(slug: string, outcomes?: number[]) {
    const found = await findIndicatorEditor(cast.coordinator, slug)
    if (found === null) throw new Error('No indicator.')
    const texts = ['definition', 'method', 'statedSource', 'direction', 'collection', 'frequency', 'owner'] as const
    const on = (ticks: { id: number; on: boolean }[]) => ticks.flatMap((tick) => (tick.on ? [tick.id] : []))
    const ticks = (ids: number[]) => Object.fromEntries(ids.map((id) => [`n${id}`, 'on']))
    const input = indicatorInput.parse({
      ...Object.fromEntries(texts.map((name) => [name, found[name] ?? ''])),
      nextPublicationOn: '',
      comparabilityNote: '',
      name: 'Ett annat namn',
      shortName: found.shortName,
      unit: found.unit,
      isOwn: found.isOwn ? 'on' : '',
      goals: ticks(on(found.ticked.goals)),
      outcomes: ticks(outcomes ?? on(found.ticked.outcomes)),
    })
    return updateIndicator(cast.coordinator, found.id, found.version, input, now)
  }
  const measured = async () =>
    (await read().indicatorOutcome.findMany({ orderBy: { id: 'asc' } })).map((tie) => [tie.indicatorId, tie.outcomeId])
  const addOutcome = (goal: number) =>
    write((tx) => tx.outcome.create({ data: { goalId: goal, position: 1, text: 'Utfall', locator: '' } }))

  it('keeps what the chain of another goal states when its own form is saved', async () => {
    const outcome = await addOutcome(otherGoal)
    await write((tx) =>
      tx.indicatorOutcome.create({ data: { indicatorId: cast.indicator.live, outcomeId: outcome.id } }),
    )
    expect(await saveIndicator('rutin-for-skolgang')).toEqual({ ok: true })
    expect(await measured()).toEqual([[cast.indicator.live, outcome.id]])
  })

  it('is not untied by somebody who has the chain open from before', async () => {
    const outcome = await addOutcome(goalId)
    const chain = await findEditedChain(cast.coordinator, 'plan', goalId)
    if (chain === null) throw new Error('No chain.')
    expect(await saveIndicator('rutin-for-skolgang', [outcome.id])).toEqual({ ok: true })
    const versions = {
      goal: chain.goal.version,
      commitments: new Map(chain.commitments.map(({ id, version }) => [id, version])),
    }
    expect(await saveChainLinks(cast.coordinator, 'plan', goalId, versions, chain.links, later)).toEqual({
      ok: false,
      why: 'conflict',
    })
    expect(await measured()).toEqual([[cast.indicator.live, outcome.id]])
  })

  it('and is tied to a goal’s draft, is not untied by somebody who has the goal open from before', async () => {
    const open = await openGoal(otherGoal)
    const found = await findIndicatorEditor(cast.coordinator, 'rutin-for-skolgang')
    expect(found?.ticked.goals.map(({ id, on }) => [id, on])).toEqual([
      [goalId, true],
      [otherGoal, false],
    ])
    const version = found?.version ?? 0
    const input = indicatorInput.parse({
      ...Object.fromEntries(
        ['definition', 'method', 'statedSource', 'direction', 'collection', 'frequency', 'owner'].map((name) => [
          name,
          '',
        ]),
      ),
      nextPublicationOn: '',
      comparabilityNote: '',
      name: 'Namnet',
      shortName: 'Namnet',
      unit: 'percent',
      goals: { [`n${goalId}`]: 'on', [`n${otherGoal}`]: 'on' },
      outcomes: {},
    })
    expect(await updateIndicator(cast.coordinator, cast.indicator.live, version, input, now)).toEqual({ ok: true })
    expect(await saveOpen(otherGoal, open)).toMatchObject({ ok: false, kind: 'conflict' })
  })
})

describe('a code that no list has', () => {
  it.each(['constructor', 'toString', '__proto__', 'yearly-ish'])('is refused as a recurrence: %s', async (code) => {
    const open = await openGoal(goalId)
    const row = { id: '', version: '', text: 'Åtgärd', locator: '', label: '', recurrence: code, indicatorId: '' }
    expect(goalInput.safeParse({ ...open, possibleActions: [row] }).success).toBe(false)
  })
})
