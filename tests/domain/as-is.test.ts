import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseCodes, degreeCodes } from '#app/domain/commitment/status.ts'
import { questionCodes, questionsOf, type Question } from '#app/domain/reporting-round/question.ts'
import type { Standing } from '#app/domain/reporting-round/standing.ts'
import { isBlank, unchangedAnswer, whyNotSubmittedAsIs, whyNotUnchanged } from '#app/domain/status-report/as-is.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import type { ReportFrame } from '#app/domain/status-report/handing-in.ts'
import { reportInput } from '#app/domain/status-report/report.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'

const standing: Standing = {
  phase: 'open',
  dueOn: '2026-11-30',
  extendedTo: null,
  lateAnswers: 'marked',
  isAsked: true,
  today: '2026-11-22',
}
const own = { id: 9, slug: 'egen', shortName: 'egen', unit: 'percent' as const }
const frame: ReportFrame = {
  offered: [{ id: 1, slug: 'rutin', name: 'rutin', shortName: 'rutin', state: 'active' }],
  asked: [{ indicatorId: 9, seriesId: 90, name: 'egen', unit: 'percent', isDemo: false }],
  milestones: [],
  questions: questionsOf([]),
}
const answered: DescribedReport = {
  id: 5,
  version: 3,
  state: 'accepted',
  round: { slug: '2025', year: 2025, title: 'Uppföljning 2025' },
  commitment: { slug: 'rutin', label: 'Rutin' },
  organisation: { slug: 'region', name: 'Region', shortName: 'Region' },
  degree: 'started',
  course: 'on-track',
  reason: '',
  done: 'Rutinen är beslutad.',
  obstacles: '',
  nextStep: '',
  submittedAt: null,
  acceptedAt: null,
  updatedAt: new Date('2025-11-20T09:00:00Z'),
  isDemo: false,
  channel: 'own',
  isLate: false,
  unchangedFrom: null,
  assessment: null,
  milestones: [],
  contributions: [
    { indicator: { id: 1, slug: 'rutin', shortName: 'rutin' }, text: 'Fler har en rutin.' },
    { indicator: { id: 2, slug: 'utgangen', shortName: 'utgången' }, text: 'Mäts inte längre.' },
  ],
  ownValues: [{ indicator: own, seriesId: 90, text: '62 %' }],
}
const draft = (change: Partial<DescribedReport>): DescribedReport => ({
  ...answered,
  id: 6,
  version: 1,
  state: 'draft',
  ...change,
})
const empty = draft({
  degree: null,
  course: null,
  done: '',
  contributions: [],
  ownValues: [],
})
const asking = (...set: Question[]): ReportFrame => ({ ...frame, questions: questionsOf(set) })

const text = fc.constantFrom('', ' ', 'Text.')
const report = fc
  .record({
    state: fc.constantFrom<Exclude<ReportState, 'none'>>('draft', 'submitted', 'returned', 'accepted'),
    degree: fc.option(fc.constantFrom(...degreeCodes)),
    course: fc.option(fc.constantFrom(...courseCodes)),
    reason: text,
    done: text,
    obstacles: text,
    nextStep: text,
  })
  .map((change) => draft(change))
const anyFrame = fc
  .array(
    fc.record({
      field: fc.constantFrom(...questionCodes),
      isAsked: fc.boolean(),
      isRequired: fc.boolean(),
      helpText: fc.constant(''),
    }),
  )
  .map((set) => asking(...set))

