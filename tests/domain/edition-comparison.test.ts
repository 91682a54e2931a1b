import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEditions, type ComparedCommitment } from '#app/domain/plan/comparison/compare-editions.ts'
import { compareKin } from '#app/domain/plan/comparison/compare-kin.ts'
import { compareLists } from '#app/domain/plan/comparison/compare-lists.ts'
import { descentBetween, kinshipsOf, type LineageLink } from '#app/domain/plan/comparison/descent.ts'
import type { Edition, EditionGoal, ListedText } from '#app/domain/plan/comparison/edition.ts'
import { nearestEnough, similarity } from '#app/domain/plan/comparison/similarity.ts'

const noLists: EditionGoal['lists'] = {
  preconditions: [],
  long: [],
  medium: [],
  outcomes: [],
  possibleActions: [],
  indicators: [],
  supportTips: [],
}

/** A goal with commitments given as [id, text] in order. */
const goal = (id: number, number: number, commitments: [number, string][], changes: Partial<EditionGoal> = {}) => ({
  id,
  kind: 'goal' as const,
  number,
  title: `Titel ${number}`,
  shortTitle: `Kort ${number}`,
  commitmentsTitle: null,
  supportTitle: null,
  lists: noLists,
  commitments: commitments.map(([own, text], index) => ({
    id: own,
    slug: `nr-${own}`,
    position: index + 1,
    label: `Etikett ${own}`,
    text,
    goal: { kind: 'goal' as const, number, shortTitle: `Kort ${number}` },
    goalId: id,
  })),
  ...changes,
})

const edition = (id: number, goals: EditionGoal[]): Edition => ({
  id,
  slug: `utgava-${id}`,
  title: `Utgåva ${id}`,
  kind: 'action-plan',
  state: 'adopted',
  isDemo: false,
  periodFrom: 2000 + id,
  periodTo: 2002 + id,
  goals,
})
const inOrder = (ids: readonly number[]) => ids.toSorted((a, b) => a - b)
const link = (from: number, to: number): LineageLink => ({ from, to })
const classesOf = (commitments: readonly ComparedCommitment[]) =>
  commitments.map((one) => [one.class, one.earlier.map(({ id }) => id), one.later.map(({ id }) => id)])

describe('descent', () => {
  it('is followed through editions in between', () => {
    expect(descentBetween([1, 2], [30, 40], [link(1, 10), link(10, 30), link(2, 20), link(20, 21)])).toEqual([
      link(1, 30),
    ])
  })

  it('ends where it first comes to the later edition, and survives a circle', () => {
    expect(descentBetween([1], [2, 3], [link(1, 2), link(2, 3), link(2, 1)])).toEqual([link(1, 2)])
  })

  it('puts everything in exactly one group, and two things in one group only where they are tied', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 8 })
    const ties = fc.array(fc.record({ from: fc.integer({ min: 1, max: 12 }), to: fc.integer({ min: 1, max: 12 }) }))
    fc.assert(
      fc.property(ids, ids, ties, (earlier, later, all) => {
        const known = all.filter(({ from, to }) => earlier.includes(from) && later.includes(to))
        const groups = kinshipsOf(earlier, later, all)
        expect(inOrder(groups.flatMap((group) => group.earlier))).toEqual(inOrder(earlier))
        expect(inOrder(groups.flatMap((group) => group.later))).toEqual(inOrder(later))
        for (const { from, to } of known) {
          expect(groups.some((group) => group.earlier.includes(from) && group.later.includes(to))).toBe(true)
        }
        for (const group of groups) {
          const size = group.earlier.length + group.later.length
          const inside = known.filter(({ from }) => group.earlier.includes(from))
          expect(new Set(inside.map(({ from, to }) => `${from} ${to}`)).size).toBeGreaterThanOrEqual(size - 1)
        }
      }),
    )
  })
})

