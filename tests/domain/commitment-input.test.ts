import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBefore, whyNotDate } from '#app/domain/calendar-date.ts'
import { commitmentChanges, type CommitmentContent } from '#app/domain/commitment/changes.ts'
import {
  commitmentFormValues,
  isRowIntent,
  rowIntent,
  typedCommitment,
  withRows,
} from '#app/domain/commitment/form-values.ts'
import { commitmentInput, whyNotLink, writtenRows, type CommitmentInput } from '#app/domain/commitment/input.ts'
import { milestoneChanges, type Milestone } from '#app/domain/commitment/milestone.ts'
import { timeFrameWords } from '#app/domain/commitment/time-frame-words.ts'
import {
  storedTimeFrame,
  timeFrameFaults,
  typedTimeFrame,
  whyNotChangeTimeFrame,
} from '#app/domain/commitment/time-frame.ts'
import { earlierEditions } from '#app/domain/plan/earlier-editions.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import { fieldErrors } from '#app/http/field-errors.ts'

const today = '2026-11-22'
const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(`${from}T12:00:00Z`), max: new Date(`${to}T12:00:00Z`), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

describe('a date', () => {
  it('is taken when it is a real day from 1990 to 2100, and no other text is', () => {
    fc.assert(fc.property(day('1990-01-01', '2100-12-31'), (text) => whyNotDate(text) === undefined))
    fc.assert(fc.property(day('1900-01-01', '1989-12-31'), (text) => whyNotDate(text) !== undefined))
    for (const text of [
      '2026-02-30',
      '2026-2-3',
      '26-02-03',
      '2101-01-01',
      '2026-13-01',
      'i mars',
      '2026-03-05 ',
      '',
    ]) {
      expect(whyNotDate(text), text).toMatch(/\p{L}/u)
    }
    expect(whyNotDate('2024-02-29')).toBeUndefined()
    expect(whyNotDate('2026-02-29')).toContain('finns inte i kalendern')
  })

  it('comes before another only where both are written', () => {
    expect(isBefore('2026-01-01', '2026-01-02')).toBe(true)
    expect(isBefore('2026-01-02', '2026-01-02')).toBe(false)
    expect(isBefore('', '2026-01-02')).toBe(false)
  })
})

describe('a time frame', () => {
  it('of dates has at least one, and never ends before it starts', () => {
    expect(timeFrameFaults({ timeFrame: 'dates', startsOn: '', endsOn: '' })).toHaveProperty('startsOn')
    fc.assert(
      fc.property(day('1990-01-01', '2100-12-31'), day('1990-01-01', '2100-12-31'), (startsOn, endsOn) => {
        const faults = timeFrameFaults({ timeFrame: 'dates', startsOn, endsOn })
        expect('endsOn' in faults).toBe(endsOn < startsOn)
      }),
    )
  })

  it('without dates does not take any, so that none is lost in silence', () => {
    expect(timeFrameFaults({ timeFrame: 'ongoing', startsOn: '2026-01-01', endsOn: '' })).toHaveProperty('timeFrame')
    expect(timeFrameFaults({ timeFrame: '', startsOn: '', endsOn: '' })).toEqual({})
  })

  it('is stored and typed back as it was', () => {
    const typed = { timeFrame: 'dates', startsOn: '2026-01-01', endsOn: '' } as const
    expect(typedTimeFrame(storedTimeFrame(typed, false))).toEqual(typed)
    expect(timeFrameWords(storedTimeFrame(typed, false))).toBe('från och med 1\u00a0januari\u00a02026')
    expect(timeFrameWords(storedTimeFrame({ ...typed, endsOn: '2026-12-31' }, false))).toContain(
      '31\u00a0december\u00a02026',
    )
  })

  it('is locked where an adopted plan states it, and nowhere else', () => {
    const stated = { timeFrame: 'ongoing', timeFrameInPlan: true } as const
    expect(whyNotChangeTimeFrame({ state: 'draft' }, stated)).toBeUndefined()
    for (const state of ['adopted', 'superseded'] as const) {
      expect(whyNotChangeTimeFrame({ state }, stated)).toContain('anger själv tidsramen')
      expect(whyNotChangeTimeFrame({ state }, { ...stated, timeFrameInPlan: false })).toBeUndefined()
      expect(whyNotChangeTimeFrame({ state }, { timeFrame: null, timeFrameInPlan: true })).toBeUndefined()
    }
  })
})

