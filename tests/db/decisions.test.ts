import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { changeDecision, makeDecision } from '#app/db/decision/deciding.server.ts'
import { drop, keepOpen, reopen, tickOff } from '#app/db/decision/closing.server.ts'
import { findDecision, listDecisions } from '#app/db/decision/decisions.server.ts'
import { reportDone, takeBack } from '#app/db/decision/reporting.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { can } from '#app/domain/access/permissions.ts'
import { roleCodes, type MeetingReader, type Role, type SignedIn } from '#app/domain/access/roles.ts'
import { decisionDeedCodes, decisionDeeds, type DecisionDeed } from '#app/domain/decision/rules.ts'
import { decisionStateCodes, type DecisionState } from '#app/domain/decision/state.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, now, type Cast } from './cast.ts'

useDatabase('empty')

const today = '2026-11-22'

let cast: Cast
let viewers: Record<Role, SignedIn>
let openMeeting: number
let closedMeeting: number

const addMeeting = async (heldOn: string, state: string): Promise<number> => {
  const data = { heldOn, title: 'Styrgruppen', state, createdAt: now, createdName: 'Demo' }
  return (await write((tx) => tx.meeting.create({ data }))).id
}

beforeEach(async () => {
  cast = await createCast()
  viewers = { partner: cast.partner, coordinator: cast.coordinator, steering: cast.steering, admin: cast.admin }
  closedMeeting = await addMeeting('2026-03-12', 'closed')
  openMeeting = await addMeeting('2026-11-22', 'open')
})

const written = {
  what: 'Ta fram en gemensam rutin.',
  organisations: ['region-stockholm'],
  dueOn: '2026-12-31',
  caseNumber: 'D 2026:1',
}

/** A decision that concerns the region, made in the open meeting. */
const made = async (more: object = {}): Promise<number> => {
  const answer = await makeDecision(cast.steering, { ...written, meetingId: openMeeting, ...more }, now)
  if (answer?.ok !== true) throw new Error(JSON.stringify(answer))
  return answer.id
}
const versionOf = async (id: number): Promise<number> =>
  (await read().decision.findUniqueOrThrow({ where: { id } })).version

/** What is stored of decisions, in whole. */
const everything = async () => ({
  decisions: await read().decision.findMany({ include: { organisations: true, steps: true }, orderBy: { id: 'asc' } }),
  events: await read().historyEvent.findMany({ where: { subjectType: 'decision' }, orderBy: { id: 'asc' } }),
  notifications: await read().notification.count(),
})

const deeds: Record<
  DecisionDeed,
  (viewer: SignedIn, id: number, version: number, at: Date) => Promise<EditAnswer | null>
> = {
  changed: (viewer, id, version, at) => changeDecision(viewer, id, { ...written, dueOn: '2027-01-31', version }, at),
  'reported-done': (viewer, id, version, at) => reportDone(viewer, id, cast.region.id, { version, note: 'Klart.' }, at),
  'taken-back': (viewer, id, version, at) => takeBack(viewer, id, cast.region.id, { version }, at),
  'ticked-off': (viewer, id, version, at) => tickOff(viewer, id, { version, meetingId: openMeeting, note: '' }, at),
  'kept-open': (viewer, id, version, at) =>
    keepOpen(viewer, id, { version, meetingId: openMeeting, reason: 'Halva återstår.', dueOn: '2027-02-28' }, at),
  dropped: (viewer, id, version, at) => drop(viewer, id, { version, meetingId: null, reason: 'Behövs inte.' }, at),
  reopened: (viewer, id, version, at) =>
    reopen(viewer, id, { version, meetingId: null, reason: 'Var inte klart.' }, at),
}

/** A decision in the state, that the region has said is done or not. */
const inState = async (state: DecisionState, isReported: boolean): Promise<number> => {
  const id = await made()
  if (isReported) await deeds['reported-done'](cast.coordinator, id, await versionOf(id), now)
  if (state === 'done') await deeds['ticked-off'](cast.steering, id, await versionOf(id), now)
  if (state === 'dropped') await deeds.dropped(cast.steering, id, await versionOf(id), now)
  return id
}

