import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCanaries, canaries, type Asker } from '#tests/support/cycle-canaries.ts'
import { Client, decoded, textOf, type Answer } from '#tests/support/http-client.ts'
import { addSession, startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const users: Partial<Record<Asker, string>> = {
  region: 'demo-partner',
  police: 'prov-polis',
  coordinator: 'demo-samordnare',
  steering: 'demo-styrgrupp',
  admin: 'demo-admin',
}
const links = '/samordning/omgangar/2026/lankar'
const duty = 'arbetssatt-och-rutiner'

let server: RunningServer
const clients = {} as Record<Asker, Client>
/** The path of a personal link of the police, and the calendar of the coordinator. */
let link = ''
let calendar = ''

beforeAll(async () => {
  const sessions: Partial<Record<Asker, string>> = {}
  server = await startServer({
    env: { LOG_LEVEL: 'info' },
    prepare: (database) => {
      addCanaries(database)
      for (const [who, id] of Object.entries(users)) sessions[who as Asker] = addSession(database, id)
    },
  })
  for (const who of ['public', ...Object.keys(users)] as Asker[]) clients[who] = new Client(server.url, sessions[who])
  await clients.coordinator.post(links, { intent: 'chosen', 'chosen.p0': '5 kontakt.polis@exempel.se' })
  const id = rows(`SELECT max(id) AS id FROM AnswerLink WHERE email = 'kontakt.polis@exempel.se'`)[0]?.['id']
  const shown = await clients.coordinator.post(`${links}/${String(id)}`)
  link = /value="http[^"]*(\/svara\/[\w-]{43})"/.exec(shown.body)?.[1] ?? ''
  const made = await clients.coordinator.post('/min-sida/utskick/kalender', { intent: 'make' })
  calendar = /(\/kalender\/[\w-]{20,}\.ics)/.exec(made.body)?.[1] ?? ''
  expect([link, calendar]).not.toContain('')
})
afterAll(async () => {
  for (const client of Object.values(clients)) client.close()
  await server.stop()
  server.clean()
})

const rows = (sql: string) =>
  withDatabase(server.folder, (database) => database.prepare(sql).all() as Record<string, unknown>[])

/** What pages that are read write: when somebody was last there, and that a link was used. */
const written = new Set(['Session', 'RoundVisit', 'AnswerLinkUse'])
/** What the clock writes by itself meanwhile. */
const timed = new Set(['OutgoingMessage', 'Notification'])

/** A fingerprint of every table, but for those that reading and the clock write. */
const stateOf = (): string =>
  withDatabase(server.folder, (database) => {
    const hash = createHash('sha256')
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
      .pluck()
      .all() as string[]
    for (const name of tables.filter((one) => !written.has(one) && !timed.has(one)))
      hash.update(name).update(JSON.stringify(database.prepare(`SELECT * FROM "${name}"`).all()))
    return hash.digest('hex')
  })

/** Which canaries an answer holds, in its body or its headers, that this asker may not come upon. */
const leaksIn = (who: Asker, { body, headers }: Answer): string[] => {
  const text = `${decoded(body)} ${JSON.stringify(headers)}`
  return Object.entries(canaries).flatMap(([canary, allowed]: [string, readonly Asker[]]) =>
    text.includes(canary) && !allowed.includes(who) ? [canary] : [],
  )
}

/** Pages that one asker reads: the new ones of each kind come first. */
const mostPages = 60