describe('what became of something', () => {
  const items = (...ids: number[]) => ids.map((id) => ({ id, text: String(id) }))

  it.each([
    ['unchanged', [1], [2], [link(1, 2)], true],
    ['reworded', [1], [2], [link(1, 2)], false],
    ['new', [], [2], [], true],
    ['dropped', [1], [], [], true],
    ['merged', [1, 2], [3], [link(1, 3), link(2, 3)], true],
    ['split', [1], [3, 4], [link(1, 3), link(1, 4)], true],
    ['regrouped', [1, 2], [3, 4], [link(1, 3), link(1, 4), link(2, 4)], true],
  ] as const)('is %s for %j → %j', (expected, earlier, later, ties, same) => {
    const entries = compareKin(items(...earlier), items(...later), ties, () => same)
    expect(entries.map((entry) => entry.class)).toEqual([expected])
  })

  it('counts everything of both editions exactly once, whatever is stated', () => {
    const ids = (base: number) =>
      fc.integer({ min: 0, max: 6 }).map((n) => Array.from({ length: n }, (_, i) => base + i))
    const ties = fc.array(fc.record({ from: fc.integer({ min: 1, max: 6 }), to: fc.integer({ min: 11, max: 16 }) }))
    fc.assert(
      fc.property(ids(1), ids(11), ties, (earlier, later, stated) => {
        const entries = compareKin(items(...earlier), items(...later), stated, (a, b) => a.text === b.text)
        expect(inOrder(entries.flatMap((one) => one.earlier.map(({ id }) => id)))).toEqual(earlier)
        expect(entries.flatMap((one) => one.later.map(({ id }) => id)).toSorted((a, b) => a - b)).toEqual(later)
      }),
    )
  })
})

describe('lists that nobody states the descent of', () => {
  const texts = (...all: string[]): ListedText[] => all.map((text) => ({ text }))

  it('takes the same text first, also from another place, and then the nearest', () => {
    expect(
      compareLists(
        texts('Aktörerna lär av varandra varje år.', 'Alla har en plan.', 'Det här finns inte sedan.'),
        texts('Alla har en plan.', 'Aktörerna lär av varandra vartannat år.', 'Något helt nytt.'),
      ),
    ).toEqual([
      { class: 'unchanged', earlier: 'Alla har en plan.', later: 'Alla har en plan.' },
      {
        class: 'reworded',
        earlier: 'Aktörerna lär av varandra varje år.',
        later: 'Aktörerna lär av varandra vartannat år.',
      },
      { class: 'new', earlier: null, later: 'Något helt nytt.' },
      { class: 'dropped', earlier: 'Det här finns inte sedan.', later: null },
    ])
  })

  it('goes by the key alone where there is one', () => {
    expect(
      compareLists([{ text: 'Andel med plan', key: 'a' }], [{ text: 'Andel med plan', key: 'b' }]).map(
        (one) => one.class,
      ),
    ).toEqual(['new', 'dropped'])
  })

  it('does not take two outcomes of one sub-goal for one reworded: the threshold lies above what they share', () => {
    const one = 'Kunskap finns inom samverkansaktörernas organisationer att identifiera och bedöma risk för våld'
    const other = 'Kunskap finns inom samverkansaktörernas organisationer om att utreda och bedöma behov av insatser'
    expect(similarity(one, other)).toBeCloseTo(0.64, 2)
    expect(similarity(one, other)).toBeLessThan(nearestEnough)
    expect(compareLists(texts(one), texts(other)).map((row) => row.class)).toEqual(['new', 'dropped'])
  })

  it('holds every text of both lists exactly once', () => {
    const list = fc.array(fc.constantFrom('a b c', 'a b d', 'a b c d', 'x', 'x y', ''), { maxLength: 6 })
    fc.assert(
      fc.property(list, list, (earlier, later) => {
        const rows = compareLists(texts(...earlier), texts(...later))
        const side = (key: 'earlier' | 'later') => rows.flatMap((row) => (row[key] === null ? [] : [row[key]]))
        expect(side('earlier').toSorted()).toEqual(earlier.toSorted())
        expect(side('later')).toEqual(later)
        const same = rows.filter((row) => row.class === 'unchanged')
        expect(same.every((row) => row.earlier === row.later)).toBe(true)
      }),
    )
  })

  it('measures likeness from 0 to 1, the same both ways', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a))
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0)
        expect(similarity(a, b)).toBeLessThanOrEqual(1)
        expect(similarity(a, a)).toBe(1)
      }),
    )
  })
})

