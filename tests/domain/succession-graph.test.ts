import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  leadsTo,
  whyNotSucceed,
  type SuccessionEdge,
  type SuccessionSeries,
} from '#app/domain/series/succession-graph.ts'

const series = (id: number, more: Partial<SuccessionSeries> = {}): SuccessionSeries => ({
  id,
  indicatorId: 1,
  label: `Serie ${id}`,
  firstValueYear: null,
  lastValueYear: null,
  ...more,
})

const node = fc.integer({ min: 1, max: 9 })
const edge = fc.record({ from: node, to: node })

/** Whether there is a circle, by taking away series that nothing replaces until none is left: another way than the rule's. */
function hasCircle(edges: readonly SuccessionEdge[]): boolean {
  let left = [...edges]
  for (;;) {
    const froms = new Set(left.map(({ from }) => from))
    const next = left.filter(({ to }) => froms.has(to))
    if (next.length === left.length) return left.length > 0
    left = next
  }
}

describe('successions of series', () => {
  it('never hold a circle, in whatever order random ones are asked for', () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 40 }), (asked) => {
        const edges: SuccessionEdge[] = []
        for (const one of asked) {
          if (whyNotSucceed(edges, series(one.from), series(one.to), 2023) === undefined) edges.push(one)
        }
        expect(hasCircle(edges)).toBe(false)
      }),
    )
  })

  it('are refused for a circle exactly when the new one would close it', () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 25 }), edge, (asked, last) => {
        const edges: SuccessionEdge[] = []
        for (const one of asked) {
          if (whyNotSucceed(edges, series(one.from), series(one.to), 2023) === undefined) edges.push(one)
        }
        const isNew = last.from !== last.to && !edges.some((one) => one.from === last.from && one.to === last.to)
        const why = whyNotSucceed(edges, series(last.from), series(last.to), 2023)
        if (isNew) expect(why?.includes('cirkel') ?? false).toBe(hasCircle([...edges, last]))
        else expect(why).toBeDefined()
      }),
    )
  })

  it('are followed through several series, and the search ends where data hold a circle', () => {
    const edges = [
      { from: 1, to: 2 },
      { from: 2, to: 3 },
      { from: 3, to: 2 },
    ]
    expect(leadsTo(edges, 1, 3)).toBe(true)
    expect(leadsTo(edges, 3, 1)).toBe(false)
  })

  it('name the reason: itself, another indicator, a second time, a circle, a value before the break', () => {
    const [a, b] = [series(1), series(2)]
    expect(whyNotSucceed([], a, a, 2023)).toBe('En serie kan inte ersätta sig själv.')
    expect(whyNotSucceed([], a, series(2, { indicatorId: 2 }), 2023)).toContain('annan indikator')
    expect(whyNotSucceed([{ from: 1, to: 2 }], a, b, 2023)).toContain('ersätter redan')
    expect(whyNotSucceed([{ from: 2, to: 1 }], a, b, 2023)).toContain('cirkel')
    expect(whyNotSucceed([], a, series(2, { firstValueYear: 2022 }), 2023)).toContain('värde från 2022')
    expect(whyNotSucceed([], a, series(2, { firstValueYear: 2023 }), 2023)).toBeUndefined()
  })
})
