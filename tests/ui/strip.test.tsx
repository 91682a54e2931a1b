import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { layoutStrip, openShare, type StripPart } from '#app/ui/chart/strip-layout.ts'
import { StripChart } from '#app/ui/chart/strip.tsx'

const fills = ['solid', 'tint', 'open'] as const
const strips: fc.Arbitrary<StripPart[]> = fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 6 }).map((counts) =>
  counts.map((count, index) => ({
    key: `del-${index}`,
    label: `Del ${index}`,
    count,
    shape: 'half',
    tone: 'progress',
    fill: fills[index % 3] ?? 'open',
  })),
)

describe('a strip', () => {
  test('is filled by those who have a status, each part as long as its share, none over another', () => {
    fc.assert(
      fc.property(strips, (parts) => {
        const placed = layoutStrip(parts)
        const sum = parts.reduce((total, { count }) => total + count, 0)
        expect(placed.map(({ key }) => key)).toEqual(parts.filter(({ count }) => count > 0).map(({ key }) => key))
        let end = 0
        for (const part of placed) {
          expect(part.x).toBeCloseTo(end, 6)
          expect(part.width).toBeCloseTo((100 * part.count) / sum, 6)
          end = part.x + part.width
        }
        if (placed.length > 0) expect(end).toBeCloseTo(100, 6)
      }),
    )
  })

  test('is as long whether nobody is silent or nearly all are, and what is silent is drawn beside it', () => {
    const parts = [{ key: 'a', label: 'A', count: 2, shape: 'full', tone: 'good', fill: 'solid' }] as const
    const draw = (silent: number) =>
      renderToStaticMarkup(
        <StripChart
          id="prov"
          heads={{ parts: 'Av dem som svarade', silent: 'Svarade inte' }}
          rows={[{ id: '2026', label: '2026', desc: 'Två har svarat.', asked: 2 + silent, parts, silent }]}
        />,
      )
    const statuses = (html: string) => /<g [^>]*data-part="a".*?<\/g>/s.exec(html)?.[0]
    expect(statuses(draw(0))).toBeDefined()
    expect(statuses(draw(98))).toBe(statuses(draw(0)))
    expect(draw(0)).not.toContain('strip-silent')
    expect(draw(98)).toContain('class="strip-silent"')
    expect(statuses(draw(98))).not.toContain('98')
    expect(openShare({ silent: 98, asked: 100 })).toBe(98)
    expect(openShare({ silent: 0, asked: 0 })).toBe(0)
  })

  test('writes a count only where it fits', () => {
    const [large, small] = layoutStrip([
      { key: 'a', label: 'A', count: 99, shape: 'full', tone: 'good', fill: 'solid' },
      { key: 'b', label: 'B', count: 1, shape: 'half', tone: 'progress', fill: 'tint' },
    ])
    expect([large?.narrow, large?.wide]).toEqual(['mark-and-count', 'mark-and-count'])
    expect([small?.narrow, small?.wide]).toEqual(['nothing', 'nothing'])
  })

  test('has a title and its numbers in words, and says why there is no drawing', () => {
    const html = renderToStaticMarkup(
      <StripChart
        id="prov"
        heads={{ parts: 'Av dem som svarade', silent: 'Svarade inte' }}
        rows={[
          { id: '2025', label: '2025', desc: '', asked: 0, parts: [], silent: 0, empty: 'Fanns inte i planen' },
          {
            id: '2026',
            label: '2026',
            desc: 'Ingen har svarat.',
            asked: 3,
            parts: [],
            silent: 3,
            breakBefore: 'Ny plan',
          },
        ]}
      />,
    )
    expect(html).toContain('<title id="prov-2026-titel">2026</title>')
    expect(html).toContain('<desc id="prov-2026-text">Ingen har svarat.</desc>')
    expect(html.match(/role="img"/g)).toHaveLength(1)
    expect(html).toContain('Fanns inte i planen')
    expect(html).toContain('<p class="strip-break">Ny plan</p>')
    expect(html).not.toMatch(/NaN|Infinity|\sstyle=/)
  })
})
