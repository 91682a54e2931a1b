import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { drop, keepOpen, tickOff } from '#app/db/decision/closing.server.ts'
import { makeDecision } from '#app/db/decision/deciding.server.ts'
import { reportDone } from '#app/db/decision/reporting.server.ts'
import { listToldOrganisations } from '#app/db/decision/to-tell.server.ts'
import { listProposedPoints, saveAgenda } from '#app/db/meeting/agenda-saving.server.ts'
import { planMeeting, saveIntroduction, saveMeetingFacts } from '#app/db/meeting/meeting-editing.server.ts'
import { closeMeeting, openMeeting, reopenMeeting } from '#app/db/meeting/meeting-life.server.ts'
import { findMeeting, listMeetings } from '#app/db/meeting/meetings.server.ts'
import { treatPoint } from '#app/db/meeting/point-treating.server.ts'
import { loadSummaryMaterial } from '#app/db/meeting/summary-material.server.ts'
import { sendSummary } from '#app/db/meeting/summary-sending.server.ts'
import type { MeetingReader, SignedIn } from '#app/domain/access/roles.ts'
import { agendaInput, type AgendaRow } from '#app/domain/meeting/agenda-input.ts'
import type { Meeting } from '#app/domain/meeting/meeting.ts'
import { proposalKey } from '#app/domain/meeting/proposed-points.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, now, type Cast } from './cast.ts'

useDatabase('empty')

let cast: Cast
let reader: MeetingReader
let id: number

const facts = { heldOn: '2026-12-10', time: '13.00', place: 'Rum 1', title: 'Sammanträde', roundId: null }
const at = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000)

/** A report that has been handed in, with its course. */
const report = (commitmentId: number, organisationId: number, course: string, state = 'submitted') =>
  write((tx) =>
    tx.statusReport.create({
      data: {
        roundId: cast.round.open,
        commitmentId,
        organisationId,
        state,
        degree: 'started',
        course,
        reason: 'Vi behöver ett besked.',
        createdAt: now,
        updatedAt: now,
        submittedAt: now,
        firstSubmittedAt: now,
      },
      select: { id: true },
    }),
  )

beforeEach(async () => {
  cast = await createCast()
  const planned = await planMeeting(cast.coordinator, { ...facts, roundId: cast.round.open }, now)
  if (planned?.ok !== true) throw new Error('It was not planned.')
  id = planned.id
  reader = { kind: 'meeting-link', linkId: 1, name: 'Läsare', email: 'l@exempel.se', meetingId: id }
})

async function meeting(viewer: SignedIn | MeetingReader = cast.coordinator): Promise<Meeting> {
  const found = await findMeeting(viewer, id)
  if (found === null) throw new Error('There is no meeting.')
  return found
}

const rowsOf = (one: Meeting): AgendaRow[] =>
  one.points.map((point) => ({
    id: String(point.id),
    title: point.title,
    text: point.text,
    notes: point.notes,
    minutes: point.minutes === null ? '' : String(point.minutes),
  }))

const own = (title: string, more: Partial<AgendaRow> = {}): AgendaRow => ({
  id: '',
  title,
  text: '',
  notes: '',
  minutes: '',
  ...more,
})

async function save(points: AgendaRow[], proposals: string[] = [], version?: number, viewer = cast.coordinator) {
  const input = agendaInput.parse({
    version: String(version ?? (await meeting()).version),
    points,
    proposals: Object.fromEntries(proposals.map((key) => [key, 'on'])),
  })
  return saveAgenda(viewer, id, input, now)
}

/** An open meeting with two points of our own. */
async function opened(): Promise<Meeting> {
  await save([own('Ett'), own('Två', { notes: 'Säg inget om det här.' })])
  await openMeeting(cast.steering, id, (await meeting()).version, at(0))
  return meeting()
}

const decide = (pointId: number | null, organisations: string[], what = 'Gör det.') =>
  makeDecision(
    cast.steering,
    { what, organisations, dueOn: '2027-01-31', caseNumber: 'EX 1', meetingId: id, pointId },
    at(5),
  )

const kinds = async (): Promise<string[]> =>
  (
    await read().historyEvent.findMany({
      where: { subjectType: 'meeting', subjectId: String(id) },
      orderBy: { id: 'asc' },
    })
  ).map(({ kind }) => kind)

