import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage, type WatchedPage } from '#tests/support/browser.ts'
import { Client, decoded, textOf } from '#tests/support/http-client.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const links = '/samordning/omgangar/2026/lankar'
/** What the police are asked about in the example, and what somebody else is. */
const own = 'arbetssatt-och-rutiner'
const foreign = 'soktermer-i-takecare'

let server: RunningServer
let browser: Browser
let coordinator: Client
let anybody: Client
let elsewhere: Server
const seenElsewhere: (string | undefined)[] = []
const opened: WatchedPage[] = []

beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    // The other page's own picture is asked for by that page.
    if (request.url === '/') seenElsewhere.push(request.headers.referer)
    response.setHeader('Content-Type', 'text/html')
    response.end('<!DOCTYPE html><title>Annan webbplats</title>')
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  ;[server, browser] = await Promise.all([startServer({ env: { LOG_LEVEL: 'info' } }), launchBrowser()])
  coordinator = await new Client(server.url).signIn('samordnare')
  anybody = new Client(server.url)
})
afterAll(async () => {
  for (const { context } of opened) await context.close()
  await browser.close()
  elsewhere.close()
  coordinator.close()
  anybody.close()
  await server.stop()
  server.clean()
})

const open = async (scripts: boolean): Promise<Page> => {
  const watched = await openPage(browser, { javaScriptEnabled: scripts, viewport: { width: 390, height: 844 } })
  opened.push(watched)
  return watched.page
}

/** Sends the person their link and answers its id and its path, as the coordinator is shown it. */
async function linkTo(email: string): Promise<{ id: number; path: string }> {
  const organisationId = withDatabase(
    server.folder,
    (database) =>
      (
        database.prepare('SELECT organisationId FROM ContactPerson WHERE email = ?').get(email) as {
          organisationId: number
        }
      ).organisationId,
  )
  const posted = await coordinator.post(links, { intent: 'chosen', 'chosen.0': `${organisationId} ${email}` })
  expect(posted.status).toBe(303)
  const id = withDatabase(
    server.folder,
    (database) =>
      (database.prepare('SELECT max(id) AS id FROM AnswerLink WHERE email = ?').get(email) as { id: number }).id,
  )
  const shown = await coordinator.post(`${links}/${id}`)
  const path = /value="http[^"]*(\/svara\/[\w-]{43})"/.exec(shown.body)?.[1] ?? ''
  expect(path).not.toBe('')
  return { id, path }
}

const answer = (version: number, intent: string) => ({
  version: String(version),
  degree: 'started',
  course: 'on-track',
  done: 'Arbetet är igång.',
  intent,
})

