import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseCodes } from '#app/domain/commitment/status.ts'
import { agendaCommand, agendaIntent, carryOutInAgenda } from '#app/domain/meeting/agenda-command.ts'
import { agendaInput, emptyAgendaRow, typedAgenda } from '#app/domain/meeting/agenda-input.ts'
import { meetingCommand, meetingCommands, meetingKeys } from '#app/domain/meeting/keys.ts'
import {
  whyNotCloseMeeting,
  whyNotDecide,
  whyNotOpenMeeting,
  whyNotPrepare,
  whyNotRemovePoint,
  whyNotReopenMeeting,
  whyNotSendSummary,
} from '#app/domain/meeting/life.ts'
import { matterOf, pointKindCodes, pointKinds } from '#app/domain/meeting/point.ts'
import { proposalKey, proposedPoints, type OpenMatters } from '#app/domain/meeting/proposed-points.ts'
import { meetingStateCodes } from '#app/domain/meeting/state.ts'
import { agendaInShort, plannedTime, timeInWords, timeKept } from '#app/domain/meeting/time-kept.ts'

const standings = ['reported', 'late', 'waiting', 'done', 'dropped'] as const
const unique = <Item>(item: fc.Arbitrary<Item>, by: (one: Item) => unknown) =>
  fc.uniqueArray(item, { maxLength: 6, selector: by })
const id = fc.integer({ min: 1, max: 99 })
const label = fc.string({ minLength: 1, maxLength: 300 })

/** How things may stand. */
const anyMatters: fc.Arbitrary<OpenMatters> = fc.record({
  proposals: unique(fc.record({ roundId: id, year: fc.constant(2026) }), (one) => one.roundId),
  decisions: unique(
    fc.record({
      id,
      what: label,
      dueOn: fc.constantFrom(null, '2026-10-31'),
      standing: fc.constantFrom(...standings),
      who: fc.array(label, { maxLength: 3 }),
    }),
    (one) => one.id,
  ),
  reports: unique(
    fc.record({
      id,
      organisation: label,
      commitment: label,
      course: fc.constantFrom(...courseCodes, undefined),
    }),
    (one) => one.id,
  ),
  unpromised: unique(
    fc.record({
      goalId: id,
      goal: fc.record({ kind: fc.constant('goal' as const), number: id, shortTitle: label }),
      commitments: fc.array(label, { maxLength: 3 }),
    }),
    (one) => one.goalId,
  ),
  silent: fc.option(
    fc.record({ roundId: id, reported: fc.nat(9), owed: fc.nat(9), organisations: fc.array(label, { maxLength: 4 }) }),
  ),
})

const nothing: OpenMatters = { proposals: [], decisions: [], reports: [], unpromised: [], silent: null }

