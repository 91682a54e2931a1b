import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  againstCountry,
  againstMedian,
  latestYearWithFive,
  standingSentences,
} from '#app/domain/series/computed/standing.ts'
import { areaOf, register } from '#tests/support/area-register.ts'
import { exact, noAnswer, seriesOf, valueOf } from '#tests/support/area-series.ts'

const municipalities = register.areas.filter(({ kind, code }) => kind === 'municipality' && code.startsWith('01'))
const codes = municipalities.slice(0, 7).map(({ code }) => code)
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')
const within = { kind: 'municipality', within: '01' } as const

describe('an area set against the others', () => {
  it('lies under, on or over the median of the county’s municipalities, with both numbers said', () => {
    const values = [10, 20, 30, 40, 50].map((value, n) => valueOf(areaOf(codes[n] ?? ''), 2023, exact(value)))
    const elsewhere = valueOf(areaOf('0380'), 2023, exact(99))
    const found = againstMedian(seriesOf([...values, elsewhere]), { ...within, year: 2023 }, 'percent')
    expect(found?.figure.map(({ position }) => position).toSorted()).toEqual(['above', 'above', 'at', 'below', 'below'])
    const lowest = found?.figure.find(({ value }) => value === 10)
    expect(plain(lowest?.sentence)).toBe(
      `${lowest?.area.name} (10 procent) ligger under medianen för länets kommuner 2023 (30 procent).`,
    )
    const sentences = standingSentences(found?.figure ?? [], { ...within, year: 2023 }, 'percent').map(plain)
    expect(sentences).toHaveLength(3)
    expect(sentences[0]).toMatch(
      /^Två kommuner ligger över medianen för länets kommuner 2023 \(30 procent\): .+ \(50 procent\) och .+ \(40 procent\)\.$/,
    )
    expect(sentences[1]).toMatch(/^En kommun ligger på samma nivå som medianen/)
    expect(plain(found?.how)).toContain('Medianen 2023 är 30 procent')
  })

  it('is not, with fewer than five numbers', () => {
    const values = codes.slice(0, 5).map((code, n) => valueOf(areaOf(code), 2023, n === 0 ? noAnswer : exact(n)))
    expect(againstMedian(seriesOf(values), { ...within, year: 2023 }, 'percent')).toBeUndefined()
    expect(latestYearWithFive(seriesOf(values), within)).toBeUndefined()
  })

  it('is set against the country in the same year only', () => {
    const series = seriesOf([
      valueOf(areaOf('01'), 2023, exact(22)),
      valueOf(areaOf('00'), 2023, exact(30)),
      valueOf(areaOf('01'), 2022, exact(50)),
    ])
    const about = { code: '01', kind: 'county' } as const
    expect(plain(againstCountry(series, { ...about, year: 2023 }, 'percent')?.sentence)).toBe(
      'Stockholms län (22 procent) ligger under riket 2023 (30 procent).',
    )
    expect(againstCountry(series, { ...about, year: 2022 }, 'percent')).toBeUndefined()
  })

  it('has as many below as above the median, at most half of all each, and always says what the numbers say', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 7 }), (numbers) => {
        const series = seriesOf(numbers.map((value, n) => valueOf(areaOf(codes[n] ?? ''), 2023, exact(value))))
        expect(latestYearWithFive(series, within)).toBe(2023)
        const standings = againstMedian(series, { ...within, year: 2023 }, 'percent')?.figure ?? []
        expect(standings).toHaveLength(numbers.length)
        for (const { value, against, position } of standings) {
          expect(position).toBe(value < against ? 'below' : value > against ? 'above' : 'at')
        }
        for (const side of ['below', 'above']) {
          expect(standings.filter(({ position }) => position === side).length).toBeLessThanOrEqual(numbers.length / 2)
        }
      }),
    )
  })
})
