import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cameLate } from '#app/domain/reporting-round/late.ts'
import { isPastDue, lastDay, takesAnswers, whyNotTaken, type Standing } from '#app/domain/reporting-round/standing.ts'
import { whyNot } from '#app/domain/status-report/state.ts'
import { calendarDate } from '#app/domain/swedish.ts'

const open: Standing = {
  phase: 'open',
  dueOn: '2026-11-30',
  extendedTo: null,
  lateAnswers: 'refused',
  isAsked: true,
  today: '2026-11-22',
}
const day = fc.date({ min: new Date('2026-10-01'), max: new Date('2027-03-01'), noInvalidDate: true }).map(calendarDate)
const standing: fc.Arbitrary<Standing> = fc.record({
  phase: fc.constantFrom('planned' as const, 'open' as const, 'review' as const, 'frozen' as const),
  dueOn: day,
  extendedTo: fc.option(day),
  lateAnswers: fc.constantFrom('marked' as const, 'refused' as const),
  isAsked: fc.boolean(),
  today: day,
})

describe('whether an organisation may answer', () => {
  it('lasts until midnight in Stockholm on the last day, in winter and summer time', () => {
    const at = (moment: string, dueOn: string) =>
      takesAnswers({ ...open, dueOn, today: calendarDate(new Date(moment)) })
    expect(at('2026-11-30T22:59:59Z', '2026-11-30')).toBe(true)
    expect(at('2026-11-30T23:00:00Z', '2026-11-30')).toBe(false)
    // The night before 29 March 2026 has 23 hours, the one before 25 October 25.
    expect(at('2026-03-29T21:59:59Z', '2026-03-29')).toBe(true)
    expect(at('2026-03-29T22:00:00Z', '2026-03-29')).toBe(false)
    expect(at('2026-10-25T22:59:59Z', '2026-10-25')).toBe(true)
    expect(at('2026-10-25T23:00:00Z', '2026-10-25')).toBe(false)
  })

  it('is always said with a reason when it may not, and never when it may', () => {
    fc.assert(
      fc.property(standing, (one) => {
        expect(whyNotTaken(one) === undefined).toBe(takesAnswers(one))
      }),
    )
  })

  it('is never taken from somebody by giving them a later last day', () => {
    fc.assert(
      fc.property(standing, day, (one, later) => {
        fc.pre(later >= lastDay(one))
        if (takesAnswers(one)) expect(takesAnswers({ ...one, extendedTo: later })).toBe(true)
      }),
    )
  })

  it('depends on the last day only where late answers are refused or the round has been closed', () => {
    expect(takesAnswers({ ...open, lateAnswers: 'marked', today: '2027-02-01' })).toBe(true)
    expect(takesAnswers({ ...open, today: '2026-12-01' })).toBe(false)
    expect(takesAnswers({ ...open, today: '2026-12-01', extendedTo: '2026-12-01' })).toBe(true)
    expect(takesAnswers({ ...open, phase: 'review', extendedTo: '2026-12-15', today: '2026-12-15' })).toBe(true)
    expect(takesAnswers({ ...open, phase: 'review', extendedTo: '2026-12-15', today: '2026-12-16' })).toBe(false)
    expect(takesAnswers({ ...open, phase: 'review' })).toBe(false)
    expect(isPastDue({ ...open, today: '2026-11-30' })).toBe(false)
  })

  it('never stops somebody from mending what was returned while the round is reviewed', () => {
    fc.assert(
      fc.property(standing, (one) => {
        const reviewed = one.phase === 'open' || one.phase === 'review'
        expect(whyNot('submit', 'returned', { ...one, isAsked: true }) === undefined).toBe(reviewed)
      }),
    )
  })

  it('is refused, in words, to an organisation that is no longer asked', () => {
    expect(whyNot('submit', 'draft', { ...open, isAsked: false })).toMatch(/inte längre tillfrågade/)
    expect(whyNot('save-draft', 'none', { ...open, isAsked: false })).toMatch(/inte längre tillfrågade/)
    expect(whyNot('accept', 'submitted', { ...open, isAsked: false })).toBeUndefined()
  })
})

describe('a report', () => {
  it('is late when it was first handed in after the last day that its organisation had then', () => {
    const at = (moment: string, dueOnThen: string | null) => cameLate({ firstSubmittedAt: new Date(moment), dueOnThen })
    expect(at('2026-11-30T22:59:59Z', '2026-11-30')).toBe(false)
    expect(at('2026-11-30T23:00:00Z', '2026-11-30')).toBe(true)
    expect(at('2026-12-24T12:00:00Z', null)).toBe(false)
    expect(cameLate({ firstSubmittedAt: null, dueOnThen: '2026-11-30' })).toBe(false)
  })
})