describe('a meeting', () => {
  it('is planned and changed by the coordinator alone, as it was seen, with a row of history each', async () => {
    const input = { ...facts, place: 'Rum 2', version: 1 }
    expect(await planMeeting(cast.steering, facts, now)).toBeNull()
    expect(await planMeeting(cast.partner, facts, now)).toBeNull()
    expect(await saveMeetingFacts(cast.steering, id, input, now)).toBeNull()
    expect(await saveMeetingFacts(cast.coordinator, id, input, now)).toEqual({ ok: true })
    expect(await saveMeetingFacts(cast.coordinator, id, { ...input, place: 'Rum 3' }, now)).toMatchObject({
      ok: false,
      version: 2,
    })
    expect(await saveMeetingFacts(cast.coordinator, id, { ...input, version: 2, roundId: 999 }, now)).toMatchObject({
      field: 'roundId',
    })
    expect(await meeting()).toMatchObject({ place: 'Rum 2', version: 2, round: null })
    expect(await kinds()).toEqual(['meeting.created', 'meeting.changed'])
  })

  it('is there for the group and for those with a link to it, and for nobody else', async () => {
    const other = await planMeeting(cast.coordinator, { ...facts, heldOn: '2027-03-01' }, now)
    expect(other).toMatchObject({ ok: true })
    expect((await listMeetings(cast.steering)).map(({ heldOn }) => heldOn)).toEqual(['2027-03-01', '2026-12-10'])
    expect((await listMeetings(reader)).map((one) => one.id)).toEqual([id])
    for (const viewer of [cast.partner, cast.admin]) expect(await findMeeting(viewer, id)).toBeNull()
    expect(await findMeeting(reader, id + 1)).toBeNull()
  })
})

describe('the agenda', () => {
  it('takes the points that are ticked, once, however often they are asked for', async () => {
    await report(cast.commitment.terms, cast.region.id, 'needs-decision')
    await report(cast.commitment.routine, cast.police.id, 'off-track')
    await report(cast.commitment.training, cast.police.id, 'off-track', 'draft')
    const proposed = await listProposedPoints(cast.coordinator, id, now)
    expect(proposed.map(({ kind }) => kind)).toEqual(['needs-decision', 'off-track', 'silent'])
    const keys = proposed.map(proposalKey)
    expect(await save([own('Öppnande')], keys.slice(0, 2))).toEqual({ ok: true, taken: 2 })
    expect((await meeting()).points.map(({ position, kind }) => [position, kind])).toEqual([
      [1, 'own'],
      [2, 'needs-decision'],
      [3, 'off-track'],
    ])
    expect(await save(rowsOf(await meeting()), keys)).toEqual({ ok: true, taken: 1 })
    expect(await save(rowsOf(await meeting()), keys)).toEqual({ ok: true, taken: 0 })
    expect((await meeting()).points).toHaveLength(4)
    expect(await listProposedPoints(cast.coordinator, id, now)).toEqual([])
  })

  it('counts a draft and a report that was sent back as silence, and proposes no status of them', async () => {
    await report(cast.commitment.terms, cast.region.id, 'needs-decision', 'draft')
    await report(cast.commitment.routine, cast.region.id, 'off-track', 'returned')
    const proposed = await listProposedPoints(cast.coordinator, id, now)
    expect(proposed.map(({ kind, text }) => [kind, text])).toEqual([
      ['silent', '0 av 4 har rapporterat. De som inte har svarat räknas för sig.'],
    ])
  })

  it('is saved as a whole in its order, and refuses what was typed over an older one', async () => {
    await save([own('Ett'), own('Två'), own('Tre', { minutes: '10', notes: 'Tyst.' })])
    const [first, second, third] = rowsOf(await meeting())
    if (first === undefined || second === undefined || third === undefined) throw new Error('Points are missing.')
    const { version } = await meeting()
    expect(await save([third, first, own('Ny')])).toMatchObject({ ok: true })
    const points = (await meeting()).points
    expect(points.map(({ position, title }) => `${position} ${title}`)).toEqual(['1 Tre', '2 Ett', '3 Ny'])
    expect(points.map((point) => point.id).slice(0, 2)).toEqual([Number(third.id), Number(first.id)])
    expect(points[0]).toMatchObject({ minutes: 10, notes: 'Tyst.' })
    expect(await save([second], [], version)).toMatchObject({ ok: false, version: version + 1 })
    expect(await save([third, third, first])).toMatchObject({ ok: true })
    expect((await meeting()).points.map(({ title }) => title)).toEqual(['Tre', 'Tre', 'Ett'])
    expect(await save([own('Ett')], [], undefined, cast.steering)).toBeNull()
    const events = await read().historyEvent.findMany({ where: { kind: 'meeting.agenda-changed' } })
    expect(events).toHaveLength(3)
  })

  it('keeps a point that was gone through, and writes nothing of a save that would drop it', async () => {
    const before = await opened()
    await treatPoint(cast.steering, { meetingId: id, position: 1 }, { version: 1, outcome: '' }, at(3))
    expect(await save(rowsOf(before).slice(1))).toMatchObject({ ok: false, field: 'points' })
    expect((await meeting()).points.map(({ title }) => title)).toEqual(['Ett', 'Två'])
  })

  it('tells its notes to those who lead, never to whoever reads by a link', async () => {
    await opened()
    expect((await meeting(cast.steering)).points[1]?.notes).toBe('Säg inget om det här.')
    expect((await meeting(reader)).points.map(({ notes }) => notes)).toEqual(['', ''])
  })
})

