import { setTimeout as sleep } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage, signIn } from '#tests/support/browser.ts'
import { Client } from '#tests/support/http-client.ts'
import { smtpAnswer, startMailServer, type MailServer } from '#tests/support/mail-server.ts'
import { newFolder, startServer, stored, withDatabase, type RunningServer } from '#tests/support/server.ts'

/** How long a loaded machine may take over what takes a moment, in milliseconds. */
const patience = 50_000

let mail: MailServer | undefined
let server: RunningServer | undefined
afterEach(async () => {
  await server?.kill()
  await mail?.stop()
  server?.clean()
  server = undefined
  mail = undefined
})

/** Nothing is quiet, nothing is scheduled, and these people are to be told something. */
function tell(database: Database.Database, people: number, kind = 'mention'): void {
  database.prepare('UPDATE Installation SET quietFrom = 0, quietTo = 0, quietWeekends = 0').run()
  database.prepare("UPDATE ReportingRound SET opensOn = '2999-01-01' WHERE phase = 'open'").run()
  const add = database.prepare(
    'INSERT INTO Notification (key, kind, email, name, facts, createdAt) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const facts = JSON.stringify({ by: 'Åsa', commitment: 'Rutinen', message: 'Titta på det här.' })
  for (let one = 0; one < people; one += 1) {
    const email = `p${one}@exempel.se`
    add.run(`${kind}:prov:${email}`, kind, email, `Person ${one}`, facts, stored(new Date()))
  }
}

const states = (folder: string): Record<string, number> =>
  withDatabase(folder, (database) =>
    Object.fromEntries(
      (
        database.prepare('SELECT state, count(*) AS n FROM OutgoingMessage GROUP BY state').all() as {
          state: string
          n: number
        }[]
      ).map(({ state, n }) => [state, n]),
    ),
  )

const everybody = (people: number): string[] =>
  Array.from({ length: people }, (_, one) => `p${one}@exempel.se`).toSorted()

describe('a server that is killed', { timeout: 120_000 }, () => {
  it('between storing and sending has neither lost nor doubled a message when it has come back', async () => {
    const folder = newFolder('example')
    withDatabase(folder, (database) => tell(database, 10))
    // Without a mail server, everything is stored and nothing sent.
    server = await startServer({ folder })
    await expect.poll(() => states(folder), { timeout: patience }).toEqual({ waiting: 10 })
    await server.kill()
    mail = await startMailServer()
    server = await startServer({ folder, env: { SMTP_URL: mail.url, MAIL_FROM: 'vi@exempel.se' } })
    const { received } = mail
    await expect.poll(() => states(folder), { timeout: patience }).toEqual({ sent: 10 })
    expect(received.map(({ to }) => to.join()).toSorted()).toEqual(everybody(10))
    expect(server.faults()).toEqual([])
  })

  it('in the middle of sending has lost none, and doubles at most the one under way, under its own name', async () => {
    const people = 30
    const folder = newFolder('example')
    withDatabase(folder, (database) => tell(database, people))
    mail = await startMailServer()
    const env = { SMTP_URL: mail.url, MAIL_FROM: 'vi@exempel.se' }
    const { received } = mail
    server = await startServer({ folder, env })
    await expect.poll(() => received.length, { timeout: patience, interval: 2 }).toBeGreaterThan(8)
    await server.kill()
    // What the mail server had begun to take it has taken by now.
    await sleep(200)
    const underWay = withDatabase(
      folder,
      (database) =>
        database.prepare("SELECT messageId FROM OutgoingMessage WHERE state = 'sending'").all() as {
          messageId: string
        }[],
    )
    expect(underWay.length).toBeLessThanOrEqual(1)
    expect(received.length).toBeLessThan(people)
    server = await startServer({ folder, env })
    await expect.poll(() => states(folder), { timeout: patience }).toEqual({ sent: people })
    expect([...new Set(received.map(({ to }) => to.join()))].toSorted()).toEqual(everybody(people))
    const ids = received.map(({ heads }) => heads['message-id'] ?? '')
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
    expect(underWay.map(({ messageId }) => messageId)).toEqual(expect.arrayContaining(twice))
    expect(new Set(ids).size).toBe(people)
  })

  it('by being asked to stop finishes the message under way and sends the rest after the next start', async () => {
    const folder = newFolder('example')
    withDatabase(folder, (database) => tell(database, 30))
    mail = await startMailServer()
    const env = { SMTP_URL: mail.url, MAIL_FROM: 'vi@exempel.se' }
    const { received } = mail
    server = await startServer({ folder, env })
    await expect.poll(() => received.length, { timeout: patience, interval: 2 }).toBeGreaterThan(3)
    expect(await server.stop()).toBe(0)
    expect(states(folder)).toEqual({ sent: received.length, waiting: 30 - received.length })
    server = await startServer({ folder, env })
    await expect.poll(() => received.length, { timeout: patience }).toBe(30)
    expect(received.map(({ to }) => to.join()).toSorted()).toEqual(everybody(30))
  })
})

describe('without scripts', { timeout: 120_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it('a coordinator words a message, sees what waits and sends it from their own program', async () => {
    server = await startServer({ prepare: (database) => tell(database, 1) })
    const { url, folder } = server
    await expect.poll(() => states(folder), { timeout: patience }).toEqual({ waiting: 1 })
    const { page, faults } = await openPage(browser, { javaScriptEnabled: false })
    await signIn(page, url, 'samordnare')
    await page.goto(`${url}/samordning`)
    await page.getByRole('link', { name: 'Utskick', exact: true }).click()
    await page.getByText('Ingen e-postserver är inställd').waitFor()
    await page.getByRole('link', { name: 'Texter', exact: true }).click()
    await page.getByRole('link', { name: 'Omnämnd' }).click()
    await page.getByLabel('Ämne').fill('Hej {{namnet}}')
    await page.getByRole('button', { name: 'Spara texten' }).click()
    await page.getByRole('link', { name: /\{\{namnet\}\} är inget som går att fylla i/ }).waitFor()
    expect(await page.getByLabel('Ämne').inputValue()).toBe('Hej {{namnet}}')
    await page.getByLabel('Ämne').fill('Fråga från {{av}}')
    await page.getByRole('button', { name: 'Förhandsgranska' }).click()
    await page.getByText('Så blir det om du sparar').waitFor()
    await page.getByText('Fråga från Åsa').waitFor()
    await page.getByRole('button', { name: 'Spara texten' }).click()
    await page.getByText('Texten är sparad').waitFor()
    await page.getByRole('heading', { name: 'Tidigare texter' }).waitFor()
    await page.getByRole('button', { name: 'Återställ den vanliga texten' }).click()
    await page.getByText('Den vanliga texten gäller igen').waitFor()
    expect(await page.getByLabel('Ämne').inputValue()).toBe('{{av}} nämnde dig i en kommentar')

    await page.goto(`${url}/samordning/utskick`)
    await page.getByRole('link', { name: 'Åsa nämnde dig i en kommentar' }).click()
    const mailto = await page.getByRole('link', { name: 'Öppna i mitt e-postprogram' }).getAttribute('href')
    expect(decodeURIComponent(mailto ?? '')).toMatch(/^mailto:p0@exempel\.se\?subject=Åsa .*Titta på det här\./s)
    await page.getByRole('button', { name: 'Markera som skickat' }).click()
    await page.getByText('Meddelandet är markerat som skickat').waitFor()
    expect(states(folder)).toEqual({ sent: 1 })
    await page.getByRole('button', { name: 'Skicka igen' }).click()
    await page.getByText('Meddelandet skickas på nytt').waitFor()
    await page.getByRole('button', { name: 'Ställ in' }).click()
    await page.getByText('Meddelandet är inställt').waitFor()
    expect(states(folder)).toEqual({ cancelled: 1 })

    await page.goto(`${url}/samordning/utskick/tider`)
    await page.getByLabel('Tyst från klockan').selectOption('21')
    await page.getByLabel('Tyst till klockan').selectOption('6')
    await page.getByRole('button', { name: 'Spara tiderna' }).click()
    await page.getByText('mellan klockan 06 och 21, alla dagar').first().waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('a partner chooses one message a day, and gets a calendar address that works until it is turned off', async () => {
    server = await startServer({})
    const { url } = server
    const { page, faults } = await openPage(browser, { javaScriptEnabled: false })
    await signIn(page, url, 'partner')
    await page.getByRole('link', { name: 'Mina utskick och min kalender' }).click()
    await page.getByLabel(/Samlade en gång om dagen/).check()
    await page.getByRole('button', { name: 'Spara valet' }).click()
    await page.getByText('Ditt val är sparat').waitFor()
    expect(await page.getByLabel(/Samlade en gång om dagen/).isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Skapa en kalenderadress' }).click()
    const address = await page.getByLabel('Din adress').inputValue()
    const path = new URL(address).pathname
    const calendar = new Client(url)
    const answer = await calendar.get(path)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(answer.body).toContain('BEGIN:VEVENT')
    expect(answer.body.replace(/\r\n /g, '')).toContain('SUMMARY:Sista dag att svara: Uppföljning 2026')
    expect((await calendar.get(path, { 'If-None-Match': String(answer.headers['etag']) })).status).toBe(304)
    expect((await calendar.get(path.replace('.ics', ''))).status).toBe(404)
    await page.getByRole('link', { name: 'Tillbaka' }).click()
    await page.getByRole('button', { name: 'Stäng av adressen' }).click()
    await page.getByText('Kalenderadressen är avstängd').waitFor()
    expect((await calendar.get(path)).status).toBe(404)
    calendar.close()
    expect(faults).toEqual([])
    await page.context().close()
  })
})

it(
  'a contact person whose address the mail server does not know is shown, and can be marked as working',
  { timeout: 120_000 },
  async () => {
    mail = await startMailServer({
      onRcptTo: (_address, _session, callback) => callback(smtpAnswer(550, 'No such user')),
    })
    server = await startServer({
      env: { SMTP_URL: mail.url, MAIL_FROM: 'vi@exempel.se', LOG_LEVEL: 'info' },
      prepare: (database) => {
        tell(database, 1)
        database
          .prepare(
            "INSERT INTO ContactPerson (organisationId, kind, name, email, fromOn, createdAt) VALUES (1, 'contact', 'P', 'p0@exempel.se', '2026-01-01', ?)",
          )
          .run(stored(new Date()))
      },
    })
    const { folder, url } = server
    await expect.poll(() => states(folder), { timeout: patience }).toEqual({ 'given-up': 1 })
    const client = await new Client(url).signIn('samordnare')
    expect((await client.get('/samordning/utskick?visa=misslyckade')).body).toContain('Gick inte fram')
    const id = withDatabase(folder, (database) => database.prepare('SELECT id FROM OutgoingMessage').pluck().get())
    expect((await client.get(`/samordning/utskick/${String(id)}`)).body).toContain('Markera att adressen fungerar')
    expect((await client.post(`/samordning/utskick/${String(id)}/adress`, { works: 'yes' })).status).toBe(303)
    const bounced = () =>
      withDatabase(folder, (database) => database.prepare('SELECT bouncedAt FROM ContactPerson').pluck().get())
    expect(bounced()).toBeNull()
    expect(server.output()).toContain('"mail":"bounced"')
    expect(server.output()).not.toContain('p0@exempel.se')
    client.close()
  },
)