/** Reads every page that leads on from the first ones, with its data, and answers what leaked and what failed. */
async function crawl(who: Asker, starts: readonly string[], within: RegExp, client = clients[who]) {
  const waiting = [...starts]
  const met = new Set(waiting)
  const leaks: string[] = []
  const seen = new Set<string>()
  const read = async (path: string): Promise<Answer> => {
    const answer = await client.get(path)
    for (const canary of leaksIn(who, answer)) leaks.push(`${path}: ${canary}`)
    for (const canary of Object.keys(canaries)) if (decoded(answer.body).includes(canary)) seen.add(canary)
    if (answer.status >= 500) leaks.push(`${path}: ${answer.status}`)
    return answer
  }
  const one = async (path: string) => {
    const answer = await read(path)
    if (!String(answer.headers['content-type']).startsWith('text/html')) return
    await read(path.replace(/^([^?]*)/, (page) => (page === '/' ? '/_root.data' : `${page}.data`)))
    for (const [, href = ''] of answer.body.matchAll(/href="(\/[^"#]*)/g)) {
      const next = decoded(href)
      if (!within.test(next) || met.has(next) || met.size > mostPages) continue
      met.add(next)
      waiting.push(next)
    }
  }
  while (waiting.length > 0) await Promise.all(waiting.splice(0, 8).map(one))
  return { leaks, seen, pages: met.size }
}

const publicPages = /^\/(?!assets|samordning|logga-in|kit|jamfor\?|sok\?)/
const starts: Record<Asker, readonly string[]> = {
  public: [
    '/',
    '/aktorer',
    '/indikatorer',
    '/jamfor',
    '/sok?q=kanarie',
    '/atagande/stodmaterial-for-psykosociala-team',
    '/svara/finns-inte',
    '/kalender/finns-inte.ics',
    '/samordning/lagesrapporter/12',
    '/lagesrapport/2026/stodmaterial-for-psykosociala-team',
    '/mal/7?_routes=routes%2Fcoordination%2Fshow',
  ],
  region: [
    '/min-sida',
    '/min-sida/andras-svar/2026',
    '/min-sida/andras-svar/2025',
    '/min-sida/kvitto/2025',
    '/min-sida/kontaktpersoner',
    '/min-sida/utskick',
    '/lagesrapport/2026/stodmaterial-for-psykosociala-team',
    '/lagesrapport/2026/stodmaterial-for-psykosociala-team/sammanfogning',
    '/lagesrapport/2026/arbetssatt-och-rutiner',
    '/samordning/lagesrapporter/15',
    '/samordning/lagesrapporter/12',
    '/samordning/lagesrapporter/14',
    '/samordning/historik',
    '/min-sida/kontaktpersoner/800',
    '/samordning/kontaktpersoner/polismyndigheten',
  ],
  police: [
    '/min-sida',
    '/min-sida/andras-svar/2026',
    '/min-sida/kontaktpersoner',
    `/lagesrapport/2026/${duty}`,
    `/lagesrapport/2026/stodmaterial-for-psykosociala-team`,
    '/samordning/lagesrapporter/15',
    '/samordning/lagesrapporter/12',
    '/min-sida/kvitto/2025/html',
    '/min-sida/kontaktpersoner/1',
  ],
  coordinator: [
    '/samordning',
    '/samordning/omgangar',
    '/samordning/omgangar/2026/granskning',
    '/samordning/omgangar/2026/fragade',
    '/samordning/kontaktpersoner/polismyndigheten',
    '/samordning/omgangar/2026/forlangning',
    '/samordning/omgangar/2026/at/region-stockholm/stodmaterial-for-psykosociala-team',
    '/samordning/historik',
    '/samordning/historik.csv',
    '/samordning/utskick/800',
    '/samordning/lagesrapporter/4',
    '/samordning/lagesrapporter/8',
    `${links}/800`,
    '/samordning/lagesrapporter/15',
    '/lagesrapport/2026/stodmaterial-for-psykosociala-team',
  ],
  steering: [
    '/styrgrupp',
    '/samordning/arsuppfoljning/2026/forhandsvisning',
    '/samordning/lagesrapporter/12',
    '/min-sida/utskick',
  ],
  admin: [
    '/admin',
    '/samordning/historik',
    '/samordning/historik.csv',
    '/samordning/utskick',
    '/samordning/utskick/800',
    '/samordning/lagesrapporter/12',
    '/samordning/kontaktpersoner/polismyndigheten',
    links,
  ],
}
const within: Record<Asker, RegExp> = {
  public: publicPages,
  region: /^\/(min-sida|lagesrapport|samordning|atagande)/,
  police: /^\/(min-sida|lagesrapport|samordning)/,
  coordinator: /^\/samordning(?!\/(plan|indikatorer|kallor))|^\/lagesrapport/,
  steering: /^\/(styrgrupp|samordning|min-sida)/,
  admin: /^\/(admin|samordning|min-sida)/,
}

describe('what is written in a reporting round', () => {
  it.each(Object.keys(starts) as Asker[])(
    'comes to nobody whose it is not, on any page, in any data or file; and reading changes nothing: %s',
    async (who) => {
      const before = stateOf()
      const { leaks, seen, pages } = await crawl(who, starts[who], within[who])
      expect(leaks).toEqual([])
      expect(pages).toBeGreaterThan(4)
      // A canary that its own readers do not meet either would prove nothing.
      if (who === 'coordinator') {
        const missed = Object.entries(canaries).filter(
          ([canary, allowed]: [string, readonly Asker[]]) => allowed.includes('coordinator') && !seen.has(canary),
        )
        expect(missed.map(([canary]) => canary)).toEqual([])
      }
      expect(stateOf()).toBe(before)
    },
    60_000,
  )

  it('comes to the holder of a link as far as it is the organisation’s, and reading writes only that the link was used', async () => {
    const before = stateOf()
    const anybody = new Client(server.url)
    const own = [`${link}/atagande/${duty}`, `${link}/andras-svar`, `${link}/kvitto`, `${link}/kvitto/html`]
    const { leaks, seen } = await crawl('police', [link, ...own], /^\/svara\//, anybody)
    anybody.close()
    expect(leaks).toEqual([])
    expect(seen.has('kanarie-inledning')).toBe(true)
    expect(seen.has('kanarie-kontaktnamn')).toBe(false)
    expect(stateOf()).toBe(before)
    const uses = rows(`SELECT kind FROM AnswerLinkUse WHERE kind <> 'refused'`)
    expect(uses).toEqual([{ kind: 'opened' }])
  })

  it('has no name of a person in what is published', async () => {
    for (const path of ['/atagande/soktermer-i-takecare', '/atagande/stodmaterial-for-psykosociala-team']) {
      for (const address of [path, `${path}.data`]) {
        const { status, body } = await clients.public.get(address)
        expect(status).toBe(200)
        expect(decoded(body)).not.toMatch(/Demo Partner|kanarie|submittedName|"byName"|channelNote/)
      }
    }
  })
})

describe('a secret address', () => {
  const spelled = (address: string) => [
    address,
    address.toUpperCase().slice(0, 7) + address.slice(7),
    address.replace('/s', '/%73').replace('/k', '/%6b'),
    `/x/..${address}`,
    `${address}?a=1`,
  ]

  it('stands in no row of the database, no line of the log and no page that is not its own', async () => {
    const token = link.slice('/svara/'.length)
    const secret = /\/kalender\/([\w-]+)/.exec(calendar)?.[1] ?? ''
    for (const address of [...spelled(link), ...spelled(calendar)]) {
      await clients.public.get(address)
      await clients.public.post(address, { x: '1' })
      await clients.public.post(`${address}/finns-inte`, { x: '1' })
    }
    await clients.public.get(`/logga-in?till=${link}`)
    for (const text of [token, secret]) {
      expect(text.length).toBeGreaterThan(20)
      expect(server.output()).not.toContain(text)
      const stored = withDatabase(server.folder, (database) =>
        (database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]).filter(
          (name) => JSON.stringify(database.prepare(`SELECT * FROM "${name}"`).all()).includes(text),
        ),
      )
      expect(stored).toEqual([])
      for (const page of ['/samordning/utskick', links, '/samordning/historik', '/samordning/historik.csv'])
        expect((await clients.coordinator.get(page)).body).not.toContain(text)
    }
  })

  it('is told to no other site, is in no cache and no search engine, and answers a wrong one as any other', async () => {
    for (const address of spelled(link)) {
      const { status, headers } = await clients.public.get(address)
      expect([status, headers['x-robots-tag'], headers['cache-control']], address).toEqual([200, 'noindex', 'no-store'])
      expect(headers['referrer-policy']).toBe('same-origin')
    }
    const wrong = await clients.public.get(`${link.slice(0, -2)}xx`)
    const never = await clients.public.get('/svara/finns-inte')
    expect([wrong.status, textOf(wrong.body)]).toEqual([404, textOf(never.body)])
    expect((await clients.public.get(calendar.replace(/.{3}\.ics/, 'xxx.ics'))).status).toBe(404)
  })
})

it('leaves no fault in the server’s log', () => {
  expect(server.faults()).toEqual([])
})
