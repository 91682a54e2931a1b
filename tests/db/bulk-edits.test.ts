import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { saveBulkEdit } from '#app/db/commitment/bulk-edit-saving.server.ts'
import { findBulkEdit, listBulkEdits, undoBulkEdit } from '#app/db/commitment/bulk-edits.server.ts'
import { findBulkGrid } from '#app/db/commitment/bulk-rows.server.ts'
import { read, write } from '#app/db/database.server.ts'
import type { ActorRole } from '#app/domain/commitment/actor.ts'
import { cellsOf, type BulkCells } from '#app/domain/commitment/bulk-row.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, now, type Cast } from './cast.ts'

useDatabase('empty')
let cast: Cast
let otherGoal: number
beforeEach(async () => {
  cast = await createCast()
  otherGoal = await write(async (tx) => {
    const made = await tx.goal.create({
      data: {
        planId: cast.planId,
        kind: 'goal',
        number: 8,
        title: 'Nästa',
        shortTitle: 'Nästa',
        sourceId: cast.sourceId,
        locator: 'rad 9',
      },
    })
    return made.id
  })
})

const setState = (state: string) => write((tx) => tx.plan.update({ where: { id: cast.planId }, data: { state } }))
const gridNow = async () => {
  const grid = await findBulkGrid(cast.coordinator, 'plan')
  if (grid === null) throw new Error('There is no such plan.')
  return grid
}
/** What to save: the rows as they are, with some cells changed. */
const wantedWith = async (changes: Record<number, Partial<BulkCells>>) =>
  (await gridNow()).rows
    .filter(({ id }) => changes[id] !== undefined)
    .map((row) => ({ id: row.id, version: row.version, cells: { ...cellsOf(row), ...changes[row.id] } }))
const save = async (changes: Record<number, Partial<BulkCells>>) =>
  saveBulkEdit(cast.coordinator, 'plan', await wantedWith(changes), later)
const savedId = async (changes: Record<number, Partial<BulkCells>>): Promise<number> => {
  const result = await save(changes)
  if (result?.ok !== true || result.id === undefined) throw new Error(`Nothing was saved: ${JSON.stringify(result)}`)
  return result.id
}
const undo = (id: number) => undoBulkEdit(cast.coordinator, 'plan', id, later)

/** Everything that a bulk edit may touch, as it is stored, but for versions. */
const everything = async () => {
  const [commitments, ties] = await Promise.all([
    read().commitment.findMany({ orderBy: { id: 'asc' } }),
    read().commitmentOrganisation.findMany({ orderBy: { id: 'asc' } }),
  ])
  return JSON.stringify([commitments.map(({ version: _version, ...row }) => row), ties])
}
const events = () => read().historyEvent.count()
const edits = () => read().commitmentBulkEdit.count()

const report = (commitmentId: number, organisationId: number) =>
  write((tx) =>
    tx.statusReport.create({
      data: { roundId: cast.round.open, commitmentId, organisationId, state: 'draft', createdAt: now, updatedAt: now },
    }),
  )

