import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeViolations, launchBrowser, openPage, type WatchedPage } from '#tests/support/browser.ts'
import { enter } from '#tests/support/enter.ts'
import { Client } from '#tests/support/http-client.ts'
import { addSession, addUser, startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const outline = '/samordning/arsuppfoljning/2026'
const goal = `${outline}/avsnitt/mal-7`

let server: RunningServer
let browser: Browser
let opened: WatchedPage[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer({
    prepare: (database) => {
      addUser(database, { id: 'prov-kollega', role: 'coordinator', organisationId: null, name: 'Prov Kollega' })
    },
  })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  server.clean()
})
// Each test begins with nothing written in 2026.
beforeEach(async () => {
  for (const { context } of opened) await context.close()
  opened = []
  // A page that is closed may have sent its last words: they are not to come into the next test.
  for (let before = 'unknown'; ; await sleep(300)) {
    const after = JSON.stringify(inDatabase() ?? null)
    if (after === before) break
    before = after
  }
  withDatabase(server.folder, (database) => {
    const own = `SELECT f.id FROM AnnualFollowUp f JOIN ReportingRound r ON r.id = f.roundId WHERE r.slug = '2026'`
    for (const table of ['FollowUpSection', 'FollowUpPresence']) {
      database.exec(`DELETE FROM ${table} WHERE followUpId IN (${own})`)
    }
    database.exec(`UPDATE AnnualFollowUp SET phase = 'draft' WHERE id IN (${own})`)
  })
})

const openAs = async (userId: string, options: Parameters<typeof openPage>[1] = {}): Promise<Page> => {
  const watched = await openPage(browser, options)
  opened.push(watched)
  await enter(watched.context, server, userId)
  return watched.page
}
const goTo = async (page: Page, path = goal) => {
  await page.goto(server.url + path, { waitUntil: 'networkidle' })
}
const inDatabase = (key = 'mal-7') =>
  withDatabase(
    server.folder,
    (database) =>
      database
        .prepare(
          `SELECT s.text, s.version, s.readyName, s.changedName FROM FollowUpSection s JOIN AnnualFollowUp f ON f.id = s.followUpId
           JOIN ReportingRound r ON r.id = f.roundId WHERE r.slug = '2026' AND s.key = ?`,
        )
        .get(key) as { text: string; version: number; readyName: string | null; changedName: string } | undefined,
  )
const field = (page: Page) => page.getByLabel('Avsnittets text')
const stateOf = (page: Page) => page.locator('form [role="status"]')
const untilSaved = (page: Page) =>
  stateOf(page)
    .filter({ hasText: /^Sparat \d\d:\d\d/ })
    .waitFor()
const keptHere = (page: Page) => page.evaluate(() => Object.values(localStorage) as string[])
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const noFaults = () => {
  expect(
    opened.flatMap(({ faults }) => faults).filter((one) => !/ERR_INTERNET_DISCONNECTED|status of 401/.test(one)),
  ).toEqual([])
  expect(server.faults()).toEqual([])
}

