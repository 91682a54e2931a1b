import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseCodes, degreeCodes } from '#app/domain/commitment/status.ts'
import { questionCodes, questionsOf, type Question, type QuestionField } from '#app/domain/reporting-round/question.ts'
import {
  reportInput,
  statusReportDraft,
  withUnasked,
  type StatusReportDraft,
} from '#app/domain/status-report/report.ts'
import { fieldErrors } from '#app/http/field-errors.ts'

const blank: StatusReportDraft = {
  version: '0',
  degree: '',
  course: '',
  reason: '',
  done: '',
  obstacles: '',
  nextStep: '',
  contributions: [],
  ownValues: [],
  milestones: [],
}
const complete: StatusReportDraft = { ...blank, degree: 'started', course: 'on-track', done: 'Gjort.' }
const ask = (field: QuestionField, how: Partial<Question>): Question => ({
  field,
  isAsked: true,
  isRequired: false,
  helpText: '',
  ...how,
})
const refused = (set: Question[], report: Partial<StatusReportDraft>): string[] => {
  const result = reportInput(questionsOf(set)).safeParse({ ...complete, ...report })
  return result.success ? [] : Object.keys(fieldErrors(result.error))
}

const questions = fc
  .array(
    fc.record({
      field: fc.constantFrom(...questionCodes),
      isAsked: fc.boolean(),
      isRequired: fc.boolean(),
      helpText: fc.constant(''),
    }),
    { maxLength: 9 },
  )
  .map(questionsOf)
const words = fc.constantFrom('', '  ', 'Text')
const report = fc.record({
  version: fc.constant('0'),
  degree: fc.constantFrom(...degreeCodes, ''),
  course: fc.constantFrom(...courseCodes, ''),
  reason: words,
  done: words,
  obstacles: words,
  nextStep: words,
  contributions: fc.constant([]),
  ownValues: fc.array(
    words.map((text) => ({ indicatorId: '1', seriesId: '1', text })),
    { maxLength: 2 },
  ),
  milestones: fc.constant([]),
}) as fc.Arbitrary<StatusReportDraft>

describe('a report in a round with its own questions', () => {
  it('misses a field that the round requires, and only then', () => {
    expect(refused([ask('obstacles', { isRequired: true })], {})).toEqual(['obstacles'])
    expect(refused([ask('obstacles', { isRequired: true })], { obstacles: 'Inga.' })).toEqual([])
    expect(refused([ask('nextStep', { isRequired: true })], {})).toEqual(['nextStep'])
    expect(
      refused([ask('ownValues', { isRequired: true })], {
        ownValues: [{ indicatorId: '1', seriesId: '1', text: ' ' }],
      }),
    ).toEqual(['ownValues.0.text'])
    expect(refused([ask('done', { isRequired: false })], { done: '' })).toEqual([])
    expect(refused([], { done: '' })).toEqual(['done'])
  })

  it('never misses what the round does not ask', () => {
    fc.assert(
      fc.property(questions, report, (asked, values) => {
        const result = reportInput(asked).safeParse(values)
        const missed = result.success ? [] : Object.keys(fieldErrors(result.error))
        for (const field of ['done', 'obstacles', 'nextStep'] as const) {
          if (!asked[field].isAsked || !asked[field].isRequired) expect(missed).not.toContain(field)
        }
        if (!asked.ownValues.isAsked) expect(missed.filter((name) => name.startsWith('ownValues'))).toEqual([])
      }),
    )
  })

  it('is, when it is taken, complete in everything that the round requires', () => {
    fc.assert(
      fc.property(questions, report, (asked, values) => {
        if (!reportInput(asked).safeParse(values).success) return
        const needless = { done: ['not-started'], obstacles: [], nextStep: ['completed'] } as Record<string, string[]>
        for (const field of ['done', 'obstacles', 'nextStep'] as const) {
          if (values.degree === 'not-relevant' || needless[field]?.includes(values.degree)) continue
          if (asked[field].isAsked && asked[field].isRequired) expect(values[field].trim()).not.toBe('')
        }
        if (asked.degree.isRequired) expect(values.degree).not.toBe('')
        expect(statusReportDraft.safeParse(values).success).toBe(true)
      }),
    )
  })

  it('keeps what is stored in a field that is no longer asked', () => {
    const set = questionsOf([ask('obstacles', { isAsked: false })])
    const stored = { done: 'Lagrat', obstacles: 'Lagrade hinder', nextStep: 'Lagrat steg' }
    expect(withUnasked({ ...complete, nextStep: '' }, stored, set)).toMatchObject({
      done: 'Gjort.',
      obstacles: 'Lagrade hinder',
      nextStep: '',
    })
    expect(withUnasked({ ...complete, obstacles: 'Insmuggat' }, null, set).obstacles).toBe('')
  })
})
