import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formFields } from '#tests/support/form-fields.ts'
import { Client, type Answer } from '#tests/support/http-client.ts'
import { addDuties } from '#tests/support/region-duties.ts'
import { addSession, addUser, startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const round = '/samordning/omgangar/2026'
/** What Region Stockholm is asked about in 2026, with the extra ones. */
const duties = [
  'utbildning-och-kompetensutveckling-i-lanet',
  'verktyg-for-systematisk-uppfoljning',
  'barn-i-skyddat-boende',
  'personer-som-utovat-vald',
  'soktermer-i-takecare',
  'stodmaterial-for-psykosociala-team',
  'arbetssatt-och-rutiner',
]

let server: RunningServer
const sessions: string[] = []
let coordinatorSession = ''
const clients: Client[] = []

beforeAll(async () => {
  server = await startServer({
    prepare: (database) => {
      addDuties(database)
      for (const id of ['ett', 'tva', 'tre', 'fyra', 'fem']) {
        addUser(database, { id, role: 'partner', organisationId: 2 })
        sessions.push(addSession(database, id))
      }
      coordinatorSession = addSession(database, 'demo-samordnare')
    },
  })
})
afterAll(async () => {
  expect(server.faults()).toEqual([])
  for (const client of clients) client.close()
  await server.stop()
  server.clean()
})

const connect = (session?: string): Client => {
  const client = new Client(server.url, session)
  clients.push(client)
  return client
}
const rows = (sql: string) =>
  withDatabase(server.folder, (database) => database.prepare(sql).all() as Record<string, unknown>[])
const one = (sql: string) => withDatabase(server.folder, (database) => database.prepare(sql).pluck().get())
const statusesOf = (answers: readonly Answer[]) => answers.map(({ status }) => status)
const report = (version: number | string, done: string) => ({
  version: String(version),
  degree: 'started',
  course: 'on-track',
  reason: '',
  done,
  obstacles: '',
  nextStep: 'Vi fortsätter.',
})

/** What must hold of the round's reports whatever has happened. */
function expectWhole(): void {
  const faults = {
    'more submissions than events, or fewer': `SELECT r.id FROM StatusReport r WHERE r.isDemo = 0 AND r.roundId = 2 AND
      (SELECT count(*) FROM ReportSubmission s WHERE s.statusReportId = r.id) <>
      (SELECT count(*) FROM HistoryEvent h WHERE h.subjectType = 'status-report' AND h.subjectId = CAST(r.id AS TEXT) AND h.kind IN ('status-report.submitted', 'status-report.confirmed'))`,
    'handed in without a submission': `SELECT id FROM StatusReport r WHERE isDemo = 0 AND roundId = 2 AND state IN ('submitted', 'returned', 'accepted') AND
      NOT EXISTS (SELECT 1 FROM ReportSubmission s WHERE s.statusReportId = r.id)`,
    'accepted and returned both': `SELECT subjectId FROM HistoryEvent WHERE id > ${lastEvent} AND kind IN ('status-report.accepted', 'status-report.returned') GROUP BY subjectId HAVING count(*) > 1`,
    'accepted without a day, or a day without being accepted': `SELECT id FROM StatusReport WHERE (state = 'accepted') <> (acceptedAt IS NOT NULL)`,
    'a value of a report that is not accepted': `SELECT o.id FROM Observation o JOIN StatusReport r ON r.id = o.statusReportId WHERE r.state <> 'accepted'`,
    'told twice of the same': `SELECT key FROM Notification GROUP BY key HAVING count(*) > 1`,
  }
  for (const [what, sql] of Object.entries(faults)) expect(rows(sql), what).toEqual([])
}
let lastEvent = 0

describe('while fifty forms come in', () => {
  it('a round that closes has every report that was taken, and none after', { timeout: 60_000 }, async () => {
    lastEvent = Number(one('SELECT max(id) FROM HistoryEvent'))
    const coordinator = connect(coordinatorSession)
    const fields = formFields((await coordinator.get(`${round}/fas/stang`)).body, 'mark')
    const writers = sessions.map((session) => connect(session))
    const version = (slug: string) => (slug === 'stodmaterial-for-psykosociala-team' ? 1 : 0)
    const sent = writers.flatMap((writer, index) =>
      [...duties, ...duties.slice(0, 3)].map((slug, place) =>
        place % 3 === 2
          ? writer.post(`/lagesrapport/2026/${slug}/utkast`, report(version(slug), `Utkast ${index} ${place}`))
          : writer.post(`/lagesrapport/2026/${slug}`, { ...report(version(slug), `Svar ${index}`), intent: 'submit' }),
      ),
    )
    const [closed, again] = await Promise.all([
      coordinator.post(`${round}/fas/stang`, fields),
      coordinator.post(`${round}/fas/stang`, fields),
    ])
    const answers = await Promise.all(sent)
    expect(sent.length).toBe(50)
    expect(statusesOf(answers).filter((status) => ![200, 303, 400, 409].includes(status))).toEqual([])
    // The numbers on the page are those that were read, so both may be refused because somebody handed in meanwhile.
    expect(statusesOf([closed, again]).filter((status) => status === 303).length).toBeLessThanOrEqual(1)
    const taken = answers.filter(({ status, headers }) => status === 303 && !String(headers.location).includes('fas'))
    const stored = Number(
      one(`SELECT count(*) FROM HistoryEvent WHERE id > ${lastEvent} AND kind = 'status-report.submitted'`),
    )
    expect(taken.length).toBe(stored)
    const end = Number(
      one(`SELECT coalesce(max(id), 1e9) FROM HistoryEvent WHERE id > ${lastEvent} AND kind = 'round.closed'`),
    )
    const after = rows(`SELECT id FROM HistoryEvent WHERE id > ${end} AND kind LIKE 'status-report.%'`)
    expect(after).toEqual([])
    expectWhole()
  })

  it('a closed round says so, keeps what was typed, and takes nothing', async () => {
    const coordinator = connect(coordinatorSession)
    if (one('SELECT phase FROM ReportingRound WHERE id = 2') === 'open') {
      const fields = formFields((await coordinator.get(`${round}/fas/stang`)).body, 'mark')
      expect((await coordinator.post(`${round}/fas/stang`, fields)).status).toBe(303)
    }
    const late = await connect(sessions[0]).post('/lagesrapport/2026/soktermer-i-takecare', {
      ...report(9, 'Skrivet när omgången stängdes.'),
      intent: 'submit',
    })
    expect(late.status).toBe(409)
    expect(late.body).toContain('Skrivet när omgången stängdes.')
    const fields = formFields((await coordinator.get(`${round}/fas/oppna-igen`)).body, 'mark')
    const reopened = await coordinator.post(`${round}/fas/oppna-igen`, { ...fields, reason: 'Några hann inte' })
    expect(reopened.status).toBe(303)
  })
})

describe('two coordinators', () => {
  it('who accept all and return each at once leave every report with one decision', { timeout: 60_000 }, async () => {
    const writer = connect(sessions[0])
    for (const slug of duties) {
      const at = rows(
        `SELECT r.version, r.state FROM StatusReport r JOIN Commitment c ON c.id = r.commitmentId WHERE r.roundId = 2 AND r.organisationId = 2 AND c.slug = '${slug}'`,
      )[0]
      if (at?.['state'] === 'submitted') continue
      const version = Number(at?.['version'] ?? 0)
      const sent = await writer.post(`/lagesrapport/2026/${slug}`, { ...report(version, 'Svar'), intent: 'submit' })
      expect(sent.status).toBe(303)
    }
    lastEvent = Number(one('SELECT max(id) FROM HistoryEvent'))
    const waiting = rows(`SELECT id, version FROM StatusReport WHERE roundId = 2 AND state = 'submitted'`)
    expect(waiting.length).toBeGreaterThanOrEqual(duties.length)
    const accepting = connect(coordinatorSession)
    const returning = connect(coordinatorSession)
    const ticks = Object.fromEntries(waiting.map(({ id, version }) => [`report.r${String(id)}`, String(version)]))
    const answers = await Promise.all([
      ...waiting.slice(0, 4).map(({ id, version }) =>
        returning.post(`/samordning/lagesrapporter/${String(id)}/aterlamning`, {
          version: String(version),
          message: 'Skriv mer.',
        }),
      ),
      accepting.post(`${round}/godkannande`, { ...ticks, intent: 'confirmed' }),
      accepting.post(`${round}/godkannande`, { ...ticks, intent: 'confirmed' }),
      ...waiting.slice(4).map(({ id, version }) =>
        returning.post(`/samordning/lagesrapporter/${String(id)}/aterlamning`, {
          version: String(version),
          message: 'Skriv mer.',
        }),
      ),
    ])
    expect(statusesOf(answers).filter((status) => ![303, 409].includes(status))).toEqual([])
    const decided = rows(
      `SELECT subjectId FROM HistoryEvent WHERE id > ${lastEvent} AND kind IN ('status-report.accepted', 'status-report.returned')`,
    )
    expect(decided.length).toBe(waiting.length)
    expect(one(`SELECT count(*) FROM StatusReport WHERE roundId = 2 AND state = 'submitted'`)).toBe(0)
    expectWhole()
  })

  it('who give longer time and take the organisation out at once leave it counted once', async () => {
    const [first, second] = [connect(coordinatorSession), connect(coordinatorSession)]
    const before = Number(one('SELECT count(*) FROM RoundExemption'))
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, index) => [
        first.post(`${round}/forlangning`, {
          'organisation.id5': 'on',
          until: `2027-03-0${index + 1}`,
          reason: 'Sjukdom',
        }),
        second.post(`${round}/fragade`, { 'organisation.id5': 'on', reason: 'Har inget att svara på' }),
      ]).flat(),
    )
    expect(statusesOf(answers).filter((status) => ![303, 400, 409].includes(status))).toEqual([])
    expect(Number(one('SELECT count(*) FROM RoundExemption'))).toBe(before + 1)
    const board = await first.get(round)
    expect(board.status).toBe(200)
    expect(board.body).not.toContain('organisation.o5"')
  })

  it('who word a message at once: one is saved, and the others are told', async () => {
    const page = connect(coordinatorSession)
    const path = '/samordning/utskick/mallar/invitation'
    const fields = formFields((await page.get(path)).body, 'version')
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        page.post(path, { ...fields, subject: `Ämne ${index}`, body: `Text ${index} {{länk}}`, intent: 'save' }),
      ),
    )
    expect(statusesOf(answers).toSorted((a, b) => a - b)).toEqual([303, ...Array.from({ length: 11 }, () => 409)])
    const { subject, body } = rows(`SELECT subject, body FROM MessageTemplate WHERE kind = 'invitation'`)[0] ?? {}
    expect(String(body).split(' ')[1]).toBe(String(subject).split(' ')[1])
  })
})

