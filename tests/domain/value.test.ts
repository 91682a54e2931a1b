import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorUnits, type IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { missingReasons, type MissingReason } from '#app/domain/series/missing.ts'
import {
  exactNumber,
  formatValue,
  fromColumns,
  parseValue,
  toColumns,
  valueInText,
  type ObservedValue,
  type ValueColumns,
  type ValueType,
} from '#app/domain/series/value.ts'

const number = fc.double({ noNaN: true, noDefaultInfinity: true })
const reasons = Object.keys(missingReasons) as MissingReason[]

/** One generator for each type: a new type does not compile without one. */
const valuesOfType: { [Type in ValueType]: fc.Arbitrary<Extract<ObservedValue, { type: Type }>> } = {
  exact: number.map((value) => ({ type: 'exact', value })),
  range: fc
    .record({ low: number, high: number, words: fc.option(fc.string(), { nil: undefined }) })
    .map((rest) => ({ type: 'range', ...rest })),
  approximate: fc
    .record({ words: fc.string(), value: fc.option(number, { nil: undefined }) })
    .map((rest) => ({ type: 'approximate', ...rest })),
  spread: fc.record({ low: number, high: number }).map((rest) => ({ type: 'spread', ...rest })),
  answer: fc
    .constantFrom('yes' as const, 'partly' as const, 'no' as const)
    .map((answer) => ({ type: 'answer', answer })),
  few: fc.constant({ type: 'few' }),
  missing: fc.constantFrom(...reasons).map((reason) => ({ type: 'missing', reason })),
}

const share = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100)
const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
const rightNumber: Record<IndicatorUnit, fc.Arbitrary<number>> = { percent: share, count: whole }
const units = Object.keys(indicatorUnits) as IndicatorUnit[]

describe('a stored value', () => {
  it.each(Object.entries(valuesOfType))('of type %s comes back from its columns as it was', (_type, values) => {
    fc.assert(
      fc.property(values as fc.Arbitrary<ObservedValue>, (value) => {
        expect(fromColumns(toColumns(value))).toEqual(value)
      }),
    )
  })

  it('fills the columns of its own type only', () => {
    const none = { value: null, low: null, high: null, words: null, missingReason: null }
    expect(toColumns({ type: 'exact', value: 0 })).toEqual({ ...none, valueType: 'exact', value: 0 })
    expect(toColumns({ type: 'spread', low: 0, high: 57 })).toEqual({ ...none, valueType: 'spread', low: 0, high: 57 })
    expect(toColumns({ type: 'missing', reason: 'not-measured' })).toEqual({
      ...none,
      valueType: 'missing',
      missingReason: 'not-measured',
    })
  })

  const empty: ValueColumns = { valueType: '', value: null, low: null, high: null, words: null, missingReason: null }

  it.each<Partial<ValueColumns>>([
    { valueType: 'exact' },
    { valueType: 'exact', words: '22' },
    { valueType: 'range', low: 20 },
    { valueType: 'range', high: 25 },
    { valueType: 'spread', value: 3 },
    { valueType: 'approximate', value: 90 },
    { valueType: 'missing' },
    { valueType: 'missing', missingReason: 'hemligt' },
    { valueType: 'missing', missingReason: 'toString' },
    { valueType: 'gissat', value: 1 },
    { valueType: '', value: 1 },
  ])('that contradicts its type is damage and is never turned into a number: %j', (columns) => {
    expect(() => fromColumns({ ...empty, ...columns })).toThrow(Error)
  })
})

describe('a shown value', () => {
  it('is what the source said', () => {
    expect(formatValue({ type: 'exact', value: 22 }, 'percent')).toBe('22\u00a0%')
    expect(formatValue({ type: 'exact', value: 1500 }, 'count')).toBe('1\u00a0500')
    expect(formatValue({ type: 'range', low: 20, high: 25 }, 'percent')).toBe('20–25\u00a0%')
    expect(formatValue({ type: 'spread', low: 0, high: 57 }, 'percent')).toBe('0–57\u00a0%')
    expect(formatValue({ type: 'approximate', words: 'drygt nio av tio', value: 92 }, 'percent')).toBe(
      'drygt nio av tio',
    )
    expect(formatValue({ type: 'missing', reason: 'not-measured' }, 'percent')).toBe('ej mätt')
    expect(formatValue({ type: 'missing', reason: 'confidential' }, 'count')).toBe('sekretess')
  })

  it('is written with words in running text', () => {
    expect(valueInText({ type: 'exact', value: 22 }, 'percent')).toBe('22\u00a0procent')
    expect(valueInText({ type: 'range', low: 20, high: 25 }, 'percent')).toBe('20–25\u00a0procent')
    expect(valueInText({ type: 'missing', reason: 'no-answer' }, 'percent')).toBe('bortfall')
  })

  it('never shows a digit for a missing value, nor a number for an approximate one', () => {
    for (const reason of reasons) {
      for (const unit of units) expect(formatValue({ type: 'missing', reason }, unit)).not.toMatch(/\d/)
    }
    expect(formatValue({ type: 'approximate', words: 'de flesta', value: 95 }, 'percent')).toBe('de flesta')
  })

  it('can be computed with only when it is exact', () => {
    fc.assert(
      fc.property(fc.oneof(...(Object.values(valuesOfType) as fc.Arbitrary<ObservedValue>[])), (value) => {
        expect(exactNumber(value)).toBe(value.type === 'exact' ? value.value : undefined)
      }),
    )
  })
})

