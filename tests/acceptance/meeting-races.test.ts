import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formFields } from '#tests/support/form-fields.ts'
import { Client, decoded, type Answer } from '#tests/support/http-client.ts'
import { addSession, addUser, startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const many = Array.from({ length: 20 }, (_, index) => index + 1)
const decision = '/styrgrupp/beslut/1'
const agenda = '/styrgrupp/sammantraden/3/dagordning'

let server: RunningServer
const clients: Client[] = []
const people = {} as Record<'region' | 'colleague' | 'police' | 'steering' | 'coordinator' | 'admin', Client>

beforeAll(async () => {
  const sessions: [keyof typeof people, string][] = []
  server = await startServer({
    prepare: (database) => {
      addUser(database, { id: 'prov-region', role: 'partner', organisationId: 2 })
      addUser(database, { id: 'prov-polis', role: 'partner', organisationId: 5 })
      for (const [who, user] of [
        ['region', 'demo-partner'],
        ['colleague', 'prov-region'],
        ['police', 'prov-polis'],
        ['steering', 'demo-styrgrupp'],
        ['coordinator', 'demo-samordnare'],
        ['admin', 'demo-admin'],
      ] as const)
        sessions.push([who, addSession(database, user)])
    },
  })
  for (const [who, session] of sessions) {
    people[who] = new Client(server.url, session)
    clients.push(people[who])
  }
})
afterAll(async () => {
  expect(server.faults()).toEqual([])
  for (const client of clients) client.close()
  await server.stop()
  server.clean()
})

const rows = (sql: string) => withDatabase(server.folder, (database) => database.prepare(sql).all())
const one = (sql: string) => withDatabase(server.folder, (database) => database.prepare(sql).pluck().get())
const statusesOf = (answers: readonly Answer[]) => answers.map(({ status }) => status).toSorted((a, b) => a - b)
/** One went through; all the others were told why not, and each keeps what it wrote. */
function expectOneWon(answers: readonly Answer[], text: (index: number) => string): void {
  expect(statusesOf(answers)).toEqual([303, ...many.slice(1).map(() => 409)])
  for (const [index, { status, body }] of answers.entries())
    if (status === 409) expect(decoded(body)).toContain(text(index))
}
const steps = (kind: string) => one(`SELECT count(*) FROM DecisionStep WHERE decisionId = 1 AND kind = '${kind}'`)
const events = () => one("SELECT count(*) FROM HistoryEvent WHERE subjectType = 'decision' AND subjectId = '1'")

describe('an organisation’s own page about a decision', () => {
  const deeds = ['', '/anmalan', '/aterkallande']

  it('is for those it concerns: others get the answer that everybody gets who guesses', async () => {
    const guesses = ['0', '-1', '1e9', '0x1', 'text', '999999999', '1.0', '01', '%31%00', '1%20']
    for (const deed of deeds) {
      const about = (id: string) => `/min-sida/beslut/${id}${deed}`
      const answers = await Promise.all([
        people.police.get(about('1')),
        people.region.get(about('2')),
        people.region.get(about('4')),
        ...guesses.map((guess) => people.region.get(about(guess))),
      ])
      expect(statusesOf(answers)).toEqual(answers.map(() => 404))
      const [head] = answers
      const bare = ({ body }: Answer) =>
        decoded(body).replaceAll(/nonce="[^"]*"|\/min-sida\/beslut\/[^"\\]*|prov-polis|Demo Partner/g, '')
      expect(head?.body).not.toContain('skyddat boende ska redovisas')
      expect(new Set(answers.slice(1).map((answer) => /<main[\s\S]*<\/main>/.exec(bare(answer))?.[0])).size).toBe(1)
      for (const who of ['steering', 'coordinator', 'admin'] as const)
        expect((await people[who].get(about('1'))).status).toBe(403)
      for (const who of ['region', 'colleague'] as const) expect((await people[who].get(about('1'))).status).toBe(200)
    }
  })

  it('takes nothing from anybody else', async () => {
    const before = [events(), one('SELECT version FROM Decision WHERE id = 1')]
    const sent = await Promise.all(
      ['/anmalan', '/aterkallande'].flatMap((deed) => [
        people.police.post(`/min-sida/beslut/1${deed}`, { version: '1', note: 'Gjort av någon annan.' }),
        people.steering.post(`/min-sida/beslut/1${deed}`, { version: '1', note: 'Gjort av någon annan.' }),
        people.region.post(`/min-sida/beslut/0x1${deed}`, { version: '1', note: 'Gjort av någon annan.' }),
      ]),
    )
    expect(statusesOf(sent)).toEqual([403, 403, 404, 404, 404, 404])
    expect([events(), one('SELECT version FROM Decision WHERE id = 1')]).toEqual(before)
  })
})

