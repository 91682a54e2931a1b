import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseCodes, degreeCodes } from '#app/domain/commitment/status.ts'
import { questionCodes, questionFields, questionsOf, type Question } from '#app/domain/reporting-round/question.ts'
import { reportInput, statusReportDraft, statusReportInput } from '#app/domain/status-report/report.ts'
import { fieldErrors } from '#app/http/field-errors.ts'

const empty = {
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

const set = (field: Question['field'], isAsked: boolean, isRequired: boolean): Question => ({
  field,
  isAsked,
  isRequired,
  helpText: '',
})

const anyQuestions = fc
  .tuple(...questionCodes.map((field) => fc.tuple(fc.boolean(), fc.boolean()).map(([a, r]) => set(field, a, r))))
  .map((rows) => questionsOf(rows))

const words = fc.constantFrom('', '  ', 'Arbetet har kommit i gång.', 'å'.repeat(4001))
const anyReport = fc.record({
  version: fc.constant('1'),
  degree: fc.constantFrom(...degreeCodes, ''),
  course: fc.constantFrom(...courseCodes, ''),
  reason: words,
  done: words,
  obstacles: words,
  nextStep: words,
  contributions: fc.array(fc.record({ indicatorId: fc.constant('3'), chosen: fc.boolean(), text: words }), {
    maxLength: 2,
  }),
  ownValues: fc.array(
    fc.record({ indicatorId: fc.constant('3'), seriesId: fc.constant('5'), text: fc.constantFrom('', '62') }),
    { maxLength: 2 },
  ),
  milestones: fc.array(
    fc.record({
      milestoneId: fc.constant('7'),
      doneOn: fc.constantFrom('', '2026-11-01'),
      newDueOn: fc.constant(''),
      reason: words,
    }),
    { maxLength: 2 },
  ),
})

const contentFields = ['done', 'obstacles', 'nextStep', 'contributions', 'ownValues', 'milestones'] as const
const faultsOf = (questions: ReturnType<typeof questionsOf>, report: object): Record<string, string> => {
  const read = reportInput(questions).safeParse(report)
  return read.success ? {} : fieldErrors(read.error)
}
const about = (faults: Record<string, string>, field: string): boolean =>
  Object.keys(faults).some((name) => name === field || name.startsWith(`${field}.`))

describe('the questions of a round', () => {
  it('never demand a field that is not asked', () => {
    fc.assert(
      fc.property(anyQuestions, anyReport, (questions, report) => {
        const faults = faultsOf(questions, report)
        for (const field of contentFields.filter((one) => !questions[one].isAsked)) {
          const demanded = Object.entries(faults).filter(([, why]) => !why.startsWith('Texten får vara högst'))
          expect(about(Object.fromEntries(demanded), field)).toBe(false)
        }
      }),
    )
  })

  it('demand every field that is asked and required, but where the degree leaves nothing to say', () => {
    const needless: Record<string, string[]> = {
      done: ['not-started', 'not-relevant'],
      obstacles: ['not-relevant'],
      nextStep: ['completed', 'not-relevant'],
    }
    fc.assert(
      fc.property(anyQuestions, fc.constantFrom(...degreeCodes, ''), (questions, degree) => {
        const faults = faultsOf(questions, { ...empty, degree })
        for (const field of ['done', 'obstacles', 'nextStep'] as const) {
          const { isAsked, isRequired } = questions[field]
          expect(field in faults).toBe(isAsked && isRequired && needless[field]?.includes(degree) !== true)
        }
        expect('degree' in faults).toBe(degree === '')
        expect('course' in faults).toBe(true)
      }),
    )
  })

  it('keep all that is asked just as it was sent', () => {
    fc.assert(
      fc.property(anyQuestions, anyReport, (questions, report) => {
        const read = reportInput(questions).safeParse(report)
        if (!read.success) return
        for (const field of contentFields.filter((one) => questions[one].isAsked)) {
          expect(read.data[field]).toEqual(statusReportDraft.parse({ ...empty, [field]: report[field] })[field])
        }
      }),
    )
  })

  it('take as a draft whatever they take as complete, and let a draft be empty', () => {
    fc.assert(
      fc.property(anyQuestions, anyReport, (questions, report) => {
        expect(statusReportDraft.safeParse(empty).success).toBe(true)
        const complete = reportInput(questions).safeParse(report)
        if (complete.success) expect(statusReportDraft.parse(report)).toEqual(complete.data)
      }),
    )
  })

  it('are as usual when the round has set none', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(reportInput(questionsOf([])).safeParse(report).success).toBe(statusReportInput.safeParse(report).success)
      }),
    )
    expect(Object.keys(faultsOf(questionsOf([]), empty))).toEqual(
      questionCodes.filter((field) => questionFields[field].isRequired),
    )
  })

  it('demand an own value in each row that asks for one only where the round requires it', () => {
    const report = {
      ...empty,
      degree: 'started',
      course: 'on-track',
      done: 'Klart.',
      ownValues: [
        { indicatorId: '1', seriesId: '1', text: '62' },
        { indicatorId: '2', seriesId: '2', text: ' ' },
      ],
    }
    expect(faultsOf(questionsOf([]), report)).toEqual({})
    expect(faultsOf(questionsOf([set('ownValues', true, true)]), report)).toEqual({
      'ownValues.1.text': 'Skriv ert värde.',
    })
    expect(faultsOf(questionsOf([set('ownValues', false, true)]), report)).toEqual({})
  })

  it('say why each text is demanded in the words of its own question', () => {
    const all = questionsOf([set('obstacles', true, true), set('nextStep', true, true)])
    expect(faultsOf(all, { ...empty, degree: 'started', course: 'on-track' })).toEqual({
      done: 'Beskriv kort vad som har gjorts.',
      obstacles: 'Skriv vilka hinder som finns, eller att det inte finns några.',
      nextStep: 'Skriv vad som är nästa steg.',
    })
  })

  it('refuse what is no report at all', () => {
    for (const nothing of [null, undefined, 'rapport', 7]) {
      expect(reportInput(questionsOf([])).safeParse(nothing).success).toBe(false)
    }
  })
})
