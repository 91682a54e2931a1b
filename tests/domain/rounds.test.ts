import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsMark, type RoundCounts } from '#app/domain/reporting-round/counts.ts'
import { exemptionInput, isExempt, putBackInput, whyNotChangeAsked } from '#app/domain/reporting-round/exemption.ts'
import { extensionInput, whyNotExtend, whyNotExtendNow } from '#app/domain/reporting-round/extension.ts'
import { nextRound, yearsLater } from '#app/domain/reporting-round/next-round.ts'
import {
  changeAt,
  changesFrom,
  consequences,
  needsReason,
  phaseChanges,
  whyNotMove,
  type MovingRound,
  type PhaseChange,
} from '#app/domain/reporting-round/phase-change.ts'
import { roundPhases, type RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { questionCodes, questionFields, questionsOf } from '#app/domain/reporting-round/question.ts'
import { questionFaults, readQuestions } from '#app/domain/reporting-round/questions-form.ts'
import { dayFrom, daysFromDue, daysIn, reminderTexts } from '#app/domain/reporting-round/reminder-schedule.ts'
import { newRoundInput, roundInput } from '#app/domain/reporting-round/round-input.ts'
import { takesAnswers } from '#app/domain/reporting-round/standing.ts'
import { roundParts, whyLocked, whyNotMoveDueOn, type RoundPart } from '#app/domain/reporting-round/window.ts'
import { fieldErrors } from '#app/http/field-errors.ts'

const phases = Object.keys(roundPhases) as RoundPhase[]
const changes = Object.keys(phaseChanges) as PhaseChange[]
const day = fc
  .date({ min: new Date('2020-01-01T12:00:00Z'), max: new Date('2035-12-31T12:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

const counts = (over: Partial<RoundCounts> = {}): RoundCounts => ({
  organisations: 3,
  asked: 6,
  written: 0,
  none: 6,
  draft: 0,
  submitted: 0,
  returned: 0,
  accepted: 0,
  ...over,
})
const round = (over: Partial<MovingRound> = {}): MovingRound => ({
  phase: 'planned',
  opensOn: '2026-10-01',
  dueOn: '2026-11-30',
  lateAnswers: 'marked',
  planIsAdopted: true,
  counts: counts(),
  ...over,
})
const today = '2026-10-01'

describe('the phases of a round', () => {
  it('are left only one step at a time, and never from frozen', () => {
    const order = phases
    for (const change of changes) {
      const { from, to } = phaseChanges[change]
      expect(Math.abs(order.indexOf(from) - order.indexOf(to))).toBe(1)
    }
    expect(changesFrom('frozen')).toEqual([])
    expect(changesFrom('planned')).toEqual(['open'])
    expect(changesFrom('open')).toEqual(['close', 'withdraw'])
    expect(changesFrom('review')).toEqual(['freeze', 'reopen'])
  })

  it('are left only from the phase that the change begins in', () => {
    for (const phase of phases) {
      for (const change of changes) {
        const why = whyNotMove(change, round({ phase }), today)
        if (phaseChanges[change].from === phase) expect(why, `${change} in ${phase}`).toBeUndefined()
        else expect(why, `${change} in ${phase}`).toContain('går det inte att göra det här nu')
      }
    }
  })

  it('are each changed at an address of their own', () => {
    for (const change of changes) expect(changeAt(phaseChanges[change].path)).toBe(change)
    expect(changeAt('toString')).toBeUndefined()
    expect(changeAt('')).toBeUndefined()
  })

  it('do not open while the plan is a draft, nobody is asked or the last day has passed', () => {
    expect(whyNotMove('open', round({ planIsAdopted: false }), today)).toContain('Fastställ den')
    expect(whyNotMove('open', round({ counts: counts({ asked: 0 }) }), today)).toContain('Ingen är tillfrågad')
    expect(whyNotMove('open', round(), '2026-11-30')).toBeUndefined()
    expect(whyNotMove('open', round(), '2026-12-01')).toContain('har redan passerat')
  })

  it('go back to planned only while nothing is written', () => {
    expect(whyNotMove('withdraw', round({ phase: 'open' }), today)).toBeUndefined()
    expect(whyNotMove('withdraw', round({ phase: 'open', counts: counts({ written: 1 }) }), today)).toContain(
      'Någon har redan börjat svara',
    )
  })

  it('demand a reason exactly when a round is frozen over what is handed in and not accepted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...changes),
        fc.nat(5),
        fc.nat(5),
        fc.nat(5),
        (change, submitted, returned, draft) => {
          expect(needsReason(change, counts({ submitted, returned, draft }))).toBe(
            change === 'freeze' && (submitted > 0 || returned > 0),
          )
        },
      ),
    )
  })

  it('tell what each change means in numbers that are the round’s own', () => {
    const reviewed = round({
      phase: 'review',
      counts: counts({ none: 1, draft: 2, submitted: 3, returned: 4, accepted: 5 }),
    })
    const told = consequences('freeze', reviewed, today).join(' ').replaceAll('\u00a0', ' ')
    expect(told).toContain('Godkänt och blir offentligt: fem lägesrapporter.')
    expect(told).toContain('Inskickat eller återlämnat, men inte godkänt: sju lägesrapporter.')
    expect(told).toContain('Saknas: tre lägesrapporter, varav två som utkast.')
    expect(told).toContain('Det går inte att ångra.')
    const opening = consequences('open', round(), '2026-09-01').join(' ').replaceAll('\u00a0', ' ')
    expect(opening).toContain('Tillfrågade: tre organisationer om sammanlagt sex lägesrapporter.')
    expect(opening).toContain('öppnar nu i förväg')
    expect(consequences('open', round(), today).join(' ')).not.toContain('i förväg')
  })

  it('tell what becomes of answers when a round is opened again after its last day, as the rule says', () => {
    const late = (lateAnswers: 'marked' | 'refused') =>
      consequences('reopen', round({ phase: 'review', lateAnswers }), '2026-12-05').join(' ')
    expect(late('marked')).toContain('märks som sena')
    expect(late('refused')).toContain('Bara den som har fått längre tid')
  })

  it('have a mark that tells two counts apart whenever any number differs', () => {
    const numbers = fc.record({
      organisations: fc.nat(99),
      asked: fc.nat(99),
      written: fc.nat(99),
      none: fc.nat(99),
      draft: fc.nat(99),
      submitted: fc.nat(99),
      returned: fc.nat(99),
      accepted: fc.nat(99),
    })
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(countsMark(a) === countsMark(b)).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
    )
  })
})

