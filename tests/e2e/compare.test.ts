import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { draft, inForce } from '#tests/support/second-edition.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const lineage = `/samordning/plan/${draft}/harkomst`
const comparison = `/samordning/plan/${draft}/jamforelse`
const label = '8. Samlad årlig uppföljning'
const dropped = 'Mål\u00a07, 6. Stödmaterial för psykosociala team'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** The coordinator states what the draft continues and sees it compared; then somebody else does so at the same time. */
describe.each([
  { way: 'with scripts at 1280 px', scripts: true, width: 1280 },
  { way: 'without scripts at 390 px', scripts: false, width: 390 },
])('stating lineage and comparing, $way', ({ scripts, width }) => {
  let server: RunningServer
  let watched: WatchedPage
  let page: Page

  beforeAll(async () => {
    server = await startServer()
    watched = await openPage(browser, { javaScriptEnabled: scripts, viewport: { width, height: 900 } })
    page = watched.page
    await signIn(page, server.url, 'samordnare')
  })
  afterAll(async () => {
    await watched.context.close()
    await server.stop()
    server.clean()
  })

  const main = async () => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')
  const choice = (legend: string, name: string) =>
    page.getByRole('group', { name: legend }).getByLabel(name, { exact: true })
  const save = () => page.getByRole('button', { name: 'Spara härkomsten' }).click()

  it('begins with the comparison, which says what is stated and leads to the form', async () => {
    await page.goto(server.url + comparison)
    expect(await main()).toContain('Fem oförändrade, ett omformulerat, ett nytt, ett utgår och ett sammanslaget')
    expect(await page.locator('ins').count()).toBeGreaterThan(3)
    await page.getByRole('link', { name: 'Ange härkomst' }).click()
    expect(new URL(page.url()).pathname).toBe(lineage)
    expect(await main()).toContain('Stödmaterial för psykosociala team')
  })

  it('refuses the same choice twice, keeps it and leads to the field', async () => {
    await choice(label, 'Fortsätter').selectOption(dropped)
    await choice(label, 'Fortsätter också').selectOption(dropped)
    await save()
    const link = page.locator('.error-summary a')
    expect(await link.innerText()).toContain('Samma val är gjort två gånger')
    const id = (await link.getAttribute('href'))?.slice(1) ?? ''
    expect(
      await page.locator(`[id="${id}"]`).evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text),
    ).toBe(dropped)
  })

  it('saves the choice, and the comparison follows', async () => {
    await choice(label, 'Fortsätter också').first().selectOption('')
    await save()
    expect(await page.locator('.notice[role="status"]').innerText()).toContain('Härkomsten är sparad')
    expect(await main()).toContain('Allt i Handlingsplan 2020–2026 fortsätter.')
    await page.getByRole('link', { name: 'Se jämförelsen' }).click()
    expect(await main()).toContain('Fem oförändrade, två omformulerade och ett sammanslaget')
  })

  it('overwrites nothing when somebody else saved meanwhile: keeps the choice and shows what holds now', async () => {
    await page.goto(`${server.url}${lineage}?fran=${inForce}`)
    await choice(label, 'Fortsätter').selectOption('')
    withDatabase(server.folder, (database) => {
      database.prepare('UPDATE Plan SET version = version + 1 WHERE slug = ?').run(draft)
    })
    await save()
    expect(await page.locator('.notice[role="alert"]').innerText()).toContain('Någon annan har sparat')
    expect(await choice(label, 'Fortsätter').inputValue()).toBe('')
    expect(await page.locator('#galler-nu').innerText()).toContain(
      'Samlad årlig uppföljning: fortsätter Stödmaterial för psykosociala team',
    )
    await save()
    expect(await page.locator('.notice[role="status"]').innerText()).toContain('Härkomsten är sparad')
    expect(await page.locator('#utgar').innerText()).toContain('Stödmaterial för psykosociala team')
  })

  it('cannot be stated from an edition that is not earlier: the button is blocked with the reason, and a forged post gets it too', async () => {
    const address = `/samordning/plan/${inForce}/harkomst?fran=${draft}`
    await page.goto(server.url + address)
    const reason = 'Handlingsplan 2027–2029 (demoutkast) är inte tidigare än Handlingsplan 2020–2026'
    expect(await page.getByRole('button', { name: 'Spara härkomsten' }).isDisabled()).toBe(true)
    expect(await page.locator('.button-note').innerText()).toContain(reason)
    const version = await page.locator('input[name="version"]').inputValue()
    const answer = await page.request.post(server.url + address, {
      form: { version },
      headers: { Origin: server.url, 'Sec-Fetch-Site': 'same-origin' },
    })
    expect(answer.status()).toBe(409)
    expect(await answer.text()).toContain(reason)
  })

  it('can compare with another edition, chosen in the list', async () => {
    await page.goto(server.url + comparison)
    await page.getByLabel('Jämför med').selectOption('Strategi 2016–2020')
    await page.getByRole('button', { name: 'Jämför' }).click()
    expect(new URL(page.url()).searchParams.get('med')).toBe('strategi-2016-2020')
    expect(await main()).toContain('Det är inte angivet hur utgåvorna hänger ihop')
  })

  it('leaves no fault in the browser or on the server', () => {
    expect(watched.faults).toEqual([])
    expect(server.faults()).toEqual([])
  })
})
