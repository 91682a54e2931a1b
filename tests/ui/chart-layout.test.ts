import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  inside,
  overlap,
  place,
  spread,
  textWidth,
  wrapEvenly,
  wrapText,
  writtenYears,
} from '../../app/ui/chart/layout.ts'
import { layoutTimeSeries } from '../../app/ui/chart/time-series/layout.ts'
import type { TimeSeries } from '../../app/ui/chart/time-series/model.ts'
import { namedPoints } from '../../app/ui/chart/time-series/named-points.ts'
import type { ChartSize } from '../../app/ui/chart/time-series/sizes.ts'
import {
  anySeries,
  fullSeries,
  levelSeries,
  lineNames as names,
  lineTones as tones,
} from '../support/any-time-series.ts'

const words = fc
  .array(
    fc.constantFrom(
      'stöd',
      'till',
      'enskilda',
      'målgruppens',
      'utsatthet',
      'och',
      '22\u00a0%',
      'samverkansöverenskommelser',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((list) => list.join(' '))

describe('wrapping a label', () => {
  test('no line is wider than there is room for', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 50, max: 300 }), (text, room) => {
        for (const line of [...wrapText(text, room, 15), ...wrapEvenly(text, room, 15)])
          expect(textWidth(line, 15)).toBeLessThanOrEqual(room)
      }),
    )
  })

  test('no letter is lost and no number leaves its unit', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 50, max: 300 }), (text, room) => {
        const lines = wrapText(text, room, 15)
        expect(lines.join('').replaceAll(/[- ]/g, '')).toBe(text.replaceAll(/[- ]/g, ''))
        for (const line of lines) expect(line).not.toMatch(/^%|22$/)
      }),
    )
  })

  test('even lines are as few as greedy lines', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 50, max: 300 }), (text, room) => {
        expect(wrapEvenly(text, room, 15)).toHaveLength(wrapText(text, room, 15).length)
      }),
    )
  })
})

describe('spreading the labels of a column', () => {
  const column = fc.record({
    labels: fc.array(
      fc.record({ want: fc.double({ min: -50, max: 400, noNaN: true }), size: fc.integer({ min: 10, max: 40 }) }),
      { minLength: 1, maxLength: 7 },
    ),
    gap: fc.integer({ min: 0, max: 6 }),
  })

  test('they never overlap, stay in the column, and keep their order', () => {
    fc.assert(
      fc.property(column, ({ labels, gap }) => {
        const to = 330
        const starts = spread(labels, 0, to, gap)
        const placed = labels
          .map((label, i) => ({ ...label, start: starts[i] ?? Number.NaN }))
          .sort((a, b) => a.start - b.start)
        placed.forEach((label, i) => {
          expect(label.start).toBeGreaterThanOrEqual(-0.001)
          expect(label.start + label.size).toBeLessThanOrEqual(to + 0.001)
          const next = placed[i + 1]
          if (!next) return
          expect(next.start).toBeGreaterThanOrEqual(label.start + label.size + gap - 0.001)
          expect(next.want).toBeGreaterThanOrEqual(label.want)
        })
      }),
    )
  })

  test('a label that is in nobody’s way stays where it wants to be', () => {
    const [first, second] = spread(
      [
        { want: 200, size: 20 },
        { want: 20, size: 20 },
      ],
      0,
      300,
      4,
    )
    expect([first, second]).toEqual([200, 20])
  })
})

describe('placing a label', () => {
  test('the first place that is free is taken', () => {
    const within = { x: 0, y: 0, width: 100, height: 100 }
    const taken = [{ x: 0, y: 0, width: 50, height: 50 }]
    const placed = place(
      [
        { x: 10, y: 10, width: 20, height: 20 },
        { x: 60, y: 10, width: 20, height: 20 },
      ],
      taken,
      [],
      within,
    )
    expect(placed).toMatchObject({ free: true, box: { x: 60 } })
  })

  test('a place outside the drawing is never taken when there is one inside', () => {
    const within = { x: 0, y: 0, width: 100, height: 100 }
    const placed = place(
      [
        { x: 90, y: 0, width: 20, height: 20 },
        { x: 0, y: 0, width: 20, height: 20 },
      ],
      [],
      [],
      within,
    )
    expect(inside(placed.box, within)).toBe(true)
  })
})

