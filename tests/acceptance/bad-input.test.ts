import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword } from '#tests/support/demo-password.ts'
import { Client, decoded, sendRaw, textOf, type Ask } from '#tests/support/http-client.ts'
import { addMeetingLink } from '#tests/support/meeting-link.ts'
import { addSession, databaseFile, freePort, startServer, type RunningServer } from '#tests/support/server.ts'

const form = '/lagesrapport/2026/soktermer-i-takecare'
const draftForm = '/lagesrapport/2026/stodmaterial-for-psykosociala-team'
const returned = 14
const submitted = 12

type Who = 'anonymous' | 'partner' | 'samordnare' | 'styrgrupp' | 'admin'

let server: RunningServer
const sessions = new Map<Who, string>()
const clients: Client[] = []

const as = (who: Who): Client => {
  const client = new Client(server.url, sessions.get(who))
  clients.push(client)
  return client
}

beforeAll(async () => {
  server = await startServer({
    prepare: (database) => {
      addMeetingLink(database, { meeting: 900, link: 900, token: 'provlank' })
      for (const who of ['partner', 'samordnare', 'styrgrupp', 'admin'] as const) {
        sessions.set(who, addSession(database, `demo-${who}`))
      }
    },
  })
  stored = new Database(databaseFile(server.folder), { readonly: true, timeout: 10_000 })
})
afterAll(async () => {
  for (const client of clients) client.close()
  stored.close()
  await server.stop()
  server.clean()
})

/**
 * A fingerprint of every row of every table, but for sessions and visits, which move when pages are read, and for what is
 * kept of a text that was refused because a colleague's is newer. SQLite's own number tells whether anything at all has
 * been written since the last one.
 */
function rowsOf(): string {
  const version = Number(stored.pragma('data_version', { simple: true }))
  if (version === known?.version) return known.rows
  const hash = createHash('sha256')
  const tables = stored
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT IN ('Session', 'RoundVisit', 'MeetingLinkUse', 'WorkingCopy')",
    )
    .pluck()
    .all() as string[]
  for (const name of tables)
    hash.update(name).update(JSON.stringify(stored.prepare(`SELECT * FROM "${name}"`).raw().all()))
  known = { version, rows: hash.digest('hex') }
  return known.rows
}
let stored: Database.Database
let known: { version: number; rows: string } | undefined

const report = (text: string, version: number, intent: 'submit' | 'save-draft') => ({
  version: String(version),
  degree: 'started',
  course: 'on-track',
  reason: '',
  done: text,
  obstacles: '',
  nextStep: '',
  intent,
})

const extension = { 'organisation.id5': 'on', until: '2027-03-01', reason: 'Förfalskad' }

