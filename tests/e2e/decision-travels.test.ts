import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { startServer, stored, withDatabase, type RunningServer } from '#tests/support/server.ts'

const what = 'Lägg fram en plan för vardagar & helger.'
const meeting = 40
const decision = 40

let browser: Browser
let server: RunningServer
const people = {} as Record<'partner' | 'samordnare' | 'styrgrupp', WatchedPage>

/** What is stored of the decision now. */
const row = () =>
  withDatabase(server.folder, (database) =>
    database.prepare('SELECT state, version FROM Decision WHERE id = ?').get(decision),
  )
const steps = () =>
  withDatabase(server.folder, (database) =>
    database.prepare('SELECT kind FROM DecisionStep WHERE decisionId = ? ORDER BY id').all(decision),
  ).map((one) => (one as { kind: string }).kind)
const textOf = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')
const open = async (who: keyof typeof people, path: string): Promise<Page> => {
  const { page } = people[who]
  await page.goto(server.url + path)
  return page
}

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer({
    prepare: (database) => {
      const at = stored(new Date())
      database
        .prepare(
          `INSERT INTO Meeting (id, heldOn, title, state, createdAt, createdName, openedAt) VALUES (?, '2026-11-01', 'Extra sammanträde', 'open', ?, 'Prov', ?)`,
        )
        .run(meeting, at, at)
      database
        .prepare(
          `INSERT INTO Decision (id, meetingId, number, what, dueOn, caseNumber, state, createdAt, createdName) VALUES (?, ?, 1, ?, '2099-12-31', '', 'open', ?, 'Prov')`,
        )
        .run(decision, meeting, what, at)
      database
        .prepare(
          `INSERT INTO DecisionOrganisation (decisionId, organisationId) SELECT ?, id FROM Organisation WHERE slug = 'region-stockholm'`,
        )
        .run(decision)
      database
        .prepare(
          `INSERT INTO DecisionStep (decisionId, kind, at, byName, meetingId, dueOn) VALUES (?, 'made', ?, 'Prov', ?, '2099-12-31')`,
        )
        .run(decision, at, meeting)
    },
  })
  for (const who of ['partner', 'samordnare', 'styrgrupp'] as const) {
    people[who] = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    await signIn(people[who].page, server.url, who)
  }
})
afterAll(async () => {
  for (const { context } of Object.values(people)) await context.close()
  await browser.close()
  await server.stop()
  server.clean()
})

/** Without scripts, on a phone, from the group to the organisation and back. */
describe('a decision travels', () => {
  it('is seen by the organisation that it concerns, after what is late', async () => {
    const page = await open('partner', '/min-sida')
    const listed = await page.locator('#beslut').innerText()
    expect(listed).toContain(what)
    expect(listed.indexOf('Försenat')).toBeLessThan(listed.indexOf(what))
    await page.getByRole('link', { name: what }).click()
    expect(new URL(page.url()).pathname).toBe(`/min-sida/beslut/${decision}`)
    expect(await textOf(page)).toContain('Senast 31 december 2099')
  })

  it('is not reported without a word of what was done, and what was typed stays', async () => {
    const { page } = people.partner
    await page.getByLabel('Vad har ni gjort?').fill('…')
    await page.getByRole('button', { name: 'Anmäl som genomfört' }).click()
    expect(await textOf(page)).toContain('Skriv anteckningen med ord.')
    expect(await page.getByLabel('Vad har ni gjort?').inputValue()).toBe('…')
    expect(row()).toEqual({ state: 'open', version: 1 })
  })

  it('is reported by the organisation, and comes to the coordinators and the group', async () => {
    const { page } = people.partner
    await page.getByLabel('Vad har ni gjort?').fill('Planen är klar & skickad.')
    await page.getByRole('button', { name: 'Anmäl som genomfört' }).click()
    expect(await textOf(page)).toContain('Anmält som genomfört')
    expect(row()).toEqual({ state: 'open', version: 2 })
    const start = await open('samordnare', '/samordning')
    await start.locator('[data-decisions="anmalda"] a').click()
    expect(await textOf(start)).toContain(what)
    const told = withDatabase(server.folder, (database) =>
      database.prepare(`SELECT email FROM Notification WHERE kind = 'decision-reported'`).all(),
    )
    expect(told).toEqual([{ email: 'samordnare@exempel.se' }])
  })

  it('is ticked off by the group at its meeting, once', async () => {
    const page = await open('styrgrupp', `/styrgrupp/beslut/${decision}`)
    expect(await textOf(page)).toContain('Planen är klar & skickad.')
    const second = await open('samordnare', `/styrgrupp/beslut/${decision}/fortsattning`)
    await page.getByRole('link', { name: 'Pricka av som genomfört' }).click()
    expect(await page.getByLabel('Vid vilket sammanträde?').inputValue()).toBe(String(meeting))
    await page.getByRole('button', { name: 'Pricka av som genomfört' }).click()
    expect(await textOf(page)).toContain('vid sammanträdet 1 november 2026')
    expect(row()).toEqual({ state: 'done', version: 3 })
    // Somebody else had the page open, and is told why nothing happens, with everything typed.
    await second.getByLabel('Vad återstår?').fill('Helgerna saknas.')
    await second.getByRole('button', { name: 'Låt beslutet gälla vidare' }).click()
    expect(await textOf(second)).toContain('Beslutet är avprickat som genomfört.')
    expect(steps()).toEqual(['made', 'reported-done', 'ticked-off'])
  })

  it('stands as done for the organisation, and cannot be taken back any longer', async () => {
    const page = await open('partner', '/min-sida')
    await page.locator('summary', { hasText: 'Avslutade beslut' }).click()
    await page.getByRole('link', { name: what }).click()
    expect(await textOf(page)).toContain('Avprickat som genomfört')
    expect(await page.getByRole('link', { name: 'Ta tillbaka anmälan' }).count()).toBe(0)
  })
})
