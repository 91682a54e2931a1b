import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseCodes, degreeCodes, type Degree } from '#app/domain/commitment/status.ts'
import { wordsOfToday } from '#app/domain/steering/over-time-frozen.ts'
import { changeChoices, narrowGoals, overTimeFilter } from '#app/domain/steering/over-time-filter.ts'
import { lastMoveInWords, moveInShort, movesInWords, findingOf } from '#app/domain/steering/over-time-words.ts'
import type { OverTimeMaterial, TimedAnswer, TimedPlan, TimedRound } from '#app/domain/steering/over-time-material.ts'
import { countMoves, moveOf, movementRules } from '#app/domain/steering/over-time-movement.ts'
import { compileOverTime } from '#app/domain/steering/over-time.ts'

const plan = (id: number, commitments: readonly number[], labels: readonly string[] = []): TimedPlan => ({
  id,
  slug: `plan-${id}`,
  title: `Plan ${id}`,
  periodFrom: 2020 + id,
  periodTo: 2020 + id,
  goals: [{ id: id * 10, kind: 'goal', number: 1, shortTitle: 'Kunskap', path: '/mal/1' }],
  commitments: commitments.map((one, index) => ({
    id: one,
    slug: `atagande-${one}`,
    label: labels[index] ?? `Åtagande ${one}`,
    goalId: id * 10,
  })),
})

const answer = (commitmentId: number, organisation: string, said: Degree | 'silent' | 'left-out'): TimedAnswer => ({
  commitmentId,
  organisation,
  answer: said === 'silent' || said === 'left-out' ? said : { degree: said, course: 'on-track' },
  reportId: null,
})

const round = (
  year: number,
  planId: number,
  answers: TimedAnswer[],
  source: TimedRound['source'] = 'live',
): TimedRound => ({
  slug: String(year),
  year,
  title: `Uppföljning ${year}`,
  phase: source === 'planned' ? 'planned' : 'frozen',
  planId,
  source,
  isPublished: false,
  words: wordsOfToday(),
  answers,
})

const material = (
  plans: TimedPlan[],
  rounds: TimedRound[],
  commitments: [from: number, to: number][] = [],
): OverTimeMaterial => ({
  plans,
  rounds,
  links: {
    goals: plans.slice(1).map(({ id }, index) => ({ from: (plans[index]?.id ?? 0) * 10, to: id * 10 })),
    commitments: commitments.map(([from, to]) => ({ from, to })),
  },
})

const rowsOf = (one: OverTimeMaterial) => compileOverTime(one).goals.flatMap(({ commitments }) => commitments)

describe('how two answers of one organisation compare', () => {
  const moved = (before: Degree, after: Degree) =>
    moveOf({ degree: before, course: 'on-track' }, { degree: after, course: 'off-track' })

  it('is by the steps that follow each other, and the two other degrees have no place among them', () => {
    expect(moved('started', 'completed')).toBe('further')
    expect(moved('half-or-more', 'not-started')).toBe('back')
    expect(moved('not-started', 'ongoing')).toBe('further')
    expect(moved('ongoing', 'not-started')).toBe('back')
    expect(moved('ongoing', 'completed')).toBe('ongoing')
    expect(moved('half-or-more', 'ongoing')).toBe('ongoing')
    expect(moved('ongoing', 'not-relevant')).toBe('not-relevant')
    expect(moved('not-relevant', 'started')).toBe('not-relevant')
    for (const degree of degreeCodes) expect(moved(degree, degree)).toBe('unchanged')
  })

  it('is said of every pair by exactly one outcome, and the other way round by the opposite one', () => {
    const opposite = { further: 'back', back: 'further' } as Record<string, string>
    for (const before of degreeCodes) {
      for (const after of degreeCodes) {
        const move = moved(before, after)
        expect(moved(after, before)).toBe(opposite[move] ?? move)
      }
    }
    for (const { why } of movementRules) expect(why).toMatch(/^[A-ZÅÄÖ].*\.$/)
  })

  it('is never a movement where an answer is missing, left out or not asked for', () => {
    for (const degree of degreeCodes) {
      const given = { degree, course: 'on-track' } as const
      expect([moveOf('silent', given), moveOf(given, 'silent'), moveOf('silent', 'silent')]).toEqual(
        Array(3).fill('silent'),
      )
      expect([moveOf('left-out', given), moveOf(given, 'left-out')]).toEqual(['left-out', 'left-out'])
      expect([moveOf(undefined, given), moveOf(given, undefined)]).toEqual(['asked-once', 'asked-once'])
    }
  })
})

