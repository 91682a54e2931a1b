import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveDown, moveTo, moveUp } from '#app/domain/ordering.ts'

const list = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 20 })
/** A list and two places in it. */
const places = list.chain((items) => {
  const place = fc.integer({ min: 0, max: items.length - 1 })
  return fc.record({ items: fc.constant(items), from: place, to: place })
})

describe('putting a list in order', () => {
  it('keeps every item once, whatever is asked', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: -3, max: 25 }), fc.integer({ min: -3, max: 25 }), (items, from, to) => {
        const moved = moveTo(items, from, to)
        expect(moved).toHaveLength(items.length)
        expect(new Set(moved)).toEqual(new Set(items))
      }),
    )
  })

  it('puts the item where it was asked to, and leaves the others in their order', () => {
    fc.assert(
      fc.property(places, ({ items, from, to }) => {
        const moved = moveTo(items, from, to)
        const item = items[from]
        expect(moved[to]).toBe(item)
        expect(moved.filter((one) => one !== item)).toEqual(items.filter((one) => one !== item))
      }),
    )
  })

  it('is undone by the opposite move', () => {
    fc.assert(
      fc.property(places, ({ items, from, to }) => {
        expect(moveTo(moveTo(items, from, to), to, from)).toEqual(items)
        if (from > 0) expect(moveDown(moveUp(items, from), from - 1)).toEqual(items)
        if (from < items.length - 1) expect(moveUp(moveDown(items, from), from + 1)).toEqual(items)
      }),
    )
  })

  it('leaves the list alone where a place does not exist, and never changes the list it was given', () => {
    const items = ['a', 'b', 'c']
    expect(moveUp(items, 0)).toEqual(items)
    expect(moveDown(items, 2)).toEqual(items)
    expect(moveTo(items, 1, 7)).toEqual(items)
    expect(moveTo(items, Number.NaN, 0)).toEqual(items)
    expect(moveTo(items, 0.5, 1)).toEqual(items)
    expect(moveUp(items, 2)).toEqual(['a', 'c', 'b'])
    expect(items).toEqual(['a', 'b', 'c'])
  })
})
