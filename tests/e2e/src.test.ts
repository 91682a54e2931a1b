import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { largestFile } from '#app/domain/source/file-type.ts'
import { launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { fileBytes } from '#tests/support/file-bytes.ts'
import { Client, sendRaw } from '#tests/support/http-client.ts'
import { startServer, type RunningServer } from '#tests/support/server.ts'

let browser: Browser
let files: string

beforeAll(async () => {
  browser = await launchBrowser()
  files = mkdtempSync(path.join(tmpdir(), 'atagandekollen-upload-'))
})
afterAll(async () => {
  await browser.close()
  rmSync(files, { recursive: true, force: true })
})

function fileOf(name: string, bytes: Buffer): string {
  const file = path.join(files, name)
  writeFileSync(file, bytes)
  return file
}
const settled = (page: Page) => page.waitForLoadState('networkidle')
/** Presses a button that sends the form, and waits for the page that comes back. */
const pressed = async (page: Page, name: string) => {
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('main').getByRole('button', { name, exact: true }).click(),
  ])
  await settled(page)
}
const textOf = (page: Page) => page.locator('main').innerText()

/** A coordinator adds a source, stores its file, gets it back, and deletes the source; the second time without scripts. */
describe.each([
  { way: 'with scripts at 1280 px', scripts: true, width: 1280 },
  { way: 'without scripts at 390 px', scripts: false, width: 390 },
])('a source and its file, $way', ({ scripts, width }) => {
  let server: RunningServer
  let watched: WatchedPage
  let page: Page
  let address: string
  const csv = Buffer.from('\ufeffKommun;Värde\r\nÄlvsbyn;62,5\r\n')

  beforeAll(async () => {
    server = await startServer()
    watched = await openPage(browser, { javaScriptEnabled: scripts, viewport: { width, height: 900 } })
    ;({ page } = watched)
    await signIn(page, server.url, 'samordnare')
  })
  afterAll(async () => {
    await watched.context.close()
    await server.stop()
    server.clean()
  })
  const stored = () => readdirSync(path.join(server.folder, 'files'))

  it('is found from the coordinator’s page', async () => {
    await page.goto(`${server.url}/samordning`)
    await page.getByRole('link', { name: 'Källor', exact: true }).click()
    await page.getByRole('link', { name: 'Lägg upp en källa' }).click()
    await settled(page)
    expect(new URL(page.url()).pathname).toBe('/samordning/kallor/ny')
  })

  it('keeps everything typed when it is refused, and when rows are added', async () => {
    await page.getByLabel('Utgivare', { exact: true }).fill('Brottsförebyggande rådet')
    await page.getByLabel('Webbadress').fill('www.bra.se')
    await page.getByLabel('Del 1', { exact: true }).fill('Hela undersökningen')
    await page.getByLabel('Svarsfrekvens för del 1').fill('120')
    if (scripts) await page.getByRole('main').getByRole('button', { name: 'Lägg upp källan' }).click()
    else await pressed(page, 'Lägg upp källan')
    await page.locator('.error-summary').waitFor()
    expect(await page.locator('.error-summary a').allInnerTexts()).toEqual([
      'Skriv källans titel.',
      'Skriv vilken utgåva eller vilket år det är.',
      'Välj vilket slag av källa det är.',
      'En svarsfrekvens ligger mellan 0 och 100\u00a0procent. Du har skrivit 120.',
      'Skriv en hel webbadress som börjar med https:// eller http://.',
    ])
    await pressed(page, 'Lägg till rader')
    expect(await page.getByLabel('Utgivare', { exact: true }).inputValue()).toBe('Brottsförebyggande rådet')
    expect(await page.getByLabel('Svarsfrekvens för del 1').inputValue()).toBe('120')
    expect(await page.getByLabel('Del 4', { exact: true }).count()).toBe(1)
  })

  it('is added, with no file yet', async () => {
    await page.getByLabel('Titel').fill('Nationella trygghetsundersökningen')
    await page.getByLabel('Utgåva').fill('2025')
    await page.getByLabel('Slag av källa').selectOption('national-survey')
    await page.getByLabel('Webbadress').fill('https://bra.se/ntu')
    await page.getByLabel('Svarsfrekvens för del 1').fill('56,4 %')
    await pressed(page, 'Lägg upp källan')
    address = page.url()
    expect(new URL(address).pathname).toMatch(/^\/samordning\/kallor\/\d+$/)
    expect(await page.locator('.notice').first().innerText()).toContain('Källan är upplagd')
    expect(await page.getByLabel('Svarsfrekvens för del 1').inputValue()).toBe('56,4')
    expect(await textOf(page)).toContain('Filen är inte sparad här')
  })

  it('does not take a text that is called .pdf, and says why', async () => {
    await page.getByRole('link', { name: 'Spara filen' }).click()
    await page.getByLabel('Fil', { exact: true }).setInputFiles(fileOf('rapport.pdf', fileBytes.csv))
    await pressed(page, 'Spara filen')
    expect(await page.locator('.error-summary').innerText()).toContain(
      'Filens namn slutar på .pdf, men innehållet är text.',
    )
    expect(stored()).toEqual([])
  })

  it('does not take 21 MB: 413, in plain words on the page', async () => {
    const large = fileOf('stor.pdf', Buffer.concat([fileBytes.pdf, Buffer.alloc(21_000_000)]))
    await page.getByLabel('Fil', { exact: true }).setInputFiles(large)
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Spara filen' }).click()
    expect((await answered).status()).toBe(413)
    await settled(page)
    expect(await page.locator('.error-summary').innerText()).toContain(
      'Filen är för stor. Den får vara högst 20\u00a0MB.',
    )
    expect(stored()).toEqual([])
  })

  it('takes a file and gives it back byte for byte, under its own name', async () => {
    await page.getByLabel('Fil', { exact: true }).setInputFiles(fileOf('Tabell 3; (rättad).csv', csv))
    await pressed(page, 'Spara filen')
    expect(page.url().split('#')[0]).toBe(address)
    const link = page.getByRole('link', { name: 'Tabell 3; (rättad).csv' })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toBe('Tabell 3; (rättad).csv')
    expect(readFileSync(await download.path())).toEqual(csv)
    expect(stored()).toHaveLength(1)
    expect(await textOf(page)).toContain(stored()[0] ?? 'nothing')
  })

  it('does not take another file unless that is said', async () => {
    const replacing = async (ticks: boolean) => {
      await page.goto(`${address}/uppladdning`)
      await page.getByLabel('Fil', { exact: true }).setInputFiles(fileOf('rapport.pdf', fileBytes.pdf))
      if (ticks) await page.getByLabel('Ersätt den fil').check()
      await pressed(page, 'Spara filen')
    }
    await replacing(false)
    expect(await page.locator('.error-summary').innerText()).toContain('inte samma fil')
    await replacing(true)
    expect(await page.locator('#filen').innerText()).toContain('rapport.pdf')
    expect(await page.locator('#historik').innerText()).toContain('Den tidigare filens kontrollsumma var')
  })

  it('is changed by whoever saw the newest version, and nothing typed is lost by others', async () => {
    const other = await watched.context.newPage()
    await other.goto(address)
    await settled(other)
    await page.goto(address)
    await settled(page)
    await page.getByLabel('Mer om källan').fill('Först.')
    await pressed(page, 'Spara källan')
    expect(await page.locator('.notice').first().innerText()).toContain('Källan är sparad')
    await other.getByLabel('Mer om källan').fill('Sedan.')
    await pressed(other, 'Spara källan')
    expect(await other.locator('.notice').first().innerText()).toContain('Källan sparades inte')
    expect(await other.getByLabel('Mer om källan').inputValue()).toBe('Sedan.')
    expect(await other.locator('#nyare-version').innerText()).toContain('Först.')
    await pressed(other, 'Spara källan')
    expect(await other.getByLabel('Mer om källan').inputValue()).toBe('Sedan.')
    await other.close()
  })

  it('is deleted when nothing rests on it', async () => {
    await page.goto(address)
    await page.getByRole('link', { name: 'Ta bort källan' }).click()
    await pressed(page, 'Ta bort källan')
    expect(new URL(page.url()).pathname).toBe('/samordning/kallor')
    expect(await page.locator('.notice').first().innerText()).toContain('Källan är borttagen')
    expect(await textOf(page)).not.toContain('Nationella trygghetsundersökningen')
  })

  it('is not deleted when it is used: the button is disabled, and the page says where', async () => {
    await page.goto(`${server.url}/samordning/kallor?q=oppna+2019`)
    await page.getByRole('link', { name: 'Öppna jämförelser 2019 – Våld i nära relationer' }).click()
    await settled(page)
    expect(await page.getByRole('button', { name: 'Ta bort källan' }).isDisabled()).toBe(true)
    expect(await page.locator('#ta-bort').innerText()).toContain('Det används i indikatorer')
    await page.goto(`${page.url()}/borttagning`)
    expect(await page.locator('.notice').first().innerText()).toContain('Källan är kvar')
    await page.getByRole('main').getByRole('link', { name: 'Rutin för skolgång i skyddat boende' }).first().click()
    expect(new URL(page.url()).pathname).toBe('/indikatorer/rutin-for-skolgang-i-skyddat-boende')
  })

  it('leaves no fault in the browser or the server’s log', () => {
    expect(watched.faults).toEqual([])
    expect(server.faults()).toEqual([])
  })
})

