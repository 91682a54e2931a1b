import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadGapMatrix } from '#app/db/steering/gap-matrix.server.ts'
import type { SteeringReader } from '#app/domain/access/roles.ts'
import { gapColumnCodes, type GapColumn } from '#app/domain/steering/gap-columns.ts'
import { useDatabase } from '#tests/support/database.ts'
import { emptyDatabase } from '#tests/support/empty-database.ts'
import { addRandomPartnership } from '#tests/support/random-partnership.ts'

const now = new Date('2026-11-22T09:00:00Z')
const today = '2026-11-22'
const steering: SteeringReader = { kind: 'user', userId: 'styr', name: 'Styr', role: 'steering', organisation: null }
const reader: SteeringReader = { kind: 'meeting-link', linkId: 1, name: 'Läs', email: 'l@exempel.se', meetingId: 1 }

const file = useDatabase('empty')
let database: Database.Database
beforeEach(() => {
  database = new Database(file())
})
afterEach(() => {
  database.close()
})

interface Counted {
  goalId: number
  parents: number
  indicators: number
  live: number
  commitments: number
  named: number
  actions: number
  taken: number
  asked: number
  reported: number
  onTrack: number
}

/** The same counts made by SQL alone. */
const countSql = `
  WITH round AS (
    SELECT id, planId FROM ReportingRound ORDER BY phase = 'open' DESC, year DESC LIMIT 1
  ),
  asked AS (
    SELECT c.goalId, r.state, r.degree, r.course
    FROM round JOIN Goal g ON g.planId = round.planId
      JOIN Commitment c ON c.goalId = g.id
      JOIN CommitmentOrganisation co ON co.commitmentId = c.id
      LEFT JOIN StatusReport r
        ON r.roundId = round.id AND r.commitmentId = c.id AND r.organisationId = co.organisationId
    WHERE NOT EXISTS (
      SELECT 1 FROM RoundExemption e
      WHERE e.roundId = round.id
        AND (e.organisationId IS NULL OR e.organisationId = co.organisationId)
        AND (e.commitmentId IS NULL OR e.commitmentId = c.id)
    )
  )
  SELECT g.id AS goalId,
    (SELECT count(*) FROM Goal child WHERE child.parentId = g.id) AS parents,
    (SELECT count(*) FROM GoalIndicator t WHERE t.goalId = g.id) AS indicators,
    (SELECT count(*) FROM GoalIndicator t JOIN Indicator i ON i.id = t.indicatorId
      WHERE t.goalId = g.id AND i.state IN ('new', 'active', 'changed') AND NOT EXISTS (
        SELECT 1 FROM IndicatorEvent e JOIN StatusReport r ON r.id = e.statusReportId
        WHERE e.indicatorId = i.id AND r.state IN ('draft', 'returned'))) AS live,
    (SELECT count(*) FROM Commitment c WHERE c.goalId = g.id) AS commitments,
    (SELECT count(DISTINCT c.id) FROM Commitment c JOIN CommitmentOrganisation co ON co.commitmentId = c.id
      WHERE c.goalId = g.id AND co.role IN ('lead', 'contributing')) AS named,
    (SELECT count(*) FROM PossibleAction a WHERE a.goalId = g.id) AS actions,
    (SELECT count(*) FROM PossibleAction a WHERE a.goalId = g.id AND (
      EXISTS (SELECT 1 FROM CommitmentPossibleAction x JOIN Commitment c ON c.id = x.commitmentId
        JOIN Goal h ON h.id = c.goalId JOIN Plan p ON p.id = h.planId
        WHERE x.possibleActionId = a.id AND p.state <> 'draft')
      OR EXISTS (SELECT 1 FROM GatheringPossibleAction x JOIN Gathering y ON y.id = x.gatheringId
        WHERE x.possibleActionId = a.id AND y.heldOn <= '${today}'))) AS taken,
    (SELECT count(*) FROM asked WHERE goalId = g.id) AS asked,
    (SELECT count(*) FROM asked WHERE goalId = g.id AND state IN ('submitted', 'accepted')) AS reported,
    (SELECT count(*) FROM asked WHERE goalId = g.id AND state IN ('submitted', 'accepted')
      AND course = 'on-track') AS onTrack
  FROM Goal g JOIN round ON g.planId = round.planId
  ORDER BY g.id`

const judged = (n: number, of: number | null) => {
  const word = n === 0 ? 'hole' : of !== null && n < of ? 'partly' : 'full'
  return of === null ? `${word} ${n}` : `${word} ${n} of ${of}`
}

