import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const meeting = '/styrgrupp/sammantraden/3'
const notes = 'Fråga vad som skulle hjälpa, och om en ny dag behövs.'

/** The example's planned meeting has four points; the second follows up a decision that is late. */
describe.each([
  { name: 'by keyboard on a wall', javaScriptEnabled: true, viewport: { width: 1280, height: 800 } },
  { name: 'without scripts on a phone', javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
])('a meeting, $name', ({ javaScriptEnabled, viewport }) => {
  let browser: Browser
  let server: RunningServer
  let watched: WatchedPage
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await startServer()
    watched = await openPage(browser, { javaScriptEnabled, viewport })
    page = watched.page
    await signIn(page, server.url, 'samordnare')
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
    server.clean()
  })

  const press = async (name: string): Promise<void> => {
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name, exact: true }).click(),
    ])
    await page.waitForLoadState()
  }
  const open = (path: string) => page.goto(server.url + path)
  const told = async (): Promise<string> => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')
  const place = (): Promise<string> => page.locator('.stage-place').innerText()
  const decided = (): unknown[] =>
    withDatabase(server.folder, (database) =>
      database.prepare('SELECT what, dueOn, caseNumber, pointId, commitmentId FROM Decision WHERE meetingId = 3').all(),
    )
  /** With scripts by the key, otherwise by the link that says the same. */
  const go = async (key: string, link: string): Promise<void> => {
    const before = page.url()
    if (javaScriptEnabled) await page.keyboard.press(key)
    else await page.getByRole('link', { name: link, exact: true }).click()
    await page.waitForURL((address) => address.href !== before)
    await page.waitForLoadState(javaScriptEnabled ? 'networkidle' : 'load')
  }

  it('gets its agenda out of how things stand, in an order of our own', async () => {
    await open(meeting)
    expect(await told()).toContain('Två nya punkter att hämta ur läget')
    await page.getByRole('link', { name: 'Välj vilka som ska tas upp' }).click()
    await page.getByLabel(/har inte rapporterat allt/).check()
    await press('Hämta de markerade och spara')
    expect(await page.getByRole('group', { name: 'Punkt 5' }).getByLabel('Vad punkten heter').inputValue()).toContain(
      'har inte rapporterat allt',
    )
    await page.getByRole('button', { name: 'Flytta upp Punkt 5' }).click()
    await page.waitForLoadState()
    await press('Spara dagordningen')
    await open(meeting)
    expect(await page.locator('.task-title').allInnerTexts()).toEqual([
      '1. Läget i uppföljningen',
      expect.stringContaining('2. Ta fram ett förslag'),
      '3. Stockholms stad: verktyg för systematisk uppföljning',
      expect.stringMatching(/^4\. .* har inte rapporterat allt$/),
      '5. Åtaganden i mål 7 som ingen har lovat',
    ])
    expect(await told()).toContain('En ny punkt att hämta ur läget')
  })

  it('is opened, and goes from point to point', async () => {
    await page.getByRole('link', { name: 'Öppna sammanträdet' }).click()
    await press('Öppna sammanträdet')
    await page.waitForURL(`**${meeting}/punkt/1`)
    await page.waitForLoadState(javaScriptEnabled ? 'networkidle' : 'load')
    expect(await place()).toBe('Punkt 1 av 5')
    await go('ArrowRight', 'Nästa')
    expect(await place()).toBe('Punkt 2 av 5')
    await go('PageDown', 'Nästa')
    await go('PageUp', 'Föregående')
    expect(await place()).toBe('Punkt 2 av 5')
    if (!javaScriptEnabled) return
    await go('End', '')
    expect(await place()).toBe('Punkt 5 av 5')
    await go('Home', '')
    expect(await place()).toBe('Punkt 1 av 5')
    await go('ArrowRight', '')
  })

  it('keeps its notes folded on the wall, and shows them in a window of their own', async () => {
    const folded = page.locator('#anteckningar p')
    expect(await folded.isVisible()).toBe(false)
    if (javaScriptEnabled) await page.keyboard.press('n')
    else await page.locator('#anteckningar summary').click()
    await folded.waitFor({ state: 'visible' })
    expect(await folded.innerText()).toBe(notes)
    if (javaScriptEnabled) {
      await page.keyboard.press('n')
      await folded.waitFor({ state: 'hidden' })
      await page.keyboard.press('?')
      await page.getByText('Lämna visningen', { exact: false }).last().waitFor()
    }
    const other = await watched.context.newPage()
    await other.goto(`${server.url}${meeting}/punkt/2/anteckningar`)
    expect(await other.locator('main').innerText()).toContain(notes)
    await other.close()
  })

  it('follows up a decision: a reason is asked for, and then it holds on', async () => {
    expect(await told()).toContain('Försenat')
    await page.getByLabel('Ny sista dag').fill('2027-02-28')
    await press('Gäller vidare')
    await page.getByRole('link', { name: 'Skriv vad som återstår, så att den som ska göra det förstår.' }).waitFor()
    expect(await page.getByLabel('Ny sista dag').inputValue()).toBe('2027-02-28')
    await page.getByLabel('Vad gruppen säger').fill('Regionen får mer tid.')
    await press('Gäller vidare')
    expect(await told()).toContain('senast 28 februari 2027')
  })

  it('writes a decision at its point, with what was typed kept when something is missing', async () => {
    await open(`${meeting}/punkt/3`)
    await page.waitForLoadState(javaScriptEnabled ? 'networkidle' : 'load')
    if (javaScriptEnabled) await page.keyboard.press('b')
    else await page.locator('#nytt-beslut summary').first().click()
    const what = page.getByLabel('Vad ska göras?')
    await what.waitFor({ state: 'visible' })
    if (javaScriptEnabled) {
      await expect.poll(() => what.evaluate((field) => field === document.activeElement)).toBe(true)
      await page.keyboard.type('Bjud in nabor?')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('End')
      expect(await what.inputValue()).toBe('Bjud in nabor?')
      expect(await place()).toBe('Punkt 3 av 5')
    }
    await what.fill('Bjud in förvaltningarna till ett möte om anvisningen.')
    await page.getByLabel('Senast', { exact: false }).fill('2026-02-30')
    await press('Skriv beslutet')
    await page.getByRole('link', { name: /2026-02-30 finns inte i kalendern/ }).waitFor()
    expect(decided()).toEqual([])
    expect(await what.inputValue()).toBe('Bjud in förvaltningarna till ett möte om anvisningen.')
    expect(await page.getByRole('checkbox', { name: 'Stockholms stad' }).isChecked()).toBe(true)
    await page.getByLabel('Senast', { exact: false }).fill('2027-03-31')
    await page.getByLabel('Diarienummer').fill('EX 2026:40')
    await press('Skriv beslutet')
    await page.getByText('Beslut 1 är skrivet').waitFor()
    expect(decided()).toEqual([
      {
        what: 'Bjud in förvaltningarna till ett möte om anvisningen.',
        dueOn: '2027-03-31',
        caseNumber: 'EX 2026:40',
        pointId: expect.any(Number) as number,
        commitmentId: expect.any(Number) as number,
      },
    ])
  })

  it('lets the decision be mended, and notes a point where nothing was decided', async () => {
    await page.getByRole('link', { name: 'Rätta beslut 1' }).click()
    await page.getByLabel('Diarienummer').fill('EX 2026:41')
    await press('Spara rättelsen')
    expect(await told()).toContain('Dnr EX 2026:41.')
    await open(`${meeting}/punkt/1`)
    await page.locator('summary', { hasText: 'Behandlad utan beslut' }).click()
    await page.getByLabel('Vad som sades').fill('Gruppen tackar för genomgången.')
    await press('Punkten är behandlad')
    expect(await told()).toContain('Gruppen tackar för genomgången.')
  })

  it('leaves, asks about what is left, and ends with a summary that can be sent', async () => {
    await page.waitForLoadState(javaScriptEnabled ? 'networkidle' : 'load')
    await go('Escape', 'Lämna visningen')
    await page.getByRole('link', { name: 'Avsluta sammanträdet' }).click()
    expect(await told()).toContain('Två punkter är inte behandlade.')
    await press('Avsluta ändå')
    await page.waitForURL(`**${meeting}/sammanfattning`)
    const text = await told()
    expect(text).toContain('Ett beslut. Två punkter är inte behandlade.')
    expect(text).toContain('Stockholms stad, senast 31 mars 2027. Dnr EX 2026:41.')
    expect(text).toContain('Gäller vidare: Ta fram ett förslag')
    expect(text).not.toContain(notes)
    await page.getByLabel('Din inledning').fill('Tack för ett bra möte.')
    await press('Spara inledningen')
    await page.getByRole('link', { name: 'Skicka sammanfattningen' }).click()
    await press('Skicka sammanfattningen')
    await page.getByText('Sammanfattningen skickas').waitFor()
    const messages = withDatabase(server.folder, (database) =>
      database.prepare("SELECT email, facts FROM Notification WHERE kind = 'meeting-summary'").all(),
    ) as { email: string; facts: string }[]
    expect(messages.map(({ email }) => email)).toContain('styrgrupp@exempel.se')
    expect(messages.map(({ facts }) => facts).join()).toContain('Tack för ett bra möte.')
    expect(watched.faults).toEqual([])
  })
})
