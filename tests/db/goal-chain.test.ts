import { describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { findGoal } from '#app/db/goal/goals.server.ts'
import { chainOf } from '#app/domain/goal/chain.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import { useDatabase } from '#tests/support/database.ts'

const everybody = { kind: 'public' } as const

async function chain(kind: GoalKind, number: number) {
  const goal = await findGoal(everybody, kind, number)
  if (goal === null) throw new Error('The goal is not in the example.')
  return chainOf(goal)
}

describe('the chains of the example partnership', () => {
  useDatabase('example')

  it('shows of Delmål 3 that nothing measures it and that nobody took up its possible actions', async () => {
    const { goalIsLevel, levels, gaps } = await chain('sub-goal', 3)
    expect(goalIsLevel).toBe(false)
    expect(levels.map((level) => [level.kind, level.items.length])).toEqual([
      ['long', 1],
      ['medium', 1],
      ['outcome', 3],
      ['possible-action', 6],
      ['commitment', 0],
    ])
    expect(gaps.map((gap) => `${gap.name}: ${gap.sentence}`)).toEqual([
      'Delmål\u00a03: ingen av fem indikatorer mäts i dag.',
      ...[1, 2, 3].map((n) => `Utfall\u00a0${n}: ingen indikator som mäts i dag är knuten till utfallet.`),
      ...[1, 2, 3, 4, 5, 6].map((n) => `Möjlig åtgärd\u00a0${n}: inget åtagande tar upp åtgärden.`),
      ...[1, 2, 3, 4, 5].map((n) => `Indikator\u00a0${n}: har ännu inga värden.`),
    ])
    expect(levels.flatMap((level) => level.untied ?? [])).toEqual([
      'Planen anger inte vilken åtgärd som hör till vilket utfall.',
    ])
    expect(levels.at(-1)?.empty).toBe('Planen har inga åtaganden för delmålet.')
  })

  it('shows of Mål 7 that one of four indicators is live and that seven commitments name nobody', async () => {
    const { goal, goalIsLevel, levels, indicators, gaps } = await chain('goal', 7)
    expect(goalIsLevel).toBe(true)
    expect(goal.gap).toBeNull()
    expect(levels.map((level) => [level.kind, level.items.length, level.join])).toEqual([
      ['goal', 1, null],
      ['precondition', 1, 'whole'],
      ['commitment', 9, 'whole'],
    ])
    expect(indicators.filter((one) => one.place === 'goal').map((one) => one.gap?.kind ?? 'mäts')).toEqual([
      'indicator-ended',
      'indicator-ended',
      'indicator-ended',
      'mäts',
    ])
    expect(gaps.map((gap) => `${gap.key} ${gap.kind}`)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => `atagande-${n} commitment-without-actor`),
      'indikator-1 indicator-ended',
      'indikator-2 indicator-ended',
      'indikator-3 indicator-ended',
      'indikator-5 indicator-without-values',
    ])
    expect(gaps[0]?.sentence).toMatch(/Lägesrapport lämnas av .+ och .+\.$/)
    const fourth = levels.at(-1)?.items.filter((item) => item.measuredBy.includes('indikator-4'))
    expect(fourth?.map((item) => item.key)).toEqual(['atagande-2', 'atagande-7'])
  })

  it('states no link that the documents do not state', async () => {
    const counts = await Promise.all([
      read().commitmentPossibleAction.count(),
      read().commitmentOutcome.count(),
      read().possibleActionOutcome.count(),
      read().indicatorOutcome.count(),
    ])
    expect(counts).toEqual([0, 0, 0, 0])
  })

  it('closes gaps and ties items when links are stated, also to a commitment of a later plan', async () => {
    await write(async (tx) => {
      const goal = await tx.goal.findFirstOrThrow({ where: { kind: 'sub-goal', number: 3 } })
      const [outcomes, actions] = await Promise.all([
        tx.outcome.findMany({ where: { goalId: goal.id }, orderBy: { position: 'asc' } }),
        tx.possibleAction.findMany({ where: { goalId: goal.id }, orderBy: { position: 'asc' } }),
      ])
      const live = await tx.indicator.findUniqueOrThrow({
        where: { slug: 'anvant-resultat-fran-systematisk-uppfoljning' },
      })
      const promise = await tx.commitment.findUniqueOrThrow({
        where: { slug: 'kompetensutveckling-pa-arbetsformedlingen' },
      })
      const [outcomeId, possibleActionId] = [outcomes[1]?.id ?? 0, actions[5]?.id ?? 0]
      await tx.indicatorOutcome.create({ data: { indicatorId: live.id, outcomeId } })
      await tx.possibleActionOutcome.create({ data: { possibleActionId, outcomeId } })
      await tx.commitmentPossibleAction.create({ data: { commitmentId: promise.id, possibleActionId } })
    })
    const { levels, gaps, indicators } = await chain('sub-goal', 3)
    const action = levels.flatMap((level) => level.items).find((item) => item.key === 'mojlig-atgard-6')
    expect(action).toMatchObject({
      leadsTo: ['utfall-2'],
      gap: null,
      takenUpElsewhere: [{ slug: 'kompetensutveckling-pa-arbetsformedlingen', goal: 'Mål\u00a07' }],
    })
    expect(indicators.at(-1)).toMatchObject({ key: 'indikator-6', place: 'outcome', state: 'changed' })
    expect(gaps.map((gap) => gap.key)).not.toContain('utfall-2')
    expect(gaps).toHaveLength(13)
    expect(levels.find((level) => level.kind === 'possible-action')).toMatchObject({ join: 'items', untied: null })
  })

  it('does not tell the public of a commitment in a draft plan that takes up a possible action', async () => {
    await write(async (tx) => {
      const action = await tx.possibleAction.findFirstOrThrow({ where: { position: 1 } })
      const promise = await tx.commitment.findUniqueOrThrow({ where: { slug: 'barn-i-skyddat-boende' } })
      await tx.commitmentPossibleAction.create({ data: { commitmentId: promise.id, possibleActionId: action.id } })
      await tx.plan.update({ where: { slug: 'handlingsplan-2020-2026' }, data: { state: 'draft' } })
    })
    expect((await chain('sub-goal', 3)).gaps.map((gap) => gap.key)).toContain('mojlig-atgard-1')
  })
})
