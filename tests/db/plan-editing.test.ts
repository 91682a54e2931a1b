import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { findCommitment } from '#app/db/commitment/commitments.server.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { deleteGoal } from '#app/db/goal/goal-deletion.server.ts'
import { saveGoal } from '#app/db/goal/goal-editing.server.ts'
import { findGoalForm } from '#app/db/goal/goal-form.server.ts'
import { findGoal } from '#app/db/goal/goals.server.ts'
import { listRegister } from '#app/db/indicator/indicator-register.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { adoptEdition } from '#app/db/plan/plan-adoption.server.ts'
import { changeEdition, createEdition } from '#app/db/plan/plan-changes.server.ts'
import { deleteEdition } from '#app/db/plan/plan-deletion.server.ts'
import { findEditedPlan, listEditedPlans } from '#app/db/plan/edited-plans.server.ts'
import { thePublic, type SignedIn } from '#app/domain/access/roles.ts'
import { goalInput, newGoal, type GoalInput } from '#app/domain/goal/input.ts'
import { emptyRow, goalListNames } from '#app/domain/goal/lists.ts'
import type { EditedPlan } from '#app/domain/plan/edited-plan.ts'
import { useDatabase } from '#tests/support/database.ts'
import { planRows } from '#tests/support/plan-rows.ts'
import { removeDraft } from '#tests/support/without-draft.ts'
import { later, now } from './cast.ts'

const file = useDatabase('example')
beforeEach(removeDraft)
const coordinator: SignedIn = {
  kind: 'user',
  userId: 'demo-samordnare',
  name: 'Demo Samordnare',
  role: 'coordinator',
  organisation: null,
}
const partner: SignedIn = { ...coordinator, userId: 'demo-partner', role: 'partner' }
const old = 'handlingsplan-2020-2026'
const facts = {
  title: 'Handlingsplan 2027–2030',
  kind: 'action-plan',
  periodFrom: '2027',
  periodTo: '2030',
  note: '',
} as const

async function edition(slug: string): Promise<EditedPlan> {
  const plan = await findEditedPlan(coordinator, slug)
  if (plan === null) throw new Error(`There is no edition ${slug}.`)
  return plan
}

/** A copy of the adopted action plan. */
async function copy(slug = 'kopia'): Promise<EditedPlan> {
  const basis = await edition(old)
  expect(await createEdition(coordinator, { ...facts, slug, basedOn: String(basis.id) }, now)).toEqual({
    ok: true,
    slug,
  })
  return edition(slug)
}

/** The form of an edition's first goal, ready to be saved. */
async function formOf(plan: EditedPlan): Promise<{ id: number; input: GoalInput }> {
  const id = plan.goals[0]?.id ?? 0
  const form = await findGoalForm(coordinator, plan, id)
  return { id, input: goalInput.parse(form?.values) }
}

const decision = (plan: EditedPlan, supersedes: number | undefined) => ({
  mark: plan.mark,
  caseNumber: '452-2026',
  adoptedOn: '2026-11-20',
  decidedBy: 'Styrgruppen',
  documentUrl: 'https://exempel.se/plan.pdf',
  supersedes: supersedes === undefined ? '' : String(supersedes),
})

