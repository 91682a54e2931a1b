import { createHash } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { addDuties, answerOf, duties, region } from '#tests/support/region-duties.ts'
import { startServer, stored, withDatabase, type RunningServer } from '#tests/support/server.ts'

const token = 'lank-for-provet-lank-for-provet-lank-for-provet'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A contact person on a phone, without scripts: signed in, and by a personal link. */
describe.each([
  { way: 'signed in', start: '/min-sida', name: 'Demo Partner', channel: 'own', isLink: false },
  { way: 'by a personal link', start: `/svara/${token}`, name: 'Lina Länk', channel: 'link', isLink: true },
])('the organisation’s own page, $way', ({ start, name, channel, isLink }) => {
  let server: RunningServer
  let watched: WatchedPage
  let page: Page
  let clicks = 0

  const click = async (locator: ReturnType<Page['locator']>): Promise<void> => {
    clicks += 1
    await locator.click()
  }
  const main = () => page.locator('main').innerText()
  const receipt = isLink ? `${start}/kvitto` : `${start}/kvitto/2026`

  beforeAll(async () => {
    server = await startServer({
      prepare: (database) => {
        addDuties(database)
        database
          .prepare(
            `INSERT INTO AnswerLink (tokenHash, roundId, organisationId, name, email, createdAt, createdName) VALUES (?, 2, ?, 'Lina Länk', 'lina@prov.invalid', ?, 'Systemet')`,
          )
          .run(createHash('sha256').update(token).digest('hex'), region.id, stored(new Date()))
        database.prepare(`UPDATE ReportingRound SET introduction = 'Svara kort.' WHERE id = 2`).run()
      },
    })
    watched = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    page = watched.page
    if (!isLink) await signIn(page, server.url, 'partner')
  })
  afterAll(async () => {
    await watched.context.close()
    await server.stop()
    server.clean()
  })

  it('says how long is left, how far it has come, and what was answered last time', async () => {
    await page.goto(server.url + start)
    const text = (await main()).replaceAll('\u00a0', ' ')
    expect(text).toMatch(/(\d+ dagar kvar, svara senast|1 dag kvar, svara senast|sista dagen att svara)/i)
    expect(text).toContain('0 av 7 lägesrapporter är inskickade')
    expect(text).toContain('Svara kort.')
    expect(text).toMatch(/Så svarade ni 2025:\s+Pågår löpande/)
    // A link leads to its own round and no other.
    expect(await page.getByRole('link', { name: 'Kvitto för Uppföljning 2025' }).count()).toBe(isLink ? 0 : 1)
    const visits = withDatabase(server.folder, (database) => database.prepare('SELECT * FROM RoundVisit').all())
    expect(visits).toMatchObject([{ roundId: 2, organisationId: region.id, lastName: name }])
  })

  it('refuses kindly when nothing is ticked', async () => {
    await page.getByRole('button', { name: 'Bekräfta de markerade' }).click()
    expect(await main()).toContain('Markera minst ett åtagande')
    await page.getByRole('link', { name: 'Tillbaka till Min sida' }).click()
  })

  it('confirms five commitments as unchanged in under ten clicks', async () => {
    for (const id of duties) {
      const slug = withDatabase(server.folder, (database) =>
        database.prepare('SELECT label FROM "Commitment" WHERE id = ?').pluck().get(id),
      ) as string
      await click(page.getByLabel(`Bekräfta som oförändrat: ${slug}`))
    }
    await click(page.getByRole('button', { name: 'Bekräfta de markerade' }))
    await page.waitForURL(server.url + start)
    expect(clicks).toBeLessThan(10)
    expect((await page.locator('.flash').innerText()).replaceAll('\u00a0', ' ')).toContain(
      'Fem lägesrapporter är inskickade',
    )
    expect(await main()).toContain('5 av 7 lägesrapporter är inskickade')
    expect(await page.getByText('oförändrat sedan 2025', { exact: true }).count()).toBe(duties.length)
    const rows = withDatabase(server.folder, (database) =>
      database
        .prepare(
          `SELECT state, submittedName, channel, unchangedFromId IS NOT NULL AS isUnchanged FROM StatusReport WHERE roundId = 2 AND organisationId = ? AND state <> 'draft'`,
        )
        .all(region.id),
    )
    expect(rows).toEqual(duties.map(() => ({ state: 'submitted', submittedName: name, channel, isUnchanged: 1 })))
  })

  it('gives a receipt with every word, on screen and as files', async () => {
    await page.locator('.flash').getByRole('link', { name: 'Öppna kvittot' }).click()
    await page.waitForURL(server.url + receipt)
    const text = await main()
    for (const id of duties) expect(text).toContain(answerOf(id))
    expect(text).toContain(`av ${name}`)
    expect(text).toContain('bekräftar det från 2025 som oförändrat')
    const cookies = (await watched.context.cookies()).map((one) => `${one.name}=${one.value}`).join('; ')
    for (const format of ['html', 'txt']) {
      const file = await fetch(`${server.url}${receipt}/${format}`, { headers: { Cookie: cookies } })
      expect(file.headers.get('Content-Disposition')).toBe(
        `attachment; filename="kvitto-region-stockholm-2026.${format}"`,
      )
      const body = await file.text()
      for (const id of duties) expect(body).toContain(answerOf(id))
    }
    expect((await fetch(`${server.url}${receipt}/exe`, { headers: { Cookie: cookies } })).status).toBe(404)
  })

  it('confirms one more in a single click, and shows the receipt of each', async () => {
    await page.goto(server.url + start)
    await page.getByRole('button', { name: 'Oförändrat sedan 2025 – Nya söktermer i TakeCare' }).click()
    await page.waitForURL(server.url + start)
    expect(await main()).toContain('6 av 7 lägesrapporter är inskickade')
    await page.getByRole('link', { name: 'Kvitto – Nya söktermer i TakeCare' }).click()
    expect(await main()).toContain('Söktermerna är framtagna tillsammans med vården.')
  })

  it('hands in a draft that lacks nothing, and tells of one that a colleague has changed meanwhile', async () => {
    const draft = `roundId = 2 AND organisationId = ${region.id} AND state = 'draft'`
    const change = (set: string) =>
      withDatabase(server.folder, (database) => database.exec(`UPDATE StatusReport SET ${set} WHERE ${draft}`))
    await page.goto(server.url + start)
    expect(await main()).toContain('Något saknas i utkastet.')
    change(`course = 'on-track'`)
    await page.goto(server.url + start)
    change('version = version + 1')
    const hand = async () => {
      await page.getByLabel('Skicka in: Stödmaterial för psykosociala team').check()
      await page.getByRole('button', { name: 'Skicka in de markerade utkasten' }).click()
    }
    await hand()
    expect(await main()).toContain('sparat en nyare version')
    await page.goto(server.url + start)
    await hand()
    await page.waitForURL(server.url + start)
    expect(await main()).toContain('Tack, allt är inskickat.')
  })

  it('shows what others have written once it is accepted', async () => {
    await page.getByRole('link', { name: 'Vad andra har svarat på samma mål' }).click()
    const text = await main()
    expect(text).toContain('Länsstyrelsen Stockholm')
    expect(text).toContain('Materialet finns samlat på webben.')
    // Submitted by Försäkringskassan, but not accepted.
    expect(text).not.toContain('Uppföljningen görs varje kvartal')
  })

  it('leaves no fault behind, and axe finds nothing wrong', async () => {
    expect(watched.faults).toEqual([])
    expect(server.faults()).toEqual([])
    const { context, page: looked } = await openPage(browser, {
      bypassCSP: true,
      viewport: { width: 390, height: 844 },
    })
    await context.addCookies(await watched.context.cookies())
    for (const address of [start, receipt]) {
      await looked.goto(server.url + address)
      expect(await axeViolations(looked), address).toEqual([])
    }
    await context.close()
  })
})