/** Every address that changes something, with a form that would be taken, and who would be let in. */
const changes: readonly { who: Who; path: string; fields: Record<string, string> }[] = [
  { who: 'anonymous', path: '/logga-in', fields: { email: 'partner@exempel.se', password: 'ett lösenord för prov' } },
  { who: 'partner', path: '/logga-ut', fields: {} },
  { who: 'anonymous', path: '/valkommen/finns-inte', fields: { password: 'ett lösenord för prov' } },
  { who: 'anonymous', path: '/kom-igang/finns-inte', fields: { name: 'A', email: 'a@b.se' } },
  { who: 'anonymous', path: '/finns-inte', fields: {} },
  { who: 'partner', path: form, fields: report('Förfalskad', 0, 'submit') },
  { who: 'samordnare', path: `/samordning/lagesrapporter/${submitted}/godkannande`, fields: { version: '2' } },
  {
    who: 'samordnare',
    path: `/samordning/lagesrapporter/${submitted}/aterlamning`,
    fields: { version: '2', message: 'Nej' },
  },
  {
    who: 'admin',
    path: '/admin/anvandare/ny',
    fields: { name: 'A', email: 'a@exempel.se', role: 'admin', organisationId: '' },
  },
  { who: 'admin', path: '/admin/organisationer/ny', fields: { name: 'Förfalskad', shortName: '', kind: 'region' } },
  { who: 'anonymous', path: '/halsa', fields: {} },
  { who: 'samordnare', path: '/samordning/arsuppfoljning/2026/rapport/csv', fields: {} },
  { who: 'samordnare', path: '/samordning/omgangar/2026/forlangning', fields: extension },
  {
    who: 'samordnare',
    path: '/samordning/omgangar/2026/paminnelse',
    fields: { 'organisation.o5': 'on', intent: 'confirmed' },
  },
  { who: 'samordnare', path: '/samordning/omgangar/2026/lankar', fields: { intent: 'missing' } },
  { who: 'samordnare', path: '/styrgrupp/sammantraden/900/lankar', fields: { intent: 'unsent' } },
  {
    who: 'samordnare',
    path: '/styrgrupp/sammantraden/900/lankar/nya',
    fields: { people: 'Bo <bo@exempel.se>', intent: 'send' },
  },
  { who: 'samordnare', path: '/styrgrupp/sammantraden/900/lankar/900', fields: {} },
  {
    who: 'samordnare',
    path: '/styrgrupp/sammantraden/900/lankar/900/aterkallelse',
    fields: { reason: 'Förfalskad', renewal: 'none' },
  },
  { who: 'samordnare', path: '/samordning/utskick/tider', fields: { quietFrom: '1', quietTo: '2', quietWeekends: '' } },
  { who: 'partner', path: '/min-sida/utskick/kalender', fields: { intent: 'make' } },
  { who: 'partner', path: '/min-sida/utskick', fields: { delivery: 'digest' } },
  {
    who: 'samordnare',
    path: '/styrgrupp/sammantraden/nytt',
    fields: { heldOn: '2027-03-04', time: '', place: '', title: 'Förfalskat', roundId: '' },
  },
  {
    who: 'samordnare',
    path: '/styrgrupp/sammantraden/3/dagordning',
    fields: { version: '1', 'points.0.id': '', 'points.0.title': 'Förfalskad', intent: 'save' },
  },
  { who: 'styrgrupp', path: '/styrgrupp/sammantraden/3/oppning', fields: { version: '1' } },
  { who: 'styrgrupp', path: '/styrgrupp/sammantraden/1/ateroppning', fields: { version: '1' } },
  { who: 'samordnare', path: '/styrgrupp/sammantraden/1/sammanfattning/utskick', fields: { version: '1' } },
  {
    who: 'samordnare',
    path: '/styrgrupp/sammantraden/1/sammanfattning',
    fields: { version: '1', introduction: 'Förfalskad' },
  },
  { who: 'partner', path: `${form}/utkast`, fields: report('Förfalskad', 0, 'save-draft') },
  {
    who: 'anonymous',
    path: '/svara/finns-inte/atagande/soktermer-i-takecare',
    fields: report('Förfalskad', 0, 'submit'),
  },
]

describe('a form that another site sent', () => {
  const own = () => server.url
  const forgeries: readonly { how: string; headers: () => Record<string, string> }[] = [
    { how: 'without an Origin', headers: () => ({ Origin: '' }) },
    { how: 'with another site’s Origin', headers: () => ({ Origin: 'https://ond.example' }) },
    { how: 'with the Origin null', headers: () => ({ Origin: 'null' }) },
    { how: 'with our name as part of another', headers: () => ({ Origin: `${own()}.ond.example` }) },
    { how: 'with our host on another port', headers: () => ({ Origin: own().replace(/\d+$/, '1') }) },
    { how: 'with our host over another scheme', headers: () => ({ Origin: own().replace('http:', 'https:') }) },
    { how: 'marked as cross-site', headers: () => ({ 'Sec-Fetch-Site': 'cross-site' }) },
    { how: 'marked as same-site', headers: () => ({ 'Sec-Fetch-Site': 'same-site' }) },
    { how: 'marked as coming from nowhere', headers: () => ({ 'Sec-Fetch-Site': 'none' }) },
  ]

  it.each(changes)('to $path is refused in every guise, and changes nothing', async ({ who, path, fields }) => {
    const before = rowsOf()
    for (const { how, headers } of forgeries) {
      for (const address of [path, `${path}.data`, `${path}?index`]) {
        const sent = headers()
        const client = as(who)
        const answer =
          sent['Origin'] === ''
            ? await client.send(address, {
                method: 'POST',
                body: new URLSearchParams(fields).toString(),
                headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
              })
            : await client.post(address, fields, sent)
        expect(answer.status, `${address} ${how}`).toBe(403)
        expect(answer.headers['set-cookie'], `${address} ${how}`).toBeUndefined()
      }
    }
    expect(rowsOf()).toBe(before)
  })

  it('is told apart from the same form sent from our own page, which is taken', async () => {
    const before = rowsOf()
    const answer = await as('admin').post('/admin/organisationer/ny', {
      name: 'Kontrollverket',
      shortName: '',
      kind: 'state-agency',
    })
    expect(answer.status).toBe(303)
    expect(rowsOf()).not.toBe(before)
  })
})

