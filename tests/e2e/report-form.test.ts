import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser, openPage, type WatchedPage } from '#tests/support/browser.ts'
import { demoPassword } from '#tests/support/demo-password.ts'
import { addSession, addUser, startServer, stored, withDatabase, type RunningServer } from '#tests/support/server.ts'

const slug = 'soktermer-i-takecare'
const form = `/lagesrapport/2026/${slug}`
const merge = `${form}/sammanfogning`
const token = 'en-personlig-lank-for-provet'
const byLink = `/svara/${token}/atagande/${slug}`
const lastYear = 'Söktermerna är framtagna tillsammans med vården. Två vårdenheter har provat dem.'

let server: RunningServer
let browser: Browser
let opened: WatchedPage[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer({
    prepare: (database) => {
      const { organisationId } = database
        .prepare("SELECT organisationId FROM User WHERE id = 'demo-partner'")
        .get() as { organisationId: number }
      addUser(database, { id: 'prov-kollega', role: 'partner', organisationId, name: 'Prov Kollega' })
      const { id: roundId } = database.prepare("SELECT id FROM ReportingRound WHERE slug = '2026'").get() as {
        id: number
      }
      database
        .prepare(
          `INSERT INTO AnswerLink (tokenHash, roundId, organisationId, name, email, createdAt, createdName)
           VALUES (?, ?, ?, 'Prov Länk', 'lank@prov.invalid', ?, 'Provet')`,
        )
        .run(createHash('sha256').update(token).digest('hex'), roundId, organisationId, stored(new Date()))
      database
        .prepare(
          `INSERT INTO Milestone (commitmentId, position, title, dueOn)
           SELECT id, 1, 'Söktermerna är införda', '2026-12-31' FROM "Commitment" WHERE slug = ?`,
        )
        .run(slug)
    },
  })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  server.clean()
})
// Each test begins without a report.
beforeEach(async () => {
  for (const { context } of opened) await context.close()
  opened = []
  // A page that is closed may have sent its last words, and again: they are not to come into the next test.
  for (let before = 'unknown'; ; await sleep(600)) {
    const after = JSON.stringify(inDatabase() ?? null)
    if (after === before) break
    before = after
  }
  withDatabase(server.folder, (database) => {
    const reports = `SELECT r.id FROM StatusReport r JOIN "Commitment" c ON c.id = r.commitmentId
      JOIN ReportingRound o ON o.id = r.roundId WHERE c.slug = '${slug}' AND o.slug = '2026'`
    database.exec(`DELETE FROM WorkingCopy`)
    for (const table of ['Contribution', 'OwnValue', 'Milestone']) {
      database.exec(`DELETE FROM StatusReport${table} WHERE statusReportId IN (${reports})`)
    }
    database.exec(`DELETE FROM ReportSubmission WHERE statusReportId IN (${reports})`)
    database.exec(`DELETE FROM StatusReport WHERE id IN (${reports})`)
  })
})

const open = async (options: Parameters<typeof openPage>[1] = {}): Promise<Page> => {
  const watched = await openPage(browser, options)
  opened.push(watched)
  return watched.page
}
/** A page of somebody who has signed in. */
const openAs = async (userId: string, options: Parameters<typeof openPage>[1] = {}): Promise<Page> => {
  const page = await open(options)
  const value = withDatabase(server.folder, (database) => addSession(database, userId))
  await page.context().addCookies([{ name: 'session', value, url: server.url }])
  return page
}
const goTo = async (page: Page, path = form) => {
  await page.goto(server.url + path, { waitUntil: 'networkidle' })
}
/** The report as it is stored. */
const inDatabase = () =>
  withDatabase(
    server.folder,
    (database) =>
      database
        .prepare(
          `SELECT r.state, r.version, r.done, r.nextStep, r.channel FROM StatusReport r JOIN "Commitment" c ON c.id = r.commitmentId
           JOIN ReportingRound o ON o.id = r.roundId WHERE c.slug = ? AND o.slug = '2026'`,
        )
        .get(slug) as { state: string; version: number; done: string; nextStep: string; channel: string } | undefined,
  )
