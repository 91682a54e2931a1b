import type Database from 'better-sqlite3'
import { checksum } from '#app/db/follow-up/checksum.ts'

/**
 * The figures of the steering group's page over time, counted by SQL alone, so that nothing of ours is held against
 * itself. `gatherAnswers` first writes what each round says into a table `told`.
 */

/** Freezes some rounds: an adopted edition with other answers than the live ones, and a later proposal that says nothing. */
export function freezeRounds(database: Database.Database, roundIds: readonly number[]): void {
  for (const roundId of roundIds) {
    database
      .prepare(
        `INSERT INTO AnnualFollowUp (roundId, phase, createdAt) VALUES (?, 'adopted', '2026-01-01T11:00:00.000+00:00')
         ON CONFLICT (roundId) DO NOTHING`,
      )
      .run(roundId)
    const { followUpId } = database
      .prepare('SELECT id AS followUpId FROM AnnualFollowUp WHERE roundId = ?')
      .get(roundId) as { followUpId: number }
    const owed = database.prepare(`${asked} AND r.id = ? ORDER BY c.id, o.id`).all(roundId) as {
      slug: string
      organisation: string
    }[]
    const status = [
      { degree: 'completed', degreeLabel: 'Klart', course: 'on-track', courseLabel: 'Enligt plan' },
      { degree: 'started', degreeLabel: 'Börjat', course: 'off-track', courseLabel: 'Avviker' },
      null,
      { degree: 'completed', degreeLabel: 'Klart', course: 'on-track', courseLabel: 'Enligt plan' },
      { degree: 'half-or-more', degreeLabel: 'Hälften', course: 'needs-decision', courseLabel: 'Beslut krävs' },
      null,
    ]
    const reports = owed.map(({ slug, organisation }, index) => ({
      commitment: slug,
      organisation,
      state: index % 6 === 2 ? 'submitted' : index % 3 === 2 ? 'none' : 'accepted',
      status: status[index % 6],
      reason: index % 4 < 2 ? '' : 'Ingen har anställts.',
      done: '',
      obstacles: index % 4 === 1 ? 'Det saknas pengar.' : '',
      nextStep: '',
      milestones: [],
      contributions: [],
      ownValues: [],
      assessment: null,
      isLate: false,
      channel: 'own',
    }))
    addEdition(database, followUpId, 1, 'adopted', reports)
    addEdition(database, followUpId, 2, 'proposed', [])
  }
}

function addEdition(
  database: Database.Database,
  followUpId: number,
  number: number,
  state: string,
  reports: readonly object[],
): void {
  const content = JSON.stringify({ data: { reports } })
  database
    .prepare(
      `INSERT INTO FollowUpEdition (followUpId, number, state, content, sha256, proposedSha256, frozenAt, frozenName)
       VALUES (?, ?, ?, ?, ?, ?, '2026-01-01T11:00:00.000+00:00', 'Sam Ordnare')`,
    )
    .run(followUpId, number, state, content, checksum(content), checksum(content))
}

/** Takes away what keeps adopted editions as they are, so that a test may empty the database, or damage one. */
export function withoutGuards(database: Database.Database): void {
  const guards = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all() as { name: string }[]
  for (const { name } of guards) database.exec(`DROP TRIGGER "${name}"`)
}

/** Who was asked about what. */
const asked = `
  SELECT r.id AS roundId, c.id AS commitmentId, c.slug, o.slug AS organisation, o.id AS organisationId
  FROM ReportingRound r JOIN Goal g ON g.planId = r.planId JOIN Commitment c ON c.goalId = g.id
  JOIN CommitmentOrganisation t ON t.commitmentId = c.id JOIN Organisation o ON o.id = t.organisationId
  WHERE r.phase <> 'planned' AND NOT EXISTS (
    SELECT 1 FROM RoundExemption e WHERE e.roundId = r.id
      AND (e.organisationId IS NULL OR e.organisationId = o.id) AND (e.commitmentId IS NULL OR e.commitmentId = c.id))`

