import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hiddenCounts, isSmall, type Hidden, type Sum } from '#app/domain/series/suppression.ts'

const hide = (counts: Record<string, number>, sums: Sum[] = []) =>
  Object.fromEntries(hiddenCounts(new Map(Object.entries(counts)), sums))

describe('small counts', () => {
  it('are one to four; nobody at all and five are told', () => {
    expect([0, 1, 4, 5, 6].filter(isSmall)).toEqual([1, 4])
    expect(hide({ a: 0, b: 1, c: 4, d: 5 })).toEqual({ b: 'small', c: 'small' })
  })

  it('take another count with them where the total would give them away', () => {
    const sum = { total: 't', parts: ['women', 'men'] }
    expect(hide({ t: 23, women: 20, men: 3 }, [sum])).toEqual({ men: 'small', women: 'for-others' })
    const three = { total: 't', parts: ['a', 'b', 'c'] }
    expect(hide({ t: 33, a: 3, b: 10, c: 20 }, [three])).toEqual({ a: 'small', b: 'for-others' })
  })

  it('take more with them where two hidden counts can only be one each', () => {
    const sum = { total: 't', parts: ['a', 'b', 'c'] }
    expect(hide({ t: 12, a: 1, b: 1, c: 10 }, [sum])).toEqual({ a: 'small', b: 'small', c: 'for-others' })
  })

  it('hide the total when there is nothing else to hide', () => {
    const sum = { total: 't', parts: ['a', 'b'] }
    expect(hide({ t: 8, a: 4, b: 4 }, [sum])).toEqual({ a: 'small', b: 'small', t: 'for-others' })
  })

  it('leave everything told where nothing is small', () => {
    expect(hide({ t: 30, a: 10, b: 20 }, [{ total: 't', parts: ['a', 'b'] }])).toEqual({})
  })

  /** Every way to fill in what is hidden that a reader has to reckon with, by trying them all. */
  function reconstructions(parts: readonly number[], hidden: ReadonlyMap<string, Hidden>): number[][] {
    const total = parts.reduce((sum, part) => sum + part, 0)
    const most = 60
    const choices = parts.map((part, index) => {
      const why = hidden.get(`p${index}`)
      if (why === undefined) return [part]
      if (why === 'small') return [1, 2, 3, 4]
      return [0, ...Array.from({ length: most - 5 }, (_, n) => n + 5)]
    })
    const isTotal = (sum: number): boolean => {
      const why = hidden.get('t')
      if (why === undefined) return sum === total
      return why === 'small' ? isSmall(sum) : sum === 0 || sum >= 5
    }
    const all = choices.reduce<number[][]>(
      (some, own) => some.flatMap((one) => own.map((next) => [...one, next])),
      [[]],
    )
    return all.filter((one) => isTotal(one.reduce((sum, part) => sum + part, 0)))
  }

  it('cannot be worked out by anybody who subtracts what is told from the total', () => {
    const counts = fc.array(fc.oneof(fc.nat(6), fc.nat(25)), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(counts, (parts) => {
        const all = new Map(parts.map((part, index) => [`p${index}`, part]))
        all.set(
          't',
          parts.reduce((sum, part) => sum + part, 0),
        )
        const hidden = hiddenCounts(all, [{ total: 't', parts: parts.map((_, index) => `p${index}`) }])
        const possible = reconstructions(parts, hidden)
        expect(possible).toContainEqual(parts)
        for (const [index, part] of parts.entries()) {
          if (!isSmall(part)) continue
          expect(hidden.get(`p${index}`)).toBe('small')
          expect(new Set(possible.map((one) => one[index])).size).toBeGreaterThan(1)
        }
        const told = possible.map((one) => one.reduce((sum, part) => sum + part, 0))
        if (hidden.get('t') === 'small') expect(new Set(told).size).toBeGreaterThan(1)
      }),
      { numRuns: 400 },
    )
  })
})
