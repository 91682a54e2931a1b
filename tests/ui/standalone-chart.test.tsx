import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scaleMaximum } from '#app/ui/chart/scale-maximum.ts'
import { lightColours } from '#app/ui/chart/standalone-style.ts'
import { layoutTimeSeries } from '#app/ui/chart/time-series/layout.ts'
import type { TimeSeries } from '#app/ui/chart/time-series/model.ts'

describe('the colours of a chart that stands alone', () => {
  it('are the light ones of the site', () => {
    const css = readFileSync(new URL('../../app/ui/css/tokens.css', import.meta.url), 'utf8')
    const [light = ''] = css.split('@media (prefers-color-scheme: dark)')
    for (const [name, colour] of Object.entries(lightColours)) expect(light).toContain(`--${name}: ${colour};`)
  })
})

describe('charts side by side', () => {
  const chart = (from: number, to: number, alongside?: TimeSeries[]): TimeSeries => ({
    unit: 'percent',
    xFrom: 2016,
    xTo: 2022,
    yMax: 40,
    lines: [
      {
        id: 'linje',
        label: '',
        shortLabel: '',
        tone: 'accent',
        points: [from, to].map((x) => ({ x, y: 10, text: '10 %' })),
        bridges: [],
      },
    ],
    ranges: [],
    notMeasured: [],
    breaks: [],
    stops: [],
    alongside,
  })

  it('have every year at the same place, wherever their lines end', () => {
    const early = chart(2016, 2019)
    const late = chart(2019, 2022)
    const yearsOf = (one: TimeSeries) => layoutTimeSeries(one, 'narrow').years.map((year) => year.x)
    expect(yearsOf(early)).not.toEqual(yearsOf(late))
    expect(yearsOf({ ...early, alongside: [early, late] })).toEqual(yearsOf({ ...late, alongside: [early, late] }))
  })

  it('share a scale that reaches the greatest value and, for shares, never beyond a hundred', () => {
    expect(scaleMaximum('percent', [8, 36])).toBe(40)
    expect(scaleMaximum('percent', [95, 79])).toBe(100)
    expect(scaleMaximum('percent', [])).toBe(10)
    expect(scaleMaximum('count', [246, 273])).toBeGreaterThanOrEqual(273)
  })
})
