import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostNamed, namedPoints } from '#app/ui/chart/time-series/named-points.ts'

const line = (id: string, values: readonly number[]) => values.map((y, index) => ({ line: id, x: 2000 + index, y }))

describe('which values are written beside their points', () => {
  it('is all of them while they are few', () => {
    const points = [...line('a', [1, 2, 3]), ...line('b', [3, 2, 1])]
    expect(namedPoints(points)).toEqual(points)
  })

  it('is the first, the highest and the lowest of each line when they are many', () => {
    const rising = line(
      'a',
      Array.from({ length: 20 }, (_, index) => 10 + index),
    )
    const dipping = line('b', [50, 40, 5, 60, 90, ...Array.from({ length: 15 }, () => 70)])
    expect(namedPoints([...rising, ...dipping]).map(({ line: id, y }) => `${id} ${y}`)).toEqual([
      'a 10',
      'a 29',
      'b 50',
      'b 5',
      'b 90',
    ])
  })

  it('never names more than three points of a line in a full chart, and always its extremes', () => {
    const lines = fc.array(fc.array(fc.nat(100), { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(lines, (all) => {
        const points = all.flatMap((values, index) => line(String(index), values))
        const named = namedPoints(points)
        if (points.length <= mostNamed) {
          expect(named).toEqual(points)
          return
        }
        for (const [index, values] of all.entries()) {
          const own = named.filter((point) => point.line === String(index)).map(({ y }) => y)
          expect(own.length).toBeLessThanOrEqual(3)
          expect(own).toEqual(expect.arrayContaining([values[0], Math.min(...values), Math.max(...values)]))
        }
      }),
    )
  })
})
