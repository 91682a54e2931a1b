import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeViolations, launchBrowser, openPage, type WatchedPage } from '#tests/support/browser.ts'
import { enter } from '#tests/support/enter.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'
import { textWithNumbers, writeSection } from '#tests/support/text-with-numbers.ts'

let browser: Browser
let server: RunningServer
const path = '/samordning/arsuppfoljning/2026/avsnitt/mal-7/tal'

const write = (text = textWithNumbers) =>
  withDatabase(server.folder, (database) => writeSection(database, 2026, 'mal-7', text))
const bindings = () =>
  withDatabase(server.folder, (database) =>
    database
      .prepare(
        `SELECT s.bindings FROM FollowUpSection s JOIN AnnualFollowUp f ON f.id = s.followUpId
         JOIN ReportingRound r ON r.id = f.roundId WHERE s.key = 'mal-7' AND r.year = 2026`,
      )
      .pluck()
      .get(),
  ) as string

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  server.clean()
})

// The pages are loaded again for each step; other work may have the processor.
describe.each([
  { name: 'without scripts, on a phone', options: { javaScriptEnabled: false, viewport: { width: 390, height: 844 } } },
  { name: 'with scripts', options: { viewport: { width: 1280, height: 900 } } },
])('the numbers of a section, $name', { timeout: 60_000 }, ({ options }) => {
  let watched: WatchedPage
  let page: Page
  const part = (place: number) => page.locator(`#tal-${place}`)
  const said = (words: string) => page.getByText(words).first().waitFor()
  const main = () => page.locator('main').innerText()

  beforeAll(async () => {
    watched = await openPage(browser, options)
    page = watched.page
    await enter(page.context(), server, 'demo-samordnare')
  })
  afterAll(() => watched.context.close())
  beforeEach(async () => {
    write()
    await page.goto(`${server.url}${path}`)
  })

  it('are bound with one click where there is no doubt, and judged', async () => {
    expect(await part(5).innerText()).toContain('Jämför över ett brott i serien')
    await page.getByRole('button', { name: /^Knyt de .+ säkra talen$/ }).click()
    await said('Talen är sparade')
    expect(await part(2).innerText()).toContain('Stämmer')
    expect(await part(4).innerText()).toContain('Stämmer')
    expect(await part(5).innerText()).toContain('Jämför över ett brott i serien')
    expect(JSON.parse(bindings())).not.toHaveLength(0)
  })

  it('may come from elsewhere, and then it must be said from where; what was chosen is kept', async () => {
    const certain = part(1).getByRole('radio').first()
    await certain.check()
    await part(7).getByLabel('Inget av våra värden', { exact: true }).check()
    await page.getByRole('button', { name: 'Spara talen' }).click()
    await said('Det finns något att rätta')
    expect(await main()).toContain('Skriv var talet')
    expect(await part(1).getByRole('radio').first().isChecked()).toBe(true)
    expect(await part(7).getByLabel('Inget av våra värden', { exact: true }).isChecked()).toBe(true)
    expect(JSON.parse(bindings())).toEqual([])
    await part(7).getByLabel('Var kommer talet ifrån?', { exact: true }).fill('Polisens årsredovisning')
    await page.getByRole('button', { name: 'Spara talen' }).click()
    await said('Talen är sparade')
    expect(await part(7).innerText()).toContain('Inget av våra värden: Polisens årsredovisning')
    expect(await part(1).innerText()).toContain('2,25')
  })

  it('may be bound to a value that somebody looks for by its name', async () => {
    await part(9).locator('summary').click()
    await part(9).getByLabel('Indikator, område eller år').fill('systematisk riket 2019')
    await part(9)
      .getByRole('button', { name: /^Sök värden/ })
      .click()
    await page.waitForLoadState()
    await part(9)
      .getByLabel(/riket 2019: 8/)
      .check()
    await page.getByRole('button', { name: 'Spara talen' }).click()
    await said('Talen är sparade')
    expect(await part(9).innerText()).toContain('Stämmer')
    // Axe is a script itself.
    if (!('javaScriptEnabled' in options)) expect(await axeViolations(page)).toEqual([])
  })

  it('are not bound when the text has changed meanwhile, and what was chosen stays with its words', async () => {
    await part(2).getByRole('radio').first().check()
    write(`En ny mening först. ${textWithNumbers}`)
    await page.getByRole('button', { name: 'Spara talen' }).click()
    await said('Talen sparades inte')
    expect(await main()).toContain('Texten eller talen har ändrats sedan du öppnade sidan')
    expect(JSON.parse(bindings())).toEqual([])
    expect(await part(2).getByRole('radio').first().isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Spara talen' }).click()
    await said('Talen är sparade')
    expect(await part(2).innerText()).toContain('Stämmer')
  })
})