describe('a bulk edit', () => {
  it('taken back gives every row exactly what it held, whatever was changed', async () => {
    await setState('draft')
    const role = fc.constantFrom<ActorRole | undefined>('lead', 'contributing', 'assigned-reporter', undefined)
    const frame = fc.constantFrom(
      { timeFrame: '', startsOn: '', endsOn: '' } as const,
      { timeFrame: 'ongoing', startsOn: '', endsOn: '' } as const,
      { timeFrame: 'dates', startsOn: '2026-01-01', endsOn: '2026-06-30' } as const,
    )
    const cells = fc
      .tuple(frame, role, role, fc.boolean(), fc.constantFrom('', 'Enhetschef'), fc.constantFrom('', 'Alla'))
      .map(([time, region, police, moves, responsibleRoles, targetGroup]) => ({
        ...time,
        goal: moves,
        responsibleRoles,
        targetGroup,
        actors: new Map(
          (
            [
              [cast.region.id, region],
              [cast.police.id, police],
            ] as const
          ).flatMap(([id, one]) => (one === undefined ? [] : [[id, one] as const])),
        ),
      }))
    await fc.assert(
      fc.asyncProperty(cells, cells, cells, async (...three) => {
        const before = await everything()
        const ids = Object.values(cast.commitment)
        const { rows } = await gridNow()
        const changes = Object.fromEntries(
          three.map(({ goal, ...one }, index) => {
            const id = ids[index] ?? 0
            const own = rows.find((row) => row.id === id)?.goalId ?? 0
            return [id, { ...one, goalId: goal ? otherGoal : own }]
          }),
        )
        const result = await save(changes)
        expect(result?.ok).toBe(true)
        if (result?.ok !== true) return
        if (result.id === undefined) {
          expect(await everything()).toBe(before)
          return
        }
        expect(await everything()).not.toBe(before)
        expect(await undo(result.id)).toEqual({ ok: true })
        expect(await everything()).toBe(before)
      }),
      { numRuns: 15 },
    )
  })

  it('that changes nothing writes nothing', async () => {
    const before = [await everything(), await events(), await edits()]
    expect(await save({ [cast.commitment.routine]: {}, [cast.commitment.terms]: {} })).toEqual({
      ok: true,
      id: undefined,
    })
    expect(await saveBulkEdit(cast.coordinator, 'plan', [], later)).toEqual({ ok: true, id: undefined })
    expect([await everything(), await events(), await edits()]).toEqual(before)
    expect((await gridNow()).rows.every((row) => row.version === 1)).toBe(true)
  })

  it('writes one row that can be undone and one of history, and tells from what to what', async () => {
    const before = await events()
    const id = await savedId({
      [cast.commitment.routine]: { targetGroup: 'Barn' },
      [cast.commitment.terms]: { timeFrame: 'dates', endsOn: '2026-12-31' },
    })
    expect([await events(), await edits()]).toEqual([before + 1, 1])
    const [edit] = await listBulkEdits(cast.coordinator, await gridNow(), 5)
    expect(edit).toMatchObject({ id, actorName: 'Demo samordnare', undoneAt: null })
    expect(edit?.commitments.map(({ label, differences }) => [label, differences])).toEqual([
      ['rutin', [{ field: 'Målgrupp', from: 'ingen', to: 'Barn' }]],
      ['termer', [{ field: 'Tidsram', from: 'ingen angiven', to: 'senast 31\u00a0december\u00a02026' }]],
    ])
  })

  it('is all or nothing: one row that somebody else has changed stops the rest, and is named', async () => {
    const wanted = await wantedWith({
      [cast.commitment.routine]: { targetGroup: 'Barn' },
      [cast.commitment.terms]: { targetGroup: 'Unga' },
    })
    await savedId({ [cast.commitment.terms]: { targetGroup: 'Vuxna' } })
    const before = await everything()
    const result = await saveBulkEdit(cast.coordinator, 'plan', wanted, later)
    expect(result).toMatchObject({ ok: false, outdated: [cast.commitment.terms] })
    expect(await everything()).toBe(before)
    expect(await edits()).toBe(1)
  })

  it('refuses what the plan locks and who has reported, by cell, and writes nothing of it', async () => {
    const { routine, terms, training } = cast.commitment
    await savedId({
      [training]: {
        actors: new Map([
          [cast.police.id, 'lead'],
          [cast.region.id, 'assigned-reporter'],
        ]),
      },
    })
    await report(training, cast.region.id)
    const before = await everything()
    const result = await save({
      [routine]: { goalId: otherGoal },
      [terms]: { actors: new Map() },
      [training]: { actors: new Map([[cast.police.id, 'lead']]), targetGroup: 'Alla' },
    })
    if (result?.ok !== false) throw new Error('It was saved.')
    expect(result.errors.get(routine)?.goalId).toContain('fastställd')
    expect(result.errors.get(terms)?.actors).toContain('planens egna')
    expect(result.errors.get(training)?.actors).toContain('Uppföljning 2026')
    expect(await everything()).toBe(before)
  })

  it('refuses goals and organisations that are not there, and everybody who may not edit', async () => {
    await setState('draft')
    const result = await save({ [cast.commitment.routine]: { goalId: 999, actors: new Map([[999, 'lead']]) } })
    if (result?.ok !== false) throw new Error('It was saved.')
    expect(Object.keys(result.errors.get(cast.commitment.routine) ?? {}).toSorted()).toEqual(['actors', 'goalId'])
    const wanted = await wantedWith({ [cast.commitment.routine]: { targetGroup: 'Barn' } })
    expect(await saveBulkEdit(cast.partner, 'plan', wanted, later)).toBeNull()
    expect(await saveBulkEdit(cast.coordinator, 'finns-inte', wanted, later)).toBeNull()
    expect(await undoBulkEdit(cast.steering, 'plan', 1, later)).toBeNull()
  })
})

describe('taking a bulk edit back', () => {
  it('is refused row by row when somebody has changed a row since, and then nothing is taken back', async () => {
    const { routine, terms } = cast.commitment
    const id = await savedId({ [routine]: { targetGroup: 'Barn' }, [terms]: { targetGroup: 'Unga' } })
    await savedId({ [terms]: { targetGroup: 'Vuxna' } })
    const before = await everything()
    expect(await undo(id)).toEqual({ ok: false, why: 'rows', rows: { [terms]: 'Åtagandet har ändrats sedan dess.' } })
    expect(await everything()).toBe(before)
    const found = await findBulkEdit(cast.coordinator, await gridNow(), id)
    expect(Object.keys(found?.whyNot ?? {})).toEqual([String(terms)])
  })

  it('is refused when somebody who was added has reported since', async () => {
    const { training } = cast.commitment
    const id = await savedId({
      [training]: {
        actors: new Map([
          [cast.police.id, 'lead'],
          [cast.region.id, 'assigned-reporter'],
        ]),
      },
    })
    await report(training, cast.region.id)
    const result = await undo(id)
    expect(result).toMatchObject({ ok: false, why: 'rows' })
    expect(JSON.stringify(result)).toContain('Region Stockholm har en lägesrapport i Uppföljning 2026')
  })

  it('is refused when the plan has been adopted since and locks what would change', async () => {
    await setState('draft')
    const id = await savedId({ [cast.commitment.routine]: { goalId: otherGoal } })
    await setState('adopted')
    expect(JSON.stringify(await undo(id))).toContain('Planen är fastställd')
  })

  it('is refused when another commitment stands in the place it would go back to', async () => {
    await setState('draft')
    const { routine, terms } = cast.commitment
    const own = (await gridNow()).rows.find((row) => row.id === routine)?.goalId ?? 0
    const id = await savedId({ [routine]: { goalId: otherGoal } })
    await write((tx) => tx.commitment.update({ where: { id: terms }, data: { position: 1, goalId: own } }))
    expect(JSON.stringify(await undo(id))).toContain('på dess plats')
  })

  it('is done once, and is marked with who and when', async () => {
    const id = await savedId({ [cast.commitment.routine]: { targetGroup: 'Barn' } })
    const before = await events()
    expect(await undo(id)).toEqual({ ok: true })
    expect(await undo(id)).toEqual({ ok: false, why: 'undone' })
    expect(await events()).toBe(before + 1)
    const [edit] = await listBulkEdits(cast.coordinator, await gridNow(), 5)
    expect(edit).toMatchObject({ undoneAt: later, undoneName: 'Demo samordnare' })
  })
})
