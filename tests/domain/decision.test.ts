import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { waitingByOrganisation } from '#app/domain/decision/by-organisation.ts'
import { reportedInWords, untilInWords } from '#app/domain/decision/in-words.ts'
import {
  decisionInput,
  keepOpenInput,
  laterChange,
  reasonedInput,
  reportInput,
  tickOffInput,
} from '#app/domain/decision/input.ts'
import { compareDecisions, countDecisions } from '#app/domain/decision/list.ts'
import { decisionReminderDue, weekOfDecisions } from '#app/domain/decision/reminder.ts'
import { decisionDeedCodes, decisionDeeds, whyNotDeed, whyNotReport } from '#app/domain/decision/rules.ts'
import { decisionStanding, decisionStateCodes } from '#app/domain/decision/state.ts'
import type { ListedDecision } from '#app/domain/decision/told-decision.ts'
import { addDays } from '#app/domain/stockholm-clock.ts'
import { fieldErrors } from '#app/http/field-errors.ts'

const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days))
const state = fc.constantFrom(...decisionStateCodes)
const organisations = fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }).map((all) =>
  all.map((isReported, index) => ({
    id: index,
    slug: `aktor-${index}`,
    name: `Aktör ${index}`,
    shortName: `A${index}`,
    reportedAt: isReported ? new Date('2026-05-05T10:00:00Z') : null,
    reportedName: null,
    note: '',
  })),
)
const today = '2026-11-22'
const decision = fc
  .record({ id: fc.nat({ max: 99 }), state, dueOn: fc.option(day), heldOn: day, organisations })
  .map(({ heldOn, ...one }): ListedDecision => ({
    ...one,
    number: 1,
    what: 'Gör det.',
    caseNumber: '',
    version: 1,
    standing: decisionStanding(one, today),
    meeting: { id: 1, heldOn, title: 'Styrgruppen', takesDecisions: false },
    about: [],
  }))

describe('what may be done to a decision', () => {
  it.each(decisionDeedCodes)('%s has a state to come from, and says why not from every other', (deed) => {
    for (const from of decisionStateCodes) {
      const fits = (decisionDeeds[deed].from as readonly string[]).includes(from)
      expect(whyNotDeed(deed, from) === undefined, from).toBe(fits)
      if (!fits) expect(whyNotDeed(deed, from)).toMatch(/^Beslutet /)
    }
  })

  it('is reported only by who has not, and taken back only by who has', () => {
    const reported = { reportedAt: new Date(0) }
    const silent = { reportedAt: null }
    expect(whyNotReport('reported-done', 'open', silent)).toBeUndefined()
    expect(whyNotReport('taken-back', 'open', reported)).toBeUndefined()
    expect(whyNotReport('reported-done', 'open', reported)).toMatch(/redan anmält/)
    expect(whyNotReport('taken-back', 'open', silent)).toMatch(/ingen anmälan/)
    expect(whyNotReport('taken-back', 'done', reported)).toMatch(/avprickat/)
    expect(whyNotReport('reported-done', 'dropped', silent)).toMatch(/upphävt/)
  })
})

