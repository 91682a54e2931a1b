import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { startServer, type RunningServer } from '#tests/support/server.ts'

const slug = 'rutin-for-skolgang-i-skyddat-boende'
const publicPage = `/indikatorer/${slug}`
const editor = `/samordning/indikatorer/${slug}`
const series = `${editor}/serier/riket`
const source = 'Socialstyrelsen: Öppna jämförelser 2019 – Våld i nära relationer'
const rows = [
  { short: 'Utsatthet', label: 'Följer ni upp målgruppens utsatthet och behov?' },
  { short: 'Insatser', label: 'Följer ni upp stöd och insatser till enskilda?' },
  { short: 'Resultat', label: 'Följer ni upp resultat för enskilda?' },
]

let browser: Browser
let server: RunningServer

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const textOf = (page: Page) => page.locator('main').innerText()
const go = (page: Page, path: string) => page.goto(server.url + path, { waitUntil: 'load' })
const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).last().click()])

async function fillEvidence(page: Page, reason: string): Promise<void> {
  await page.locator('[name="decidedBy"]').fill('Socialstyrelsen')
  if ((await page.locator('[name="decidedOn"]').count()) > 0)
    await page.locator('[name="decidedOn"]').fill('2023-03-14')
  await page.locator('[name="reason"]').first().fill(reason)
  await page.locator('[name="sourceId"]').selectOption({ label: source })
  await page.locator('[name="locator"]').fill('Tabell 4, not 2')
}

