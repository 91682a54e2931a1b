import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answers, parseAnswer, type Answer } from '#app/domain/series/answer.ts'
import { exactNumber, formatValue, fromColumns, toColumns, valueInText } from '#app/domain/series/value.ts'

const all = Object.keys(answers) as Answer[]

test.each(all)('the answer %s comes back from its columns and from its label as it was', (answer) => {
  const value = { type: 'answer', answer } as const
  expect(fromColumns(toColumns(value))).toEqual(value)
  expect(toColumns(value)).toMatchObject({ valueType: 'answer', words: answer, value: null })
  expect(parseAnswer(formatValue(value, 'percent'))).toEqual({ ok: true, answer })
  expect(valueInText(value, 'percent')).toBe(answers[answer].label)
})

test.each([
  ['Ja', 'yes'],
  [' JA. ', 'yes'],
  ['1', 'yes'],
  ['nej', 'no'],
  ['0', 'no'],
  ['Delvis', 'partly'],
  ['Ja,\u00a0delvis', 'partly'],
])('a cell with %j is the answer %s', (text, answer) => {
  expect(parseAnswer(text)).toEqual({ ok: true, answer })
})

test('anything else is refused with the reason, and never taken for no', () => {
  expect(parseAnswer('vet ej')).toEqual({ ok: false, why: '”vet ej” är inte ett svar. Skriv Ja, Delvis eller Nej.' })
  const written = Object.values(answers).flatMap((one) => one.written as readonly string[])
  fc.assert(
    fc.property(fc.string(), (text) => {
      const folded = text.replace(/\s+/g, ' ').trim().replace(/\.$/, '').toLocaleLowerCase('sv')
      expect(parseAnswer(text).ok).toBe(written.includes(folded))
    }),
  )
})

test('an answer is no number that may be drawn or computed with', () => {
  expect(exactNumber({ type: 'answer', answer: 'yes' })).toBeUndefined()
})

test.each([{ words: null }, { words: 'Ja' }, { words: 'toString' }])(
  'columns with %j for an answer are damage',
  (columns) => {
    const empty = { valueType: 'answer', value: null, low: null, high: null, missingReason: null }
    expect(() => fromColumns({ ...empty, ...columns })).toThrow(Error)
  },
)
