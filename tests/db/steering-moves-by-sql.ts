import type Database from 'better-sqlite3'
import type { SteeringPage } from '#app/domain/steering/page.ts'

type Line = SteeringPage['goals'][number]

/**
 * A goal's indicators by plain SQL: how many are live, and which way each goes. The way is the sign of the last value less
 * the one before of one place in one series that goes on; the county's, or else the country's, or else that of the only
 * place there is. Where the newest of several disagree, it has changed.
 */
export function movesBySql(database: Database.Database, goal: number): Pick<Line, 'measured' | 'directions'> {
  const live = `SELECT i.id, i.direction FROM GoalIndicator t JOIN Indicator i ON i.id = t.indicatorId
    WHERE t.goalId = :goal AND i.state IN ('new', 'active', 'changed') AND NOT EXISTS (
      SELECT 1 FROM IndicatorEvent e JOIN StatusReport r ON r.id = e.statusReportId
      WHERE e.indicatorId = i.id AND r.state NOT IN ('submitted', 'accepted'))`
  const count = (sql: string): number => (database.prepare(sql).get({ goal }) as { n: number }).n
  const ways = database
    .prepare(
      `WITH live AS (${live}),
      placed AS (
        SELECT s.indicatorId, s.id AS series, substr(o.cell, 1, instr(o.cell, '/') - 1) AS place, o.*
        FROM live JOIN Series s ON s.indicatorId = live.id AND s.ending IS NULL
          JOIN Observation o ON o.seriesId = s.id AND o.replacedAt IS NULL),
      numbered AS (
        SELECT *, row_number() OVER (PARTITION BY series, place ORDER BY year DESC) AS back
        FROM placed WHERE breakdown = 'total' AND valueType = 'exact'),
      moved AS (
        SELECT indicatorId, series, place, max(year) AS year, sum(CASE back WHEN 1 THEN value ELSE -value END) AS by,
          CASE place WHEN 'area:01' THEN 1 WHEN 'area:00' THEN 2 ELSE 3 END AS far
        FROM numbered n WHERE back <= 2 GROUP BY indicatorId, series, place
        HAVING count(*) = 2 AND (far < 3 OR 1 = (SELECT count(DISTINCT p.place) FROM placed p WHERE p.series = n.series))),
      nearest AS (SELECT * FROM moved m WHERE far = (SELECT min(far) FROM moved WHERE indicatorId = m.indicatorId)),
      newest AS (SELECT * FROM nearest m WHERE year = (SELECT max(year) FROM nearest WHERE indicatorId = m.indicatorId)),
      signed AS (
        SELECT live.id, sign(by) AS way, CASE live.direction WHEN 'up' THEN 1 WHEN 'down' THEN -1 END AS wanted
        FROM live LEFT JOIN newest ON newest.indicatorId = live.id)
      SELECT CASE WHEN count(way) = 0 THEN 'unknown'
          WHEN max(way) = 0 AND min(way) = 0 THEN 'unchanged'
          WHEN min(way) <> max(way) OR wanted IS NULL THEN 'changed'
          WHEN max(way) = wanted THEN 'better' ELSE 'worse' END AS way
      FROM signed GROUP BY id`,
    )
    .all({ goal }) as { way: keyof Line['directions'] }[]
  const going = (way: keyof Line['directions']): number => ways.filter((one) => one.way === way).length
  return {
    measured: {
      live: count(`SELECT count(*) AS n FROM (${live})`),
      all: count('SELECT count(*) AS n FROM GoalIndicator WHERE goalId = :goal'),
    },
    directions: {
      better: going('better'),
      worse: going('worse'),
      unchanged: going('unchanged'),
      changed: going('changed'),
      unknown: going('unknown'),
    },
  }
}
