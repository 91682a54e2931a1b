import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseCodes, courses, degreeCodes, degrees } from '#app/domain/commitment/status.ts'
import { ownValueErrors, type AskedValue } from '#app/domain/status-report/frame.ts'
import { longestText } from '#app/domain/status-report/longest-text.ts'
import { returnInput, statusReportDraft, statusReportInput } from '#app/domain/status-report/report.ts'
import { fieldErrors } from '#app/http/field-errors.ts'

/** What a form with nothing answered posts. */
const blank = {
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
/** The least that can be submitted. */
const complete = { ...blank, degree: 'started', course: 'on-track', done: 'Utbildningen är framtagen.' }

/** Messages by field, as the form shows them; empty when the report can be submitted. */
function refusals(report: object): Record<string, string> {
  const result = statusReportInput.safeParse({ ...complete, ...report })
  return result.success ? {} : fieldErrors(result.error)
}

describe('a draft', () => {
  it('may be empty', () => {
    expect(statusReportDraft.safeParse(blank).success).toBe(true)
  })

  it('may hold any degree and any course without reasons', () => {
    for (const degree of degreeCodes) {
      for (const course of courseCodes)
        expect(statusReportDraft.safeParse({ ...blank, degree, course }).success).toBe(true)
    }
  })

  it('is what a report that can be submitted also is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...degreeCodes),
        fc.constantFrom(...courseCodes),
        fc.string(),
        (degree, course, text) => {
          const report = { ...blank, degree, course, done: text, reason: text }
          if (statusReportInput.safeParse(report).success) expect(statusReportDraft.parse(report)).toEqual(report)
        },
      ),
    )
  })

  it.each([
    ['an unknown degree', { degree: 'nästan' }],
    ['an unknown course', { course: 'bra' }],
    ['a version that is no number', { version: 'ny' }],
    ['a negative version', { version: '-1' }],
    ['no version', { version: undefined }],
    ['a list where a text belongs', { done: ['a'] }],
    ['an indicator that is no id', { contributions: [{ indicatorId: '1e3', text: '' }] }],
    ['an indicator numbered nought', { contributions: [{ indicatorId: '0', text: '' }] }],
    [
      'more contributions than any goal has indicators',
      { contributions: Array(101).fill({ indicatorId: '1', text: '' }) },
    ],
    ['a long text in a field for a value', { ownValues: [{ indicatorId: '1', seriesId: '1', text: 'x'.repeat(101) }] }],
  ])('is refused with %s', (_what, fault) => {
    expect(statusReportDraft.safeParse({ ...blank, ...fault }).success).toBe(false)
  })

  it('drops every field that the form does not have', () => {
    const parsed = statusReportDraft.parse({ ...blank, state: 'accepted', organisationId: 7, acceptedAt: '2026-01-01' })
    expect(Object.keys(parsed).toSorted()).toEqual(Object.keys(blank).toSorted())
  })

  it.each(['reason', 'done', 'obstacles', 'nextStep'])('takes %s up to the limit and not a character more', (field) => {
    expect(statusReportDraft.safeParse({ ...blank, [field]: 'å'.repeat(longestText) }).success).toBe(true)
    const result = statusReportDraft.safeParse({ ...blank, [field]: 'å'.repeat(longestText + 1) })
    expect(result.success ? {} : fieldErrors(result.error)).toEqual({
      [field]: expect.stringContaining('4000') as string,
    })
  })
})

describe('a tick box', () => {
  it.each([
    ['on', true],
    [true, true],
    [undefined, false],
    [false, false],
    ['', false],
    ['off', false],
    ['false', false],
  ])('that arrives as %j is read as %j', (sent, chosen) => {
    const parsed = statusReportDraft.parse({ ...blank, contributions: [{ indicatorId: '3', chosen: sent, text: '' }] })
    expect(parsed.contributions).toEqual([{ indicatorId: '3', chosen, text: '' }])
  })

  it('that is not ticked and is left out by the browser is read as not chosen', () => {
    expect(
      statusReportDraft.parse({ ...blank, contributions: [{ indicatorId: '3', text: '' }] }).contributions[0]?.chosen,
    ).toBe(false)
  })
})

