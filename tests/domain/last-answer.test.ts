import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastAnswer } from '#app/domain/status-report/last-answer.ts'

const id = fc.integer({ min: 1, max: 6 })
const reports = fc.uniqueArray(fc.record({ commitmentId: id, year: fc.integer({ min: 2020, max: 2028 }) }), {
  maxLength: 12,
  selector: ({ commitmentId, year }) => `${commitmentId} ${year}`,
})
const links = fc.array(fc.record({ from: id, to: id }), { maxLength: 8 })

describe('what was answered last time', () => {
  it('is the newest accepted answer of an earlier year about the commitment itself, whatever else there is', () => {
    fc.assert(
      fc.property(id, reports, links, fc.integer({ min: 2020, max: 2028 }), (commitmentId, all, ties, before) => {
        const own = all.filter((one) => one.commitmentId === commitmentId && one.year < before)
        fc.pre(own.length > 0)
        const newest = Math.max(...own.map(({ year }) => year))
        expect(lastAnswer(commitmentId, all, ties, before)).toEqual({ commitmentId, year: newest })
      }),
    )
  })

  it('is never of the round’s own year or a later one, and only of what the commitment continues', () => {
    fc.assert(
      fc.property(id, reports, links, fc.integer({ min: 2020, max: 2028 }), (commitmentId, all, ties, before) => {
        const found = lastAnswer(commitmentId, all, ties, before)
        if (found === undefined) return
        expect(found.year).toBeLessThan(before)
        const reached = new Set([commitmentId])
        for (const here of reached) for (const { from, to } of ties) if (to === here) reached.add(from)
        expect(reached.has(found.commitmentId)).toBe(true)
      }),
    )
  })

  it('is the one predecessor’s, through several editions, and nobody’s where two were merged', () => {
    const answered = [{ commitmentId: 1, year: 2023 }]
    const chain = [
      { from: 1, to: 2 },
      { from: 2, to: 3 },
    ]
    expect(lastAnswer(3, answered, chain, 2026)).toEqual(answered[0])
    expect(lastAnswer(3, answered, [...chain, { from: 4, to: 3 }], 2026)).toBeUndefined()
    // The same thing stated twice is still one.
    expect(lastAnswer(3, answered, [...chain, { from: 2, to: 3 }], 2026)).toEqual(answered[0])
  })

  it('ends also where commitments are stated to continue each other in a ring', () => {
    const ring = [
      { from: 1, to: 2 },
      { from: 2, to: 1 },
    ]
    expect(lastAnswer(1, [], ring, 2026)).toBeUndefined()
    expect(lastAnswer(1, [{ commitmentId: 2, year: 2024 }], ring, 2026)).toEqual({ commitmentId: 2, year: 2024 })
  })
})
