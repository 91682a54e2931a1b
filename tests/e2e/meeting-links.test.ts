import type { RouteConfigEntry } from '@remix-run/route-config'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import routes from '#app/routes.ts'
import { launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { Client, decoded, textOf } from '#tests/support/http-client.ts'
import { startMailServer, type MailServer } from '#tests/support/mail-server.ts'
import { addSession, startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const email = 'anna@kommunen.se'
/** Where a report of the example's lies, in each state: a draft, a returned and an accepted one, and one handed in. */
const report = { draft: 15, returned: 14, submitted: 12 }
const notes = 'kanarie-anteckning'

let mail: MailServer
let server: RunningServer
let browser: Browser
let coordinator: Client
let anybody: Client
let meeting = 0
let earlier = 0
let page: Page
/** "/sammantrade/…", as the reader's message says it. */
let path = ''
const opened: WatchedPage[] = []

const countOf = (table: string) =>
  withDatabase(
    server.folder,
    (database) => (database.prepare(`SELECT count(*) AS n FROM "${table}"`).get() as { n: number }).n,
  )
const heldOn = (date: string) =>
  withDatabase(server.folder, (database) =>
    database.prepare('UPDATE Meeting SET heldOn = ? WHERE id = ?').run(date, meeting),
  )
const links = () => `/styrgrupp/sammantraden/${meeting}/lankar`

beforeAll(async () => {
  mail = await startMailServer()
  let session = ''
  ;[server, browser] = await Promise.all([
    startServer({
      env: { LOG_LEVEL: 'info', SMTP_URL: mail.url, MAIL_FROM: 'vi@exempel.se' },
      prepare: (database) => {
        database.prepare('UPDATE Installation SET quietFrom = 0, quietTo = 0, quietWeekends = 0').run()
        database.prepare("UPDATE ReportingRound SET opensOn = '2999-01-01' WHERE phase = 'open'").run()
        const ids = database.prepare('SELECT id FROM Meeting ORDER BY heldOn').all() as { id: number }[]
        earlier = ids[0]?.id ?? 0
        meeting = ids.at(-1)?.id ?? 0
        // The example's day comes and goes; the link is to a meeting that is held tomorrow.
        const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
        database.prepare('UPDATE Meeting SET heldOn = ? WHERE id = ?').run(day, meeting)
        database.prepare('UPDATE AgendaPoint SET notes = ?').run(notes)
        const last = database
          .prepare('SELECT coalesce(max(position), 0) AS n FROM AgendaPoint WHERE meetingId = ?')
          .get(meeting) as { n: number }
        database
          .prepare("INSERT INTO AgendaPoint (meetingId, position, kind, title, notes) VALUES (?, ?, 'own', 'Prov', ?)")
          .run(meeting, last.n + 1, notes)
        session = addSession(database, 'demo-samordnare')
      },
    }),
    launchBrowser(),
  ])
  coordinator = new Client(server.url, session)
  anybody = new Client(server.url)
})
afterAll(async () => {
  for (const { context } of opened) await context.close()
  await browser.close()
  coordinator.close()
  anybody.close()
  await server.stop()
  await mail.stop()
  server.clean()
})

const open = async (): Promise<Page> => {
  const watched = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  opened.push(watched)
  return watched.page
}

describe('the coordinator, without scripts', () => {
  it('is told line by line what cannot be read, and keeps what was typed', async () => {
    page = await open()
    await signIn(page, server.url, 'samordnare')
    await page.goto(server.url + links())
    await page.getByRole('link', { name: 'Lägg till personer' }).click()
    const typed = `Anna Andersson <${email}>\nBo utan adress\nbo@kommunen.se`
    await page.locator('[name="people"]').fill(typed)
    await page.getByRole('button', { name: 'Gör länkarna och skicka dem' }).click()
    const text = await page.locator('main').innerText()
    expect(text).toContain('Rad 2: ”Bo utan adress” går inte att läsa')
    expect(text).toContain('Rad 3: Skriv också namnet')
    expect(await page.locator('[name="people"]').inputValue()).toBe(typed)
    expect(countOf('MeetingLink')).toBe(0)
  })

  it('gives people links and sees how far each has come', async () => {
    await page.locator('[name="people"]').fill(`Anna Andersson <${email}>`)
    await page.getByRole('button', { name: 'Gör länkarna och skicka dem' }).click()
    await page.waitForURL(server.url + links())
    const text = await page.locator('main').innerText()
    expect(text).toContain('Anna Andersson')
    expect(text).toContain('Skickad, inte öppnad')
  })
})

describe('somebody without an account, on a phone without scripts', () => {
  it('gets the address by mail, and nothing that is stored holds it', async () => {
    // The server also reminds others of what they have been asked to do.
    const own = () => mail.received.filter(({ to }) => to.includes(email))
    await expect.poll(() => own().length, { timeout: 50_000 }).toBe(1)
    const [message] = own()
    expect(message?.to).toEqual([email])
    expect(message?.heads['subject']).toContain('Styrgruppens sammanträde')
    const address = /http:\/\/\S+(\/sammantrade\/[\w-]{43})/.exec(message?.body ?? '')
    expect(address?.[0]).toBe(server.url + (address?.[1] ?? ''))
    path = address?.[1] ?? ''
    const token = path.slice('/sammantrade/'.length)
    const found = withDatabase(server.folder, (database) => {
      const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[]
      return tables.filter(({ name }) =>
        JSON.stringify(database.prepare(`SELECT * FROM "${name}"`).all()).includes(token),
      )
    })
    expect(found).toEqual([])
  })

  it('opens it and is told which meeting, for whom and how long, and nothing keeps the page', async () => {
    page = await open()
    const response = await page.goto(server.url + path)
    expect(response?.status()).toBe(200)
    expect(response?.headers()).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'same-origin',
    })
    expect(response?.headers()['set-cookie']).toBeUndefined()
    const text = await page.locator('body').innerText()
    expect(text).toMatch(/Styrgruppens sammanträde \d+\s\w+\s\d{4}/)
    expect(text).toContain('Anna Andersson · personlig länk till och med')
    expect(await page.getByText('Logga ut').count()).toBe(0)
  })

  it('reads a report that was handed in, but no draft and none that went back', async () => {
    const read = await anybody.get(`${path}/lagesrapport/${report.submitted}`)
    expect(read.status).toBe(200)
    expect(textOf(read.body)).toContain('Organisationens svar')
    for (const id of [report.draft, report.returned, 999_999, 'x']) {
      expect((await anybody.get(`${path}/lagesrapport/${id}`)).status, String(id)).toBe(404)
    }
  })

  it('reads a frozen annual follow-up and its files, and no year without one', async () => {
    const year = await anybody.get(`${path}/arsuppfoljning/2025`)
    expect(year.status).toBe(200)
    expect(year.body).toContain(`${path}/arsuppfoljning/2025/rapport/csv`)
    const file = await anybody.get(`${path}/arsuppfoljning/2025/rapport/csv`)
    expect([file.status, file.headers['cache-control'], file.headers['x-robots-tag']]).toEqual([
      200,
      'no-store',
      'noindex',
    ])
    for (const address of ['/arsuppfoljning/2026', '/arsuppfoljning/1999', '/arsuppfoljning/2025/rapport/exe']) {
      expect((await anybody.get(path + address)).status, address).toBe(404)
    }
  })
})