describe('a value that an organisation types', () => {
  it.each(units)('in %s is read back exactly as it is shown', (unit) => {
    fc.assert(
      fc.property(rightNumber[unit], (value) => {
        const exact: ObservedValue = { type: 'exact', value }
        expect(parseValue(formatValue(exact, unit), unit)).toEqual({ ok: true, value: exact })
        expect(parseValue(valueInText(exact, unit), unit)).toEqual({ ok: true, value: exact })
      }),
    )
  })

  it.each(units)('as a range in %s is read back exactly as it is shown', (unit) => {
    fc.assert(
      fc.property(rightNumber[unit], rightNumber[unit], (one, other) => {
        fc.pre(one !== other)
        const range: ObservedValue = { type: 'range', low: Math.min(one, other), high: Math.max(one, other) }
        expect(parseValue(formatValue(range, unit), unit)).toEqual({ ok: true, value: range })
        expect(parseValue(valueInText(range, unit), unit)).toEqual({ ok: true, value: range })
      }),
    )
  })

  it('may be written in the ways that people write', () => {
    const exact = { ok: true, value: { type: 'exact', value: 62.5 } }
    for (const text of ['62,5', '62.5', '62,5 %', '62,5%', ' 62,5 procent '])
      expect(parseValue(text, 'percent')).toEqual(exact)
    const range = { ok: true, value: { type: 'range', low: 20, high: 25 } }
    for (const text of ['20–25', '20-25', '20 – 25 %', '20—25 procent', '20 %–25 %']) {
      expect(parseValue(text, 'percent')).toEqual(range)
    }
  })

  it.each([
    'N/A',
    'n/a',
    'se nedan',
    '..',
    '.',
    '-',
    '–',
    'ca 60',
    'cirka 60 %',
    'drygt nio av tio',
    '12 av 20',
    '3/4',
    'ett tiotal',
    '62 %*',
    '20–25–30',
    'maj–juni',
    '10–många',
    '=1+1',
  ])('is refused when it is free text: %s', (text) => {
    for (const unit of units) {
      const parsed = parseValue(text, unit)
      expect(parsed.ok).toBe(false)
      expect(parsed.ok ? '' : parsed.why).toMatch(/”.+” är inte ett tal/)
    }
  })

  it.each(['100,01', '101 %', '-1', '\u22125', '50–101'])('is refused when it is no share: %s', (text) => {
    expect(parseValue(text, 'percent')).toEqual({
      ok: false,
      why: expect.stringContaining('mellan 0 och 100\u00a0procent') as string,
    })
  })

  it.each(['-1', '2,5', '1–2,5'])('is refused when it is no count: %s', (text) => {
    expect(parseValue(text, 'count')).toEqual({ ok: false, why: expect.stringContaining('helt tal') as string })
  })

  it.each(['62 %', '62 procent', '20–25 %', '20 %–25'])('is refused when a share is typed for a count: %s', (text) => {
    expect(parseValue(text, 'count')).toEqual({ ok: false, why: expect.stringContaining(`”${text}”`) as string })
  })

  it('is refused when it is larger than any count can be', () => {
    for (const text of ['9007199254740993', `${'9'.repeat(90)}`, `0–${'9'.repeat(20)}`]) {
      expect(parseValue(text, 'count').ok, text).toBe(false)
    }
    expect(parseValue('9007199254740991', 'count').ok).toBe(true)
  })

  it('as a range has the lower number first', () => {
    expect(parseValue('25–20', 'percent')).toEqual({
      ok: false,
      why: 'I intervallet ”25–20” ska det lägre talet stå först.',
    })
    expect(parseValue('20–20', 'count').ok).toBe(false)
  })

  it('is, when it is taken, always inside what the unit allows', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('0', '1', '9', ',', '.', '-', '–', ' ', '%', '+', 'e') }),
    )
    fc.assert(
      fc.property(typed, fc.constantFrom(...units), (text, unit) => {
        const parsed = parseValue(text, unit)
        if (!parsed.ok) {
          expect(parsed.why).not.toBe('')
          return
        }
        const numbers =
          parsed.value.type === 'exact'
            ? [parsed.value.value]
            : parsed.value.type === 'range'
              ? [parsed.value.low, parsed.value.high]
              : []
        expect(numbers.length).toBeGreaterThan(0)
        for (const value of numbers) {
          expect(value).toBeGreaterThanOrEqual(indicatorUnits[unit].from)
          expect(value).toBeLessThanOrEqual(indicatorUnits[unit].to)
        }
        if (unit === 'count') expect(numbers.every(Number.isInteger)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})
