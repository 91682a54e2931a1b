import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factChanges, listChanges, type FactTable } from '#app/domain/history/change.ts'
import { readHistoryFilter, historyAddress } from '#app/domain/history/filter.ts'

const names = { title: 'Utfall', item: 'Utfall' }
const rows = fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3', '4', '5'), text: fc.string() }), {
  selector: ({ id }) => id,
  maxLength: 5,
})

describe('the changes of a list', () => {
  it('are none exactly when it is the same list', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const isSame = JSON.stringify(before) === JSON.stringify(after)
        const isTold = listChanges(names, before, after).length > 0
        // A row without a text that comes or goes changes nothing that can be read.
        fc.pre([...before, ...after].every(({ text }) => text !== ''))
        expect(isTold).toBe(!isSame)
      }),
    )
  })

  it('tell of the same rows in another order once, and of no single row', () => {
    fc.assert(
      fc.property(
        rows.chain((before) =>
          fc.tuple(fc.constant(before), fc.shuffledSubarray(before, { minLength: before.length })),
        ),
        ([before, after]) => {
          const changes = listChanges(names, before, after)
          expect(changes.length).toBeLessThanOrEqual(1)
          if (changes[0] !== undefined) expect(changes[0].label).toBe('Ordningen på utfall')
        },
      ),
    )
  })
})

describe('the changes of facts', () => {
  const table: FactTable<{ a: string; b: string }> = {
    a: { label: 'A', shown: ({ a }) => a },
    b: { label: 'B', shown: ({ b }) => b },
  }
  it('are those that differ as they are shown; what is new had nothing before', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, other) => {
        const changes = factChanges(table, { a, b }, { a, b: other })
        expect(changes).toEqual(b === other ? [] : [{ label: 'B', before: b, after: other }])
        expect(factChanges(table, null, { a, b }).every(({ before }) => before === '')).toBe(true)
        expect(factChanges(table, { a, b }, { a, b })).toEqual([])
      }),
    )
  })
})

describe('the filter of the history', () => {
  it('survives its own address', () => {
    const { filter } = readHistoryFilter(
      new URLSearchParams(
        'slag=commitment&id=4&sak=utbildning+%26+st%C3%B6d&vem=Demo&fran=2026-01-01&till=2026-02-01&sida=3',
      ),
    )
    const address = historyAddress('/samordning/historik', filter)
    expect(readHistoryFilter(new URL(address, 'http://localhost').searchParams)).toEqual({ filter, errors: {} })
  })

  it('leaves out what cannot be, and says which day is wrong', () => {
    const { filter, errors } = readHistoryFilter(
      new URLSearchParams('slag=hemligt&id=4&fran=2026-13-01&till=igår&sida=-2'),
    )
    expect(filter).toMatchObject({ subject: null, id: '', page: 1 })
    expect(Object.keys(errors)).toEqual(['from', 'to'])
    expect(readHistoryFilter(new URLSearchParams('fran=2026-02-02&till=2026-02-01')).errors.to).toMatch(/före/)
  })
})
