import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { answers, type Answer } from '#app/domain/series/answer.ts'
import { missingReasons, type MissingReason } from '#app/domain/series/missing.ts'
import {
  ambiguousSigns,
  signMeanings,
  type AmbiguousSign,
  type SignMeaning,
} from '#app/domain/observation/missing-forms.ts'
import { cellText, parseCell, type CellContent, type CellContext } from '#app/domain/observation/parse-cell.ts'
import { readPastedTable } from '#app/domain/observation/pasted-table.ts'
import type { ValueType } from '#app/domain/series/value.ts'
import { copiedBlock } from '#tests/support/spreadsheet.ts'

const share: CellContext = { unit: 'percent', breakdown: 'total', holds: 'nothing', meanings: {} }
const count: CellContext = { ...share, unit: 'count' }
const spread: CellContext = { ...share, breakdown: 'county-spread' }

const valueOf = (text: string, context = share) => {
  const parsed = parseCell(text, context)
  return parsed.ok ? parsed.value : parsed.why
}
const whyOf = (text: string, context = share): string => {
  const parsed = parseCell(text, context)
  return parsed.ok ? '' : parsed.why
}

const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100)
const pair = fc.tuple(percent, percent).filter(([low, high]) => low < high)
/** Words as a source may print them: on one line, and not beginning or ending with a quotation mark of their own. */
const words = fc
  .string({ minLength: 1, maxLength: 40 })
  .map((text) =>
    text
      .replace(/["“”»]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .normalize('NFC')
      .replaceAll('\u200b', ''),
  )
  .filter((text) => text !== '' && text.normalize('NFC') === text)
const fraction = fc
  .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 5000 }))
  .filter(([numerator, denominator]) => numerator <= denominator)

/** Contents of each type, with how their cell is read: a new type does not compile without its own. */
const contents: Record<ValueType, fc.Arbitrary<{ content: CellContent; context: CellContext }>> = {
  exact: fc.oneof(
    percent.map((value) => ({ content: { value: { type: 'exact' as const, value } }, context: share })),
    fc
      .integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
      .map((value) => ({ content: { value: { type: 'exact' as const, value } }, context: count })),
    fc.tuple(fraction, fc.integer({ min: 0, max: 2 })).map(([[numerator, denominator], decimals]) => ({
      content: {
        value: { type: 'exact' as const, value: Number(((numerator / denominator) * 100).toFixed(decimals)) },
        numerator,
        denominator,
      },
      context: share,
    })),
  ),
  range: fc.tuple(pair, fc.option(words, { nil: undefined })).map(([[low, high], said]) => ({
    content: { value: { type: 'range' as const, low, high, words: said } },
    context: share,
  })),
  approximate: fc.tuple(words, fc.option(percent, { nil: undefined })).map(([said, value]) => ({
    content: { value: { type: 'approximate' as const, words: said, value } },
    context: share,
  })),
  spread: pair.map(([low, high]) => ({ content: { value: { type: 'spread' as const, low, high } }, context: spread })),
  answer: fc.constantFrom(...(Object.keys(answers) as Answer[])).chain((answer) =>
    fc.constantFrom('nothing' as const, 'answers' as const).map((holds) => ({
      content: { value: { type: 'answer' as const, answer } },
      context: { ...share, holds },
    })),
  ),
  few: fc.constant({ content: { value: { type: 'few' as const } }, context: count }),
  missing: fc.constantFrom(...(Object.keys(missingReasons) as MissingReason[])).chain((reason) =>
    fc.constantFrom(share, count, spread, { ...share, holds: 'answers' as const }).map((context) => ({
      content: { value: { type: 'missing' as const, reason } },
      context,
    })),
  ),
}

describe('what is written in a cell', () => {
  it.each(Object.entries(contents))('of type %s is read back as it was', (_type, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, ({ content, context }) => {
        const parsed = parseCell(cellText(content), context)
        expect(parsed).toEqual({ ok: true, ...content })
      }),
    )
  })

  it('survives the way through a spreadsheet: copied as a block, pasted and read', () => {
    const any = fc.oneof(...Object.values(contents)).filter(({ content }) => content.value.type !== 'spread')
    fc.assert(
      fc.property(fc.array(fc.array(any, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (table) => {
        const block = copiedBlock(table.map((row) => row.map(({ content }) => cellText(content))))
        const pasted = readPastedTable(block)
        expect(pasted).toHaveLength(table.length)
        for (const [at, row] of table.entries()) {
          for (const [column, { content, context }] of row.entries()) {
            const parsed = parseCell(pasted[at]?.[column] ?? '', context)
            expect(parsed.ok && parsed.value).toEqual(content.value)
          }
        }
      }),
    )
  })
})

describe('a number', () => {
  test.each([
    ['62', 62],
    ['62,5', 62.5],
    ['62.5', 62.5],
    [' 62 % ', 62],
    ['62\u00a0procent', 62],
    ['0', 0],
    ['100', 100],
  ])('of percent is read from "%s"', (text, value) => {
    expect(valueOf(text)).toEqual({ type: 'exact', value })
  })

  test.each(['1 234', '1\u00a0234', '1\u2009234', '1\u202f234', '1234', '\u200b1234'])(
    'is read with every space between thousands: %j',
    (text) => {
      expect(valueOf(text, count)).toEqual({ type: 'exact', value: 1234 })
    },
  )

  test.each([
    ['−5', 'mellan 0 och 100'],
    ['100,1', 'mellan 0 och 100'],
    ['62 5', 'inte ett tal'],
    ['ganska många', 'citattecken'],
    ['många 5 st', 'citattecken'],
    ['25–20', 'lägre talet'],
    ['20–120', 'mellan 0 och 100'],
    ['', 'tom'],
  ])('is not made of "%s", and the reason says why', (text, why) => {
    expect(whyOf(text)).toContain(why)
  })

  it('of a count takes no percent, no decimals and no fraction', () => {
    expect(whyOf('62 %', count)).toContain('räknas i antal')
    expect(whyOf('62,5', count)).toContain('helt tal')
    expect(whyOf('28/45', count)).toContain('räknas i antal')
  })
})

