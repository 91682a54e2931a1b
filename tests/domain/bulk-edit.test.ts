import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actorRoles, type ActorRole } from '#app/domain/commitment/actor.ts'
import { emptyFill, fillFaults, filled } from '#app/domain/commitment/bulk-fill.ts'
import { fingerprint, isTouched, typedGrid, typedRow, type TypedRow } from '#app/domain/commitment/bulk-form.ts'
import { reviewGrid, settledGrid } from '#app/domain/commitment/bulk-review.ts'
import { cellsOf, differences, withCells, type BulkRow } from '#app/domain/commitment/bulk-row.ts'
import { whyNotMove, whyNotPut, whyNotRestore, type UndoFacts } from '#app/domain/commitment/bulk-rules.ts'
import { whyNotAssign, whyNotRemove } from '#app/domain/commitment/reporter.ts'
import type { PlanState } from '#app/domain/plan/plan.ts'

const names = { goal: (id: number) => `Mål ${id}`, organisation: (id: number) => `Organisation ${id}` }
const factsIn = (state: PlanState, rounds: readonly string[] = []): UndoFacts => ({
  plan: { state },
  organisation: names.organisation,
  rounds: () => rounds,
  isTaken: () => false,
})
const by = { userId: 'samordnare', at: '2026-11-22T09:00:00.000Z' }

const role = fc.constantFrom(...(Object.keys(actorRoles) as ActorRole[]))
const frame = fc.constantFrom(
  { timeFrame: null, startsOn: null, endsOn: null },
  { timeFrame: 'ongoing', startsOn: null, endsOn: null } as const,
  { timeFrame: 'dates', startsOn: '2026-01-01', endsOn: null } as const,
  { timeFrame: 'dates', startsOn: '2026-01-01', endsOn: '2026-12-31' } as const,
)
const fact = fc.constantFrom(null, 'Enhetschef', 'Alla')
const rowOf = (id: number): fc.Arbitrary<BulkRow> =>
  fc
    .tuple(
      frame,
      fc.boolean(),
      fact,
      fact,
      fc.integer({ min: 1, max: 3 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }),
      fc.array(role, { minLength: 4, maxLength: 4 }),
    )
    .map(
      ([
        { timeFrame, startsOn, endsOn },
        timeFrameInPlan,
        responsibleRoles,
        targetGroup,
        goalId,
        organisations,
        rolesOf,
      ]) => ({
        id,
        version: 1,
        label: `Åtagande ${id}`,
        goalId,
        position: id,
        timeFrame,
        startsOn,
        endsOn,
        timeFrameInPlan: timeFrame === null ? true : timeFrameInPlan,
        responsibleRoles,
        targetGroup,
        actors: organisations.map((organisationId, index) => ({
          tieId: id * 10 + index,
          organisationId,
          role: rolesOf[index] ?? 'lead',
          assignedById: null,
          assignedAt: null,
        })),
      }),
    )
const cells = rowOf(9).map(cellsOf)

describe('a row of the grid', () => {
  it('holds the cells that were put in it, whatever it held', () => {
    fc.assert(
      fc.property(rowOf(1), cells, (row, wanted) => {
        const after = withCells(row, wanted, { state: 'draft' }, by)
        // Maps are equal whatever the order.
        expect(cellsOf(after).actors).toEqual(wanted.actors)
        expect({ ...cellsOf(after), actors: null }).toEqual({ ...wanted, actors: null })
      }),
    )
  })

  it('is the very same when it gets its own cells back, and then nothing differs', () => {
    fc.assert(
      fc.property(rowOf(1), (row) => {
        const same = withCells(row, cellsOf(row), { state: 'adopted' }, by)
        expect(same).toEqual(row)
        expect(differences(row, same, names)).toEqual([])
      }),
    )
  })

  it('tells every difference from what to what, and the way back is the same told backwards', () => {
    fc.assert(
      fc.property(rowOf(1), cells, (row, wanted) => {
        const after = withCells(row, wanted, { state: 'draft' }, by)
        const there = differences(row, after, names)
        expect(differences(after, row, names)).toEqual(
          there.map(({ field, from, to }) => ({ field, from: to, to: from })),
        )
      }),
    )
  })

  it('keeps the tie of an organisation whose role is unchanged, and marks a new reporter with who and when', () => {
    const row: BulkRow = {
      id: 1,
      version: 1,
      label: 'A',
      goalId: 1,
      position: 1,
      timeFrame: null,
      startsOn: null,
      endsOn: null,
      timeFrameInPlan: true,
      responsibleRoles: null,
      targetGroup: null,
      actors: [{ tieId: 4, organisationId: 2, role: 'lead', assignedById: null, assignedAt: null }],
    }
    const wanted = {
      ...cellsOf(row),
      actors: new Map<number, ActorRole>([
        [2, 'lead'],
        [3, 'assigned-reporter'],
      ]),
    }
    expect(withCells(row, wanted, { state: 'adopted' }, by).actors).toEqual([
      row.actors[0],
      { tieId: null, organisationId: 3, role: 'assigned-reporter', assignedById: by.userId, assignedAt: by.at },
    ])
  })

  it('says that a time frame is the plan’s only in a draft', () => {
    fc.assert(
      fc.property(rowOf(1), (row) => {
        const wanted = { ...cellsOf(row), timeFrame: 'dates', startsOn: '2027-05-01', endsOn: '' } as const
        expect(withCells(row, wanted, { state: 'adopted' }, by).timeFrameInPlan).toBe(false)
        expect(withCells({ ...row, timeFrame: null }, wanted, { state: 'draft' }, by).timeFrameInPlan).toBe(true)
      }),
    )
  })
})