/** What each cell must say, of what SQL counted. */
function expected(row: Counted, isPlanned: boolean): Record<GapColumn, string> {
  const left = (count: number, otherwise: string) => (count === 0 && row.parents > 0 ? 'not-applicable' : otherwise)
  const asked = row.asked === 0 || isPlanned ? 'not-applicable' : undefined
  return {
    measured: left(row.indicators, judged(row.live, row.indicators)),
    commitment: left(row.commitments, judged(row.commitments, null)),
    actor: row.commitments === 0 ? 'not-applicable' : judged(row.named, row.commitments),
    action: row.actions === 0 ? 'not-applicable' : judged(row.taken, row.actions),
    reported: asked ?? judged(row.reported, row.asked),
    course: asked ?? (row.reported === 0 ? `unanswered ${row.asked}` : judged(row.onTrack, row.reported)),
  }
}

/** Gatherings that carry out some of the possible actions, half of them still to come. */
function addGatherings(): void {
  const add = database.prepare(
    "INSERT INTO Gathering (slug, kind, title, heldOn, createdAt, createdName) VALUES (?, 'other', 'Träff', ?, ?, 'Demo')",
  )
  const tie = database.prepare('INSERT INTO GatheringPossibleAction (gatheringId, possibleActionId) VALUES (?, ?)')
  const actions = database.prepare('SELECT id FROM PossibleAction ORDER BY id').pluck().all() as number[]
  actions.forEach((id, index) => {
    if (index % 3 !== 0) return
    const day = [today, '2026-11-23', '2025-03-01', '2027-03-01'][index % 4] ?? today
    tie.run(add.run(`traff-${id}`, day, now.toISOString()).lastInsertRowid, id)
  })
}

async function compare(seed: number): Promise<Record<string, number>> {
  emptyDatabase(database)
  addRandomPartnership(database, seed)
  addGatherings()
  const counts = database.prepare(countSql).all() as Counted[]
  const loaded = await loadGapMatrix(steering, now)
  if (loaded === null) throw new Error(`Seed ${seed} has no round.`)
  const told = loaded.matrix.rows.map(({ id, cells }) => [
    id,
    Object.fromEntries(
      cells.map(({ column, state, n, of, silent }) => [
        column,
        state === 'not-applicable'
          ? state
          : state === 'unanswered'
            ? `${state} ${silent}`
            : of === null
              ? `${state} ${n}`
              : `${state} ${n} of ${of}`,
      ]),
    ),
  ])
  const wanted = counts.map((row) => [row.goalId, expected(row, loaded.round.phase === 'planned')])
  expect(new Map(told as [number, unknown][]), `seed ${seed}`).toEqual(new Map(wanted as [number, unknown][]))
  const words = wanted.flatMap(([, cells]) => Object.values(cells as Record<string, string>))
  const holes = words.filter((word) => word.startsWith('hole')).length
  expect(loaded.matrix.all.holes, `seed ${seed}`).toBe(holes)
  expect(await loadGapMatrix(reader, now), `seed ${seed}`).toEqual(loaded)
  const met: Record<string, number> = {}
  for (const word of words) met[word.split(' ')[0] ?? ''] = (met[word.split(' ')[0] ?? ''] ?? 0) + 1
  return met
}

describe('the gap matrix of a partnership drawn by lot', () => {
  const each = 25
  it.each(Array.from({ length: 200 / each }, (_, index) => index * each))(
    'is what SQL counts, cell by cell, also for the reader of a link (from seed %i)',
    async (first) => {
      const met: Record<string, number> = {}
      for (let seed = first; seed < first + each; seed += 1) {
        for (const [state, count] of Object.entries(await compare(seed))) met[state] = (met[state] ?? 0) + count
      }
      // What is compared is not always the same.
      expect(Object.keys(met).toSorted()).toEqual(['full', 'hole', 'not-applicable', 'partly', 'unanswered'])
    },
  )
})

describe('loading the gap matrix', () => {
  it('takes the same number of queries whatever the size', async () => {
    const spy = vi.spyOn(Database.prototype, 'prepare')
    const queries = async (goals: number, commitments: number, organisations: number): Promise<number> => {
      emptyDatabase(database)
      addRandomPartnership(database, 5, { isPlain: true, size: { goals, commitments, organisations, rounds: 2 } })
      spy.mockClear()
      const loaded = await loadGapMatrix(steering, now)
      const count = spy.mock.calls.length
      expect(loaded?.matrix.rows).toHaveLength(goals)
      expect(loaded?.matrix.rows[0]?.cells.map(({ column }) => column)).toEqual(gapColumnCodes)
      return count
    }
    const small = await queries(2, 4, 3)
    const large = await queries(8, 60, 30)
    spy.mockRestore()
    expect(small).toBeGreaterThan(0)
    expect(large).toBe(small)
    expect(large).toBeLessThanOrEqual(25)
  })

  it('finds nothing where there is no round', async () => {
    expect(await loadGapMatrix(steering, now)).toBeNull()
  })

  it('tells only those who prepare a plan of a draft', async () => {
    addRandomPartnership(database, 7)
    database.prepare("UPDATE Plan SET state = 'draft'").run()
    expect(await loadGapMatrix(steering, now)).toBeNull()
    expect(await loadGapMatrix({ ...steering, role: 'coordinator' } as SteeringReader, now)).not.toBeNull()
  })
})
