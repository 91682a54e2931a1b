import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boardColumns,
  boardMarkCodes,
  boardQuery,
  countStates,
  goalCode,
  isFiltered,
  narrowBoard,
  readBoardFilter,
  stateCodes,
  type Board,
  type BoardFilter,
  type BoardOrganisation,
  type BoardReport,
} from '#app/domain/reporting-round/board.ts'
import {
  organisationTick,
  readBoardSelection,
  reportTick,
  whyNotRemind,
  whyNotReview,
} from '#app/domain/reporting-round/board-selection.ts'
import { afterDecision, placeInQueue } from '#app/domain/status-report/review-queue.ts'

const organisation = (id: number): BoardOrganisation => ({
  id,
  slug: `aktor-${id}`,
  name: `Aktör ${id}`,
  shortName: `A${id}`,
  lastDay: '2026-11-30',
  extension: undefined,
  lastActivity: undefined,
  lastName: undefined,
  isUnopened: id % 2 === 0,
  unreached: id % 3 === 0 ? { commitments: 1, of: 2, why: 'Ingen kontaktperson är angiven.' } : undefined,
})

const report = fc
  .record({
    organisation: fc.integer({ min: 1, max: 6 }).map(organisation),
    commitment: fc.integer({ min: 1, max: 8 }).map((id) => ({ id, slug: `l-${id}`, label: `L${id}`, position: id })),
    number: fc.integer({ min: 1, max: 3 }),
    state: fc.constantFrom(...stateCodes),
    isLate: fc.boolean(),
    isOverdue: fc.boolean(),
  })
  .map(({ number, ...one }): BoardReport => ({
    ...one,
    goal: { kind: 'goal', number, shortTitle: `Mål ${number}` },
    reportId: undefined,
    version: 0,
    updatedAt: undefined,
    isOnBehalf: false,
  }))
const board = fc.array(report, { maxLength: 40 }).map((reports): Board => ({
  reports,
  organisations: [...new Set(reports.map((one) => one.organisation.id))].map(organisation),
}))
const filter = fc.record<BoardFilter>({
  state: fc.option(fc.constantFrom(...stateCodes), { nil: undefined }),
  organisation: fc.option(fc.constantFrom('aktor-1', 'aktor-2', 'finns-inte'), { nil: undefined }),
  goal: fc.option(fc.constantFrom('mal/1', 'mal/2', 'delmal/1'), { nil: undefined }),
  mark: fc.option(fc.constantFrom(...boardMarkCodes), { nil: undefined }),
})

describe('the counts of a board', () => {
  it('add up to what is owed, whatever is on it', () => {
    fc.assert(
      fc.property(board, ({ reports }) => {
        const counts = countStates(reports)
        expect(stateCodes.reduce((sum, state) => sum + counts.byState[state], 0)).toBe(counts.owed)
        expect(counts.owed).toBe(reports.length)
        expect(counts.reported).toBe(counts.byState.submitted + counts.byState.accepted)
      }),
    )
  })

  it('add up over every split of it', () => {
    fc.assert(
      fc.property(board, (all) => {
        const whole = countStates(all.reports)
        for (const state of stateCodes) {
          const narrowed = narrowBoard(all, { state, organisation: undefined, goal: undefined, mark: undefined })
          expect(narrowed.reports).toHaveLength(whole.byState[state])
        }
      }),
    )
  })
})

