import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, launchBrowser, openPage } from '#tests/support/browser.ts'
import { enter } from '#tests/support/enter.ts'
import { readPdf } from '#tests/support/read-pdf.ts'
import { startServer, type RunningServer } from '#tests/support/server.ts'

const here = '/styrgrupp/sammantraden/3/underlag'

/** A brief is frozen without scripts, fetched by the group, and the same bytes each time. */
describe('the steering group’s brief', () => {
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

  it('is frozen by the coordinator, and read and fetched by the steering group', async () => {
    const { page, context } = await openPage(browser, { javaScriptEnabled: false })
    await enter(page.context(), server, 'demo-samordnare')
    await page.goto(server.url + here)
    await page.getByText('Ett fryst underlag kan inte tas bort.').waitFor()
    await page.getByRole('button', { name: 'Frys ett underlag' }).click()
    await page.getByText('Underlag 1 är fryst').waitFor()
    await page.getByText('Inget har ändrats sedan underlag 1.').waitFor()
    await context.close()

    const group = await openPage(browser)
    await enter(group.page.context(), server, 'demo-styrgrupp')
    await group.page.goto(server.url + here)
    expect(await group.page.getByRole('button', { name: 'Frys ett underlag' }).count()).toBe(0)
    for (const [name, extension] of [
      ['PDF', 'pdf'],
      ['Word', 'docx'],
    ] as const) {
      const link = group.page.getByRole('link', { name: new RegExp(`^${name}.* av underlag 1$`) })
      const address = new URL((await link.getAttribute('href')) ?? '', group.page.url()).href
      const [first, second] = [await group.context.request.get(address), await group.context.request.get(address)]
      expect(first.status()).toBe(200)
      expect(first.headers()['content-disposition']).toBe(
        `attachment; filename="styrgruppens-underlag-2026-12-10-1.${extension}"`,
      )
      expect(Buffer.compare(await first.body(), await second.body())).toBe(0)
      if (extension === 'pdf') expect((await readPdf(await first.body())).texts).toHaveLength(2)
    }
    await group.page.getByRole('link', { name: 'Underlag 1', exact: true }).click()
    await group.page.getByRole('heading', { name: 'Mål för mål (1)' }).waitFor()
    expect(await axeViolations(group.page)).toEqual([])
    expect(group.faults).toEqual([])
    await group.context.close()
  })
})
