import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { municipalities } from '#prisma/areas/municipalities.ts'
import { axeViolations, launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { startServer, type RunningServer } from '#tests/support/server.ts'

const editor = '/samordning/indikatorer/fragar-om-vald'
const ofMunicipalities = `${editor}/serier/kommuner`
const ofCountry = `${editor}/serier/riket`
const sourceName = 'Socialstyrelsen: Frågar vården?, 2025'
const stockholms = Object.entries(municipalities).flatMap(([code, name]) => (code.startsWith('01') ? [name] : []))

/** Where to put pictures of the pages, for looking at them; none by default. */
const shots = process.env['SHOTS']

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const textOf = async (page: Page) => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')
const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('main').getByRole('button', { name, exact: true }).click()])
const follow = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('main').getByRole('link', { name, exact: true }).click()])
const trail = (page: Page) => page.getByRole('navigation', { name: 'Brödsmulor' }).getByRole('listitem').allInnerTexts()
const said = (page: Page) => page.getByRole('status').first().innerText()

async function fillEvidence(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Vem beslutade?').fill('Socialstyrelsen')
  await page.getByLabel('När?').fill('2026-03-05')
  await page.getByLabel('Varför?').fill(reason)
  await page.getByLabel('Källa', { exact: true }).selectOption({ label: sourceName })
  await page.getByLabel('Plats i källan').fill('Sida 4')
}

async function addSeries(page: Page, shortLabel: string, level: string): Promise<void> {
  await page.getByLabel('Vad serien mäter').fill(`Andel som frågar om våld, ${shortLabel.toLocaleLowerCase('sv')}`)
  await page.getByLabel('Kort etikett').fill(shortLabel)
  await page.getByLabel('Nivå').selectOption(level)
  await press(page, 'Lägg upp serien')
}

