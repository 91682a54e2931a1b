import { describe, expect, it } from 'vitest'
import { isSmall } from '#app/domain/series/suppression.ts'
import { answerInput, type AnswerContent } from '#app/domain/survey/answer.ts'
import { answerKey, choicesOf, questionKindCodes, type SurveyQuestion } from '#app/domain/survey/question.ts'
import { surveyResult, type QuestionResult, type ToldCount } from '#app/domain/survey/result.ts'
import { surveyValue } from '#app/domain/survey/value.ts'

const question = (kind: SurveyQuestion['kind'], more: Partial<SurveyQuestion> = {}): SurveyQuestion => ({
  id: 7,
  kind,
  text: 'Hur stor nytta?',
  help: '',
  isRequired: false,
  options: kind === 'single' || kind === 'multiple' ? ['Mycket', 'Ganska', 'Lite'] : [],
  scale: kind === 'scale' ? { steps: 3, low: 'Lite', high: 'Mycket' } : null,
  ...more,
})

/** So many answers with each code, and so many that skipped the question. */
const answersOf = (one: SurveyQuestion, counts: readonly number[], skipped = 0): AnswerContent[] => [
  ...counts.flatMap((count, index) =>
    Array.from({ length: count }, (): AnswerContent => ({ [answerKey(one)]: choicesOf(one)[index]?.code ?? '' })),
  ),
  ...Array.from({ length: skipped }, (): AnswerContent => ({})),
]

const resultOf = (one: SurveyQuestion, answers: readonly AnswerContent[]): QuestionResult => {
  const result = surveyResult([one], answers)
  const [first] = result.isFew ? [] : result.questions
  if (first === undefined) throw new Error('There is no result.')
  return first
}

describe('a survey with fewer than five answers', () => {
  it('shows nothing but that, whatever was answered', () => {
    const one = question('single')
    for (const count of [0, 1, 4]) expect(surveyResult([one], answersOf(one, [count]))).toEqual({ isFew: true })
    expect(surveyResult([one], answersOf(one, [5]))).toMatchObject({ isFew: false, answers: 5 })
  })
})

/** Whether a hidden count may be this one, as readers have to reckon. */
const mayBe = (told: ToldCount, count: number): boolean =>
  typeof told === 'number' ? told === count : told === 'small' ? isSmall(count) : !isSmall(count)

describe('small counts of a question of one choice', () => {
  it('cannot be worked out from all that is told: for each another division of the answers would read the same', () => {
    const one = question('single')
    const divisions: number[][] = []
    for (let a = 0; a <= 14; a += 1)
      for (let b = 0; a + b <= 14; b += 1)
        for (let c = 0; a + b + c <= 14; c += 1)
          for (let skipped = 0; a + b + c + skipped <= 14; skipped += 1) divisions.push([a, b, c, skipped])
    const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
    const givenAway: string[] = []
    let small = 0
    for (let total = 5; total <= 14; total += 1) {
      const alike = divisions.filter((counts) => sumOf(counts) === total)
      for (const counts of alike) {
        const [a = 0, b = 0, c = 0, skipped = 0] = counts
        const { rows, answered, skipped: over } = resultOf(one, answersOf(one, [a, b, c], skipped))
        const told = [...rows.map(({ count }) => count), over]
        const isSilent = [...told, answered].every((count) => count === 'for-others')
        const consistent = alike.filter(
          (other) =>
            isSilent ||
            (other.every((count, index) => mayBe(told[index] ?? 0, count)) && mayBe(answered, total - (other[3] ?? 0))),
        )
        for (const [index, count] of counts.entries()) {
          if (!isSmall(count)) continue
          small += 1
          if (told[index] === count || new Set(consistent.map((other) => other[index])).size < 2)
            givenAway.push(counts.join())
        }
      }
    }
    expect(givenAway).toEqual([])
    expect(small).toBeGreaterThan(1000)
  })

  it('take shares, median and mean with them', () => {
    const one = question('scale', { scale: { steps: 5, low: 'Lite', high: 'Mycket' } })
    const hidden = resultOf(one, answersOf(one, [0, 2, 9, 9, 9]))
    expect(hidden.rows.map(({ count }) => count)).toContain('small')
    expect(hidden).toMatchObject({ median: null, mean: null })
    expect(hidden.rows.filter(({ count }) => typeof count !== 'number').every(({ share }) => share === null)).toBe(true)
  })
})

describe('a question of several choices', () => {
  it('hides a choice that nearly all have ticked as well as one that few have', () => {
    const one = question('multiple')
    const key = answerKey(one)
    const answers: AnswerContent[] = Array.from({ length: 12 }, (_, index) => ({
      [key]: ['c0', ...(index < 10 ? ['c1'] : []), ...(index < 3 ? ['c2'] : [])],
    }))
    const { rows } = resultOf(one, answers)
    expect(rows.map(({ count }) => count)).toEqual([12, 'for-others', 'small'])
    expect(rows[0]?.share).toEqual({ numerator: 12, denominator: 12, percent: 100 })
  })
})

describe('a scale', () => {
  it('has a median, and a mean only with five steps and twenty answers', () => {
    const five = question('scale', { scale: { steps: 5, low: 'Lite', high: 'Mycket' } })
    expect(resultOf(five, answersOf(five, [0, 5, 0, 0, 5]))).toMatchObject({ median: 3.5, mean: null })
    expect(resultOf(five, answersOf(five, [0, 10, 0, 0, 11]))).toMatchObject({ median: 5, mean: 3.6 })
    const three = question('scale')
    expect(resultOf(three, answersOf(three, [10, 10, 10]))).toMatchObject({ median: 2, mean: null })
    expect(resultOf(question('single'), answersOf(question('single'), [10, 10, 10])).median).toBeNull()
  })
})

