import type Database from 'better-sqlite3'
import type { SteeringPage } from '#app/domain/steering/page.ts'
import { movesBySql } from './steering-moves-by-sql.ts'

/**
 * The steering group's page, counted by plain SQL: nothing here knows the rules of the domain but by being written a second
 * time. An answer is what has been submitted or accepted, whoever reads; in a round with an adopted edition, what the JSON
 * of the newest one says.
 */

type Row = Record<string, unknown>
type Round = Omit<NonNullable<SteeringPage['previous']>, 'isFrozen'> & { planId: number; isFrozen: number }
type Standing = SteeringPage['goals'][number]['now']
type Report = SteeringPage['offTrack'][number]
type Decision = SteeringPage['decided']['decisions'][number]
type Named = NonNullable<SteeringPage['nextMeeting']>

/** The newest adopted edition of a round. */
const adopted = (round: string): string =>
  `SELECT e.id FROM FollowUpEdition e JOIN AnnualFollowUp f ON f.id = e.followUpId
   WHERE f.roundId = ${round} AND e.state IN ('adopted', 'published') ORDER BY e.number DESC LIMIT 1`

/** Who is asked in round :round about which commitment of plan :plan, with what has been handed in. */
const owed = `owed AS (
  SELECT x.key AS tie, o.id AS organisationId, c.id AS commitmentId, c.goalId, c.position,
    (SELECT r.id FROM StatusReport r WHERE r.roundId = :round AND r.commitmentId = c.id AND r.organisationId = o.id
      AND r.state IN ('submitted', 'accepted')) AS reportId,
    x.value ->> '$.status.degree' AS degree, x.value ->> '$.status.course' AS course,
    x.value ->> 'reason' AS reason, x.value ->> 'obstacles' AS obstacles,
    x.value ->> '$.status.degree' IS NOT NULL OR x.value ->> 'state' = 'submitted' AS answered,
    x.value ->> '$.status.degree' IS NULL AND x.value ->> 'state' = 'submitted' AS leftOut
  FROM FollowUpEdition e, json_each(e.content, '$.data.reports') x
    JOIN Commitment c ON c.slug = x.value ->> 'commitment'
    JOIN Goal g ON g.id = c.goalId AND g.planId = :plan
    JOIN Organisation o ON o.slug = x.value ->> 'organisation'
  WHERE e.id = (${adopted(':round')})
  UNION ALL
  SELECT co.id AS tie, co.organisationId, co.commitmentId, c.goalId, c.position, r.id AS reportId, r.degree, r.course,
    r.reason, r.obstacles, r.id IS NOT NULL AS answered, 0
  FROM CommitmentOrganisation co
    JOIN Commitment c ON c.id = co.commitmentId
    JOIN Goal g ON g.id = c.goalId AND g.planId = :plan
    LEFT JOIN StatusReport r ON r.roundId = :round AND r.commitmentId = co.commitmentId
      AND r.organisationId = co.organisationId AND r.state IN ('submitted', 'accepted')
  WHERE (${adopted(':round')}) IS NULL AND NOT EXISTS (
    SELECT 1 FROM RoundExemption e WHERE e.roundId = :round
      AND ifnull(e.organisationId, co.organisationId) = co.organisationId
      AND ifnull(e.commitmentId, co.commitmentId) = co.commitmentId))`

/** Ways of stated links from plan :before to plan :plan, through editions in between. */
const ways = (kind: 'Goal' | 'Commitment'): string => {
  const of = (plan: string): string =>
    kind === 'Goal'
      ? `SELECT id FROM Goal WHERE planId = ${plan}`
      : `SELECT c.id FROM Commitment c JOIN Goal g ON g.id = c.goalId WHERE g.planId = ${plan}`
  return `way(origin, here) AS (
    SELECT id, id FROM (${of(':before')})
    UNION SELECT way.origin, l.toId FROM way JOIN ${kind}Lineage l ON l.fromId = way.here
      WHERE way.here NOT IN (${of(':plan')})),
  tie(earlier, later) AS (SELECT origin, here FROM way WHERE here IN (${of(':plan')}))`
}