describe('the points that are proposed', () => {
  it('are one for each thing that the group can do something about, and none for the rest', () => {
    fc.assert(
      fc.property(anyMatters, (matters) => {
        const of = (kind: string) => proposedPoints(matters, []).filter((point) => point.kind === kind)
        const subjects = (kind: string) => of(kind).map(({ subject }) => subject)
        expect(subjects('follow-up')).toEqual(matters.proposals.map(({ roundId }) => String(roundId)))
        expect(subjects('decision')).toEqual(
          matters.decisions
            .filter(({ standing }) => standing === 'late' || standing === 'reported')
            .map((one) => String(one.id)),
        )
        for (const course of ['needs-decision', 'off-track'] as const) {
          expect(subjects(course)).toEqual(
            matters.reports.filter((report) => report.course === course).map((one) => String(one.id)),
          )
        }
        expect(subjects('unpromised')).toEqual(
          matters.unpromised.filter(({ commitments }) => commitments.length > 0).map(({ goalId }) => String(goalId)),
        )
        expect(of('silent')).toHaveLength((matters.silent?.organisations.length ?? 0) > 0 ? 1 : 0)
        expect(of('own')).toEqual([])
      }),
    )
  })

  it('are not proposed again once they are taken, and those that are left still are', () => {
    fc.assert(
      fc.property(anyMatters, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (matters, ticks) => {
        const all = proposedPoints(matters, [])
        const taken = all.filter((_, index) => ticks[index])
        expect(proposedPoints(matters, taken)).toEqual(all.filter((_, index) => !ticks[index]))
        expect(proposedPoints(matters, all)).toEqual([])
        expect(new Set(all.map(proposalKey)).size).toBe(all.length)
      }),
    )
  })

  it('never hold one matter twice, also when it has come to be of another kind', () => {
    const report = { id: 4, organisation: 'Polisen', commitment: 'Rutin' }
    const before = proposedPoints({ ...nothing, reports: [{ ...report, course: 'off-track' }] }, [])
    expect(before.map(({ kind }) => kind)).toEqual(['off-track'])
    expect(proposedPoints({ ...nothing, reports: [{ ...report, course: 'needs-decision' }] }, before)).toEqual([])
    expect(matterOf({ kind: 'silent', subject: '1' })).not.toBe(matterOf({ kind: 'follow-up', subject: '1' }))
    expect(matterOf({ kind: 'own', subject: '' })).toBeUndefined()
  })

  it('count those who have not answered apart, and call none of them deviating', () => {
    const silent = { roundId: 2, reported: 3, owed: 5, organisations: ['Polisen', 'Åklagarmyndigheten'] }
    const [point, ...more] = proposedPoints({ ...nothing, silent }, [])
    expect(more).toEqual([])
    expect(point?.title.replaceAll('\u00a0', ' ')).toBe('Två organisationer har inte rapporterat allt')
    expect(point?.text).toBe('3 av 5 har rapporterat. De som inte har svarat räknas för sig.')
  })

  it('have titles that fit on a screen and on a saved agenda', () => {
    fc.assert(
      fc.property(anyMatters, (matters) => {
        for (const { title } of proposedPoints(matters, [])) expect(title.length).toBeLessThanOrEqual(200)
      }),
    )
  })

  it('know where their ground is, each kind', () => {
    for (const kind of pointKindCodes) {
      expect(pointKinds[kind].ground === null).toBe(pointKinds[kind].subject === 'nothing')
      expect(pointKinds[kind].deeds).toContain('decide')
    }
  })
})

describe('a meeting’s life', () => {
  it('takes decisions only while it is open', () => {
    expect(meetingStateCodes.filter((state) => whyNotDecide(state) === undefined)).toEqual(['open'])
    expect(meetingStateCodes.filter((state) => whyNotOpenMeeting({ state, points: 1 }) === undefined)).toEqual([
      'planned',
    ])
    expect(meetingStateCodes.filter((state) => whyNotCloseMeeting(state) === undefined)).toEqual(['open'])
    expect(meetingStateCodes.filter((state) => whyNotReopenMeeting(state) === undefined)).toEqual(['closed'])
    expect(meetingStateCodes.filter((state) => whyNotSendSummary(state) === undefined)).toEqual(['closed'])
    expect(meetingStateCodes.filter((state) => whyNotPrepare(state) === undefined)).toEqual(['planned', 'open'])
  })

  it('does not begin without an agenda', () => {
    expect(whyNotOpenMeeting({ state: 'planned', points: 0 })).toContain('inga punkter')
  })

  it('keeps a point that was gone through or decided at', () => {
    const at = new Date('2026-12-10T12:00:00Z')
    expect(whyNotRemovePoint({ treatedAt: null, decisions: 0 })).toBeUndefined()
    expect(whyNotRemovePoint({ treatedAt: at, decisions: 0 })).toBeDefined()
    expect(whyNotRemovePoint({ treatedAt: null, decisions: 1 })).toBeDefined()
  })
})

