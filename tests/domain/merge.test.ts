import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseCodes, degreeCodes } from '#app/domain/commitment/status.ts'
import { differingFields, mergeErrors, merged } from '#app/domain/status-report/merge.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { sameContent } from '#app/domain/status-report/same-content.ts'

const frame = {
  offered: [{ id: 4, slug: 'a', name: 'A', shortName: 'A', state: 'active' as const }],
  asked: [{ indicatorId: 7, seriesId: 8, name: 'Andel', unit: 'percent' as const, isDemo: false }],
  milestones: [{ id: 9, title: 'Delsteg', dueOn: null, doneOn: null }],
}
const text = fc.constantFrom('', 'Ett', 'Två', 'Ett och två')
const version = (number: string): fc.Arbitrary<StatusReportDraft> =>
  fc.record({
    version: fc.constant(number),
    degree: fc.constantFrom(...degreeCodes, ''),
    course: fc.constantFrom(...courseCodes, ''),
    reason: text,
    done: text,
    obstacles: text,
    nextStep: text,
    contributions: fc.tuple(fc.boolean(), text).map(([chosen, value]) => [{ indicatorId: '4', chosen, text: value }]),
    ownValues: text.map((value) => [{ indicatorId: '7', seriesId: '8', text: value }]),
    milestones: fc
      .tuple(fc.constantFrom('', '2026-01-31'), text)
      .map(([doneOn, reason]) => [{ milestoneId: '9', doneOn, newDueOn: '', reason }]),
  }) as fc.Arbitrary<StatusReportDraft>

const all = (fields: readonly { key: string }[], choice: string) =>
  Object.fromEntries(fields.map(({ key }) => [key, choice]))

describe('two versions of a report', () => {
  it('differ in some field exactly when they do not say the same', () => {
    fc.assert(
      fc.property(version('1'), version('2'), (mine, theirs) => {
        expect(differingFields(frame, mine, theirs).length === 0).toBe(sameContent(mine, theirs))
      }),
    )
  })

  it('become the one that is chosen throughout, on the newest version', () => {
    fc.assert(
      fc.property(version('1'), version('2'), (mine, theirs) => {
        const fields = differingFields(frame, mine, theirs)
        for (const [choice, whole] of [
          ['mine', mine],
          ['theirs', theirs],
        ] as const) {
          const answers = { choices: all(fields, choice), texts: {} }
          expect(mergeErrors(fields, answers)).toEqual({})
          const result = merged(frame, mine, theirs, answers)
          expect(sameContent(result, whole)).toBe(true)
          expect(result.version).toBe('2')
        }
      }),
    )
  })

  it('leave no field undecided', () => {
    fc.assert(
      fc.property(version('1'), version('2'), (mine, theirs) => {
        const fields = differingFields(frame, mine, theirs)
        expect(Object.keys(mergeErrors(fields, { choices: {}, texts: {} }))).toEqual(
          fields.map(({ key }) => `choice.${key}`),
        )
      }),
    )
  })

  it('may be written together in texts, not in choices, and not in nothing', () => {
    const base: StatusReportDraft = {
      version: '2',
      degree: 'started',
      course: '',
      reason: '',
      done: 'Ett',
      obstacles: '',
      nextStep: 'Kvar',
      contributions: [],
      ownValues: [],
      milestones: [],
    }
    const mine: StatusReportDraft = { ...base, version: '1', degree: 'completed', done: 'Två' }
    const fields = differingFields(frame, mine, base)
    expect(fields.map(({ key }) => key)).toEqual(['degree', 'done'])
    const choices = { degree: 'together', done: 'together' }
    expect(Object.keys(mergeErrors(fields, { choices, texts: { done: ' ' } }))).toEqual(['choice.degree', 'text.done'])
    expect(Object.keys(mergeErrors(fields, { choices, texts: { done: 'x'.repeat(4001) } }))).toContain('text.done')
    const result = merged(frame, mine, base, {
      choices: { degree: 'mine', done: 'together' },
      texts: { done: 'Ett, två' },
    })
    expect(result).toMatchObject({ version: '2', degree: 'completed', done: 'Ett, två', nextStep: 'Kvar' })
  })
})
