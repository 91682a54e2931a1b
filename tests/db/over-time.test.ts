import Database from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import type { SteeringReader } from '#app/domain/access/roles.ts'
import type { TimeCell } from '#app/domain/steering/over-time-cell.ts'
import { loadOverTime } from '#app/db/steering/over-time.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { emptyDatabase } from '#tests/support/empty-database.ts'
import { addRandomPartnership } from '#tests/support/random-partnership.ts'
import {
  countCommitment,
  countGoal,
  countInPlan,
  countMovesBetween,
  countRound,
  freezeRounds,
  gatherAnswers,
  withoutGuards,
  type CountedCell,
} from './over-time-by-sql.ts'

const file = useDatabase('empty')
const now = new Date('2026-11-22T09:00:00Z')
const steering: SteeringReader = { kind: 'user', userId: 's', name: 'Sty Rare', role: 'steering', organisation: null }
const byLink: SteeringReader = {
  kind: 'meeting-link',
  linkId: 1,
  name: 'Led Amot',
  email: 'l@exempel.se',
  meetingId: 1,
}

const inOrder = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, count]) => `${code} ${count}`)
    .join(', ')

/** A cell's figures as the count by SQL has them; why it is empty where nobody was asked. */
const asCounted = (cell: TimeCell | undefined): CountedCell | string | undefined =>
  cell?.kind === 'asked'
    ? {
        owed: cell.roll.owed,
        leftOut: cell.roll.leftOut,
        silent: cell.roll.notReported,
        degrees: inOrder(cell.roll.byDegree),
        courses: inOrder(cell.roll.byCourse),
      }
    : cell?.kind

interface StoredRound {
  id: number
  phase: string
}

const expectedCell = (round: StoredRound, inPlan: number, counted: CountedCell): CountedCell | string => {
  if (inPlan === 0) return 'not-in-plan'
  if (round.phase === 'planned') return 'not-yet'
  return counted.owed === 0 ? 'not-asked' : counted
}

