import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseCodes, degreeCodes } from '#app/domain/commitment/status.ts'
import { rollUp, type OwedReport } from '#app/domain/follow-up/compile/roll-up.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'

const states = Object.keys(reportStates) as ReportState[]
const handedIn = (state: ReportState): boolean => state === 'submitted' || state === 'accepted'

const owedReport: fc.Arbitrary<OwedReport> = fc
  .record({
    state: fc.constantFrom(...states),
    degree: fc.constantFrom(...degreeCodes),
    course: fc.constantFrom(...courseCodes),
    written: fc.boolean(),
  })
  .map(({ state, degree, course, written }) => (handedIn(state) || written ? { state, degree, course } : { state }))

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((total, count) => total + count, 0)

describe('a roll-up of owed reports', () => {
  it('counts what is reported and what is not, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(owedReport), (reports) => {
        const result = rollUp(reports)
        expect(result.owed).toBe(reports.length)
        expect(result.reported + result.notReported).toBe(result.owed)
        expect(sum(result.byDegree)).toBe(result.reported)
        expect(sum(result.byCourse)).toBe(result.reported)
        expect(result.reported).toBe(reports.filter(({ state }) => handedIn(state)).length)
        expect(result.accepted).toBe(reports.filter(({ state }) => state === 'accepted').length)
        expect(result.accepted).toBeLessThanOrEqual(result.reported)
      }),
    )
  })

  it('puts silence in no status: reports that have not been handed in change no count of a status', () => {
    const silent = owedReport.filter(({ state }) => !handedIn(state))
    fc.assert(
      fc.property(fc.array(owedReport), fc.array(silent, { minLength: 1 }), (reports, more) => {
        const without = rollUp(reports)
        const withSilence = rollUp([...reports, ...more])
        expect(withSilence).toEqual({
          ...without,
          owed: without.owed + more.length,
          notReported: without.notReported + more.length,
        })
      }),
    )
  })

  it('does not depend on the order, and two sets add up', () => {
    fc.assert(
      fc.property(fc.array(owedReport), fc.array(owedReport), (one, other) => {
        expect(rollUp([...one, ...other])).toEqual(rollUp([...other, ...one]))
        const both = rollUp([...one, ...other])
        expect(both.reported).toBe(rollUp(one).reported + rollUp(other).reported)
        for (const degree of degreeCodes) {
          expect(both.byDegree[degree]).toBe(rollUp(one).byDegree[degree] + rollUp(other).byDegree[degree])
        }
      }),
    )
  })

  it('has every degree and every course, also with none', () => {
    const nothing = rollUp([])
    expect(Object.keys(nothing.byDegree)).toEqual(degreeCodes)
    expect(Object.keys(nothing.byCourse)).toEqual(courseCodes)
    expect(nothing).toMatchObject({ owed: 0, reported: 0, accepted: 0, notReported: 0 })
  })

  it('counts a small round right', () => {
    const result = rollUp([
      { state: 'none' },
      { state: 'draft', degree: 'completed', course: 'on-track' },
      { state: 'returned', degree: 'completed', course: 'on-track' },
      { state: 'submitted', degree: 'started', course: 'off-track' },
      { state: 'accepted', degree: 'started', course: 'on-track' },
    ])
    expect(result).toMatchObject({ owed: 5, reported: 2, accepted: 1, notReported: 3 })
    expect(result.byDegree).toMatchObject({ started: 2, completed: 0 })
    expect(result.byCourse).toMatchObject({ 'off-track': 1, 'on-track': 1, 'needs-decision': 0 })
  })
})
