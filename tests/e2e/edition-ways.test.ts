import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage, type WatchedPage } from '#tests/support/browser.ts'
import { enter } from '#tests/support/enter.ts'
import { draft, inForce } from '#tests/support/second-edition.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const edition = `/samordning/plan/${draft}`
const title = 'Handlingsplan 2027–2029 (demoutkast)'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Everything about an edition is found from its page, which tells what has been done; to the public side and back. */
describe.each([
  { way: 'with scripts at 1280 px', scripts: true, width: 1280 },
  { way: 'without scripts at 390 px', scripts: false, width: 390 },
])('the ways of an edition, $way', ({ scripts, width }) => {
  let server: RunningServer
  const opened: WatchedPage[] = []
  let coordinator: Page
  let steering: Page
  let indicator: string

  const open = async () => {
    const watched = await openPage(browser, { javaScriptEnabled: scripts, viewport: { width, height: 900 } })
    opened.push(watched)
    return watched.page
  }
  const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first()
  const history = () => coordinator.locator('#historik').innerText()
  const press = async (name: string) => {
    await coordinator.getByRole('button', { name, exact: true }).first().click()
    await coordinator.waitForLoadState('networkidle')
  }
  const goto = (page: Page, address: string) => page.goto(server.url + address, { waitUntil: 'networkidle' })

  beforeAll(async () => {
    server = await startServer({
      prepare: (database) => {
        const tie = database
          .prepare(
            `SELECT GoalIndicator.id, Indicator.slug FROM GoalIndicator
             JOIN Indicator ON Indicator.id = GoalIndicator.indicatorId
             JOIN Goal ON Goal.id = GoalIndicator.goalId JOIN Plan ON Plan.id = Goal.planId
             WHERE Plan.slug = ? ORDER BY GoalIndicator.id LIMIT 1`,
          )
          .get(draft) as { id: number; slug: string }
        indicator = tie.slug
        database.prepare('DELETE FROM GoalIndicator WHERE id = ?').run(tie.id)
      },
    })
    coordinator = await open()
    steering = await open()
    await enter(coordinator.context(), server, 'demo-samordnare')
    await enter(steering.context(), server, 'demo-styrgrupp')
  })
  afterAll(async () => {
    for (const { context } of opened) await context.close()
    await server.stop()
    server.clean()
  })

  it('leads from the coordinator’s page to every page of the edition in three clicks, and each says where it lies', async () => {
    await goto(coordinator, '/samordning')
    await link(coordinator, /^Planer$/).click()
    await coordinator.waitForURL('**/samordning/plan')
    await link(coordinator, title).click()
    await coordinator.waitForURL(`**${edition}`)
    const addresses = await coordinator
      .locator('main a')
      .evaluateAll((links) => [...new Set(links.map((one) => new URL((one as HTMLAnchorElement).href).pathname))])
    const own = addresses.filter((address) => address.startsWith(`${edition}/`))
    for (const part of ['uppgifter', 'rutnat', 'harkomst', 'jamforelse', 'faststallande', 'borttagning', 'mal/ny']) {
      expect(own).toContain(`${edition}/${part}`)
    }
    expect(own.filter((address) => /\/mal\/\d+(\/kedja|\/borttagning)?$/.test(address))).toHaveLength(3)
    expect(own.filter((address) => /\/atagande\/\d+$/.test(address))).toHaveLength(8)
    for (const address of own) {
      const answer = await coordinator.goto(server.url + address)
      expect(answer?.status(), address).toBe(200)
      const crumbs = await coordinator.locator('.breadcrumb li').allInnerTexts()
      expect(
        crumbs.slice(0, 3).map((text) => text.replace(/^\/\s*/, '')),
        address,
      ).toEqual(['Samordning', 'Planer', title])
    }
  })

  it('links from a draft to no public page, which would not be there', async () => {
    await goto(coordinator, edition)
    await link(coordinator, 'Ange länkar i kedjan').click()
    await coordinator.waitForURL('**/kedja')
    expect(await link(coordinator, 'Så visas kedjan för allmänheten').count()).toBe(0)
    await goto(coordinator, `/samordning/plan/${inForce}`)
    await link(coordinator, 'Ange länkar i kedjan').click()
    await coordinator.waitForURL('**/kedja')
    expect(await link(coordinator, 'Så visas kedjan för allmänheten').getAttribute('href')).toBe('/mal/7#kedjan')
  })

  it('tells in the edition’s history of a change of several commitments, leads to it and tells that it was taken back', async () => {
    await goto(coordinator, `${edition}/rutnat`)
    await coordinator
      .getByLabel(/^Målgrupp: /)
      .first()
      .fill('Alla kommuner')
    await press('Spara ändringarna')
    await coordinator.getByText('Ändringarna är sparade').waitFor()
    await goto(coordinator, edition)
    expect(await history()).toContain('Demo Samordnare ändrade flera åtaganden samtidigt')
    await link(coordinator, 'Se ändringen').click()
    await coordinator.waitForURL('**/rutnat/*')
    await press('Ångra ändringen')
    await coordinator.getByText('Ändringen är ångrad').waitFor()
    await goto(coordinator, edition)
    expect((await history()).indexOf('ångrade en ändring')).toBeLessThan((await history()).indexOf('ändrade flera'))
  })

  it('tells of the decision, and of the plan that was superseded in that plan’s history', async () => {
    await goto(coordinator, `${edition}/faststallande`)
    await coordinator.getByLabel('Beslutets diarienummer').fill('452-2026')
    await coordinator.getByLabel('Beslutets datum').fill('2026-01-15')
    await coordinator.getByLabel('Vem har beslutat?').fill('Styrgruppen')
    await press('Fastställ planen')
    await coordinator.getByText('Planen är fastställd').first().waitFor()
    expect(await history()).toContain('Demo Samordnare fastställde planen')
    await goto(coordinator, `/samordning/plan/${inForce}`)
    expect(await history()).toContain('Demo Samordnare lät en senare plan ersätta planen')
  })

  it('leads from the round of the older edition, and from an indicator that only it has, to that edition’s goal', async () => {
    await goto(steering, '/styrgrupp')
    expect(await link(steering, /^Mål.7/).getAttribute('href')).toBe(`/planer/${inForce}/mal/7`)
    await link(steering, /^Mål.7/).click()
    await steering.waitForURL(`**/planer/${inForce}/mal/7`)
    expect(await steering.locator('main').innerText()).toContain('Myndigheter och aktörer arbetar med systematisk')
    await goto(steering, `/indikatorer/${indicator}`)
    expect(await link(steering, /^Mål.7/).getAttribute('href')).toBe(`/planer/${inForce}/mal/7`)
    const kept = withDatabase(server.folder, (database) =>
      database
        .prepare(
          `SELECT Indicator.slug FROM GoalIndicator JOIN Indicator ON Indicator.id = GoalIndicator.indicatorId
           JOIN Goal ON Goal.id = GoalIndicator.goalId JOIN Plan ON Plan.id = Goal.planId WHERE Plan.slug = ? LIMIT 1`,
        )
        .get(draft),
    ) as { slug: string }
    await goto(steering, `/indikatorer/${kept.slug}`)
    expect(await link(steering, /^Mål.7/).getAttribute('href')).toBe('/mal/7')
  })

  it('leaves no fault in the browser or on the server', () => {
    expect(opened.flatMap(({ faults }) => faults)).toEqual([])
    expect(server.faults()).toEqual([])
  })
})
