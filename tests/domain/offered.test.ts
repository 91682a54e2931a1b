import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostOffered, offeredIndicators } from '#app/domain/comparison/offered.ts'
import { readQuery } from '#app/domain/search/query.ts'

const list = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    slug: `i-${index}`,
    shortName: `Mått ${index % 7} för område ${index}`,
  }))

describe('what the comparison offers', () => {
  it('is everything, and no search, while there is room for it', () => {
    const all = list(mostOffered)
    expect(offeredIndicators(all, new Set(), readQuery('finns inte'))).toEqual({
      shown: all,
      fitting: mostOffered,
      isSearched: false,
    })
  })

  it('is the first ones of a long list, and those that are chosen', () => {
    const all = list(300)
    const { shown, fitting, isSearched } = offeredIndicators(all, new Set(['i-299', 'i-3']), readQuery(''))
    expect(shown.map(({ slug }) => slug)).toEqual([
      ...Array.from({ length: mostOffered + 1 }, (_, index) => `i-${index}`),
      'i-299',
    ])
    expect([fitting, isSearched]).toEqual([300, true])
  })

  it('is what begins with each word sought, with å and ö folded', () => {
    const all = list(300)
    const { shown, fitting } = offeredIndicators(all, new Set(['i-5']), readQuery('omrade 29'))
    expect(shown.map(({ slug }) => slug)).toEqual(['i-5', 'i-29', ...Array.from({ length: 10 }, (_, i) => `i-29${i}`)])
    expect(fitting).toBe(11)
  })

  it('always holds what is chosen, never more than there is room for besides, and keeps the order', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.array(fc.nat(250)),
        fc.constantFrom('', '1', 'mått 3', 'zzz'),
        (count, picked, sought) => {
          const all = list(count)
          const chosen = new Set(picked.map((index) => `i-${index}`))
          const { shown } = offeredIndicators(all, chosen, readQuery(sought))
          const there = all.filter(({ slug }) => chosen.has(slug))
          expect(shown.filter(({ slug }) => chosen.has(slug))).toEqual(there)
          expect(shown.length - there.length).toBeLessThanOrEqual(mostOffered)
          expect(shown).toEqual(all.filter((one) => shown.includes(one)))
        },
      ),
    )
  })
})
