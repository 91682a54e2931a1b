import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addSeries } from '#tests/support/add-series.ts'
import { axeViolations, launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'
import { copiedBlock } from '#tests/support/spreadsheet.ts'

const indicator = 'rutin-for-skolgang-i-skyddat-boende'
const grid = `/samordning/indikatorer/${indicator}/serier/kommuner/varden`
const stockholms = `${grid}?kolumner=ar&fran=2018&till=2019&lan=01`
const source = 'oppna-jamforelser-2019-vald-i-nara-relationer'
const shots = process.env['SHOTS']

let browser: Browser
let server: RunningServer

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const start = () =>
  startServer({
    prepare: (database) => {
      addSeries(database, {
        indicator,
        slug: 'kommuner',
        label: 'Rutin, kommunerna',
        level: 'municipality',
        firstYear: 2016,
      })
    },
  })
const countObservations = (): number =>
  withDatabase(
    server.folder,
    (database) => (database.prepare('SELECT count(*) AS n FROM Observation').get() as { n: number }).n,
  )
const cell = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const main = (page: Page) => page.locator('main').innerText()
const shoot = async (page: Page, name: string) => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}-${name}.png`, fullPage: true })
}

/** Pastes a text into the focused field, as from the clipboard. */
const paste = (page: Page, text: string) =>
  page.evaluate((block) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', block)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)

async function provenance(page: Page) {
  await page.getByLabel('Källa', { exact: true }).selectOption(source)
  await page.getByLabel('Plats i källan').fill('flik 3, rad {område}, kolumn {år}')
}

describe('values of municipalities, with scripts at 1280 px', () => {
  let watched: WatchedPage
  let page: Page

  beforeAll(async () => {
    server = await start()
    watched = await openPage(browser, {
      viewport: { width: 1280, height: 900 },
      bypassCSP: true,
      reducedMotion: 'reduce',
    })
    page = watched.page
    await signIn(page, server.url, 'samordnare')
    await page.goto(server.url + stockholms, { waitUntil: 'networkidle' })
  })
  afterAll(async () => {
    await watched.context.close()
    await server.stop()
    server.clean()
  })

  it('are typed with the keyboard, which moves as in a spreadsheet', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await cell(page, 'Botkyrka 2018').focus()
    await page.keyboard.type('62,5')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('Danderyd 2018')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('Danderyd 2019')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe('Botkyrka 2019')
    await page.keyboard.press('Home')
    expect(await focused()).toBe('Botkyrka 2018')
    await page.keyboard.press('End')
    expect(await focused()).toBe('Botkyrka 2019')
    await page.keyboard.press('Shift+Tab')
    expect(await focused()).toBe('Botkyrka 2018')
    await page.keyboard.press('Control+End')
    expect(await focused()).toBe('Österåker 2019')
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('99')
    await page.keyboard.press('Escape')
    expect(await cell(page, 'Botkyrka 2018').inputValue()).toBe('62,5')
    await page.keyboard.press('F2')
    await page.keyboard.press('Control+Home')
  })

  it('are pasted from a spreadsheet, and what is wrong is said at once at each cell', async () => {
    await cell(page, 'Botkyrka 2018').focus()
    await paste(
      page,
      copiedBlock([
        ['Kommun', '2018', '2019'],
        ['Danderyd', '20–25', '62 % (28/45)'],
        ['0180', '1\u00a0000', '−5'],
        ['Solnas kommun', 'ganska många', 'X'],
        ['Atlantis', '1', '2'],
        ['Södertälje', '..', ''],
      ]),
    )
    expect(await cell(page, 'Danderyd 2019').inputValue()).toBe('62 % (28/45)')
    expect(await cell(page, 'Solna 2018').inputValue()).toBe('ganska många')
    const status = await page.locator('.cell-grid [role=status]').innerText()
    expect(status.replaceAll('\u00a0', ' ')).toContain('Sju celler är ifyllda')
    expect(status).toContain('”Atlantis” finns inte i områdesregistret.')
    expect(await cell(page, 'Solna 2018').getAttribute('aria-invalid')).toBe('true')
    const describer = (await cell(page, 'Solna 2018').getAttribute('aria-describedby')) ?? ''
    expect(await page.locator(`[id="${describer}"]`).innerText()).toContain('är inte ett tal')
    expect(await axeViolations(page)).toEqual([])
    await shoot(page, 'pasted')
  })

  it('are refused all together with the rule at each cell, and everything typed is kept', async () => {
    const before = countObservations()
    await page.getByRole('button', { name: 'Granska värdena' }).click()
    await page.locator('.error-summary a').first().waitFor()
    expect(await page.locator('.error-summary').innerText()).toContain('Välj vilken källa')
    await provenance(page)
    await page.getByRole('button', { name: 'Granska värdena' }).click()
    await page.waitForURL(`${server.url}${stockholms}`)
    const summary = page.locator('.error-summary')
    await summary.getByText('Stockholm 2018').first().waitFor()
    const texts = await summary.innerText()
    expect(texts).toContain('mellan 0 och 100')
    expect(texts).toContain('Välj vad källan menar med tecknet.')
    expect(await cell(page, 'Danderyd 2018').inputValue()).toBe('20–25')
    expect(await cell(page, 'Solna 2018').inputValue()).toBe('ganska många')
    for (const link of await summary.locator('a').all()) {
      const id = (await link.getAttribute('href'))?.slice(1) ?? ''
      expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1)
    }
    expect(await axeViolations(page)).toEqual([])
    await shoot(page, 'refused')
    expect(countObservations()).toBe(before)
  })

  it('are shown before they are saved, and saved whole', async () => {
    await page.waitForLoadState('networkidle')
    await cell(page, 'Stockholm 2018').fill('100')
    await cell(page, 'Stockholm 2019').fill('')
    await cell(page, 'Solna 2018').fill('90 ”drygt nio av tio”')
    await page.getByLabel('”..” betyder').selectOption('not-reported')
    await page.getByRole('button', { name: 'Granska värdena' }).click()
    await page.getByRole('heading', { name: 'Granska innan du sparar' }).waitFor()
    const text = await main(page)
    expect(text.replaceAll('\u00a0', ' ')).toContain('Sju nya värden.')
    expect(text).toContain('flik 3, rad Danderyd, kolumn 2019')
    expect(text).toContain('”62 % (28/45)”')
    expect(await axeViolations(page)).toEqual([])
    await shoot(page, 'review')
    const before = countObservations()
    await page.getByRole('button', { name: 'Spara 7 värden' }).click()
    await page.getByText('Värdena är sparade').waitFor()
    expect(countObservations()).toBe(before + 7)
    expect(await cell(page, 'Solna 2018').inputValue()).toBe('90 ”drygt nio av tio”')
    await shoot(page, 'saved')
  })

  it('are changed only with a reason, and the new value and its source are on the public page', async () => {
    await page.waitForLoadState('networkidle')
    await cell(page, 'Botkyrka 2018').fill('63,5')
    await provenance(page)
    await page.getByRole('button', { name: 'Granska värdena' }).click()
    await page.getByRole('button', { name: 'Spara värdet' }).click()
    await page.locator('.error-summary').getByText('Det finns redan ett värde').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await shoot(page, 'reason')
    await page.getByLabel('Skäl', { exact: true }).fill('Källan har rättat tabellen.')
    await page.getByRole('button', { name: 'Spara värdet' }).click()
    await page.getByText('Värdena är sparade').waitFor()
    const chain = withDatabase(server.folder, (database) =>
      database
        .prepare(
          "SELECT revision, value, revisionReason FROM Observation WHERE cell = 'area:0127/2018/total' ORDER BY revision",
        )
        .all(),
    )
    expect(chain).toEqual([
      { revision: 1, value: 62.5, revisionReason: null },
      { revision: 2, value: 63.5, revisionReason: 'Källan har rättat tabellen.' },
    ])
    await page.goto(`${server.url}/indikatorer/${indicator}`)
    const value = page.locator('#varde-kommuner-area-0127-2018-total')
    expect(await value.innerText()).toContain('63,5')
    expect(await value.innerText()).toContain('flik 3, rad Botkyrka, kolumn 2018: ”63,5”')
  })

  it('that somebody else changed meanwhile are not overwritten, and what was typed is kept', async () => {
    await page.goto(server.url + stockholms, { waitUntil: 'networkidle' })
    await cell(page, 'Botkyrka 2018').fill('70')
    await cell(page, 'Ekerö 2018').fill('71')
    await provenance(page)
    const other = await openPage(browser)
    await signIn(other.page, server.url, 'samordnare')
    await other.page.goto(server.url + stockholms, { waitUntil: 'networkidle' })
    await cell(other.page, 'Botkyrka 2018').fill('64')
    await provenance(other.page)
    await other.page.getByRole('button', { name: 'Granska värdena' }).click()
    await other.page.getByLabel('Skäl', { exact: true }).fill('Rättat igen.')
    await other.page.getByRole('button', { name: 'Spara värdet' }).click()
    await other.page.getByText('Värdena är sparade').waitFor()
    await other.context.close()
    const before = countObservations()
    await page.getByRole('button', { name: 'Granska värdena' }).click()
    await page.getByText('Någon annan har ändrat värden').waitFor()
    expect(await cell(page, 'Botkyrka 2018').inputValue()).toBe('70')
    expect(await cell(page, 'Ekerö 2018').inputValue()).toBe('71')
    expect(await page.locator('.error-summary').innerText()).toContain('nytt värde sedan du öppnade sidan: 64')
    expect(countObservations()).toBe(before)
    await shoot(page, 'conflict')
  })

  it('are withdrawn with a reason', async () => {
    await page.goto(server.url + stockholms)
    await page.locator('#sparade-varden summary').click()
    await page.getByRole('link', { name: 'Återkalla värdet för Botkyrka 2018' }).click()
    await page.getByRole('button', { name: 'Återkalla värdet' }).click()
    await page.locator('.error-summary a').first().waitFor()
    expect(await axeViolations(page)).toEqual([])
    await shoot(page, 'withdrawal')
    await page.getByLabel('ej redovisad').check()
    await page.getByLabel('Varför återkallas värdet?').fill('Kommunen hade räknat fel.')
    await page.getByRole('button', { name: 'Återkalla värdet' }).click()
    await page.getByText('Värdet är återkallat').waitFor()
    await page.goto(`${server.url}/indikatorer/${indicator}`)
    expect(await page.locator('#varde-kommuner-area-0127-2018-total').innerText()).toContain(
      'Kommunen hade räknat fel.',
    )
  })

  it('leave no fault in the browser or in the server’s log', () => {
    expect(watched.faults).toEqual([])
    expect(server.faults()).toEqual([])
  })
})

describe('values of municipalities, without scripts at 390 px', () => {
  let watched: WatchedPage
  let page: Page

  beforeAll(async () => {
    server = await start()
    watched = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 900 } })
    page = watched.page
    await signIn(page, server.url, 'samordnare')
    await page.goto(server.url + stockholms)
  })
  afterAll(async () => {
    await watched.context.close()
    await server.stop()
    server.clean()
  })

  const review = () =>
    Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Granska värdena' }).click()])

  it('are pasted in a field, and what is wrong is listed by its row with everything kept', async () => {
    const block = copiedBlock([
      ['Kommun', '2015', '2019'],
      ['Solna', '5', '62,5'],
      ['Skåne län', '', '7'],
      ['Atlantis', '', '8'],
    ])
    await page.getByLabel('Block från ett kalkylblad').fill(block)
    await cell(page, 'Ekerö 2019').fill('-')
    await provenance(page)
    const before = countObservations()
    await review()
    expect(countObservations()).toBe(before)
    const text = await main(page)
    expect(text).toContain('Serien börjar 2016.')
    expect(text).toContain('Serien gäller kommunen. Den kan inte ha ett värde för Skåne län.')
    expect(text).toContain('”Atlantis” finns inte i områdesregistret.')
    expect(text).toContain('Vad menar källan?')
    expect(await page.getByLabel('Block från ett kalkylblad').inputValue()).toContain('Solna\t5\t62,5')
    expect(await cell(page, 'Ekerö 2019').inputValue()).toBe('-')
    await shoot(page, 'plain-refused')
  })

  it('are reviewed, taken back to the form and saved', async () => {
    await page.getByLabel('Block från ett kalkylblad').fill('Kommun\t2019\nSolna\t62,5\nMalmö\t40')
    await page.getByLabel('”–” betyder').selectOption('zero')
    await review()
    await page.getByRole('heading', { name: 'Granska innan du sparar' }).waitFor()
    await shoot(page, 'plain-review')
    await page.getByRole('button', { name: 'Gå tillbaka och ändra' }).click()
    expect(await page.getByLabel('Block från ett kalkylblad').inputValue()).toContain('Malmö\t40')
    expect(await cell(page, 'Ekerö 2019').inputValue()).toBe('-')
    expect(await page.getByLabel('Plats i källan').inputValue()).toContain('{område}')
    await review()
    await page.getByRole('button', { name: 'Spara 3 värden' }).click()
    await page.getByText('Värdena är sparade').waitFor()
    expect(await cell(page, 'Ekerö 2019').inputValue()).toBe('0')
    expect(await cell(page, 'Solna 2019').inputValue()).toBe('62,5')
    await page.goto(`${server.url}/indikatorer/${indicator}`)
    expect(await page.locator('#varde-kommuner-area-1280-2019-total').innerText()).toContain(
      'flik 3, rad Malmö, kolumn 2019: ”40”',
    )
  })

  it('leave no fault in the browser or in the server’s log', () => {
    expect(watched.faults).toEqual([])
    expect(server.faults()).toEqual([])
  })
})