describe('a report to submit', () => {
  it('is taken with a degree, a course and what has been done', () => {
    expect(refusals({})).toEqual({})
  })

  it('must answer how far, how it goes and what has been done', () => {
    expect(refusals(blank)).toEqual({
      degree: 'Välj hur långt ni har kommit.',
      course: 'Välj hur arbetet går i förhållande till planen.',
      done: 'Beskriv kort vad som har gjorts.',
    })
  })

  it('must give a reason exactly where the degree or the course demands one', () => {
    for (const degree of degreeCodes) {
      for (const course of courseCodes) {
        const needed = degrees[degree].needsReason || courses[course].needsReason
        expect('reason' in refusals({ degree, course }), `${degree}, ${course}`).toBe(needed)
        expect(refusals({ degree, course, reason: 'Lagen har ändrats.' }), `${degree}, ${course}`).toEqual({})
      }
    }
  })

  it('that is no longer relevant must say why, and one that needs a decision must say which', () => {
    expect(refusals({ degree: 'not-relevant' })).toEqual({ reason: 'Skriv varför åtagandet inte längre är aktuellt.' })
    expect(refusals({ course: 'needs-decision' })).toEqual({ reason: 'Skriv vilket beslut som behövs.' })
    expect(refusals({ degree: 'not-relevant', course: 'needs-decision' })).toEqual({
      reason: 'Skriv vilket beslut som behövs.',
    })
  })

  it('needs no account of what has been done when nothing has been started or the commitment is not relevant', () => {
    const undone = Object.fromEntries(
      degreeCodes.map((degree) => [degree, 'done' in refusals({ degree, done: '', reason: 'Skäl.' })]),
    )
    expect(undone).toEqual({
      completed: true,
      ongoing: true,
      'half-or-more': true,
      started: true,
      'not-started': false,
      'not-relevant': false,
    })
  })

  it('is not answered with blanks', () => {
    expect(refusals({ done: ' \n\t\u00a0' })).toEqual({ done: 'Beskriv kort vad som har gjorts.' })
    expect(refusals({ degree: 'not-relevant', reason: '   ' })).toHaveProperty('reason')
  })

  it('must say how the work contributed to each indicator that is ticked, and to no other', () => {
    const contributions = [
      { indicatorId: '1', chosen: 'on', text: 'Fler rutiner.' },
      { indicatorId: '2', chosen: 'on', text: '  ' },
      { indicatorId: '3', text: '' },
      { indicatorId: '4', chosen: true, text: '' },
    ]
    expect(refusals({ contributions })).toEqual({
      'contributions.1.text': 'Beskriv hur arbetet har bidragit till indikatorn.',
      'contributions.3.text': 'Beskriv hur arbetet har bidragit till indikatorn.',
    })
  })

  it('may leave obstacles, next step and own values empty', () => {
    expect(
      refusals({ obstacles: '', nextStep: '', ownValues: [{ indicatorId: '1', seriesId: '1', text: '' }] }),
    ).toEqual({})
  })
})

describe('own values', () => {
  const asked: AskedValue[] = [
    { indicatorId: 1, seriesId: 11, name: 'Andel', unit: 'percent', isDemo: true },
    { indicatorId: 2, seriesId: 12, name: 'Antal', unit: 'count', isDemo: true },
  ]
  const errorsOf = (...values: [seriesId: string, text: string][]) =>
    ownValueErrors({ ownValues: values.map(([seriesId, text]) => ({ indicatorId: '1', seriesId, text })) }, asked)

  it('are right as numbers and ranges in the unit that was asked for, and may be left out', () => {
    expect(errorsOf(['11', '62,5 %'], ['12', '14'])).toEqual({})
    expect(errorsOf(['11', '20–25'], ['12', ''])).toEqual({})
    expect(errorsOf(['11', '   '])).toEqual({})
    expect(errorsOf()).toEqual({})
  })

  it('are refused by field, each in the words of its own unit', () => {
    expect(errorsOf(['11', '104'], ['12', '62 %'])).toEqual({
      'ownValues.0.text': expect.stringContaining('mellan 0 och 100') as string,
      'ownValues.1.text': expect.stringContaining('antal') as string,
    })
    expect(errorsOf(['12', '3'], ['11', 'se nedan'])).toEqual({
      'ownValues.1.text': expect.stringContaining('”se nedan”') as string,
    })
  })

  it('that nobody asked for are not judged, because they are never stored', () => {
    expect(errorsOf(['99', 'vad som helst'])).toEqual({})
  })
})

describe('a return', () => {
  it('needs a reason', () => {
    for (const message of ['', '  \n ']) {
      const result = returnInput.safeParse({ version: '1', message })
      expect(result.success ? {} : fieldErrors(result.error)).toEqual({
        message: 'Skriv vad som behöver ändras, så att organisationen vet vad som väntas.',
      })
    }
    expect(returnInput.parse({ version: '1', message: ' Skriv siffran. ' })).toEqual({
      version: '1',
      message: 'Skriv siffran.',
    })
  })

  it('has a reason of at most the longest text', () => {
    expect(returnInput.safeParse({ version: '1', message: 'x'.repeat(longestText) }).success).toBe(true)
    expect(returnInput.safeParse({ version: '1', message: 'x'.repeat(longestText + 1) }).success).toBe(false)
  })
})