test('the last year is always written, and the written years have room', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 25 }), fc.double({ min: 8, max: 120, noNaN: true }), (count, step) => {
      const years = writtenYears(2025 - count, 2025, step, 36)
      expect(years.at(-1)).toBe(2025)
      years.forEach((year, i) => {
        const next = years[i + 1]
        if (next !== undefined) expect((next - year) * step).toBeGreaterThanOrEqual(36 - 0.001)
      })
    }),
  )
})

/*
 * A failure stops at its first counterexample: to make it smaller would mean to lay out some thousands of crowded charts,
 * which takes minutes and tells little more.
 */
const runs = (numRuns: number) => ({ numRuns, endOnFailure: true })

/** The values that a chart writes out: the named ones, which are all unless they are many, and those of the last year. */
function writtenValues(series: TimeSeries): string[] {
  const points = series.lines.flatMap((line) =>
    line.points.map((point) => ({ ...point, line: line.id })).sort((a, b) => a.x - b.x),
  )
  const lastYear = Math.max(...points.map(({ x }) => x), ...series.ranges.map(({ x }) => x))
  const named = new Set(namedPoints(points))
  return points.filter((point) => named.has(point) || point.x === lastYear).map(({ text }) => text)
}

describe.each(['wide', 'narrow'] satisfies ChartSize[])('a %s time series', (size) => {
  test('has no label on another, and none outside the drawing', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const { labels, width, height } = layoutTimeSeries(series, size)
        labels.forEach((label, i) => {
          expect(inside(label.box, { x: 0, y: 0, width, height }), `${label.key} is inside`).toBe(true)
          for (const other of labels.slice(i + 1)) {
            expect(overlap(label.box, other.box), `${label.key} and ${other.key}`).toBeLessThan(0.01)
          }
        })
      }),
      runs(150),
    )
  }, 60_000)

  test('labels every point that is named, once, with its own value', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const { labels } = layoutTimeSeries(series, size)
        const texts = labels
          .filter((label) => label.kind === 'value' || label.kind === 'end')
          .map((label) => (label.lines[0] ?? '').slice(0, label.strong))
        expect(texts.sort()).toEqual(writtenValues(series).sort())
      }),
      { ...runs(60), examples: [[fullSeries], [levelSeries]] },
    )
  }, 60_000)

  test('joins only neighbouring points of one line, and never over a break', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const { segments } = layoutTimeSeries(series, size)
        for (const segment of segments) {
          const years = series.lines.find((line) => line.id === segment.line)?.points.map((point) => point.x) ?? []
          expect(years).toContain(segment.from)
          expect(years).toContain(segment.to)
          expect(years.filter((year) => year > segment.from && year < segment.to)).toEqual([])
          expect(series.breaks.filter((one) => one.before > segment.from && one.before <= segment.to)).toEqual([])
        }
      }),
      runs(60),
    )
  }, 60_000)
})

test('the end labels of a column stand in the order of their values', () => {
  const series: TimeSeries = {
    unit: 'percent',
    xFrom: 2023,
    xTo: 2023,
    lines: [62, 70, 59].map((y, i) => ({
      id: `${y}`,
      label: names[i] ?? '',
      shortLabel: names[i] ?? '',
      tone: tones[i] ?? 'accent',
      points: [{ x: 2023, y, text: `${y} %` }],
      bridges: [],
    })),
    ranges: [],
    notMeasured: [],
    breaks: [],
    stops: [],
  }
  const ends = layoutTimeSeries(series, 'wide').labels.filter((label) => label.kind === 'end')
  expect(ends.sort((a, b) => a.box.y - b.box.y).map((label) => label.key)).toEqual(['end-70', 'end-62', 'end-59'])
})
