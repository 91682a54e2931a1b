import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Area } from '#app/domain/area/area.ts'
import { mostCells, readGridChoice } from '#app/domain/observation/grid.ts'

const county = (code: string) => ({ kind: 'county', code, name: code }) as Area
const counties = ['01', '03'].map(county)
const series = { level: 'municipality', firstYear: null, breakYears: [], lastYear: null, ending: null } as const
const known = { rowsIn: () => 26, latest: undefined, thisYear: 2026, counties, ownCounty: '01' }

describe('the table that an address without a choice asks for', () => {
  it('begins in the partnership’s own county; an empty county is the whole country', () => {
    expect(readGridChoice({}, series, known).county).toBe('01')
    expect(readGridChoice({ lan: '' }, series, known).county).toBeUndefined()
    expect(readGridChoice({ lan: '03' }, series, known).county).toBe('03')
    expect(readGridChoice({}, { ...series, level: 'country' }, { ...known, counties: [] }).county).toBeUndefined()
  })

  it('ends with the year after the latest value, where the next one is awaited, and never after this year or the series’ end', () => {
    expect(readGridChoice({}, series, { ...known, latest: 2019 })).toMatchObject({ from: 2015, to: 2020 })
    expect(readGridChoice({}, series, { ...known, latest: 2026 })).toMatchObject({ from: 2021, to: 2026 })
    expect(readGridChoice({}, series, known)).toMatchObject({ from: 2021, to: 2026 })
    const ended = { ...series, ending: 'discontinued', lastYear: 2021 } as const
    expect(readGridChoice({}, ended, { ...known, latest: 2021 })).toMatchObject({ to: 2021 })
  })

  it('has room for its cells however many rows there are, and one year at least', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: mostCells }), fc.integer({ min: 1990, max: 2026 }), (rows, latest) => {
        const { from, to } = readGridChoice({}, series, { ...known, rowsIn: () => rows, latest })
        expect(from).toBeLessThanOrEqual(to)
        expect(rows * (to - from + 1)).toBeLessThanOrEqual(mostCells)
      }),
    )
  })
})
