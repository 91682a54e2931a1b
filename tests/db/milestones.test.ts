import { beforeEach, describe, expect, it } from 'vitest'
import { findEditedCommitment } from '#app/db/commitment/commitment-editing.server.ts'
import { findCommitmentFacts } from '#app/db/commitment/commitment-facts.server.ts'
import { saveCommitment } from '#app/db/commitment/commitment-saving.server.ts'
import { read, write } from '#app/db/database.server.ts'
import { acceptReport, returnReport } from '#app/db/round/report-review.server.ts'
import { thePublic, type Viewer } from '#app/domain/access/roles.ts'
import { commitmentFormValues } from '#app/domain/commitment/form-values.ts'
import type { CommitmentInput } from '#app/domain/commitment/input.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, moveRound, now, type Cast } from './cast.ts'

useDatabase('empty')
let cast: Cast
let first: number
let second: number

beforeEach(async () => {
  cast = await createCast()
  await save((values) => ({
    ...values,
    milestones: [
      { id: '', title: 'Först', dueOn: '2026-03-01', doneOn: '' },
      { id: '', title: 'Sedan', dueOn: '2026-10-01', doneOn: '' },
    ],
  }))
  const made = await read().milestone.findMany({ orderBy: { position: 'asc' } })
  first = made[0]?.id ?? 0
  second = made[1]?.id ?? 0
})

const routine = 'rutin'

async function save(change: (values: CommitmentInput) => CommitmentInput) {
  const found = await findEditedCommitment(cast.coordinator, 'plan', cast.commitment.routine)
  if (found === null) throw new Error('No commitment.')
  return saveCommitment(
    cast.coordinator,
    'plan',
    cast.commitment.routine,
    change(commitmentFormValues(found.content, found.version)),
    now,
  )
}

const moveFirst = (dueOn: string, reason?: string) =>
  save((values) => ({
    ...values,
    milestones: values.milestones.map((row) => (row.id === String(first) ? { ...row, dueOn, reason } : row)),
  }))

const steps = async (viewer: Viewer) =>
  ((await findCommitmentFacts(viewer, routine))?.steps ?? []).map(({ dueOn, doneOn, moves }) => ({
    dueOn,
    doneOn,
    moves: moves.map(({ from, to, reason }) => `${from} ${to} ${reason}`),
  }))

/** The region's submitted report of the open round, with what it says of the milestones. */
async function submitted(milestones: { milestoneId: number; doneOn?: string; newDueOn?: string; reason?: string }[]) {
  return write((tx) =>
    tx.statusReport.create({
      data: {
        roundId: cast.round.open,
        commitmentId: cast.commitment.routine,
        organisationId: cast.region.id,
        state: 'submitted',
        degree: 'started',
        course: 'on-track',
        updatedAt: now,
        milestones: { create: milestones },
      },
    }),
  )
}

describe('a day that is moved in the editor', () => {
  it('needs a reason when the plan is adopted, and is told to everybody with the old day', async () => {
    expect(await moveFirst('2026-06-01')).toMatchObject({ ok: false, kind: 'refused' })
    expect(await read().milestoneDate.count()).toBe(0)
    expect(await moveFirst('2026-06-01', 'Upphandlingen drog ut.')).toMatchObject({ ok: true })
    expect(await moveFirst('2026-08-01', 'Den överklagades.')).toMatchObject({ ok: true })
    expect((await steps(thePublic))[0]).toEqual({
      dueOn: '2026-08-01',
      doneOn: null,
      moves: ['2026-03-01 2026-06-01 Upphandlingen drog ut.', '2026-06-01 2026-08-01 Den överklagades.'],
    })
    const kept = await read().milestoneDate.findMany({ orderBy: { id: 'asc' } })
    expect(kept.map(({ dueOn, replacedName }) => [dueOn, replacedName])).toEqual([
      ['2026-03-01', cast.coordinator.name],
      ['2026-06-01', cast.coordinator.name],
    ])
  })

  it('is kept when the milestones change places and when another one is saved', async () => {
    await moveFirst('2026-06-01', 'Skäl.')
    await save((values) => ({ ...values, milestones: values.milestones.toReversed() }))
    await save((values) => ({ ...values, plainReading: 'Ny läsning' }))
    expect((await steps(thePublic))[1]?.moves).toEqual(['2026-03-01 2026-06-01 Skäl.'])
  })

  it('leaves no trace while the plan is a draft', async () => {
    await write((tx) => tx.plan.update({ where: { id: cast.planId }, data: { state: 'draft' } }))
    expect(await moveFirst('2026-06-01')).toMatchObject({ ok: true })
    expect(await read().milestoneDate.count()).toBe(0)
  })
})

