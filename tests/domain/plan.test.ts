import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalPathIn, type GoalKind } from '#app/domain/goal/goal.ts'
import { inPlanOrder } from '#app/domain/plan/described-plan.ts'

type Goal = { kind: GoalKind; number: number; parent: { kind: GoalKind; number: number } | null }

const goal = (number: number): Goal => ({ kind: 'goal', number, parent: null })
const subGoal = (number: number, under?: number): Goal => ({
  kind: 'sub-goal',
  number,
  parent: under === undefined ? null : { kind: 'goal', number: under },
})

describe('the order of goals in a plan', () => {
  it('is by number, each goal followed by the sub-goals under it, those under none last', () => {
    const goals = [subGoal(3), subGoal(2, 7), goal(10), subGoal(1, 7), goal(7)]
    expect(inPlanOrder(goals)).toEqual([goal(7), subGoal(1, 7), subGoal(2, 7), goal(10), subGoal(3)])
  })

  it('has every goal once, also a sub-goal whose goal is not in the plan', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 20 }))
    const goals = fc
      .tuple(numbers, numbers, fc.array(fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined })))
      .map(([own, under, parents]) => [
        ...own.map(goal),
        ...under.map((number, index) => subGoal(number, parents[index])),
      ])
    fc.assert(
      fc.property(goals, (all) => {
        const ordered = inPlanOrder(all)
        expect(ordered).toHaveLength(all.length)
        expect(new Set(ordered)).toEqual(new Set(all))
        for (const [index, one] of ordered.entries()) {
          const before = ordered.findIndex(
            (other) => other.kind === one.parent?.kind && other.number === one.parent.number,
          )
          if (before !== -1) expect(before).toBeLessThan(index)
        }
      }),
    )
  })
})

it('the address of a goal in one edition holds the plan and the goal', () => {
  expect(goalPathIn('strategi-2016-2020', { kind: 'sub-goal', number: 3 })).toBe('/planer/strategi-2016-2020/delmal/3')
})
