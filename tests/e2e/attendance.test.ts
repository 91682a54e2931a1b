import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage } from '#tests/support/browser.ts'
import { enter } from '#tests/support/enter.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  server.clean()
})

/** Texts that stand nowhere else in the world: each is in a name, an address or the file's own name. */
const secrets = [
  'Kvastgren',
  'Öqvarnståhl',
  'Zebrinå',
  'kvastgren.prov',
  'Flikstensson',
  '19770203-0455',
  'hemligalistan',
]

const list = [
  ['Förnamn', 'Efternamn', 'Organisation', 'E-post', 'Personnummer'],
  ...Array.from({ length: 7 }, (_, index) => [
    `Ylva${index}`,
    'Kvastgren',
    'Polisen',
    `kvastgren.prov${index}@polisen.se`,
    '',
  ]),
  ...Array.from({ length: 12 }, (_, index) => [`Per${index}`, 'Öqvarnståhl', 'Region Sthlm', '', '']),
  ['Zebrinå', 'Prov', 'Försäkringskasan', '', '19770203-0455'],
  ['Zebrinå', 'Prov', 'Försäkringskasan', '', '19770203-0455'],
  ['Ola', 'Prov', 'Ola Flikstensson', '', ''],
  ['Ida', 'Prov', 'Kvinnojouren Provet', '', ''],
]

/** All bytes below a folder, file by file. */
function filesIn(folder: string): { name: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => statSync(name).isFile())
    .map((name) => ({ name, bytes: readFileSync(name) }))
}

/** A text as files may hold it. */
const written = (text: string): Buffer[] => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(text, 'utf16le').swap16(),
  Buffer.from(text, 'latin1'),
]

/** Where any of the secrets stands: in the database with its log, in the kept files, or in what the server has printed. */
function found(): string[] {
  const places = [...filesIn(server.folder), { name: 'the log', bytes: Buffer.from(server.output()) }]
  return places.flatMap(({ name, bytes }) =>
    secrets.flatMap((secret) => (written(secret).some((form) => bytes.includes(form)) ? [`${name}: ${secret}`] : [])),
  )
}

const press = (page: Page, name: string) => page.getByRole('button', { name }).click()
const mainText = async (page: Page) => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')

const indicator = '/indikatorer/deltagare-pa-temautbildning-och-spridningskonferens'