describe('the meeting itself', () => {
  it('is opened, closed and opened again, each as it was seen and once', async () => {
    expect(await openMeeting(cast.steering, id, 1, now)).toMatchObject({ ok: false })
    const open = await opened()
    expect(open).toMatchObject({ state: 'open', openedAt: at(0) })
    expect(await closeMeeting(cast.partner, id, open.version, at(50))).toBeNull()
    expect(await closeMeeting(cast.steering, id, open.version - 1, at(50))).toMatchObject({ version: open.version })
    expect(await closeMeeting(cast.steering, id, open.version, at(50))).toEqual({ ok: true })
    expect(await meeting()).toMatchObject({ state: 'closed', closedAt: at(50), closedName: cast.steering.name })
    expect(await closeMeeting(cast.steering, id, open.version + 1, at(51))).toMatchObject({ ok: false })
    expect(await reopenMeeting(cast.coordinator, id, open.version + 1, at(60))).toEqual({ ok: true })
    expect(await meeting()).toMatchObject({ state: 'open', openedAt: at(0), closedAt: null, closedName: null })
    expect(await kinds()).toEqual([
      'meeting.created',
      'meeting.agenda-changed',
      'meeting.opened',
      'meeting.closed',
      'meeting.reopened',
    ])
  })

  it('notes what was said at a point only while it is open, and over what was seen', async () => {
    const place = { meetingId: id, position: 1 }
    const said = { version: 1, outcome: 'Vi fortsätter.' }
    await save([own('Ett')])
    expect(await treatPoint(cast.steering, place, said, now)).toMatchObject({ ok: false })
    await openMeeting(cast.steering, id, (await meeting()).version, at(0))
    expect(await treatPoint(cast.partner, place, said, at(1))).toBeNull()
    expect(await treatPoint(cast.steering, { ...place, position: 9 }, said, at(1))).toBeNull()
    expect(await treatPoint(cast.steering, place, said, at(1))).toEqual({ ok: true })
    expect(await treatPoint(cast.coordinator, place, { version: 1, outcome: 'Annat.' }, at(2))).toMatchObject({
      version: 2,
    })
    expect(await treatPoint(cast.coordinator, place, { version: 2, outcome: 'Rättat.' }, at(2))).toEqual({ ok: true })
    expect((await meeting()).points[0]).toMatchObject({ outcome: 'Rättat.', treatedAt: at(1), version: 3 })
  })

  it('holds several decisions at a point, numbered through the meeting', async () => {
    const { points } = await opened()
    for (const point of [points[0], points[0], points[1]]) {
      expect(await decide(point?.id ?? 0, [cast.region.slug])).toMatchObject({ ok: true })
    }
    expect((await meeting()).points.map(({ decisions }) => decisions.map(({ number }) => number))).toEqual([
      [1, 2],
      [3],
    ])
  })
})