describe('the agenda’s form', () => {
  const row = { ...emptyAgendaRow, title: 'Läget', minutes: '10' }

  it('gives back whatever was typed, and saves no blank row', () => {
    const typed = typedAgenda({
      version: '3',
      points: [row, {}, 'x', { title: 7 }],
      proposals: { silent_2: 'on', x: '' },
    })
    expect(typed).toEqual({
      version: '3',
      points: [row, emptyAgendaRow, emptyAgendaRow],
      proposals: { silent_2: 'on' },
    })
    expect(agendaInput.parse(typed).points).toEqual([row])
  })

  it.each([
    [{ ...row, title: '' }, 'Skriv vad punkten heter'],
    [{ ...row, title: 'x'.repeat(201) }, 'högst 200 tecken'],
    [{ ...row, minutes: 'tio' }, 'siffror'],
    [{ ...row, minutes: '0' }, 'siffror'],
    [{ ...row, notes: 'x'.repeat(4001) }, '4 000'],
  ])('refuses %o', (one, message) => {
    const parsed = agendaInput.safeParse({ version: '1', points: [one], proposals: {} })
    expect(parsed.error?.issues.map((issue) => issue.message).join()).toContain(message)
  })

  it('is put in order by buttons, and loses no row by that', () => {
    const rows = fc.array(fc.string({ minLength: 1 }), { maxLength: 6 })
    fc.assert(
      fc.property(rows, fc.constantFrom('up', 'down'), fc.nat(9), (titles, deed, index) => {
        const values = {
          version: '1',
          points: titles.map((title) => ({ ...emptyAgendaRow, title })),
          proposals: { silent_1: 'on' },
        }
        const command = agendaCommand(agendaIntent({ deed, index }))
        expect(command).toEqual({ deed, index })
        const after = carryOutInAgenda(values, { deed, index })
        expect(after.values.points.map(({ title }) => title).toSorted()).toEqual(titles.toSorted())
        expect(after.values.proposals).toEqual(values.proposals)
      }),
    )
    const two = {
      version: '1',
      points: [
        { ...row, title: 'A' },
        { ...row, title: 'B' },
      ],
      proposals: {},
    }
    expect(carryOutInAgenda(two, { deed: 'down', index: 0 }).values.points.map(({ title }) => title)).toEqual([
      'B',
      'A',
    ])
    expect(carryOutInAgenda(two, { deed: 'remove', index: 0 }).values.points.map(({ title }) => title)).toEqual(['B'])
    expect(carryOutInAgenda(two, { deed: 'add', index: 0 }).values.points).toHaveLength(3)
    expect(agendaCommand('save')).toBeUndefined()
    expect(agendaCommand('up:1:2')).toBeUndefined()
  })
})

describe('the time at a point', () => {
  const openedAt = new Date('2026-12-10T12:00:00Z')
  const points = [
    { position: 1, minutes: 10 },
    { position: 2, minutes: null },
    { position: 3, minutes: 5 },
  ]
  const words = (position: number, isOpen: boolean, now: string) =>
    timeInWords(timeKept({ openedAt, isOpen, points }, position, new Date(now))).map((text) =>
      text.replaceAll('\u00a0', ' '),
    )

  it('is what was planned and what has gone, in words', () => {
    expect(words(3, true, '2026-12-10T12:12:40Z')).toEqual([
      'Fem minuter planerade för punkten.',
      'Sammanträdet har pågått i tolv minuter; punkten skulle börja efter tio minuter.',
    ])
    expect(words(3, false, '2026-12-10T12:12:40Z')).toEqual(['Fem minuter planerade för punkten.'])
    expect(words(2, false, '2026-12-10T12:12:40Z')).toEqual([])
    expect(words(1, true, '2026-12-10T12:12:40Z')[1]).toBe('Sammanträdet har pågått i tolv minuter.')
  })

  it('is told of the whole agenda, and of nothing where none is planned', () => {
    const inShort = (minutes: (number | null)[]) =>
      agendaInShort(minutes.map((own) => ({ minutes: own }))).replaceAll('\u00a0', ' ')
    expect(inShort([10, null, 5])).toBe('Tre punkter, planerade till 15 minuter.')
    expect(inShort([10])).toBe('En punkt, planerad till tio minuter.')
    expect(inShort([null, null])).toBe('Två punkter.')
  })

  it('says nothing of minutes of a meeting that nobody closed, nor of a time before it began', () => {
    expect(words(2, true, '2026-12-12T12:00:00Z')).toEqual([])
    expect(timeKept({ openedAt, isOpen: true, points }, 1, new Date('2026-12-10T11:00:00Z')).elapsed).toBe(0)
    expect(plannedTime(points)).toEqual({ minutes: 15, without: 1 })
  })
})

describe('the keys', () => {
  it('each mean one thing', () => {
    const keys = meetingCommands.flatMap((command) => meetingKeys[command].keys)
    expect(new Set(keys).size).toBe(keys.length)
    for (const command of meetingCommands) {
      for (const key of meetingKeys[command].keys) {
        expect(meetingCommand({ key, isModified: false, isInField: false })).toBe(command)
      }
    }
  })

  it('are the field’s while somebody types, and the browser’s with Ctrl', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ArrowRight', 'n', 'b', '?', 'Escape', 'Home', 'x'),
        fc.boolean(),
        (key, isModified) => {
          expect(meetingCommand({ key, isModified, isInField: true })).toBeUndefined()
          expect(meetingCommand({ key, isModified: true, isInField: false })).toBeUndefined()
        },
      ),
    )
    expect(meetingCommand({ key: 'N', isModified: false, isInField: false })).toBe('notes')
  })
})