describe('the settings of a round', () => {
  it('may all be changed while it is planned and none when it is frozen', () => {
    for (const part of Object.keys(roundParts) as RoundPart[]) {
      expect(whyLocked(part, 'planned')).toBeUndefined()
      expect(whyLocked(part, 'frozen')).toContain('avslutad')
    }
  })

  it('keep the last day of an open round from coming earlier or lying in the past', () => {
    fc.assert(
      fc.property(day, day, day, (dueOn, moved, now) => {
        const why = whyNotMoveDueOn({ phase: 'open', dueOn }, moved, now)
        expect(why === undefined).toBe(moved === dueOn || (moved > dueOn && moved >= now))
        expect(whyNotMoveDueOn({ phase: 'planned', dueOn }, moved, now)).toBeUndefined()
        expect(whyNotMoveDueOn({ phase: 'review', dueOn }, moved, now) === undefined).toBe(moved === dueOn)
      }),
    )
  })

  const filled = {
    version: '1',
    title: 'Uppföljning 2027',
    opensOn: '2027-10-01',
    dueOn: '2027-11-30',
    introduction: '',
    lateAnswers: 'marked',
    remindBefore: '14, 3',
    remindAfter: '2',
  }
  const faults = (over: object) => {
    const read = roundInput.safeParse({ ...filled, ...over })
    return read.success ? {} : fieldErrors(read.error)
  }

  it('are read when they are whole', () => {
    expect(faults({})).toEqual({})
  })

  it.each([
    ['the last day before the first', { dueOn: '2027-09-30' }, 'dueOn', 'före den första'],
    ['a day that is not in the calendar', { dueOn: '2027-02-30' }, 'dueOn', 'finns inte i kalendern'],
    ['no first day', { opensOn: '' }, 'opensOn', 'vilken dag omgången öppnar'],
    ['no title', { title: '  ' }, 'title', 'titel'],
    ['reminders in words', { remindBefore: 'två veckor' }, 'remindBefore', 'antalet dagar'],
    ['the last day among the days after it', { remindAfter: '0, 2' }, 'remindAfter', 'skriv 0 där'],
    ['too many reminders', { remindBefore: '10,9,8,7,6,5,4,3,2', remindAfter: '1, 2' }, 'remindBefore', 'högst tio'],
    ['an unknown rule for late answers', { lateAnswers: 'ibland' }, 'lateAnswers', 'Välj vad som händer'],
  ])('are refused with %s, at its field and in words', (_what, over, field, words) => {
    expect(faults(over)).toEqual({ [field]: expect.stringContaining(words) as string })
  })

  it('name a year with four digits and a plan for a new round', () => {
    const read = newRoundInput.safeParse({ ...filled, basedOn: '', planId: '', year: '27' })
    expect(read.success ? {} : fieldErrors(read.error)).toEqual({
      planId: 'Välj vilken plan som ska följas upp.',
      year: 'Skriv året med fyra siffror, till exempel 2027.',
    })
  })
})

