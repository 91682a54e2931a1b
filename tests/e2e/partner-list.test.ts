import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { addDuties, region } from '#tests/support/region-duties.ts'
import { startServer, stored, withDatabase, type RunningServer } from '#tests/support/server.ts'

let browser: Browser
let server: RunningServer
let watched: WatchedPage
let page: Page
/** Clicks, and pages that were loaded, since the list was opened. */
let clicks = 0
let loads = 0

const many = 33
const drafts = [1, 2, 3]
const label = (number: number): string => `Del ${number} av provet`
const main = () => page.locator('main').innerText()
const click = async (locator: ReturnType<Page['locator']>): Promise<void> => {
  clicks += 1
  await locator.click()
}
const openList = async (): Promise<void> => {
  await page.goto(`${server.url}/min-sida`)
  clicks = 0
  loads = 0
}
const sent = (): number =>
  withDatabase(server.folder, (database) =>
    database
      .prepare(`SELECT count(*) FROM StatusReport WHERE roundId = 2 AND organisationId = ? AND state = 'submitted'`)
      .pluck()
      .get(region.id),
  ) as number

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer({
    prepare: (database) => {
      addDuties(database)
      const at = stored(new Date('2025-11-20T09:00:00Z'))
      const like = database.prepare('SELECT goalId, sourceId FROM "Commitment" WHERE id = 1').get() as {
        goalId: number
        sourceId: number
      }
      for (let number = 1; number <= many; number += 1) {
        const id = 900 + number
        database
          .prepare(
            `INSERT INTO "Commitment" (id, slug, goalId, position, text, label, sourceId, locator) VALUES (?, ?, ?, ?, ?, ?, ?, 's. 1')`,
          )
          .run(id, `prov-${number}`, like.goalId, 100 + number, `Vi gör del ${number}.`, label(number), like.sourceId)
        database
          .prepare(`INSERT INTO CommitmentOrganisation (commitmentId, organisationId, role) VALUES (?, ?, 'lead')`)
          .run(id, region.id)
        const isDraft = drafts.includes(number)
        database
          .prepare(
            `INSERT INTO StatusReport (roundId, commitmentId, organisationId, state, degree, course, done, submittedAt, firstSubmittedAt, dueOnThen, acceptedAt, createdAt, updatedAt)
             VALUES (?, ?, ?, ?, 'ongoing', 'on-track', 'Arbetet pågår.', ?, ?, '2025-11-30', ?, ?, ?)`,
          )
          .run(
            isDraft ? 2 : 1,
            id,
            region.id,
            isDraft ? 'draft' : 'accepted',
            ...(isDraft ? [null, null, null] : [at, at, at]),
            at,
            at,
          )
      }
    },
  })
  watched = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  page = watched.page
  await signIn(page, server.url, 'partner')
  page.on('framenavigated', () => {
    loads += 1
  })
})
afterAll(async () => {
  await watched.context.close()
  await browser.close()
  await server.stop()
  server.clean()
})