describe('the locks of an adopted plan', () => {
  it('let nothing of the plan’s own through, and everything else', () => {
    fc.assert(
      fc.property(rowOf(1), cells, (row, wanted) => {
        const why = whyNotPut(row, wanted, factsIn('adopted'))
        expect(why.goalId !== undefined).toBe(wanted.goalId !== row.goalId)
        const after = withCells(row, wanted, { state: 'adopted' }, by)
        const inPlan = (one: BulkRow) =>
          one.actors
            .filter((actor) => actor.role !== 'assigned-reporter')
            .map((actor) => `${actor.organisationId} ${actor.role}`)
            .toSorted()
        if (why.actors === undefined) expect(inPlan(after)).toEqual(inPlan(row))
        if (why.timeFrame === undefined && row.timeFrame !== null && row.timeFrameInPlan) {
          expect(after).toMatchObject({ timeFrame: row.timeFrame, startsOn: row.startsOn, endsOn: row.endsOn })
        }
      }),
    )
  })

  it('are not there in a draft', () => {
    fc.assert(
      fc.property(rowOf(1), cells, (row, wanted) => Object.keys(whyNotPut(row, wanted, factsIn('draft'))).length === 0),
    )
    expect(whyNotMove({ state: 'draft' })).toBeUndefined()
    expect(whyNotMove({ state: 'superseded' })).toContain('fastställd')
  })
})

describe('a reporter', () => {
  const tie = { role: 'assigned-reporter', organisation: { id: 2, name: 'Polisen' } } as const

  it('is taken away only without reports, and the rounds are named', () => {
    expect(whyNotRemove({ state: 'adopted' }, tie, [])).toBeUndefined()
    expect(whyNotRemove({ state: 'adopted' }, tie, ['Uppföljning 2025', 'Uppföljning 2026'])).toBe(
      'Polisen har en lägesrapport i Uppföljning 2025 och Uppföljning 2026 och kan därför inte tas bort.',
    )
    const lead = { ...tie, role: 'lead' } as const
    expect(whyNotRemove({ state: 'adopted' }, lead, [])).toContain('planens egna')
    expect(whyNotRemove({ state: 'draft' }, lead, [])).toBeUndefined()
  })

  it('is never tied twice', () => {
    expect(whyNotAssign({ state: 'draft' }, [tie], tie.organisation, 'lead')).toBe(
      'Polisen är redan utsedd att rapportera.',
    )
    expect(whyNotAssign({ state: 'adopted' }, [], tie.organisation, 'assigned-reporter')).toBeUndefined()
    expect(whyNotAssign({ state: 'adopted' }, [], tie.organisation, 'contributing')).toContain('fastställd')
  })
})

describe('taking a row back', () => {
  it('is refused when the row has changed since, is gone, or when who was added has reported', () => {
    fc.assert(
      fc.property(rowOf(1), (row) => {
        const before = { ...row, actors: [] }
        const current = {
          ...row,
          version: 2,
          actors: [
            { tieId: 1, organisationId: 5, role: 'assigned-reporter', assignedById: null, assignedAt: null },
          ] as BulkRow['actors'],
        }
        expect(whyNotRestore(before, 2, current, factsIn('draft'))).toBeUndefined()
        expect(whyNotRestore(before, 2, undefined, factsIn('draft'))).toContain('finns inte')
        expect(whyNotRestore(before, 2, { ...current, version: 3 }, factsIn('draft'))).toContain(
          'har ändrats sedan dess',
        )
        expect(whyNotRestore(before, 2, current, factsIn('draft', ['Uppföljning 2026']))).toContain('Uppföljning 2026')
        const moved = { ...current, goalId: row.goalId + 1 }
        expect(whyNotRestore(before, 2, moved, { ...factsIn('draft'), isTaken: () => true })).toContain('plats')
        expect(whyNotRestore(before, 2, moved, factsIn('adopted'))).toContain('fastställd')
      }),
    )
  })
})