it('a wording is locked in every edition but a draft', () => {
  expect(whyNotReword('draft')).toBeUndefined()
  expect(whyNotReword('adopted')).toContain('ny utgåva')
  expect(whyNotReword('superseded')).toContain('ny utgåva')
})

describe('an earlier edition', () => {
  const plan = (
    id: number,
    periodFrom: number,
    supersededById: number | null = null,
    basedOnId: number | null = null,
  ) => ({
    id,
    periodFrom,
    supersededById,
    basedOnId,
  })

  it('is one with an earlier period, one it was made from, or one it supersedes, through others too', () => {
    const all = [plan(1, 2016), plan(2, 2020, 3), plan(3, 2020), plan(4, 2020, null, 3), plan(5, 2027)]
    expect([...earlierEditions(4, all)].toSorted((a, b) => a - b)).toEqual([1, 2, 3])
    expect([...earlierEditions(1, all)]).toEqual([])
  })

  it('is never the edition itself, even where the plans point in a circle', () => {
    expect([...earlierEditions(1, [plan(1, 2020, 2, 2), plan(2, 2020, 1, 1)])]).toEqual([2])
  })
})

const content: CommitmentContent<Milestone> = {
  text: 'Vi lovar.',
  label: 'Löfte',
  plainReading: null,
  responsibleRoles: 'Enhetschef',
  targetGroup: null,
  timeFrame: 'dates',
  startsOn: '2026-01-01',
  endsOn: null,
  timeFrameInPlan: false,
  milestones: [
    { id: 4, title: 'Kartlägg', dueOn: '2026-03-01', doneOn: null },
    { id: 5, title: 'Genomför', dueOn: null, doneOn: null },
  ],
  links: [{ label: 'Rutin', url: 'https://www.exempel.se/rutin' }],
  indicatorIds: [2],
  actionIds: [],
  outcomeIds: [7],
}
const values = commitmentFormValues(content, 3)
const errorsOf = (input: CommitmentInput): Record<string, string> => {
  const parsed = commitmentInput(today).safeParse(input)
  return parsed.success ? {} : fieldErrors(parsed.error)
}