describe('last time’s answer, as this round’s', () => {
  it('holds statuses, texts and what it contributed to as far as it is still measured, and no value of last year', () => {
    expect(unchangedAnswer(answered, frame, 2)).toEqual({
      version: '2',
      degree: 'started',
      course: 'on-track',
      reason: '',
      done: 'Rutinen är beslutad.',
      obstacles: '',
      nextStep: '',
      contributions: [{ indicatorId: '1', chosen: true, text: 'Fler har en rutin.' }],
      ownValues: [{ indicatorId: '9', seriesId: '90', text: '' }],
      milestones: [],
    })
  })

  it('can be confirmed exactly when the form would take it, in every round', () => {
    fc.assert(
      fc.property(report, anyFrame, (last, asked) => {
        const isTaken = reportInput(asked.questions).safeParse(unchangedAnswer(last, asked, 0)).success
        expect(whyNotUnchanged({ frame: asked, standing, report: null }, last) === undefined).toBe(isTaken)
      }),
    )
  })

  it('is refused where there is none, where the round asks for more, and where something else has been written', () => {
    const why = (report: DescribedReport | null, last: DescribedReport | undefined, asked = frame) =>
      whyNotUnchanged({ frame: asked, standing, report }, last)
    expect(why(null, answered)).toBeUndefined()
    expect(why(empty, answered)).toBeUndefined()
    expect(why(null, undefined)).toContain('inget tidigare godkänt svar')
    expect(why(draft({}), answered)).toContain('börjat skriva ett nytt svar')
    expect(why(draft({ state: 'returned' }), answered)).toContain('Läs skälet')
    expect(why(draft({ state: 'submitted' }), answered)).toContain('redan inskickad')
    expect(why(draft({ state: 'accepted' }), answered)).toContain('redan godkänd')
    const wantsNext = asking({ field: 'nextStep', isAsked: true, isRequired: true, helpText: '' })
    expect(why(null, answered, wantsNext)).toMatch(/räcker inte.*nästa steg/)
    const wantsValue = asking({ field: 'ownValues', isAsked: true, isRequired: true, helpText: '' })
    expect(why(null, answered, wantsValue)).toMatch(/räcker inte.*värde/)
    expect(whyNotUnchanged({ frame, standing: { ...standing, phase: 'review' }, report: null }, answered)).toContain(
      'stängd för nya svar',
    )
  })
})

describe('a draft handed in as it stands', () => {
  it('is taken exactly when it is a draft that the form would take', () => {
    fc.assert(
      fc.property(report, anyFrame, (one, asked) => {
        const values = {
          ...unchangedAnswer(one, asked, 1),
          ownValues: [{ indicatorId: '9', seriesId: '90', text: '62 %' }],
        }
        const isTaken = one.state === 'draft' && reportInput(asked.questions).safeParse(values).success
        expect(whyNotSubmittedAsIs({ frame: asked, standing, report: one }) === undefined).toBe(isTaken)
      }),
    )
  })

  it('says what is missing, each thing once, and refuses a value that is no value', () => {
    const why = (report: DescribedReport | null) => whyNotSubmittedAsIs({ frame, standing, report })
    expect(why(null)).toContain('inget utkast')
    expect(why(empty)).toBe(
      'Något saknas i utkastet. Välj hur långt ni har kommit. Välj hur arbetet går i förhållande till planen. Beskriv kort vad som har gjorts.',
    )
    expect(why(draft({ ownValues: [{ indicator: own, seriesId: 90, text: 'många' }] }))).toContain('många')
    expect(why(draft({ state: 'returned' }))).toContain('Läs skälet')
  })
})

describe('a draft', () => {
  it('is blank only when nothing at all has been written in it', () => {
    expect(isBlank(empty)).toBe(true)
    expect(isBlank(draft({ ...empty, done: ' ' }))).toBe(true)
    const written: Partial<DescribedReport>[] = [
      { degree: 'started' },
      { course: 'on-track' },
      { reason: 'x' },
      { done: 'x' },
      { obstacles: 'x' },
      { nextStep: 'x' },
      { contributions: answered.contributions },
      { ownValues: answered.ownValues },
      { milestones: [{ id: 1, title: 'x', dueOn: null, doneOn: null, newDueOn: null, reason: 'x' }] },
    ]
    for (const change of written) expect(isBlank({ ...empty, ...change }), JSON.stringify(change)).toBe(false)
  })
})