/** The coordinator changes an indicator and its targets; every form is posted as it stands, with and without scripts. */
describe.each([
  { way: 'with scripts at 1280 px', scripts: true, width: 1280 },
  { way: 'without scripts at 390 px', scripts: false, width: 390 },
])('an indicator is edited, $way', ({ scripts, width }) => {
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

  it('gets a target, and a second one with its reason; the public reads both, and the chart draws the one that holds', async () => {
    for (const { value, reason } of [
      { value: '80', reason: 'Styrgruppen satte ett mål.' },
      { value: '90 %', reason: 'Målet höjdes efter resultatet 2019.' },
    ]) {
      await go(page, `${series}/malvarden`)
      await page.locator('[name="kind"][value="target"]').first().check()
      await page.locator('[name="value"]').fill(value)
      await page.locator('[name="year"]').fill('2027')
      await fillEvidence(page, reason)
      await press(page, 'Spara värdet')
      expect(await page.getByRole('status').innerText()).toContain('Värdet är sparat')
    }
    await go(page, publicPage)
    const text = (await page.locator('#malvarden').innerText()).replaceAll('\u00a0', ' ')
    for (const told of [
      '80 %',
      '90 %',
      'Styrgruppen satte ett mål.',
      'Målet höjdes efter resultatet 2019.',
      'Ersatt.',
    ]) {
      expect(text).toContain(told)
    }
    expect(await page.locator('svg.chart-wide [data-guide]').count()).toBe(1)
    expect((await page.locator('svg.chart-wide [data-kind="guide"]').textContent())?.replaceAll('\u00a0', ' ')).toBe(
      '90 % målvärde 2027',
    )
    expect(await page.locator('script').count()).toBe(0)
    const data = (await (await page.request.get(`${server.url}${publicPage}/data.json`)).json()) as {
      series: { references: { value: number; replacedOn: string | null }[] }[]
    }
    expect(data.series[0]?.references.map(({ value, replacedOn }) => [value, replacedOn === null])).toEqual([
      [80, false],
      [90, true],
    ])
    const csv = await (await page.request.get(`${server.url}${publicPage}/data.csv`)).text()
    expect(csv.split('\r\n').filter((line) => line.includes(';målvärde;'))).toHaveLength(1)
  })

  it('refuses a share over 100 at its field, with everything kept', async () => {
    await go(page, `${series}/malvarden`)
    await page.locator('[name="kind"][value="baseline"]').first().check()
    await page.locator('[name="value"]').fill('120')
    await page.locator('[name="year"]').fill('2016')
    await fillEvidence(page, 'Ett skäl som ska finnas kvar.')
    await press(page, 'Spara värdet')
    expect(await page.locator('.error-summary a').allInnerTexts()).toEqual([
      expect.stringContaining('mellan 0 och 100'),
    ])
    expect(await page.locator('[name="reason"]').first().inputValue()).toBe('Ett skäl som ska finnas kvar.')
    expect(await page.locator('[name="kind"][value="baseline"]').first().isChecked()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('value')
  })

  it('lets another row be added without losing what was typed', async () => {
    await go(page, `${series}/avslut`)
    await page.locator('[name="created.0.label"]').fill('Något som ska finnas kvar')
    expect(await page.locator('[name="created.3.label"]').count()).toBe(0)
    await press(page, 'Lägg till en ny serie till')
    expect(await page.locator('[name="created.3.label"]').count()).toBe(1)
    expect(await page.locator('[name="created.0.label"]').inputValue()).toBe('Något som ska finnas kvar')
  })

  it('refuses a break that is not after the last value', async () => {
    await go(page, `${series}/avslut`)
    await page.locator('[name="ending"][value="changed"]').check()
    await fillEvidence(page, 'En fråga blev tre.')
    await page.locator('[name="year"]').fill('2019')
    await page.locator('[name="created.0.label"]').fill('Ny fråga')
    await page.locator('[name="created.0.shortLabel"]').fill('Ny')
    await page.locator('[name="created.0.level"]').selectOption('country')
    await press(page, 'Avsluta serien')
    expect(await page.locator('.error-summary').innerText()).toContain('Serien har ett värde från 2019')
    expect(await page.locator('[name="created.0.label"]').inputValue()).toBe('Ny fråga')
  })

  it('is changed with three successors in one step, from the keyboard', async () => {
    await page.locator('[name="year"]').fill('2023')
    for (const [index, { short, label }] of rows.entries()) {
      await page.locator(`[name="created.${index}.label"]`).fill(label)
      await page.locator(`[name="created.${index}.shortLabel"]`).fill(short)
      await page.locator(`[name="created.${index}.question"]`).fill(label)
      await page.locator(`[name="created.${index}.level"]`).selectOption('country')
    }
    await Promise.all([page.waitForEvent('load'), page.locator('[name="year"]').press('Enter')])
    expect(new URL(page.url()).pathname).toBe(editor)
    const text = await textOf(page)
    for (const { short } of rows) expect(text).toContain(short)
    expect(text).toContain('Ändrad')
    expect(text).toContain('tog ett steg i indikatorns liv')
  })

  it('shows the public a break, four series and who decided, and joins no line over the break', async () => {
    await go(page, publicPage)
    const text = (await textOf(page)).replaceAll('\u00a0', ' ')
    expect(text).toContain('Frågan ändrades 2023')
    expect(text).toContain('2023: Ändrad – beslut av Socialstyrelsen den 14 mars 2023')
    for (const { short, label } of rows) {
      expect(text).toContain(short)
      expect(text).toContain(`Frågan: ”${label}”`)
    }
    const spans = await page
      .locator('svg.chart-wide .chart-line')
      .evaluateAll((lines) =>
        lines.map((line) => [line.getAttribute('data-line'), Number(line.getAttribute('data-to'))] as const),
      )
    expect(spans.length).toBeGreaterThan(0)
    expect(spans.every(([line, to]) => line === 'riket' && to < 2023)).toBe(true)
  })

  it('can have the step withdrawn with a reason, and then goes on as before', async () => {
    await go(page, `${editor}/steg`)
    await press(page, 'Återkalla steget')
    expect(await page.locator('.error-summary a').allInnerTexts()).toEqual(['Skriv varför.'])
    await page.locator('#aterkalla-reason').fill('Beslutet gällde en annan indikator.')
    await press(page, 'Återkalla steget')
    const text = await textOf(page)
    expect(text).toContain('återkallade det senaste steget')
    expect(text).not.toContain('Insatser')
    await go(page, publicPage)
    expect(await textOf(page)).not.toContain('Frågan ändrades')
  })

  it('cannot be deleted, and the page says where it is used with a link to each place', async () => {
    await go(page, `${editor}/borttagning`)
    const text = await textOf(page)
    expect(text).toContain('Indikatorn går inte att ta bort')
    expect(await page.getByRole('button', { name: 'Ta bort indikatorn' }).isDisabled()).toBe(true)
    const links = await page.locator('main section a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    expect(links).toContain(publicPage)
    expect(links).toContain(`${series}/malvarden`)
    const refused = await page.request.post(`${server.url}${editor}/borttagning`, {
      form: { serie: '' },
      headers: { Origin: server.url },
    })
    expect(refused.status()).toBe(409)
    expect(await refused.text()).toContain('Ingenting togs bort')
  })

  it('can be made from nothing, with a series, and taken away again', async () => {
    await go(page, '/samordning/indikatorer')
    await page.getByRole('link', { name: 'Lägg upp en indikator' }).click()
    await page.locator('[name="name"]').fill('Andel verksamheter som frågar om våld')
    await page.locator('[name="shortName"]').fill('Frågar om våld')
    await page.locator('[name="unit"]').selectOption('percent')
    await page.locator('[name="nextPublicationOn"]').fill('2020-06')
    await page.locator('[name="levels.county"]').check()
    await press(page, 'Lägg upp indikatorn')
    expect(new URL(page.url()).pathname).toBe('/samordning/indikatorer/fragar-om-vald')
    expect(await page.locator('[name="levels.county"]').isChecked()).toBe(true)
    await go(page, '/samordning/indikatorer?urval=passerad')
    expect(await textOf(page)).toContain('Väntad publicering har passerat')
    await go(page, '/indikatorer/fragar-om-vald')
    expect((await textOf(page)).replaceAll('\u00a0', ' ')).toContain('Väntas i juni 2020')
    await go(page, '/samordning/indikatorer/fragar-om-vald/borttagning')
    await press(page, 'Ta bort indikatorn')
    expect(new URL(page.url()).pathname).toBe('/samordning/indikatorer')
    expect(await textOf(page)).not.toContain('Frågar om våld')
  })

  it('shows two people’s edits of one indicator to the one who was later, and keeps what both wrote', async () => {
    await go(page, editor)
    const other = await seat.context.newPage()
    await go(other, editor)
    await other.locator('[name="owner"]').fill('Socialstyrelsen')
    await press(other, 'Spara uppgifterna')
    await other.close()
    await page.locator('[name="owner"]').fill('Länsstyrelsen')
    await press(page, 'Spara uppgifterna')
    const text = await textOf(page)
    expect(text).toContain('Någon annan har sparat en ändring')
    expect(text).toContain('Socialstyrelsen')
    expect(await page.locator('[name="owner"]').inputValue()).toBe('Länsstyrelsen')
    await press(page, 'Spara uppgifterna')
    expect(await page.getByRole('status').innerText()).toContain('Uppgifterna är sparade')
  })

  it('leaves nothing on the browser’s console and no fault in the log; axe finds nothing on the changed pages', async () => {
    if (scripts) {
      for (const path of [editor, `${series}/malvarden`, publicPage]) {
        await go(page, path)
        expect(await axeViolations(page)).toEqual([])
      }
    }
    expect(seat.faults).toEqual([])
    expect(server.faults()).toEqual([])
  })
})
