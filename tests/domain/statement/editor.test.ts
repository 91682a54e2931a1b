import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorUnits } from '#app/domain/indicator/indicator.ts'
import { checkClaims } from '#app/domain/statement/binding/check.ts'
import { mostClaims } from '#app/domain/statement/binding/claims-form.ts'
import type { Binding } from '#app/domain/statement/binding.ts'
import { findClaims } from '#app/domain/statement/finding/find.ts'
import { judge } from '#app/domain/statement/judging/judge.ts'
import { roundHalfAway, writeLike } from '#app/domain/statement/judging/written-number.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import { between, indicatorOf, row, seriesOf, valueOf } from './measured.ts'

/** The verdict of a sentence's first number, against values from 2018 on. */
function verdict(sentence: string, unit: 'percent' | 'count', to: Binding['to'], ...measured: number[]) {
  const indicator = indicatorOf(
    'ett',
    [
      seriesOf(
        'riket',
        measured.map((value, at) => row(2018 + at, value)),
      ),
    ],
    { unit },
  )
  const [claim] = findClaims(sentence)
  if (claim === undefined) throw new Error(`no number in: ${sentence}`)
  const binding = to === 'value' || to === 'elsewhere' ? valueOf(indicator, 2018) : between(to, indicator, 2018, 2019)
  return judge(claim, binding, [indicator])
}

describe('what an editor may write, from the sentence to the verdict', () => {
  it.each([
    ['Drygt nio av tio kommuner har svarat.', 92, 'right'],
    ['Drygt nio av tio kommuner har svarat.', 95, 'right'],
    ['Drygt nio av tio kommuner har svarat.', 90, 'wrong'],
    ['Nästan hälften av kommunerna har svarat.', 46, 'right'],
    ['Nästan hälften av kommunerna har svarat.', 50, 'wrong'],
    ['Nästan hälften av kommunerna har svarat.', 44, 'wrong'],
    ['En femtedel av kommunerna har svarat.', 22, 'rounded'],
    ['En femtedel av kommunerna har svarat.', 18, 'rounded'],
    ['En femtedel av kommunerna har svarat.', 17, 'wrong'],
    ['En tredjedel av kommunerna har svarat.', 30, 'wrong'],
    ['En tredjedel av kommunerna har svarat.', 32, 'rounded'],
    ['Nästan en tredjedel av kommunerna har svarat.', 31, 'right'],
    ['Knappt 40 procent av kommunerna har svarat.', 38.6, 'right'],
    ['Knappt 40 procent av kommunerna har svarat.', 40.2, 'wrong'],
    ['Andelen är 38 %.', 38.5, 'wrong'],
    ['Andelen är 39 %.', 38.5, 'rounded'],
  ] as const)('%s of %s percent is %s', (sentence, truth, judgement) => {
    expect(verdict(sentence, 'percent', 'value', truth).judgement).toBe(judgement)
  })

  it.each([
    ['Antalet har mer än fördubblats.', 100, 200, 'wrong'],
    ['Antalet har mer än fördubblats.', 100, 225, 'right'],
    ['Antalet har nästan tredubblats.', 100, 280, 'right'],
    ['Antalet har nästan tredubblats.', 100, 300, 'wrong'],
    ['Antalet har halverats.', 100, 55, 'rounded'],
    ['Antalet har halverats.', 100, 180, 'wrong'],
  ] as const)('%s of %s to %s is %s', (sentence, from, until, judgement) => {
    expect(verdict(sentence, 'count', 'factor', from, until).judgement).toBe(judgement)
  })

  it.each([
    ['Andelen har ökat med 50 procent.', 20, 30, 'right'],
    ['Andelen har minskat med 50 procent.', 20, 30, 'wrong'],
    ['Andelen har minskat med en tredjedel.', 30, 20, 'right'],
    ['En tredjedel färre svarade.', 30, 20, 'right'],
    ['En tredjedel färre svarade.', 20, 30, 'wrong'],
  ] as const)('%s of %s to %s percent is %s', (sentence, from, until, judgement) => {
    expect(verdict(sentence, 'percent', 'relative', from, until).judgement).toBe(judgement)
  })

  it.each([
    ['Andelen har ökat med 10 procent.', 20, 30],
    ['Andelen har minskat med 10 procent.', 30, 20],
  ] as const)('%s of %s to %s percent is wrong, and the reason says percentage points', (sentence, from, until) => {
    const { judgement, why } = verdict(sentence, 'percent', 'relative', from, until)
    expect(judgement).toBe('wrong')
    expect(why).toContain('10\u00a0procentenheter: skriv ”procentenheter”')
    expect(verdict(sentence, 'count', 'relative', from, until).why).not.toContain('procentenheter')
    expect(verdict('Andelen har ökat med 12 procent.', 'percent', 'relative', from, until).why).not.toContain('skriv')
  })

  it('percentage points that go the other way are wrong, and as many the right way are right', () => {
    expect(verdict('Andelen sjönk med sju procentenheter.', 'percent', 'difference', 22, 15).judgement).toBe('right')
    expect(verdict('Andelen sjönk med sju procentenheter.', 'percent', 'difference', 15, 22).judgement).toBe('wrong')
    expect(verdict('Andelen steg med sju procentenheter.', 'percent', 'difference', 22, 15).judgement).toBe('wrong')
  })

  it.each([
    ['Kostnaden var 1,5 miljoner kronor.', 1_512_300, 'rounded'],
    ['Kostnaden var 1,5 miljoner kronor.', 1_551_000, 'wrong'],
    ['Kostnaden var 4,8 mkr.', 4_791_000, 'rounded'],
    ['Kostnaden var 2 miljoner kronor.', 1_600_000, 'wrong'],
    ['Kostnaden var 1 512 300 kronor.', 1_512_300, 'right'],
    ['Kostnaden var 1 512 000 kronor.', 1_512_300, 'wrong'],
  ] as const)('%s of %s is %s', (sentence, truth, judgement) => {
    expect(verdict(sentence, 'count', 'value', truth).judgement).toBe(judgement)
  })
})

