import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roundPages } from '#app/components/round-nav.tsx'
import { axeViolations, launchBrowser, openPage, type WatchedPage } from '#tests/support/browser.ts'
import { addPartnership } from '#tests/support/generated-partnership.ts'
import { addSession, startServer, type RunningServer } from '#tests/support/server.ts'

const round = '/samordning/omgangar/2027'

let browser: Browser
let server: RunningServer
let session = ''
const opened: WatchedPage[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer({
    prepare: (database) => {
      session = addSession(database, 'demo-samordnare')
      const { planId } = addPartnership(database, { organisations: 6, commitments: 12 })
      database
        .prepare(
          "INSERT INTO ReportingRound (slug, year, planId, title, phase, opensOn, dueOn) VALUES ('2027', 2027, ?, 'Uppföljning 2027', 'open', '2026-10-01', '2027-01-31')",
        )
        .run(planId)
      // Nobody is left to reach in the first of them.
      database.prepare("UPDATE User SET disabledAt = '2026-11-01T00:00:00.000Z' WHERE id = 'anv-1'").run()
    },
  })
})
afterAll(async () => {
  for (const { context } of opened) await context.close()
  await browser.close()
  await server.stop()
  server.clean()
})

async function open(address: string, view: { scripts?: boolean; width?: number } = {}): Promise<Page> {
  const { scripts = false, width = 1280 } = view
  const watched = await openPage(browser, { javaScriptEnabled: scripts, viewport: { width, height: 900 } })
  opened.push(watched)
  await watched.context.addCookies([{ name: 'session', value: session, url: server.url }])
  await watched.page.goto(`${server.url}${address}`)
  return watched.page
}

const crumbsOf = (page: Page) => page.locator('.breadcrumb li').allInnerTexts()

describe("a round's pages", () => {
  it('each lead to all the others by the same names, and mark where one is', async () => {
    const page = await open(round)
    for (const [path, label] of Object.entries(roundPages)) {
      await page.goto(`${server.url}${round}${path === '' ? '' : `/${path}`}`)
      const nav = page.getByRole('navigation', { name: 'Omgångens sidor' })
      expect(await nav.getByRole('link').allInnerTexts()).toEqual([...Object.values(roundPages), 'Årsuppföljning'])
      expect(await nav.locator('[aria-current]').innerText()).toBe(label)
      const above = ['Samordning', 'Uppföljningsomgångar', 'Uppföljning 2027']
      expect(await crumbsOf(page)).toEqual(path === '' ? above : [...above, label])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
    }
  })

  it('tell whom nobody reaches in the same words as the list of contact persons', async () => {
    const page = await open(round)
    const warning = () => page.locator('.notice', { hasText: 'går inte att nå' }).innerText()
    const onBoard = await warning()
    expect(onBoard).toMatch(/En\sorganisation går inte att nå/)
    expect(onBoard).toContain('Kommun 1')
    await page.goto(`${server.url}/samordning/kontaktpersoner`)
    expect(await warning()).toBe(onBoard)
  })
})

describe('the board of many, on a phone', () => {
  it('is a list of organisations, each of which leads to its own reports', { timeout: 30_000 }, async () => {
    const page = await open(round, { width: 390 })
    const cells = page.locator('.state-matrix td')
    expect(await cells.count()).toBe(72)
    expect(await cells.first().isVisible()).toBe(false)
    await page.getByRole('link', { name: '0 av 12 från Kommun 2 har kommit in' }).click()
    expect(await cells.count()).toBe(12)
    expect(await cells.first().isVisible()).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  it('shows every cell where the screen is wide', async () => {
    const page = await open(round)
    expect(await page.locator('.state-matrix td').first().isVisible()).toBe(true)
  })
})

describe('the questions of a round', () => {
  it('are folded, saved without being opened, and open themselves where something is wrong', async () => {
    const page = await open(`${round}/installningar`, { width: 390 })
    const help = page.locator('textarea[name="questions.done.helpText"]')
    expect(await help.isVisible()).toBe(false)
    await page.locator('summary', { hasText: 'Vad har ni gjort?' }).focus()
    await page.keyboard.press('Enter')
    await help.fill('Skriv kort.')
    await page.getByRole('button', { name: 'Spara inställningarna' }).click()
    expect(await page.locator('.flash').innerText()).toContain('Inställningarna är sparade')
    expect(await page.locator('#questions-done summary').innerText()).toContain('egen hjälptext')
    expect(await help.inputValue()).toBe('Skriv kort.')

    await page.locator('summary', { hasText: 'Vad har ni gjort?' }).click()
    await help.fill('x'.repeat(5000))
    await page.getByRole('button', { name: 'Spara inställningarna' }).click()
    expect(await page.locator('.error-summary a').count()).toBe(1)
    expect(await help.isVisible()).toBe(true)
    expect(await page.locator('#questions-obstacles').getAttribute('open')).toBeNull()
  })
})

describe('what is many and folded', () => {
  it('has no fault that axe finds, open or not', { timeout: 30_000 }, async () => {
    const page = await open(`${round}/lankar`, { scripts: true })
    expect(await page.locator('.disclosure summary').innerText()).toContain('Har eget konto (5)')
    await page.locator('.disclosure summary').click()
    expect(await axeViolations(page)).toEqual([])
    await page.goto(`${server.url}/styrgrupp`)
    const silent = page.locator('#saknas details')
    expect(await silent.count()).toBe(6)
    await silent.first().locator('summary').press('Enter')
    expect(await silent.first().getByRole('link').count()).toBe(12)
    expect(await axeViolations(page)).toEqual([])
  })
})