/** Links that the example partnership does not have, so that every kind of row is there to be copied. */
const linkEverything = (planId: number) =>
  write(async (tx) => {
    const goal = await tx.goal.findFirstOrThrow({ where: { planId }, include: { commitments: true, indicators: true } })
    const commitmentId = goal.commitments[0]?.id ?? 0
    const row = { goalId: goal.id, position: 1, text: 'Text', locator: 'rad 1' }
    await tx.goalContext.create({ data: row })
    await tx.effect.createMany({
      data: [
        { ...row, term: 'long' },
        { ...row, term: 'medium' },
      ],
    })
    const outcome = await tx.outcome.create({ data: row })
    const action = await tx.possibleAction.create({ data: { ...row, recurrence: 'yearly' } })
    await tx.possibleActionOutcome.create({ data: { possibleActionId: action.id, outcomeId: outcome.id } })
    await tx.commitmentOutcome.create({ data: { commitmentId, outcomeId: outcome.id } })
    await tx.commitmentPossibleAction.create({ data: { commitmentId, possibleActionId: action.id } })
    await tx.indicatorOutcome.create({
      data: { indicatorId: goal.indicators[0]?.indicatorId ?? 0, outcomeId: outcome.id },
    })
    await tx.milestone.createMany({
      data: [
        { commitmentId, position: 1, title: 'Gjort', doneOn: '2025-01-01' },
        { commitmentId, position: 2, title: 'Kvar', dueOn: '2027-01-01' },
      ],
    })
    await tx.commitmentLink.create({ data: { commitmentId, position: 1, label: 'Rutin', url: 'https://exempel.se/' } })
    await tx.goal.create({
      data: {
        planId,
        kind: 'sub-goal',
        number: 1,
        title: 'Delmålet',
        shortTitle: 'Delmålet',
        parentId: goal.id,
        sourceId: goal.sourceId,
        locator: 'rad 9',
      },
    })
  })

describe('a copy of an edition', () => {
  it('has everything that the edition has, in the same order, but what was done and where it stood', async () => {
    const basis = await edition(old)
    await linkEverything(basis.id)
    const plan = await copy()
    const before = planRows(file(), basis.id)
    const after = planRows(file(), plan.id)
    expect(Object.entries(after).map(([table, rows]) => [table, rows.length])).toEqual(
      Object.entries(before).map(([table, rows]) => [
        table,
        // What is done is not copied.
        table === 'Milestone' ? rows.filter((row) => row['doneOn'] === null).length : rows.length,
      ]),
    )
    expect(Object.values(after).every((rows) => rows.length > 0)).toBe(true)
    const told = (rows: Record<string, unknown>[] | undefined, ...columns: string[]) =>
      rows?.map((row) => columns.map((column) => row[column]))
    const columns: Record<string, string[]> = {
      Goal: ['kind', 'number', 'title', 'shortTitle', 'commitmentsTitle', 'supportTitle'],
      GoalContext: ['position', 'text'],
      Precondition: ['position', 'text'],
      Effect: ['term', 'position', 'text'],
      Outcome: ['position', 'text'],
      PossibleAction: ['position', 'text', 'recurrence'],
      SupportTip: ['position', 'text'],
      GoalIndicator: ['position', 'indicatorId'],
      Commitment: [
        'position',
        'text',
        'label',
        'plainReading',
        'timeFrame',
        'timeFrameInPlan',
        'startsOn',
        'endsOn',
        'responsibleRoles',
        'targetGroup',
      ],
      CommitmentOrganisation: ['organisationId', 'role', 'assignedById', 'assignedAt'],
      CommitmentIndicator: ['indicatorId'],
      CommitmentLink: ['position', 'label', 'url'],
      IndicatorOutcome: ['indicatorId'],
    }
    for (const [table, names] of Object.entries(columns)) {
      expect(told(after[table], ...names), table).toEqual(told(before[table], ...names))
    }
    expect(told(after['Milestone'], 'position', 'title', 'dueOn', 'doneOn')).toContainEqual([
      1,
      'Kvar',
      '2027-01-01',
      null,
    ])
    expect(after['Milestone']?.every((row) => row['doneOn'] === null)).toBe(true)
    expect(after['Commitment']?.map(({ slug }) => slug)).toEqual(
      before['Commitment']?.map(({ slug }) => `${slug}-2027`),
    )
    expect(after['Outcome']?.map(({ locator }) => locator)).toEqual([''])
  })

  it('has links of its own, a source of its own, and says what continues what', async () => {
    const basis = await edition(old)
    await linkEverything(basis.id)
    const plan = await copy()
    const rows = planRows(file(), plan.id)
    const ids = (table: string) => new Set(rows[table]?.map(({ id }) => id))
    for (const [table, column, owner] of [
      ['CommitmentOutcome', 'outcomeId', 'Outcome'],
      ['CommitmentPossibleAction', 'possibleActionId', 'PossibleAction'],
      ['PossibleActionOutcome', 'possibleActionId', 'PossibleAction'],
    ] as const) {
      expect(
        rows[table]?.every((row) => ids(owner).has(row[column] ?? null)),
        table,
      ).toBe(true)
    }
    const [goal, subGoal] = rows['Goal'] ?? []
    expect(subGoal?.['parentId']).toBe(goal?.['id'])
    const source = await read().source.findUniqueOrThrow({ where: { slug: 'plan-kopia' } })
    expect(source).toMatchObject({
      kind: 'plan-document',
      title: facts.title,
      edition: '2027–2030',
      publisher: 'Operation Kvinnofrid i Stockholms län',
    })
    const pointing = [...(rows['Goal'] ?? []), ...(rows['Commitment'] ?? [])].map(({ sourceId }) => sourceId)
    expect(new Set(pointing)).toEqual(new Set([source.id]))
    const lineages = await read().commitmentLineage.findMany({ include: { from: true, to: true } })
    expect(lineages.map(({ from }) => [`${from.slug}-2027`, from.text])).toEqual(
      lineages.map(({ to }) => [to.slug, to.text]),
    )
    expect(lineages).toHaveLength(9)
    expect(await read().goalLineage.count()).toBe(2)
  })

  it('is independent: whatever is changed in it, nothing of the first edition changes', async () => {
    const basis = await edition(old)
    await linkEverything(basis.id)
    const before = JSON.stringify(planRows(file(), basis.id))
    const plan = await copy()
    const { id, input } = await formOf(plan)
    const changed: GoalInput = {
      ...input,
      title: 'Ny titel',
      outcomes: [],
      possibleActions: [{ ...emptyRow, text: 'Ny åtgärd' }],
      supportTips: input.supportTips.toReversed(),
      indicators: input.indicators.slice(1),
      commitments: [...input.commitments.slice(1).toReversed(), { ...emptyRow, label: 'Nytt', text: 'Vi lovar nytt.' }],
    }
    expect(await saveGoal(coordinator, 'kopia', id, changed, later)).toMatchObject({ ok: true, version: 2 })
    expect(JSON.stringify(planRows(file(), basis.id))).toBe(before)
    expect(await deleteEdition(coordinator, 'kopia', (await edition('kopia')).mark, later)).toMatchObject({ ok: true })
    expect(JSON.stringify(planRows(file(), basis.id))).toBe(before)
    expect(await read().source.count({ where: { slug: 'plan-kopia' } })).toBe(0)
  })
})