/** One indicator from nothing until its question is changed, by the links and buttons of the pages. */
describe.each([
  { way: 'with scripts at 1280 px', scripts: true, width: 1280 },
  { way: 'without scripts at 390 px', scripts: false, width: 390 },
])('an indicator’s whole life in the editor, $way', ({ scripts, width }) => {
  let server: RunningServer
  let seat: WatchedPage
  let page: Page

  beforeAll(async () => {
    server = await startServer()
    seat = await openPage(browser, { javaScriptEnabled: scripts, viewport: { width, height: 900 }, bypassCSP: scripts })
    page = seat.page
    await signIn(page, server.url, 'samordnare')
  })
  afterAll(async () => {
    await seat.context.close()
    await server.stop()
    server.clean()
  })

  /** Looks at the page as it is: with axe where scripts run, and in a picture where somebody asked for one. */
  async function look(name: string): Promise<void> {
    if (scripts) expect(await axeViolations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    if (shots !== undefined) await page.screenshot({ path: `${shots}-${name}-${width}.png`, fullPage: true })
  }

  it('is added, and its first series, by the way each page shows', async () => {
    await page.goto(`${server.url}/samordning`, { waitUntil: 'load' })
    await follow(page, 'Indikatorer')
    await follow(page, 'Lägg upp en indikator')
    await page.getByLabel('Namn', { exact: true }).fill('Andel kommuner som frågar om våld')
    await page.getByLabel('Kort namn').fill('Frågar om våld')
    await page.getByLabel('Enhet').selectOption('percent')
    await press(page, 'Lägg upp indikatorn')
    expect(new URL(page.url()).pathname).toBe(editor)
    await look('new-indicator')
    await follow(page, 'Lägg upp en serie')
    await addSeries(page, 'Kommuner', 'municipality')
    expect(new URL(page.url()).pathname).toBe(ofMunicipalities)
    await look('new-series')
    await follow(page, 'Mata in värden')
    expect(await trail(page)).toEqual(['Samordning', 'Indikatorer', 'Frågar om våld', 'Kommuner', 'Mata in värden'])
  })

  it('gets a source that was missing, added in a tab of its own, and what was typed is kept', async () => {
    const rows = stockholms.map((name, index) => `${name}\t${40 + index}`)
    await page.getByLabel('Block från ett kalkylblad').fill(['Kommun\t2025', ...rows].join('\n'))
    await page.getByLabel('Plats i källan').fill('flik 1, rad {område}')
    const [tab] = await Promise.all([
      seat.context.waitForEvent('page'),
      page.getByRole('link', { name: 'Lägg upp den i en ny flik' }).click(),
    ])
    await tab.waitForLoadState()
    await tab.getByLabel('Utgivare', { exact: true }).fill('Socialstyrelsen')
    await tab.getByLabel('Titel').fill('Frågar vården?')
    await tab.getByLabel('Utgåva').fill('2025')
    await tab.getByLabel('Slag av källa').selectOption('national-survey')
    await press(tab, 'Lägg upp källan')
    await tab.close()
    await press(page, 'Uppdatera listan över källor')
    expect(await page.getByLabel('Plats i källan').inputValue()).toBe('flik 1, rad {område}')
    expect(await page.getByLabel('Block från ett kalkylblad').inputValue()).toContain('Botkyrka')
    await page.getByLabel('Källa', { exact: true }).selectOption({ label: sourceName })
    await look('block')
  })

  it('gets values of 26 municipalities, and is new with them', async () => {
    await press(page, 'Granska värdena')
    await look('review')
    expect(await textOf(page)).toContain('Den blir ny med sitt första värde')
    await press(page, 'Spara 26 värden')
    expect((await said(page)).replaceAll('\u00a0', ' ')).toContain('Värdena är sparade')
    await look('saved')
    await page.goto(`${server.url}${editor}`, { waitUntil: 'load' })
    expect(await textOf(page)).toContain('Värden 2025')
  })

  it('has a second series ended by mistake, which is opened again with a reason', async () => {
    await follow(page, 'Lägg upp en serie')
    await addSeries(page, 'Riket', 'country')
    await follow(page, 'Mata in värden')
    await page.getByRole('textbox', { name: 'Riket 2025' }).fill('62,5')
    await page.getByLabel('Källa', { exact: true }).selectOption({ label: sourceName })
    await page.getByLabel('Plats i källan').fill('flik 2')
    await press(page, 'Granska värdena')
    await press(page, 'Spara värdet')
    await page.goto(`${server.url}${ofCountry}`, { waitUntil: 'load' })
    await follow(page, 'Avsluta eller ersätt serien')
    await page.getByLabel('Borttagen av källan').check()
    await fillEvidence(page, 'Riket mäts inte längre.')
    await press(page, 'Avsluta serien')
    await page.goto(`${server.url}${ofCountry}`, { waitUntil: 'load' })
    expect(await textOf(page)).toContain('Riket mäts inte längre. Beslutat av Socialstyrelsen.')
    await look('ended')
    await follow(page, 'Öppna serien igen')
    await press(page, 'Öppna serien igen')
    expect(await page.locator('.error-summary a').allInnerTexts()).toEqual(['Skriv varför.'])
    await look('reopening')
    await page.getByLabel('Varför var avslutet fel?').fill('Tabellen har bytt nummer.')
    await press(page, 'Öppna serien igen')
    expect(await said(page)).toContain('Serien pågår igen')
    await page.goto(`${server.url}/indikatorer/fragar-om-vald`, { waitUntil: 'load' })
    expect(await textOf(page)).not.toContain('Riket mäts inte längre')
  })

  it('has a value revised, with the reason beside the earlier one', async () => {
    await page.goto(`${server.url}${ofCountry}/varden`, { waitUntil: 'load' })
    await page.getByRole('textbox', { name: 'Riket 2025' }).fill('63')
    await page.getByLabel('Källa', { exact: true }).selectOption({ label: sourceName })
    await page.getByLabel('Plats i källan').fill('flik 2')
    await press(page, 'Granska värdena')
    await page.getByLabel('Skäl', { exact: true }).fill('Källan har rättat tabellen.')
    await press(page, 'Spara värdet')
    await page.goto(`${server.url}/indikatorer/fragar-om-vald`, { waitUntil: 'load' })
    expect(await page.locator('main').textContent()).toContain('Källan har rättat tabellen.')
  })

  it('is changed with three successors, and its history tells all of it, newest first', async () => {
    await page.goto(`${server.url}${ofMunicipalities}`, { waitUntil: 'load' })
    await follow(page, 'Avsluta eller ersätt serien')
    await page.getByLabel('Ersatt av nya frågor').check()
    await fillEvidence(page, 'En fråga blev tre.')
    await page.getByLabel('Första året med den nya frågan').fill('2026')
    for (const [index, short] of ['Vuxna', 'Barn', 'Våldsutövare'].entries()) {
      await page.locator(`[name="created.${index}.label"]`).fill(`Frågar ni ${short.toLocaleLowerCase('sv')}?`)
      await page.locator(`[name="created.${index}.shortLabel"]`).fill(short)
      await page.locator(`[name="created.${index}.level"]`).selectOption('municipality')
    }
    await press(page, 'Avsluta serien')
    await look('changed')
    const history = (await page.locator('#historik li').allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' '))
    const told = [
      'tog ett steg i indikatorns liv',
      'lade in värden i serien',
      'öppnade en avslutad serie igen',
      'avslutade en serie',
      'lade in värden i serien',
      'lade upp en serie',
      'lade upp indikatorn',
    ]
    const places = told.map((words) => history.findIndex((line) => line.includes(words)))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(history.at(-1)).toContain('lade upp indikatorn')
    expect(history.findIndex((line) => line.includes('öppnade'))).toBeLessThan(
      history.findIndex((line) => line.includes('avslutade')),
    )
    const csv = await (await page.request.get(`${server.url}/indikatorer/fragar-om-vald/data.csv`)).text()
    expect(
      csv.split('\r\n').filter((line) => line.includes('Kommuner') || line.includes('kommuner')).length,
    ).toBeGreaterThan(25)
  })

  it('leaves nothing on the browser’s console and no fault in the log', () => {
    expect(seat.faults).toEqual([])
    expect(server.faults()).toEqual([])
  })
})