describe('twenty at the same time', () => {
  it('report a decision as done: one is taken, and the others keep what they wrote', async () => {
    const before = Number(events())
    const { version } = formFields((await people.region.get('/min-sida/beslut/1/anmalan')).body, 'version')
    const text = (index: number) => `Vi har gjort det, sade nummer ${index}.`
    const answers = await Promise.all(
      many.map((_, index) =>
        people[index % 2 === 0 ? 'region' : 'colleague'].post('/min-sida/beslut/1/anmalan', {
          version: version ?? '',
          note: text(index),
        }),
      ),
    )
    expectOneWon(answers, text)
    const won = answers.findIndex(({ status }) => status === 303)
    expect(rows('SELECT note FROM DecisionOrganisation WHERE decisionId = 1')).toEqual([{ note: text(won) }])
    expect([steps('reported-done'), Number(events()) - before]).toEqual([1, 1])
  })

  it('tick it off: one is taken, and the others keep what they wrote', async () => {
    const before = Number(events())
    const fields = formFields((await people.steering.get(`${decision}/avprickning`)).body, 'version')
    const text = (index: number) => `Gruppen konstaterade det, sade nummer ${index}.`
    const answers = await Promise.all(
      many.map((_, index) =>
        people[index % 2 === 0 ? 'steering' : 'coordinator'].post(`${decision}/avprickning`, {
          ...fields,
          note: text(index),
        }),
      ),
    )
    expectOneWon(answers, text)
    expect([steps('ticked-off'), Number(events()) - before]).toEqual([1, 1])
    expect(one('SELECT state FROM Decision WHERE id = 1')).toBe('done')
  })

  it('save the agenda: one is saved whole, and the others keep what they wrote', async () => {
    const fields = formFields((await people.coordinator.get(agenda)).body, 'version')
    const text = (index: number) => `Rubriken som nummer ${index} skrev`
    const titled = Object.keys(fields).filter((name) => name.endsWith('title'))
    expect(titled.length).toBeGreaterThan(3)
    const before = Number(one('SELECT version FROM Meeting WHERE id = 3'))
    const answers = await Promise.all(
      many.map((_, index) =>
        people.coordinator.post(agenda, {
          ...fields,
          ...Object.fromEntries(titled.slice(0, 4).map((name) => [name, text(index)])),
        }),
      ),
    )
    expectOneWon(answers, text)
    const won = answers.findIndex(({ status }) => status === 303)
    expect(rows('SELECT position, title FROM AgendaPoint WHERE meetingId = 3 ORDER BY position')).toEqual(
      [1, 2, 3, 4].map((position) => ({ position, title: text(won) })),
    )
    expect(one('SELECT version FROM Meeting WHERE id = 3')).toBe(before + 1)
  })
})

describe('a form about a meeting that has been closed in the meantime', () => {
  const meeting = '/styrgrupp/sammantraden/1'

  it('is refused, writes nothing, and gives back what was typed', async () => {
    withDatabase(server.folder, (database) =>
      database
        .prepare(
          "INSERT INTO AgendaPoint (meetingId, position, kind, title) SELECT 1, 1, 'own', 'Prov' WHERE NOT EXISTS (SELECT 1 FROM AgendaPoint WHERE meetingId = 1 AND position = 1)",
        )
        .run(),
    )
    const stored = () => [
      rows('SELECT * FROM Meeting'),
      rows('SELECT * FROM AgendaPoint'),
      rows('SELECT * FROM Decision'),
    ]
    const before = stored()
    const sent: [string, Record<string, string>][] = [
      [
        `${meeting}/uppgifter`,
        {
          version: '1',
          heldOn: '2026-03-12',
          title: 'Ett skrivet namn',
          time: '',
          place: 'Ett skrivet rum',
          roundId: '',
        },
      ],
      [
        `${meeting}/punkt/1`,
        {
          intent: 'decide',
          what: 'Ett skrivet beslut',
          dueOn: '2027-01-31',
          caseNumber: '',
          'organisations.region-stockholm': 'on',
        },
      ],
      [`${meeting}/punkt/1`, { intent: 'treat', version: '1', outcome: 'En skriven anteckning' }],
    ]
    for (const [path, fields] of sent) {
      const { status, body } = await people.coordinator.post(path, fields)
      expect(status, path).toBe(409)
      for (const text of Object.values(fields).filter((one) => /skriv/.test(one))) expect(decoded(body)).toContain(text)
    }
    expect(stored()).toEqual(before)
  })
})