describe('every figure over time', () => {
  it('equals a count made independently by SQL, for 120 random partnerships with frozen rounds among them', async () => {
    const database = new Database(file())
    database.pragma('synchronous = OFF')
    withoutGuards(database)
    const met = new Map<string, number>()
    const meet = (what: string, times = 1) => met.set(what, (met.get(what) ?? 0) + times)
    for (let seed = 0; seed < 120; seed += 1) {
      emptyDatabase(database)
      addRandomPartnership(database, seed)
      const rounds = database
        .prepare(
          "SELECT r.id, r.phase FROM ReportingRound r JOIN Plan p ON p.id = r.planId WHERE p.state <> 'draft' ORDER BY year",
        )
        .all() as StoredRound[]
      const frozen = rounds.filter(({ phase }, index) => phase === 'frozen' && (index + seed) % 2 === 0)
      freezeRounds(
        database,
        frozen.map(({ id }) => id),
      )
      gatherAnswers(database)
      const { columns, whole, goals } = await loadOverTime(seed % 3 === 0 ? byLink : steering, now)

      expect(columns.map(({ source }) => source)).toEqual(
        rounds.map(({ id, phase }) =>
          phase === 'planned' ? 'planned' : frozen.some((one) => one.id === id) ? 'frozen' : 'live',
        ),
      )
      const commitmentIds = new Set<number>()
      rounds.forEach((round, index) => {
        const at = `seed ${seed}, round ${round.id}`
        expect(asCounted(whole.cells[index]), at).toEqual(expectedCell(round, 1, countRound(database, round.id)))
        for (const goal of goals) {
          const { id } = database
            .prepare(
              `SELECT g.id FROM Goal g JOIN Plan p ON p.id = g.planId WHERE g.kind = ? AND g.number = ? AND
               (p.title = ? OR (? IS NULL AND p.id = (SELECT planId FROM ReportingRound ORDER BY year DESC LIMIT 1)))`,
            )
            .get(goal.kind, goal.number, goal.onlyIn, goal.onlyIn) as { id: number }
          const found = countInPlan(database, 'GoalLineage', id, round.id)
          const expected = expectedCell(round, found, countGoal(database, id, round.id))
          expect(asCounted(goal.cells[index]), `${at}, goal ${id}`).toEqual(expected)
          for (const line of goal.commitments) {
            const own = database.prepare('SELECT id FROM Commitment WHERE slug = ?').get(line.slug) as { id: number }
            commitmentIds.add(own.id)
            const members = countInPlan(database, 'CommitmentLineage', own.id, round.id)
            const counted = expectedCell(round, members, countCommitment(database, own.id, round.id))
            expect(asCounted(line.cells[index]), `${at}, commitment ${own.id}`).toEqual(counted)
            meet(typeof counted === 'string' ? counted : 'asked')
            if (members > 1) meet('merged')
          }
        }
        const before = rounds[index - 1]
        const isCompared = before !== undefined && before.phase !== 'planned' && round.phase !== 'planned'
        const moves = isCompared ? countMovesBetween(database, before.id, round.id) : null
        expect(whole.moves[index], at).toEqual(moves)
        for (const [what, count] of Object.entries(moves ?? {})) meet(what, count)
      })
      // Every commitment has a row of its own, or stands in the row of one that continues it.
      const rowless = database
        .prepare(
          `SELECT c.id FROM Commitment c JOIN Goal g ON g.id = c.goalId JOIN ReportingRound r ON r.planId = g.planId
           WHERE NOT EXISTS (
             WITH RECURSIVE on_(id) AS (SELECT toId FROM CommitmentLineage WHERE fromId = c.id
               UNION SELECT l.toId FROM CommitmentLineage l JOIN on_ ON l.fromId = on_.id)
             SELECT 1 FROM on_ JOIN Commitment d ON d.id = on_.id JOIN Goal h ON h.id = d.goalId
             JOIN ReportingRound q ON q.planId = h.planId)`,
        )
        .all() as { id: number }[]
      expect([...commitmentIds].sort()).toEqual([...new Set(rowless.map(({ id }) => id))].sort())
      if (frozen.length > 0) meet('frozen')
    }
    database.close()
    const wanted = ['asked', 'not-in-plan', 'not-asked', 'not-yet', 'merged', 'frozen', 'further', 'back', 'unchanged']
    for (const what of [...wanted, 'incomparable', 'silent']) expect(met.get(what) ?? 0, what).toBeGreaterThan(10)
  }, 300_000)

  it('says of a frozen round what was adopted, in the words of then, also when the live answers are others', async () => {
    const database = new Database(file())
    addRandomPartnership(database, 3, {
      isPlain: true,
      size: { goals: 2, commitments: 6, organisations: 4, rounds: 2 },
    })
    const [first] = database.prepare('SELECT id FROM ReportingRound ORDER BY year').all() as { id: number }[]
    const before = await loadOverTime(steering, now)
    freezeRounds(database, [first?.id ?? 0])
    const after = await loadOverTime(steering, now)
    expect(after.columns[0]?.source).toBe('frozen')
    expect(after.columns[0]?.words.degrees.completed).toBe('Klart')
    expect(after.columns[1]?.words.degrees.completed).toBe('Genomfört')
    expect(after.whole.cells[0]).not.toEqual(before.whole.cells[0])
    expect(after.whole.cells[1]).toEqual(before.whole.cells[1])
    database.prepare('UPDATE StatusReport SET degree = ?, course = ?').run('not-started', 'needs-decision')
    const changed = await loadOverTime(steering, now)
    expect(changed.whole.cells[0]).toEqual(after.whole.cells[0])
    expect(changed.whole.cells[1]).not.toEqual(after.whole.cells[1])
    withoutGuards(database)
    database.prepare("UPDATE FollowUpEdition SET content = replace(content, 'Klart', 'Kvar') WHERE number = 1").run()
    await expect(loadOverTime(steering, now)).rejects.toThrow('checksum')
    database.close()
  })

  it('shows nobody a plan that they may not see', async () => {
    const database = new Database(file())
    addRandomPartnership(database, 3, {
      isPlain: true,
      size: { goals: 2, commitments: 6, organisations: 4, rounds: 2 },
    })
    database.exec("UPDATE Plan SET state = 'draft'")
    expect((await loadOverTime(steering, now)).columns).toEqual([])
    expect((await loadOverTime({ ...steering, role: 'coordinator' }, now)).columns).toHaveLength(2)
    database.close()
  })

  it('is read with as many queries whatever its size, and a few more for each round that is not frozen', async () => {
    const database = new Database(file())
    const spy = vi.spyOn(Database.prototype, 'prepare')
    const queries = async (organisations: number, commitments: number, rounds: number): Promise<number> => {
      emptyDatabase(database)
      addRandomPartnership(database, 5, { isPlain: true, size: { goals: 8, commitments, organisations, rounds } })
      spy.mockClear()
      await loadOverTime(steering, now)
      return spy.mock.calls.length
    }
    const small = await queries(3, 6, 5)
    expect(await queries(30, 60, 5)).toBe(small)
    const perRound = small - (await queries(3, 6, 4))
    expect(perRound).toBeGreaterThan(0)
    expect(perRound).toBeLessThanOrEqual(8)
    expect(small).toBeLessThanOrEqual(5 * perRound + 15)
    freezeRounds(
      database,
      (database.prepare('SELECT id FROM ReportingRound').all() as { id: number }[]).map(({ id }) => id),
    )
    spy.mockClear()
    await loadOverTime(steering, now)
    expect(spy.mock.calls.length).toBeLessThanOrEqual(15)
    spy.mockRestore()
    database.close()
  })
})