export function steeringPageBySql(
  database: Database.Database,
  today: string,
  reader: { ownMeeting: number | undefined; seesReturned: boolean },
): SteeringPage | null {
  const all = <One = Row>(sql: string, values: Row = {}): One[] => database.prepare(sql).all(values) as One[]
  const columns = `id, slug, year, title, phase, dueOn, planId, (${adopted('ReportingRound.id')}) IS NOT NULL AS isFrozen`
  const [round] = all<Round>(`SELECT ${columns} FROM ReportingRound ORDER BY phase = 'open' DESC, year DESC LIMIT 1`)
  if (round === undefined) return null
  const [previous] = all<Round>(`SELECT ${columns} FROM ReportingRound WHERE year < :year ORDER BY year DESC LIMIT 1`, {
    year: round.year,
  })

  const standing = (of: Round, goals: readonly number[]): Standing => {
    const [row = {}] = all<Record<string, number>>(
      `WITH ${owed} SELECT count(*) AS owed, total(answered) AS reported, total(NOT answered) AS silent,
        total(leftOut) AS leftOut,
        total(degree = 'completed') AS completed, total(degree = 'ongoing') AS ongoing,
        total(degree = 'half-or-more') AS half, total(degree = 'started') AS started,
        total(degree = 'not-started') AS notStarted, total(degree = 'not-relevant') AS notRelevant,
        total(course = 'on-track') AS onTrack, total(course = 'off-track') AS offTrack,
        total(course = 'needs-decision') AS needsDecision
       FROM owed WHERE goalId IN (SELECT value FROM json_each(:goals))`,
      { round: of.id, plan: of.planId, goals: JSON.stringify(goals) },
    )
    const n = (name: string): number => row[name] ?? NaN
    return {
      owed: n('owed'),
      reported: n('reported'),
      leftOut: n('leftOut'),
      notReported: n('silent'),
      byDegree: {
        completed: n('completed'),
        ongoing: n('ongoing'),
        'half-or-more': n('half'),
        started: n('started'),
        'not-started': n('notStarted'),
        'not-relevant': n('notRelevant'),
      },
      byCourse: { 'on-track': n('onTrack'), 'off-track': n('offTrack'), 'needs-decision': n('needsDecision') },
    }
  }
  const goalsOf = (of: Round) =>
    all<{ id: number; kind: 'goal' | 'sub-goal'; number: number; shortTitle: string; commitments: number }>(
      `SELECT id, kind, number, shortTitle, (SELECT count(*) FROM Commitment WHERE goalId = Goal.id) AS commitments
       FROM Goal WHERE planId = :plan ORDER BY kind, number`,
      { plan: of.planId },
    )
  const total = (of: Round) => {
    const {
      reported,
      leftOut,
      owed: asked,
    } = standing(
      of,
      goalsOf(of).map(({ id }) => id),
    )
    return { reported, leftOut, owed: asked }
  }

  /** The same edition: itself. Another: what it is stated to continue, and whether all of that is its alone. */
  const before = (goal: { id: number }): Pick<SteeringPage['goals'][number], 'before' | 'continues'> => {
    if (previous === undefined) return { before: null, continues: [] }
    if (previous.planId === round.planId) return { before: standing(previous, [goal.id]), continues: [] }
    const continued = all<{ id: number; kind: 'goal' | 'sub-goal'; number: number; shortTitle: string; parts: number }>(
      `WITH RECURSIVE ${ways('Goal')}
       SELECT g.id, g.kind, g.number, g.shortTitle, (SELECT count(*) FROM tie WHERE earlier = g.id) AS parts
       FROM tie JOIN Goal g ON g.id = tie.earlier WHERE tie.later = :goal ORDER BY g.kind, g.number`,
      { before: previous.planId, plan: round.planId, goal: goal.id },
    )
    const isWhole = continued.length > 0 && continued.every(({ parts }) => parts === 1)
    return {
      before: isWhole
        ? standing(
            previous,
            continued.map(({ id }) => id),
          )
        : null,
      continues: continued.map(({ kind, number, shortTitle }) => ({ kind, number, shortTitle })),
    }
  }

  const courseBefore = (organisation: number, commitment: number): Report['before'] => {
    if (previous === undefined) return null
    const same =
      previous.planId === round.planId
        ? `tie(earlier, later) AS (SELECT id, id FROM Commitment)`
        : ways('Commitment').replaceAll(':before', String(previous.planId)).replaceAll(':plan', String(round.planId))
    const [row] = all<{ course: Report['before'] }>(
      `WITH RECURSIVE ${same}, ${owed}
       SELECT CASE WHEN count(DISTINCT o.course) = 1 THEN min(o.course) END AS course
       FROM tie JOIN owed o ON o.commitmentId = tie.earlier
       WHERE tie.later = :commitment AND o.organisationId = :organisation AND o.answered`,
      { round: previous.id, plan: previous.planId, commitment, organisation },
    )
    return row?.course ?? null
  }
  const deviating = (course: string): Report[] =>
    all<Record<string, string> & { reportId: number; organisationId: number; commitmentId: number; number: number }>(
      `WITH ${owed} SELECT owed.*, o.slug AS who, o.name, o.shortName, c.slug, c.label, g.kind, g.number
       FROM owed JOIN Organisation o ON o.id = owed.organisationId JOIN Commitment c ON c.id = owed.commitmentId
         JOIN Goal g ON g.id = c.goalId
       WHERE answered AND course = :course ORDER BY g.kind, g.number, c.position, owed.tie`,
      { round: round.id, plan: round.planId, course },
    ).map(
      (row) =>
        ({
          reportId: row.reportId,
          organisation: { slug: row['who'], name: row['name'], shortName: row['shortName'] },
          commitment: { slug: row['slug'], label: row['label'] },
          goal: { kind: row['kind'], number: row.number },
          degree: row['degree'],
          course: row['course'],
          reason: row['reason'] === '' ? row['obstacles'] : row['reason'],
          before: courseBefore(row.organisationId, row.commitmentId),
        }) as Report,
    )

  const meetings = all<Named & { state: string }>('SELECT id, heldOn, title, state FROM Meeting ORDER BY heldOn, id')
  const named = (meeting: Named | undefined): Named | null =>
    meeting === undefined ? null : { id: meeting.id, heldOn: meeting.heldOn, title: meeting.title }
  const last = named(meetings.findLast(({ state }) => state === 'closed'))
  const next =
    reader.ownMeeting === undefined
      ? (meetings.find(({ state }) => state === 'open') ??
        meetings.find(({ state, heldOn }) => state === 'planned' && heldOn >= today))
      : meetings.find(({ id, state }) => id === reader.ownMeeting && state !== 'closed')
  const bare = (one: Round) => {
    const { planId: _, isFrozen, ...rest } = one
    return { ...rest, isFrozen: isFrozen === 1 }
  }
  return {
    round: bare(round),
    previous: previous === undefined ? null : bare(previous),
    reported: { now: total(round), before: previous === undefined ? null : total(previous) },
    goals: goalsOf(round).map(({ id, kind, number, shortTitle, commitments }) => ({
      kind,
      number,
      shortTitle,
      path: `/${kind === 'goal' ? 'mal' : 'delmal'}/${number}`,
      now: standing(round, [id]),
      ...before({ id }),
      ...movesBySql(database, id, `'submitted', 'accepted'${reader.seesReturned ? ", 'returned'" : ''}`),
      commitments,
    })),
    needsDecision: deviating('needs-decision'),
    offTrack: deviating('off-track'),
    promisedByNobody: all<{
      slug: string
      label: string
      kind: 'goal' | 'sub-goal'
      number: number
      reporters: string
    }>(
      `SELECT c.slug, c.label, g.kind, g.number, (
         SELECT json_group_array(shortName) FROM (
           SELECT o.shortName FROM CommitmentOrganisation t JOIN Organisation o ON o.id = t.organisationId
           WHERE t.commitmentId = c.id ORDER BY t.id)) AS reporters
       FROM Commitment c JOIN Goal g ON g.id = c.goalId
       WHERE g.planId = :plan AND c.id NOT IN (
         SELECT commitmentId FROM CommitmentOrganisation WHERE role IN ('lead', 'contributing'))
       ORDER BY g.kind, g.number, c.position`,
      { plan: round.planId },
    ).map(({ slug, label, kind, number, reporters }) => ({
      slug,
      label,
      goal: { kind, number },
      reporters: JSON.parse(reporters) as string[],
    })),
    decided: {
      meeting: last,
      decisions: all<Omit<Decision, 'who'> & { who: string }>(
        `SELECT d.id, d.what, d.dueOn, m.heldOn AS meetingOn,
           CASE WHEN d.state <> 'open' THEN d.state
             WHEN EXISTS (SELECT 1 FROM DecisionOrganisation t WHERE t.decisionId = d.id)
               AND NOT EXISTS (SELECT 1 FROM DecisionOrganisation t WHERE t.decisionId = d.id AND t.reportedAt IS NULL)
               THEN 'reported'
             WHEN d.dueOn < :today THEN 'late' ELSE 'waiting' END AS standing,
           (SELECT json_group_array(shortName) FROM (
             SELECT o.shortName FROM DecisionOrganisation t JOIN Organisation o ON o.id = t.organisationId
             WHERE t.decisionId = d.id ORDER BY t.id)) AS who
         FROM Decision d JOIN Meeting m ON m.id = d.meetingId
         WHERE m.id = :last OR (d.state = 'open' AND (m.heldOn, m.id) < (:heldOn, :last))
         ORDER BY m.heldOn DESC, m.id DESC, d.number`,
        { today, last: last?.id ?? null, heldOn: last?.heldOn ?? null },
      ).map((row) => ({ ...row, who: JSON.parse(row.who) as string[] })),
    },
    proposals: all<{ year: number }>(
      `SELECT r.year FROM AnnualFollowUp f JOIN ReportingRound r ON r.id = f.roundId
       WHERE f.phase = 'proposed' ORDER BY r.year DESC`,
    ).map(({ year }) => year),
    nextMeeting: named(next),
  }
}
