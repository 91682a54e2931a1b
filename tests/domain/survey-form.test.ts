import { describe, expect, it } from 'vitest'
import { faultsInWords, readAddresses } from '#app/domain/survey/address-list.ts'
import {
  linkStanding,
  whyNotAddQuestion,
  whyNotEdit,
  whyNotInvite,
  whyNotMoveLastDay,
  whyNotOpen,
} from '#app/domain/survey/life.ts'
import { questionInput } from '#app/domain/survey/question-input.ts'
import { countInSteps, responseRate, responseRateInWords } from '#app/domain/survey/response-rate.ts'
import { surveyTemplates } from '#app/domain/survey/template.ts'
import { strategyIndicators } from '#prisma/demo/strategy-indicators.ts'

describe('a pasted list of addresses', () => {
  it('is read line by line, with names before, after or without', () => {
    const text = 'anna@exempel.se\n\nBo Ek <BO@exempel.se>\nCilla Ö;cilla@exempel.se\ndan@exempel.se\tDan D,\n'
    expect(readAddresses(text)).toEqual({
      invited: [
        { email: 'anna@exempel.se', name: '' },
        { email: 'bo@exempel.se', name: 'Bo Ek' },
        { email: 'cilla@exempel.se', name: 'Cilla Ö' },
        { email: 'dan@exempel.se', name: 'Dan D' },
      ],
      faults: [],
    })
  })

  it('says which lines are wrong and how', () => {
    const { faults } = readAddresses('anna@exempel.se\nAnna\nANNA@exempel.se\na@b.se c@d.se')
    expect(faults.map(({ line }) => line)).toEqual([2, 3, 4])
    expect(faultsInWords(faults)).toContain('Rad 3: anna@exempel.se står redan på rad 1.')
  })

  it('holds at most five hundred', () => {
    const many = Array.from({ length: 501 }, (_, index) => `a${index}@exempel.se`).join('\n')
    expect(readAddresses(many).faults).toHaveLength(1)
  })
})

describe('the life of a survey', () => {
  const today = '2026-11-22'

  it('locks the questions when it is open', () => {
    expect(whyNotEdit('draft')).toBeUndefined()
    expect(whyNotEdit('open')).toContain('ligger fast')
    expect(whyNotEdit('closed')).toContain('stängd')
    expect(whyNotAddQuestion('draft', 40)).toContain('högst 40')
    expect(whyNotAddQuestion('draft', 39)).toBeUndefined()
  })

  it('opens with questions and a last day that has not been', () => {
    const ready = { state: 'draft' as const, questions: 1, closesOn: today, today }
    expect(whyNotOpen(ready)).toBeUndefined()
    expect(whyNotOpen({ ...ready, questions: 0 })).toContain('inga frågor')
    expect(whyNotOpen({ ...ready, closesOn: null })).toContain('sista dagen')
    expect(whyNotOpen({ ...ready, closesOn: '2026-11-21' })).toContain('har redan varit')
    expect(whyNotOpen({ ...ready, state: 'closed' })).toContain('inte att öppna igen')
  })

  it('moves the last day of an open one forward only', () => {
    const open = { state: 'open' as const, closesOn: '2026-12-01' }
    expect(whyNotMoveLastDay(open, '2026-12-02', today)).toBeUndefined()
    expect(whyNotMoveLastDay(open, '2026-11-30', today)).toContain('framåt')
    expect(whyNotMoveLastDay({ ...open, state: 'draft' }, '2026-11-30', today)).toBeUndefined()
    expect(whyNotMoveLastDay(open, '2026-11-21', today)).toContain('redan varit')
  })

  it('takes answers until the last day, and a closed one says nothing of whether a link was used', () => {
    const link = { state: 'open' as const, closesOn: today, isUsed: false, today }
    expect(linkStanding(link)).toBe('open')
    expect(linkStanding({ ...link, isUsed: true })).toBe('used')
    expect(linkStanding({ ...link, closesOn: '2026-11-21' })).toBe('over')
    expect(linkStanding({ ...link, state: 'closed', isUsed: true })).toBe('closed')
    expect(linkStanding({ ...link, state: 'draft' })).toBe('closed')
    expect(whyNotInvite({ ...link, closesOn: '2026-11-21' })).toContain('Flytta fram')
  })
})

describe('the response rate', () => {
  it('is used of invited, and cannot be stated with an open link, without invited, or of fewer than five', () => {
    expect(responseRate({ invited: 34, used: 26, hasOpenLink: false })).toBe(76.5)
    expect(responseRate({ invited: 34, used: 26, hasOpenLink: true })).toBeUndefined()
    expect(responseRate({ invited: 0, used: 0, hasOpenLink: false })).toBeUndefined()
    expect(responseRate({ invited: 34, used: 3, hasOpenLink: false })).toBeUndefined()
    expect(responseRateInWords({ invited: 34, used: 3, hasOpenLink: false })).not.toContain('3 av')
    expect(responseRateInWords({ invited: 34, used: 3, hasOpenLink: true })).toMatch(/^Går inte att ange/)
  })

  it('is told in steps of five while answers come in', () => {
    expect([0, 1, 4, 5, 9, 10, 23].map(countInSteps)).toEqual([
      'Inga svar än',
      'Färre än 5 svar',
      'Färre än 5 svar',
      'Minst 5 svar',
      'Minst 5 svar',
      'Minst 10 svar',
      'Minst 20 svar',
    ])
  })
})

describe('the form of a question', () => {
  const typed = { text: 'Fråga?', help: '', options: 'Ja\n\n Kanske ', steps: '5', low: 'Lite', high: 'Mycket' }

  it('keeps what its kind needs and nothing else', () => {
    expect(questionInput.parse({ ...typed, kind: 'single', isRequired: 'on' })).toMatchObject({
      isRequired: true,
      options: ['Ja', 'Kanske'],
      scale: null,
    })
    expect(questionInput.parse({ ...typed, kind: 'scale' })).toMatchObject({
      isRequired: false,
      options: [],
      scale: { steps: 5, low: 'Lite', high: 'Mycket' },
    })
    expect(questionInput.parse({ ...typed, kind: 'yes-no' })).toMatchObject({ options: [], scale: null })
  })

  it.each([
    ['options', { kind: 'single', options: 'Ja' }],
    ['options', { kind: 'multiple', options: 'Ja\nNej\nja' }],
    ['steps', { kind: 'scale', steps: '2' }],
    ['steps', { kind: 'scale', steps: '11' }],
    ['low', { kind: 'scale', low: ' ' }],
    ['text', { kind: 'yes-no', text: ' ' }],
    ['kind', { kind: 'annat' }],
  ])('says that %s is wrong', (field, wrong) => {
    expect(questionInput.safeParse({ ...typed, ...wrong }).error?.issues[0]?.path).toEqual([field])
  })
})

describe('the templates', () => {
  it('measure indicators of the plan, by their names', () => {
    const names = strategyIndicators.map(({ name }) => name.replaceAll('/ ', '/'))
    for (const { measures } of Object.values(surveyTemplates)) expect(names).toContain(measures)
  })
})
