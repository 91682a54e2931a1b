import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addSeries } from '#tests/support/add-series.ts'
import { axeViolations, launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'
import { workbookBytes } from '#tests/support/workbook/workbook.ts'

const indicator = 'rutin-for-skolgang-i-skyddat-boende'
const question = 'Har aktuell rutin för skolgång i skyddat boende'

/** A workbook made up for the test; it is nobody's publication. */
const bytes = workbookBytes({
  sheets: [
    { name: 'Information', rows: [['Påhittad arbetsbok']] },
    {
      name: 'Kommuner',
      merged: ['C2:E2'],
      rows: [
        ['Påhittade resultat'],
        [null, null, question],
        ['K-kod', 'Kommun', 'Totalt', 'Kvinnor', 'Män'],
        ['0180', 'Stockholm', 0.625, 0.7, 0.5],
        ['0184', 'Solna', '..', 0.41, 0.4],
        [null, 'Sumpan', 0.3, 0.2, 0.1],
      ],
    },
  ],
})

let browser: Browser
let folder: string

beforeAll(async () => {
  browser = await launchBrowser()
  folder = mkdtempSync(path.join(tmpdir(), 'atagandekollen-arbetsbok-'))
  writeFileSync(path.join(folder, 'bok.xlsx'), bytes)
  writeFileSync(path.join(folder, 'sida.xlsx'), '<!doctype html><html><body>Sidan finns inte</body></html>')
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

const pressed = async (page: Page, name: string) => {
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('main').getByRole('button', { name, exact: true }).click(),
  ])
  await page.waitForLoadState('networkidle')
}
const textOf = async (page: Page) => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')
const pathOf = (page: Page) => new URL(page.url()).pathname
const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

describe.each([
  { way: 'with scripts at 1280 px', scripts: true, wide: 1280 },
  { way: 'without scripts at 390 px', scripts: false, wide: 390 },
])('a workbook, $way', ({ scripts, wide }) => {
  let server: RunningServer
  let watched: WatchedPage
  let page: Page
  let address: string

  beforeAll(async () => {
    server = await startServer({
      prepare: (database) => {
        addSeries(database, { indicator, slug: 'kommuner', label: question, level: 'municipality' })
      },
    })
    watched = await openPage(browser, { javaScriptEnabled: scripts, viewport: { width: wide, height: 900 } })
    ;({ page } = watched)
    await signIn(page, server.url, 'samordnare')
  })
  afterAll(async () => {
    await watched.context.close()
    await server.stop()
    server.clean()
  })

  it('is refused with a word when it is something else, and the chosen source is kept', async () => {
    await page.goto(`${server.url}/samordning/import/oppna-jamforelser`)
    await page.locator('#source').selectOption({ index: 1 })
    const chosen = await page.locator('#source').inputValue()
    await page.locator('#file').setInputFiles(path.join(folder, 'sida.xlsx'))
    await pressed(page, 'Fortsätt')
    expect(await page.locator('.error-summary a').count()).toBe(1)
    expect(await page.locator('#source').inputValue()).toBe(chosen)
    expect(await page.locator('#file-error').innerText()).toMatch(/webbsida/i)
  })

  it('is taken, and its sheets stand with the likely one first', async () => {
    await page.locator('#source').selectOption('')
    await page.locator('#file').setInputFiles(path.join(folder, 'bok.xlsx'))
    await pressed(page, 'Fortsätt')
    expect(pathOf(page)).toMatch(/^\/samordning\/import\/\d+\/flik$/)
    address = pathOf(page).replace('/flik', '')
    expect(await page.locator('input[name=sheet]').first().inputValue()).toBe('Kommuner')
    expect(await page.locator('input[name=sheet]').first().isChecked()).toBe(true)
    await page.getByText('Information', { exact: true }).click()
    await pressed(page, 'Fortsätt till kolumnerna')
    expect(await page.locator('.error-summary').innerText()).toContain('Välj vilken källa')
    expect(await page.locator('input[name=sheet]').nth(1).isChecked()).toBe(true)
    await page.getByText('Kommuner', { exact: true }).click()
    await page.locator('#source').selectOption({ index: 1 })
    await pressed(page, 'Fortsätt till kolumnerna')
    expect(pathOf(page)).toBe(`${address}/kolumner`)
  })

  it('has its head and columns found, and how its shares are read shown', async () => {
    const text = await textOf(page)
    expect(text).toContain('2 (rubrik)')
    expect(text).toContain('3 (rubrik)')
    expect(text).toContain(`Kolumn D: ${question} · Kvinnor`)
    expect(text).toContain('0,625 läses som 62,5 %')
    expect(await page.locator('#columns-0-role').inputValue()).toBe('code')
    expect(await page.locator('#columns-3-breakdown').inputValue()).toBe('women')
    expect(await page.locator('#columns-2-form-municipality').inputValue()).toBe('share')
    expect(await width(page)).toBeLessThanOrEqual(wide)
    if (scripts) expect(await axeViolations(page)).toEqual([])
  })

  it('has its fields in the order that they are read with the keyboard', async () => {
    const order = await page.locator('main form').evaluate((form) => {
      const fields = [...form.querySelectorAll<HTMLElement>('input:not([type=hidden]), select, button')]
      const tops = fields
        .map((field) => field.getBoundingClientRect())
        .map(({ top, bottom, left }) => ({ top, bottom, left }))
      return {
        later: tops.slice(1).every((box, index) => box.bottom > (tops[index]?.top ?? 0)),
        names: fields.slice(0, 4).map((field) => field.getAttribute('name')),
        indexed: fields.some((field) => field.tabIndex > 0),
      }
    })
    expect(order).toEqual({
      later: true,
      names: ['headerFrom', 'headerTo', 'intent', 'columns.0.role'],
      indexed: false,
    })
  })

  it('keeps everything chosen when something is missing', async () => {
    await page.locator('#columns-4-breakdown').selectOption('women')
    await page.locator('#everyRow').fill('Atlantis')
    await pressed(page, 'Spara och fortsätt')
    const faults = await page
      .locator('.error-summary a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(new Set(faults)).toEqual(new Set(['#columns-4-series-municipality', '#everyRow', '#year']))
    expect(await page.locator('#columns-4-breakdown').inputValue()).toBe('women')
    expect(await page.locator('#everyRow').inputValue()).toBe('Atlantis')
    await page.locator('#columns-4-breakdown').selectOption('men')
    await page.locator('#everyRow').fill('')
    await page.locator('#year').fill('2023')
    await pressed(page, 'Spara och fortsätt')
    expect(pathOf(page)).toBe(`${address}/oklarheter`)
  })

  it('has its signs and unknown areas explained by a person, who is told what is not understood', async () => {
    expect(await textOf(page)).toContain('Står i C5 (Solna).')
    expect(await width(page)).toBeLessThanOrEqual(wide)
    if (scripts) expect(await axeViolations(page)).toEqual([])
    await page.locator('#signs-dots').selectOption('no-answer')
    await page.locator('#areas-0-area').fill('Sundbybergaa')
    await pressed(page, 'Spara och visa vad som skulle läsas in')
    expect(await page.locator('#areas-0-area-error').count()).toBe(1)
    expect(await page.locator('#signs-dots').inputValue()).toBe('no-answer')
    await page.locator('#areas-0-area').fill('0183 Sundbyberg')
    await pressed(page, 'Spara och visa vad som skulle läsas in')
    expect(pathOf(page)).toBe(address)
    expect(await textOf(page)).toContain('flik Kommuner, rad 4, kolumn C')
  })

  it('can be changed before it is read in: the columns, and what is unclear', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Ändra valen' }).click()
    await page.waitForLoadState('networkidle')
    expect(pathOf(page)).toBe(`${address}/kolumner`)
    await page.getByRole('main').getByRole('link', { name: 'Tecken och områden som är oklara' }).click()
    await page.waitForLoadState('networkidle')
    expect(pathOf(page)).toBe(`${address}/oklarheter`)
    expect(await page.locator('#signs-dots').inputValue()).toBe('no-answer')
    await page.goto(server.url + address)
  })

  it('is read in as previewed, and each value tells its sheet, row and column', async () => {
    await pressed(page, 'Läs in värdena')
    await expect
      .poll(
        async () => {
          await page.goto(server.url + address)
          return textOf(page)
        },
        { timeout: 20_000 },
      )
      .toContain('Ångra importen')
    const rows = withDatabase(server.folder, (database) =>
      database
        .prepare(
          `SELECT o.cell, o.value, o.missingReason AS reason, c.locator, c.quotedText AS quoted FROM Observation o
             JOIN Citation c ON c.observationId = o.id WHERE o.importId IS NOT NULL AND o.breakdown = 'total' ORDER BY o.cell`,
        )
        .all(),
    )
    expect(rows).toEqual([
      {
        cell: 'area:0180/2023/total',
        value: 62.5,
        reason: null,
        locator: 'flik Kommuner, rad 4, kolumn C',
        quoted: '0.625',
      },
      {
        cell: 'area:0183/2023/total',
        value: 30,
        reason: null,
        locator: 'flik Kommuner, rad 6, kolumn C',
        quoted: '0.3',
      },
      {
        cell: 'area:0184/2023/total',
        value: null,
        reason: 'no-answer',
        locator: 'flik Kommuner, rad 5, kolumn C',
        quoted: '..',
      },
    ])
    await page.goto(`${server.url}/indikatorer/${indicator}`)
    const html = (await page.content()).replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ')
    expect(html).toContain('flik Kommuner, rad 4, kolumn C')
    expect(html).toContain('62,5 %')
  })

  it('begins with the same choices when it comes again, and is undone whole', async () => {
    await page.goto(`${server.url}/samordning/import/oppna-jamforelser`)
    await page.locator('#file').setInputFiles(path.join(folder, 'bok.xlsx'))
    await pressed(page, 'Fortsätt')
    await page.locator('#source').selectOption({ index: 1 })
    await pressed(page, 'Fortsätt till kolumnerna')
    expect(await textOf(page)).toContain('Kolumnerna är desamma.')
    expect(await page.locator('#year').inputValue()).toBe('2023')
    await page.goto(`${server.url}${address}/angrande`)
    await page.locator('#reason').fill('Fel arbetsbok.')
    await pressed(page, 'Ångra importen')
    const left = withDatabase(server.folder, (database) =>
      database.prepare('SELECT count(*) AS n FROM Observation WHERE importId IS NOT NULL AND replacedAt IS NULL').get(),
    )
    expect(left).toEqual({ n: 0 })
    expect(server.faults()).toEqual([])
  })
})

describe('a pasted table', () => {
  let server: RunningServer
  let watched: WatchedPage

  beforeAll(async () => {
    server = await startServer({
      prepare: (database) => {
        addSeries(database, { indicator, slug: 'kommuner', label: question, level: 'municipality' })
      },
    })
    watched = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 900 } })
    await signIn(watched.page, server.url, 'samordnare')
  })
  afterAll(async () => {
    await watched.context.close()
    await server.stop()
    server.clean()
  })

  it('longer than other fields goes the same way as a file, and nothing pasted is lost at a fault', async () => {
    const { page } = watched
    const long = Array.from({ length: 900 }, () => 'x').join(' ')
    const block = [
      `Kommun\tAnmärkning\t${question} 2023`,
      ...Array.from({ length: 12 }, () => `\t${long}\t`),
      'Solna\t\t71 %',
    ].join('\n')
    await page.goto(`${server.url}/samordning/import/tabell`)
    await page.locator('#block').fill(block)
    await page.locator('#file').setInputFiles(path.join(folder, 'bok.xlsx'))
    await pressed(page, 'Fortsätt')
    expect((await page.locator('#block').inputValue()).trim()).toBe(block.trim())
    await page.locator('#source').selectOption({ index: 1 })
    await pressed(page, 'Fortsätt')
    expect(pathOf(page)).toMatch(/\/kolumner$/)
    await pressed(page, 'Spara och fortsätt')
    const text = await textOf(page)
    expect(text).toContain('rad 14, kolumn C')
    expect(text).toContain('71 %')
    expect(server.faults()).toEqual([])
  })
})

describe('a workbook about areas that no series is for', () => {
  let server: RunningServer
  let watched: WatchedPage

  beforeAll(async () => {
    server = await startServer()
    watched = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 900 } })
    await signIn(watched.page, server.url, 'samordnare')
  })
  afterAll(async () => {
    await watched.context.close()
    await server.stop()
    server.clean()
  })

  it('has its rows recognised, and the way to add a series shown', async () => {
    const { page } = watched
    await page.goto(`${server.url}/samordning/import/oppna-jamforelser`)
    await page.locator('#file').setInputFiles(path.join(folder, 'bok.xlsx'))
    await pressed(page, 'Fortsätt')
    await page.locator('#source').selectOption({ index: 1 })
    await pressed(page, 'Fortsätt till kolumnerna')
    const text = await textOf(page)
    expect(text).toContain('Tabellen har två rader för kommuner.')
    expect(text).toContain('Det finns inga serier för kommuner')
    expect(await page.getByRole('link', { name: 'Lägg upp en serie i en ny flik' }).count()).toBe(1)
    expect(await page.getByRole('link', { name: 'Tecken och områden som är oklara' }).count()).toBe(0)
    expect(await width(page)).toBeLessThanOrEqual(390)
  })
})
