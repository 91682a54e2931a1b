import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, launchBrowser, openPage } from '#tests/support/browser.ts'
import { Client, textOf } from '#tests/support/http-client.ts'
import { startServer, type RunningServer } from '#tests/support/server.ts'
import { addValue, firstSeries } from '#tests/support/sex-values.ts'

const slug = 'rutin-for-skolgang-i-skyddat-boende'
const address = `/indikatorer/${slug}`
const areas = ['01', '03', '04', '05', '06']
const empty = '/indikatorer/kartlagt-antal-barn'

let server: RunningServer
let browser: Browser
let client: Client

/** An indicator of the example with a revised value and values of women and men, and one with values of many areas. */
beforeAll(async () => {
  server = await startServer({
    prepare: (database) => {
      const country = { seriesId: firstSeries(database, slug), area: '00', year: 2019 }
      addValue(database, { ...country, breakdown: 'women' }, 91)
      addValue(database, { ...country, breakdown: 'men' }, 84)
      addValue(database, { ...country, breakdown: 'total' }, 23, 'Källan har rättat <b>tabellen</b>.')
      const seriesId = firstSeries(database, 'kartlagt-antal-barn')
      areas.forEach((area, index) =>
        addValue(database, { seriesId, area, year: 2023, breakdown: 'total' }, 10 * (index + 1)),
      )
      addValue(database, { seriesId, area: '00', year: 2023, breakdown: 'total' }, 35)
      const own = ['0180', '0182', '0183', '0184', '0186']
      own.forEach((area, index) =>
        addValue(database, { seriesId, area, year: 2023, breakdown: 'total' }, 50 - 10 * index),
      )
    },
  })
  browser = await launchBrowser()
  client = new Client(server.url)
})
afterAll(async () => {
  client.close()
  await browser.close()
  await server.stop()
  server.clean()
})

const said = async (path: string) => textOf((await client.get(path)).body).replaceAll('\u00a0', ' ')

describe('the page of an indicator with a revised value and values by sex', () => {
  it('draws and tells of the value that holds, and never of one sex as if it were all', async () => {
    const text = await said(address)
    expect(text).toContain('Ökning sedan 2016: 23 procent 2019')
    expect(text).toContain('23 procent 2019, en ökning med 8 procentenheter från 2018 (15 procent).')
    expect(text).toContain(
      'År 2019 var andelen 7 procentenheter högre bland kvinnor (91 procent) än bland män (84 procent).',
    )
    const drawing = (await client.get(`${address}/diagram.svg`)).body
    expect(drawing).toContain('data-y="23"')
    expect(drawing).not.toMatch(/data-y="(22|91|84)"/)
  })

  it('shows each sex as a row of its own, and marks what is revised', async () => {
    const text = await said(address)
    expect(text).toMatch(/Riket 16 % 14 % 15 % r 23 % \(reviderat\) Riket, kvinnor 91 % Riket, män 84 %/)
    expect(text).toContain('r = reviderat.')
    expect(text).toContain('91 % – Riket, 2019, kvinnor')
  })

  it('says what the value was, until when and why, opened with the keyboard and without scripts', async () => {
    const { context, page, faults } = await openPage(browser, { javaScriptEnabled: false })
    await page.goto(server.url + address)
    const details = page.locator(`#varde-riket-area-00-2019-total details`)
    expect(await details.locator('ul').isVisible()).toBe(false)
    await details.locator('summary').focus()
    await page.keyboard.press('Enter')
    const text = (await details.innerText()).replaceAll('\u00a0', ' ')
    expect(text).toContain('Var 22 procent fram till 5 mars 2026. Skäl: Källan har rättat <b>tabellen</b>.')
    expect(text).toContain('Källa då: Socialstyrelsen: Öppna jämförelser 2019')
    expect(faults).toEqual([])
    await context.close()
  })

  it('has nothing that axe finds wrong, also with the earlier value shown', async () => {
    const { context, page } = await openPage(browser, { bypassCSP: true, viewport: { width: 390, height: 900 } })
    for (const path of [address, empty]) {
      await page.goto(server.url + path)
      for (const summary of await page.locator('main summary').all()) await summary.click()
      expect(await axeViolations(page)).toEqual([])
    }
    await context.close()
  })
})

describe('the page of an indicator with values of many areas', () => {
  it('sets the own county against the country and the median, and its municipalities against theirs', async () => {
    const text = await said(empty)
    expect(text).toContain('Stockholms län (10 procent) ligger under medianen för länen 2023 (30 procent).')
    expect(text).toContain('Stockholms län (10 procent) ligger under riket 2023 (35 procent).')
    expect(text).toContain('Länets kommuner mot medianen 2023')
    expect(text).toContain(
      'Två kommuner ligger över medianen för länets kommuner 2023 (30 procent): Stockholm (50 procent) och ',
    )
  })
})