describe('the upload, past the page', () => {
  let server: RunningServer
  let client: Client
  const boundary = 'gräns'.replace('ä', 'a')

  beforeAll(async () => {
    server = await startServer()
    client = await new Client(server.url).signIn('samordnare')
  })
  afterAll(async () => {
    client.close()
    await server.stop()
    server.clean()
  })

  const bodyOf = (bytes: Buffer, fields: Record<string, string>, name = 'tabell.csv') =>
    Buffer.concat([
      ...Object.entries(fields).map(([field, value]) =>
        Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`),
      ),
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ])
  const upload = (who: Client, body: Buffer, path = '/samordning/kallor/3/uppladdning') =>
    who.send(path, {
      method: 'POST',
      body,
      headers: { Origin: who.origin, 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    })
  const asked = { version: '1', isReplacing: 'on' }

  it('refuses a used source’s deletion with 409 and where it is used, whatever the page showed', async () => {
    const answer = await client.post('/samordning/kallor/3/borttagning', { version: '1' })
    expect(answer.status).toBe(409)
    expect(answer.body).toContain('Rutin för skolgång i skyddat boende')
    expect((await client.get('/samordning/kallor/3')).status).toBe(200)
  })

  it('gives the file as an attachment that is not sniffed, opened or kept by a browser', async () => {
    expect((await client.get('/samordning/kallor/3/fil')).status).toBe(404)
    expect((await upload(client, bodyOf(fileBytes.csv, asked))).status).toBe(303)
    const { status, headers, bytes } = await client.get('/samordning/kallor/3/fil', { 'Accept-Encoding': 'gzip' })
    expect([status, bytes]).toEqual([200, fileBytes.csv])
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="tabell.csv"; filename*=UTF-8''tabell.csv`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store, no-transform',
    })
  })

  it('keeps the same bytes once, and takes a file of exactly the largest size', async () => {
    const folder = path.join(server.folder, 'files')
    expect((await upload(client, bodyOf(fileBytes.csv, { version: '2' }))).status).toBe(303)
    expect(readdirSync(folder)).toHaveLength(1)
    const largest = Buffer.alloc(largestFile, 'a')
    expect((await upload(client, bodyOf(largest, { ...asked, version: '3' }))).status).toBe(303)
    expect((await upload(client, bodyOf(Buffer.alloc(largestFile + 1, 'b'), { ...asked, version: '4' }))).status).toBe(
      413,
    )
    const { bytes } = await client.get('/samordning/kallor/3/fil')
    // Not by toEqual, which takes minutes and all the memory over twenty million numbers.
    expect(bytes.equals(largest)).toBe(true)
    expect(readdirSync(folder)).toHaveLength(2)
  })

  it('takes nothing from an older page, from anybody else, or for a source that is not there', async () => {
    const body = bodyOf(fileBytes.json, asked, 'a.json')
    expect((await upload(client, body)).status).toBe(409)
    expect((await upload(client, body, '/samordning/kallor/999/uppladdning')).status).toBe(404)
    const partner = await new Client(server.url).signIn('partner')
    expect((await upload(partner, body)).status).toBe(403)
    expect((await partner.get('/samordning/kallor/3/fil')).status).toBe(403)
    partner.close()
    const nobody = new Client(server.url)
    expect((await upload(nobody, body)).status).toBe(303)
    nobody.close()
  })

  it('has its larger limit alone: every other address still refuses more than a form', async () => {
    const body = bodyOf(Buffer.alloc(1_100_000), asked)
    for (const address of ['/samordning/kallor/3', '/samordning/kallor/ny', '/logga-in']) {
      expect((await upload(client, body, address)).status).toBe(413)
    }
    const head = ['POST /samordning/kallor/3/uppladdning HTTP/1.1', 'Host: localhost', `Origin: ${client.origin}`]
    const raw = `${[...head, `Host: ${new URL(server.url).host}`, 'Content-Length: 61000000'].join('\r\n')}\r\n\r\n`
    expect(await sendRaw(server.url, raw.replace('Host: localhost\r\n', ''))).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('leaves no fault in the log', () => {
    expect(server.faults()).toEqual([])
  })
})