describe('what a report says of milestones', () => {
  it('holds when it is accepted, with the old day kept, and is public when the report is', async () => {
    const report = await submitted([
      { milestoneId: first, doneOn: '2026-02-20' },
      { milestoneId: second, newDueOn: '2026-12-01', reason: 'Vi väntar på lokaler.' },
    ])
    const before = await steps(thePublic)
    expect(await steps(cast.coordinator)).toEqual(before)
    expect(await acceptReport(cast.coordinator, report.id, report.version, later)).toMatchObject({ ok: true })
    const applied = [
      { dueOn: '2026-03-01', doneOn: '2026-02-20', moves: [] },
      { dueOn: '2026-12-01', doneOn: null, moves: ['2026-10-01 2026-12-01 Vi väntar på lokaler.'] },
    ]
    expect(await steps(cast.coordinator)).toEqual(applied)
    expect(await steps(cast.partner)).toEqual(applied)
    expect(await steps(thePublic)).toEqual(before)
    expect(await steps(cast.otherPartner)).toEqual(before)
    await moveRound(cast.round.open, 'frozen')
    expect(await steps(thePublic)).toEqual(applied)
    expect((await read().milestoneDate.findFirstOrThrow()).replacedName).toBe('Region Stockholm, lägesrapporten 2026')
  })

  it('is told in the commitment’s history with before and after, and refuses an editor that was open', async () => {
    const report = await submitted([{ milestoneId: second, newDueOn: '2026-12-01', reason: 'Skäl.' }])
    const open = await findEditedCommitment(cast.coordinator, 'plan', cast.commitment.routine)
    await acceptReport(cast.coordinator, report.id, report.version, later)
    const event = await read().historyEvent.findFirstOrThrow({ where: { kind: 'commitment.milestones-reported' } })
    expect(JSON.parse(event.changes)).toEqual([
      {
        label: 'Delsteget ”Sedan”',
        before: 'klart senast 1\u00a0oktober\u00a02026',
        after: 'klart senast 1\u00a0december\u00a02026',
      },
    ])
    if (open === null) throw new Error('No commitment.')
    const old = commitmentFormValues({ ...open.content, plainReading: 'Min' }, open.version)
    expect(await saveCommitment(cast.coordinator, 'plan', cast.commitment.routine, old, later)).toMatchObject({
      kind: 'conflict',
    })
  })

  it('does not hold when it is returned', async () => {
    const report = await submitted([{ milestoneId: first, doneOn: '2026-02-20' }])
    const before = await steps(cast.coordinator)
    await returnReport(cast.coordinator, report.id, report.version, 'Se över.', later)
    expect(await steps(cast.coordinator)).toEqual(before)
  })

  it('keeps a milestone that it tells of from being taken away', async () => {
    await submitted([{ milestoneId: first, doneOn: '2026-02-20' }])
    const result = await save((values) => ({ ...values, milestones: values.milestones.slice(1) }))
    expect(result).toMatchObject({
      ok: false,
      errors: { milestones: expect.stringContaining('lägesrapport') as string },
    })
    expect(await save((values) => ({ ...values, milestones: values.milestones.slice(0, 1) }))).toMatchObject({
      ok: true,
    })
  })
})