describe('a link in use when its holder hands over', () => {
  it('takes what came before and says afterwards that somebody else answers', { timeout: 30_000 }, async () => {
    const coordinator = connect(coordinatorSession)
    const links = `${round}/lankar`
    await coordinator.post(links, { intent: 'chosen', 'chosen.p0': '3 kontakt.stad@exempel.se' })
    const id = one(`SELECT max(id) FROM AnswerLink WHERE email = 'kontakt.stad@exempel.se'`)
    const link = /value="http[^"]*(\/svara\/[\w-]{43})"/.exec(
      (await coordinator.post(`${links}/${String(id)}`)).body,
    )?.[1]
    const slug = 'verktyg-for-systematisk-uppfoljning'
    withDatabase(server.folder, (database) =>
      database.prepare(`UPDATE StatusReport SET state = 'returned', acceptedAt = NULL WHERE id = 12`).run(),
    )
    const holder = connect()
    const path = '/samordning/kontaktpersoner/stockholms-stad/1/overlamning'
    const fields = formFields((await coordinator.get(path)).body, 'fromOn')
    const today = withDatabase(server.folder, () =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(),
    )
    const saving = async () => {
      const answers: Answer[] = []
      for (let turn = 0; turn < 12; turn += 1) {
        const version = Number(one('SELECT version FROM StatusReport WHERE id = 12'))
        answers.push(await holder.post(`${link}/atagande/${slug}/utkast`, report(version, `Text ${turn}`)))
      }
      return answers
    }
    const [answers, handedOver] = await Promise.all([
      saving(),
      coordinator.post(path, { ...fields, name: 'Ny Person', email: 'ny.stad@exempel.se', fromOn: today }),
    ])
    expect(handedOver.status).toBe(303)
    const statuses = statusesOf(answers)
    expect(statuses.filter((status) => ![200, 409, 410].includes(status))).toEqual([])
    // Once it has ended it stays so.
    const firstRefused = statuses.findIndex((status) => status !== 200)
    if (firstRefused >= 0) expect(statuses.slice(firstRefused)).not.toContain(200)
    expect((await holder.get(String(link))).status).toBe(410)
    const kept = statuses.lastIndexOf(200)
    if (kept >= 0) expect(one('SELECT done FROM StatusReport WHERE id = 12')).toBe(`Text ${kept}`)
  })
})