describe('the filter of a board', () => {
  it('is read back from the address that it is written to', () => {
    fc.assert(
      fc.property(filter, (one) => {
        expect(readBoardFilter(new URLSearchParams(boardQuery(one)))).toEqual(one)
        expect(isFiltered(one)).toBe(boardQuery(one) !== '')
      }),
    )
  })

  it('narrows nothing by what is no choice', () => {
    const read = readBoardFilter(new URLSearchParams('lage=klar&visa=allt&aktor=&mal='))
    expect(isFiltered(read)).toBe(false)
  })

  it('lets through only what it asks for, and keeps only organisations with something left', () => {
    fc.assert(
      fc.property(board, filter, (all, one) => {
        const shown = narrowBoard(all, one)
        for (const row of shown.reports) {
          expect(all.reports).toContain(row)
          if (one.state !== undefined) expect(row.state).toBe(one.state)
          if (one.organisation !== undefined) expect(row.organisation.slug).toBe(one.organisation)
          if (one.goal !== undefined) expect(goalCode(row.goal)).toBe(one.goal)
          if (one.mark === 'overdue') expect(row.isOverdue).toBe(true)
          if (one.mark === 'late') expect(row.isLate).toBe(true)
          if (one.mark === 'unopened') expect(row.organisation.id % 2).toBe(0)
          if (one.mark === 'unreachable') expect(row.organisation.id % 3).toBe(0)
        }
        expect(new Set(shown.organisations.map(({ id }) => id))).toEqual(
          new Set(shown.reports.map((row) => row.organisation.id)),
        )
      }),
    )
  })
})

it('every commitment on the board has one column, under its goal and in its order', () => {
  fc.assert(
    fc.property(board, ({ reports }) => {
      for (const { goal, commitments } of boardColumns(reports)) {
        const own = reports.filter((row) => goalCode(row.goal) === goalCode(goal))
        expect(commitments.map(({ id }) => id)).toEqual(
          [...new Set(own.map(({ commitment }) => commitment.id))].toSorted((a, b) => a - b),
        )
      }
    }),
  )
})

describe('what is ticked on a board', () => {
  it('is read back with the versions that were seen', () => {
    const nested = {
      organisation: { [organisationTick(12).split('.')[1] ?? '']: 'on' },
      report: { [reportTick(7).split('.')[1] ?? '']: '3' },
    }
    expect(readBoardSelection(nested)).toEqual({ organisationIds: [12], reports: [{ id: 7, version: 3 }] })
  })

  it.each([
    { name: 'nothing', form: {} },
    { name: 'text instead of ticks', form: { organisation: 'o1', report: 'r1' } },
    { name: 'ids that are none', form: { organisation: { o0: 'on', o: 'on', x1: 'on' }, report: { 'r-1': '1' } } },
    { name: 'a version that is none', form: { report: { r1: 'tre' } } },
    { name: 'a list', form: { report: { r1: ['1'] } } },
  ])('is nothing in a form with $name', ({ form }) => {
    expect(readBoardSelection(form)).toEqual({ organisationIds: [], reports: [] })
  })

  it.each([
    { phase: 'planned', possible: false },
    { phase: 'open', possible: true },
    { phase: 'review', possible: true },
    { phase: 'frozen', possible: false },
  ] as const)('can be reminded and accepted in a round that is $phase: $possible', ({ phase, possible }) => {
    expect(whyNotRemind(phase) === undefined).toBe(possible)
    expect(whyNotReview(phase) === undefined).toBe(possible)
  })
})

describe('the review queue', () => {
  const queue = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 })

  it('is walked from end to end, every report once', () => {
    fc.assert(
      fc.property(queue, (ids) => {
        const seen: number[] = []
        for (let place = placeInQueue(ids, undefined); place !== null;) {
          expect(place.number).toBe(seen.push(place.id))
          expect(place.of).toBe(ids.length)
          if (place.next === undefined) break
          expect(placeInQueue(ids, place.next)?.previous).toBe(place.id)
          place = placeInQueue(ids, place.next)
        }
        expect(seen).toEqual(ids)
      }),
    )
  })

  it('goes on with the next after a decision, from the beginning after the last, and ends when none is left', () => {
    fc.assert(
      fc.property(queue, fc.nat(), (ids, at) => {
        const decided = ids[at % ids.length] as number
        const next = afterDecision(ids, decided)
        expect(next).toBe(placeInQueue(ids, decided)?.next ?? ids.find((id) => id !== decided))
      }),
    )
    expect(afterDecision([4], 4)).toBeUndefined()
  })

  it('begins with the first when the one asked for does not wait', () => {
    expect(placeInQueue([3, 5], 9)).toMatchObject({ id: 3, number: 1, of: 2 })
    expect(placeInQueue([], 9)).toBeNull()
  })
})