describe('short texts', () => {
  const text = question('short-text')
  const written = (texts: readonly string[], others: number): AnswerContent[] => [
    ...texts.map((one): AnswerContent => ({ [answerKey(text)]: one })),
    ...Array.from({ length: others }, (): AnswerContent => ({})),
  ]

  it('stand in the order of the alphabet, and are not shown of fewer than five', () => {
    expect(resultOf(text, written(['ö', 'b', 'a', 'å', 'c'], 6)).texts).toEqual(['a', 'b', 'c', 'å', 'ö'])
    expect(resultOf(text, written(['b', 'a', 'c', 'd'], 6))).toMatchObject({ texts: null, answered: 'small' })
  })
})

describe('the form of an answer', () => {
  const questions = questionKindCodes.map((kind, index) => question(kind, { id: index + 1, isRequired: true }))

  it('takes each kind as it is asked', () => {
    const sent = { q: { n1: 'c1', n2: { c0: 'on', c2: 'on' }, n3: 's2', n4: 'no', n5: ' Mer tid. ' } }
    expect(answerInput(questions).parse(sent)).toEqual({
      n1: 'c1',
      n2: ['c0', 'c2'],
      n3: 's2',
      n4: 'no',
      n5: 'Mer tid.',
    })
  })

  it('says by question what must be answered, and what is no answer to it', () => {
    const parsed = answerInput(questions).safeParse({ q: { n1: 'c9', n3: 's4', n4: 'kanske', n5: 'x'.repeat(501) } })
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['q.n1', 'q.n2', 'q.n3', 'q.n4', 'q.n5'])
  })

  it('keeps nothing of what was skipped or does not belong to it, and is refused when it says nothing', () => {
    const optional = questions.map((one) => ({ ...one, isRequired: false }))
    expect(answerInput(optional).parse({ q: { n4: 'yes', n5: '  ', n99: 'c0' }, name: 'Eva' })).toEqual({ n4: 'yes' })
    for (const nothing of [{}, { q: 'c0' }, { q: { n1: '' } }]) {
      expect(answerInput(optional).safeParse(nothing).error?.issues[0]?.message).toBe('Svara på minst en fråga.')
    }
  })
})

describe('a share as a value', () => {
  const one = question('single')

  it('has those who chose one of the answers over all who answered the question', () => {
    const answers = answersOf(one, [11, 9, 5], 7)
    expect(surveyValue(one, answers, ['c0', 'c1'], [])).toMatchObject({
      ok: true,
      content: { value: { type: 'exact', value: 80 }, numerator: 20, denominator: 25 },
    })
  })

  it('is refused without ticks, with all of them, or with fewer than five answers', () => {
    expect(surveyValue(one, answersOf(one, [9, 9, 9]), [], [])).toMatchObject({ ok: false, field: 'codes' })
    expect(surveyValue(one, answersOf(one, [9, 9, 9]), ['c0', 'c1', 'c2'], [])).toMatchObject({ field: 'codes' })
    expect(surveyValue(one, answersOf(one, [2, 2, 0], 9), ['c0'], [])).toMatchObject({ ok: false, field: 'questionId' })
  })

  it('is withheld, without numbers, when it or the rest is one to four', () => {
    for (const counts of [
      [3, 9, 9],
      [9, 6, 3],
    ]) {
      expect(surveyValue(one, answersOf(one, counts), ['c0', ...(counts[0] === 9 ? ['c1'] : [])], [])).toEqual({
        ok: true,
        content: { value: { type: 'missing', reason: 'confidential' } },
        quoted: expect.any(String) as string,
      })
    }
  })

  it('is withheld when it would give away a small count beside what is told, now or by an earlier value', () => {
    // 20, 2 and 10: the second is small, so the third is hidden with it.
    const answers = answersOf(one, [20, 2, 10])
    expect(resultOf(one, answers).rows.map(({ count }) => count)).toEqual([20, 'small', 'for-others'])
    const isTold = (codes: string[], earlier: string[][] = []) => {
      const value = surveyValue(one, answers, codes, earlier)
      return value.ok && value.content.value.type === 'exact'
    }
    expect(isTold(['c0'])).toBe(true)
    expect(isTold(['c0', 'c1'])).toBe(false)
    expect(isTold(['c2'])).toBe(false)
    const wide = question('single', { options: ['Mycket', 'Ganska', 'Lite', 'Inget', 'Vet inte'] })
    const five = answersOf(wide, [20, 3, 10, 3, 12])
    const told = (codes: string[], earlier: string[][]) => {
      const value = surveyValue(wide, five, codes, earlier)
      return value.ok && value.content.value.type === 'exact'
    }
    expect(told(['c0', 'c1', 'c2'], [])).toBe(false)
    expect(told(['c0', 'c2'], [])).toBe(true)
  })

  it('of several choices each is not told for a choice that the result hides', () => {
    const many = question('multiple')
    const key = answerKey(many)
    const answers: AnswerContent[] = Array.from({ length: 20 }, (_, index) => ({
      [key]: [index < 12 ? 'c0' : 'c1', ...(index < 2 ? ['c2'] : [])],
    }))
    expect(surveyValue(many, answers, ['c0'], [])).toMatchObject({ content: { numerator: 12, denominator: 20 } })
    expect(surveyValue(many, answers, ['c2'], [])).toMatchObject({ content: { value: { type: 'missing' } } })
  })
})