describe('the forms about decisions', () => {
  const fine = { what: 'Gör det.', organisations: { 'region-stockholm': 'on', polisen: '' }, dueOn: '', caseNumber: '' }
  const errorsOf = (parsed: ReturnType<ReturnType<typeof decisionInput>['safeParse']>) =>
    parsed.success ? {} : fieldErrors(parsed.error)

  it('takes a decision with ticks, and an empty day as none', () => {
    expect(decisionInput('2026-12-10').parse(fine)).toEqual({
      what: 'Gör det.',
      organisations: ['region-stockholm'],
      dueOn: null,
      caseNumber: '',
    })
    expect(decisionInput('2026-12-10').parse({ ...fine, dueOn: '2026-12-10' }).dueOn).toBe('2026-12-10')
  })

  it.each([
    ['what', { what: '' }],
    ['what', { what: ' ' }],
    ['what', { what: '...' }],
    ['what', { what: 'a'.repeat(1001) }],
    ['organisations', { organisations: undefined }],
    ['organisations', { organisations: {} }],
    ['organisations', { organisations: { polisen: 'nej' } }],
    ['organisations', { organisations: 'polisen' }],
    ['organisations', { organisations: ['polisen'] }],
    ['dueOn', { dueOn: '2026-12-09' }],
    ['dueOn', { dueOn: '2027-02-30' }],
    ['dueOn', { dueOn: 'i maj' }],
    ['caseNumber', { caseNumber: 'x'.repeat(61) }],
    ['caseNumber', { caseNumber: 'D\u200b1' }],
  ])('says in Swedish what is wrong with %s (%j)', (field, wrong) => {
    const errors = errorsOf(decisionInput('2026-12-10').safeParse({ ...fine, ...wrong }))
    expect(Object.keys(errors).map((name) => name.split('.')[0])).toEqual([field])
    expect(Object.values(errors)[0]).toMatch(/^[A-ZÅÄÖ0-9].*\.$/)
    expect(Object.values(errors)[0]).not.toMatch(/invalid|expected/i)
  })

  it('never throws, and takes nothing that it does not name', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (sent) => {
        for (const schema of [
          decisionInput(today),
          laterChange(today),
          reportInput,
          tickOffInput,
          keepOpenInput(today),
          reasonedInput,
        ]) {
          schema.safeParse(sent)
        }
        const parsed = decisionInput(today).parse({ ...sent, ...fine })
        return Object.keys(parsed).toSorted().join() === 'caseNumber,dueOn,organisations,what'
      }),
      { numRuns: 200 },
    )
  })

  it('asks for reasons and notes in words, and takes a new day only from today on', () => {
    const sent = { version: '1', meetingId: '', note: 'Klart.', reason: 'Halva återstår.', dueOn: '' }
    expect(keepOpenInput(today).parse(sent)).toMatchObject({ version: 1, meetingId: null, dueOn: null })
    expect(keepOpenInput(today).safeParse({ ...sent, dueOn: '2026-11-21' }).success).toBe(false)
    expect(keepOpenInput(today).safeParse({ ...sent, dueOn: today }).success).toBe(true)
    for (const reason of ['', '  ', '?!', '\u200b']) {
      expect(reasonedInput.safeParse({ ...sent, reason }).success, JSON.stringify(reason)).toBe(false)
    }
    expect(reportInput.safeParse({ ...sent, note: '' }).success).toBe(false)
    expect(tickOffInput.safeParse({ ...sent, note: '' }).success).toBe(true)
    for (const meetingId of ['x', '-1', '0', '1.5']) {
      expect(tickOffInput.safeParse({ ...sent, meetingId }).success, meetingId).toBe(false)
    }
  })
})

describe('lists of decisions', () => {
  it('are sorted in one order whatever they came in, and counted so that nothing is lost', () => {
    fc.assert(
      fc.property(fc.uniqueArray(decision, { selector: ({ id }) => id, maxLength: 12 }), (all) => {
        const sorted = all.toSorted(compareDecisions).map(({ id }) => id)
        expect(
          all
            .toReversed()
            .toSorted(compareDecisions)
            .map(({ id }) => id),
        ).toEqual(sorted)
        const counts = countDecisions(all)
        expect(counts.galler + counts.avslutade).toBe(all.length)
        expect(counts.forsenade + counts.anmalda).toBeLessThanOrEqual(counts.galler)
        const order = all.toSorted(compareDecisions).map(({ standing }) => standing)
        if (order.includes('late')) expect(order[0]).toBe('late')
        const ended = order.findIndex((one) => one === 'done' || one === 'dropped')
        if (ended >= 0) expect(order.slice(ended).every((one) => one === 'done' || one === 'dropped')).toBe(true)
      }),
    )
  })

  it('count for each organisation what waits for it, and late only where it has not answered', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), (all) => {
        for (const [slug, counts] of Object.entries(waitingByOrganisation(all))) {
          const own = all.flatMap((one) =>
            one.state === 'open'
              ? one.organisations.filter((each) => each.slug === slug).map((doer) => ({ one, doer }))
              : [],
          )
          expect(counts.open).toBe(own.length)
          expect(counts.reported).toBe(own.filter(({ doer }) => doer.reportedAt !== null).length)
          expect(counts.late).toBe(
            own.filter(({ one, doer }) => one.standing === 'late' && doer.reportedAt === null).length,
          )
        }
      }),
    )
  })
})