describe('a commitment over time', () => {
  const two = [plan(1, [1, 2, 3]), plan(2, [11, 12, 13, 14])]

  it('is followed by what is stated alone: merged, divided, renamed, new and ended are told in words', () => {
    const links: [number, number][] = [
      [1, 11],
      [2, 11],
      [3, 12],
      [3, 13],
    ]
    const rows = rowsOf(material(two, [round(2021, 1, [answer(1, 'a', 'started')]), round(2022, 2, [])], links))
    expect(rows.map(({ slug, lineage }) => [slug, ...lineage])).toEqual([
      ['atagande-11', 'Fortsätter två\u00a0åtaganden i Plan 1 (2021–2021): ”Åtagande 1” och ”Åtagande 2”.'],
      ['atagande-12', 'Fortsätter en del av ”Åtagande 3” i Plan 1 (2021–2021), som har delats i två\u00a0delar.'],
      ['atagande-13', 'Fortsätter en del av ”Åtagande 3” i Plan 1 (2021–2021), som har delats i två\u00a0delar.'],
      ['atagande-14', 'Nytt i Plan 2 (2022–2022), enligt det som är angivet.'],
    ])
    const [one, other] = rowsOf(
      material([plan(1, [1, 2]), plan(2, [11])], [round(2021, 1, []), round(2022, 2, [])], [[1, 11]]),
    )
    expect(one?.lineage).toEqual(['Hette ”Åtagande 1” i Plan 1 (2021–2021).'])
    expect(other?.lineage).toEqual(['Ingen fortsättning är angiven i Plan 2 (2022–2022).'])
  })

  it('with the same wording is not the same when nobody has stated it', () => {
    const same = [plan(1, [1], ['Utbildning']), plan(2, [11], ['Utbildning'])]
    const rounds = [round(2021, 1, [answer(1, 'a', 'started')]), round(2022, 2, [answer(11, 'a', 'completed')])]
    const rows = rowsOf(material(same, rounds))
    expect(rows.map(({ cells }) => cells.map(({ kind }) => kind))).toEqual([
      ['not-in-plan', 'asked'],
      ['asked', 'not-in-plan'],
    ])
    expect(compileOverTime(material(same, rounds)).whole.moves[1]).toMatchObject({ further: 0, incomparable: 2 })
    const [tied] = rowsOf(material(same, rounds, [[1, 11]]))
    expect(tied?.moves[1]).toMatchObject({ further: 1, incomparable: 0 })
    expect(tied?.lineage).toEqual([])
  })

  it('tells apart not in the plan, not asked, not open yet and not answered', () => {
    const [row] = rowsOf(
      material(
        [plan(1, [1]), plan(2, [11])],
        [
          round(2021, 1, [answer(1, 'a', 'started')]),
          round(2022, 2, []),
          round(2023, 2, [answer(11, 'a', 'silent')]),
          round(2024, 2, [], 'planned'),
        ],
      ),
    )
    expect(row?.cells.map(({ kind }) => kind)).toEqual(['not-in-plan', 'not-asked', 'asked', 'not-yet'])
    const [, , silent] = row?.cells ?? []
    expect(silent).toMatchObject({ roll: { owed: 1, reported: 0, notReported: 1 } })
  })

  it('says in words what has moved since the round before', () => {
    const said = (before: TimedAnswer[], after: TimedAnswer[]): string | undefined => {
      const one = compileOverTime(material([plan(1, [1])], [round(2021, 1, before), round(2022, 1, after)]))
      const [row] = one.goals.flatMap(({ commitments }) => commitments)
      return row === undefined || one.latest === null ? undefined : lastMoveInWords(row, one.latest, 2021)
    }
    expect(said([answer(1, 'a', 'started')], [answer(1, 'a', 'completed')])).toBe(
      'Har kommit längre sedan 2021: från ”Påbörjat” till ”Genomfört”.',
    )
    expect(said([answer(1, 'a', 'started')], [answer(1, 'a', 'silent')])).toBe(
      'Går inte att jämföra med 2021: svar saknas.',
    )
    expect(
      said(
        [answer(1, 'a', 'started'), answer(1, 'b', 'completed')],
        [answer(1, 'a', 'half-or-more'), answer(1, 'b', 'silent')],
      ),
    ).toBe('Sedan 2021: en har kommit längre och en svarade inte båda gångerna.')
    // Different organisations are never held against each other.
    expect(said([answer(1, 'a', 'started')], [answer(1, 'b', 'completed')])).toBe(
      'Sedan 2021: två går inte att jämföra.',
    )
    expect(said([], [])).toBeUndefined()
  })
})