describe('an attendance list, without scripts', () => {
  it('comes in with names and goes out as counts by organisation, and no name is anywhere on disk', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 900 } })
    await enter(page.context(), server, 'demo-samordnare')
    await page.goto(`${server.url}/samordning/sammankomster/ny`)
    await page.getByRole('radio', { name: /^Temautbildning/ }).check()
    await page.getByLabel('Namn', { exact: true }).fill('Temautbildning om provet')
    await page.getByLabel('Dag', { exact: true }).fill('2025-11-04')
    await press(page, 'Lägg till sammankomsten')

    await page.getByRole('link', { name: 'Läs in deltagarlistan' }).click()
    await page.getByLabel('Deltagarlistan', { exact: true }).setInputFiles({
      name: 'hemligalistan Kvastgren.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(list.map((row) => row.join(';')).join('\r\n'), 'latin1'),
    })
    await press(page, 'Räkna deltagarna i filen')
    const matched = await mainText(page)
    expect(matched).toContain('Region Sthlm')
    expect(matched).toMatch(/En rad om någon som redan stod i listan/)
    for (const secret of secrets) expect(await page.content()).not.toContain(secret)
    expect(await page.getByLabel('Organisation för Polisen').inputValue()).toBe('polismyndigheten')
    expect(await page.getByLabel('Organisation för Försäkringskasan').inputValue()).toBe('forsakringskassan')
    await page.getByLabel('Kom ihåg skrivsättet Försäkringskasan').check()
    await press(page, 'Räkna samman')

    expect(await page.getByLabel('Polismyndigheten', { exact: true }).inputValue()).toBe('7')
    expect(await page.getByLabel('Region Stockholm', { exact: true }).inputValue()).toBe('12')
    expect(await page.getByLabel('Andra organisationer').inputValue()).toBe('2')
    await press(page, 'Spara antalen')
    expect(await page.locator('body').innerText()).toContain('Antalen är sparade')

    const visitor = (await openPage(browser, { javaScriptEnabled: false })).page
    await visitor.goto(server.url + indicator)
    const told = await mainText(visitor)
    expect(told).toContain('Region Stockholm')
    expect(told).toMatch(/färre än 5/)
    const csv = await (await fetch(`${server.url}${indicator}/data.csv`)).text()
    expect(csv).toMatch(/Region Stockholm[^\n]*12/)
    expect(csv).toContain('färre än')
    await visitor.goto(`${server.url}/sammankomster/temautbildning-om-provet-2025`)
    expect(await mainText(visitor)).toMatch(/Region Stockholm\s+12/)
    expect(await mainText(visitor)).toMatch(/Försäkringskassan\s+färre än 5/)
    await visitor.goto(`${server.url}/aktorer/region-stockholm`)
    expect(await mainText(visitor)).toContain('12 deltagare härifrån')

    expect(found()).toEqual([])
    // What was taught is there, so the search has looked in the right file.
    withDatabase(server.folder, (database) => {
      expect(database.prepare('SELECT written FROM OrganisationAlias').pluck().all()).toEqual(['försäkringskasan'])
    })
    expect(readdirSync(path.join(server.folder, 'files')).filter((name) => name.startsWith('mottas-'))).toEqual([])
  })

  it('is asked about once: counts typed over the stored ones replace them, also after a refusal', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 900 } })
    await enter(page.context(), server, 'demo-samordnare')
    const counts = `${server.url}/samordning/sammankomster/temautbildning-om-provet-2025/deltagare/antal`
    await page.goto(counts)
    await page.getByLabel('Polismyndigheten', { exact: true }).fill('många')
    await press(page, 'Spara antalen')
    expect(await page.getByRole('link', { name: /^Polismyndigheten: skriv ett helt antal/ }).count()).toBe(1)
    expect(await mainText(page)).not.toContain('Sammankomsten har redan deltagare')

    await page.goto(counts.replace('/antal', ''))
    await page
      .getByLabel('Klistra in listan')
      .fill('Organisation\nPolisen\nPolisen\nSkarpnäcks stadsdel och dess enhet')
    await press(page, 'Räkna deltagarna i texten')
    const width = (await page.getByLabel('Organisation för Polisen').boundingBox())?.width ?? 0
    expect(width).toBeGreaterThan(300)
    await press(page, 'Räkna samman')
    expect(await mainText(page)).toContain('Sammankomsten har redan deltagare')
    await page.getByLabel('Polismyndigheten', { exact: true }).fill('många')
    await press(page, 'Spara antalen')
    expect(await mainText(page)).toContain('Sammankomsten har redan deltagare')
  })

  it('that is pasted and cannot be read stays in the form, and nothing of it is stored', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false })
    await enter(page.context(), server, 'demo-samordnare')
    await page.goto(`${server.url}/samordning/sammankomster/prisutdelning-2026/deltagare`)
    const typed = 'Namn\tGrupp\nYlva Kvastgren\tBlå\nBo Öqvarnståhl\tRöd'
    await page.getByLabel('Klistra in listan').fill(typed)
    await press(page, 'Räkna deltagarna i texten')
    expect((await page.getByLabel('Klistra in listan').inputValue()).replaceAll('\r', '')).toBe(typed)
    expect(await page.getByLabel('Vilken kolumn är organisationen?').locator('option').allInnerTexts()).toEqual([
      'Kolumn A: Namn',
      'Kolumn B',
    ])
    expect(found()).toEqual([])
  })
})