describe('a draft', () => {
  it('is seen by nobody but coordinators, and takes over no goal’s address', async () => {
    await copy()
    expect(await findEditedPlan(partner, 'kopia')).toBeNull()
    expect(await findCommitment(thePublic, 'soktermer-i-takecare-2027')).toBeNull()
    for (const viewer of [thePublic, coordinator]) {
      const addressOf = await goalAddresses(viewer)
      expect(addressOf(old, { kind: 'goal', number: 7 })).toBe('/mal/7')
      expect(addressOf('kopia', { kind: 'goal', number: 7 })).toBe('/planer/kopia/mal/7')
    }
    expect((await listEditedPlans(coordinator)).map(({ slug, state }) => [slug, state])).toEqual([
      ['kopia', 'draft'],
      [old, 'adopted'],
      ['strategi-2016-2020', 'superseded'],
    ])
  })

  it('cannot have an address that is used, or be a copy of what is not there', async () => {
    const taken = await createEdition(coordinator, { ...facts, slug: old, basedOn: '' }, now)
    expect(taken).toMatchObject({ ok: false, kind: 'faults', errors: { slug: expect.stringContaining(old) } })
    const missing = await createEdition(coordinator, { ...facts, slug: '', basedOn: '999' }, now)
    expect(missing).toMatchObject({ ok: false, kind: 'faults', errors: { basedOn: expect.any(String) } })
    expect(await read().plan.count()).toBe(2)
  })

  it('takes changed facts once: a save from an older version is given what the newer says', async () => {
    const plan = await copy()
    const input = { ...facts, version: String(plan.version), title: 'Ändrad titel' }
    expect(await changeEdition(coordinator, 'kopia', input, later)).toMatchObject({ ok: true })
    const conflict = await changeEdition(coordinator, 'kopia', { ...input, title: 'En tredje' }, later)
    expect(conflict).toMatchObject({ ok: false, kind: 'conflict', current: { title: 'Ändrad titel', version: 2 } })
    expect((await read().source.findUniqueOrThrow({ where: { slug: 'plan-kopia' } })).title).toBe('Ändrad titel')
  })

  it('takes a goal with lists in any order, keeps what is tied to the rows, and refuses an older version', async () => {
    const basis = await edition(old)
    await linkEverything(basis.id)
    const plan = await copy()
    const { id, input } = await formOf(plan)
    const reordered = Object.fromEntries(goalListNames.map((list) => [list, input[list].toReversed()]))
    const saved = await saveGoal(coordinator, 'kopia', id, { ...input, ...reordered }, later)
    expect(saved).toMatchObject({ ok: true, version: 2 })
    const again = await formOf(plan)
    const without = (list: (typeof goalListNames)[number], from: GoalInput) =>
      from[list].map((row) => ({ ...row, version: '' }))
    for (const list of goalListNames) {
      expect(without(list, again.input), list).toEqual(without(list, input).toReversed())
    }
    expect(await read().commitmentOutcome.count()).toBe(2)
    const conflict = await saveGoal(coordinator, 'kopia', id, { ...input, title: 'För sent' }, later)
    expect(conflict).toMatchObject({ ok: false, kind: 'conflict', current: { values: { version: '2' } } })
    expect((await formOf(plan)).input).toEqual(again.input)
  })

  it('notices that a commitment has been saved by itself meanwhile', async () => {
    const plan = await copy()
    const { id, input } = await formOf(plan)
    const first = Number(input.commitments[0]?.id)
    await write((tx) => tx.commitment.update({ where: { id: first }, data: { version: { increment: 1 } } }))
    expect(await saveGoal(coordinator, 'kopia', id, input, later)).toMatchObject({ ok: false, kind: 'conflict' })
  })

  it('refuses a goal whose number or parent is wrong, or whose indicator is not in the register', async () => {
    const plan = await copy()
    const input = goalInput.parse({ ...newGoal(7), shortTitle: 'Ett till' })
    const indicators = [{ ...emptyRow, indicatorId: '999' }]
    const refused = await saveGoal(coordinator, plan.slug, undefined, { ...input, parentId: '1', indicators }, later)
    expect(refused).toMatchObject({ ok: false, kind: 'faults' })
    expect(Object.keys(refused !== null && 'errors' in refused ? refused.errors : {}).toSorted()).toEqual([
      'indicators.0.indicatorId',
      'number',
      'parentId',
    ])
    const added = await saveGoal(coordinator, plan.slug, undefined, { ...input, number: '8' }, later)
    expect(added).toMatchObject({ ok: true, version: 1 })
    expect((await edition(plan.slug)).goals.map(({ number }) => number)).toEqual([7, 8])
  })

  it('writes one row of history for each change', async () => {
    const plan = await copy()
    const { id, input } = await formOf(plan)
    await saveGoal(coordinator, 'kopia', id, input, later)
    await deleteGoal(coordinator, 'kopia', id, (await edition('kopia')).mark, later)
    await adoptEdition(coordinator, 'kopia', decision(plan, undefined), later)
    const rows = await read().historyEvent.findMany({
      where: { subjectType: { in: ['plan', 'goal'] } },
      orderBy: { id: 'asc' },
    })
    expect(rows.map(({ kind }) => kind)).toEqual(['plan.copied', 'goal.changed', 'goal.deleted'])
  })
})