describe('reminders', () => {
  it('are the same days when they are read from the texts that they make', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -60, max: 60 }), { maxLength: 10 }), (days) => {
        const sorted = days.toSorted((a, b) => a - b)
        expect(daysFromDue(reminderTexts(days))).toEqual(sorted)
      }),
    )
  })

  it('are read with commas, spaces or both, each once', () => {
    expect(daysIn(' 14,3 3;7 ')).toEqual([14, 7, 3])
    expect(daysIn('')).toEqual([])
    expect(daysIn('61')).toBeUndefined()
    expect(daysIn('-3')).toBeUndefined()
  })

  it('lie whole days from the last day, over month, year and summer time', () => {
    expect(dayFrom('2026-11-30', -14)).toBe('2026-11-16')
    expect(dayFrom('2026-12-31', 1)).toBe('2027-01-01')
    expect(dayFrom('2027-03-28', -1)).toBe('2027-03-27')
    expect(dayFrom('2027-03-27', 1)).toBe('2027-03-28')
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (date, days) => {
        expect(dayFrom(dayFrom(date, days), -days)).toBe(date)
      }),
    )
  })
})

describe('questions in a form', () => {
  const anyRows = fc.dictionary(
    fc.constantFrom(...questionCodes, 'påhittad'),
    fc.record({ isAsked: fc.boolean(), isRequired: fc.boolean(), helpText: fc.constantFrom('', 'Hjälp') }),
  )

  it('become every field once, with what must be asked asked and what is not asked never demanded', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const read = readQuestions(rows)
        expect(read.map((one) => one.field)).toEqual(questionCodes)
        for (const one of read) {
          const usual = questionFields[one.field]
          if (!usual.mayBeLeftOut) expect(one.isAsked).toBe(true)
          if (!usual.mayBeRequired) expect(one.isRequired).toBe(usual.isRequired)
          if (!one.isAsked) expect(one.isRequired).toBe(false)
        }
      }),
    )
  })

  it('may change as one likes while planned, not at all in review, and only for the milder while open', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (a, b) => {
        const before = questionsOf(readQuestions(a))
        const after = readQuestions(b)
        expect(questionFaults('planned', before, after)).toEqual({})
        const harder = after.filter(
          (one) => one.isAsked !== before[one.field].isAsked || (one.isRequired && !before[one.field].isRequired),
        )
        expect(Object.keys(questionFaults('open', before, after))).toHaveLength(harder.length)
        const other = after.filter((one) => JSON.stringify(one) !== JSON.stringify(before[one.field]))
        expect(Object.keys(questionFaults('review', before, after))).toHaveLength(other.length)
      }),
    )
  })
})