describe('the form', () => {
  it('shows what is stored, and what it shows is a valid form that changes nothing', () => {
    const parsed = commitmentInput(today).parse(values)
    const { milestones, links } = writtenRows(parsed)
    expect(commitmentChanges(content, { ...content, milestones, links })).toEqual([])
    expect(parsed.indicators).toEqual({ i2: true })
  })

  it('keeps everything that was typed, whatever its faults', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (title, dueOn, url) => {
        const sent = {
          version: '3',
          plainReading: title,
          timeFrame: 'dates',
          startsOn: dueOn,
          milestones: [{ id: '4', title, dueOn, doneOn: '' }],
          links: [{ label: '', url }],
          indicators: { i9: 'on' },
        }
        const typed = typedCommitment(sent, values)
        expect(typed.milestones).toEqual(sent.milestones)
        expect(typed.links).toEqual(sent.links)
        expect(typed.startsOn).toBe(dueOn)
        expect(typed.plainReading).toBe(title)
        expect(typed.indicators).toEqual({ i9: true })
        // What is locked is not sent, and stays.
        expect(typed.text).toBe(content.text)
      }),
    )
  })

  it('says what is wrong at the field where it is', () => {
    const errors = errorsOf({
      ...values,
      label: ' ',
      timeFrame: 'dates',
      startsOn: '2026-05-01',
      endsOn: '2026-04-01',
      milestones: [
        { id: '', title: '', dueOn: '2026-02-30', doneOn: '' },
        { id: '', title: 'Klart i morgon', dueOn: '', doneOn: '2026-11-23' },
        { id: '', title: '', dueOn: '', doneOn: '' },
      ],
      links: [
        { label: 'Farlig', url: 'javascript:alert(1)' },
        { label: '', url: 'https://www.exempel.se' },
      ],
    })
    expect(Object.keys(errors).toSorted()).toEqual([
      'endsOn',
      'label',
      'links.0.url',
      'links.1.label',
      'milestones.0.dueOn',
      'milestones.0.title',
      'milestones.1.doneOn',
    ])
    expect(errorsOf({ ...values, startsOn: '2026-05-01', endsOn: '2026-04-01' })).toHaveProperty('endsOn')
    expect(
      Object.keys(errorsOf({ ...values, milestones: [{ id: '', title: '', dueOn: '2026-02-01', doneOn: '' }] })),
    ).toEqual(['milestones.0.title'])
  })

  it('takes http and https addresses only', () => {
    for (const good of ['https://www.exempel.se', 'http://exempel.se/a?b=c#d'])
      expect(whyNotLink(good), good).toBeUndefined()
    for (const bad of [
      '',
      'exempel.se',
      'ftp://exempel.se',
      'javascript:alert(1)',
      'https://',
      'https://a b.se',
      'data:text/html,x',
      'https://lokal',
    ]) {
      expect(whyNotLink(bad), bad).toMatch(/^Skriv hela adressen/)
    }
  })
})

describe('the rows of the form', () => {
  it('are added, moved and taken away without losing what is written in the others', () => {
    const titles = (input: CommitmentInput) => input.milestones.map((row) => row.title)
    expect(titles(withRows(values, rowIntent('add', 'milestones')))).toEqual(['Kartlägg', 'Genomför', ''])
    expect(titles(withRows(values, rowIntent('down', 'milestones', 0)))).toEqual(['Genomför', 'Kartlägg'])
    expect(titles(withRows(values, rowIntent('up', 'milestones', 0)))).toEqual(['Kartlägg', 'Genomför'])
    expect(titles(withRows(values, rowIntent('remove', 'milestones', 0)))).toEqual(['Genomför'])
    expect(withRows(values, rowIntent('remove', 'links', 7))).toEqual(values)
    expect(withRows(values, rowIntent('add', 'links')).links).toHaveLength(2)
  })

  it('are told from saving by the button’s value', () => {
    expect(isRowIntent(rowIntent('up', 'links', 12))).toBe(true)
    for (const other of ['save', '', 'add', 'add.links.1', 'remove.links', 'up.actions.1'])
      expect(isRowIntent(other), other).toBe(false)
  })
})

describe('the history', () => {
  it('tells a moved due date with the old and the new', () => {
    const told = milestoneChanges(content.milestones, [{ id: 4, title: 'Kartlägg', dueOn: '2026-06-01', doneOn: null }])
    expect(told).toEqual([
      'Delsteget ”Kartlägg” ska vara klart 1\u00a0juni\u00a02026, tidigare 1\u00a0mars\u00a02026.',
      'Delsteget ”Genomför” togs bort.',
    ])
  })

  it('tells every kind of change, each once', () => {
    const after: CommitmentContent = {
      ...content,
      plainReading: 'Ny',
      timeFrame: 'ongoing',
      startsOn: null,
      milestones: content.milestones.toReversed(),
      links: [],
      indicatorIds: [2, 3],
      outcomeIds: [],
    }
    const told = commitmentChanges(content, after)
    expect(told).toHaveLength(6)
    expect(told.join(' ')).toContain('Tidsramen är löpande, tidigare från och med')
    expect(told).toContain('Delstegens ordning ändrades.')
  })
})
