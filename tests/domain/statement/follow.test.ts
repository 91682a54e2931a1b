import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnchoredBinding, Binding } from '#app/domain/statement/binding.ts'
import { boundValue } from '#app/domain/statement/binding/bound-to.ts'
import { checkClaims } from '#app/domain/statement/binding/check.ts'
import type { Claim, ClaimContent } from '#app/domain/statement/claim.ts'
import { roundHalfAway, writtenNumbers } from '#app/domain/statement/judging/written-number.ts'
import type { MeasuredIndicator } from '#app/domain/statement/judging/values.ts'
import { between, claimOf, indicatorOf, row, seriesOf, valueOf } from './measured.ts'

const measured = (from: number, until: number, unit: MeasuredIndicator['unit'] = 'percent') =>
  indicatorOf('ett', [seriesOf('riket', [row(2018, from), row(2019, until)])], { unit })

/** A text with one number in it, bound when the values were `before`, checked when they are `after`. */
function checked(
  text: string,
  words: string,
  content: ClaimContent,
  binding: Binding,
  before: MeasuredIndicator,
  after: MeasuredIndicator,
) {
  const start = text.indexOf(words)
  const claim: Claim = claimOf(words, content, {
    start,
    end: start + words.length,
    sentence: { start: 0, end: text.length },
  })
  const anchored: AnchoredBinding = { words, start, binding, was: boundValue(binding, [before]) }
  return checkClaims(text, [claim], [anchored], [after])
}

describe('a number written with digits follows its value', () => {
  it.each([
    ['Andelen är 22 procent.', '22 procent', 24.6, 'Andelen är 25 procent.'],
    ['Andelen är 22,4\u00a0% i år.', '22,4\u00a0%', 24.55, 'Andelen är 24,6\u00a0% i år.'],
  ])('%s', (text, words, now, after) => {
    const value = writtenNumbers(words)[0]?.value ?? 0
    const result = checked(
      text,
      words,
      { kind: 'share', value },
      valueOf(measured(0, 0), 2019),
      measured(15, value),
      measured(15, now),
    )
    expect(result.text).toBe(after)
    expect(result.followed).toHaveLength(1)
    expect(result.claims[0]).toMatchObject({ judgement: 'rounded' })
    expect(result.bindings[0]?.words).toBe(result.claims[0]?.claim.words)
  })

  it('in differences, changes and counts', () => {
    const points = checked(
      'ökat med 7 procentenheter nu',
      '7 procentenheter',
      { kind: 'points', value: 7, direction: 'up' },
      between('difference', measured(0, 0), 2018, 2019),
      measured(15, 22),
      measured(15, 24),
    )
    expect(points.text).toBe('ökat med 9 procentenheter nu')
    const change = checked(
      'från 81 till 92 procent',
      'från 81 till 92 procent',
      { kind: 'change', from: 81, to: 92, of: 'percent' },
      between('change', measured(0, 0), 2018, 2019),
      measured(81, 92),
      measured(80, 93),
    )
    expect(change.text).toBe('från 80 till 93 procent')
    const count = checked(
      '12\u00a0400 samtal',
      '12\u00a0400 samtal',
      { kind: 'count', value: 12_400, noun: 'samtal' },
      valueOf(measured(0, 0), 2019),
      measured(1, 12_400, 'count'),
      measured(1, 13_050, 'count'),
    )
    expect(count.text).toBe('13\u00a0050 samtal')
  })

  it('but words are judged again and stay, and so does a rise that has become a fall', () => {
    const words = checked(
      'har fördubblats',
      'fördubblats',
      { kind: 'factor', value: 2 },
      between('factor', measured(0, 0), 2018, 2019),
      measured(16, 36),
      measured(16, 50),
    )
    expect(words.text).toBe('har fördubblats')
    expect(words.claims[0]?.judgement).toBe('wrong')
    const fall = checked(
      'ökat med 7 procentenheter',
      '7 procentenheter',
      { kind: 'points', value: 7, direction: 'up' },
      between('difference', measured(0, 0), 2018, 2019),
      measured(15, 22),
      measured(15, 10),
    )
    expect(fall.text).toBe('ökat med 7 procentenheter')
    expect(fall.claims[0]?.judgement).toBe('wrong')
  })

  it('and a number that was wrong when it was bound is not put right behind anybody’s back', () => {
    const same = measured(15, 22)
    const result = checked(
      'Andelen är 23 procent.',
      '23 procent',
      { kind: 'share', value: 23 },
      valueOf(same, 2019),
      same,
      same,
    )
    expect(result.text).toBe('Andelen är 23 procent.')
    expect(result.claims[0]?.judgement).toBe('wrong')
  })

  it('several in one text: every claim still stands where it says, and a second check changes nothing', () => {
    const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100)
    fc.assert(
      fc.property(fc.array(fc.tuple(percent, percent, fc.integer({ min: 0, max: 2 })), { maxLength: 6 }), (numbers) => {
        const series = (which: 0 | 1) =>
          indicatorOf('ett', [
            seriesOf(
              'riket',
              numbers.map((pair, index) => row(2000 + index, pair[which])),
            ),
          ])
        let text = ''
        const claims: Claim[] = []
        const bindings: AnchoredBinding[] = []
        for (const [index, [before, , decimals]] of numbers.entries()) {
          const words = `${roundHalfAway(before, decimals).toFixed(decimals).replace('.', ',')} procent`
          const start = text.length
          text += `${words} mätt. `
          claims.push(
            claimOf(
              words,
              { kind: 'share', value: roundHalfAway(before, decimals) },
              { start, end: start + words.length, sentence: { start, end: text.length - 1 } },
            ),
          )
          const binding = valueOf(series(0), 2000 + index)
          bindings.push({ words, start, binding, was: boundValue(binding, [series(0)]) })
        }
        const result = checkClaims(text, claims, bindings, [series(1)])
        for (const [index, { claim, judgement }] of result.claims.entries()) {
          expect(result.text.slice(claim.start, claim.end)).toBe(claim.words)
          expect(result.text.slice(claim.sentence.start, claim.sentence.end)).toBe(`${claim.words} mätt.`)
          expect(['right', 'rounded']).toContain(judgement)
          expect(writtenNumbers(claim.words)[0]?.decimals).toBe(numbers[index]?.[2])
        }
        const again = checkClaims(
          result.text,
          result.claims.map(({ claim }) => claim),
          result.bindings,
          [series(1)],
        )
        expect(again.text).toBe(result.text)
        expect(again.followed).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