describe('a body that cannot be taken', () => {
  const targets: readonly { who: Who; path: string }[] = [
    { who: 'anonymous', path: '/logga-in' },
    { who: 'partner', path: form },
    { who: 'samordnare', path: `/samordning/lagesrapporter/${submitted}/aterlamning` },
    { who: 'admin', path: '/admin/organisationer/ny' },
    { who: 'partner', path: `${form}/utkast` },
    { who: 'samordnare', path: '/samordning/omgangar/2026/installningar' },
  ]
  const post = (who: Who, path: string, { headers = {}, ...rest }: Ask) =>
    as(who).send(path, { method: 'POST', headers: { Origin: server.url, ...headers }, ...rest })
  const formType = { 'Content-Type': 'application/x-www-form-urlencoded' }

  it.each(targets)(
    'that is too large is refused on $path, whether its length is told or not',
    async ({ who, path }) => {
      const before = rowsOf()
      const head = [`POST ${path} HTTP/1.1`, `Host: ${new URL(server.url).host}`, `Origin: ${server.url}`]
      const cookie = sessions.get(who)
      if (cookie !== undefined) head.push(`Cookie: session=${cookie}`)
      head.push('Content-Type: application/x-www-form-urlencoded')
      const told = await sendRaw(server.url, [...head, 'Content-Length: 1000001', '', 'done='].join('\r\n'))
      expect(told).toMatch(/^HTTP\/1\.1 413 /)
      const chunk = `${(100_000).toString(16)}\r\n${'a'.repeat(100_000)}\r\n`
      const untold = await sendRaw(
        server.url,
        `${[...head, 'Transfer-Encoding: chunked', '', ''].join('\r\n')}${chunk.repeat(10)}1\r\na\r\n0\r\n\r\n`,
      )
      expect(untold).toMatch(/^HTTP\/1\.1 413 /)
      expect(rowsOf()).toBe(before)
    },
  )

  it.each(targets)('that is broken is refused on $path with 400', async ({ who, path }) => {
    const broken = [
      { type: 'multipart/form-data; boundary=x', body: 'not multipart at all' },
      { type: 'multipart/form-data; boundary=x', body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf' },
      { type: 'multipart/form-data', body: '--x\r\n\r\n--x--' },
      { type: 'application/x-www-form-urlencoded', body: '__proto__.admin=1' },
      { type: 'application/x-www-form-urlencoded', body: 'constructor.prototype.x=1' },
      { type: 'application/x-www-form-urlencoded', body: 'a.b.c.d.e.f.g=1' },
      { type: 'application/x-www-form-urlencoded', body: 'contributions.0.text=a&contributions.x.text=b' },
      { type: 'application/x-www-form-urlencoded', body: 'contributions.99999999.text=a' },
    ]
    const before = rowsOf()
    for (const { type, body } of broken) {
      const answer = await post(who, path, { headers: { 'Content-Type': type }, body })
      expect(answer.status, `${type} ${body}`).toBe(400)
    }
    expect(rowsOf()).toBe(before)
  })

  it.each(targets)('in a format that is no form is refused on $path with 415', async ({ who, path }) => {
    for (const type of ['application/json', 'text/plain', 'application/xml', 'application/octet-stream', 'x']) {
      const answer = await post(who, path, { headers: { 'Content-Type': type }, body: '{"intent":"submit"}' })
      expect(answer.status, type).toBe(415)
    }
    expect((await post(who, path, { body: 'a=b' })).status).toBe(415)
  })

  it.each(targets)('with too many fields is refused on $path with 413', async ({ who, path }) => {
    const body = Array.from({ length: 1001 }, (_, index) => `f${index}=1`).join('&')
    expect((await post(who, path, { headers: formType, body })).status).toBe(413)
  })
})

describe('an address with an id that is none', () => {
  const ids = [
    '0',
    '01',
    '-1',
    '1.0',
    '1e9',
    '0x1',
    '999999999',
    '99999999999999999999',
    'NaN',
    'null',
    '%20',
    '1%20',
    '%31%30%30%30',
    '%00',
    '1%00',
    '..',
    '../',
    '..%2f',
    '%2e%2e%2f11',
    '%E2%88%921',
    "11'--",
    '11;',
    '11%0d%0a',
    '%F0%9F%90%A6',
    '__proto__',
  ]
  const malformed = ['%E0%A4%A', '%', '%zz', '%c0%ae']

  it.each([
    { who: 'samordnare', path: '/samordning/lagesrapporter/<id>/godkannande' },
    { who: 'samordnare', path: '/styrgrupp/sammantraden/<id>/dagordning' },
    { who: 'styrgrupp', path: '/styrgrupp/sammantraden/3/punkt/<id>' },
    { who: 'samordnare', path: '/samordning/lagesrapporter/<id>/aterlamning' },
    { who: 'samordnare', path: '/samordning/lagesrapporter/<id>' },
    { who: 'samordnare', path: '/samordning/arsuppfoljning/<id>' },
    { who: 'samordnare', path: '/samordning/arsuppfoljning/<id>/forhandsvisning' },
    { who: 'samordnare', path: '/samordning/arsuppfoljning/<id>/avsnitt/summary' },
    { who: 'samordnare', path: '/samordning/arsuppfoljning/2026/avsnitt/<id>' },
    { who: 'samordnare', path: '/samordning/arsuppfoljning/2026/rapport/<id>' },
    { who: 'samordnare', path: '/samordning/arsuppfoljning/<id>/rapport/csv' },
    { who: 'partner', path: '/lagesrapport/<id>/soktermer-i-takecare' },
    { who: 'partner', path: '/lagesrapport/2026/<id>' },
    { who: 'anonymous', path: '/mal/<id>' },
    { who: 'anonymous', path: '/delmal/<id>' },
    { who: 'anonymous', path: '/indikatorer/<id>' },
    { who: 'anonymous', path: '/atagande/<id>' },
    { who: 'anonymous', path: '/valkommen/<id>' },
    { who: 'anonymous', path: '/kom-igang/<id>' },
    { who: 'anonymous', path: '/kalender/<id>' },
    { who: 'samordnare', path: '/samordning/omgangar/<id>' },
    { who: 'samordnare', path: '/samordning/omgangar/<id>/installningar' },
    { who: 'samordnare', path: '/samordning/omgangar/2026/fas/<id>' },
    { who: 'samordnare', path: '/samordning/omgangar/2026/lankar/<id>' },
    { who: 'samordnare', path: '/styrgrupp/sammantraden/<id>/lankar' },
    { who: 'samordnare', path: '/styrgrupp/sammantraden/<id>/lankar/nya' },
    { who: 'samordnare', path: '/styrgrupp/sammantraden/900/lankar/<id>' },
    { who: 'samordnare', path: '/styrgrupp/sammantraden/900/lankar/<id>/aterkallelse' },
    { who: 'anonymous', path: '/sammantrade/provlank/lagesrapport/<id>' },
    { who: 'anonymous', path: '/sammantrade/provlank/arsuppfoljning/<id>' },
    { who: 'samordnare', path: '/samordning/omgangar/2026/at/<id>/soktermer-i-takecare' },
    { who: 'samordnare', path: '/samordning/kontaktpersoner/<id>' },
    { who: 'samordnare', path: '/samordning/kontaktpersoner/polismyndigheten/<id>/avslut' },
    { who: 'samordnare', path: '/samordning/utskick/<id>' },
    { who: 'samordnare', path: '/samordning/utskick/mallar/<id>' },
    { who: 'partner', path: '/min-sida/kvitto/<id>' },
    { who: 'partner', path: '/min-sida/andras-svar/<id>' },
    { who: 'partner', path: '/min-sida/kontaktpersoner/<id>/overlamning' },
    { who: 'partner', path: '/lagesrapport/2026/<id>/utkast' },
  ] as const)('is not found: $path', async ({ who, path }) => {
    const at = (id: string) => path.replace('<id>', () => id)
    const before = rowsOf()
    const client = as(who)
    const statuses: string[] = []
    for (const id of ids) {
      // A path that climbs leads to another page, which may well be there.
      const climbs = /^(\.\.|%2e%2e)/i.test(id)
      for (const answer of [await client.get(at(id)), await client.post(at(id), { version: '1' })]) {
        const fine = climbs ? [200, 301, 303, 400, 404, 405] : [404, 405]
        if (!fine.includes(answer.status)) statuses.push(`${at(id)} ${answer.status}`)
      }
    }
    for (const id of malformed) {
      const answer = await client.get(at(id))
      if (answer.status !== 400 && answer.status !== 404) statuses.push(`${at(id)} ${answer.status}`)
    }
    expect(statuses).toEqual([])
    expect(rowsOf()).toBe(before)
  })
})

describe('behind a proxy that has its own name for us', () => {
  it('takes forms from the address that people use and from no other, and binds the cookie to it', async () => {
    const port = await freePort()
    const people = 'https://uppfoljning.exempel.se'
    const behind = await startServer({ env: { APP_URL: people, PORT: String(port) }, url: `http://localhost:${port}` })
    const visitor = new Client(behind.url)
    const fields = { email: 'partner@exempel.se', password: demoPassword }
    const forwarded = { 'X-Forwarded-Host': 'uppfoljning.exempel.se', 'X-Forwarded-Proto': 'https' }
    const direct = await visitor.post('/logga-in', fields)
    const evil = await visitor.post('/logga-in', fields, {
      Origin: 'https://ond.example',
      'X-Forwarded-Host': 'ond.example',
    })
    const plain = await visitor.post('/logga-in', fields, { Origin: people })
    const told = await visitor.post('/logga-in', fields, { Origin: people, ...forwarded })
    const faults = behind.faults()
    visitor.close()
    await behind.stop()
    behind.clean()
    expect([direct.status, evil.status]).toEqual([403, 403])
    expect([plain.status, told.status]).toEqual([303, 303])
    const cookie = String(plain.headers['set-cookie'])
    for (const part of ['__Host-session=', 'Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/'])
      expect(cookie).toContain(part)
    expect(cookie).not.toMatch(/Domain=/i)
    expect(faults).toEqual([])
  })
})

describe('a method that no page has', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'MKCOL', 'QUERY'])(
    '%s gets 405',
    async (method) => {
      for (const path of ['/', '/mal/7', '/logga-in', form, '/halsa', '/admin', '/finns-inte', '/assets/x.js']) {
        const raw = await sendRaw(
          server.url,
          `${method} ${path} HTTP/1.1\r\nHost: x\r\nOrigin: ${server.url}\r\nX-Hemlig: kanarie\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
        )
        // Node itself answers 400 to a method that its parser does not know.
        expect(raw.split('\r\n')[0], path).toMatch(method === 'QUERY' ? / 40[05] / : / 405 /)
        expect(raw).not.toContain('kanarie')
      }
    },
  )

  it('HEAD is answered as GET, without a body', async () => {
    for (const path of ['/', '/mal/7', '/finns-inte', '/halsa']) {
      const [head, get] = [await as('anonymous').send(path, { method: 'HEAD' }), await as('anonymous').get(path)]
      expect(head.status).toBe(get.status)
      expect(head.body).toBe('')
      expect(head.headers['content-security-policy']).toBe(get.headers['content-security-policy'])
    }
  })
})

describe('a report that can no longer be changed', () => {
  it('is refused a second submit in words, with the text kept', async () => {
    const partner = as('partner')
    expect((await partner.post(form, report('Första gången.', 0, 'submit'))).status).toBe(303)
    const before = rowsOf()
    const again = await partner.post(form, report('Andra gången, med ny text.', 1, 'submit'))
    expect(again.status).toBe(409)
    expect(textOf(again.body)).toContain('redan inskickad')
    expect(decoded(again.body)).toMatch(/<textarea[^>]*name="done"[^>]*>\n?Andra gången, med ny text\.<\/textarea>/)
    const draft = await partner.post(form, report('Tredje gången.', 1, 'save-draft'))
    expect(draft.status).toBe(409)
    expect(rowsOf()).toBe(before)
  })

  it('is refused in a round that is closed, with the text kept', async () => {
    const before = rowsOf()
    const late = await as('partner').post('/lagesrapport/2025/soktermer-i-takecare', report('För sent.', 3, 'submit'))
    expect(late.status).toBe(409)
    expect(textOf(late.body)).toMatch(/avslutad/)
    expect(decoded(late.body)).toMatch(/<textarea[^>]*name="done"[^>]*>\n?För sent\.<\/textarea>/)
    expect(rowsOf()).toBe(before)
  })

  it('is refused when somebody has saved a newer version, with both texts shown', async () => {
    const partner = as('partner')
    expect((await partner.post(draftForm, report('Kollegans nyare text.', 1, 'save-draft'))).status).toBe(303)
    const before = rowsOf()
    const stale = await partner.post(draftForm, report('Min egen text.', 1, 'submit'))
    expect(stale.status).toBe(409)
    expect(decoded(stale.body)).toMatch(/<textarea[^>]*name="done"[^>]*>\n?Min egen text\.<\/textarea>/)
    expect(textOf(stale.body)).toContain('Kollegans nyare text.')
    expect(textOf(stale.body)).toMatch(/nyare version/)
    expect(rowsOf()).toBe(before)
    // The page that came back knows the newer version, so that saving again is a choice made knowingly.
    const version = /name="version" value="(\d+)"|value="(\d+)" name="version"/.exec(stale.body)
    expect(version?.[1] ?? version?.[2] ?? /name="version"[^>]*value="(\d+)"/.exec(stale.body)?.[1]).toBe('2')
  })

  it('is another organisation’s, and not found, whatever is sent', async () => {
    const before = rowsOf()
    const foreign = await as('partner').post(
      '/lagesrapport/2026/personer-som-utovat-vald',
      report('Inte min.', 2, 'submit'),
    )
    expect(foreign.status).toBe(404)
    expect(rowsOf()).toBe(before)
  })

  it.each(['samordnare', 'styrgrupp', 'admin'] as const)('is not %s’s to write', async (who) => {
    const before = rowsOf()
    expect((await as(who).post(draftForm, report('Inte min roll.', 2, 'submit'))).status).toBe(403)
    expect(rowsOf()).toBe(before)
  })
})

describe('a review that cannot be made', () => {
  const at = (id: number, what: string) => `/samordning/lagesrapporter/${id}/${what}`

  it('is refused in words when the report is not waiting for one', async () => {
    const before = rowsOf()
    const coordinator = as('samordnare')
    const accepted = await coordinator.post(at(returned, 'godkannande'), { version: '2' })
    expect(accepted.status).toBe(409)
    expect(textOf(accepted.body)).toMatch(/återlämnad och väntar/)
    const sentBack = await coordinator.post(at(returned, 'aterlamning'), {
      version: '2',
      message: 'Ett skäl som ska stå kvar',
    })
    expect(sentBack.status).toBe(409)
    expect(textOf(sentBack.body)).toContain('Ett skäl som ska stå kvar')
    expect(rowsOf()).toBe(before)
  })

  it('is refused when the report has changed since it was opened, with the reason kept', async () => {
    const before = rowsOf()
    const coordinator = as('samordnare')
    for (const version of ['1', '3', '-2', '', 'x', '0x', '2,0', '99999999999']) {
      const answer = await coordinator.post(at(submitted, 'godkannande'), { version })
      expect([400, 409], `version ${version}`).toContain(answer.status)
    }
    const stale = await coordinator.post(at(submitted, 'aterlamning'), {
      version: '1',
      message: 'Skäl till en äldre version',
    })
    expect(stale.status).toBe(409)
    expect(textOf(stale.body)).toContain('Skäl till en äldre version')
    expect(rowsOf()).toBe(before)
  })

  it('is refused without a reason, and says so at the field', async () => {
    const before = rowsOf()
    for (const message of ['', '   \n ', 'a'.repeat(4001)]) {
      const answer = await as('samordnare').post(at(submitted, 'aterlamning'), { version: '2', message })
      expect(answer.status).toBe(400)
      expect(answer.body).toMatch(/href="#message"/)
      expect(answer.body).toMatch(/aria-invalid="true"/)
    }
    expect(rowsOf()).toBe(before)
  })
})

it('a form with every kind of faulty field is answered with 400 and everything kept, and stores nothing', async () => {
  const before = rowsOf()
  const long = 'å'.repeat(4001)
  const kept = '<script>alert(1)</script> "citat" & \u2028 \u202e åäö 🐦'
  for (const fields of [
    { ...report(long, 2, 'submit'), obstacles: kept },
    { ...report(kept, 2, 'submit'), degree: 'finns-inte' },
    { ...report(kept, 2, 'submit'), course: 'needs-decision' },
    { ...report(kept, 2, 'submit'), degree: '', course: '' },
  ]) {
    const answer = await as('partner').post(draftForm, fields)
    expect(answer.status).toBe(400)
    expect(answer.body).not.toContain('<script>alert(1)')
    expect(decoded(answer.body)).toContain(kept)
  }
  expect(rowsOf()).toBe(before)
})

/** A small generator of numbers that can be run again with the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * sides)
  }
}

const long = process.env['TEST_LONG'] === '1'

describe('thousands of random requests', () => {
  const total = long ? 10_000 : 2_000
  const addresses = [
    '/',
    '/mal/7',
    '/delmal/3',
    '/indikatorer',
    '/indikatorer/kartlagt-antal-barn',
    '/atagande/soktermer-i-takecare',
    '/planer/handlingsplan-2020-2026',
    '/planer/strategi-2016-2020/delmal/3',
    '/aktorer',
    '/aktorer/region-stockholm',
    '/sok',
    '/jamfor',
    '/indikatorer/kartlagt-antal-barn/data.csv',
    '/indikatorer/kartlagt-antal-barn/data.json',
    '/indikatorer/kartlagt-antal-barn/diagram.svg',
    '/om',
    '/tillganglighet',
    '/logga-in',
    '/valkommen/x',
    '/kom-igang/x',
    '/min-sida',
    form,
    draftForm,
    '/samordning',
    '/samordning/lagesrapporter/12',
    '/samordning/lagesrapporter/12/godkannande',
    '/samordning/lagesrapporter/13/aterlamning',
    '/samordning/arsuppfoljning/2026',
    '/samordning/arsuppfoljning/2026/rapport/csv',
    '/styrgrupp',
    '/styrgrupp/beslut',
    '/styrgrupp/beslut/1',
    '/styrgrupp/beslut/1/andring',
    '/styrgrupp/beslut/1/avprickning',
    '/styrgrupp/beslut/1/fortsattning',
    '/styrgrupp/beslut/1/upphavande',
    '/styrgrupp/beslut/3/ateroppning',
    '/styrgrupp/beslut/1/anmalan/region-stockholm',
    '/min-sida/beslut/1/anmalan',
    '/min-sida/beslut/1/aterkallande',
    '/sammantrade/finns-inte/beslut',
    '/styrgrupp/sammantraden/nytt',
    '/styrgrupp/sammantraden/3/uppgifter',
    '/styrgrupp/sammantraden/3/dagordning',
    '/styrgrupp/sammantraden/3/oppning',
    '/styrgrupp/sammantraden/3/punkt/2',
    '/sammantrade/finns-inte/dagordning',
    '/styrgrupp/sammantraden/3/underlag',
    '/styrgrupp/sammantraden/3/underlag/1',
    '/styrgrupp/underlag/1/pdf',
    '/sammantrade/finns-inte/underlag/1/pdf',
    '/admin',
    '/admin/anvandare/ny',
    '/admin/organisationer/ny',
    '/kit',
    '/halsa',
    '/finns-inte',
    '/assets/x',
    `${form}/utkast`,
    `${form}/sammanfogning`,
    `${form}/kvitto/txt`,
    `${form}/kommentar`,
    '/min-sida/oforandrat',
    '/min-sida/inskickning',
    '/min-sida/andras-svar/2026',
    '/min-sida/kvitto/2025/html',
    '/min-sida/utskick',
    '/min-sida/utskick/kalender',
    '/min-sida/kontaktpersoner/ny',
    '/svara/finns-inte',
    '/svara/finns-inte/atagande/soktermer-i-takecare/utkast',
    '/sammantrade/provlank',
    '/sammantrade/provlank/lagesrapport/12',
    '/sammantrade/finns-inte',
    '/styrgrupp/sammantraden/900/lankar',
    '/styrgrupp/sammantraden/900/lankar/nya',
    '/styrgrupp/sammantraden/900/lankar/900/aterkallelse',
    '/kalender/finns-inte.ics',
    '/samordning/omgangar/ny',
    '/samordning/omgangar/2026',
    '/samordning/omgangar/2026/installningar',
    '/samordning/omgangar/2026/fragade',
    '/samordning/omgangar/2026/forlangning',
    '/samordning/omgangar/2026/fas/avsluta',
    '/samordning/omgangar/2026/paminnelse',
    '/samordning/omgangar/2026/godkannande',
    '/samordning/omgangar/2026/granskning',
    '/samordning/omgangar/2026/lankar',
    '/samordning/omgangar/2026/at/polismyndigheten/arbetssatt-och-rutiner',
    '/samordning/lagesrapporter/12/bedomning',
    '/samordning/lagesrapporter/12/kommentar',
    '/samordning/kontaktpersoner/polismyndigheten/3',
    '/samordning/kontaktpersoner/polismyndigheten/3/overlamning',
    '/samordning/utskick',
    '/samordning/utskick/tider',
    '/samordning/utskick/mallar/reminder',
    '/samordning/historik',
    '/samordning/historik.csv',
    '/__manifest',
  ]
  const junk = [
    '%00',
    '%E0%A4%A',
    '..',
    '%2e%2e%2f',
    '//',
    '\\',
    ';',
    '%',
    '1e9',
    '-1',
    '%F0%9F%90%A6',
    '%ff',
    '[]',
    '{}',
    '$',
    '*',
    '~',
    "'",
    '%22',
    '.data',
    '.data.data',
    '_root.data',
  ]
  const queries = [
    '_routes=root',
    '_routes=routes%2Flayouts%2Fsigned-in',
    '_routes=,',
    '_routes=%00',
    'index',
    'till=//ond',
    'till=%00',
    'p=/&p=/admin&version=x',
    '_data=root',
    'a[]=1&a[b]=2',
    '%',
    '=&=&',
    'x'.repeat(3000),
  ]
  const types = [
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded; charset=utf-16',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'application/json',
    'text/x-turbo',
    '',
    '\u00e5',
  ]
  const names = [
    'version',
    'degree',
    'course',
    'done',
    'intent',
    'email',
    'password',
    'name',
    'kind',
    'role',
    'organisationId',
    'message',
    'contributions',
    'contributions.0.text',
    'contributions.0.chosen',
    'contributions.1000.text',
    'ownValues.0.text',
    'ownValues.0.seriesId',
    'report.r12',
    'organisation.o5',
    'organisation.id5',
    'pair.5-7',
    'chosen.p0',
    'rows.0.commitment',
    'rows.0.version',
    'questions.done.isAsked',
    'milestones.0.doneOn',
    'until',
    'reason',
    'fromOn',
    'audience',
    'channel',
    'delivery',
    'subject',
    'quietFrom',
    'mark',
    '__proto__.x',
    '',
    '.',
    'a.',
    '0',
    'done.0',
  ]
  const values = [
    '',
    '1',
    '0',
    '-1',
    '1e400',
    'NaN',
    'submit',
    'save-draft',
    'started',
    'on-track',
    'partner@exempel.se',
    '\u0000',
    '\ud800',
    '🐦'.repeat(500),
    '%',
    '<b>',
    "'; DROP TABLE User; --",
    'a'.repeat(5001),
  ]

  it('never get an answer of 500 or more, and the server lives', { timeout: long ? 600_000 : 180_000 }, async () => {
    const seed = long ? Date.now() : 20_261_122
    const roll = dice(seed)
    const pick = <Item>(items: readonly Item[]): Item => items[roll(items.length)] as Item
    const everybody = (['anonymous', 'partner', 'samordnare', 'styrgrupp', 'admin'] as const).map(as)
    const bad: string[] = []
    const one = async (): Promise<void> => {
      let path = pick(addresses)
      if (roll(3) === 0) path = path.replace(/[^/]+$/, () => pick(junk))
      if (roll(6) === 0) path += pick(junk)
      if (roll(4) === 0) path += '.data'
      if (roll(3) === 0) path += `?${pick(queries)}`
      const method = pick(['GET', 'GET', 'GET', 'POST', 'POST', 'POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])
      const headers: Record<string, string> = {}
      if (roll(8) !== 0) headers['Origin'] = server.url
      if (roll(10) === 0)
        headers['Cookie'] = pick([
          'session=',
          'session=x; session=y',
          'besked=%00',
          'besked=e30=',
          'a=b;;;=',
          'session=' + 'a'.repeat(2000),
        ])
      if (roll(10) === 0) headers['Accept'] = pick(['', '*/*', 'text/x-script', 'application/json'])
      if (roll(20) === 0) headers['Host'] = pick(['ond.example', 'x:99999', '[::1', 'å'.normalize('NFD').slice(0, 1)])
      if (roll(20) === 0) headers['X-Forwarded-Host'] = 'ond.example'
      if (roll(20) === 0) headers['Accept-Encoding'] = pick(['br', 'gzip', 'identity;q=0', '%'])
      let body: string | undefined
      if (method === 'POST') {
        const type = pick(types)
        if (type !== '') headers['Content-Type'] = type
        body =
          roll(4) === 0
            ? pick(['', '{', '--x\r\n\r\n', '--x--', '\u0000\u0001', 'a'.repeat(10_000)])
            : new URLSearchParams(Array.from({ length: roll(12) }, () => [pick(names), pick(values)])).toString()
      }
      const client = pick(everybody)
      const answer = await client
        .send(path, { method, headers, ...(body === undefined ? {} : { body }) })
        .catch((error: unknown) => {
          // What this client cannot write, it does not send.
          if (error instanceof TypeError) return undefined
          throw error
        })
      if (answer === undefined) return
      if (answer.status >= 500)
        bad.push(`seed ${seed}: ${method} ${path} ${JSON.stringify(headers)} ${body?.slice(0, 200)} → ${answer.status}`)
      if (/\n\s+at \S+ \(|node_modules|SQLITE_|Prisma/.test(answer.body))
        bad.push(`seed ${seed}: ${method} ${path} shows the inside`)
    }
    let begun = 0
    const worker = async () => {
      while (begun < total) {
        begun += 1
        await one()
      }
    }
    await Promise.all(Array.from({ length: 8 }, worker))
    expect(bad).toEqual([])
    expect(server.isAlive()).toBe(true)
    expect((await as('anonymous').get('/halsa')).status).toBe(200)
    expect(server.faults()).toEqual([])
  })

  it('of raw bytes get 4xx or a closed door, and the server lives', { timeout: 120_000 }, async () => {
    const roll = dice(7)
    const lines = [
      'GET / HTTP/1.1',
      'POST /logga-in HTTP/1.1',
      'GET /mal/å HTTP/1.1',
      'GET http://ond.example/ HTTP/1.1',
      'GET * HTTP/1.1',
      'FOO / HTTP/1.1',
      'GET / HTTP/9.9',
      'GET  /  HTTP/1.1',
      'CONNECT x:1 HTTP/1.1',
      '\u0000',
    ]
    const heads = [
      'Host: x',
      'Host: a\r\nHost: b',
      'Content-Length: -1',
      'Content-Length: 1\r\nTransfer-Encoding: chunked',
      'Transfer-Encoding: x',
      `X: ${'a'.repeat(20_000)}`,
      'Origin: null',
      'Cookie: \u0000',
      ': tom',
      'Expect: 100-continue',
      'Upgrade: websocket\r\nConnection: Upgrade',
    ]
    const statuses = new Set<string>()
    for (let sent = 0; sent < (long ? 500 : 100); sent += 1) {
      const picked = Array.from({ length: 1 + roll(3) }, () => heads[roll(heads.length)])
      const answer = await sendRaw(
        server.url,
        `${[lines[roll(lines.length)], ...picked, 'Connection: close'].join('\r\n')}\r\n\r\n`,
      )
      statuses.add(answer.slice(9, 12))
    }
    expect([...statuses].filter((status) => status.startsWith('5'))).toEqual([])
    expect(server.isAlive()).toBe(true)
    expect((await as('anonymous').get('/halsa')).status).toBe(200)
  })
})
