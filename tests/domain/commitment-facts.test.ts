import { describe, expect, it } from 'vitest'
import { hostOf, timeFrameInWords } from '#app/domain/commitment/facts.ts'
import { stepState } from '#app/domain/commitment/milestone-standing.ts'

const nbsp = '\u00a0'
const none = { timeFrame: null, timeFrameInPlan: true, startsOn: null, endsOn: null }

describe('the time frame in words', () => {
  it.each([
    [none, null],
    [{ ...none, timeFrame: 'ongoing' }, 'Löpande'],
    [{ ...none, timeFrame: 'ongoing', timeFrameInPlan: false }, 'Löpande (tillagd av samordningen)'],
    [
      { ...none, timeFrame: 'dates', startsOn: '2026-03-01', endsOn: '2027-05-31' },
      `Från 1${nbsp}mars${nbsp}2026 till 31${nbsp}maj${nbsp}2027`,
    ],
    [{ ...none, timeFrame: 'dates', startsOn: '2026-03-01' }, `Från och med 1${nbsp}mars${nbsp}2026`],
    [{ ...none, timeFrame: 'dates', endsOn: '2027-05-31' }, `Senast 31${nbsp}maj${nbsp}2027`],
  ] as const)('of %j is %s', (stated, words) => {
    expect(timeFrameInWords(stated)).toBe(words)
  })
})

describe('a step', () => {
  const step = { title: 'Kartlägg', dueOn: '2026-11-22', doneOn: null }
  it('is late from the day after its last day, and never once it is done', () => {
    expect(stepState(step, '2026-11-22')).toBe('ahead')
    expect(stepState(step, '2026-11-23')).toBe('late')
    expect(stepState({ ...step, doneOn: '2026-12-24' }, '2027-01-01')).toBe('done-late')
    expect(stepState({ ...step, doneOn: '2026-11-22' }, '2027-01-01')).toBe('done')
    expect(stepState({ ...step, dueOn: null }, '2099-01-01')).toBe('ahead')
  })
})

describe('the host of a link', () => {
  it('is shown without www, and only for web addresses', () => {
    expect(hostOf('https://www.lansstyrelsen.se/stockholm?x=1')).toBe('lansstyrelsen.se')
    expect(hostOf('HTTP://exempel.se')).toBe('exempel.se')
    expect(hostOf('javascript:alert(1)')).toBeNull()
    expect(hostOf('https://')).toBeNull()
  })
})
