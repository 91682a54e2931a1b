import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actorsInPlan } from '#app/domain/commitment/actor.ts'
import { gapKinds, gapsByKind } from '#app/domain/goal/chain-gap.ts'
import { untiedSentence } from '#app/domain/goal/chain-level.ts'
import { chainOf } from '#app/domain/goal/chain.ts'
import { liveCount } from '#app/domain/indicator/lifecycle.ts'
import { anyGoal } from '#tests/support/goals.ts'

const partsOf = (chain: ReturnType<typeof chainOf>) => [
  chain.goal,
  ...chain.levels.filter((level) => level.kind !== 'goal').flatMap((level) => level.items),
  ...chain.indicators,
]

describe('the chain of any goal', () => {
  test('holds every item of the goal once, with its wording, in the published order', () => {
    fc.assert(
      fc.property(anyGoal, (goal) => {
        const chain = chainOf(goal)
        const texts = (kind: string) =>
          chain.levels.find((level) => level.kind === kind)?.items.map((one) => one.text) ?? []
        expect(texts('long')).toEqual(goal.effects.filter((one) => one.term === 'long').map((one) => one.text))
        expect(texts('medium')).toEqual(goal.effects.filter((one) => one.term === 'medium').map((one) => one.text))
        expect(texts('outcome')).toEqual(goal.outcomes.map((one) => one.text))
        expect(texts('precondition')).toEqual(goal.preconditions.map((one) => one.text))
        expect(texts('possible-action')).toEqual(goal.possibleActions.map((one) => one.text))
        expect(texts('commitment')).toEqual(goal.commitments.map((one) => one.text))
        expect(chain.goal.text).toBe(goal.title)
      }),
    )
  })

  test('lists each indicator that measures any part of it once', () => {
    fc.assert(
      fc.property(anyGoal, (goal) => {
        const measuring = [goal, ...goal.outcomes, ...goal.commitments].flatMap((part) =>
          part.indicators.map((one) => one.slug),
        )
        const listed = chainOf(goal).indicators.map((one) => one.slug)
        expect(new Set(listed)).toEqual(new Set(measuring))
        expect(listed).toHaveLength(new Set(measuring).size)
      }),
    )
  })

  test('gives every part a key of its own', () => {
    fc.assert(
      fc.property(anyGoal, (goal) => {
        const keys = partsOf(chainOf(goal)).map((part) => part.key)
        expect(new Set(keys).size).toBe(keys.length)
        for (const key of keys) expect(key).toMatch(/^[a-z-]+-\d+$/)
      }),
    )
  })

  test('has a gap for each part that misses something and for no other, counted from the goal itself', () => {
    fc.assert(
      fc.property(anyGoal, (goal) => {
        const chain = chainOf(goal)
        const whole = {
          goal: Number(liveCount(goal.indicators).live > 0),
          outcomes: goal.outcomes.filter((one) => liveCount(one.indicators).live > 0).length,
          actions: goal.possibleActions.filter((one) => one.takenUpBy.length > 0).length,
          commitments: goal.commitments.filter((one) => actorsInPlan(one.actors).length > 0).length,
          indicators: liveCount(chain.indicators).live,
        }
        const count = (kind: string) => chain.gaps.filter((gap) => gap.kind === kind).length
        expect(count('goal-unmeasured') + whole.goal).toBe(1)
        expect(count('outcome-unmeasured') + whole.outcomes).toBe(goal.outcomes.length)
        expect(count('action-not-taken-up') + whole.actions).toBe(goal.possibleActions.length)
        expect(count('commitment-without-actor') + whole.commitments).toBe(goal.commitments.length)
        expect(count('indicator-ended') + count('indicator-without-values') + whole.indicators).toBe(
          chain.indicators.length,
        )
        expect(gapsByKind(chain.gaps).flatMap((group) => group.gaps)).toHaveLength(chain.gaps.length)
        expect(partsOf(chain).flatMap((part) => part.gap?.key ?? [])).toEqual(
          expect.arrayContaining(chain.gaps.map((gap) => gap.key)),
        )
      }),
    )
  })

  test('ties items only where a link is stated, and always upwards', () => {
    fc.assert(
      fc.property(anyGoal, (goal) => {
        const chain = chainOf(goal)
        const items = chain.levels.flatMap((level, depth) => level.items.map((item) => ({ item, depth })))
        const stated =
          goal.possibleActions.reduce((sum, one) => sum + one.outcomeIds.length, 0) +
          goal.commitments.reduce((sum, one) => sum + one.outcomeIds.length, 0) +
          goal.possibleActions.flatMap((one) => one.takenUpBy).filter((one) => one.slug !== 'lofte-annat').length
        expect(items.reduce((sum, { item }) => sum + item.leadsTo.length, 0)).toBe(stated)
        for (const { item, depth } of items) {
          for (const key of item.leadsTo) {
            expect(items.find((other) => other.item.key === key)?.depth).toBeLessThan(depth)
          }
        }
      }),
    )
  })

  test('says that a join is not known only between two levels of several items without any link', () => {
    fc.assert(
      fc.property(anyGoal, (goal) => {
        const { levels } = chainOf(goal)
        levels.forEach((level, index) => {
          const several = level.items.length > 1 && (levels[index - 1]?.items.length ?? 0) > 1
          const linked = level.items.some((item) => item.leadsTo.length > 0)
          expect(level.untied !== null).toBe(several && !linked)
        })
      }),
    )
  })
})

test('what is not known of a join is said in the words of both levels', () => {
  expect(untiedSentence('outcome', 'possible-action')).toBe(
    'Planen anger inte vilken åtgärd som hör till vilket utfall.',
  )
  expect(untiedSentence('possible-action', 'commitment')).toBe(
    'Planen anger inte vilket åtagande som hör till vilken åtgärd.',
  )
})

test('every kind of gap is named, counted and says what would close it', () => {
  for (const kind of Object.values(gapKinds)) {
    expect(kind.closes).toMatch(/^Luckan sluts när .+\.$/)
    expect(kind.mark).not.toBe('')
    expect(kind.title(1)).not.toBe('')
  }
  expect(gapKinds['action-not-taken-up'].title(6)).toBe('sex\u00a0möjliga åtgärder som inget åtagande tar upp')
  expect(gapKinds['commitment-without-actor'].title(1)).toBe('ett\u00a0åtagande utan aktör i planen')
})
