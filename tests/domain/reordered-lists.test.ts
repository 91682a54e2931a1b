import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLists, isReordered } from '#app/domain/plan/comparison/compare-lists.ts'

const listed = (texts: readonly string[]) => texts.map((text) => ({ text }))
const reordered = (earlier: readonly string[], later: readonly string[]) =>
  isReordered(listed(earlier), compareLists(listed(earlier), listed(later)))

const stable = 'Utbilda alla som möter våldsutsatta.'
const other = 'Följ upp varje insats en gång om året.'
const third = 'Sprid goda exempel mellan kommunerna.'

describe('the order of a list that two editions share', () => {
  it.each([
    ['two that changed places', [stable, other], [other, stable], true],
    ['the last put first', [stable, other, third], [third, stable, other], true],
    ['one put in between', [stable, third], [stable, other, third], false],
    ['the first dropped', [stable, other, third], [other, third], false],
    ['one reworded in its place', [stable, other], [stable, 'Följ upp varje insats två gånger om året.'], false],
    ['one reworded and moved', [stable, other], ['Följ upp varje insats två gånger om året.', stable], true],
    ['nothing in common', [stable], [third], false],
  ])('%s', (_what, earlier, later, expected) => {
    expect(reordered(earlier, later)).toBe(expected)
  })

  it('is the same for a list and itself, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 8 }), (texts) => {
        expect(reordered(texts, texts)).toBe(false)
      }),
    )
  })

  it('is told of whenever different texts were put in another order', () => {
    const texts = fc.uniqueArray(fc.constantFrom('alfa', 'beta', 'gamma', 'delta', 'epsilon'), { minLength: 2 })
    fc.assert(
      fc.property(texts, (before) => {
        expect(reordered(before, before.toReversed())).toBe(true)
      }),
    )
  })
})
