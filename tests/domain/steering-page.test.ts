import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseCodes, degreeCodes } from '#app/domain/commitment/status.ts'
import { indicatorStates, type IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import type { EarlierRound } from '#app/domain/steering/compile-before.ts'
import { compileSteeringPage, type SteeringGoal, type SteeringMaterial } from '#app/domain/steering/compile-page.ts'
import type { SteeringOwed } from '#app/domain/steering/compile-standing.ts'
import type { SteeringPage } from '#app/domain/steering/page.ts'

const states = Object.keys(reportStates) as ReportState[]
const counted = (state: ReportState): boolean => state === 'submitted' || state === 'accepted'
const round = (year: number) =>
  ({
    id: year,
    slug: String(year),
    year,
    title: `Uppföljning ${year}`,
    phase: 'open',
    dueOn: `${year}-12-15`,
    isFrozen: false,
  }) as const

const goal = (number: number): SteeringGoal => ({
  id: number,
  kind: 'goal',
  number,
  shortTitle: `Mål ${number}`,
  path: `/mal/${number}`,
  indicators: [],
  commitments: [],
})
const goals = [1, 2, 3].map(goal)
const earlierGoals = [11, 12, 13].map((id) => ({ ...goal(id), number: id - 10 }))

/** An owed report in any state, also unanswered ones with degree and course filled in. Commitments of a round are its own. */
const owed = (firstCommitment: number, only: readonly ReportState[] = states): fc.Arbitrary<SteeringOwed> =>
  fc
    .record({
      organisation: fc.integer({ min: 1, max: 3 }),
      commitment: fc.integer({ min: 1, max: 4 }),
      number: fc.integer({ min: 1, max: 3 }),
      state: fc.constantFrom(...only),
      degree: fc.constantFrom(...degreeCodes),
      course: fc.constantFrom(...courseCodes),
      isWritten: fc.boolean(),
    })
    .map(({ organisation: o, commitment: c, number, state, degree, course, isWritten }) => {
      const isFilled = counted(state) || isWritten
      const slug = `aktor-${o}`
      return {
        reportId: state === 'none' ? undefined : 1,
        organisation: { id: o, slug, name: slug, shortName: slug },
        commitment: { id: firstCommitment + c, slug: `atagande-${c}`, label: `Åtagande ${c}` },
        goal: { kind: 'goal', number },
        state,
        degree: isFilled ? degree : undefined,
        course: isFilled ? course : undefined,
        reason: '',
        obstacles: '',
      }
    })
const links = (from: readonly number[], to: readonly number[]) =>
  fc.subarray(from.flatMap((one) => to.map((other) => ({ from: one, to: other }))))

const earlier: fc.Arbitrary<EarlierRound> = fc.record({
  isSameEdition: fc.constant(false),
  goals: fc.constant(earlierGoals),
  owed: fc.array(owed(10), { maxLength: 20 }),
  goalLinks: links([11, 12, 13], [1, 2, 3]),
  commitmentLinks: links([11, 12, 13, 14], [1, 2, 3, 4]),
})
const page = (parts: Partial<SteeringMaterial>): SteeringPage =>
  compileSteeringPage({
    today: '2026-11-22',
    round: round(2026),
    goals,
    owed: [],
    previous: null,
    meetings: { last: null, next: null },
    decisions: [],
    proposals: [],
    ...parts,
  })
const after = (one: EarlierRound) => ({ ...one, round: round(2025) })
const total = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, count) => sum + count, 0)
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