const done = (page: Page) => page.getByLabel('Vad har ni gjort?')
const stateOf = (page: Page) => page.locator('form [role="status"]')
const untilSaved = (page: Page) =>
  stateOf(page)
    .filter({ hasText: /^Sparat \d\d:\d\d/ })
    .waitFor()
const keptHere = (page: Page) => page.evaluate(() => Object.values(localStorage) as string[])
const noFaults = () => {
  // Without contact the browser notes every request that fails, which is what the test is about.
  expect(
    opened.flatMap(({ faults }) => faults).filter((one) => !/ERR_INTERNET_DISCONNECTED|status of 401/.test(one)),
  ).toEqual([])
  expect(server.faults()).toEqual([])
}

// On a busy machine a journey takes longer than a test is given.
describe('the report form', { timeout: 60_000 }, () => {
  it('begins on a phone without scripts from last year’s answer, marked as such, and is filled in and sent', async () => {
    const page = await openAs('demo-partner', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    await goTo(page)
    expect(await done(page).inputValue()).toBe(lastYear)
    expect(await page.locator('label', { hasText: 'Vad har ni gjort?' }).innerText()).toContain('Från 2025')
    expect(await page.locator('legend', { hasText: 'Hur långt' }).innerText()).toContain('Från 2025')
    expect(await page.locator('[name="ownValues.0.text"]').inputValue()).toBe('')
    expect(inDatabase()).toBeUndefined()
    await page.getByRole('link', { name: 'Börja tomt' }).click()
    expect(await done(page).inputValue()).toBe('')
    expect(await page.locator('.field-mark').count()).toBe(0)
    await page.getByRole('link', { name: 'Börja i stället från ert svar 2025' }).click()

    await page.getByLabel('Ny sista dag').fill('2099-06-30')
    const contribution = page.locator('[name="contributions.0.text"]')
    const tick = page.locator('[name="contributions.0.chosen"]')
    await tick.uncheck()
    await contribution.fill('Beskrivet utan bock.')
    await page.getByRole('button', { name: 'Skicka in lägesrapporten' }).click()
    await page.locator('.error-summary a').first().waitFor()
    expect(await page.locator('.error-summary a').allInnerTexts()).toEqual([
      'Markera indikatorn som texten handlar om, eller töm fältet.',
      'Skriv varför sista dagen flyttas.',
    ])
    expect(await page.getByLabel('Ny sista dag').inputValue()).toBe('2099-06-30')
    // A draft keeps what is described, ticked or not.
    await page.getByRole('button', { name: 'Spara utkast' }).click()
    await page.getByText('Utkastet är sparat').waitFor()
    expect([await contribution.inputValue(), await tick.isChecked()]).toEqual(['Beskrivet utan bock.', true])
    await page.getByLabel('Varför flyttas dagen?').fill('Uppdateringen är försenad.')
    await done(page).fill('Söktermerna är införda.')
    await page.getByRole('button', { name: 'Skicka in lägesrapporten' }).click()
    await page.getByText('Lägesrapporten är inskickad').waitFor()
    await page.getByRole('link', { name: 'Öppna kvittot' }).click()
    expect(await page.locator('main').innerText()).toContain('Söktermerna är införda.')
    expect(inDatabase()).toMatchObject({ state: 'submitted', done: 'Söktermerna är införda.', channel: 'own' })
    noFaults()
  })

  it('saves itself in words while somebody writes, takes the mark from what is changed, and is sent on top of it', async () => {
    const page = await openAs('demo-partner')
    await goTo(page)
    await done(page).fill('Nu är det gjort.')
    expect(await page.locator('label', { hasText: 'Vad har ni gjort?' }).innerText()).not.toContain('Från 2025')
    expect(await page.locator('label', { hasText: 'Vad är nästa steg?' }).innerText()).toContain('Från 2025')
    await untilSaved(page)
    expect(inDatabase()).toMatchObject({ state: 'draft', version: 1, done: 'Nu är det gjort.' })
    expect(await keptHere(page)).toEqual([])
    // Only what is ticked is saved, so that a text that is written ticks its box.
    await page.locator('[name="contributions.0.text"]').fill('Underlag till uppföljningen.')
    expect(await page.locator('[name="contributions.0.chosen"]').isChecked()).toBe(true)
    await page.getByLabel('Vad är nästa steg?').fill('Utvärdera.')
    await page.getByRole('button', { name: 'Skicka in lägesrapporten' }).click()
    await page.waitForURL(`${server.url}/min-sida`)
    expect(inDatabase()).toMatchObject({ state: 'submitted', nextStep: 'Utvärdera.' })
    expect(await keptHere(page)).toEqual([])
    noFaults()
  })

  it('keeps the text when the network is cut in mid-draft, and sends it when it is back', async () => {
    const page = await openAs('demo-partner')
    await goTo(page)
    await done(page).fill('Före tunneln.')
    await untilSaved(page)
    await page.context().setOffline(true)
    await done(page).fill('Före tunneln. I tunneln.')
    await stateOf(page).filter({ hasText: 'Ingen kontakt med servern. Texten finns kvar i webbläsaren' }).waitFor()
    expect((await keptHere(page)).join()).toContain('I tunneln.')
    // Sending is held back, with everything in place.
    await page.getByRole('button', { name: 'Skicka in lägesrapporten' }).click()
    await stateOf(page).filter({ hasText: 'Lägesrapporten är inte skickad.' }).waitFor()
    expect(await done(page).inputValue()).toBe('Före tunneln. I tunneln.')
    await page.context().setOffline(false)
    await untilSaved(page)
    expect(inDatabase()).toMatchObject({ state: 'draft', done: 'Före tunneln. I tunneln.' })
    expect(await keptHere(page)).toEqual([])
    noFaults()
  })

  it('gives the text back when the tab was closed before it could be saved', async () => {
    const page = await openAs('demo-partner')
    await goTo(page)
    await page.context().setOffline(true)
    await done(page).fill('Skrivet i en flik som stängdes.')
    await stateOf(page).filter({ hasText: 'Ingen kontakt' }).waitFor()
    const { context } = opened.at(-1) as WatchedPage
    await page.close()
    await context.setOffline(false)
    expect(inDatabase()).toBeUndefined()
    const again = await context.newPage()
    await goTo(again)
    await again.getByText('Din text är tillbaka').waitFor()
    expect(await done(again).inputValue()).toBe('Skrivet i en flik som stängdes.')
    await untilSaved(again)
    expect(inDatabase()).toMatchObject({ version: 1, done: 'Skrivet i en flik som stängdes.' })
    noFaults()
  })

  it('saves what was written last when the tab is closed at once', async () => {
    const page = await openAs('demo-partner')
    await goTo(page)
    await done(page).fill('Sista ordet.')
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => inDatabase()?.done).toBe('Sista ordet.')
  })

  it('loses nothing when the session has expired, and gives nobody else the text', async () => {
    const page = await openAs('demo-partner')
    await goTo(page)
    withDatabase(server.folder, (database) => database.exec("DELETE FROM Session WHERE userId = 'demo-partner'"))
    await done(page).fill('Skrivet efter att sessionen gått ut.')
    await stateOf(page).filter({ hasText: 'Du är inte inloggad längre.' }).waitFor()
    await page.getByRole('button', { name: 'Skicka in lägesrapporten' }).click()
    await stateOf(page).filter({ hasText: 'Lägesrapporten är inte skickad.' }).waitFor()
    expect(inDatabase()).toBeUndefined()

    const { context } = opened.at(-1) as WatchedPage
    const value = withDatabase(server.folder, (database) => addSession(database, 'prov-kollega'))
    await context.addCookies([{ name: 'session', value, url: server.url }])
    // The colleague's session does not take what the first person goes on writing.
    await done(page).fill('Skrivet efter att sessionen gått ut, och mer.')
    await page.getByLabel('Vad är nästa steg?').focus()
    await expect.poll(async () => (await keptHere(page)).join()).toContain('och mer.')
    const colleague = await context.newPage()
    await goTo(colleague)
    expect(await done(colleague).inputValue()).toBe(lastYear)
    await colleague.close()
    expect(inDatabase()).toBeUndefined()
    await context.clearCookies()

    await page.getByRole('link', { name: 'Logga in igen' }).click()
    await page.getByLabel('E-postadress').waitFor()
    expect(new URL(page.url()).searchParams.get('till')).toBe(form)
    await page.getByLabel('E-postadress').fill('partner@exempel.se')
    await page.getByLabel('Lösenord').fill(demoPassword)
    await page.getByRole('button', { name: 'Logga in' }).click()
    await page.waitForURL(server.url + form)
    await page.getByText('Din text är tillbaka').waitFor()
    expect(await done(page).inputValue()).toBe('Skrivet efter att sessionen gått ut, och mer.')
    await untilSaved(page)
    expect(inDatabase()).toMatchObject({ done: 'Skrivet efter att sessionen gått ut, och mer.' })
    noFaults()
  })

  it('keeps both texts when two people write at once, and brings them together on a page without scripts', async () => {
    const mine = await openAs('demo-partner')
    const theirs = await openAs('prov-kollega')
    await goTo(mine)
    await goTo(theirs)
    await done(theirs).fill('Rutinen är klar. Kollegan skrev detta.')
    await untilSaved(theirs)
    await done(mine).fill('Rutinen är klar. Jag skrev detta.')
    await stateOf(mine).filter({ hasText: 'har sparat en nyare version. Båda texterna finns kvar.' }).waitFor()
    await mine.getByRole('link', { name: 'Jämför och för samman' }).click()
    await mine.waitForURL(server.url + merge)
    expect(await mine.locator('script').count()).toBe(0)
    expect(await mine.locator('.side-text').allTextContents()).toEqual([
      'Rutinen är klar. [bara här: Jag slut] skrev detta.',
      'Rutinen är klar. [bara här: Kollegan slut] skrev detta.',
    ])
    // The form waits until the two are one.
    await goTo(mine)
    expect(await mine.getByRole('button', { name: 'Skicka in lägesrapporten' }).count()).toBe(0)
    await mine.getByRole('link', { name: 'Jämför och för samman' }).click()

    await mine.getByRole('button', { name: 'Spara den sammanförda texten' }).click()
    await mine.locator('.error-summary a').first().waitFor()
    expect(await mine.locator('.error-summary a').allInnerTexts()).toEqual([
      'Välj vilket svar som ska gälla för ”Vad har ni gjort?”.',
    ])
    await mine.getByLabel('En text som jag skriver av båda').check()
    await mine.getByLabel('Den sammanförda texten').fill('Rutinen är klar. Båda skrev detta.')
    // The colleague saves once more in the meantime.
    await theirs.getByLabel('Vad är nästa steg?').fill('Kollegans nästa steg.')
    await theirs.getByLabel('Vilka hinder finns?').focus()
    await expect.poll(() => inDatabase()?.version).toBe(2)
    await mine.getByRole('button', { name: 'Spara den sammanförda texten' }).click()
    await mine.getByText('Rapporten har sparats en gång till').waitFor()
    expect(await mine.getByLabel('Den sammanförda texten').first().inputValue()).toBe(
      'Rutinen är klar. Båda skrev detta.',
    )
    expect(await mine.getByLabel('En text som jag skriver av båda').first().isChecked()).toBe(true)
    await mine.locator('[name="choice.nextStep"][value="theirs"]').check()
    await mine.getByRole('button', { name: 'Spara den sammanförda texten' }).click()
    await mine.getByText('Texterna är sammanförda').waitFor()
    expect(inDatabase()).toMatchObject({
      version: 3,
      done: 'Rutinen är klar. Båda skrev detta.',
      nextStep: 'Kollegans nästa steg.',
    })
    expect(await done(mine).inputValue()).toBe('Rutinen är klar. Båda skrev detta.')
    await goTo(mine, merge)
    expect(new URL(mine.url()).pathname).toBe(form)
    noFaults()
  })

  it('saves itself and is sent by a personal link, without an account', async () => {
    const page = await open({ viewport: { width: 390, height: 844 } })
    await goTo(page, byLink)
    expect(await done(page).inputValue()).toBe(lastYear)
    await done(page).fill('Svarat genom länk.')
    await untilSaved(page)
    expect(inDatabase()).toMatchObject({ state: 'draft', done: 'Svarat genom länk.' })
    await page.getByRole('button', { name: 'Skicka in lägesrapporten' }).click()
    await page.waitForURL(`${server.url}/svara/${token}`)
    expect(inDatabase()).toMatchObject({ state: 'submitted', channel: 'link' })
    noFaults()
  })
})