/** A contact person with forty commitments, on a phone, without scripts. */
describe('the list of an organisation with forty commitments', () => {
  it('hands in three drafts in four clicks and one page, with one before them that still lacks something', async () => {
    await openList()
    expect(await main()).toContain('0 av 40 lägesrapporter är inskickade')
    expect(await main()).toContain('Något saknas i utkastet.')
    for (const number of drafts) await click(page.getByLabel(`Skicka in: ${label(number)}`, { exact: true }))
    await click(page.getByRole('button', { name: 'Skicka in de markerade utkasten' }))
    await page.waitForURL(`${server.url}/min-sida`)
    expect(await main()).toContain('3 av 40 lägesrapporter är inskickade')
    expect({ clicks, loads }).toEqual({ clicks: 4, loads: 1 })
    expect(sent()).toBe(3)
  })

  it('confirms five as unchanged in six clicks and one page', async () => {
    await openList()
    for (const number of [10, 11, 12, 13, 14]) {
      await click(page.getByLabel(`Bekräfta som oförändrat: ${label(number)}`, { exact: true }))
    }
    await click(page.getByRole('button', { name: 'Bekräfta de markerade' }))
    await page.waitForURL(`${server.url}/min-sida`)
    expect({ clicks, loads }).toEqual({ clicks: 6, loads: 1 })
    expect(sent()).toBe(8)
  })

  it('changes one answer in three clicks and two pages', async () => {
    await openList()
    await click(page.getByRole('link', { name: `Skriv ett nytt svar – ${label(20)}`, exact: true }))
    await click(page.getByLabel('Avviker'))
    await click(page.getByRole('button', { name: 'Skicka in lägesrapporten' }))
    await page.waitForURL(`${server.url}/min-sida`)
    expect({ clicks, loads }).toEqual({ clicks: 3, loads: 2 })
    expect(sent()).toBe(9)
  })

  it('keeps the button for all at hand once something is ticked, over nothing that has the keyboard', async () => {
    await openList()
    const all = page.getByRole('button', { name: 'Bekräfta de markerade' })
    const first = page.getByLabel(`Bekräfta som oförändrat: ${label(4)}`, { exact: true })
    await first.focus()
    expect(await isInSight(all)).toBe(false)
    await page.keyboard.press('Space')
    expect(await isInSight(all)).toBe(true)
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab')
      const isCovered = await page.evaluate(() => {
        const focused = document.activeElement
        const bar = document.querySelector('form:has(.task-tick :checked) > .button-row-at-hand')
        if (focused === null || bar === null) return true
        return focused.getBoundingClientRect().bottom > bar.getBoundingClientRect().top
      })
      expect(isCovered).toBe(false)
    }
  })

  it('does not lose what is ticked when the button of another row is pressed, nor when that is refused', async () => {
    await openList()
    for (const number of [5, 6]) {
      await page.getByLabel(`Bekräfta som oförändrat: ${label(number)}`, { exact: true }).check()
    }
    const alone = page.getByRole('button', { name: `Oförändrat sedan 2025 – ${label(7)}`, exact: true })
    await alone.click()
    await page.waitForURL(/\/min-sida\?/)
    expect(await page.locator('.flash').innerText()).toContain('fortfarande markerat')
    const ticked = () => page.locator('.task-tick:has(:checked)').allInnerTexts()
    expect((await ticked()).map((text) => text.replace(/^[^:]*:\s/, ''))).toEqual([label(5), label(6)])
    expect(sent()).toBe(10)

    withDatabase(server.folder, (database) =>
      database
        .prepare(
          `INSERT INTO StatusReport (roundId, commitmentId, organisationId, state, done, createdAt, updatedAt) VALUES (2, 908, ?, 'draft', 'En kollega skriver.', ?, ?)`,
        )
        .run(region.id, stored(new Date()), stored(new Date())),
    )
    await page.getByRole('button', { name: `Oförändrat sedan 2025 – ${label(8)}`, exact: true }).click()
    expect(await main()).toContain('Ni har börjat skriva ett nytt svar.')
    await page.getByRole('link', { name: 'Tillbaka till Min sida' }).click()
    expect((await ticked()).map((text) => text.replace(/^[^:]*:\s/, ''))).toEqual([label(5), label(6)])
    await page.getByRole('button', { name: 'Bekräfta de markerade' }).click()
    expect(await main()).toContain('12 av 40 lägesrapporter är inskickade')
    expect(await ticked()).toEqual([])
  })

  it('ticks nothing for what an address makes up', async () => {
    await page.goto(`${server.url}/min-sida?markerad=finns-inte&markerad=%00&markerad=prov-7`)
    expect(await page.locator(':checked').count()).toBe(0)
  })

  it('leaves no fault behind, and axe finds nothing wrong with ticks made', async () => {
    expect(watched.faults).toEqual([])
    expect(server.faults()).toEqual([])
    for (const colorScheme of ['light', 'dark'] as const) {
      const looked = await openPage(browser, { bypassCSP: true, colorScheme, viewport: { width: 390, height: 844 } })
      await looked.context.addCookies(await watched.context.cookies())
      await looked.page.goto(`${server.url}/min-sida?markerad=prov-15`)
      expect(await looked.page.locator(':checked').count()).toBe(1)
      expect(await axeViolations(looked.page)).toEqual([])
      await looked.context.close()
    }
  })
})

/** Whether all of it is within the window. */
async function isInSight(locator: ReturnType<Page['locator']>): Promise<boolean> {
  const box = await locator.boundingBox()
  return box !== null && box.y >= 0 && box.y + box.height <= 844
}
