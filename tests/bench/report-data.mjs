/** A round with a given number of commitments, indicators and actors, written into the example's database. */
import { createHash, randomBytes } from 'node:crypto'
import path from 'node:path'
import Database from 'better-sqlite3'

const from = 900_000
const stored = (at) => at.toISOString().replace('Z', '+00:00')
const done =
  'Utbildningen har hållits två gånger under året, och alla som möter våldsutsatta har bjudits in. Rutinen är beslutad och känd i verksamheten.'

/**
 * Adds a plan with eight goals and a round in review in which everything has been answered and accepted. Answers the
 * round's year and the value of a coordinator's session cookie.
 *
 * @param {string} folder DATA_DIR, with the example in it
 * @param {{ commitments: number, indicators: number, actors: number, year: number }} size
 */
export function addRound(folder, { commitments, indicators, actors, year }) {
  const database = new Database(path.join(folder, 'atagandekollen.db'))
  const insert = (table, row) => {
    const names = Object.keys(row)
    const sql = `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    return database.prepare(sql).run(Object.values(row))
  }
  const base = from + year * 1000
  const session = randomBytes(20).toString('hex')
  const now = new Date()
  database.transaction(() => {
    const sourceId = database.prepare('SELECT min(id) FROM Source').pluck().get()
    const areaId = database.prepare("SELECT id FROM Area WHERE code = '00'").pluck().get()
    insert('Plan', {
      id: base,
      slug: `matningsplan-${year}`,
      title: 'Handlingsplan mot våld i nära relationer',
      kind: 'action-plan',
      periodFrom: year - 1,
      periodTo: year + 2,
      state: 'adopted',
    })
    insert('ReportingRound', {
      id: base,
      slug: String(year),
      year,
      planId: base,
      title: `Uppföljning ${year}`,
      phase: 'review',
      opensOn: `${year}-09-01`,
      dueOn: `${year}-11-30`,
    })
    for (let goal = 1; goal <= 8; goal += 1) {
      const names = { title: `Aktörerna arbetar tillsammans med område ${goal}`, shortTitle: `Område ${goal}` }
      insert('Goal', { id: base + goal, planId: base, kind: 'goal', number: goal, ...names, sourceId, locator: 's. 4' })
    }
    for (let actor = 1; actor <= actors; actor += 1) {
      const names = { name: `Kommun ${actor} i länet`, shortName: `Kommun ${actor}` }
      insert('Organisation', { id: base + actor, slug: `matning-${year}-${actor}`, ...names, kind: 'municipality' })
    }
    for (let number = 1; number <= commitments; number += 1) {
      insert('Commitment', {
        id: base + number,
        slug: `matning-${year}-${number}`,
        goalId: base + 1 + (number % 8),
        position: number,
        text: `Vi ska utveckla rutiner för att upptäcka våld tidigt, utbilda dem som möter utsatta och följa upp resultatet varje år, del ${number}.`,
        label: `Rutiner och utbildning ${number}`,
        sourceId,
        locator: `s. ${number}`,
      })
      for (const actor of new Set([1 + (number % actors), 1 + ((number * 7) % actors)])) {
        insert('CommitmentOrganisation', { commitmentId: base + number, organisationId: base + actor, role: 'lead' })
        insert('StatusReport', {
          roundId: base,
          commitmentId: base + number,
          organisationId: base + actor,
          state: 'accepted',
          degree: ['completed', 'ongoing', 'started', 'half-or-more'][number % 4],
          course: ['on-track', 'off-track', 'on-track', 'needs-decision'][number % 4],
          reason: number % 4 === 3 ? 'Styrgruppen behöver besluta om pengar till nästa år.' : '',
          done,
          obstacles: 'Personalomsättningen gör att utbildningen behöver ges oftare.',
          nextStep: 'Vi fortsätter med de verksamheter som återstår.',
          submittedAt: stored(now),
          acceptedAt: stored(now),
          firstSubmittedAt: stored(now),
          dueOnThen: `${year}-11-30`,
          createdAt: stored(now),
          updatedAt: stored(now),
        })
      }
    }
    for (let number = 1; number <= indicators; number += 1) {
      const id = base + number
      const name = `Andel kommuner och stadsdelar som har en aktuell rutin, område ${number}`
      insert('Indicator', {
        id,
        slug: `matning-${year}-${number}`,
        name,
        shortName: `Rutin ${number}`,
        unit: 'percent',
        state: 'active',
      })
      insert('GoalIndicator', { goalId: base + 1 + (number % 8), indicatorId: id, position: number, locator: 's. 5' })
      insert('Series', {
        id,
        slug: 'riket',
        indicatorId: id,
        position: 1,
        label: 'Riket',
        shortLabel: 'Riket',
        level: 'country',
      })
      for (let back = 0; back < 10; back += 1) {
        const observed = year - 10 + back
        const { lastInsertRowid } = insert('Observation', {
          seriesId: id,
          cell: `area:00/${observed}/total`,
          areaId,
          year: observed,
          breakdown: 'total',
          valueType: 'exact',
          value: 20 + ((number * 3 + back * 5) % 60),
        })
        insert('Citation', {
          observationId: lastInsertRowid,
          sourceId,
          position: 1,
          locator: 'tabell 1',
          quotedText: '22',
        })
      }
    }
    const userId = database.prepare("SELECT id FROM User WHERE role = 'coordinator'").pluck().get()
    const idHash = createHash('sha256').update(session).digest('hex')
    const expiresAt = stored(new Date(now.getTime() + 3_600_000))
    insert('Session', { idHash, userId, expiresAt, createdAt: stored(now) })
  })()
  database.close()
  return { year, session }
}
