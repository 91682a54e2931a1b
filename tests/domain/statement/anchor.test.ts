import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchor } from '#app/domain/statement/binding/anchor.ts'
import type { AnchoredBinding } from '#app/domain/statement/binding.ts'
import type { Claim } from '#app/domain/statement/claim.ts'
import { claimOf } from './measured.ts'

/** Numbers in a text, each written as "<n> procent", with where they stand. */
function claimsIn(text: string): Claim[] {
  return [...text.matchAll(/\d+ procent/g)].map(({ 0: words, index }) =>
    claimOf(words, { kind: 'share', value: Number.parseInt(words, 10) }, { start: index, end: index + words.length }),
  )
}

const bound = (text: string): AnchoredBinding[] =>
  claimsIn(text).map(({ words, start }, index) => ({
    words,
    start,
    binding: { to: 'elsewhere', source: `källa ${index}` },
  }))

const sources = (text: string, bindings: readonly AnchoredBinding[]): (string | undefined)[] =>
  anchor(claimsIn(text), bindings).of.map((one) => (one?.binding.to === 'elsewhere' ? one.binding.source : undefined))

const before = 'I länet är det 16 procent. I riket är det 8 procent. I staden är det 16 procent.'

describe('bindings keep their numbers when the text changes', () => {
  it('when words are written before them', () => {
    expect(sources(`En helt ny inledning som är lång, lång, mycket lång. ${before}`, bound(before))).toEqual([
      'källa 0',
      'källa 1',
      'källa 2',
    ])
  })

  it('when a sentence is taken out, also one with the same words', () => {
    expect(sources('I riket är det 8 procent. I staden är det 16 procent.', bound(before))).toEqual([
      'källa 1',
      'källa 2',
    ])
    expect(sources('I länet är det 16 procent. I riket är det 8 procent.', bound(before))).toEqual([
      'källa 0',
      'källa 1',
    ])
  })

  it('when the same words come in once more, the new ones are bound to nothing', () => {
    const after = `${before} Och en gång till, långt efteråt: 16 procent.`
    expect(sources(after, bound(before))).toEqual(['källa 0', 'källa 1', 'källa 2', undefined])
  })

  it('when a paragraph is moved past another', () => {
    const after = 'I riket är det 8 procent. I länet är det 16 procent. I staden är det 16 procent.'
    expect(sources(after, bound(before))).toEqual(['källa 1', 'källa 0', 'källa 2'])
  })

  it('and wait while their words are cut out', () => {
    const { of, waiting } = anchor(claimsIn('I länet är det 16 procent.'), bound(before))
    expect(of).toHaveLength(1)
    expect(waiting.map(({ words }) => words)).toEqual(['8 procent', '16 procent'])
  })

  const text = fc
    .array(fc.tuple(fc.constantFrom(8, 16, 22), fc.integer({ min: 0, max: 30 })), { maxLength: 12 })
    .map((parts) => parts.map(([number, pad]) => `${'x'.repeat(pad)} ${number} procent.`).join(' '))

  it('each is used once, only for its own words, and none that could be used is left', () => {
    fc.assert(
      fc.property(text, text, (old, changed) => {
        const bindings = bound(old)
        const claims = claimsIn(changed)
        const { of, waiting } = anchor(claims, bindings)
        const used = of.filter((one) => one !== undefined)
        expect(new Set(used).size).toBe(used.length)
        expect(used.length + waiting.length).toBe(bindings.length)
        for (const [index, one] of of.entries()) if (one !== undefined) expect(one.words).toBe(claims[index]?.words)
        for (const words of ['8 procent', '16 procent', '22 procent']) {
          const isFree = of.some((one, index) => one === undefined && claims[index]?.words === words)
          expect(isFree && waiting.some((one) => one.words === words)).toBe(false)
        }
      }),
    )
  })

  it('in the same order when nothing but the words around them has changed', () => {
    fc.assert(
      fc.property(
        text,
        fc.string({ maxLength: 200 }).map((pad) => pad.replace(/\d/g, '')),
        (old, pad) => {
          expect(sources(`${pad} ${old}`, bound(old))).toEqual(bound(old).map((_, index) => `källa ${index}`))
        },
      ),
    )
  })
})