describe('a round made from the last one', () => {
  it('has the first free year, with its days and title moved as far', () => {
    const last = { year: 2026, title: 'Uppföljning 2026', opensOn: '2026-10-01', dueOn: '2027-01-31' }
    expect(nextRound(last, [2025, 2026])).toEqual({
      year: 2027,
      title: 'Uppföljning 2027',
      opensOn: '2027-10-01',
      dueOn: '2028-01-31',
    })
    expect(nextRound(last, [2026, 2027]).year).toBe(2028)
  })

  it('has a 28 February where the last one had a 29', () => {
    expect(yearsLater('2028-02-29', 1)).toBe('2029-02-28')
    expect(yearsLater('2028-02-29', 4)).toBe('2032-02-29')
  })

  it('never has its last day before its first', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 10 }), (a, b, years) => {
        const [first, last] = a <= b ? [a, b] : [b, a]
        expect(yearsLater(first, years) <= yearsLater(last, years)).toBe(true)
      }),
    )
  })
})

describe('who is asked', () => {
  it('leaves out what any exemption covers, and nothing else', () => {
    const id = fc.integer({ min: 1, max: 4 })
    const exemption = fc
      .record({ organisationId: fc.option(id), commitmentId: fc.option(id) })
      .filter((one) => one.organisationId !== null || one.commitmentId !== null)
    fc.assert(
      fc.property(fc.array(exemption, { maxLength: 5 }), id, id, (exemptions, organisationId, commitmentId) => {
        const covering = exemptions.filter(
          (one) =>
            [null, organisationId].includes(one.organisationId) && [null, commitmentId].includes(one.commitmentId),
        )
        expect(isExempt(exemptions, { organisationId, commitmentId })).toBe(covering.length > 0)
      }),
    )
  })

  it('is read from ticks, without a pair that a broader tick covers and without what is no id', () => {
    const read = exemptionInput.parse({
      organisation: { id3: 'on', x: 'on', '5': 'on' },
      commitment: { id7: 'on' },
      pair: { '3-1': 'on', '4-7': 'on', '4-8': 'on', '4': 'on' },
      reason: ' Slås ihop. ',
    })
    expect(read).toEqual({
      exemptions: [
        { organisationId: 3, commitmentId: null },
        { organisationId: null, commitmentId: 7 },
        { organisationId: 4, commitmentId: 8 },
      ],
      reason: 'Slås ihop.',
    })
  })

  it('changes only with a choice and a reason, and in every phase but the last', () => {
    const nothing = exemptionInput.safeParse({ reason: 'Skäl.' })
    expect(nothing.success ? {} : Object.keys(fieldErrors(nothing.error))).toEqual(['organisation'])
    const blank = exemptionInput.safeParse({ reason: '' })
    expect(blank.success ? {} : Object.keys(fieldErrors(blank.error)).toSorted()).toEqual(['organisation', 'reason'])
    const silent = exemptionInput.safeParse({ organisation: { id3: 'on' }, reason: ' ' })
    expect(silent.success ? {} : fieldErrors(silent.error)).toHaveProperty('reason')
    expect(putBackInput.safeParse({}).success).toBe(false)
    expect(putBackInput.parse({ exemption: { id12: 'on' } }).ids).toEqual([12])
    expect(phases.filter((phase) => whyNotChangeAsked(phase) !== undefined)).toEqual(['frozen'])
  })
})

describe('a later last day', () => {
  it('is later than the one before and not in the past, and then lets the organisation answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...phases), day, day, day, (phase, lastDay, until, now) => {
        const why = whyNotExtend({ phase, lastDay }, until, now)
        expect(why === undefined).toBe((phase === 'open' || phase === 'review') && until > lastDay && until >= now)
        if (why !== undefined) return
        const standing = { phase, dueOn: lastDay, extendedTo: until, lateAnswers: 'refused', isAsked: true } as const
        expect(takesAnswers({ ...standing, today: now })).toBe(true)
      }),
    )
    expect(phases.filter((phase) => whyNotExtendNow(phase) === undefined)).toEqual(['open', 'review'])
  })

  it('needs somebody, a day and a reason', () => {
    const read = extensionInput.safeParse({ until: '', reason: '' })
    expect(read.success ? {} : fieldErrors(read.error)).toEqual({
      organisation: 'Välj minst en organisation.',
      until: 'Skriv den nya sista dagen.',
      reason: expect.stringContaining('Skriv skälet') as string,
    })
    const nobody = extensionInput.safeParse({ until: '2026-12-15', reason: 'Sjukdom.' })
    expect(nobody.success ? {} : fieldErrors(nobody.error)).toEqual({ organisation: 'Välj minst en organisation.' })
  })
})
