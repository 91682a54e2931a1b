import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formats } from '#app/exports/formats.ts'
import { launchBrowser, openPage } from '#tests/support/browser.ts'
import { enter } from '#tests/support/enter.ts'
import { startServer, type RunningServer } from '#tests/support/server.ts'

const here = '/samordning/arsuppfoljning/2026/filer'
const rows = Object.entries(formats)

/** The whole report in every format: how far it has come is seen, it can be stopped, and it is nobody else's. */
describe('a report in every format', () => {
  let browser: Browser
  let server: RunningServer

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await startServer()
  })
  afterAll(async () => {
    await browser.close()
    expect(server.faults()).toEqual([])
    await server.stop()
    server.clean()
  })

  it('is written while the reader watches, and each file is fetched by its name', async () => {
    const { page, context, faults } = await openPage(browser)
    await enter(page.context(), server, 'demo-samordnare')
    await page.goto(server.url + here)
    await page.getByRole('button', { name: /^Skriv .*filer$/ }).click()
    await page.getByText(/^Alla .*filer är klara\.$/).waitFor({ timeout: 60_000 })
    expect(new URL(page.url()).pathname).toMatch(/\/filer\/[0-9a-f]{24}$/)
    for (const [name, { label, contentType, extension }] of rows) {
      const link = page.getByRole('link', { name: label, exact: true })
      const answer = await context.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)
      expect(answer.status(), name).toBe(200)
      expect(answer.headers()['content-type'], name).toBe(contentType)
      expect(answer.headers()['content-disposition'], name).toBe(
        `attachment; filename="arsuppfoljning-2026${name === 'pdf-a' ? '-arkiv' : ''}.${extension}"`,
      )
      expect((await answer.body()).length, name).toBeGreaterThan(1000)
    }
    expect(faults).toEqual([])
    await context.close()
  })

  it('is reached without scripts, and by nobody but who asked for it', async () => {
    const { page, context } = await openPage(browser, {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    })
    await enter(page.context(), server, 'demo-samordnare')
    await page.goto(server.url + here)
    await page.getByRole('button', { name: /^Skriv .*filer$/ }).click()
    const address = page.url()
    await expect
      .poll(
        async () => {
          await page.goto(address)
          return page.locator('main').innerText()
        },
        { timeout: 60_000, interval: 300 },
      )
      .toContain('är klara.')
    const other = await openPage(browser)
    await enter(other.page.context(), server, 'demo-styrgrupp')
    expect((await other.page.goto(address))?.status()).toBe(404)
    expect((await other.context.request.get(`${address}/html`)).status()).toBe(404)
    const stop = await other.context.request.post(`${address}/avbrytande`, { headers: { Origin: server.url } })
    expect(stop.status()).toBe(404)
    await other.context.close()
    await context.close()
  })
})