describe('what is sent afterwards', () => {
  /** Closes the meeting and sends its summary; answers how many were told. */
  const send = async (minutes: number) => {
    const { state, version } = await meeting()
    if (state === 'open') await closeMeeting(cast.steering, id, version, at(minutes))
    return sendSummary(cast.coordinator, id, (await meeting()).version, at(minutes + 1))
  }
  const told = async (kind = 'meeting-summary') =>
    (await read().notification.findMany({ where: { kind }, orderBy: { id: 'asc' } })).map(({ email, facts: kept }) => ({
      email,
      ...(JSON.parse(kept) as { message: string; decision?: string; meetingLinkId?: number }),
    }))

  it('is all of it to the group and to those with a link, and its own decisions to each organisation as it closes', async () => {
    const { points } = await opened()
    await decide(points[0]?.id ?? 0, [cast.region.slug], 'Skriv en rutin.')
    await decide(points[1]?.id ?? 0, [cast.police.slug], 'Räkna.')
    const link = (email: string, revokedAt: Date | null) => ({
      tokenHash: email,
      meetingId: id,
      name: email,
      email,
      createdAt: now,
      createdName: 'x',
      revokedAt,
    })
    await write((tx) =>
      tx.meetingLink.createMany({ data: [link('har@exempel.se', null), link('hade@exempel.se', now)] }),
    )
    await saveIntroduction(cast.coordinator, id, { version: (await meeting()).version, introduction: 'Tack.' }, at(40))
    expect(await sendSummary(cast.coordinator, id, (await meeting()).version, at(40))).toMatchObject({ ok: false })
    expect(await sendSummary(cast.steering, id, (await meeting()).version, at(40))).toBeNull()
    expect(await listToldOrganisations(cast.coordinator, id, at(41))).toMatchObject([
      { name: cast.police.name, numbers: [2], reached: 1, people: [expect.any(String)] },
      { name: cast.region.name, numbers: [1], reached: 1, people: [expect.any(String)] },
    ])
    // Whom to reach is the coordinator's to know.
    expect((await listToldOrganisations(cast.steering, id, at(41))).map(({ people }) => people)).toEqual([[], []])
    expect(await listToldOrganisations(cast.partner, id, at(41))).toEqual([])
    expect(await told('decision-made')).toEqual([])
    expect(await send(50)).toEqual({ ok: true, told: 2 })
    const messages = await told()
    expect(messages.map(({ email, meetingLinkId }) => [email, meetingLinkId !== undefined])).toEqual([
      ['styrgrupp@exempel.se', false],
      ['har@exempel.se', true],
    ])
    for (const { message } of messages) {
      expect(message).toMatch(/^Tack\./)
      expect(message).toContain('Skriv en rutin.')
      expect(message).toContain('Räkna.')
      expect(message).not.toContain('Säg inget om det här.')
    }
    expect((await told('decision-made')).map(({ email, decision }) => [email, decision])).toEqual([
      ['partner@exempel.se', 'Skriv en rutin.'],
      ['annan-partner@exempel.se', 'Räkna.'],
    ])
    expect((await meeting()).summarySentAt).toEqual(at(51))
  })

  it('comes once for each time that the meeting is closed, but a decision is told of once', async () => {
    const { points } = await opened()
    await decide(points[0]?.id ?? 0, [cast.region.slug])
    expect(await send(50)).toEqual({ ok: true, told: 1 })
    expect(await send(52)).toEqual({ ok: true, told: 0 })
    await reopenMeeting(cast.steering, id, (await meeting()).version, at(55))
    expect(await send(60)).toEqual({ ok: true, told: 1 })
    expect(await told()).toHaveLength(2)
    expect(await told('decision-made')).toHaveLength(1)
    const closings = await read().historyEvent.findMany({ where: { kind: 'meeting.closed' }, orderBy: { id: 'asc' } })
    expect(closings.map(({ data }) => (JSON.parse(data ?? '{}') as { told?: number }).told)).toEqual([1, 0])
  })

  it('says what became of earlier decisions at this very meeting, and which still held when it ended', async () => {
    const { points } = await opened()
    for (const what of ['Klart.', 'Kvar.', 'Bort.', 'Orört.'])
      await decide(points[0]?.id ?? 0, [cast.region.slug], what)
    const made = (await meeting()).points[0]?.decisions.map((one) => one.id) ?? []
    await closeMeeting(cast.steering, id, (await meeting()).version, at(50))
    const next = await planMeeting(cast.coordinator, { ...facts, heldOn: '2027-03-11' }, at(60))
    if (next?.ok !== true) throw new Error('It was not planned.')
    id = next.id
    await opened()
    const [done = 0, kept = 0, dropped = 0] = made
    const deed = { version: 1, meetingId: id }
    await tickOff(cast.steering, done, { ...deed, note: '' }, at(70))
    await keepOpen(cast.steering, kept, { ...deed, reason: 'Mer tid.', dueOn: '2027-05-31' }, at(71))
    await drop(cast.steering, dropped, { ...deed, reason: 'Behövs inte.' }, at(72))
    await closeMeeting(cast.steering, id, (await meeting()).version, at(80))
    const found = await loadSummaryMaterial(cast.steering, id, at(90))
    expect(found?.material.settled.map(({ kind, what }) => [kind, what])).toEqual([
      ['ticked-off', 'Klart.'],
      ['kept-open', 'Kvar.'],
      ['dropped', 'Bort.'],
    ])
    expect(found?.material.remaining.map(({ what, dueOn }) => [what, dueOn])).toEqual([
      ['Kvar.', '2027-05-31'],
      ['Orört.', '2027-01-31'],
    ])
    await tickOff(cast.steering, made[3] ?? 0, { version: 1, meetingId: null, note: '' }, at(95))
    const later = await loadSummaryMaterial(cast.steering, id, at(99))
    expect(later?.material.remaining.map(({ what }) => what)).toEqual(['Kvar.', 'Orört.'])
  })
})

