import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseCodes, degreeCodes } from '#app/domain/commitment/status.ts'
import { indicatorStates, type IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import { roundPhases, type RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import { gapColumnCodes, gapColumns } from '#app/domain/steering/gap-columns.ts'
import type { GapAnswer, GapGoal, GapMaterial } from '#app/domain/steering/gap-goal.ts'
import { gapMatrix, hasHole, type GapRow } from '#app/domain/steering/gap-matrix.ts'
import { gapStates } from '#app/domain/steering/gap-state.ts'
import { besideGaps, gapCount, gapFigure, holesInShort } from '#app/domain/steering/gap-words.ts'

const bare: GapGoal = {
  id: 1,
  kind: 'goal',
  number: 1,
  shortTitle: 'Kunskap',
  path: '/mal/1',
  parentId: null,
  indicators: [],
  commitments: [],
  possibleActions: [],
  asked: [],
}
const answer = (state: ReportState, course?: GapAnswer['course']): GapAnswer => ({
  state,
  course,
  degree: course === undefined ? undefined : 'started',
})
const rowsOf = (goals: readonly Partial<GapGoal>[], phase: RoundPhase = 'open') =>
  gapMatrix({ phase, goals: goals.map((goal) => ({ ...bare, ...goal })) }).rows
const told = (row: GapRow | undefined) =>
  row?.cells.map((cell) => `${gapStates[cell.state].label} ${gapFigure(cell)}`.trim())
const said = (row: GapRow | undefined) => row?.cells.map((cell) => cell.said)

describe('a row of the gap matrix', () => {
  it('says of a goal with nothing that there is no indicator and no commitment, and of the rest that it does not apply', () => {
    const [row] = rowsOf([{}])
    expect(told(row)).toEqual(['Lucka 0', 'Lucka 0', 'Gäller inte', 'Gäller inte', 'Gäller inte', 'Gäller inte'])
    expect(said(row)).toEqual([
      'det finns ingen indikator.',
      'planen har inget åtagande.',
      'det finns inget åtagande att namnge en aktör för.',
      'planen har inga möjliga åtgärder här.',
      'ingen är tillfrågad i omgången.',
      'ingen är tillfrågad i omgången.',
    ])
  })

  it('counts what is there of what should be there', () => {
    const [row] = rowsOf([
      {
        indicators: [{ state: 'active' }, { state: 'discontinued' }, { state: 'development' }, { state: 'changed' }],
        commitments: [{ hasActor: true }, { hasActor: false }, { hasActor: false }],
        possibleActions: [{ isTakenUp: false }, { isTakenUp: false }],
        asked: [answer('submitted', 'on-track'), answer('accepted', 'off-track'), answer('none')],
      },
    ])
    expect(told(row)).toEqual([
      'Delvis 2 av 4',
      'Täckt 3',
      'Delvis 1 av 3',
      'Lucka 0 av 2',
      'Delvis 2 av 3',
      'Delvis 1 av 2',
    ])
    expect(said(row)).toEqual([
      'två av fyra indikatorer mäts i dag.',
      'planen har tre\u00a0åtaganden.',
      'ett av tre åtaganden har en aktör i planen.',
      'ingen av två möjliga åtgärder har tagits upp.',
      'två av tre lägesrapporter har kommit in.',
      'ett av två svar säger att arbetet går enligt plan.',
    ])
  })

  it('says of the only one of something whether it is there', () => {
    const one = (isThere: boolean) =>
      rowsOf([
        {
          indicators: [{ state: isThere ? 'active' : 'discontinued' }],
          commitments: [{ hasActor: isThere }],
          possibleActions: [{ isTakenUp: isThere }],
          asked: [isThere ? answer('accepted', 'on-track') : answer('returned', 'on-track')],
        },
      ])[0]
    expect(said(one(true))).toEqual([
      'den enda indikatorn mäts i dag.',
      'planen har ett\u00a0åtagande.',
      'det enda åtagandet har en aktör i planen.',
      'den enda möjliga åtgärden har tagits upp.',
      'den enda lägesrapporten har kommit in.',
      'det enda svaret säger att arbetet går enligt plan.',
    ])
    expect(said(one(false))).toEqual([
      'den enda indikatorn mäts inte i dag.',
      'planen har ett\u00a0åtagande.',
      'det enda åtagandet har ingen aktör i planen.',
      'den enda möjliga åtgärden har inte tagits upp.',
      'den enda lägesrapporten har inte kommit in.',
      'den enda som är tillfrågad har inte svarat, så läget är inte känt.',
    ])
  })

  it('never takes a draft or a returned report for an answer, whatever course it holds', () => {
    const [row] = rowsOf([{ asked: [answer('draft', 'on-track'), answer('returned', 'off-track'), answer('none')] }])
    expect(told(row)?.slice(4)).toEqual(['Lucka 0 av 3', 'Ej rapporterat'])
    expect(said(row)?.at(-1)).toBe('ingen av tre har svarat, så läget är inte känt.')
  })

  it('is a hole of the course when all who have answered deviate, however many are silent', () => {
    const [row] = rowsOf([
      { asked: [answer('submitted', 'needs-decision'), answer('accepted', 'off-track'), answer('none')] },
    ])
    expect(told(row)?.slice(4)).toEqual(['Delvis 2 av 3', 'Lucka 0 av 2'])
  })

  it('asks nothing of a round that has not opened', () => {
    const [row] = rowsOf([{ asked: [answer('none')] }], 'planned')
    expect(said(row)?.slice(4)).toEqual(['omgången har inte öppnat.', 'omgången har inte öppnat.'])
  })
})

describe('a goal with sub-goals', () => {
  const goals: Partial<GapGoal>[] = [
    { id: 5, kind: 'sub-goal', number: 2, parentId: 1, commitments: [{ hasActor: true }] },
    { id: 4, kind: 'sub-goal', number: 9 },
    { id: 2, number: 2 },
    { id: 3, kind: 'sub-goal', number: 1, parentId: 1 },
    { id: 1, number: 1, indicators: [{ state: 'discontinued' }] },
  ]

  it('stands over them, in the order of their numbers, and sub-goals of no goal come last', () => {
    expect(rowsOf(goals).map(({ id, isUnder }) => [id, isUnder])).toEqual([
      [1, false],
      [3, true],
      [5, true],
      [2, false],
      [4, false],
    ])
  })

  it('counts only its own, and has no hole where it has left something to its sub-goals', () => {
    const [goal, first, second] = rowsOf(goals)
    expect(told(goal)).toEqual(['Lucka 0 av 1', ...Array.from({ length: 5 }, () => 'Gäller inte')])
    expect(goal?.cells[1]?.reason).toBe('in-sub-goals')
    expect(told(first)?.[1]).toBe('Lucka 0')
    expect(told(second)?.slice(0, 3)).toEqual(['Lucka 0', 'Täckt 1', 'Täckt 1 av 1'])
  })
})

describe('the words of the count', () => {
  const tally = { holes: 14, partly: 9, judged: 44, unanswered: 1, notApplicable: 3 }

  it('say how many holes there are of the cells that can be judged, and how many cannot', () => {
    expect(gapCount(tally)).toBe('14 luckor av 44 rutor')
    expect(besideGaps(tally)).toEqual([
      'Nio\u00a0rutor är delvis täckta.',
      'I en\u00a0ruta till har ingen svarat, så där finns inget att bedöma.',
      'I tre\u00a0rutor gäller frågan inte.',
    ])
    expect(holesInShort(tally)).toBe('14 luckor av 44')
  })

  it('are those of one, of none and of nothing', () => {
    expect(gapCount({ ...tally, holes: 1, judged: 1 })).toBe('1 lucka av 1 ruta')
    expect(gapCount({ ...tally, holes: 0 })).toBe('Inga luckor i 44 rutor')
    expect(gapCount({ ...tally, holes: 0, judged: 0 })).toBe('Ingen ruta kan bedömas')
    expect(besideGaps({ ...tally, partly: 1, unanswered: 0, notApplicable: 0 })).toEqual([
      'En\u00a0ruta är delvis täckt.',
    ])
    expect(holesInShort({ holes: 1, judged: 2 })).toBe('1 lucka av 2')
    expect(holesInShort({ holes: 0, judged: 2 })).toBe('Ingen lucka')
    expect(holesInShort({ holes: 0, judged: 0 })).toBe('Inget att räkna')
  })
})

const codes = <Code extends string>(table: Record<Code, unknown>) => fc.constantFrom(...(Object.keys(table) as Code[]))
const anyAnswer: fc.Arbitrary<GapAnswer> = fc.record({
  state: codes<ReportState>(reportStates),
  degree: fc.constantFrom(...degreeCodes),
  course: fc.constantFrom(...courseCodes),
})
const anyMaterial: fc.Arbitrary<GapMaterial> = fc
  .record({
    phase: codes<RoundPhase>(roundPhases),
    goals: fc.array(
      fc.record({
        kind: fc.constantFrom('goal' as const, 'sub-goal' as const),
        under: fc.nat(9),
        indicators: fc.array(fc.record({ state: codes<IndicatorState>(indicatorStates) }), { maxLength: 5 }),
        commitments: fc.array(fc.record({ hasActor: fc.boolean() }), { maxLength: 5 }),
        possibleActions: fc.array(fc.record({ isTakenUp: fc.boolean() }), { maxLength: 5 }),
        asked: fc.array(anyAnswer, { maxLength: 6 }),
      }),
      { maxLength: 9 },
    ),
  })
  .map(({ phase, goals }) => ({
    phase,
    goals: goals.map(({ under, ...goal }, index) => {
      const parent = goals[under]?.kind === 'goal' && goal.kind === 'sub-goal' ? under : null
      return { ...bare, ...goal, id: index, number: index + 1, parentId: parent }
    }),
  }))

describe('any gap matrix', () => {
  it('has every goal once, with a cell for every question', () => {
    fc.assert(
      fc.property(anyMaterial, (material) => {
        const { rows } = gapMatrix(material)
        expect(rows.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(material.goals.map(({ id }) => id))
        for (const { cells } of rows) expect(cells.map(({ column }) => column)).toEqual(gapColumnCodes)
      }),
    )
  })

  it('counts between none and all, and is a hole exactly where there is none of what is asked for', () => {
    fc.assert(
      fc.property(anyMaterial, (material) => {
        for (const { state, n, of, reason, silent } of gapMatrix(material).rows.flatMap(({ cells }) => cells)) {
          expect(n).toBeGreaterThanOrEqual(0)
          if (of !== null) expect(n).toBeLessThanOrEqual(of)
          expect(state === 'not-applicable').toBe(reason !== null)
          expect(state === 'unanswered').toBe(silent > 0)
          if (!gapStates[state].isJudged) expect([n, of]).toEqual([0, null])
          else expect(state).toBe(n === 0 ? 'hole' : of !== null && n < of ? 'partly' : 'full')
        }
      }),
    )
  })

  it('judges the course of exactly those who have answered: more silence changes no cell of it that is judged', () => {
    const silent: GapAnswer[] = (['none', 'draft', 'returned'] as const).map((state) => answer(state, 'on-track'))
    fc.assert(
      fc.property(anyMaterial, (material) => {
        const courses = (goals: readonly GapGoal[]) =>
          gapMatrix({ ...material, goals }).rows.map(({ cells }) => cells.find(({ column }) => column === 'course'))
        const before = courses(material.goals)
        const after = courses(material.goals.map((goal) => ({ ...goal, asked: [...goal.asked, ...silent] })))
        before.forEach((cell, index) => {
          if (cell !== undefined && gapStates[cell.state].isJudged) expect(after[index]).toEqual(cell)
          else expect(after[index]?.state).toBe(material.phase === 'planned' ? 'not-applicable' : 'unanswered')
        })
      }),
    )
  })

  it('has the same sum by column as in all, and every cell is judged, unanswered or does not apply', () => {
    fc.assert(
      fc.property(anyMaterial, (material) => {
        const { rows, all, byColumn } = gapMatrix(material)
        for (const key of ['holes', 'partly', 'judged', 'unanswered', 'notApplicable'] as const) {
          expect(Object.values(byColumn).reduce((sum, one) => sum + one[key], 0)).toBe(all[key])
        }
        expect(all.judged + all.unanswered + all.notApplicable).toBe(rows.length * gapColumnCodes.length)
        expect(rows.filter(hasHole).length).toBeLessThanOrEqual(all.holes)
      }),
    )
  })
})

it('says of every column what it asks, how it is counted and what closes a gap, in whole sentences', () => {
  for (const { question, counted, closes } of Object.values(gapColumns)) {
    expect(question).toMatch(/^[A-ZÅÄÖ].*\?$/)
    expect(counted).toMatch(/^[A-ZÅÄÖ].*\.$/)
    expect(closes).toMatch(/^Luckan sluts .*\.$/)
  }
})
