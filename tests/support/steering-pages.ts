import fc from 'fast-check'
import { courseCodes, degreeCodes, type Course, type Degree } from '#app/domain/commitment/status.ts'
import { decisionStandings, type DecisionStanding } from '#app/domain/decision/state.ts'
import type { GoalLine, GoalStanding, SteeringPage, SteeringRound } from '#app/domain/steering/page.ts'

const count = fc.nat(40)
/** Texts hold digits of their own, as real ones do. */
const text = fc
  .tuple(
    fc.constantFrom('Rutin', 'Stöd', 'Utbildning'),
    fc.constantFrom('dygnet runt 24/7', 'enligt 5 kap.', 'i länet'),
  )
  .map((parts) => parts.join(' '))
const date = fc.constantFrom('2025-03-12', '2026-06-11', '2026-12-10')

const counts = <Code extends string>(codes: readonly Code[]): fc.Arbitrary<Record<Code, number>> =>
  fc
    .tuple(...codes.map(() => fc.nat(9)))
    .map((values) => Object.fromEntries(codes.map((code, index) => [code, values[index]])) as Record<Code, number>)

/** A goal's answers, whose courses add up as its degrees do; sometimes none at all. */
const anyStanding: fc.Arbitrary<GoalStanding> = fc
  .record({
    byDegree: fc.oneof(
      counts(degreeCodes),
      fc.constant(Object.fromEntries(degreeCodes.map((code) => [code, 0])) as Record<Degree, number>),
    ),
    notReported: count,
    leftOut: fc.oneof(fc.constant(0), count),
    shares: fc.tuple(fc.nat(100), fc.nat(100)),
  })
  .map(({ byDegree, notReported, leftOut, shares: [first, second] }) => {
    const reported = degreeCodes.reduce((sum, code) => sum + byDegree[code], 0)
    const onTrack = Math.round((reported * first) / 100)
    const offTrack = Math.round(((reported - onTrack) * second) / 100)
    const byCourse: Record<Course, number> = {
      'on-track': onTrack,
      'off-track': offTrack,
      'needs-decision': reported - onTrack - offTrack,
    }
    return {
      reported: reported + leftOut,
      leftOut,
      owed: reported + leftOut + notReported,
      byDegree,
      byCourse,
      notReported,
    }
  })

const anyGoalLine = (number: number): fc.Arbitrary<GoalLine> =>
  fc.record({
    kind: fc.constantFrom('goal', 'sub-goal'),
    number: fc.constant(number),
    shortTitle: text,
    path: fc.constant(`/mal/${number}`),
    now: anyStanding,
    before: fc.option(anyStanding),
    continues: fc.constantFrom([], [{ kind: 'goal' as const, number: 31, shortTitle: 'Tidigare' }]),
    measured: fc.record({ live: fc.nat(4), all: fc.integer({ min: 4, max: 9 }) }),
    directions: fc.record({
      better: fc.nat(4),
      worse: fc.nat(4),
      unchanged: fc.nat(4),
      changed: fc.nat(4),
      unknown: fc.nat(4),
    }),
    commitments: count,
  })

const round = (id: number, year: number, isFrozen: boolean): SteeringRound => ({
  id,
  slug: String(year),
  year,
  title: `Uppföljning ${year}`,
  phase: 'open',
  dueOn: `${year}-12-15`,
  isFrozen,
})

const several = <Value>(one: (index: number) => fc.Arbitrary<Value>, most: number): fc.Arbitrary<Value[]> =>
  fc.nat(most).chain((length) => fc.tuple(...Array.from({ length }, (_, index) => one(index))))

const goalRef = { kind: 'goal', number: 3 } as const

const deviating = (course: 'off-track' | 'needs-decision', from: number) =>
  several(
    (index) =>
      fc.record({
        reportId: fc.constantFrom(from + index, null),
        organisation: fc.record({ slug: fc.constant('a'), name: text, shortName: text }),
        commitment: fc.record({ slug: fc.constant(`b-${from + index}`), label: text }),
        goal: fc.constant(goalRef),
        degree: fc.constantFrom(...degreeCodes),
        course: fc.constant(course),
        reason: fc.oneof(fc.constant(''), text),
        before: fc.option(fc.constantFrom(...courseCodes)),
      }),
    12,
  )

const meeting = fc.record({ id: fc.integer({ min: 1, max: 9 }), heldOn: date, title: text })

/** Any page that the steering group may be shown, whether or not its parts go together. */
export const anySteeringPage: fc.Arbitrary<SteeringPage> = fc.record({
  round: fc.boolean().map((isFrozen) => round(2, 2026, isFrozen)),
  previous: fc.option(fc.boolean().map((isFrozen) => round(1, 2025, isFrozen))),
  reported: fc.record({
    now: fc.record({ reported: count, leftOut: fc.nat(9), owed: fc.integer({ min: 40, max: 12_345 }) }),
    before: fc.option(fc.record({ reported: count, leftOut: fc.nat(9), owed: fc.integer({ min: 40, max: 400 }) })),
  }),
  goals: several((index) => anyGoalLine(index + 1), 9),
  needsDecision: deviating('needs-decision', 100),
  offTrack: deviating('off-track', 200),
  promisedByNobody: several(
    (index) =>
      fc.record({
        slug: fc.constant(`atagande-${index}`),
        label: text,
        goal: fc.constant(goalRef),
        reporters: fc.array(text, { maxLength: 2 }),
      }),
    12,
  ),
  decided: fc.record({
    meeting: fc.option(meeting),
    decisions: several(
      (index) =>
        fc.record({
          id: fc.constant(300 + index),
          what: fc.oneof(text, fc.constant(`Ta fram ${'ett förslag till hur det ska redovisas, '.repeat(4)}i 7 kap.`)),
          dueOn: fc.option(date),
          standing: fc.constantFrom(...(Object.keys(decisionStandings) as DecisionStanding[])),
          who: fc.array(text, { maxLength: 2 }),
          meetingOn: date,
        }),
      12,
    ),
  }),
  proposals: fc.subarray([2025, 2026]),
  nextMeeting: fc.option(meeting),
})
