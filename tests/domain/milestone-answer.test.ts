import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { milestoneErrors } from '#app/domain/status-report/milestone-answer.ts'

const today = '2026-11-22'
const asked = [
  { id: 1, title: 'Rutinen är beslutad', dueOn: '2026-12-31', doneOn: null },
  { id: 2, title: 'Utan dag', dueOn: null, doneOn: null },
]
const row = (answer: Partial<{ milestoneId: string; doneOn: string; newDueOn: string; reason: string }>) => ({
  milestoneId: '1',
  doneOn: '',
  newDueOn: '',
  reason: '',
  ...answer,
})
const errors = (answer: Parameters<typeof row>[0]) => milestoneErrors({ milestones: [row(answer)] }, asked, today)

describe('what is said of a milestone', () => {
  it.each([
    ['nothing', {}],
    ['done today', { doneOn: today }],
    ['done before', { doneOn: '2025-01-31' }],
    ['a new day with a reason', { newDueOn: '2027-06-30', reason: 'Upphandlingen är försenad.' }],
    ['a day where none was planned', { milestoneId: '2', newDueOn: '2027-06-30', reason: 'Ny planering.' }],
    ['a reason alone, as a remark', { reason: 'Det går bra.' }],
    ['what the form never asked', { milestoneId: '99', doneOn: '2030-01-01' }],
  ])('may be %s', (_what, answer) => {
    expect(errors(answer)).toEqual({})
  })

  it.each([
    ['done in the future', { doneOn: '2026-11-23' }, ['milestones.0.doneOn']],
    ['a new day without a reason', { newDueOn: '2027-06-30', reason: '  ' }, ['milestones.0.reason']],
    ['done and moved at once', { doneOn: today, newDueOn: '2027-06-30', reason: 'x' }, ['milestones.0.newDueOn']],
    ['moved to the day that holds', { newDueOn: '2026-12-31', reason: 'x' }, ['milestones.0.newDueOn']],
    ['moved to a day that has been', { newDueOn: '2026-11-21', reason: 'x' }, ['milestones.0.newDueOn']],
  ])('may not be %s', (_what, answer, fields) => {
    expect(Object.keys(errors(answer))).toEqual(fields)
  })

  it('is taken as moved only with a reason and a coming day, whatever the dates', () => {
    const date = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.option(date, { nil: '' }), date, fc.constantFrom('', ' ', 'Skäl'), (doneOn, newDueOn, reason) => {
        if (Object.keys(errors({ doneOn, newDueOn, reason })).length > 0) return
        expect(doneOn).toBe('')
        expect(reason).toBe('Skäl')
        expect(newDueOn >= today && newDueOn !== '2026-12-31').toBe(true)
      }),
    )
  })
})