/** Writes down what each round says: frozen where something is adopted, otherwise what is handed in. */
export function gatherAnswers(database: Database.Database): void {
  database.exec(`
    CREATE TEMP TABLE IF NOT EXISTS told (roundId INT, commitmentId INT, organisation TEXT, degree TEXT, course TEXT, leftOut INT);
    DELETE FROM told;
    INSERT INTO told
      SELECT f.roundId, c.id, x.value ->> 'organisation', x.value ->> '$.status.degree', x.value ->> '$.status.course',
        (x.value ->> 'state') = 'submitted' AND (x.value ->> '$.status.degree') IS NULL
      FROM FollowUpEdition e JOIN AnnualFollowUp f ON f.id = e.followUpId, json_each(e.content, '$.data.reports') x
      JOIN Commitment c ON c.slug = x.value ->> 'commitment'
      WHERE e.state IN ('adopted', 'published');
    INSERT INTO told
      SELECT a.roundId, a.commitmentId, a.organisation, s.degree, s.course, 0 FROM (${asked}) a
      LEFT JOIN StatusReport s ON s.roundId = a.roundId AND s.commitmentId = a.commitmentId
        AND s.organisationId = a.organisationId AND s.state IN ('submitted', 'accepted')
      WHERE a.roundId NOT IN (
        SELECT f.roundId FROM AnnualFollowUp f JOIN FollowUpEdition e ON e.followUpId = f.id
        WHERE e.state IN ('adopted', 'published'));`)
}

const ancestors = (table: 'GoalLineage' | 'CommitmentLineage'): string =>
  `WITH RECURSIVE up(id) AS (SELECT ? UNION SELECT l.fromId FROM "${table}" l JOIN up ON l.toId = up.id)`

/** A cell's figures; `degrees` and `courses` are "completed 2, started 1", in the order of the alphabet. */
export interface CountedCell {
  owed: number
  leftOut: number
  silent: number
  degrees: string
  courses: string
}

const counting = (from: string): string => `
  SELECT count(*) AS owed, coalesce(sum(t.leftOut), 0) AS leftOut,
    coalesce(sum(t.degree IS NULL AND t.leftOut = 0), 0) AS silent,
    coalesce((SELECT group_concat(said, ', ') FROM (SELECT degree || ' ' || count(*) AS said FROM (${from}) t
      WHERE degree IS NOT NULL GROUP BY degree ORDER BY degree)), '') AS degrees,
    coalesce((SELECT group_concat(said, ', ') FROM (SELECT course || ' ' || count(*) AS said FROM (${from}) t
      WHERE course IS NOT NULL GROUP BY course ORDER BY course)), '') AS courses
  FROM (${from}) t`

/** What was answered in a round on a commitment, or on what it continues in the round's plan. */
export const countCommitment = (database: Database.Database, id: number, roundId: number): CountedCell =>
  database
    .prepare(
      `${ancestors('CommitmentLineage')} ${counting('SELECT * FROM told WHERE roundId = @round AND commitmentId IN (SELECT id FROM up)')}`,
    )
    .get(id, { round: roundId }) as CountedCell

/** What was answered in a round on the commitments of a goal, or of what it continues in the round's plan. */
export const countGoal = (database: Database.Database, id: number, roundId: number): CountedCell =>
  database
    .prepare(
      `${ancestors('GoalLineage')} ${counting(
        'SELECT told.* FROM told JOIN Commitment c ON c.id = told.commitmentId WHERE roundId = @round AND c.goalId IN (SELECT id FROM up)',
      )}`,
    )
    .get(id, { round: roundId }) as CountedCell

/** What was answered in a round. */
export const countRound = (database: Database.Database, roundId: number): CountedCell =>
  database.prepare(counting('SELECT * FROM told WHERE roundId = @round')).get({ round: roundId }) as CountedCell