describe('somebody without an account, on a phone without scripts', () => {
  let police: { id: number; path: string }
  let page: Page

  it('opens their link from the message and sees what to answer', async () => {
    police = await linkTo('kontakt.polis@exempel.se')
    page = await open(false)
    const response = await page.goto(server.url + police.path)
    expect(response?.status()).toBe(200)
    expect(response?.headers()).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'same-origin',
    })
    expect(await page.locator('h1').innerText()).toContain('Polismyndigheten')
    expect(await page.locator('body').innerText()).toContain('personlig länk')
    expect(await page.getByText('Logga ut').count()).toBe(0)
  })

  it('saves a draft, comes back to it later and submits it', async () => {
    await page.goto(`${server.url}${police.path}/atagande/${own}`)
    await page.locator('[name="done"]').fill('Rutinen är framtagen.')
    await page.getByRole('button', { name: /utkast/i }).click()
    await page.goto(server.url + police.path)
    await page.locator(`a[href$="/atagande/${own}"]`).click()
    expect(await page.locator('[name="done"]').inputValue()).toBe('Rutinen är framtagen.')
    await page.locator('[name="degree"][value="half-or-more"]').check()
    await page.locator('[name="course"][value="on-track"]').check()
    await page.getByRole('button', { name: 'Skicka in lägesrapporten' }).click()
    await page.goto(server.url + police.path)
    expect(await page.locator('main').innerText()).toContain('1 av 1 lägesrapporter')
    const stored = withDatabase(server.folder, (database) =>
      database
        .prepare(
          "SELECT state, submittedName, submittedById, channel FROM StatusReport WHERE done = 'Rutinen är framtagen.'",
        )
        .get(),
    )
    expect(stored).toEqual({
      state: 'submitted',
      submittedName: 'Demo Polis (exempel)',
      submittedById: null,
      channel: 'link',
    })
  })

  it('has left a log that the coordinator reads', async () => {
    const text = textOf((await coordinator.get(`${links}/${police.id}`)).body)
    for (const use of [
      'Öppnade länken',
      'Sparade ett utkast',
      'Skickade in',
      'Rekommenderade arbetssätt och rutiner',
    ]) {
      expect(text).toContain(use)
    }
    expect(text).toContain('Har skickat in')
  })

  it('opens nothing else with the link: no other commitment, round, organisation, or page of those who sign in', async () => {
    const before = countReports()
    for (const path of [
      `${police.path}/atagande/${foreign}`,
      `${police.path}/atagande/finns-inte`,
      `${police.path}/atagande/${foreign}.data`,
    ]) {
      expect((await anybody.get(path)).status, path).toBe(404)
      expect((await anybody.post(path, answer(0, 'submit'))).status, path).toBe(404)
    }
    for (const path of ['/min-sida', `/lagesrapport/2026/${own}`, '/samordning', '/min-sida/kontaktpersoner', links]) {
      const answered = await anybody.get(path)
      expect([answered.status, String(answered.headers.location).startsWith('/logga-in')], path).toEqual([303, true])
    }
    expect(countReports()).toBe(before)
    const text = textOf((await coordinator.get(`${links}/${police.id}`)).body)
    expect(text).toContain('Försökte öppna något som länken inte gäller')
  })

  it('never carries the token to another website, nor to the log', async () => {
    const scripted = await open(true)
    await scripted.goto(server.url + police.path)
    const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`
    await scripted.evaluate((href) => {
      const link = document.createElement('a')
      link.href = href
      link.textContent = 'Ut'
      document.querySelector('main')?.append(link)
    }, address)
    await scripted.getByText('Ut', { exact: true }).click()
    await scripted.waitForURL(address)
    expect(seenElsewhere).toEqual([undefined])
    expect(server.output()).toContain('/svara/…')
    expect(server.output()).not.toContain(police.path.slice('/svara/'.length))
  })

  it('is told that the link was revoked, also by a form that was open, and nothing is stored', async () => {
    const before = countReports()
    const revoked = await coordinator.post(`${links}/${police.id}/aterkallelse`, {
      reason: 'Fel person fick länken',
      renewal: 'new',
    })
    expect(revoked.status).toBe(303)
    const response = await page.goto(server.url + police.path)
    expect(response?.status()).toBe(410)
    expect(await page.locator('h1').innerText()).toBe('Länken har återkallats')
    const text = await page.locator('main').innerText()
    expect(text).toContain('samordnare@exempel.se')
    expect(text).not.toContain('Fel person fick länken')
    const late = await anybody.post(`${police.path}/atagande/${own}`, answer(2, 'submit'))
    expect(late.status).toBe(410)
    expect(countReports()).toBe(before)
    expect(textOf((await coordinator.get(`${links}/${police.id}`)).body)).toContain('Nekades Länken har återkallats')
  })
})

const countReports = () =>
  withDatabase(server.folder, (database) =>
    JSON.stringify(database.prepare('SELECT id, state, version FROM StatusReport ORDER BY id').all()),
  )

describe('a link that has ended', () => {
  const titleOf = (body: string) => decoded(/<h1[^>]*>([^<]*)/.exec(body)?.[1] ?? '')

  it('says that somebody else answers now, from the day after the holder’s last', async () => {
    const { path } = await linkTo('kontakt.arbete@exempel.se')
    const endsOn = (date: string) =>
      withDatabase(server.folder, (database) =>
        database.prepare("UPDATE ContactPerson SET toOn = ? WHERE email = 'kontakt.arbete@exempel.se'").run(date),
      )
    endsOn('2100-01-01')
    expect((await anybody.get(path)).status).toBe(200)
    endsOn('2026-01-01')
    const left = await anybody.get(path)
    expect([left.status, titleOf(left.body)]).toEqual([410, 'Någon annan svarar nu för organisationen'])
    expect(left.headers['cache-control']).toBe('no-store')
  })

  it('says that the round is over when it is', async () => {
    const { path } = await linkTo('kontakt.forsakring@exempel.se')
    const phase = (to: string) =>
      withDatabase(server.folder, (database) =>
        database.prepare("UPDATE ReportingRound SET phase = ? WHERE slug = '2026'").run(to),
      )
    phase('frozen')
    const over = await anybody.get(path)
    expect([over.status, titleOf(over.body)]).toEqual([410, 'Omgången är avslutad'])
    phase('open')
    expect((await anybody.get(path)).status).toBe(200)
  })

  it('is not told from one that never was, when a single letter differs', async () => {
    const { path } = await linkTo('kontakt.stad@exempel.se')
    const wrong = `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`
    for (const one of [wrong, '/svara/finns-inte', `${wrong}/atagande/${own}`]) {
      const answered = await anybody.get(one)
      expect([answered.status, titleOf(answered.body)], one).toEqual([404, 'Sidan finns inte'])
    }
  })
})

describe('a link that is used a thousand times in a minute', () => {
  it('is stopped with a page in Swedish, told to the coordinator, and no other link with it', async () => {
    const { id, path } = await linkTo('kontakt.lansstyrelsen@exempel.se')
    const other = await linkTo('kontakt.stad@exempel.se')
    const many = await Promise.all(Array.from({ length: 1000 }, () => anybody.send(path, { method: 'POST' })))
    const stopped = many.filter(({ status }) => status === 429)
    expect(stopped.length).toBeGreaterThanOrEqual(400)
    expect(many.every(({ status }) => status === 429 || status === 403)).toBe(true)
    const page = await anybody.get(path)
    expect(page.status).toBe(429)
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0)
    expect(textOf(page.body)).toContain('Vänta en minut och läs in sidan igen')
    expect(page.headers['content-security-policy']).toContain("script-src 'none'")
    expect((await anybody.get(other.path)).status).toBe(200)
    expect(textOf((await coordinator.get(`${links}/${id}`)).body)).toContain('användes orimligt ofta')
  })

  it('or guessed at, never keeps a holder out, whoever shares the network address', async () => {
    const { path } = await linkTo('kontakt.forsakring@exempel.se')
    const guesses = Array.from({ length: 200 }, (_, index) => `/svara/${'g'.repeat(40)}${index}`)
    const statuses = (await Promise.all(guesses.map((guess) => anybody.send(guess, { method: 'POST' })))).map(
      ({ status }) => status,
    )
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(180)
    expect((await anybody.get(path)).status).toBe(200)
  })
})

it('leaves no fault in the server’s log', () => {
  expect(server.faults()).toEqual([])
})