describe('settling an earlier decision at a meeting', () => {
  /** The next meeting, open, with a decision of the one before as its only point. */
  const next = async (): Promise<number> => {
    const { points } = await opened()
    await decide(points[0]?.id ?? 0, [cast.region.slug], 'Skriv en rutin.')
    await closeMeeting(cast.steering, id, (await meeting()).version, at(50))
    const { id: decision } = await read().decision.findFirstOrThrow({ select: { id: true } })
    await reportDone(cast.partner, decision, cast.region.id, { version: 1, note: 'Rutinen är klar.' }, at(55))
    const planned = await planMeeting(cast.coordinator, { ...facts, heldOn: '2027-03-11' }, at(60))
    if (planned?.ok !== true) throw new Error('It was not planned.')
    id = planned.id
    const key = (await listProposedPoints(cast.coordinator, id, at(61))).find(({ kind }) => kind === 'decision')
    if (key === undefined) throw new Error('It was not proposed.')
    await save([], [proposalKey(key)])
    await openMeeting(cast.steering, id, (await meeting()).version, at(62))
    return Number((await meeting()).points[0]?.subject)
  }
  const summaryPoint = async () => (await loadSummaryMaterial(cast.steering, id, at(90)))?.material.points[0]

  it('marks its point as gone through in the same breath, also from the decision’s own page', async () => {
    const decision = await next()
    expect((await meeting()).points[0]).toMatchObject({ kind: 'decision', treatedAt: null, version: 1 })
    expect(await tickOff(cast.steering, decision, { version: 2, meetingId: id, note: '' }, at(70))).toEqual({
      ok: true,
    })
    expect((await meeting()).points[0]).toMatchObject({ treatedAt: at(70), version: 2 })
    expect(await summaryPoint()).toMatchObject({ isTreated: true, settled: 'ticked-off' })
    expect((await kinds()).filter((kind) => kind === 'meeting.point-treated')).toHaveLength(1)
  })

  it('holds also when somebody has just written at the point, and keeps what they wrote', async () => {
    const decision = await next()
    const place = { meetingId: id, position: 1 }
    expect(await treatPoint(cast.coordinator, place, { version: 1, outcome: 'Bra gjort.' }, at(69))).toEqual({
      ok: true,
    })
    expect(await tickOff(cast.steering, decision, { version: 2, meetingId: id, note: '' }, at(70))).toEqual({
      ok: true,
    })
    expect((await meeting()).points[0]).toMatchObject({ treatedAt: at(69), outcome: 'Bra gjort.', version: 2 })
  })

  it('leaves the point when it was refused, and when it was at no meeting', async () => {
    const decision = await next()
    expect(await tickOff(cast.steering, decision, { version: 9, meetingId: id, note: '' }, at(70))).toMatchObject({
      ok: false,
    })
    expect((await meeting()).points[0]).toMatchObject({ treatedAt: null, version: 1 })
    expect(await tickOff(cast.steering, decision, { version: 2, meetingId: null, note: '' }, at(71))).toEqual({
      ok: true,
    })
    expect((await meeting()).points[0]).toMatchObject({ treatedAt: null, version: 1 })
    expect(await summaryPoint()).toMatchObject({ isTreated: false, settled: undefined })
  })
})