describe('the steering group’s page', () => {
  it('adds up: statuses to those who reported, goals to the whole, and deviations to their courses', () => {
    fc.assert(
      fc.property(fc.array(owed(0)), earlier, (now, then) => {
        const made = page({ owed: now, previous: after(then) })
        for (const standing of made.goals.flatMap((one) => [one.now, one.before ?? []].flat())) {
          expect(total(standing.byDegree)).toBe(standing.reported)
          expect(total(standing.byCourse)).toBe(standing.reported)
          expect(standing.reported + standing.notReported).toBe(standing.owed)
        }
        expect(sum(made.goals.map((one) => one.now.owed))).toBe(made.reported.now.owed)
        expect(sum(made.goals.map((one) => one.now.reported))).toBe(made.reported.now.reported)
        expect(made.needsDecision).toHaveLength(sum(made.goals.map((one) => one.now.byCourse['needs-decision'])))
        expect(made.offTrack).toHaveLength(sum(made.goals.map((one) => one.now.byCourse['off-track'])))
      }),
    )
  })

  it('has no non-answer inside a status: silence, drafts and returns change only how many are owed and have not answered', () => {
    const silent = owed(0, ['none', 'draft', 'returned'])
    fc.assert(
      fc.property(fc.array(owed(0)), fc.array(silent, { minLength: 1 }), (answered, more) => {
        const [without, withSilence] = [page({ owed: answered }), page({ owed: [...answered, ...more] })]
        expect(withSilence.reported.now.reported).toBe(without.reported.now.reported)
        expect(withSilence.reported.now.owed).toBe(without.reported.now.owed + more.length)
        expect(withSilence.needsDecision).toEqual(without.needsDecision)
        expect(withSilence.offTrack).toEqual(without.offTrack)
        for (const [index, { now }] of without.goals.entries()) {
          const added = more.filter((one) => one.goal.number === index + 1).length
          const expected = { ...now, owed: now.owed + added, notReported: now.notReported + added }
          expect(withSilence.goals[index]?.now).toEqual(expected)
        }
      }),
    )
  })

  it('counts no report of the last round twice, however the goals have been merged and divided', () => {
    fc.assert(
      fc.property(earlier, (then) => {
        const made = page({ previous: after(then) })
        const whole = made.goals.filter(({ before }) => before !== null)
        const numbers = whole.flatMap(({ continues }) => continues.map(({ number }) => number))
        expect(new Set(numbers).size).toBe(numbers.length)
        for (const { before, continues } of whole) {
          expect(before?.owed).toBe(
            then.owed.filter((one) => continues.some(({ number }) => number === one.goal.number)).length,
          )
        }
        expect(sum(whole.map(({ before }) => before?.owed ?? 0))).toBeLessThanOrEqual(made.reported.before?.owed ?? 0)
      }),
    )
  })

  it('sets a goal beside itself in a round about the same edition, whatever lineage says', () => {
    fc.assert(
      fc.property(earlier, (then) => {
        const made = page({ previous: { ...after(then), isSameEdition: true, goals } })
        expect(sum(made.goals.map(({ before }) => before?.owed ?? NaN))).toBe(then.owed.length)
        expect(made.goals.flatMap(({ continues }) => continues)).toEqual([])
      }),
    )
  })

  it('tells an organisation’s course in the last round only where it gave one, and not two that differ', () => {
    const report = (commitment: number, course: 'on-track' | 'off-track', state: ReportState = 'accepted') => ({
      reportId: 1,
      organisation: { id: 1, slug: 'a', name: 'A', shortName: 'A' },
      commitment: { id: commitment, slug: 'b', label: 'B' },
      goal: { kind: 'goal', number: 1 } as const,
      state,
      degree: 'started' as const,
      course,
      reason: '',
      obstacles: 'Ingen tid.',
    })
    const beforeOf = (then: SteeringOwed[]) => {
      const links = [11, 12].map((from) => ({ from, to: 1 }))
      const previous = { isSameEdition: false, goals: earlierGoals, owed: then, goalLinks: [], commitmentLinks: links }
      const [one] = page({ owed: [report(1, 'off-track')], previous: after(previous) }).offTrack
      expect(one?.reason).toBe('Ingen tid.')
      return one?.before
    }
    expect(beforeOf([])).toBeNull()
    expect(beforeOf([report(11, 'on-track', 'draft')])).toBeNull()
    expect(beforeOf([report(11, 'on-track'), report(13, 'off-track')])).toBe('on-track')
    expect(beforeOf([report(11, 'on-track'), report(12, 'on-track')])).toBe('on-track')
    expect(beforeOf([report(11, 'on-track'), report(12, 'off-track')])).toBeNull()
  })

  it('counts each live indicator in one direction, and no other', () => {
    const indicator = fc.record({
      state: fc.constantFrom(...(Object.keys(indicatorStates) as IndicatorState[])),
      direction: fc.constantFrom('up' as const, 'down' as const, null),
      series: fc.constant([]),
    })
    fc.assert(
      fc.property(fc.array(indicator), (indicators) => {
        const [line] = page({ goals: [{ ...goal(1), indicators }] }).goals
        expect(total({ ...line?.directions })).toBe(line?.measured.live)
        expect(line?.measured.all).toBe(indicators.length)
      }),
    )
  })
})
