import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { channels, type Channel } from '#app/domain/status-report/channel.ts'
import { chosenInput, ticksIn, withTicks } from '#app/domain/status-report/chosen.ts'
import { howItCame } from '#app/domain/status-report/how-it-came.ts'

describe('what readers are told of how an answer came', () => {
  it('is nothing where the organisation answered in time, signed in or by its link', () => {
    for (const channel of ['own', 'link'] as const) {
      expect(howItCame({ channel, isLate: false, unchangedFrom: null })).toEqual([])
    }
  })

  it('is who wrote it down, that it came late and which answer it confirms, a sentence each', () => {
    expect(howItCame({ channel: 'phone', isLate: true, unchangedFrom: 2025 })).toEqual([
      'Skrivet av samordnaren efter telefonsamtal.',
      'Kom in efter sista dagen.',
      'Bekräftar svaret från 2025 som oförändrat.',
    ])
  })

  it('has a sentence for every thing that is out of the ordinary, and no other', () => {
    const codes = Object.keys(channels) as Channel[]
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        fc.boolean(),
        fc.option(fc.integer({ min: 2000, max: 2100 })),
        (channel, isLate, unchangedFrom) => {
          const unusual = [channels[channel].onBehalf, isLate, unchangedFrom !== null].filter(Boolean).length
          const told = howItCame({ channel, isLate, unchangedFrom })
          expect(told).toHaveLength(unusual)
          for (const sentence of told) expect(sentence).toMatch(/^[A-ZÅÄÖ].*[^.]\.$/)
        },
      ),
    )
  })
})

describe('ticks of the list', () => {
  const row = (commitment: string, isTicked: boolean) => ({
    commitment,
    version: '0',
    from: '1',
    ...(isTicked ? { chosen: 'on' } : {}),
  })

  it('are handed in, or kept where another row’s own button was pressed; never lost', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 20 }), fc.boolean()), {
          minLength: 1,
          maxLength: 30,
          selector: ([commitment]) => commitment,
        }),
        fc.nat(),
        (rows, at) => {
          const only = rows[at % rows.length]?.[0] ?? ''
          const ticked = rows.filter(([, isTicked]) => isTicked).map(([commitment]) => commitment)
          const sent = rows.map(([commitment, isTicked]) => row(commitment, isTicked))
          const alone = chosenInput.parse({ round: '2026', only, rows: sent })
          expect(alone.rows.map(({ commitment }) => commitment)).toEqual([only])
          expect(alone.kept).toEqual(ticked.filter((commitment) => commitment !== only))
          const together = chosenInput.safeParse({ round: '2026', rows: sent })
          expect(together.data?.rows.map(({ commitment }) => commitment) ?? []).toEqual(ticked)
          expect(together.data?.kept ?? []).toEqual([])
        },
      ),
    )
  })

  it('go to the list’s address and back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 30 }), (ticked) => {
        const address = new URL(withTicks('/min-sida', ticked), 'http://prov.invalid')
        expect(address.pathname).toBe('/min-sida')
        expect(ticksIn(address.searchParams)).toEqual(ticked)
      }),
    )
    expect(withTicks('/min-sida', [])).toBe('/min-sida')
  })
})