const situations = decisionStateCodes.flatMap((state) =>
  [true, false].flatMap((isReported) => roleCodes.map((role) => ({ state, isReported, role }))),
)

describe('what can be done to a decision', () => {
  it.each(decisionDeedCodes)(
    '%s is done by whom and from where the table says, and is nothing otherwise',
    async (deed) => {
      const row = decisionDeeds[deed]
      for (const { state, isReported, role } of situations) {
        const situation = `${deed}, ${state}, ${isReported ? 'reported' : 'not reported'}, ${role}`
        const viewer = viewers[role]
        const id = await inState(state, isReported)
        const before = await everything()
        const may =
          row.permission === 'decision.write'
            ? can(viewer, 'decision.write')
            : can(viewer, 'decision.report', { organisationIds: [cast.region.id] })
        const fits =
          (row.from as readonly DecisionState[]).includes(state) &&
          (deed !== 'reported-done' || !isReported) &&
          (deed !== 'taken-back' || isReported)
        const answer = await deeds[deed](viewer, id, await versionOf(id), later)
        const after = await everything()
        expect(answer?.ok, situation).toBe(may ? fits : undefined)
        if (!may || !fits) {
          expect(after, situation).toEqual(before)
          continue
        }
        const was = before.decisions.find((one) => one.id === id)
        const is = after.decisions.find((one) => one.id === id)
        expect(is?.state, situation).toBe(row.to ?? state)
        expect(is?.version, situation).toBe((was?.version ?? 0) + 1)
        expect(after.events.slice(before.events.length).map(({ kind }) => kind)).toEqual([row.kind])
        expect(is?.steps.slice(was?.steps.length).map(({ kind }) => kind)).toEqual([deed])
        const reported = is?.organisations[0]?.reportedAt ?? null
        const expected = { kept: isReported, 'one-made': true, 'one-cleared': false, 'all-cleared': false }[row.reports]
        expect(reported !== null, situation).toBe(expected)
        // Nothing else was touched.
        expect(after.decisions.filter((one) => one.id !== id)).toEqual(before.decisions.filter((one) => one.id !== id))
      }
    },
  )

  it.each(decisionDeedCodes)(
    '%s with an older version is refused, tells the stored one, and changes nothing',
    async (deed) => {
      const id = await inState(deed === 'reopened' ? 'done' : 'open', deed === 'taken-back')
      const version = await versionOf(id)
      const before = await everything()
      const answer = await deeds[deed](cast.coordinator, id, version - 1, later)
      expect(answer).toMatchObject({ ok: false, version })
      expect(await everything()).toEqual(before)
    },
  )
})

