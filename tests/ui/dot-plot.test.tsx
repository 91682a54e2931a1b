import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { layoutDotPlot, pileUp, type DotScale } from '#app/ui/chart/dot-plot-layout.ts'
import { DotPlot } from '#app/ui/chart/dot-plot.tsx'
import { overlap } from '#app/ui/chart/layout.ts'
import { SmallMultiples } from '#app/ui/chart/small-multiples.tsx'
import { AreaSection } from '#app/ui/kit/areas.tsx'
import { DataTable } from '#app/ui/table.tsx'

const sizes = ['wide', 'narrow'] as const
const percent = (value: number) => `${value}\u00a0%`
const names = ['Lägst: Gotlands län', 'Högst: Västra Götalands län', 'Stockholms län']
/** Counties with the lowest, the highest and one more named, a median and a reference: all that a page names. */
const scales: fc.Arbitrary<DotScale> = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 60 }), fc.integer({ min: 0, max: 100 }))
  .map(([values, country]) => ({
    unit: 'percent',
    dots: values.map((value, n) => ({
      id: String(n),
      label: names[n] ?? `Län ${n}`,
      value,
      text: percent(value),
      isNamed: n < names.length,
    })),
    references: [
      { id: 'median', label: 'Median', value: values[0] ?? 0, text: percent(values[0] ?? 0), isDashed: true },
      { id: 'country', label: 'Riket', value: country, text: percent(country) },
    ],
  }))

