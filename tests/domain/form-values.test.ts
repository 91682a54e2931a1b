import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseCodes, degreeCodes } from '#app/domain/commitment/status.ts'
import { formValues, typedValues } from '#app/domain/status-report/form-values.ts'
import type { AskedMilestone, AskedValue, OfferedIndicator } from '#app/domain/status-report/frame.ts'
import { statusReportDraft } from '#app/domain/status-report/report.ts'

const offered: OfferedIndicator[] = [3, 5].map((id) => ({
  id,
  slug: `i${id}`,
  name: `I${id}`,
  shortName: `I${id}`,
  state: 'active',
}))
const asked: AskedValue[] = [{ indicatorId: 7, seriesId: 70, name: 'Egen', unit: 'percent', isDemo: false }]
const milestones: AskedMilestone[] = [{ id: 9, title: 'Rutin', dueOn: '2026-12-31', doneOn: null }]
const frame = { offered, asked, milestones }

describe('a form for a report', () => {
  it('begins empty, with a row for each indicator, and can be saved as it is', () => {
    const values = formValues(frame, null)
    expect(values).toMatchObject({ version: '0', degree: '', course: '' })
    expect(values.contributions).toEqual([3, 5].map((id) => ({ indicatorId: String(id), chosen: false, text: '' })))
    expect(values.ownValues).toEqual([{ indicatorId: '7', seriesId: '70', text: '' }])
    expect(values.milestones).toEqual([{ milestoneId: '9', doneOn: '', newDueOn: '', reason: '' }])
    expect(statusReportDraft.parse(values)).toEqual(values)
  })

  it('that comes back with faults has everything that was typed', () => {
    const typed = fc.record({
      version: fc.nat({ max: 999_999_999 }).map(String),
      degree: fc.constantFrom('', ...degreeCodes),
      course: fc.constantFrom('', ...courseCodes),
      reason: fc.string(),
      done: fc.string({ maxLength: 5000 }),
      obstacles: fc.string(),
      nextStep: fc.string(),
      contributions: fc.tuple(
        ...offered.map(({ id }) =>
          fc.record({ indicatorId: fc.constant(String(id)), chosen: fc.boolean(), text: fc.string() }),
        ),
      ),
      ownValues: fc.tuple(fc.record({ indicatorId: fc.constant('7'), seriesId: fc.constant('70'), text: fc.string() })),
      milestones: fc.tuple(
        fc.record({
          milestoneId: fc.constant('9'),
          doneOn: fc.string(),
          newDueOn: fc.string(),
          reason: fc.string(),
        }),
      ),
    })
    fc.assert(
      fc.property(typed, (values) => {
        const sent = {
          ...values,
          // A browser sends "on" for what is ticked, and nothing for what is not.
          contributions: values.contributions.map(({ chosen, ...row }) => (chosen ? { ...row, chosen: 'on' } : row)),
        }
        expect(typedValues(frame, sent)).toEqual(values)
      }),
    )
  })

  it('that is forged gives back only the form’s own rows and choices, whatever was sent', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('version', 'degree', 'course', 'done', 'contributions', 'ownValues', 'state'),
          fc.anything(),
        ),
        (sent) => {
          const values = typedValues(frame, sent)
          expect(Object.keys(values).toSorted()).toEqual(Object.keys(formValues(frame, null)).toSorted())
          expect(values.contributions.map(({ indicatorId }) => indicatorId)).toEqual(['3', '5'])
          expect(values.ownValues.map(({ seriesId }) => seriesId)).toEqual(['70'])
          expect(['', ...degreeCodes]).toContain(values.degree)
          expect(['', ...courseCodes]).toContain(values.course)
          expect(values.version).toMatch(/^\d{1,9}$/)
        },
      ),
    )
  })
})
