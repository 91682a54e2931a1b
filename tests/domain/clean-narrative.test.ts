import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanNarrative, countWords } from '#app/domain/follow-up/document/clean-narrative.ts'
import { longestNarrative } from '#app/domain/follow-up/document/longest-narrative.ts'
import { narrativeBlocks } from '#app/domain/follow-up/document/narrative.ts'
import { sectionInput } from '#app/domain/follow-up/sections/section-input.ts'

/** Text as somebody might paste it: words, and everything that Word puts between them. */
const pasted = fc
  .array(
    fc.oneof(
      fc.constantFrom('Andelen', 'ökade', 'åtta', '16', '%', '–', '”ja”', '👩‍👧', '🇸🇪', '1.', 'o', '##', '-', '•', '·'),
      fc.constantFrom(
        ' ',
        '  ',
        '\n',
        '\n\n',
        '\r\n',
        '\t',
        '\u00a0',
        '\u202f',
        '\u00ad',
        '\u200b',
        '\u200d',
        '\u200f',
        '\u202e',
        '\v',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

/** What a reader sees of a text: no space, nothing of width zero, and no bullets first on the line. */
const visible = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\p{Cc}\p{Cf}\ufffe\uffff]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replace(/^[^\S\n]*[-•·‣◦▪▫●○■□o–—*\uf0b7\uf0a7\uf0a8\uf0d8][^\S\n]+(?=\S)/gmu, '')
    .replace(/\s/g, '')
    .normalize('NFC')

describe('a cleaned text', () => {
  it('has lost nothing that can be read', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        expect(visible(cleanNarrative(text))).toBe(visible(text))
      }),
    )
  })

  it('is not changed by being cleaned once more', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const clean = cleanNarrative(text)
        expect(cleanNarrative(clean)).toBe(clean)
        expect(clean).not.toMatch(/\r|\t|\n\n\n|[^\S\n]\n|\u00ad|\u200b|[\u202a-\u202e]/)
      }),
    )
  })

  it.each([
    [
      'keeps a space that does not break at a number, and nowhere else',
      '16\u00a0% av\u00a0alla, Mål\u00a07, 1\u202f000',
      '16\u00a0% av alla, Mål\u00a07, 1\u00a0000',
    ],
    [
      'takes away soft hyphens and marks of direction and of width zero',
      '\ufeffsam\u00adverkan\u200b \u200fi\u202e länet\u2069',
      'samverkan i länet',
    ],
    ['has one kind of line end, and one empty line at most', 'a\r\nb\rc\vd\n\n\n\ne\u2028f', 'a\nb\nc\nd\n\ne\nf'],
    [
      'makes items of Word’s bullets',
      '•\tett\n·       två\no\ttre\n–\tfyra\n\uf0b7 fem\n  - sex',
      '- ett\n- två\n- tre\n- fyra\n- fem\n- sex',
    ],
    [
      'leaves numbered lines, dashes and small words first on a line',
      '1.\tett\n2) två\n– Ja, sade hon.\no ja\n* not',
      '1. ett\n2) två\n– Ja, sade hon.\no ja\n* not',
    ],
    ['keeps quotation marks and emoji whole', '”Ja” ’så’ 👩‍👧‍👦 🏳️‍🌈 🇸🇪', '”Ja” ’så’ 👩‍👧‍👦 🏳️‍🌈 🇸🇪'],
    ['composes letters', 'a\u030angest', 'ångest'],
    ['shows where half a character was', 'a\ud800b', 'a\ufffdb'],
    ['drops control characters', 'a\0b\u0007c\u009fd', 'abcd'],
    ['is empty when nothing was written', ' \n\u00a0\t\n', ''],
  ])('%s', (_what, text, clean) => {
    expect(cleanNarrative(text)).toBe(clean)
  })

  it('is cleaned in time that follows its length, whatever it is made of', () => {
    for (const part of ['\u200d', ' \t', '\n \n', '• ', '👩\u200d', 'o\t', '\u00a0']) {
      const before = performance.now()
      cleanNarrative(part.repeat(100_000))
      expect(performance.now() - before, JSON.stringify(part)).toBeLessThan(2_000)
    }
  })

  it('has as many words as are read', () => {
    expect(countWords('')).toBe(0)
    expect(countWords('## Rubrik\n\n- ett två\n- 16\u00a0% – tre')).toBe(5)
  })
})

describe('a section as it is sent', () => {
  const check = (text: string) => sectionInput.safeParse({ version: '0', text })

  it('may be as long as the limit after it is cleaned, and is refused whole beyond it', () => {
    const longest = 'å'.repeat(longestNarrative)
    expect(check(`${longest}\u00ad\n\n`).data?.text).toBe(longest)
    const refused = check(`${longest}x`)
    expect(refused.success).toBe(false)
    expect(refused.error?.issues[0]?.message).toMatch(
      /^Texten är 100\u00a0001 tecken\. Ett avsnitt får vara högst 100\u00a0000/,
    )
  })

  it.each([
    {},
    { version: '0' },
    { version: 'x', text: '' },
    { version: '-1', text: '' },
    { version: '0', text: ['a'] },
  ])('is refused when it is %j', (sent) => {
    expect(sectionInput.safeParse(sent).success).toBe(false)
  })
})

describe('a text as blocks', () => {
  const words = (text: string): string => text.replace(/\s+/g, '')

  it('holds everything that is written, in its order', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const clean = cleanNarrative(text)
        const told = narrativeBlocks(clean, 'mal-7').flatMap((block) =>
          block.type === 'list'
            ? block.items.map((item) => item.text)
            : block.type === 'paragraph' || block.type === 'heading'
              ? [block.text]
              : [],
        )
        const written = clean.replace(/^(?:[-•]|###?)[^\S\n]+(?=\S)/gmu, '')
        expect(words(told.join(''))).toBe(words(written))
      }),
    )
  })

  it('are paragraphs with their line breaks, lists and headings of two levels', () => {
    expect(narrativeBlocks('Ett\ntvå\n\n## Rubrik\n- a\n- b\nefter\n### Under\n\n1. x', 's')).toEqual([
      { type: 'paragraph', text: 'Ett\ntvå' },
      { type: 'heading', level: 3, id: 's-text-1', text: 'Rubrik' },
      { type: 'list', items: [{ text: 'a' }, { text: 'b' }] },
      { type: 'paragraph', text: 'efter' },
      { type: 'heading', level: 4, id: 's-text-2', text: 'Under' },
      { type: 'paragraph', text: '1. x' },
    ])
  })
})