/** Every address under the token of a link, as app/routes.ts has it. */
function readable(entries: readonly RouteConfigEntry[]): string[] {
  return entries.flatMap((entry) => [
    ...(entry.path?.startsWith('sammantrade/:token') ? [entry.path] : []),
    ...readable(entry.children ?? []),
  ])
}

/** The addresses that a route may be asked by, with every parameter filled in by what there may be. */
function* filled(route: string, token: string): Generator<string> {
  const values: Record<string, readonly (string | number)[]> = {
    token: [token],
    year: [2025, 2026],
    format: ['html', 'csv', 'pdf', 'docx', 'x'],
    id: [1, 2, 3, report.submitted, report.draft, 'mal-7', '999999'],
  }
  const at = /:(\w+)/.exec(route)
  if (at === null) yield `/${route}`
  else for (const value of values[at[1] ?? ''] ?? [1, 2]) yield* filled(route.replace(at[0], String(value)), token)
}

describe('the reader of a meeting’s papers', () => {
  it('gets no presenter’s notes, no draft and no way to a page that is signed in to, at any address', async () => {
    const token = path.slice('/sammantrade/'.length)
    const all = readable(routes)
    expect(all.length).toBeGreaterThan(3)
    let read = 0
    for (const address of all.flatMap((route) => [...filled(route, token)])) {
      const isFile = address.includes('/rapport/') || address.includes('/underlag/')
      for (const one of isFile ? [address] : [address, `${address}.data`]) {
        const answer = await anybody.get(one)
        expect([200, 202, 404], one).toContain(answer.status)
        expect(answer.body, one).not.toContain(notes)
        expect(answer.headers['x-robots-tag'], one).toBe('noindex')
        expect(answer.headers['set-cookie'], one).toBeUndefined()
        if (answer.status !== 200) continue
        read += 1
        expect(answer.headers['cache-control'], one).toBe('no-store')
        const inward = [...answer.body.matchAll(/href="(\/(?:styrgrupp|samordning|min-sida|admin)[^"]*)"/g)]
        expect(isFile ? [] : inward.map(([, href]) => href), one).toEqual([])
      }
    }
    expect(read).toBeGreaterThan(3)
  })

  it('changes nothing by any form, and comes nowhere else with the link', async () => {
    const token = path.slice('/sammantrade/'.length)
    const before = [countOf('Decision'), countOf('HistoryEvent'), countOf('MeetingLink'), countOf('AgendaPoint')]
    for (const address of readable(routes).flatMap((route) => [...filled(route, token)])) {
      // A page that takes forms from those who sign in has none for the reader: they are not there.
      for (const client of [anybody, coordinator]) {
        const answer = await client.post(address, { text: 'x', version: '1', intent: 'save' })
        expect([404, 405], address).toContain(answer.status)
      }
    }
    for (const address of [
      `${path}/sammantraden/${earlier}`,
      `${path}/sammantraden`,
      `${path}/lankar`,
      `${path}/punkt/1/anteckningar`,
      `/svara/${token}`,
      `/enkat/${token}`,
    ]) {
      expect((await anybody.get(address)).status, address).toBe(404)
    }
    for (const address of ['/styrgrupp', '/samordning', '/min-sida', links(), `/samordning/lagesrapporter/12`]) {
      const answer = await anybody.get(address)
      expect([answer.status, String(answer.headers.location).startsWith('/logga-in')], address).toEqual([303, true])
    }
    expect([countOf('Decision'), countOf('HistoryEvent'), countOf('MeetingLink'), countOf('AgendaPoint')]).toEqual(
      before,
    )
  })

  it('leaves the token in no line of the log', () => {
    expect(server.output()).toContain('/sammantrade/…')
    expect(server.output()).not.toContain(path.slice('/sammantrade/'.length))
  })

  it('is told when the time is over, and reads again when the meeting is moved', async () => {
    heldOn('2026-01-01')
    const over = await anybody.get(path)
    expect(over.status).toBe(410)
    expect(decoded(/<h1[^>]*>([^<]*)/.exec(over.body)?.[1] ?? '')).toBe('Länken gäller inte längre')
    expect(textOf(over.body)).toContain('vilket sammanträde det gäller')
    expect(over.headers['cache-control']).toBe('no-store')
    heldOn(new Date().toISOString().slice(0, 10))
    expect((await anybody.get(path)).status).toBe(200)
  })

  it('is told that the link was revoked, on every page, and not why; the coordinator sees the uses', async () => {
    const [id] = withDatabase(server.folder, (database) =>
      (database.prepare('SELECT id FROM MeetingLink').all() as { id: number }[]).map((row) => row.id),
    )
    const revoked = await coordinator.post(`${links()}/${id}/aterkallelse`, { reason: 'Bytte post', renewal: 'none' })
    expect(revoked.status).toBe(303)
    for (const address of ['', `/lagesrapport/${report.submitted}`, '/arsuppfoljning/2025/rapport/csv']) {
      const answer = await anybody.get(path + address)
      expect(answer.status, address).toBe(410)
      expect(answer.body, address).not.toContain('Bytte post')
    }
    const response = await page.goto(server.url + path)
    expect([response?.status(), await page.locator('h1').innerText()]).toEqual([410, 'Länken har återkallats'])
    const text = textOf((await coordinator.get(`${links()}/${id}`)).body)
    for (const told of ['Öppnade länken', 'Nekades Länken har återkallats', 'Bytte post', 'Gäller inte längre']) {
      expect(text).toContain(told)
    }
  })

  it('cannot be guessed at: an unknown token is 404, and many of them are stopped', async () => {
    const wrong = `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`
    expect((await anybody.get(wrong)).status).toBe(404)
    const guesses = Array.from({ length: 120 }, (_, index) => `/sammantrade/${'g'.repeat(40)}${index}`)
    const answers = await Promise.all(guesses.map((guess) => anybody.send(guess, { method: 'POST' })))
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(100)
    // Whoever holds a link, though one that has ended, is not kept out by it.
    expect((await anybody.get(path)).status).toBe(410)
  })
})

it('leaves no fault in the server’s log', () => {
  expect(server.faults()).toEqual([])
})
