import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heaviestSequence } from '#app/domain/plan/comparison/heaviest-sequence.ts'
import { differenceOf, type DifferenceKind } from '#app/domain/plan/comparison/text-difference.ts'
import { isSameWording, tokensOf } from '#app/domain/plan/comparison/text-tokens.ts'

const word = fc.constantFrom('våld', 'i', 'nära', 'relation', 'och', 'hälso-', '22,5', 'länet', 'å', '(SUV)')
const space = fc.constantFrom(' ', ' ', ' ', '  ', '\u00a0', '\n', '')
const mark = fc.constantFrom('', '', '', ',', '.', ';', '–', '”')
const text = fc.array(fc.tuple(space, word, mark), { maxLength: 25 }).map((parts) => parts.flat().join(''))
const anyText = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }))

const join = (earlier: string, later: string, ...kinds: DifferenceKind[]): string =>
  differenceOf(earlier, later)
    .filter(({ kind }) => kinds.includes(kind))
    .map((part) => part.text)
    .join('')
const told = (earlier: string, later: string): string =>
  differenceOf(earlier, later)
    .map(({ kind, text: piece }) => (kind === 'same' ? piece : kind === 'removed' ? `[-${piece}-]` : `[+${piece}+]`))
    .join('')

/** The most words that two texts can keep in common, worked out the slow way. */
function mostKept(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a
  if (first === undefined || b.length === 0) return 0
  const at = b.indexOf(first)
  const without = mostKept(rest, b)
  return at === -1 ? without : Math.max(without, 1 + mostKept(rest, b.slice(at + 1)))
}
const wordsOf = (value: string): string[] => tokensOf(value).flatMap((token) => (token.isWord ? [token.text] : []))

describe('the difference of two wordings', () => {
  it('holds the earlier text in what is the same or removed, and the later in what is the same or added', () => {
    fc.assert(
      fc.property(anyText, anyText, (earlier, later) => {
        expect(join(earlier, later, 'same', 'removed')).toBe(earlier)
        expect(join(earlier, later, 'same', 'added')).toBe(later)
      }),
    )
  })

  it('is one part for equal texts, and none for two empty ones', () => {
    fc.assert(
      fc.property(anyText, (same) => {
        expect(differenceOf(same, same)).toEqual(same === '' ? [] : [{ kind: 'same', text: same }])
      }),
    )
  })

  it('has no empty part and no two parts of one kind beside each other', () => {
    fc.assert(
      fc.property(anyText, anyText, (earlier, later) => {
        const parts = differenceOf(earlier, later)
        expect(parts.every((part) => part.text !== '')).toBe(true)
        parts.slice(1).forEach((part, index) => expect(part.kind).not.toBe(parts[index]?.kind))
      }),
    )
  })

  it('keeps as many words as can be kept', () => {
    const few = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 7 })
    fc.assert(
      fc.property(few, few, (a, b) => {
        const kept = wordsOf(join(a.join(' '), b.join(' '), 'same'))
        expect(kept).toHaveLength(mostKept(a, b))
      }),
    )
  })

  it.each([
    ['ett två tre', 'ett fyra tre', 'ett [-två-][+fyra+] tre'],
    ['ett tre', 'ett två tre', 'ett [+två +]tre'],
    ['arbeta, lära', 'arbeta och lära', 'arbeta[-,-][+ och+] lära'],
    ['slut', 'slut.', 'slut[+.+]'],
    ['kön, ålder', 'namn, yrke', '[-kön, ålder-][+namn, yrke+]'],
    ['från 22,5 procent', 'från 23,5 procent', 'från [-22,5-][+23,5+] procent'],
    ['hälso- och sjukvård', 'hälso- eller sjukvård', 'hälso- [-och-][+eller+] sjukvård'],
  ])('from "%s" to "%s" reads %s', (earlier, later, expected) => {
    expect(told(earlier, later)).toBe(expected)
  })

  it('is ready within a second for two texts of two thousand words that share every other one', () => {
    const long = (own: string) =>
      Array.from({ length: 2000 }, (_, index) => (index % 2 === 0 ? `ord${index}` : `${own}${index}`)).join(' ')
    const before = performance.now()
    const parts = differenceOf(long('a'), long('b'))
    expect(performance.now() - before).toBeLessThan(1000)
    expect(parts.filter(({ kind }) => kind === 'same').length).toBeGreaterThan(900)
  })

  it('does not work long on texts that are too long: it keeps their ends and calls the rest changed', () => {
    const long = (own: string) => `början ${Array.from({ length: 4000 }, (_, i) => `${own}${i % 7}`).join(' ')} slut`
    const before = performance.now()
    const parts = differenceOf(long('a'), long('b'))
    expect(performance.now() - before).toBeLessThan(1000)
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same'])
  })
})

describe('the words of a text', () => {
  it('cover all of it but the white space', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        expect(
          tokensOf(value)
            .map((token) => token.text)
            .join(''),
        ).toBe(value.replace(/\s+/g, ''))
        for (const token of tokensOf(value)) expect(value.slice(token.start, token.end)).toBe(token.text)
      }),
    )
  })

  it('are the same wording however they are spaced', () => {
    expect(isSameWording('våld i\u00a0nära\nrelation ', 'våld i nära relation')).toBe(true)
    expect(isSameWording('våld i nära relation', 'våld i nära relationer')).toBe(false)
  })
})

describe('the heaviest common sequence', () => {
  const items = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 8 })

  it('pairs equal items only, in rising order in both', () => {
    fc.assert(
      fc.property(items, items, (a, b) => {
        const pairs = heaviestSequence(a, b, (item) => item)
        pairs.forEach(([i, j], index) => {
          expect(a[i]).toBe(b[j])
          const [h, k] = pairs[index - 1] ?? [-1, -1]
          expect(i > h && j > k).toBe(true)
        })
        expect(pairs).toHaveLength(mostKept(a.map(String), b.map(String)))
      }),
    )
  })

  it('pairs nothing but the ends where the rest would take too long', () => {
    expect(heaviestSequence([1, 2, 3, 4, 9], [1, 3, 2, 4, 9], (item) => item, undefined, 3)).toEqual([
      [0, 0],
      [3, 3],
      [4, 4],
    ])
  })
})
