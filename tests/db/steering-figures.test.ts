import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { SteeringReader } from '#app/domain/access/roles.ts'
import type { SteeringPage } from '#app/domain/steering/page.ts'
import { loadSteeringPage } from '#app/db/steering/page.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { emptyDatabase } from '#tests/support/empty-database.ts'
import { addRandomPartnership } from '#tests/support/random-partnership.ts'
import { freezeRounds, withoutGuards } from './over-time-by-sql.ts'
import { steeringPageBySql } from './steering-by-sql.ts'

const file = useDatabase('empty')
const now = new Date('2026-11-22T09:00:00Z')
const today = '2026-11-22'
const person = { kind: 'user', userId: 'p', name: 'Per Son', organisation: null } as const

/** The group, the coordination, and the holder of a link to one of the meetings, by turns. */
function readerOf(database: Database.Database, seed: number): SteeringReader {
  const meetings = database.prepare('SELECT id FROM Meeting ORDER BY id').all() as { id: number }[]
  const meetingId = meetings[seed % Math.max(1, meetings.length)]?.id
  if (seed % 3 === 1) return { ...person, role: 'coordinator' }
  if (seed % 3 === 2 || meetingId === undefined) return { ...person, role: 'steering' }
  return { kind: 'meeting-link', linkId: 1, name: 'Led Amot', email: 'l@exempel.se', meetingId }
}

/** Freezes some rounds, and changes afterwards who is asked and what has been answered. */
function freezeSome(database: Database.Database, seed: number): void {
  const rounds = database
    .prepare("SELECT id FROM ReportingRound WHERE phase IN ('review', 'frozen') ORDER BY year DESC")
    .all() as { id: number }[]
  freezeRounds(
    database,
    rounds.flatMap(({ id }, index) => ((index + seed) % 2 === 0 ? id : [])),
  )
  if (seed % 4 !== 0) return
  database.prepare('DELETE FROM CommitmentOrganisation WHERE id % 5 = ?').run(seed % 5)
  database.prepare("UPDATE StatusReport SET course = 'needs-decision' WHERE state = 'accepted' AND id % 3 = 1").run()
}

/** What the pages together must hold for the comparison to say anything; each at least five times. */
const wanted = [
  ['goal', 'sub-goal', 'not reported', 'another edition', 'several became one', 'divided', 'first round'],
  ['a frozen round', 'a frozen round before', 'no report to open'],
  ['completed', 'ongoing', 'half-or-more', 'started', 'not-started', 'not-relevant'],
  [
    'on-track',
    'off-track',
    'needs-decision',
    'left out',
    'left out before',
    'was null',
    'was on-track',
    'was off-track',
    'was needs-decision',
  ],
  ['better', 'worse', 'unchanged', 'changed', 'unknown', 'somebody reports', 'nobody reports'],
  ['waiting', 'late', 'reported', 'done', 'dropped', 'from an earlier meeting', 'next meeting', 'proposals'],
].flat()

/** How often a page holds each of them. */
function held(page: SteeringPage): [string, number][] {
  const { goals, needsDecision, offTrack, promisedByNobody, decided, previous, proposals, nextMeeting } = page
  return [
    ['another edition', Number(goals.some(({ continues }) => continues.length > 0))],
    ['first round', Number(previous === null)],
    ['a frozen round', Number(page.round.isFrozen)],
    ['a frozen round before', Number(previous?.isFrozen)],
    ['next meeting', Number(nextMeeting !== null)],
    ['proposals', proposals.length],
    ...goals.flatMap(({ kind, now: standing, before, continues, directions }): [string, number][] => [
      [kind, 1],
      ['not reported', standing.notReported],
      ['left out', standing.leftOut],
      ['left out before', before?.leftOut ?? 0],
      ['several became one', Number(continues.length > 1 && before !== null)],
      ['divided', Number(continues.length > 0 && before === null)],
      ...Object.entries({ ...standing.byDegree, ...standing.byCourse, ...directions }),
    ]),
    ...[...needsDecision, ...offTrack].map(({ before }): [string, number] => [`was ${before}`, 1]),
    ...[...needsDecision, ...offTrack].map(({ reportId }): [string, number] => [
      'no report to open',
      Number(reportId === null),
    ]),
    ...promisedByNobody.map(({ reporters }): [string, number] => [
      reporters.length === 0 ? 'nobody reports' : 'somebody reports',
      1,
    ]),
    ...decided.decisions.flatMap(({ standing, meetingOn }): [string, number][] => [
      [standing, 1],
      ['from an earlier meeting', Number(meetingOn !== decided.meeting?.heldOn)],
    ]),
  ]
}

describe('every figure on the steering group’s page', () => {
  it('equals a count made independently by SQL, for 200 random partnerships', async () => {
    const database = new Database(file())
    database.pragma('synchronous = OFF')
    withoutGuards(database)
    const met = new Map<string, number>()
    for (let seed = 0; seed < 200; seed += 1) {
      emptyDatabase(database)
      addRandomPartnership(database, seed, { today })
      freezeSome(database, seed)
      const reader = readerOf(database, seed)
      const ownMeeting = reader.kind === 'meeting-link' ? reader.meetingId : undefined
      const seesReturned = reader.kind === 'user' && reader.role === 'coordinator'
      const page = await loadSteeringPage(reader, now)
      expect(page, `seed ${seed}`).toEqual(steeringPageBySql(database, today, { ownMeeting, seesReturned }))
      for (const [what, count] of page === null ? [] : held(page)) met.set(what, (met.get(what) ?? 0) + count)
    }
    expect(database.pragma('foreign_key_check')).toEqual([])
    database.close()
    expect(wanted.filter((what) => (met.get(what) ?? 0) < 5)).toEqual([])
  }, 300_000)
})