describe('a numerator and a denominator', () => {
  it('give the share when it stands alone, and are kept', () => {
    expect(parseCell('28/45', share)).toEqual({
      ok: true,
      value: { type: 'exact', value: 62.22 },
      numerator: 28,
      denominator: 45,
    })
    expect(parseCell('1 028 av 2 056', share)).toMatchObject({ numerator: 1028, denominator: 2056 })
  })

  test.each(['62 (28/45)', '62 % (28 av 45)', '62,2 (28/45)', '62,22 (28/45)'])(
    'agree with "%s" within rounding',
    (text) => {
      expect(parseCell(text, share)).toMatchObject({ ok: true, numerator: 28, denominator: 45 })
    },
  )

  test.each([
    ['63 (28/45)', 'är 62,22'],
    ['62,3 (28/45)', 'är 62,22'],
    ['46/45', 'större än nämnaren'],
    ['62 (46/45)', 'större än nämnaren'],
    ['0/0', 'Nämnaren är 0'],
    ['20–25 (9/40)', 'ett enda tal'],
  ])('are refused in "%s"', (text, why) => {
    expect(whyOf(text)).toContain(why)
  })
})

describe('the source’s own words', () => {
  it('are taken only when they are marked by quotation marks, with the number when it is given', () => {
    expect(whyOf('drygt nio av tio')).toContain('citattecken')
    expect(valueOf('”drygt nio av tio”')).toEqual({ type: 'approximate', words: 'drygt nio av tio' })
    expect(valueOf('90 "drygt nio av tio"')).toEqual({ type: 'approximate', words: 'drygt nio av tio', value: 90 })
    expect(valueOf('20–25 ”en av fem”')).toEqual({ type: 'range', low: 20, high: 25, words: 'en av fem' })
  })

  it('do not hide a number that cannot be right', () => {
    expect(whyOf('190 ”nästan alla”')).toContain('mellan 0 och 100')
  })
})

describe('a spread', () => {
  it('is what a range is where the values are the least and the greatest county, and nothing else is', () => {
    expect(valueOf('0–57', spread)).toEqual({ type: 'spread', low: 0, high: 57 })
    expect(valueOf('0-57 %', spread)).toEqual({ type: 'spread', low: 0, high: 57 })
    expect(valueOf('0–57')).toEqual({ type: 'range', low: 0, high: 57 })
    expect(whyOf('22', spread)).toContain('lägsta och högsta')
    expect(whyOf('”stor spridning”', spread)).toContain('lägsta och högsta')
  })
})

describe('an answer', () => {
  it('is read in words in a series that holds nothing yet, and in figures only where there are answers', () => {
    expect(valueOf('Ja')).toEqual({ type: 'answer', answer: 'yes' })
    expect(valueOf('1')).toEqual({ type: 'exact', value: 1 })
    expect(valueOf('1', { ...share, holds: 'answers' })).toEqual({ type: 'answer', answer: 'yes' })
    expect(whyOf('62', { ...share, holds: 'answers' })).toContain('Ja, Delvis eller Nej')
  })

  it('is refused in a series of numbers', () => {
    expect(whyOf('Delvis', { ...share, holds: 'numbers' })).toContain('innehåller tal')
  })
})

describe('a missing value', () => {
  test.each([
    ['ej mätt', 'not-measured'],
    ['Bortfall', 'no-answer'],
    ['.', 'not-applicable'],
    ['X', 'confidential'],
    ['sekretess', 'confidential'],
    ['Uppgift saknas', 'not-reported'],
    ['Uppgift saknas.', 'not-reported'],
    ['ej  redovisad', 'not-reported'],
  ])('"%s" says why: %s', (text, reason) => {
    expect(valueOf(text)).toEqual({ type: 'missing', reason })
    expect(valueOf(text, { ...share, holds: 'answers' })).toEqual({ type: 'missing', reason })
  })

  const signs = Object.entries(ambiguousSigns).flatMap(([sign, { written }]) =>
    written.map((text) => [text, sign as AmbiguousSign] as const),
  )

  it.each(signs)('"%s" may mean several things, so it is asked what the source means', (text, sign) => {
    const parsed = parseCell(text, share)
    expect(parsed).toMatchObject({ ok: false, sign })
    for (const meaning of Object.keys(signMeanings) as SignMeaning[]) {
      const value = valueOf(text, { ...share, meanings: { [sign]: meaning } })
      expect(value).toEqual(meaning === 'zero' ? { type: 'exact', value: 0 } : { type: 'missing', reason: meaning })
    }
  })

  it('is never zero in a series of answers', () => {
    expect(whyOf('-', { ...share, holds: 'answers', meanings: { dash: 'zero' } })).toContain('noll')
  })
})