describe('making a decision', () => {
  it('numbers the decisions of a meeting and tells what was decided, once', async () => {
    const first = await made({ commitmentId: cast.commitment.routine })
    const second = await made({ organisations: ['region-stockholm', 'polisen'], dueOn: null, caseNumber: '' })
    const { decisions, events } = await everything()
    expect(decisions.map(({ id, number, state, version }) => [id, number, state, version])).toEqual([
      [first, 1, 'open', 1],
      [second, 2, 'open', 1],
    ])
    expect(decisions.map(({ steps }) => steps.map(({ kind, dueOn }) => [kind, dueOn]))).toEqual([
      [['made', '2026-12-31']],
      [['made', null]],
    ])
    expect(events.map(({ kind, subjectId }) => [kind, subjectId])).toEqual([
      ['decision.made', String(first)],
      ['decision.made', String(second)],
    ])
    expect(events[1]?.changes).toContain('Region Stockholm och Polismyndigheten')
  })

  it('is refused where the meeting is closed, is not there, or the viewer may not', async () => {
    const before = await everything()
    const wants = (viewer: SignedIn, meetingId: number) => makeDecision(viewer, { ...written, meetingId }, now)
    expect(await wants(cast.steering, closedMeeting)).toMatchObject({ ok: false })
    expect(await wants(cast.steering, 999)).toBeNull()
    expect(await wants(cast.partner, openMeeting)).toBeNull()
    expect(await wants(cast.admin, openMeeting)).toBeNull()
    expect(await everything()).toEqual(before)
  })

  it('takes only organisations and things that are there, and a point of its own meeting', async () => {
    const other = await write((tx) =>
      tx.agendaPoint.create({ data: { meetingId: closedMeeting, position: 1, kind: 'own', title: 'Annat' } }),
    )
    const before = await everything()
    const wants = (more: object) => makeDecision(cast.steering, { ...written, meetingId: openMeeting, ...more }, now)
    expect(await wants({ organisations: ['region-stockholm', 'finns-inte'] })).toMatchObject({ field: 'organisations' })
    expect(await wants({ organisations: [] })).toMatchObject({ field: 'organisations' })
    expect(await wants({ commitmentId: 999 })).toMatchObject({ ok: false })
    expect(await wants({ goalId: 999 })).toMatchObject({ ok: false })
    expect(await wants({ followUpId: 999 })).toMatchObject({ ok: false })
    expect(await wants({ pointId: other.id })).toMatchObject({ ok: false })
    expect(await everything()).toEqual(before)
  })
})

describe('changing a decision', () => {
  it('changes all of it while its meeting is open, and says what', async () => {
    const id = await made()
    const input = { ...written, what: 'Något annat.', organisations: ['polisen'], version: 1 }
    expect(await changeDecision(cast.coordinator, id, input, later)).toEqual({ ok: true })
    const told = await findDecision(cast.steering, id, today)
    expect(told?.organisations.map(({ slug }) => slug)).toEqual(['polisen'])
    expect(told?.steps.at(-1)?.changes).toEqual([
      { label: 'Beslut', before: written.what, after: 'Något annat.' },
      { label: 'Vem', before: 'Region Stockholm', after: 'Polismyndigheten' },
    ])
  })

  it('changes only day and number after its meeting, with a reason', async () => {
    const id = await made()
    await write((tx) => tx.meeting.update({ where: { id: openMeeting }, data: { state: 'closed' } }))
    const before = await everything()
    expect(await changeDecision(cast.steering, id, { ...written, what: 'Nytt', version: 1 }, later)).toMatchObject({
      ok: false,
    })
    expect(await everything()).toEqual(before)
    const change = { dueOn: '2027-03-31', caseNumber: 'D 2026:9', reason: 'Numret kom senare.', version: 1 }
    expect(await changeDecision(cast.steering, id, change, later)).toEqual({ ok: true })
    const told = await findDecision(cast.steering, id, today)
    expect(told).toMatchObject({ what: written.what, dueOn: '2027-03-31', caseNumber: 'D 2026:9', version: 2 })
    expect(told?.steps.at(-1)).toMatchObject({ kind: 'changed', text: 'Numret kom senare.', dueOn: '2027-03-31' })
  })

  it('is no change where everything stays, whatever else is sent', async () => {
    const id = await made()
    const before = await everything()
    const same = { ...written, version: 1, state: 'done', number: 9, meetingId: closedMeeting, createdName: 'Annan' }
    expect(await changeDecision(cast.steering, id, same, later)).toEqual({ ok: true })
    expect(await everything()).toEqual(before)
  })

  it('stores none of what the form does not have', async () => {
    const id = await made({ state: 'done', number: 9, version: 7, createdName: 'Annan', isDemo: true } as object)
    const sent = { ...written, caseNumber: 'D 2026:2', version: 1, state: 'done', number: 9, createdName: 'Annan' }
    await changeDecision(cast.steering, id, sent, later)
    const row = await read().decision.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ state: 'open', number: 1, version: 2, createdName: 'Demo styrgrupp', isDemo: false })
  })

  it('keeps an organisation that has said that it is done', async () => {
    const id = await inState('open', true)
    const before = await everything()
    const input = { ...written, organisations: ['polisen'], version: 2 }
    expect(await changeDecision(cast.steering, id, input, later)).toMatchObject({ field: 'organisations' })
    expect(await everything()).toEqual(before)
  })
})