describe('two editions', () => {
  const earlier = edition(1, [
    goal(1, 7, [
      [11, 'Ett.'],
      [12, 'Två.'],
      [13, 'Tre.'],
      [14, 'Fyra.'],
      [15, 'Fem.'],
    ]),
    goal(2, 8, [[21, 'Åtta.']]),
  ])
  const later = edition(2, [
    goal(
      101,
      7,
      [
        [111, 'Ett.'],
        [115, 'Fem.'],
        [112, 'Två, omskrivet.'],
        [113, 'Tre och fyra.'],
        [121, 'Åtta.'],
        [199, 'Nytt.'],
      ],
      { title: 'Ny titel 7' },
    ),
  ])
  const links = {
    goals: [link(1, 101)],
    commitments: [link(11, 111), link(12, 112), link(13, 113), link(14, 113), link(15, 115), link(21, 121)],
  }
  const compared = compareEditions(earlier, later, links)

  it('say of every goal and commitment what became of it', () => {
    expect(compared.isRelated).toBe(true)
    expect(compared.goals.map((one) => one.class)).toEqual(['reworded', 'dropped'])
    expect(classesOf(compared.goals[0]?.commitments ?? [])).toEqual([
      ['unchanged', [11], [111]],
      ['unchanged', [15], [115]],
      ['reworded', [12], [112]],
      ['merged', [13, 14], [113]],
      ['unchanged', [21], [121]],
      ['new', [], [199]],
    ])
    expect(compared.goals[0]?.headings).toEqual([{ label: 'Lydelse', earlier: 'Titel 7', later: 'Ny titel 7' }])
    expect(compared.counts.commitments).toMatchObject({ unchanged: 3, reworded: 1, merged: 1, new: 1, dropped: 0 })
  })

  it('say beside it what moved, and no more than what moved', () => {
    const entries = compared.goals.flatMap((one) => one.commitments)
    expect(entries.flatMap((one) => one.movedBetween ?? [])).toEqual([
      { from: 'Mål\u00a08: Kort 8', to: 'Mål\u00a07: Kort 7' },
    ])
    expect(entries.flatMap((one) => one.reordered ?? [])).toEqual([{ from: 5, to: 2 }])
  })

  it('show every commitment under one goal only', () => {
    const shown = compared.goals.flatMap((one) => one.commitments)
    expect(shown).toHaveLength(6)
    expect(new Set(shown).size).toBe(6)
  })

  it('that nothing ties together are said to be unrelated, also when their words are the same', () => {
    const apart = compareEditions(
      earlier,
      edition(
        3,
        earlier.goals.map((one) => ({ ...one, id: one.id + 500, commitments: [] })),
      ),
      {
        goals: [],
        commitments: [],
      },
    )
    expect(apart.isRelated).toBe(false)
    expect(apart.goals.map((one) => one.class)).toEqual(['new', 'new', 'dropped', 'dropped'])
  })

  it('compare the lists of goals that continue each other', () => {
    const withLists = (outcomes: string[]): EditionGoal['lists'] => ({
      ...noLists,
      outcomes: outcomes.map((text) => ({ text })),
    })
    const [first] = compareEditions(
      edition(1, [goal(1, 7, [], { lists: withLists(['Alla har en plan.', 'Ingen väntar.']) })]),
      edition(2, [goal(2, 7, [], { lists: withLists(['Alla har en plan.', 'Alla får svar i tid.']) })]),
      { goals: [link(1, 2)], commitments: [] },
    ).goals
    expect(first?.class).toBe('unchanged')
    expect(first?.lists.map(({ list, texts }) => [list, texts.map((one) => one.class)])).toEqual([
      ['outcomes', ['unchanged', 'new', 'dropped']],
    ])
  })
})