describe('adopting an edition', () => {
  it('locks its wording, supersedes the earlier one, and moves the goal’s short address', async () => {
    const basis = await edition(old)
    const plan = await copy()
    const { id, input } = await formOf(plan)
    expect(await adoptEdition(coordinator, 'kopia', decision(plan, basis.id), now)).toMatchObject({ ok: true })
    expect(await edition('kopia')).toMatchObject({
      state: 'adopted',
      caseNumber: '452-2026',
      adoptedOn: '2026-11-20',
      decidedBy: 'Styrgruppen',
      documentUrl: 'https://exempel.se/plan.pdf',
    })
    expect(await edition(old)).toMatchObject({ state: 'superseded', supersededBy: { slug: 'kopia' } })
    expect((await findGoal(thePublic, 'goal', 7))?.plan.slug).toBe('kopia')
    expect((await findGoal(thePublic, 'goal', 7, old))?.plan.slug).toBe(old)
    const addressOf = await goalAddresses(thePublic)
    expect(addressOf(old, { kind: 'goal', number: 7 })).toBe(`/planer/${old}/mal/7`)
    expect((await findCommitment(thePublic, 'soktermer-i-takecare'))?.goal.planSlug).toBe(old)

    const tied = (await listRegister(thePublic)).filter(({ goals }) => goals.some(({ number }) => number === 7))
    expect(tied.length).toBeGreaterThan(0)
    expect(tied.map(({ goals }) => goals.filter(({ number }) => number === 7).length)).toEqual(tied.map(() => 1))
    const { slug } = tied[0] ?? { slug: '' }
    expect((await findIndicator(thePublic, slug))?.goals.filter(({ number }) => number === 7)).toHaveLength(1)

    const before = JSON.stringify(planRows(file(), plan.id))
    const forged = { ...input, title: 'Förfalskad', commitments: [] }
    const locked = { ok: false, kind: 'not-now', why: expect.stringMatching(/^Planen är fastställd/) }
    expect(await saveGoal(coordinator, 'kopia', id, forged, later)).toMatchObject(locked)
    expect(await saveGoal(coordinator, 'kopia', undefined, { ...forged, number: '8' }, later)).toMatchObject(locked)
    const { mark, version } = await edition('kopia')
    expect(await deleteGoal(coordinator, 'kopia', id, mark, later)).toMatchObject(locked)
    expect(await deleteEdition(coordinator, 'kopia', mark, later)).toMatchObject({ ok: false, kind: 'not-now' })
    const renamed = { ...facts, version: String(version), title: 'Förfalskad' }
    expect(await changeEdition(coordinator, 'kopia', renamed, later)).toMatchObject(locked)
    expect(JSON.stringify(planRows(file(), plan.id))).toBe(before)

    const note = { version: String(version), note: 'Rättad sidhänvisning.' }
    expect(await changeEdition(coordinator, 'kopia', note, later)).toMatchObject({ ok: true })
    expect(await edition('kopia')).toMatchObject({ note: 'Rättad sidhänvisning.', title: facts.title })
  })

  it('is refused while something is missing, when the draft has changed since, and for an edition that begins later', async () => {
    const plan = await copy()
    const { id, input } = await formOf(plan)
    await saveGoal(coordinator, 'kopia', id, { ...input, title: '' }, later)
    expect(await adoptEdition(coordinator, 'kopia', decision(plan, undefined), now)).toMatchObject({ kind: 'not-now' })
    const again = await formOf(plan)
    await saveGoal(coordinator, 'kopia', id, { ...again.input, title: 'Titel' }, later)
    expect(await adoptEdition(coordinator, 'kopia', decision(plan, undefined), now)).toMatchObject({ kind: 'conflict' })
    const current = await edition('kopia')
    const strategy = await edition('strategi-2016-2020')
    expect(await adoptEdition(coordinator, 'kopia', decision(current, strategy.id), now)).toMatchObject({
      kind: 'faults',
      errors: { supersedes: expect.any(String) },
    })
    expect((await edition('kopia')).state).toBe('draft')
  })

  it('happens once, however many ask at the same time', async () => {
    const basis = await edition(old)
    const plan = await copy()
    const answers = await Promise.all(
      [1, 2, 3].map(() => adoptEdition(coordinator, 'kopia', decision(plan, basis.id), now)),
    )
    expect(answers.filter((answer) => answer?.ok)).toHaveLength(1)
  })
})

