import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takesAnswers, whyNotTaken, type Standing } from '#app/domain/reporting-round/standing.ts'
import { daysBetween, timeLeft } from '#app/domain/reporting-round/time-left.ts'
import { calendarDate } from '#app/domain/swedish.ts'

const open: Standing = {
  phase: 'open',
  dueOn: '2027-01-31',
  extendedTo: null,
  lateAnswers: 'marked',
  isAsked: true,
  today: '2027-01-22',
}
const said = (change: Partial<Standing>): string => timeLeft({ ...open, ...change }).replaceAll('\u00a0', ' ')
const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }).map(calendarDate)

describe('the time left', () => {
  it('is said in days with the last day, down to the last one', () => {
    expect(said({})).toBe('9 dagar kvar, svara senast 31 januari 2027.')
    expect(said({ today: '2027-01-30' })).toBe('1 dag kvar, svara senast 31 januari 2027.')
    expect(said({ today: '2027-01-31' })).toBe('I dag är sista dagen att svara, 31 januari 2027.')
  })

  it('tells of a last day of one’s own', () => {
    expect(said({ extendedTo: '2027-02-12' })).toBe(
      '21 dagar kvar, svara senast 12 februari 2027. Ni har fått en egen sista dag; för de andra är den 31 januari 2027.',
    )
    expect(said({ extendedTo: '2027-02-12', today: '2027-02-01' })).toContain('för de andra var den 31 januari 2027')
  })

  it('is kind to those who are late, and says so when the round takes no more answers', () => {
    expect(said({ today: '2027-02-01' })).toBe(
      'Sista dagen att svara var 31 januari 2027. Det går bra att svara ändå, och svaret märks som sent.',
    )
    expect(said({ today: '2027-02-01', lateAnswers: 'refused' })).toContain('Be samordnaren om längre tid')
  })

  it('is said whatever the standing, and with the same words as a refusal where nothing is taken', () => {
    const standing: fc.Arbitrary<Standing> = fc.record({
      phase: fc.constantFrom('planned' as const, 'open' as const, 'review' as const, 'frozen' as const),
      dueOn: day,
      extendedTo: fc.option(day),
      lateAnswers: fc.constantFrom('marked' as const, 'refused' as const),
      isAsked: fc.constant(true),
      today: day,
    })
    fc.assert(
      fc.property(standing, (one) => {
        if (takesAnswers(one)) expect(timeLeft(one)).toMatch(/sista dag|kvar, svara senast/i)
        else expect(timeLeft(one)).toBe(whyNotTaken(one))
      }),
    )
  })

  it('counts whole days also over the nights when the clocks are turned', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0)
      }),
    )
  })
})