// On a busy machine a journey takes longer than a test is given.
describe('the editor of the annual follow-up', { timeout: 60_000 }, () => {
  it('is written in, marked as ready and opened again on a phone without scripts', async () => {
    const page = await openAs('demo-samordnare', {
      javaScriptEnabled: false,
      bypassCSP: false,
      viewport: { width: 390, height: 844 },
    })
    await goTo(page, outline)
    expect(await page.locator('main').innerText()).toContain('Systematisk kunskapsutveckling saknar text.')
    await page.getByRole('link', { name: /Skriv avsnittet Mål.7/ }).click()
    // The material stands beside, under on a phone.
    expect(await page.locator('#underlaget').innerText()).toBe('Underlaget just nu')
    await page.getByText('Så skriver du stycken').click()
    expect(await page.locator('main').innerText()).toContain('först på raden')
    await field(page).fill('## Läget\u00ad\n\n•\tAndelen är 16\u00a0procent\n\nÅtta av\u00a0nio har svarat.')
    await press(page, 'Spara')
    await page.getByText('Texten är sparad').waitFor()
    expect(inDatabase()).toMatchObject({
      text: '## Läget\n\n- Andelen är 16\u00a0procent\n\nÅtta av nio har svarat.',
      version: 1,
    })
    await page.getByText('Så här blir texten').click()
    expect(await page.locator('.disclosure h3').innerText()).toBe('Läget')
    expect(await page.locator('.disclosure .document li').innerText()).toBe('Andelen är 16\u00a0procent')
    await page.getByLabel('Avsnittet skrivs av').selectOption({ label: 'Prov Kollega' })
    await press(page, 'Spara vem som skriver')
    await page.getByText('Vem som skriver är sparat').waitFor()
    await press(page, 'Märk som klart')
    await page.waitForURL(server.url + outline)
    const row = page.locator('.task-list > li', { hasText: /Mål.7/ })
    const told = await row.innerText()
    for (const words of ['Klart', 'Skrivs av Prov Kollega', 'Ändrat av Demo Samordnare', 'Märkt som klart av']) {
      expect(told).toContain(words)
    }
    expect(await page.locator('.progress').innerText()).toContain('1 av 5 avsnitt')
    await row.getByRole('link', { name: 'Läs' }).click()
    expect(await field(page).count()).toBe(0)
    await press(page, 'Öppna igen')
    await field(page).waitFor()
    expect(inDatabase()).toMatchObject({ readyName: null, version: 3 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    noFaults()
  })

  it('saves itself in words while somebody writes, and shows at once how it will read', async () => {
    const page = await openAs('demo-samordnare', { bypassCSP: true })
    await goTo(page)
    expect(await page.getByRole('button', { name: 'Märk som klart' }).isDisabled()).toBe(true)
    await field(page).fill('## Läget\n\nDet går framåt.')
    await expect.poll(() => page.getByRole('button', { name: 'Märk som klart' }).isDisabled()).toBe(false)
    await untilSaved(page)
    expect(inDatabase()).toMatchObject({ text: '## Läget\n\nDet går framåt.', version: 1 })
    expect(await keptHere(page)).toEqual([])
    await page.getByText('Så här blir texten').click()
    expect(await page.locator('.disclosure h3').innerText()).toBe('Läget')
    await field(page).fill('Det går framåt, säger alla.')
    await press(page, 'Märk som klart')
    await page.waitForURL(server.url + outline)
    expect(inDatabase()).toMatchObject({ text: 'Det går framåt, säger alla.', readyName: 'Demo Samordnare' })
    await goTo(page, `${outline}/forhandsvisning`)
    expect(await page.locator('main').innerText()).toContain('Det går framåt, säger alla.')
    await goTo(page)
    expect(await axeViolations(page)).toEqual([])
    noFaults()
  })

  it('keeps the text when the network is cut and the tab is closed, and gives it back', async () => {
    const page = await openAs('demo-samordnare')
    await goTo(page)
    await field(page).fill('Före tunneln.')
    await untilSaved(page)
    await page.context().setOffline(true)
    await field(page).fill('Före tunneln. I tunneln.')
    await stateOf(page).filter({ hasText: 'Ingen kontakt med servern. Texten finns kvar i webbläsaren' }).waitFor()
    await press(page, 'Spara')
    await stateOf(page).filter({ hasText: 'Avsnittet är inte sparat.' }).waitFor()
    const { context } = opened.at(-1) as WatchedPage
    await page.close()
    await context.setOffline(false)
    expect(inDatabase()).toMatchObject({ text: 'Före tunneln.' })
    const again = await context.newPage()
    await goTo(again)
    await again.getByText('Din text är tillbaka').waitFor()
    expect(await field(again).inputValue()).toBe('Före tunneln. I tunneln.')
    await untilSaved(again)
    expect(inDatabase()).toMatchObject({ text: 'Före tunneln. I tunneln.', version: 2 })
    await expect.poll(() => keptHere(again)).toEqual([])
    await field(again).fill('Sista ordet.')
    await again.close({ runBeforeUnload: true })
    await expect.poll(() => inDatabase()?.text, { timeout: 8_000 }).toBe('Sista ordet.')
    noFaults()
  })

  it('shows both texts when a colleague has saved meanwhile, and loses neither', async () => {
    const theirs = await openAs('prov-kollega')
    await goTo(theirs)
    await field(theirs).fill('Rutinen är klar. Kollegan skrev detta.')
    await untilSaved(theirs)
    const mine = await openAs('demo-samordnare', { bypassCSP: true })
    await goTo(mine)
    // The colleague has it open, and that is told.
    await mine.getByText('Prov Kollega har avsnittet öppet').waitFor()
    await field(theirs).fill('Rutinen är klar. Kollegan skrev detta sedan.')
    await untilSaved(theirs)
    await expect.poll(() => inDatabase()?.version, { timeout: 8_000 }).toBe(2)
    await field(mine).fill('Rutinen är klar. Jag skrev detta.')
    await stateOf(mine).filter({ hasText: 'har sparat en nyare version. Båda texterna finns kvar.' }).waitFor()
    expect((await keptHere(mine)).join()).toContain('Jag skrev detta.')
    await press(mine, 'Jämför texterna')
    await mine.getByText('Det finns två texter').waitFor()
    expect(await mine.locator('.side-text').allTextContents()).toEqual([
      'Rutinen är klar. [bara här: Jag slut] skrev detta.',
      'Rutinen är klar. [bara här: Kollegan slut] skrev detta[bara här:  sedan slut].',
    ])
    expect(await axeViolations(mine)).toEqual([])
    // Closed and opened again, the choice is asked for again.
    await goTo(mine)
    await mine.getByText('Din text är tillbaka').waitFor()
    await press(mine, 'Jämför texterna')
    await press(mine, 'Sätt ihop båda i fältet')
    await expect
      .poll(() => field(mine).inputValue())
      .toBe('Rutinen är klar. Kollegan skrev detta sedan.\n\nRutinen är klar. Jag skrev detta.')
    await field(mine).fill('Rutinen är klar. Båda skrev detta.')
    // The colleague saves once more in the meantime.
    await field(theirs).fill('Kollegan igen.')
    await untilSaved(theirs)
    await expect.poll(() => inDatabase()?.version, { timeout: 8_000 }).toBe(3)
    await press(mine, 'Spara texten i fältet')
    await expect.poll(() => mine.locator('.side-text').last().textContent()).toContain('Kollegan')
    expect(await field(mine).inputValue()).toBe('Rutinen är klar. Båda skrev detta.')
    await press(mine, 'Spara texten i fältet')
    await mine.getByText('Texten är sparad').waitFor()
    expect(inDatabase()).toMatchObject({ text: 'Rutinen är klar. Båda skrev detta.', version: 4 })
    // The page is read before its script lets go of what it kept.
    await expect.poll(() => keptHere(mine)).toEqual([])
    noFaults()
  })

  it('tells a writer that a colleague has marked it as ready, and keeps what they wrote', async () => {
    const mine = await openAs('demo-samordnare')
    await goTo(mine)
    await field(mine).fill('Början.')
    await untilSaved(mine)
    const theirs = await openAs('prov-kollega')
    await goTo(theirs)
    await press(theirs, 'Märk som klart')
    await theirs.waitForURL(server.url + outline)
    await field(mine).fill('Början. Och slutet.')
    await stateOf(mine).filter({ hasText: 'Prov Kollega har märkt avsnittet som klart.' }).waitFor()
    await goTo(mine)
    expect(await mine.getByLabel('Din text, som inte är sparad').inputValue()).toBe('Början. Och slutet.')
    await press(mine, 'Öppna igen')
    await mine.getByText('Din text är tillbaka').waitFor()
    expect(await field(mine).inputValue()).toBe('Början. Och slutet.')
    noFaults()
  })

  it('is read and not written when the follow-up is proposed', async () => {
    const page = await openAs('demo-samordnare', { javaScriptEnabled: false })
    await goTo(page)
    await field(page).fill('Till styrgruppen.')
    await press(page, 'Spara')
    await page.getByText('Texten är sparad').waitFor()
    const proposed = () =>
      withDatabase(server.folder, (database) => database.exec("UPDATE AnnualFollowUp SET phase = 'proposed'"))
    proposed()
    await field(page).fill('Till styrgruppen, för sent.')
    await press(page, 'Spara')
    await page.getByText('Inget är sparat').waitFor()
    expect(await page.getByLabel('Din text, som inte är sparad').inputValue()).toBe('Till styrgruppen, för sent.')
    expect(await page.getByRole('button', { name: 'Öppna igen' }).count()).toBe(0)
    await goTo(page, outline)
    expect(await page.locator('main').innerText()).toContain('Årsuppföljningen är föreslagen för styrgruppen.')
    expect(inDatabase()).toMatchObject({ text: 'Till styrgruppen.' })
    noFaults()
  })

  it('refuses what is too long whole, and what is not there', async () => {
    const client = new Client(
      server.url,
      withDatabase(server.folder, (database) => addSession(database, 'demo-samordnare')),
    )
    const long = 'å'.repeat(100_001)
    const refused = await client.post(goal, { version: '0', text: long, intent: 'save' })
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('Ett avsnitt får vara högst 100\u00a0000 tecken')
    expect(refused.body).toContain(`>${long}</textarea>`)
    const whole = await client.post(`${goal}/utkast`, { version: '0', text: `${'å'.repeat(99_990)}\0\u202eslut` })
    expect(whole.status).toBe(200)
    expect(inDatabase()?.text).toHaveLength(99_994)
    const again = await client.post(`${goal}/utkast`, { version: '0', text: long })
    expect([again.status, (JSON.parse(again.body) as { kind: string }).kind]).toEqual([400, 'faulty'])
    const stale = await client.post(`${goal}/utkast`, { version: '0', text: 'Annat' })
    expect([stale.status, JSON.parse(stale.body)]).toEqual([409, { kind: 'conflict', isStored: false }])
    const other = await client.post(`${goal}/utkast`, { version: '1', text: 'Annat', author: 'user:nagon-annan' })
    expect(other.status).toBe(401)
    for (const path of [
      `${outline}/avsnitt/mal-99`,
      `${outline}/avsnitt/aktor-finns-inte`,
      `${outline}/avsnitt/goal`,
      '/samordning/arsuppfoljning/1999/avsnitt/summary',
    ]) {
      expect((await client.get(path)).status, path).toBe(404)
      expect((await client.post(path, { version: '0', text: 'x' })).status, path).toBe(404)
      expect((await client.post(`${path}/utkast`, { version: '0', text: 'x' })).status, path).toBe(404)
    }
    expect((await client.post(goal, { version: 'x', text: 'a' })).status).toBe(400)
    client.close()
    expect(server.faults()).toEqual([])
  })
})
