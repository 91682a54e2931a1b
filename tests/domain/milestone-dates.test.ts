import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toldDays, unexplainedMoves, whyNotMoveDay, type ReplacedDay } from '#app/domain/commitment/milestone-dates.ts'
import {
  moveInWords,
  stepState,
  stepsInWords,
  timesMoved,
  type Step,
} from '#app/domain/commitment/milestone-standing.ts'
import { commitmentInput } from '#app/domain/commitment/input.ts'
import { fieldErrors } from '#app/http/field-errors.ts'

const nbsp = '\u00a0'
const step = (changes: Partial<Step> = {}): Step => ({
  title: 'Utbilda',
  dueOn: null,
  doneOn: null,
  moves: [],
  ...changes,
})

describe('how a milestone stands', () => {
  it.each([
    [{ dueOn: '2026-03-01', doneOn: '2026-03-01' }, 'done'],
    [{ dueOn: '2026-03-01', doneOn: '2026-03-02' }, 'done-late'],
    [{ dueOn: null, doneOn: '2026-03-02' }, 'done'],
    [{ dueOn: '2026-11-21', doneOn: null }, 'late'],
    [{ dueOn: '2026-11-22', doneOn: null }, 'ahead'],
    [{ dueOn: null, doneOn: null }, 'ahead'],
  ] as const)('with %j is %s', (days, state) => {
    expect(stepState(days, '2026-11-22')).toBe(state)
  })

  it('is told for all of a commitment in one sentence', () => {
    const moved = { from: '2026-01-01', to: '2026-02-01', at: new Date(0), reason: '' }
    expect(stepsInWords([], '2026-11-22')).toBeUndefined()
    expect(stepsInWords([step({ doneOn: '2026-01-01' }), step()], '2026-11-22')).toBe(
      `Ett av två${nbsp}delsteg är klart.`,
    )
    expect(
      stepsInWords(
        [step({ doneOn: '2026-01-01' }), step({ doneOn: '2026-01-01' }), step({ dueOn: '2026-02-01', moves: [moved] })],
        '2026-11-22',
      ),
    ).toBe(`Två av tre${nbsp}delsteg är klara, ett är försenat, ett har flyttats.`)
  })

  it('tells a moved day with the old one, the new one and the reason', () => {
    const move = { from: '2026-03-01', to: '2026-06-01', reason: 'upphandlingen drog ut på tiden' }
    expect(moveInWords(move)).toBe(
      `Flyttat från 1${nbsp}mars${nbsp}2026 till 1${nbsp}juni${nbsp}2026. Skäl: upphandlingen drog ut på tiden.`,
    )
    expect(moveInWords({ ...move, to: null, reason: '' })).toBe(
      `Flyttat från 1${nbsp}mars${nbsp}2026 till inget datum.`,
    )
    expect([timesMoved([]), timesMoved([1]), timesMoved([1, 2])]).toEqual([
      undefined,
      'Flyttat en gång',
      'Flyttat två gånger',
    ])
  })
})

describe('the reason for moving a day', () => {
  const was = { dueOn: '2026-03-01' }
  it('is asked for when the plan is adopted and the day is another, or taken away', () => {
    expect(whyNotMoveDay('adopted', was, { dueOn: '2026-06-01', reason: '' })).toMatch(/varför dagen flyttas/)
    expect(whyNotMoveDay('superseded', was, { dueOn: null, reason: '' })).toBeDefined()
    expect(whyNotMoveDay('adopted', was, { dueOn: '2026-06-01', reason: 'Ja.' })).toBeUndefined()
    expect(whyNotMoveDay('adopted', was, { dueOn: '2026-03-01', reason: '' })).toBeUndefined()
    expect(whyNotMoveDay('adopted', { dueOn: null }, { dueOn: '2026-06-01', reason: '' })).toBeUndefined()
    expect(whyNotMoveDay('draft', was, { dueOn: '2026-06-01', reason: '' })).toBeUndefined()
  })

  it('is pointed out at its row, and the form refuses with the same words', () => {
    const stored = [{ id: 4, title: 'A', dueOn: '2026-03-01', doneOn: null }]
    const rows = [
      { id: '', title: 'Ny', dueOn: '2026-06-01', doneOn: '', reason: '' },
      { id: '4', title: 'A', dueOn: '2026-06-01', doneOn: '', reason: '' },
    ]
    const faults = unexplainedMoves('adopted', stored, rows)
    expect(Object.keys(faults)).toEqual(['milestones.1.reason'])
    const parsed = commitmentInput('2026-11-22', { state: 'adopted', milestones: stored }).safeParse({
      version: '1',
      text: 'Vi lovar.',
      label: 'Löfte',
      plainReading: '',
      responsibleRoles: '',
      targetGroup: '',
      timeFrame: '',
      startsOn: '',
      endsOn: '',
      timeFrameInPlan: false,
      milestones: rows,
      links: [],
      indicators: {},
      addIndicator: '',
      actions: {},
      outcomes: {},
    })
    expect(parsed.success ? {} : fieldErrors(parsed.error)).toEqual(faults)
  })
})

describe('the days that a reader is told', () => {
  const day = fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01', null)
  const replaced = fc.array(fc.record({ dueOn: day, isHeld: fc.boolean() }), { maxLength: 6 })
  const withTimes = (rows: { dueOn: string | null; isHeld: boolean }[]): ReplacedDay[] =>
    rows.map((row, index) => ({ ...row, replacedAt: new Date(index), reason: `skäl ${index}` }))

  it('hang together: each move begins where the one before ended, and the last one ends at the day told', () => {
    fc.assert(
      fc.property(day, replaced, (current, rows) => {
        const told = toldDays(current, withTimes(rows))
        let at: string | null = rows[0] === undefined ? current : rows[0].dueOn
        for (const move of told.moves) {
          expect(move.from).toBe(at)
          expect(move.to).not.toBe(move.from)
          at = move.to
        }
        expect(told.dueOn).toBe(at)
      }),
    )
  })

  it('are today’s when nothing is held back, and tell nothing of what a held report did', () => {
    fc.assert(
      fc.property(day, replaced, (current, rows) => {
        const open = withTimes(rows.map((row) => ({ ...row, isHeld: false })))
        expect(toldDays(current, open).dueOn).toBe(current)
        const told = toldDays(current, withTimes(rows))
        const held = rows.flatMap((row, index) => (row.isHeld ? [`skäl ${index}`] : []))
        expect(told.moves.filter(({ reason }) => held.includes(reason))).toEqual([])
        if (rows.length > 0 && rows.every((row) => row.isHeld))
          expect(told).toEqual({ dueOn: rows[0]?.dueOn, moves: [] })
      }),
    )
  })
})
