import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { GrantGroup } from '#app/domain/grant/totals.ts'
import { ShareFigures } from '#app/routes/grants/share-figures.tsx'

const group = (year: number, percent: number | undefined): GrantGroup => ({
  year,
  way: 'requisitioned',
  grants: [],
  totals: {
    all: 3,
    granted: { sum: 100, stated: 3 },
    used: { sum: 50, stated: percent === undefined ? 0 : 3 },
    share: percent === undefined ? undefined : { percent, of: 3 },
  },
})

/** Each year with what stands beside it, and whether it has a bar. */
const bars = (groups: GrantGroup[]) =>
  [...renderToStaticMarkup(<ShareFigures groups={groups} />).matchAll(/<li data-part="(\d+)">(.*?)<\/li>/g)].map(
    ([, year, inside = '']) => ({
      year,
      text: /part-value[^>]*>([^<]*)</.exec(inside)?.[1]?.replaceAll('\u00a0', ' '),
      hasBar: inside.includes('part-bar'),
    }),
  )

describe('the share used, year by year', () => {
  it('has a row that says so for a year without a figure, also one that nothing at all is stated of', () => {
    expect(bars([group(2019, 92), group(2016, 81), group(2018, undefined)])).toEqual([
      { year: '2016', text: '81 % (tre mottagare)', hasBar: true },
      { year: '2017', text: 'ej angivet', hasBar: false },
      { year: '2018', text: 'ej angivet', hasBar: false },
      { year: '2019', text: '92 % (tre mottagare)', hasBar: true },
    ])
  })
})