describe('what the page says of many answers', () => {
  it('says what has come further and what has gone back also where it is none', () => {
    const none = { further: 0, back: 0, unchanged: 0, incomparable: 0, silent: 0 }
    expect(movesInWords(none)).toBe('inga svar finns att jämföra.')
    expect(movesInWords({ ...none, further: 3, back: 1, unchanged: 5, incomparable: 2, silent: 4 })).toBe(
      'tre\u00a0svar har kommit längre, ett har gått tillbaka, fem är oförändrade, två går inte att jämföra och fyra saknas i någon av omgångarna.',
    )
    expect(movesInWords({ ...none, unchanged: 1 })).toBe(
      'inget\u00a0svar har kommit längre, inget har gått tillbaka och ett är oförändrat.',
    )
    expect(moveInShort({ ...none, further: 1 })).toBe('Längre')
    expect(moveInShort({ ...none, further: 2, back: 1, silent: 3 })).toBe('2 längre, 1 tillbaka')
    expect(moveInShort({ ...none, unchanged: 2 })).toBe('')
  })

  it('has a finding that is true, also where nothing can be compared', () => {
    const finding = (before: TimedAnswer[], after: TimedAnswer[]): string => {
      const { whole } = compileOverTime(material([plan(1, [1, 2])], [round(2021, 1, before), round(2022, 1, after)]))
      return findingOf(whole, { before: 0, after: 1 }, (index) => 2021 + index)
    }
    const asked = [answer(1, 'a', 'started'), answer(2, 'a', 'started')]
    expect(finding(asked, [answer(1, 'a', 'completed'), answer(2, 'a', 'not-started')])).toBe(
      'Ett\u00a0svar har kommit längre sedan 2021, ett har gått tillbaka',
    )
    expect(finding(asked, asked)).toBe('Svaren som går att jämföra är oförändrade sedan 2021')
    expect(finding(asked, [answer(1, 'a', 'silent'), answer(2, 'a', 'ongoing')])).toBe(
      'Inga svar går att jämföra mellan 2021 och 2022',
    )
    expect(finding(asked, [])).toBe('Svaren 2022 har inget att jämföras med 2021')
  })
})

describe('the filter', () => {
  const overTime = compileOverTime(
    material(
      [plan(1, [1, 2, 3])],
      [
        round(2021, 1, [answer(1, 'a', 'started'), answer(2, 'a', 'started'), answer(3, 'a', 'started')]),
        round(2022, 1, [answer(1, 'a', 'completed'), answer(2, 'a', 'started'), answer(3, 'a', 'silent')]),
        round(2023, 1, [answer(1, 'a', 'completed'), answer(2, 'a', 'ongoing'), answer(3, 'a', 'silent')]),
      ],
    ),
  )
  const shown = (query: string): string[] =>
    narrowGoals(overTime, overTimeFilter(new URLSearchParams(query), overTime)).flatMap(({ commitments }) =>
      commitments.map(({ slug }) => slug),
    )

  it('lets through those with another answer than the round before; silence is no other answer', () => {
    expect(shown(`andrat=${changeChoices.latest.param}`)).toEqual(['atagande-2'])
    expect(shown(`andrat=${changeChoices.ever.param}`)).toEqual(['atagande-1', 'atagande-2'])
  })

  it('lets everything through where the address holds no choice of ours', () => {
    expect(shown('')).toHaveLength(3)
    expect(shown('mal=mal-9&andrat=x')).toHaveLength(3)
    expect(shown('mal=mal-1')).toHaveLength(3)
  })
})

describe('with one round, or none, nothing is held against anything', () => {
  it.each([
    [[]],
    [[round(2021, 1, [answer(1, 'a', 'started')])]],
    [[round(2021, 1, [answer(1, 'a', 'started')]), round(2022, 1, [], 'planned')]],
  ])('%#', (rounds) => {
    expect(compileOverTime(material([plan(1, [1])], rounds)).latest).toBeNull()
  })
})