describe('whatever the value is', () => {
  const hundredths = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100)

  it('a share as the product itself writes it in running text is right', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => {
        const text = `Andelen är ${indicatorUnits.percent.inText(tenths / 10)}.`
        expect(verdict(text, 'percent', 'value', tenths / 10).judgement).toBe('right')
      }),
    )
  })

  it('a count as the product itself writes it is right, and one more or less is wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5_000_000 }), fc.constantFrom(-1, 1), (count, away) => {
        const said = (value: number) =>
          verdict(`I länet gjordes ${formatNumber(value)} anmälningar.`, 'count', 'value', count).judgement
        expect(said(count)).toBe('right')
        expect(said(count + away)).toBe('wrong')
      }),
    )
  })

  it('rounded to fewer digits it is right or rounded, and another last digit is never', () => {
    fc.assert(
      fc.property(hundredths, fc.integer({ min: 0, max: 1 }), fc.constantFrom(-1, 1), (truth, decimals, away) => {
        const near = roundHalfAway(truth, decimals)
        const other = roundHalfAway(near + away / 10 ** decimals, decimals)
        const said = (value: number) => {
          const written = writeLike(value, { decimals, grouping: '', text: '0,0' })
          return verdict(`Andelen är ${written} procent.`, 'percent', 'value', truth).judgement
        }
        expect(['right', 'rounded']).toContain(said(near))
        if (other >= 0) expect(said(other)).toBe('wrong')
      }),
    )
  })
})

it('in a text of 2 000 numbers every number is judged, and values are looked for to the first that need them', () => {
  const indicator = indicatorOf('ett', [seriesOf('riket', [row(2018, 22)])])
  const text = 'Andelen är 22 procent. '.repeat(2000)
  const claims = findClaims(text)
  const checked = checkClaims(
    text,
    claims,
    [{ words: '22 procent', start: 11, binding: valueOf(indicator, 2018) }],
    [indicator],
  )
  expect(checked.claims).toHaveLength(2000)
  expect(checked.claims[0]).toMatchObject({ judgement: 'right', suggestions: [] })
  expect(checked.claims.filter(({ judgement }) => judgement === 'unbound')).toHaveLength(1999)
  const lookedFor = checked.claims.flatMap(({ suggestions }, at) => (suggestions.length > 0 ? [at] : []))
  expect(lookedFor).toEqual(Array.from({ length: mostClaims }, (_, at) => at + 1))
})
