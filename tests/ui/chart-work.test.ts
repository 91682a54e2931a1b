import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { place, type Box } from '#app/ui/chart/layout.ts'
import { layoutTimeSeries } from '#app/ui/chart/time-series/layout.ts'
import type { ChartSize } from '#app/ui/chart/time-series/sizes.ts'
import { anySeries, fullSeries, levelSeries } from '../support/any-time-series.ts'

const done = vi.hoisted(() => ({ searches: 0, most: 0 }))

vi.mock('#app/ui/chart/layout.ts', async (original) => {
  const real = await original<typeof import('#app/ui/chart/layout.ts')>()
  const counted: typeof real.place = (candidates, ...rest) => {
    done.searches += 1
    done.most = Math.max(done.most, candidates.length)
    return real.place(candidates, ...rest)
  }
  return { ...real, place: counted }
})

/** A box that counts how often it is looked at. */
function watched(box: Box) {
  const seen = { times: 0 }
  const x = () => {
    seen.times += 1
    return box.x
  }
  return { seen, box: Object.defineProperty({ ...box }, 'x', { get: x }) }
}

describe('the work of placing labels', () => {
  const sizes: ChartSize[] = ['wide', 'narrow']
  /* What is the most for one label at one height: two ways to break it, near and anywhere, on its side and on any. */
  const searchesForLabel = 2 * 2 * 2
  /* From one to four times the usual height, in steps of 0.15. */
  const heights = 21

  it('is counted here', () => {
    done.searches = 0
    layoutTimeSeries(levelSeries, 'wide')
    expect(done.searches).toBeGreaterThan(0)
  })

  it('has a bound in labels and area, whatever the chart looks like', () => {
    fc.assert(
      fc.property(anySeries, fc.constantFrom(...sizes), (series, size) => {
        done.searches = 0
        done.most = 0
        const { labels, width, height } = layoutTimeSeries(series, size)
        expect(done.searches).toBeLessThanOrEqual(heights * labels.length * searchesForLabel)
        expect(done.most).toBeLessThanOrEqual((width * height * 4) / 80)
      }),
      {
        numRuns: 60,
        endOnFailure: true,
        examples: sizes.flatMap((size) => [
          [fullSeries, size],
          [levelSeries, size],
        ]),
      },
    )
  })
})

describe('a place that has lost already', () => {
  const within: Box = { x: 0, y: 0, width: 100, height: 10 }
  const boxAt = (x: number): Box => ({ x, y: 0, width: 10, height: 10 })
  const looksAtLine = (places: Box[], hard: Box[]) => {
    const line = watched(boxAt(0))
    place(places, hard, [line.box], within)
    return line.seen.times
  }

  it('is not held against the lines: neither when a free one is better', () => {
    expect(looksAtLine([boxAt(50), boxAt(60), boxAt(70)], [])).toBe(looksAtLine([boxAt(50)], []))
  })

  it('nor when it covers more than the best one', () => {
    const hard = [{ ...boxAt(0), width: 55 }]
    expect(looksAtLine([boxAt(50), boxAt(40), boxAt(30)], hard)).toBe(looksAtLine([boxAt(50)], hard))
  })
})
