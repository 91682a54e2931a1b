import { describe, expect, it } from 'vitest'
import { nearlySpelt } from '#app/domain/area/near-spelling.ts'
import { register } from '#tests/support/area-register.ts'

const guess = (written: string): string | undefined => nearlySpelt(register, written, '2026-01-01')?.name

describe('an area whose name is misspelt', () => {
  it.each([
    ['Sumdbyberg', 'Sundbyberg'],
    ['Sunbdyberg', 'Sundbyberg'],
    ['SUNDBYBERGG', 'Sundbyberg'],
    ['Nynashamn', 'Nynäshamn'],
    ['Upplands Vesby', 'Upplands Väsby'],
    ['Stokholms län', 'Stockholms län'],
  ])('%s may be %s', (written, meant) => {
    expect(guess(written)).toBe(meant)
  })

  it.each([
    ['a name that is nobody’s', 'Atlantis'],
    ['too short a text to guess from', 'Sal'],
    ['two letters wrong in a short name', 'Nadda'],
    ['a name that is as near two areas', 'Måla'],
    ['no text', ' '],
  ])('is not guessed from %s', (_, written) => {
    expect(guess(written)).toBeUndefined()
  })

  it('is itself when it is rightly spelt', () => {
    const areas = register.areas.filter(
      ({ kind, validFrom, validTo, name }) =>
        kind === 'municipality' && validFrom === null && validTo === null && name.length > 3,
    )
    expect(areas.length).toBeGreaterThan(250)
    expect(areas.filter(({ name }) => guess(name) !== name).map(({ name }) => name)).toEqual([])
  })
})
