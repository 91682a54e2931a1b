import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage } from '#tests/support/browser.ts'
import { Client } from '#tests/support/http-client.ts'
import { addSession, startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const actor = '/arsuppfoljning/2025/utdrag/aktor-forsakringskassan'
const goal = '/arsuppfoljning/2025/utdrag/mal-7'

let server: RunningServer
let browser: Browser
let visitor: Client
let steering: Client

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  visitor = new Client(server.url)
  steering = new Client(
    server.url,
    withDatabase(server.folder, (database) => addSession(database, 'demo-styrgrupp')),
  )
})
afterAll(async () => {
  await browser.close()
  visitor.close()
  steering.close()
  expect(server.faults()).toEqual([])
  await server.stop()
  server.clean()
})

describe('a part of the published follow-up', () => {
  it('is reached from the actor’s and the goal’s page, without scripts, on a phone', async () => {
    const { page, context } = await openPage(browser, {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 900 },
    })
    for (const [from, to] of [
      ['/aktorer/forsakringskassan', actor],
      ['/mal/7', goal],
    ] as const) {
      await page.goto(`${server.url}${from}`)
      await page.locator(`a[href="${to}"]`).click()
      expect(new URL(page.url()).pathname).toBe(to)
      expect(await page.locator('h1').count()).toBe(1)
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
      expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
    }
    expect(await page.locator('main').innerText()).toContain('Hur går det för målet?')
    await context.close()
  })

  it('says what the edition says, with its checksum and its decision', async () => {
    const sha256 = withDatabase(
      server.folder,
      (database) =>
        database.prepare("SELECT sha256 FROM FollowUpEdition WHERE state = 'published'").pluck().get() as string,
    )
    for (const path of [actor, goal]) {
      const { status, body, headers } = await visitor.send(path)
      expect(status).toBe(200)
      expect(body).toContain(sha256.slice(0, 16))
      expect(body).toContain('dnr Exempel 2025/118')
      expect(headers['set-cookie']).toBeUndefined()
    }
  })

  it('is fetched in every format, named after what it is', async () => {
    const { body } = await visitor.send(actor)
    const files = [...body.matchAll(new RegExp(`href="(${actor}/[a-z-]+)"`, 'g'))].map(([, href]) => href ?? '')
    expect(files.length).toBeGreaterThan(1)
    for (const path of files) {
      const { status, headers, bytes } = await visitor.send(path)
      expect(status, path).toBe(200)
      expect(headers['content-disposition']).toMatch(
        /^attachment; filename="arsuppfoljning-2025-aktor-forsakringskassan(-[a-z]+)?\.[a-z]+"$/,
      )
      expect(bytes.length).toBeGreaterThan(500)
    }
    const html = await visitor.send(`${actor}/html`)
    expect(html.body).toContain('Löpande säkerställa att nyanställda försäkringsutredare')
    expect(html.body).not.toContain('Stockholms stad')
  })

  it.each([
    '/arsuppfoljning/2026/utdrag/mal-7',
    '/arsuppfoljning/2025/utdrag/mal-99',
    '/arsuppfoljning/2025/utdrag/summary',
    '/arsuppfoljning/2025/utdrag/__proto__',
    '/arsuppfoljning/aret/utdrag/mal-7',
    `${actor}/exe`,
  ])('is not found where there is none: %s', async (path) => {
    expect((await visitor.send(path)).status).toBe(404)
  })

  it('is linked from its own partner’s page, and from no other’s', async () => {
    const partner = withDatabase(server.folder, (database) => {
      const { id } = database
        .prepare(
          "SELECT id FROM User WHERE role = 'partner' AND organisationId = (SELECT id FROM Organisation WHERE slug = 'region-stockholm')",
        )
        .get() as { id: string }
      return new Client(server.url, addSession(database, id))
    })
    const { body } = await partner.send('/min-sida')
    expect(body).toContain('/arsuppfoljning/2025/utdrag/aktor-region-stockholm')
    expect(body).not.toContain(actor)
    partner.close()
  })
})

describe('a part of the draft', () => {
  it('is a file that says that it is a draft, for those who work with it only', async () => {
    const path = '/samordning/arsuppfoljning/2026/utdrag/mal-7/html'
    const { status, body, headers } = await steering.send(path)
    expect(status).toBe(200)
    expect(body).toContain('utkast, inte fastställd')
    expect(headers['content-disposition']).toBe('attachment; filename="arsuppfoljning-2026-mal-7.html"')
    expect(headers['cache-control']).toBe('no-store')
    expect((await visitor.send(path)).status).toBe(303)
  })
})
