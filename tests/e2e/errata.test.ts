import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, launchBrowser, openPage, type WatchedPage } from '#tests/support/browser.ts'
import { enter } from '#tests/support/enter.ts'
import { addEarlierFollowUp } from '#tests/support/earlier-follow-up.ts'
import { startServer, type RunningServer } from '#tests/support/server.ts'

const errata = '/samordning/arsuppfoljning/2025/rattelser'
const wrong = 'År 2021 var andelen 31 procent.'
const right = 'År 2021 var andelen 32 procent.'
const why = 'Socialstyrelsen har rättat värdet.'

let server: RunningServer
let browser: Browser
const opened: WatchedPage[] = []

async function open(width: number, javaScriptEnabled = false): Promise<Page> {
  const watched = await openPage(browser, {
    javaScriptEnabled,
    bypassCSP: true,
    viewport: { width, height: 900 },
  })
  opened.push(watched)
  return watched.page
}

beforeAll(async () => {
  server = await startServer({ prepare: addEarlierFollowUp })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  server.clean()
})

const textOf = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')

/** Whether the page is wider than its window; told by the browser without scripts of the page's own. */
const scrolls = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

describe('a published annual follow-up, without scripts', () => {
  it('is corrected beside its text: the form keeps what was typed, and everybody reads the correction at once', async () => {
    const coordinator = await open(390)
    const visitor = await open(390)
    await visitor.goto(`${server.url}/arsuppfoljning/2025`)
    expect(await textOf(visitor)).not.toContain('Rättelse 1')

    await enter(coordinator.context(), server, 'demo-samordnare')
    await coordinator.goto(server.url + errata)
    await coordinator.getByLabel('Det ska stå').fill(right)
    await coordinator.getByRole('button', { name: 'Publicera rättelsen' }).click()
    const summary = coordinator.locator('.error-summary')
    expect(await summary.locator('a').count()).toBe(4)
    expect(await coordinator.getByLabel('Det ska stå').inputValue()).toBe(right)
    expect(await scrolls(coordinator)).toBe(false)

    await coordinator.getByLabel('Avsnitt').selectOption('mal-7')
    await coordinator.getByLabel('Det står').fill(wrong)
    await coordinator.getByLabel('Varför').fill(why)
    await coordinator.getByLabel('Jag har läst igenom').check()
    await coordinator.getByRole('button', { name: 'Publicera rättelsen' }).click()
    expect(await textOf(coordinator)).toContain(why)
    expect(await coordinator.locator('body').innerText()).toContain('Rättelse 1 är publicerad')

    await visitor.reload()
    const text = await textOf(visitor)
    for (const shown of [wrong, right, why, 'En rättelse sedan publiceringen', 'Avsnittet har rättats']) {
      expect(text).toContain(shown)
    }
    expect(text).not.toContain('Demo Samordnare lade')
    await visitor.locator('.notice a[href="#mal-7"]').click()
    await visitor.getByRole('link', { name: 'rättelse 1' }).click()
    expect(visitor.url()).toMatch(/#rattelse-1$/)
    expect(await scrolls(visitor)).toBe(false)
  })

  it('stands beside another year’s, with words and marks, and each pair has one address', async () => {
    const visitor = await open(1280)
    await visitor.goto(`${server.url}/arsuppfoljning/2024/jamforelse/2025`)
    expect(new URL(visitor.url()).pathname).toBe('/arsuppfoljning/2025/jamforelse/2024')
    const text = await textOf(visitor)
    expect(text).toContain('8 av 9 har rapporterat')
    expect(text).toContain('9 av 10 har rapporterat')
    expect(text).toContain('Kompetensutveckling för alla på Arbetsförmedlingen (har tillkommit)')
    const row = visitor.getByRole('row', { name: /^Länsstyrelsen Stockholm/ }).first()
    expect((await row.innerText()).split(/\s*\n\s*|\t/).filter((part) => part !== '')).toEqual([
      'Länsstyrelsen Stockholm',
      'Påbörjat',
      'Avviker',
      'Pågår löpande',
      'Enligt plan',
    ])
    expect(await row.locator('svg').count()).toBe(4)
    const series = visitor.getByRole('row', { name: /till 2022/ })
    expect((await series.innerText()).replaceAll('\u00a0', ' ')).toMatch(/2021: 31 %[\s\S]*2022: 36 %[\s\S]*2022: 36 %/)
    expect(text).toContain('Brott mellan serierna 2023')
    await visitor.goto(`${server.url}/arsuppfoljning`)
    expect(await visitor.locator('h2 a').allInnerTexts()).toEqual(['Årsuppföljning 2025', 'Årsuppföljning 2024'])
  })

  it.each([390, 1280])('fits at %i px, and breaks no rule of axe', async (width) => {
    // Axe is a script; the pages have none of their own.
    const page = await open(width, true)
    for (const address of [
      '/arsuppfoljning',
      '/arsuppfoljning/2025',
      '/arsuppfoljning/2024/andrat',
      '/arsuppfoljning/2025/jamforelse/2024',
    ]) {
      await page.goto(server.url + address)
      expect([address, width === 390 ? await axeViolations(page) : [], await scrolls(page)]).toEqual([
        address,
        [],
        false,
      ])
    }
  })

  it('leaves no fault in the log or in the browser', () => {
    expect(opened.flatMap(({ faults }) => faults)).toEqual([])
    expect(server.faults()).toEqual([])
  })
})
