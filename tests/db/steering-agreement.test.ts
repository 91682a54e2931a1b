import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { SteeringReader } from '#app/domain/access/roles.ts'
import { courseCodes, degreeCodes } from '#app/domain/commitment/status.ts'
import type { GapRow } from '#app/domain/steering/gap-matrix.ts'
import type { GapColumn } from '#app/domain/steering/gap-columns.ts'
import type { TimeCell } from '#app/domain/steering/over-time-cell.ts'
import type { OverTime } from '#app/domain/steering/over-time.ts'
import type { GoalStanding, SteeringPage } from '#app/domain/steering/page.ts'
import { loadGapMatrix } from '#app/db/steering/gap-matrix.server.ts'
import { loadOverTime } from '#app/db/steering/over-time.server.ts'
import { loadSteeringPage } from '#app/db/steering/page.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { emptyDatabase } from '#tests/support/empty-database.ts'
import { addRandomPartnership } from '#tests/support/random-partnership.ts'
import { freezeRounds, withoutGuards } from './over-time-by-sql.ts'

const file = useDatabase('empty')
const now = new Date('2026-11-22T09:00:00Z')
const reader: SteeringReader = { kind: 'user', userId: 's', name: 'Sty Rare', role: 'steering', organisation: null }

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** A standing of the page in the form that a cell over time has it; nobody asked is told as that. */
const asCell = (standing: GoalStanding) =>
  standing.owed === 0
    ? 'not-asked'
    : {
        owed: standing.owed,
        answered: standing.reported,
        leftOut: standing.leftOut,
        silent: standing.notReported,
        byDegree: standing.byDegree,
        byCourse: standing.byCourse,
      }
const ofCell = (cell: TimeCell | undefined) => {
  if (cell?.kind !== 'asked') return cell?.kind
  const { owed, reported, leftOut, notReported: silent, byDegree, byCourse } = cell.roll
  return { owed, answered: reported + leftOut, leftOut, silent, byDegree, byCourse }
}

/** What the row says of the answers: how many have come of how many, and how many of those told are on track. */
function ofGaps(row: GapRow | undefined) {
  const cell = (column: GapColumn) => row?.cells.find((one) => one.column === column)
  const [reported, course] = [cell('reported'), cell('course')]
  if (reported?.state === 'not-applicable') return { why: reported.reason, course: course?.reason }
  return { came: [reported?.n, reported?.of], onTrack: course?.state === 'unanswered' ? null : [course?.n, course?.of] }
}

/** Changes who is asked and what has been answered, as somebody may after a follow-up was adopted. */
function changeEverything(database: Database.Database): void {
  database.exec(`
    DELETE FROM CommitmentOrganisation WHERE id % 4 = 1;
    UPDATE CommitmentOrganisation SET organisationId = (SELECT max(id) FROM Organisation)
      WHERE id % 4 = 2 AND commitmentId NOT IN (
        SELECT commitmentId FROM CommitmentOrganisation WHERE organisationId = (SELECT max(id) FROM Organisation))
        AND id = (SELECT min(t.id) FROM CommitmentOrganisation t
          WHERE t.commitmentId = CommitmentOrganisation.commitmentId AND t.id % 4 = 2);
    UPDATE StatusReport SET degree = 'not-started', course = 'needs-decision' WHERE degree IS NOT NULL AND id % 3 = 0;`)
}

