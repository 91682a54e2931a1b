import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap } from '#app/ui/chart/layout.ts'
import { layoutTimeSeries } from '#app/ui/chart/time-series/layout.ts'
import type { ChartGuide, TimeSeries } from '#app/ui/chart/time-series/model.ts'
import type { ChartSize } from '#app/ui/chart/time-series/sizes.ts'
import { countCase, realCase } from '#app/ui/kit/chart-cases.ts'

const sizes: ChartSize[] = ['wide', 'narrow']
const guide = (id: string, y: number, from: number, to: number, more: Partial<ChartGuide> = {}): ChartGuide => ({
  id,
  y,
  text: `${y} %`,
  label: 'att nå 2027, stöd och insatser till enskilda',
  pattern: 'dashed',
  from,
  to,
  ...more,
})
const withGuides = (guides: ChartGuide[]): TimeSeries => ({ ...realCase, guides })

describe('level lines', () => {
  it('never pass a break: each lies within the years of what it belongs to', () => {
    for (const size of sizes) {
      const drawing = layoutTimeSeries(
        withGuides([guide('before', 40, 2019, 2022), guide('after', 80, 2023, 2023)]),
        size,
      )
      const at = drawing.breaks[0]?.x ?? 0
      const [before, after] = drawing.guides
      expect(drawing.guides).toHaveLength(2)
      expect(before?.x2).toBeLessThan(at)
      expect(after?.x1).toBeGreaterThan(at)
    }
  })

  it('lie where their value is, inside the plot, also above everything that is measured', () => {
    const drawing = layoutTimeSeries(withGuides([guide('high', 95, 2023, 2023)]), 'wide')
    const y = drawing.guides[0]?.y ?? 0
    expect(y).toBeGreaterThanOrEqual(drawing.top)
    expect(y).toBeLessThan(Math.min(...drawing.points.map((point) => point.spot.y)))
  })

  it('each have a label inside the drawing, and no label lies on another', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sizes),
        fc.uniqueArray(fc.integer({ min: 5, max: 100 }), { minLength: 1, maxLength: 3 }),
        (size, values) => {
          const guides = values.map((value, index) =>
            index === 0 ? guide('ended', value, 2019, 2022) : guide(`g${index}`, value, 2023, 2023),
          )
          const drawing = layoutTimeSeries(withGuides(guides), size)
          const named = drawing.labels.filter((label) => label.kind === 'guide')
          expect(named).toHaveLength(guides.length)
          for (const { box } of named) {
            expect(box.x).toBeGreaterThanOrEqual(0)
            expect(box.x + box.width).toBeLessThanOrEqual(drawing.width)
          }
          for (const [index, one] of drawing.labels.entries()) {
            for (const other of drawing.labels.slice(index + 1)) {
              expect(overlap(one.box, other.box), `${one.key} and ${other.key}`).toBeLessThan(1)
            }
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('are drawn in the kit’s example, and a chart without them has none', () => {
    expect(layoutTimeSeries(countCase, 'wide').guides).toHaveLength(2)
    expect(layoutTimeSeries(realCase, 'wide').guides).toEqual([])
  })
})
