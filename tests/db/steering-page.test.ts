import Database from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import { write } from '#app/db/database.server.ts'
import { loadSteeringPage } from '#app/db/steering/page.server.ts'
import type { MeetingReader, Role, SignedIn } from '#app/domain/access/roles.ts'
import { useDatabase } from '#tests/support/database.ts'
import { addRandomPartnership } from '#tests/support/random-partnership.ts'
import { addSteeringPartnership, steeringSize } from '#tests/support/steering-partnership.ts'

const now = new Date('2026-11-22T09:00:00Z')
const user = (role: Role): SignedIn => ({ kind: 'user', userId: role, name: role, role, organisation: null })
const linkTo = (meetingId: number): MeetingReader => ({
  kind: 'meeting-link',
  linkId: 1,
  name: 'Led Amot',
  email: 'led@exempel.se',
  meetingId,
})

describe('the steering group’s page of the example', () => {
  const file = useDatabase('example')
  const meetingOn = (heldOn: string) =>
    write(async (tx) => (await tx.meeting.findFirstOrThrow({ where: { heldOn } })).id)

  it('holds the round that is open against the one before', async () => {
    const page = await loadSteeringPage(user('steering'), now)
    expect(page).toMatchObject({
      round: { slug: '2026', phase: 'open' },
      previous: { slug: '2025', phase: 'frozen' },
      reported: { now: { reported: 4, owed: 10 }, before: { reported: 9, owed: 10 } },
      goals: [{ path: '/mal/7', commitments: 9, measured: { live: 1, all: 4 }, continues: [] }],
      needsDecision: [],
      offTrack: [{ organisation: { slug: 'stockholms-stad' }, course: 'off-track', before: 'on-track' }],
      proposals: [],
      nextMeeting: { heldOn: '2026-12-10' },
    })
    expect(page?.promisedByNobody).toHaveLength(7)
    expect(page?.promisedByNobody[0]?.reporters).toEqual(['Länsstyrelsen', 'Storsthlm'])
  })

  it('tells what the last meeting decided, and what is open from earlier ones, as it stands today', async () => {
    const standings = async (at: Date) =>
      (await loadSteeringPage(user('steering'), at))?.decided.decisions.map(({ meetingOn: on, standing }) => [
        on,
        standing,
      ])
    expect(await standings(now)).toEqual([
      ['2026-06-11', 'waiting'],
      ['2026-03-12', 'late'],
      ['2026-03-12', 'reported'],
    ])
    // The last day itself, in Stockholm, is not late.
    expect((await standings(new Date('2026-12-31T22:30:00Z')))?.[0]).toEqual(['2026-06-11', 'waiting'])
    expect((await standings(new Date('2026-12-31T23:30:00Z')))?.[0]).toEqual(['2026-06-11', 'late'])
  })

  it('gives a reader with a link the same page, where only the meeting of the link is the next one', async () => {
    const own = await loadSteeringPage(linkTo(await meetingOn('2026-12-10')), now)
    expect(own).toEqual(await loadSteeringPage(user('steering'), now))
    const past = await loadSteeringPage(linkTo(await meetingOn('2026-06-11')), now)
    expect(past?.nextMeeting).toBeNull()
    expect(past?.decided).toEqual(own?.decided)
  })

  it('is for those who may read it: nobody else gets a figure', async () => {
    expect(await loadSteeringPage(user('coordinator'), now)).toEqual(await loadSteeringPage(user('steering'), now))
    expect(await loadSteeringPage(user('partner'), now)).toBeNull()
    expect(await loadSteeringPage(user('admin'), now)).toBeNull()
  })

  it('says nothing of a round about a plan that its reader may not see yet', async () => {
    await write(async (tx) => {
      const draft = await tx.plan.findFirstOrThrow({ where: { state: 'draft' } })
      await tx.reportingRound.updateMany({ where: { slug: '2026' }, data: { planId: draft.id } })
    })
    const seen = await loadSteeringPage(user('steering'), now)
    expect(seen).toMatchObject({ reported: { now: { reported: 0, owed: 0 } }, goals: [], promisedByNobody: [] })
    const edited = await loadSteeringPage(user('coordinator'), now)
    expect(edited?.goals.length).toBeGreaterThan(0)
    expect(edited?.reported.now.owed).toBeGreaterThan(0)
  })

  it('is of the large partnership where that is laid beside the example', async () => {
    const made = addSteeringPartnership(file(), { today: '2026-11-22' })
    const page = await loadSteeringPage(user('steering'), now)
    expect([made.commitments.length, made.organisations.length, made.rounds.length]).toEqual([60, 30, 5])
    expect(page?.round).toMatchObject({ year: 2031, phase: 'open' })
    expect(page?.goals).toHaveLength(8)
    expect(page?.goals.reduce((sum, { commitments }) => sum + commitments, 0)).toBe(60)
    for (const part of [page?.needsDecision, page?.offTrack, page?.promisedByNobody, page?.decided.decisions]) {
      expect(part?.length).toBeGreaterThan(0)
    }
  })
})

describe('the steering group’s page', () => {
  const file = useDatabase('empty')

  it('is not there before the first round', async () => {
    expect(await loadSteeringPage(user('steering'), now)).toBeNull()
  })

  it('is read with the same number of queries whatever its size', async () => {
    const database = new Database(file())
    addRandomPartnership(database, 1, {
      size: { goals: 3, commitments: 9, organisations: 4, rounds: 5 },
      lastYear: 2026,
      isPlain: true,
    })
    const spy = vi.spyOn(Database.prototype, 'prepare')
    const queries = async (): Promise<number> => {
      spy.mockClear()
      await loadSteeringPage(user('steering'), now)
      return spy.mock.calls.length
    }
    // Statements written by hand are prepared the first time only.
    await queries()
    const small = await queries()
    addRandomPartnership(database, 2, { size: steeringSize, lastYear: 2031, isPlain: true })
    database.close()
    const large = await queries()
    spy.mockRestore()
    expect(small).toBeGreaterThan(0)
    expect(large).toBe(small)
    expect(large).toBeLessThanOrEqual(70)
  })
})
