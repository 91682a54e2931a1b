import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { Client, textOf } from '#tests/support/http-client.ts'
import { readCsv } from '#tests/support/read-csv.ts'
import { newFolder, startServer, stored, withDatabase, type RunningServer } from '#tests/support/server.ts'

const plan = '/samordning/plan/handlingsplan-2020-2026'

let browser: Browser
let server: RunningServer
let opened: WatchedPage
let page: Page
const id = 1
let publicPath: string

beforeAll(async () => {
  browser = await launchBrowser()
  const folder = newFolder('example')
  withDatabase(folder, (database) => {
    const row = database.prepare('SELECT slug FROM "Commitment" WHERE id = ?').get(id) as { slug: string }
    publicPath = `/atagande/${row.slug}`
  })
  server = await startServer({ folder })
  opened = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 900 } })
  page = opened.page
  await signIn(page, server.url, 'samordnare')
})
afterAll(async () => {
  await opened.context.close()
  await browser.close()
  await server.stop()
  server.clean()
})

const editor = `${plan}/atagande/${id}`
const text = () => page.locator('main').innerText()
const save = async () => {
  await page.locator('main form button[value="save"]:not([tabindex])').click()
  await page.waitForLoadState()
}

describe('a milestone whose day is moved, without scripts on a phone', () => {
  it('is refused without a reason, with everything typed kept, and saved with one', async () => {
    await page.goto(server.url + editor)
    await page.locator('button[value="add.milestones"]').click()
    await page.locator('[name="milestones.0.title"]').fill('Utbilda all personal')
    await page.locator('[name="milestones.0.dueOn"]').fill('2026-03-01')
    await save()
    await page.locator('[name="milestones.0.dueOn"]').fill('2026-12-20')
    await save()
    expect(await page.locator('.error-summary').innerText()).toContain('varför dagen flyttas')
    expect(await page.locator('[name="milestones.0.dueOn"]').inputValue()).toBe('2026-12-20')
    await page.locator('[name="milestones.0.reason"]').fill('Upphandlingen drog ut på tiden.')
    await save()
    expect(await text()).toMatch(/Flyttat från 1\smars\s2026 till 20\sdecember\s2026/)
  })

  it('is told to everybody with the old day and the reason, but not by whom', async () => {
    const visitor = new Client(server.url)
    const { body } = await visitor.get(publicPath)
    expect(textOf(body)).toMatch(
      /Flyttat från 1\smars\s2026 till 20\sdecember\s2026\. Skäl: Upphandlingen drog ut på tiden\./,
    )
    expect(body).not.toContain('Demo samordnare')
    visitor.close()
  })

  it('stands in the history with before and after, and in its file', async () => {
    await page.goto(`${server.url}/samordning/historik?slag=commitment&vem=samordnare`)
    expect(await text()).toContain('ändrade åtagandet')
    expect(await page.locator('del', { hasText: 'mars' }).count()).toBeGreaterThan(0)
    await page.goto(`${server.url}/samordning/historik?fran=2026-13-01`)
    expect(await page.locator('#fran').getAttribute('aria-invalid')).toBe('true')
    const coordinator = await new Client(server.url).signIn('samordnare')
    const { bytes, headers } = await coordinator.get('/samordning/historik.csv?slag=commitment')
    expect(headers['content-type']).toContain('text/csv')
    const told = readCsv(bytes).map((row) => row['Efter'] ?? '')
    expect(told.some((cell) => /klart senast 20\sdecember\s2026/.test(cell))).toBe(true)
    coordinator.close()
  })
})

describe('a value that an accepted report of the open round replaces', () => {
  it('is what the public reads until the round is published, and its indicator stays without values', async () => {
    const given = withDatabase(server.folder, (database) => {
      const report = database
        .prepare(
          `SELECT r.id, r.version, o.id AS organisationId, o.slug, round.year FROM "StatusReport" r
           JOIN "Organisation" o ON o.id = r.organisationId JOIN "ReportingRound" round ON round.id = r.roundId
           WHERE r.state = 'submitted' AND round.phase = 'open' ORDER BY r.id LIMIT 1`,
        )
        .get() as { id: number; version: number; organisationId: number; slug: string; year: number }
      const make = (slug: string, state: string) => {
        const indicator = database
          .prepare(
            `INSERT INTO "Indicator" (slug, name, shortName, unit, state, isOwn) VALUES (?, ?, ?, 'percent', ?, 1)`,
          )
          .run(slug, slug, slug, state).lastInsertRowid
        const series = database
          .prepare(
            `INSERT INTO "Series" (slug, indicatorId, position, label, shortLabel, level)
             VALUES ('serie', ?, 1, 'Serie', 'Serie', 'organisation')`,
          )
          .run(indicator).lastInsertRowid
        database
          .prepare(
            'INSERT INTO "StatusReportOwnValue" (statusReportId, indicatorId, seriesId, text) VALUES (?, ?, ?, ?)',
          )
          .run(report.id, indicator, series, '87')
        return series
      }
      const measured = make('redan-matt', 'active')
      make('aldrig-matt', 'development')
      database
        .prepare(
          `INSERT INTO "Observation" (seriesId, cell, organisationId, year, breakdown, valueType, value, createdAt)
           VALUES (?, ?, ?, ?, 'total', 'exact', 41, ?)`,
        )
        .run(
          measured,
          `organisation:${report.slug}/${report.year}/total`,
          report.organisationId,
          report.year,
          stored(new Date()),
        )
      return report
    })
    const visitor = new Client(server.url)
    const valuesOf = async (who: Client) =>
      readCsv((await who.get('/indikatorer/redan-matt/data.csv')).bytes).map((row) => row['Värde'])
    const stateOf = async () => textOf((await visitor.get('/indikatorer/aldrig-matt')).body)
    expect(await valuesOf(visitor)).toEqual(['41'])
    const coordinator = await new Client(server.url).signIn('samordnare')
    const accepted = await coordinator.post(`/samordning/lagesrapporter/${given.id}/godkannande`, {
      version: String(given.version),
    })
    expect(accepted.status).toBe(303)
    expect(await valuesOf(visitor)).toEqual(['41'])
    expect(await stateOf()).toContain('Utvecklingsindikator')
    withDatabase(server.folder, (database) =>
      database.prepare(`UPDATE "ReportingRound" SET phase = 'frozen' WHERE year = ?`).run(given.year),
    )
    expect(await valuesOf(visitor)).toEqual(['87', '41'])
    expect(await stateOf()).not.toContain('Utvecklingsindikator')
    visitor.close()
    coordinator.close()
  })
})