describe('the steering group’s pages', () => {
  it('say the same of the same round, also once ties and answers are changed, for 30 random partnerships', async () => {
    const database = new Database(file())
    database.pragma('synchronous = OFF')
    withoutGuards(database)
    const met = new Map<string, number>()
    const meet = (what: string, isSo: boolean) => met.set(what, (met.get(what) ?? 0) + Number(isSo))
    for (let seed = 0; seed < 30; seed += 1) {
      emptyDatabase(database)
      addRandomPartnership(database, seed, { today: '2026-11-22' })
      const rounds = database
        .prepare("SELECT id FROM ReportingRound WHERE phase <> 'planned' ORDER BY year DESC")
        .all() as { id: number }[]
      freezeRounds(
        database,
        rounds.flatMap(({ id }, index) => ((index + seed) % 2 === 0 ? id : [])),
      )
      changeEverything(database)
      const page = await loadSteeringPage(reader, now)
      const gaps = await loadGapMatrix(reader, now)
      const { columns, whole, goals }: OverTime = await loadOverTime(reader, now)
      if (page === null || gaps === null) throw new Error('There is always a round.')
      const at = columns.findIndex(({ slug }) => slug === page.round.slug)
      const before = columns.findIndex(({ slug }) => slug === page.previous?.slug)
      const said = `seed ${seed}`

      expect(gaps.round.slug, said).toBe(page.round.slug)
      expect(gaps.isFrozen, said).toBe(page.round.isFrozen)
      expect(columns[at]?.source === 'frozen', said).toBe(page.round.isFrozen)
      expect(columns[before]?.source === 'frozen', said).toBe(page.previous?.isFrozen === true)
      const isPlanned = columns[at]?.source === 'planned'
      const counts = (cell: TimeCell | undefined): SteeringPage['reported']['now'] | undefined => {
        if (cell?.kind !== 'asked') return { reported: 0, leftOut: 0, owed: 0 }
        const { reported, leftOut, owed } = cell.roll
        return { reported: reported + leftOut, leftOut, owed }
      }
      if (isPlanned) expect(page.reported.now.reported, said).toBe(0)
      else expect(page.reported.now, said).toEqual(counts(whole.cells[at]))
      if (page.reported.before !== null && columns[before]?.source !== 'planned') {
        expect(page.reported.before, said).toEqual(counts(whole.cells[before]))
      }
      for (const { kind, number, now: standing, before: earlier } of page.goals) {
        const where = `${said}, ${kind} ${number}`
        const line = goals.find((one) => one.onlyIn === null && one.kind === kind && one.number === number)
        const row = gaps.matrix.rows.find((one) => one.kind === kind && one.number === number)
        if (line === undefined) expect(standing.owed + (earlier?.owed ?? 0), where).toBe(0)
        else if (isPlanned) expect(line.cells[at]?.kind, where).toBe('not-yet')
        else expect(asCell(standing), where).toEqual(ofCell(line.cells[at]))
        if (line !== undefined && earlier !== null && columns[before]?.source !== 'planned') {
          expect(asCell(earlier), where).toEqual(ofCell(line.cells[before]))
          meet('before', true)
        }
        const told = sum(degreeCodes.map((code) => standing.byDegree[code]))
        expect(sum(courseCodes.map((code) => standing.byCourse[code])), where).toBe(told)
        const gap = ofGaps(row)
        if ('why' in gap) {
          expect(gap.why === gap.course && (isPlanned || standing.owed === 0), where).toBe(true)
        } else {
          const onTrack = told === 0 ? null : [standing.byCourse['on-track'], told]
          expect(gap, where).toEqual({ came: [standing.reported, standing.owed], onTrack })
          meet('gaps', true)
        }
        meet('left out', standing.leftOut > 0)
      }
      meet('frozen', page.round.isFrozen)
      meet('live', !page.round.isFrozen && !isPlanned)
      meet('frozen before', page.previous?.isFrozen === true)
      meet('live before', page.previous?.isFrozen === false)
    }
    expect(database.pragma('foreign_key_check')).toEqual([])
    database.close()
    for (const what of ['before', 'gaps', 'left out', 'frozen', 'live', 'frozen before', 'live before']) {
      expect(met.get(what) ?? 0, what).toBeGreaterThanOrEqual(5)
    }
  }, 300_000)

  it('tell the last round as it was adopted, whoever is tied to its commitments afterwards', async () => {
    const database = new Database(file())
    database.pragma('synchronous = OFF')
    withoutGuards(database)
    emptyDatabase(database)
    addRandomPartnership(database, 5, {
      isPlain: true,
      size: { goals: 3, commitments: 9, organisations: 5, rounds: 2 },
      lastYear: 2026,
    })
    const past = async () => {
      const page = await loadSteeringPage(reader, now)
      return { reported: page?.reported.before, goals: page?.goals.map(({ before }) => before) }
    }
    const courses = async () => {
      const page = await loadSteeringPage(reader, now)
      return [...(page?.needsDecision ?? []), ...(page?.offTrack ?? [])].map(
        ({ commitment, organisation, before }) => `${commitment.slug} ${organisation.slug} ${before}`,
      )
    }
    const live = await past()
    const liveCourses = await courses()
    changeEverything(database)
    expect(await past()).not.toEqual(live)

    emptyDatabase(database)
    addRandomPartnership(database, 5, {
      isPlain: true,
      size: { goals: 3, commitments: 9, organisations: 5, rounds: 2 },
      lastYear: 2026,
    })
    const [first] = database.prepare('SELECT id FROM ReportingRound ORDER BY year').all() as { id: number }[]
    freezeRounds(database, [first?.id ?? 0])
    const adopted = await past()
    const adoptedCourses = await courses()
    expect(adopted.reported?.leftOut).toBeGreaterThan(0)
    expect(adoptedCourses).not.toEqual(liveCourses)
    database.prepare('UPDATE StatusReport SET course = ? WHERE roundId = ?').run('off-track', first?.id)
    expect(await courses()).toEqual(adoptedCourses)
    changeEverything(database)
    expect(await past()).toEqual(adopted)
    database.prepare('DELETE FROM CommitmentOrganisation').run()
    expect((await past()).goals).toEqual(adopted.goals)
    expect((await loadSteeringPage(reader, now))?.reported.now.owed).toBe(0)
    database.prepare("UPDATE FollowUpEdition SET content = replace(content, 'Klart', 'Kvar')").run()
    // What is damaged is not told, and does not hide the current round.
    const besideDamage = await loadSteeringPage(reader, now)
    expect(besideDamage).toMatchObject({ previous: null, damagedPrevious: expect.any(String) as string })
    expect(besideDamage?.reported.before).toBeNull()
    await expect(loadOverTime(reader, now)).rejects.toThrow('checksum')
    database.close()
  })
})