describe('reminders', () => {
  const of = { id: 1, dueOn: '2026-10-31' }

  it.each([
    ['2026-10-23', undefined],
    ['2026-10-24', 'decision-due'],
    ['2026-10-31', 'decision-due'],
    ['2026-11-01', 'decision-overdue 0'],
    ['2026-11-14', 'decision-overdue 0'],
    ['2026-11-15', 'decision-overdue 1'],
    ['2027-11-01', 'decision-overdue 26'],
  ])('on %s is %s', (on, expected) => {
    const reminder = decisionReminderDue(of, 5, '2026-03-12', on)
    const time = reminder?.about.split(':')[4]
    expect(reminder === undefined ? undefined : [reminder.kind, time].filter((part) => part).join(' ')).toBe(expected)
  })

  it('are never of a day that had come when the organisation was told', () => {
    fc.assert(
      fc.property(day, day, day, (dueOn, toldOn, on) => {
        const reminder = decisionReminderDue({ id: 1, dueOn }, 5, toldOn, on)
        if (toldOn >= on) expect(reminder).toBeUndefined()
        if (reminder?.kind === 'decision-due') expect(on <= dueOn).toBe(true)
        if (reminder?.kind === 'decision-overdue') expect(on > dueOn).toBe(true)
      }),
    )
    expect(decisionReminderDue({ id: 1, dueOn: null }, 5, '2026-03-12', today)).toBeUndefined()
  })

  it('tell coordinators of a week only where something was late on its Monday', () => {
    const one = { state: 'open', standing: 'late' } as const
    expect(weekOfDecisions([{ ...one, dueOn: '2026-11-20' }], '2026-11-23')?.about).toBe('decisions:week:2026-W48')
    expect(weekOfDecisions([{ ...one, dueOn: '2026-11-23' }], '2026-11-24')).toBeUndefined()
    expect(weekOfDecisions([], '2026-11-23')).toBeUndefined()
    const reported = { state: 'open', standing: 'reported', dueOn: null } as const
    expect(weekOfDecisions([{ ...one, dueOn: '2026-11-01' }, reported], today)?.text).toBe(
      'Två beslut gäller.\nEtt beslut är försenat.\nEtt beslut är anmält som genomfört och väntar på styrgruppen.',
    )
  })
})

describe('a decision in words', () => {
  it.each([
    ['2026-11-22', 'Sista dagen är i dag'],
    ['2026-11-23', 'Sista dagen är i morgon'],
    ['2026-11-24', 'Två dagar kvar'],
    ['2026-11-21', 'En dag efter sista dagen'],
  ])('with the last day %s says %s', (dueOn, words) => {
    expect(untilInWords(dueOn, today).replaceAll('\u00a0', ' ')).toBe(words)
  })

  it('says how many have answered only where several shall', () => {
    const doer = { id: 1, slug: 'a', name: 'A', shortName: 'A', reportedName: null, note: '' }
    expect(reportedInWords({ organisations: [{ ...doer, reportedAt: null }] })).toBe('')
    expect(
      reportedInWords({
        organisations: [
          { ...doer, reportedAt: new Date(0) },
          { ...doer, id: 2, slug: 'b', reportedAt: null },
        ],
      }),
    ).toBe('1 av 2 har anmält som genomfört')
  })
})