/** How many of the things are, or have something that they continue, in the round's plan. */
export const countInPlan = (
  database: Database.Database,
  table: 'GoalLineage' | 'CommitmentLineage',
  id: number,
  roundId: number,
): number => {
  const inPlan =
    table === 'GoalLineage'
      ? 'SELECT id, planId FROM Goal'
      : 'SELECT c.id, g.planId FROM Commitment c JOIN Goal g ON g.id = c.goalId'
  return (
    database
      .prepare(
        `${ancestors(table)} SELECT count(*) AS found FROM (${inPlan}) one JOIN ReportingRound r ON r.planId = one.planId
         WHERE r.id = @round AND one.id IN (SELECT id FROM up)`,
      )
      .get(id, { round: roundId }) as { found: number }
  ).found
}

/** How the answers of two rounds that follow each other compare, in all. */
export const countMovesBetween = (
  database: Database.Database,
  before: number,
  after: number,
): Record<'further' | 'back' | 'unchanged' | 'incomparable' | 'silent', number> =>
  database
    .prepare(
      `WITH RECURSIVE reach(a, b) AS (
         SELECT fromId, toId FROM CommitmentLineage UNION SELECT reach.a, l.toId FROM reach JOIN CommitmentLineage l ON l.fromId = reach.b),
       plans AS (SELECT c.id, g.planId FROM Commitment c JOIN Goal g ON g.id = c.goalId),
       one AS (SELECT planId FROM ReportingRound WHERE id = @before), two AS (SELECT planId FROM ReportingRound WHERE id = @after),
       tie AS (
         SELECT id AS a, id AS b FROM plans WHERE planId IN one AND planId IN two
         UNION SELECT a, b FROM reach JOIN plans p ON p.id = a JOIN plans q ON q.id = b
         WHERE p.planId IN one AND q.planId IN two),
       alone AS (
         SELECT a, b FROM tie WHERE (SELECT count(*) FROM tie t WHERE t.a = tie.a) = 1 AND (SELECT count(*) FROM tie t WHERE t.b = tie.b) = 1),
       x AS (
         SELECT coalesce(alone.b, -told.commitmentId) AS "key", alone.a IS NULL AS untied, told.* FROM told
         LEFT JOIN alone ON alone.a = told.commitmentId WHERE roundId = @before),
       y AS (
         SELECT told.commitmentId AS "key", alone.b IS NULL AS untied, told.* FROM told
         LEFT JOIN alone ON alone.b = told.commitmentId WHERE roundId = @after),
       step(degree, n) AS (VALUES ('not-started', 0), ('started', 1), ('half-or-more', 2), ('completed', 3)),
       pair AS (
         SELECT x.degree AS d, y.degree AS e, x.leftOut AS l, y.leftOut AS m, sd.n AS sn, se.n AS en,
           coalesce(x.untied, y.untied) OR x."key" IS NULL OR y."key" IS NULL AS apart
         FROM x FULL JOIN y ON x."key" = y."key" AND x.organisation = y.organisation
         LEFT JOIN step sd ON sd.degree = x.degree LEFT JOIN step se ON se.degree = y.degree),
       said AS (
         SELECT CASE
           WHEN apart THEN 'incomparable'
           WHEN (d IS NULL AND l = 0) OR (e IS NULL AND m = 0) THEN 'silent'
           WHEN l = 1 OR m = 1 THEN 'incomparable'
           WHEN d = e THEN 'unchanged'
           WHEN en > sn OR (d = 'not-started' AND e = 'ongoing') THEN 'further'
           WHEN en < sn OR (d = 'ongoing' AND e = 'not-started') THEN 'back'
           ELSE 'incomparable' END AS move FROM pair)
       SELECT coalesce(sum(move = 'further'), 0) AS further, coalesce(sum(move = 'back'), 0) AS back,
         coalesce(sum(move = 'unchanged'), 0) AS unchanged, coalesce(sum(move = 'incomparable'), 0) AS incomparable,
         coalesce(sum(move = 'silent'), 0) AS silent FROM said`,
    )
    .get({ before, after }) as ReturnType<typeof countMovesBetween>
