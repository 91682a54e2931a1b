import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personName } from '#app/domain/access/account.ts'
import { asOneLine } from '#app/domain/single-line.ts'

describe('text of one line', () => {
  it('holds no line end and nothing that turns it round, whatever was typed, and is the same when it is read again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\r\n', '\u2028', '\u202e', '\u2066', '\u0085', '\t'),
        (text, sign) => {
          const line = asOneLine(`${text}${sign}${text}`)
          expect(line).not.toMatch(/[\r\n\t\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069]/)
          expect(asOneLine(line)).toBe(line)
        },
      ),
    )
  })

  it('keeps every word, and spaces that do not break', () => {
    expect(asOneLine('  Anna \n Öberg-Şahin  ')).toBe('Anna Öberg-Şahin')
    expect(asOneLine('1\u00a0000 svar')).toBe('1\u00a0000 svar')
  })

  it('is judged by its length as one line', () => {
    expect(personName.parse(`A${'\n'.repeat(500)}B`)).toBe('A B')
    expect(personName.safeParse('\n \u202e').error?.issues[0]?.message).toBe('Skriv namnet.')
  })
})
