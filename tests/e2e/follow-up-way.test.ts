import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, launchBrowser, openPage, type WatchedPage } from '#tests/support/browser.ts'
import { enter } from '#tests/support/enter.ts'
import { Client } from '#tests/support/http-client.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const own = '/samordning/arsuppfoljning/2026'
const steeringPage = '/styrgrupp/arsuppfoljning/2026'
const reason = 'Två organisationer hann inte svara.'
const comment = 'Säg mer om varför målet inte nås.'
const sentBack = 'Sammanfattningen saknas.'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const main = async (page: Page) => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')

/** From a proposal to what everybody reads, in a real browser; the second time without scripts on a phone. */
describe.each([
  { way: 'with scripts at 1280 px', scripts: true, width: 1280 },
  { way: 'without scripts at 390 px', scripts: false, width: 390 },
])('a follow-up on its way to publication, $way', ({ scripts, width }) => {
  let server: RunningServer
  const opened: WatchedPage[] = []
  let coordinator: Page
  let steering: Page

  beforeAll(async () => {
    server = await startServer({
      prepare: (database) => database.prepare("UPDATE ReportingRound SET phase = 'review' WHERE year = 2026").run(),
    })
    for (let each = 0; each < 2; each += 1) {
      opened.push(
        await openPage(browser, { javaScriptEnabled: scripts, viewport: { width, height: 900 }, bypassCSP: scripts }),
      )
    }
    coordinator = (opened[0] as WatchedPage).page
    steering = (opened[1] as WatchedPage).page
    await enter(coordinator.context(), server, 'demo-samordnare')
    await enter(steering.context(), server, 'demo-styrgrupp')
  })
  afterAll(async () => {
    for (const { context } of opened) await context.close()
    expect(server.faults()).toEqual([])
    await server.stop()
    server.clean()
  })

  const goto = (page: Page, path: string) => page.goto(server.url + path)
  const press = async (page: Page, name: string, to: string) => {
    await page.getByRole('button', { name, exact: true }).click()
    await page.waitForURL((address) => address.pathname === to)
  }
  const row = (sql: string) =>
    withDatabase(server.folder, (database) => database.prepare(sql).get()) as Record<string, unknown>
  const edition = () =>
    row(
      'SELECT * FROM FollowUpEdition WHERE followUpId = (SELECT id FROM AnnualFollowUp WHERE roundId = 2) ORDER BY number DESC LIMIT 1',
    )
  const expectAccessible = async (page: Page) => {
    if (scripts) expect(await axeViolations(page)).toEqual([])
  }

  it('is proposed by the coordinator, with a reason because something is missing', { timeout: 30_000 }, async () => {
    await goto(coordinator, `${own}/forslag`)
    expect(await main(coordinator)).toMatch(/lägesrapporter är inte godkända/)
    await expectAccessible(coordinator)
    await press(coordinator, 'Föreslå för styrgruppen', `${own}/forslag`)
    expect(await coordinator.locator('.error-summary').innerText()).toContain('Skriv varför')
    await expectAccessible(coordinator)
    await coordinator.getByLabel('Varför föreslås den fast något saknas?').fill(reason)
    await press(coordinator, 'Föreslå för styrgruppen', steeringPage)
    expect(await main(coordinator)).toContain(reason)
    expect(edition()).toMatchObject({ number: 1, state: 'proposed', reason })
  })

  it('is found, read and commented on by the steering group', { timeout: 30_000 }, async () => {
    await goto(steering, '/styrgrupp')
    await steering.getByRole('link', { name: 'Förslag till årsuppföljning 2026' }).click()
    await steering.waitForURL(server.url + steeringPage)
    const text = await main(steering)
    expect(text).toContain(String(edition()['sha256']))
    expect(text).toContain(reason)
    await expectAccessible(steering)
    await steering.getByRole('link', { name: 'Kommentera Sammanfattning' }).click()
    await steering.getByLabel('Kommentar', { exact: true }).fill('…')
    await press(steering, 'Spara kommentaren', `${steeringPage}/kommentar`)
    expect(await steering.locator('.error-summary').innerText()).toContain('Skriv med ord.')
    await expectAccessible(steering)
    await steering.getByLabel('Kommentar', { exact: true }).fill(comment)
    await press(steering, 'Spara kommentaren', steeringPage)
    expect(await steering.locator('#kommentarer').innerText()).toContain(comment)
  })

  it('is answered, sent back with a reason, and proposed again', { timeout: 30_000 }, async () => {
    await goto(coordinator, steeringPage)
    await coordinator.getByRole('link', { name: /^Svara/ }).click()
    await coordinator.getByLabel('Svar', { exact: true }).fill('Vi skriver ett stycke till.')
    await press(coordinator, 'Spara svaret', steeringPage)
    await goto(steering, `${steeringPage}/aterlamning`)
    await press(steering, 'Lämna tillbaka förslaget', `${steeringPage}/aterlamning`)
    expect(await steering.locator('.error-summary').innerText()).toContain('Skriv varför')
    await steering.getByLabel('Skäl').fill(sentBack)
    await press(steering, 'Lämna tillbaka förslaget', steeringPage)
    expect(await main(steering)).toContain('Vi skriver ett stycke till.')
    expect(edition()).toMatchObject({ number: 1, state: 'sent-back', sentBackReason: sentBack })
    await goto(coordinator, `${own}/forslag`)
    expect(await main(coordinator)).toContain(sentBack)
    await coordinator.getByLabel('Varför föreslås den fast något saknas?').fill(reason)
    await press(coordinator, 'Föreslå för styrgruppen', steeringPage)
    expect(edition()).toMatchObject({ number: 2, state: 'proposed' })
  })

  it(
    'is adopted with its number and its meeting, and everything typed stays when something is wrong',
    { timeout: 30_000 },
    async () => {
      await goto(steering, `${steeringPage}/faststallande`)
      await expectAccessible(steering)
      await steering.getByLabel('Beslutets diarienummer').fill('801-12-2026')
      await steering.getByLabel('Sammanträdets datum').fill('2099-01-31')
      await steering.getByLabel('Anteckning').fill('§ 7')
      await press(steering, 'Fastställ årsuppföljningen', `${steeringPage}/faststallande`)
      expect(await steering.locator('.error-summary').innerText()).toContain('Sammanträdet kan inte ligga i framtiden.')
      expect(await steering.getByLabel('Beslutets diarienummer').inputValue()).toBe('801-12-2026')
      expect(await steering.getByLabel('Anteckning').inputValue()).toBe('§ 7')
      await steering.getByLabel('Sammanträdets datum').fill('2026-01-31')
      await press(steering, 'Fastställ årsuppföljningen', steeringPage)
      expect(await main(steering)).toContain('Sammanträde 31 januari 2026, diarienummer 801-12-2026')
      expect(edition()).toMatchObject({ number: 2, state: 'adopted' })
      expect(row('SELECT phase FROM ReportingRound WHERE year = 2026')).toEqual({ phase: 'review' })
    },
  )

  it('is published by the coordinator, which ends the round, once', { timeout: 30_000 }, async () => {
    await goto(coordinator, `${own}/publicering`)
    expect(await main(coordinator)).toContain('Omgången avslutas på samma gång.')
    await expectAccessible(coordinator)
    await press(coordinator, 'Publicera årsuppföljningen', `${own}/publicering`)
    expect(await main(coordinator)).toContain('Årsuppföljningen är publicerad')
    expect(edition()).toMatchObject({ number: 2, state: 'published' })
    expect(row('SELECT phase FROM ReportingRound WHERE year = 2026')).toEqual({ phase: 'frozen' })
    expect(row("SELECT count(*) AS told FROM Notification WHERE kind = 'follow-up-published'")['told']).toBeGreaterThan(
      0,
    )
    const again = await new Client(server.url).signIn('samordnare')
    expect((await again.post(`${own}/publicering`, { sha256: '', mark: '', reason: '' })).status).toBe(409)
    again.close()
    await goto(coordinator, '/samordning')
    expect(await main(coordinator)).toContain('Publicerad')
    expect(opened.flatMap(({ faults }) => faults)).toEqual([])
  })
})