describe('reporting a decision as done', () => {
  it('is not there for another organisation, in any way', async () => {
    const id = await made()
    const before = await everything()
    const { otherPartner: other, police, region } = cast
    expect(await reportDone(other, id, police.id, { version: 1, note: 'Klart.' }, later)).toBeNull()
    expect(await reportDone(other, id, region.id, { version: 1, note: 'Klart.' }, later)).toBeNull()
    expect(await takeBack(other, id, region.id, { version: 1 }, later)).toBeNull()
    expect(await findDecision(other, id, today)).toBeNull()
    expect(await listDecisions(other, {}, today)).toEqual([])
    expect(await everything()).toEqual(before)
  })

  it('says when the coordination has written it', async () => {
    const id = await made()
    await reportDone(cast.coordinator, id, cast.region.id, { version: 1, note: 'De ringde.' }, later)
    const told = await findDecision(cast.partner, id, today)
    expect(told?.organisations[0]?.reportedName).toBe('Demo samordnare (samordningen, för organisationen)')
    expect(told?.standing).toBe('reported')
  })

  it('is kept in the steps when the group lets it hold on', async () => {
    const id = await inState('open', true)
    await deeds['kept-open'](cast.steering, id, 2, later)
    const told = await findDecision(cast.partner, id, today)
    expect(told).toMatchObject({ standing: 'waiting', dueOn: '2027-02-28' })
    expect(told?.organisations[0]).toMatchObject({ reportedAt: null, reportedName: null, note: '' })
    expect(told?.steps.map(({ kind, text }) => [kind, text])).toEqual([
      ['made', ''],
      ['reported-done', 'Klart.'],
      ['kept-open', 'Halva återstår.'],
    ])
  })
})

describe('where a decision is followed up', () => {
  it('is a meeting that is open and not before the decision, or none', async () => {
    const id = await made()
    const before = await everything()
    const early = await addMeeting('2026-01-10', 'open')
    for (const meetingId of [999, closedMeeting, early]) {
      expect(await tickOff(cast.steering, id, { version: 1, meetingId, note: '' }, later)).toMatchObject({
        field: 'meetingId',
      })
    }
    expect(await everything()).toEqual(before)
  })
})

describe('the list', () => {
  it('puts what is late first, then what is reported, then by day, and what is ended last', async () => {
    const waiting = await made({ dueOn: '2027-06-30' })
    const noDay = await made({ dueOn: null })
    const reported = await inState('open', true)
    const done = await inState('done', true)
    const late = await made({ dueOn: '2026-11-22' })
    const ids = async (filter: Parameters<typeof listDecisions>[1]) =>
      (await listDecisions(cast.steering, filter, '2026-11-23')).map(({ id }) => id)
    expect(await ids({})).toEqual([late, reported, waiting, noDay, done])
    expect(await ids({ standing: 'forsenade' })).toEqual([late])
    expect(await ids({ standing: 'anmalda' })).toEqual([reported])
    expect(await ids({ standing: 'galler' })).toEqual([late, reported, waiting, noDay])
    expect(await ids({ standing: 'avslutade' })).toEqual([done])
    expect(await ids({ meetingId: closedMeeting })).toEqual([])
    expect(await ids({ organisation: 'polisen' })).toEqual([])
  })

  it('is read by a personal link to a meeting, and by nobody in public', async () => {
    const id = await made()
    const reader: MeetingReader = {
      kind: 'meeting-link',
      linkId: 1,
      name: 'Läsare',
      email: 'lasare@exempel.se',
      meetingId: closedMeeting,
    }
    expect((await listDecisions(reader, {}, today)).map((one) => one.id)).toEqual([id])
    expect(await listDecisions({ kind: 'public' }, {}, today)).toEqual([])
    expect(await listDecisions(cast.admin, {}, today)).toEqual([])
  })
})