describe('deleting', () => {
  it('leaves the source of the edition where a grant has come to rest on it', async () => {
    await copy()
    const { id: sourceId } = await read().source.findUniqueOrThrow({ where: { slug: 'plan-kopia' } })
    const grant = { year: 2025, way: 'applied', recipient: 'En kommun', createdAt: now, createdName: 'Demo Samordnare' }
    await write((tx) => tx.grant.create({ data: { ...grant, sourceId } }))
    expect(await deleteEdition(coordinator, 'kopia', (await edition('kopia')).mark, later)).toMatchObject({ ok: true })
    expect(await read().source.count({ where: { id: sourceId } })).toBe(1)
  })

  it('is refused for what is adopted, and for a draft with a round or a report, with where it is used', async () => {
    const basis = await edition(old)
    expect(await deleteEdition(coordinator, old, basis.mark, later)).toMatchObject({ ok: false, kind: 'not-now' })
    const plan = await copy()
    const commitment = plan.goals[0]?.commitments[0]
    await write(async (tx) => {
      const round = await tx.reportingRound.create({
        data: {
          slug: '2028',
          year: 2028,
          planId: plan.id,
          title: 'Uppföljning 2028',
          phase: 'planned',
          opensOn: '2028-01-01',
          dueOn: '2028-02-01',
        },
      })
      await tx.statusReport.create({
        data: {
          roundId: round.id,
          commitmentId: commitment?.id ?? 0,
          organisationId: 1,
          state: 'draft',
          updatedAt: now,
        },
      })
    })
    const current = await edition('kopia')
    const refusal = await deleteEdition(coordinator, 'kopia', current.mark, later)
    expect(refusal).toMatchObject({ why: expect.stringContaining('Uppföljning 2028') })
    const { id, input } = await formOf(current)
    const goalRefusal = await deleteGoal(coordinator, 'kopia', id, current.mark, later)
    expect(goalRefusal).toMatchObject({ why: expect.stringContaining(commitment?.label ?? '-') })
    const dropped = { ...input, commitments: input.commitments.slice(1) }
    expect(await saveGoal(coordinator, 'kopia', id, dropped, later)).toMatchObject({
      kind: 'faults',
      errors: { commitments: expect.stringContaining('Uppföljning 2028') },
    })
    expect((await edition('kopia')).goals[0]?.commitments).toHaveLength(9)
  })

  it('of a goal is refused while a sub-goal lies under it', async () => {
    await linkEverything((await edition(old)).id)
    const plan = await copy()
    const [goal, subGoal] = plan.goals
    expect(await deleteGoal(coordinator, 'kopia', goal?.id ?? 0, plan.mark, later)).toMatchObject({
      why: expect.stringMatching(/Delmål\s1/),
    })
    expect(await deleteGoal(coordinator, 'kopia', subGoal?.id ?? 0, plan.mark, later)).toMatchObject({ ok: true })
  })

  it('is not done by a coordinator who has not seen what the draft holds now, nor by anybody else', async () => {
    const plan = await copy()
    const { id, input } = await formOf(plan)
    await saveGoal(coordinator, 'kopia', id, input, later)
    expect(await deleteEdition(coordinator, 'kopia', plan.mark, later)).toMatchObject({ kind: 'conflict' })
    const { mark } = await edition('kopia')
    expect(await deleteEdition(partner, 'kopia', mark, later)).toBeNull()
    expect(await saveGoal(partner, 'kopia', id, input, later)).toBeNull()
    expect(await adoptEdition(partner, 'kopia', decision(plan, undefined), later)).toBeNull()
    expect(await changeEdition(partner, 'kopia', { ...facts, version: '1' }, later)).toBeNull()
  })
})
