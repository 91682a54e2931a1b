import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client } from '#tests/support/http-client.ts'
import { addSession, addUser, newFolder, startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const long = process.env['TEST_LONG'] === '1'
const rounds = long ? 20 : 3
/** Operations that are begun in a round; the kill comes at a random moment among them. */
const operations = long ? 1_000 : 200
const organisations = 40
const commitments = 25
const workers = 16

/** One report that a worker writes on, and what the server has acknowledged of it. */
interface Task {
  session: string
  organisationId: number
  commitmentId: number
  path: string
  version: number
  text: string
  submitted: boolean
  /** Was sent when the server was killed: it may have been saved, or not. */
  inFlight: { text: string; submitted: boolean } | undefined
}

let folder: string
let tasks: Task[] = []
let server: RunningServer | undefined

/** Forty organisations with twenty-five commitments each, and somebody signed in for every one of them. */
function fill(database: Database.Database): Task[] {
  const made: Task[] = []
  const goal = database.prepare('SELECT goalId, sourceId, locator FROM Commitment LIMIT 1').get() as Record<
    string,
    unknown
  >
  const addCommitment = database.prepare(
    'INSERT INTO Commitment (id, slug, goalId, position, text, label, sourceId, locator) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const addOrganisation = database.prepare(
    'INSERT INTO Organisation (id, slug, name, shortName, kind) VALUES (?, ?, ?, ?, ?)',
  )
  const tie = database.prepare(
    "INSERT INTO CommitmentOrganisation (commitmentId, organisationId, role) VALUES (?, ?, 'lead')",
  )
  database.transaction(() => {
    for (let number = 0; number < commitments; number += 1) {
      const name = `prov-${number}`
      addCommitment.run(
        1000 + number,
        name,
        goal['goalId'],
        100 + number,
        name,
        name,
        goal['sourceId'],
        goal['locator'],
      )
    }
    for (let number = 0; number < organisations; number += 1) {
      const organisationId = 1000 + number
      addOrganisation.run(organisationId, `org-${number}`, `Organisation ${number}`, `Org ${number}`, 'municipality')
      addUser(database, { id: `anv-${number}`, role: 'partner', organisationId })
      const session = addSession(database, `anv-${number}`)
      for (let one = 0; one < commitments; one += 1) {
        const commitmentId = 1000 + one
        tie.run(commitmentId, organisationId)
        const path = `/lagesrapport/2026/prov-${one}`
        made.push({
          session,
          organisationId,
          commitmentId,
          path,
          version: 0,
          text: '',
          submitted: false,
          inFlight: undefined,
        })
      }
    }
  })()
  return made
}

beforeAll(() => {
  folder = newFolder('example')
  tasks = withDatabase(folder, fill)
})
afterAll(async () => {
  await server?.stop()
  server?.clean()
})

/** Writes until the server is gone or the round's operations are used up. Answers what went wrong otherwise. */
async function write(url: string, mine: Task[], round: number, take: () => number | undefined, onDone: () => void) {
  const surprises: string[] = []
  const clients = new Map<string, Client>()
  for (let number = take(); number !== undefined; number = take()) {
    const open = mine.filter((task) => !task.submitted)
    const task = open[randomInt(Math.max(open.length, 1))]
    if (task === undefined) break
    const text = `Omgång ${round}, skrivning ${number}.`
    const submitted = randomInt(long ? 25 : 8) === 0
    const client = clients.get(task.session) ?? new Client(url, task.session)
    clients.set(task.session, client)
    task.inFlight = { text, submitted }
    const answer = await client
      .post(task.path, {
        version: String(task.version),
        degree: 'started',
        course: 'on-track',
        reason: '',
        done: text,
        obstacles: '',
        nextStep: '',
        intent: submitted ? 'submit' : 'save-draft',
      })
      .catch(() => undefined)
    if (answer === undefined) break
    task.inFlight = undefined
    if (answer.status === 303) {
      Object.assign(task, { version: task.version + 1, text, submitted })
      onDone()
    } else surprises.push(`${task.path} ${answer.status}`)
  }
  for (const client of clients.values()) client.close()
  return surprises
}

/** What the database holds of a task's report. */
const storedOf = (database: Database.Database, { organisationId, commitmentId }: Task) =>
  database
    .prepare(
      `SELECT s.id, s.version, s.state, s.done,
         (SELECT count(*) FROM HistoryEvent h WHERE h.subjectType = 'status-report' AND h.subjectId = CAST(s.id AS TEXT)) AS events
       FROM StatusReport s JOIN ReportingRound r ON r.id = s.roundId
       WHERE r.slug = '2026' AND s.organisationId = ? AND s.commitmentId = ?`,
    )
    .get(organisationId, commitmentId) as
    { id: number; version: number; state: string; done: string; events: number } | undefined

/** Compares what was acknowledged with what is there. What was under way may be there whole, or not at all. */
function compare(database: Database.Database): string[] {
  const lost: string[] = []
  for (const task of tasks) {
    const row = storedOf(database, task)
    const at = `${task.path} of ${task.organisationId}`
    if (task.inFlight !== undefined && row?.version === task.version + 1 && row.done === task.inFlight.text) {
      Object.assign(task, { version: row.version, text: task.inFlight.text, submitted: task.inFlight.submitted })
    }
    task.inFlight = undefined
    if ((row?.version ?? 0) !== task.version)
      lost.push(`${at}: version ${row?.version} stored, ${task.version} acknowledged`)
    if ((row?.done ?? '') !== task.text) lost.push(`${at}: "${row?.done}" stored, "${task.text}" acknowledged`)
    if (row && (row.state === 'submitted') !== task.submitted) lost.push(`${at}: is ${row.state}`)
    if (row && row.events !== row.version) lost.push(`${at}: ${row.events} history rows for version ${row.version}`)
  }
  return lost
}

describe(`a server that is killed in the middle of ${workers} people’s writing`, () => {
  it.each(Array.from({ length: rounds }, (_, index) => index + 1))(
    'has lost nothing that it acknowledged and is ready again, round %d',
    { timeout: 300_000 },
    async (round) => {
      server = await startServer({ folder })
      const running = server
      const { url } = running
      let begun = 0
      let acknowledged = 0
      const killAfter = randomInt(Math.floor(operations / 10), Math.floor((operations * 9) / 10))
      let reached: () => void = () => undefined
      const atTheMoment = new Promise<void>((resolve) => {
        reached = resolve
      })
      const writing = Array.from({ length: workers }, (_, worker) =>
        write(
          url,
          tasks.filter((_task, index) => index % workers === worker),
          round,
          () => (begun < operations ? (begun += 1) : undefined),
          () => {
            acknowledged += 1
            if (acknowledged === killAfter) reached()
          },
        ),
      )
      await atTheMoment
      await sleep(randomInt(0, 15))
      await running.kill()
      const surprises = (await Promise.all(writing)).flat()
      expect(surprises).toEqual([])
      expect(acknowledged).toBeGreaterThanOrEqual(killAfter)

      server = await startServer({ folder })
      // How long it takes depends on the machine; that it comes back soon is what counts.
      expect(server.readyAfter).toBeLessThan(20_000)
      console.log(
        `Round ${round}: killed after ${acknowledged} acknowledged writes; ready again in ${Math.round(server.readyAfter)} ms.`,
      )
      withDatabase(folder, (database) => {
        expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
        expect(database.pragma('foreign_key_check')).toEqual([])
        expect(compare(database)).toEqual([])
        // The coordination's assessment, which the example has one of, is no version of the report.
        const sums = database
          .prepare(
            `SELECT (SELECT sum(version) FROM StatusReport) AS versions,
                    (SELECT count(*) FROM HistoryEvent WHERE subjectType = 'status-report'
                       AND kind <> 'status-report.assessed') AS events`,
          )
          .get() as { versions: number; events: number }
        expect(sums.events).toBe(sums.versions)
      })
      expect(server.faults()).toEqual([])
      await server.stop()
    },
  )
})