/** Partnerships of one plan or two, with links of every kind. */
const partnerships: fc.Arbitrary<OverTimeMaterial> = fc
  .record({
    links: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 11, max: 14 })), {
      selector: ([from, to]) => `${from} ${to}`,
      maxLength: 6,
    }),
    rounds: fc.array(
      fc.record({
        inSecond: fc.boolean(),
        answers: fc.uniqueArray(
          fc.record({
            place: fc.integer({ min: 1, max: 4 }),
            organisation: fc.constantFrom('a', 'b', 'c'),
            said: fc.constantFrom(...degreeCodes, 'silent', 'silent', 'left-out'),
            course: fc.constantFrom(...courseCodes),
          }),
          { selector: ({ place, organisation }) => `${place} ${organisation}`, maxLength: 10 },
        ),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ links, rounds }) =>
    material(
      [plan(1, [1, 2, 3, 4]), plan(2, [11, 12, 13, 14])],
      [...rounds]
        .sort((a, b) => Number(a.inSecond) - Number(b.inSecond))
        .map(({ inSecond, answers }, index) =>
          round(
            2021 + index,
            inSecond ? 2 : 1,
            answers.map(({ place, organisation, said, course }) => {
              const one = answer(place + (inSecond ? 10 : 0), organisation, said)
              return typeof one.answer === 'string' ? one : { ...one, answer: { ...one.answer, course } }
            }),
          ),
        ),
      links,
    ),
  )

describe('for any partnership', () => {
  it('those asked are those in a degree, those left out and those silent, each in one, and courses are as many as degrees', () => {
    fc.assert(
      fc.property(partnerships, (one) => {
        const { whole, goals } = compileOverTime(one)
        for (const { cells } of [whole, ...goals, ...goals.flatMap(({ commitments }) => commitments)]) {
          for (const cell of cells) {
            if (cell.kind !== 'asked') continue
            const { owed, leftOut, notReported, byDegree, byCourse } = cell.roll
            const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0)
            expect(sum(byDegree) + leftOut + notReported).toBe(owed)
            expect(sum(byCourse)).toBe(sum(byDegree))
          }
        }
      }),
    )
  })

  it('an answer that turns into silence leaves its degree, and joins no other', () => {
    fc.assert(
      fc.property(partnerships, (one) => {
        const quiet = {
          ...one,
          rounds: one.rounds.map((each) => ({
            ...each,
            answers: each.answers.map((given) => ({ ...given, answer: 'silent' as const })),
          })),
        }
        const { whole } = compileOverTime(quiet)
        for (const cell of whole.cells) {
          if (cell.kind !== 'asked') continue
          expect(Object.values(cell.roll.byDegree).every((count) => count === 0)).toBe(true)
          expect(cell.roll.notReported).toBe(cell.roll.owed)
        }
        for (const moves of whole.moves) {
          if (moves !== null) expect([moves.further, moves.back, moves.unchanged]).toEqual([0, 0, 0])
        }
      }),
    )
  })

  it('every answer owed in either of two rounds is in exactly one movement, and goals of the same edition share them out', () => {
    fc.assert(
      fc.property(partnerships, (one) => {
        const { whole, goals } = compileOverTime(one)
        one.rounds.forEach((after, index) => {
          const before = one.rounds[index - 1]
          const moves = whole.moves[index]
          if (before === undefined || moves === undefined || moves === null) return
          const total = Object.values(moves).reduce((a, b) => a + b, 0)
          expect(total).toBeLessThanOrEqual(before.answers.length + after.answers.length)
          expect(total).toBeGreaterThanOrEqual(Math.max(before.answers.length, after.answers.length))
          // The goals of the two editions are stated to continue each other, so that one goal has it all.
          const last = goals.filter(({ cells }) => cells[index]?.kind !== 'not-in-plan')
          expect(last.map((goal) => goal.moves[index])).toEqual(last.map(() => moves))
          if (before.planId === after.planId) expect(moves).toEqual(countMoves(pairsOf(before, after)))
        })
      }),
    )
  })
})

/** The answers of two rounds of one plan, side by side. */
function pairsOf(before: TimedRound, after: TimedRound) {
  const keyOf = ({ commitmentId, organisation }: TimedAnswer): string => `${commitmentId} ${organisation}`
  const find = (all: TimedRound, key: string) => all.answers.find((one) => keyOf(one) === key)?.answer
  const keys = new Set([...before.answers, ...after.answers].map(keyOf))
  return [...keys].map((key) => ({ move: moveOf(find(before, key), find(after, key)) }))
}