describe('a dot plot', () => {
  test.each(sizes)('has a dot for every value, at its place on one scale, and none covers another: %s', (size) => {
    fc.assert(
      fc.property(scales, (scale) => {
        const { dots, radius, bottom, width } = layoutDotPlot(scale, size)
        expect(dots.map((dot) => dot.id).sort()).toEqual(scale.dots.map((dot) => dot.id).sort())
        const [zero, hundred] = [0, 100].map((value) => layoutDotPlot(only(value), size).dots[0]?.x ?? Number.NaN)
        for (const dot of dots) {
          expect(dot.x).toBeCloseTo((zero ?? 0) + (((hundred ?? 0) - (zero ?? 0)) * dot.value) / 100, 6)
          expect(dot.y + radius).toBeLessThanOrEqual(bottom)
          expect(dot.x - radius).toBeGreaterThanOrEqual(0)
          expect(dot.x + radius).toBeLessThanOrEqual(width)
          for (const other of dots) {
            if (other !== dot) expect(Math.hypot(other.x - dot.x, other.y - dot.y)).toBeGreaterThan(2 * radius)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test.each(sizes)('names what it is asked to, no name on another, none outside and none on the dots: %s', (size) => {
    fc.assert(
      fc.property(scales, (scale) => {
        const { labels, dots, radius, width } = layoutDotPlot(scale, size)
        expect(labels.map((label) => label.id).sort()).toEqual(['0', '1', '2', 'country', 'median'])
        for (const label of labels) {
          expect(label.box.x).toBeGreaterThanOrEqual(0)
          expect(label.box.x + label.box.width).toBeLessThanOrEqual(width + 0.001)
          for (const other of labels) if (other !== label) expect(overlap(label.box, other.box)).toBe(0)
          for (const dot of dots) expect(dot.y - radius).toBeGreaterThanOrEqual(label.box.y + label.box.height)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('keeps a line from one name out of the others where three values lie side by side', () => {
    const close: DotScale = {
      unit: 'percent',
      dots: [29, 84, 59].map((value, n) => ({
        id: String(n),
        label: names[n] ?? '',
        value,
        text: percent(value),
        isNamed: true,
      })),
      references: [
        { id: 'median', label: 'Median', value: 60, text: percent(60) },
        { id: 'country', label: 'Riket', value: 58, text: percent(58) },
      ],
    }
    const { labels, leaders, references } = layoutDotPlot(close, 'wide')
    const lines = [...leaders, ...references].map(({ id, x, from }) => ({ id, x, from }))
    for (const line of lines) {
      for (const { id, box } of labels) {
        const isBelow = box.y + box.height > line.from
        const isStruck = isBelow && line.x > box.x && line.x < box.x + box.width
        expect({ line: line.id, label: id, isStruck: id !== line.id && isStruck }).toEqual({
          line: line.id,
          label: id,
          isStruck: false,
        })
      }
    }
  })

  test('piles 290 values no higher than it has room for', () => {
    const many: DotScale = {
      unit: 'percent',
      references: [],
      dots: Array.from({ length: 290 }, (_, n) => dot(n, n % 12)),
    }
    for (const size of sizes) expect(layoutDotPlot(many, size).height).toBeLessThan(260)
  })

  test('piles on each other only what would cover each other', () => {
    expect(pileUp([0, 100, 200], 5)).toEqual([0, 0, 0])
    expect(pileUp([50, 50, 50], 5)).toEqual([0, 11, 22])
    expect(pileUp([50, 56, 62], 5)).toEqual([0, 11, 0])
  })

  test('is drawn for both widths without scripts or inline styles, with its numbers in words', () => {
    const html = renderToStaticMarkup(<DotPlot id="x" title="Titel" desc="Siffrorna" {...only(40)} />)
    expect(html.match(/data-dot="0"/g)).toHaveLength(2)
    expect(html).toContain('<desc id="x-wide-text">Siffrorna</desc>')
    expect(html).toContain('aria-labelledby="x-narrow-titel x-narrow-text"')
    expect(html).not.toMatch(/\sstyle=|<script|<style/)
  })
})

const dot = (n: number, value: number) => ({ id: String(n), label: `Kommun ${n}`, value, text: percent(value) })
const only = (value: number): DotScale => ({ unit: 'percent', references: [], dots: [dot(0, value)] })

describe('small multiples', () => {
  const html = renderToStaticMarkup(
    <SmallMultiples
      label="Län för län"
      unit="percent"
      xFrom={2019}
      xTo={2023}
      multiples={[
        {
          id: '01',
          label: 'Stockholms län',
          points: [
            { x: 2019, y: 50, text: '50 %' },
            { x: 2022, y: 60, text: '60 %' },
            { x: 2023, y: 70, text: '70 %' },
          ],
          bridges: [{ from: 2019, to: 2022 }],
          isMarked: true,
        },
        {
          id: '03',
          label: 'Uppsala län',
          points: [
            { x: 2019, y: 50, text: '50 %' },
            { x: 2023, y: 5, text: '5 %' },
          ],
          bridges: [],
        },
        { id: '04', label: 'Södermanlands län', points: [], bridges: [] },
      ]}
    />,
  )
  const panels = html.split('<li ').slice(1)

  test('have the same scale in every panel: the same value lies at the same height', () => {
    const first = panels.map((panel) => /cx="([\d.]+)" cy="([\d.]+)"/.exec(panel)?.slice(1))
    expect(first[0]).toEqual(first[1])
    expect(panels.map((panel) => /viewBox="([^"]+)"/.exec(panel)?.[1])).toEqual(Array(3).fill('0 0 150 78'))
  })

  test('bridge years that were not measured, and join nothing else that is years apart', () => {
    const joins = (panel = '') => [...panel.matchAll(/data-from="(\d+)" data-to="(\d+)"/g)].map((one) => one.slice(1))
    expect(joins(panels[0])).toEqual([
      ['2019', '2022'],
      ['2022', '2023'],
    ])
    expect(panels[0]?.match(/chart-bridge/g)).toHaveLength(1)
    expect(joins(panels[1])).toEqual([])
  })

  test('say the latest value, every value in words, and when there is none', () => {
    expect(panels[0]).toContain('<b class="numeric">70 %</b>')
    expect(panels[0]).toContain('aria-label="50 % 2019, 60 % 2022, 70 % 2023"')
    expect(panels[2]).toContain('inget värde')
  })
})

test('a table in groups names each group once, over its rows', () => {
  const html = renderToStaticMarkup(
    <DataTable
      caption="Områden"
      rows={[
        { name: 'Riket', group: undefined },
        { name: 'Stockholm', group: 'Stockholms län' },
        { name: 'Österåker', group: 'Stockholms län' },
        { name: 'Gotland', group: 'Gotlands län' },
      ]}
      rowKey={(row) => row.name}
      groupOf={(row) => row.group}
      columns={[
        { key: 'n', label: 'Område', rowHeader: true, cell: (row) => row.name },
        { key: 'i', label: 'Rad', cell: (_row, index) => index },
      ]}
    />,
  )
  expect([...html.matchAll(/scope="(rowgroup|row)"[^>]*>([^<]+)</g)].map((match) => match.slice(1))).toEqual([
    ['row', 'Riket'],
    ['rowgroup', 'Stockholms län'],
    ['row', 'Stockholm'],
    ['row', 'Österåker'],
    ['rowgroup', 'Gotlands län'],
    ['row', 'Gotland'],
  ])
  expect([...html.matchAll(/<td>(\d)<\/td>/g)].map((match) => match[1])).toEqual(['0', '1', '2', '3'])
})

test('the section of the kit keeps to the content security policy and has unique ids', () => {
  const html = renderToStaticMarkup(<AreaSection />)
  expect(html).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+="/)
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
  expect(new Set(ids).size).toBe(ids.length)
})
