import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionsOf } from '#app/domain/reporting-round/question.ts'
import { handInErrors, type ReportFrame } from '#app/domain/status-report/handing-in.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { isWrittenForThem } from '#app/domain/status-report/written-by.ts'

const today = '2026-11-22'
const frame: ReportFrame = {
  offered: [{ id: 1, slug: 'rutin', name: 'rutin', shortName: 'rutin', state: 'active' }],
  asked: [{ indicatorId: 9, seriesId: 90, name: 'egen', unit: 'percent', isDemo: false }],
  milestones: [{ id: 7, title: 'Beslut', dueOn: '2026-12-31', doneOn: null }],
  questions: questionsOf([]),
}
const whole: StatusReportDraft = {
  version: '1',
  degree: 'started',
  course: 'on-track',
  reason: '',
  done: 'Rutinen är beslutad.',
  obstacles: '',
  nextStep: '',
  contributions: [{ indicatorId: '1', chosen: true, text: 'Fler har en rutin.' }],
  ownValues: [{ indicatorId: '9', seriesId: '90', text: '62 %' }],
  milestones: [{ milestoneId: '7', doneOn: '', newDueOn: '', reason: '' }],
}
const errors = (change: Partial<StatusReportDraft>, today_ = today) =>
  handInErrors({ ...whole, ...change }, frame, today_)

describe('a report that would be handed in', () => {
  it('may be when nothing is missing', () => {
    expect(errors({})).toEqual({})
  })

  it('is told of faults in every part at once: the form, own values and milestones', () => {
    expect(
      Object.keys(
        errors({
          done: '',
          ownValues: [{ indicatorId: '9', seriesId: '90', text: 'många' }],
          milestones: [{ milestoneId: '7', doneOn: '2026-11-23', newDueOn: '', reason: '' }],
        }),
      ).toSorted(),
    ).toEqual(['done', 'milestones.0.doneOn', 'ownValues.0.text'])
  })

  it('may not say that a milestone was done on a day that is still to come, until that day', () => {
    const milestones = [{ milestoneId: '7', doneOn: '2026-11-23', newDueOn: '', reason: '' }]
    expect(errors({ milestones })).toHaveProperty(['milestones.0.doneOn'])
    expect(errors({ milestones }, '2026-11-23')).toEqual({})
  })

  it('may hold no description of a contribution whose box is not ticked, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const found = errors({ contributions: [{ indicatorId: '1', chosen: false, text }] })
        expect(found).toEqual(
          text.trim() === ''
            ? {}
            : { 'contributions.0.text': 'Markera indikatorn som texten handlar om, eller töm fältet.' },
        )
      }),
    )
  })
})

describe('an answer that a coordinator wrote down', () => {
  it('is theirs until somebody in the organisation has saved', () => {
    const kinds = ['status-report.returned', 'status-report.submitted', 'status-report.drafted']
    expect(isWrittenForThem('phone', kinds)).toBe(true)
    expect(isWrittenForThem('own', kinds)).toBe(false)
    for (const kind of ['status-report.drafted', 'status-report.merged']) {
      expect(isWrittenForThem('phone', [kind, ...kinds])).toBe(false)
    }
    expect(isWrittenForThem('phone', [])).toBe(false)
  })
})