describe('the grid as a form', () => {
  const sentOf = (row: TypedRow, state: PlanState, stored: BulkRow): Record<string, unknown> => {
    const { id: _id, isTicked, actors, ...texts } = row
    const isLocked = (key: string) =>
      state !== 'draft' &&
      stored.actors.some((actor) => `o${actor.organisationId}` === key && actor.role !== 'assigned-reporter')
    return {
      ...texts,
      ...(isTicked ? { tick: 'on' } : {}),
      actors: Object.fromEntries(Object.entries(actors).filter(([key, value]) => value !== '' && !isLocked(key))),
    }
  }

  it('comes back as it was shown, and then nobody has changed anything', () => {
    fc.assert(
      fc.property(fc.tuple(rowOf(1), rowOf(2)), fc.constantFrom<PlanState>('draft', 'adopted'), (rows, state) => {
        const shown = rows.map(typedRow)
        const sent = {
          rows: Object.fromEntries(
            shown.map((row, index) => [`c${row.id}`, sentOf(row, state, rows[index] as BulkRow)]),
          ),
        }
        const typed = typedGrid(sent, rows, { state })
        expect(typed.map(fingerprint)).toEqual(shown.map(fingerprint))
        expect(typed.some(isTouched)).toBe(false)
        const review = reviewGrid(typed, rows, factsIn(state), names)
        expect(review).toEqual({ faults: {}, refusals: {}, wanted: [], changes: [] })
      }),
    )
  })

  it('keeps what is typed in a row that somebody else has changed, and takes the newer of one that nobody touched', () => {
    fc.assert(
      fc.property(rowOf(1), rowOf(2), (first, second) => {
        const typed = [{ ...typedRow(first), targetGroup: 'Mitt' }, typedRow(second)]
        const newer = [first, second].map((row) => typedRow({ ...row, version: 2, targetGroup: 'Ditt' }))
        const { rows, outdated } = settledGrid(typed, newer)
        expect(outdated).toEqual([1])
        expect(rows[0]).toMatchObject({ version: '2', targetGroup: 'Mitt' })
        expect(rows[1]).toEqual(newer[1])
      }),
    )
  })

  it('names the cell of every fault', () => {
    const row: BulkRow = {
      id: 7,
      version: 1,
      label: 'A',
      goalId: 1,
      position: 1,
      timeFrame: null,
      startsOn: null,
      endsOn: null,
      timeFrameInPlan: true,
      responsibleRoles: null,
      targetGroup: null,
      actors: [],
    }
    const faultsOf = (changes: Partial<TypedRow>) =>
      reviewGrid([{ ...typedRow(row), ...changes }], [row], factsIn('adopted'), names)
    expect(Object.keys(faultsOf({ timeFrame: 'dates', startsOn: '2026-02-30' }).faults)).toEqual(['rows.c7.startsOn'])
    expect(Object.keys(faultsOf({ timeFrame: 'dates', startsOn: '2026-03-01', endsOn: '2026-01-01' }).faults)).toEqual([
      'rows.c7.endsOn',
    ])
    expect(Object.keys(faultsOf({ startsOn: '2026-03-01' }).faults)).toEqual(['rows.c7.timeFrame'])
    expect(Object.keys(faultsOf({ goalId: '2' }).refusals)).toEqual(['rows.c7.goalId'])
    expect(Object.keys(faultsOf({ actors: { o2: 'lead' } }).refusals)).toEqual(['rows.c7.actors'])
    expect(faultsOf({ targetGroup: 'Barn' }).changes[0]?.differences).toEqual([
      { field: 'Målgrupp', from: 'ingen', to: 'Barn' },
    ])
  })
})

describe('filling in the ticked rows', () => {
  const fill = { ...emptyFill, addReporter: '4', timeFrame: 'dates', endsOn: '2026-12-31' }

  it('changes those and no others, and never an organisation that is already there', () => {
    fc.assert(
      fc.property(rowOf(1), rowOf(2), (first, second) => {
        const rows = [{ ...typedRow(first), isTicked: true }, typedRow(second)]
        const [one, other] = filled(rows, fill)
        expect(other).toEqual(rows[1])
        expect(one).toMatchObject({ timeFrame: 'dates', startsOn: '', endsOn: '2026-12-31' })
        expect(one?.actors['o4']).toBe(
          first.actors.find((actor) => actor.organisationId === 4)?.role ?? 'assigned-reporter',
        )
        expect(one?.targetGroup).toBe(first.targetGroup ?? '')
      }),
    )
  })

  it('takes away only those who were assigned', () => {
    fc.assert(
      fc.property(rowOf(1), (row) => {
        const [one] = filled([{ ...typedRow(row), isTicked: true }], { ...emptyFill, removeReporter: '3' })
        const was = row.actors.find((actor) => actor.organisationId === 3)?.role
        expect(one?.actors['o3'] ?? '').toBe(was === 'assigned-reporter' ? '' : (was ?? ''))
      }),
    )
  })

  it('wants a ticked row, and dates only with the time frame of dates', () => {
    const row = typedRow({
      id: 1,
      version: 1,
      label: 'A',
      goalId: 1,
      position: 1,
      timeFrame: null,
      startsOn: null,
      endsOn: null,
      timeFrameInPlan: true,
      responsibleRoles: null,
      targetGroup: null,
      actors: [],
    })
    expect(fillFaults(emptyFill, [row])).toEqual({})
    expect(fillFaults(fill, [row])).toHaveProperty('addReporter')
    expect(fillFaults(fill, [{ ...row, isTicked: true }])).toEqual({})
    expect(fillFaults({ ...fill, timeFrame: 'ongoing' }, [{ ...row, isTicked: true }])).toHaveProperty('timeFrame')
  })
})
