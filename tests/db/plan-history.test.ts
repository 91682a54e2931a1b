import { describe, expect, it } from 'vitest'
import { saveBulkEdit } from '#app/db/commitment/bulk-edit-saving.server.ts'
import { findBulkGrid } from '#app/db/commitment/bulk-rows.server.ts'
import { changeActor } from '#app/db/commitment/commitment-actors.server.ts'
import { read } from '#app/db/database.server.ts'
import { deleteGoal } from '#app/db/goal/goal-deletion.server.ts'
import { saveGoal } from '#app/db/goal/goal-editing.server.ts'
import { findEditedPlan } from '#app/db/plan/edited-plans.server.ts'
import { changeEdition, createEdition } from '#app/db/plan/plan-changes.server.ts'
import { listPlanHistory } from '#app/db/plan/plan-history.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { assignInput } from '#app/domain/commitment/actor-input.ts'
import { cellsOf } from '#app/domain/commitment/bulk-row.ts'
import { goalInput, newGoal } from '#app/domain/goal/input.ts'
import { historySentence } from '#app/domain/history/sentence.ts'
import { useDatabase } from '#tests/support/database.ts'
import { later, now } from './cast.ts'

useDatabase('example')
const coordinator: SignedIn = {
  kind: 'user',
  userId: 'demo-samordnare',
  name: 'Demo Samordnare',
  role: 'coordinator',
  organisation: null,
}
const partner: SignedIn = { ...coordinator, userId: 'demo-partner', role: 'partner' }
const old = 'handlingsplan-2020-2026'
const facts = { title: 'Plan 2027–2030', kind: 'action-plan', periodFrom: '2027', periodTo: '2030', note: '' } as const

async function edition(slug: string) {
  const plan = await findEditedPlan(coordinator, slug)
  if (plan === null) throw new Error(`There is no edition ${slug}.`)
  return plan
}

async function copied(slug: string) {
  const basis = await edition(old)
  await createEdition(coordinator, { ...facts, slug, basedOn: String(basis.id) }, now)
  return edition(slug)
}

const historyOf = async (slug: string, viewer = coordinator, most = 20) =>
  listPlanHistory(viewer, await edition(slug), most)
const told = async (slug: string) =>
  (await historyOf(slug)).entries.map((entry) => [historySentence(entry), entry.about?.name ?? entry.message])

describe('the history of an edition', () => {
  it('begins with how it was made, and tells nothing of other editions', async () => {
    await copied('en')
    await copied('annan')
    expect(await told('en')).toEqual([['Demo Samordnare gjorde en ny utgåva av en plan', '']])
    expect(await told(old)).toEqual([])
  })

  it('tells of the plan, its goals and its commitments, newest first, with what each was about', async () => {
    const plan = await copied('en')
    const goal = plan.goals[0]
    const commitment = goal?.commitments[0]
    if (goal === undefined || commitment === undefined) throw new Error('The copy is empty.')
    await changeEdition(coordinator, 'en', { version: String(plan.version), ...facts, note: 'Ny not' }, now)
    const { id, version } = await read().commitment.findUniqueOrThrow({ where: { id: commitment.id } })
    const untied = await read().organisation.findFirstOrThrow({
      where: { commitments: { none: { commitmentId: id } } },
    })
    const input = {
      organisationId: String(untied.id),
      role: 'assigned-reporter',
      intent: 'assign',
      version: String(version),
    }
    const tie = await changeActor(coordinator, 'en', id, assignInput.parse(input), later)
    const grid = await findBulkGrid(coordinator, 'en')
    const row = grid?.rows.find(({ id }) => id === commitment.id)
    if (row === undefined) throw new Error('The grid is empty.')
    const cells = { ...cellsOf(row), targetGroup: 'Alla' }
    const bulk = await saveBulkEdit(coordinator, 'en', [{ id: row.id, version: row.version, cells }], later)
    expect([tie?.ok, bulk?.ok]).toEqual([true, true])
    const { all, entries } = await historyOf('en')
    expect(all).toBe(4)
    expect(entries.map(({ kind }) => kind)).toEqual([
      'commitment.bulk-edited',
      'commitment.actors-changed',
      'plan.changed',
      'plan.copied',
    ])
    expect(entries.map(({ about }) => about)).toEqual([
      { type: 'bulk-edit', id: bulk?.ok === true ? bulk.id : 0, name: '' },
      { type: 'commitment', id: commitment.id, name: commitment.label },
      null,
      null,
    ])
  })

  it('still tells of a goal that was deleted, by its name', async () => {
    await copied('en')
    const typed = { ...newGoal(8), shortTitle: 'Förebygg', title: 'Våldet förebyggs' }
    const saved = await saveGoal(coordinator, 'en', undefined, goalInput.parse(typed), now)
    if (saved?.ok !== true) throw new Error('The goal was not saved.')
    const plan = await edition('en')
    expect(await deleteGoal(coordinator, 'en', saved.id, plan.mark, later)).toMatchObject({ ok: true })
    expect((await told('en'))[0]).toEqual(['Demo Samordnare tog bort ett mål', 'Mål\u00a08: Förebygg'])
  })

  it('shows as many as are asked for and says how many there are in all', async () => {
    const plan = await copied('en')
    await changeEdition(coordinator, 'en', { version: String(plan.version), ...facts, note: 'Ny not' }, now)
    const { all, entries } = await historyOf('en', coordinator, 1)
    expect([all, entries.map(({ kind }) => kind)]).toEqual([2, ['plan.changed']])
  })

  it('is only for those who edit plans', async () => {
    await copied('en')
    expect(await historyOf('en', partner)).toEqual({ all: 0, entries: [] })
  })
})
