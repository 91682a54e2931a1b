import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const form = '/lagesrapport/2026/soktermer-i-takecare'
const label = 'Nya söktermer i TakeCare'
const ownIndicator = '/indikatorer/vardenheter-med-nya-soktermer'
const doneAtFirst = 'Söktermerna är införda på två av sju sjukhus. Utkastmarkering ett.'
const doneInTheEnd = 'Söktermerna är införda på fyra av sju sjukhus. Slutmarkering två.'
const contribution = 'Med söktermerna går det att följa upp hur ofta frågan om våld ställs. Bidragsmarkering.'
const nextStep = 'Resten av sjukhusen under våren.'
const reason = 'Skriv vilka sjukhus som är kvar, så att styrgruppen kan se det. Skälsmarkering.'
const ownValue = '73,5'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const textsOf = (page: Page) => page.locator('main').innerText()
const steeringCount = async (page: Page): Promise<[number, number]> => {
  const [, reported, owed] = /(\d+) av (\d+) har rapporterat/.exec(await textsOf(page)) ?? []
  return [Number(reported), Number(owed)]
}
const faultLinks = (page: Page) => page.locator('.error-summary a')
const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'))

/** The main line, walked in a real browser; the second time without scripts on a phone. */
describe.each([
  { way: 'with scripts at 1280 px', scripts: true, width: 1280 },
  { way: 'without scripts at 390 px', scripts: false, width: 390 },
])('the main line, $way', ({ scripts, width }) => {
  let server: RunningServer
  const opened: WatchedPage[] = []
  let partner: Page
  let coordinator: Page
  let steering: Page
  let visitor: Page
  let before: [number, number]

  const open = async (): Promise<Page> => {
    const watched = await openPage(browser, { javaScriptEnabled: scripts, viewport: { width, height: 900 } })
    opened.push(watched)
    return watched.page
  }

  beforeAll(async () => {
    server = await startServer()
    partner = await open()
    coordinator = await open()
    steering = await open()
    visitor = await open()
  })
  afterAll(async () => {
    for (const { context } of opened) await context.close()
    await server.stop()
    server.clean()
  })

  const settled = (page: Page) => page.waitForLoadState('networkidle')

  it('lets the partner in and shows what the organisation owes', async () => {
    await signIn(partner, server.url, 'partner')
    expect(new URL(partner.url()).pathname).toBe('/min-sida')
    expect(await partner.locator('h1').innerText()).toContain('Region Stockholm')
    await signIn(steering, server.url, 'styrgrupp')
    expect(new URL(steering.url()).pathname).toBe('/styrgrupp')
    before = await steeringCount(steering)
    expect(before[1]).toBeGreaterThan(before[0])
    await partner.locator(`a[href="${form}"]`).click()
    await partner.waitForURL(server.url + form)
    expect(await textsOf(partner)).toContain(
      'Implementera nya söktermer, kopplat till våld, i journalsystemet TakeCare.',
    )
    // Last year's answer stands in the form; this one is written anew.
    await partner.getByRole('link', { name: 'Börja tomt' }).click()
  })

  it('gives a form with faults back with everything kept, the first fault focused and a summary that leads to it', async () => {
    await settled(partner)
    const posts: string[] = []
    partner.on('request', (request) => {
      // A draft that saves itself meanwhile is no form that is sent.
      if (request.method() === 'POST' && !request.url().endsWith('/utkast')) posts.push(request.url())
    })
    await partner.getByLabel('Vad har ni gjort?').fill(doneAtFirst)
    await partner.locator('[name="contributions.0.chosen"]').check()
    await partner.locator('[name="ownValues.0.text"]').fill('ganska många')
    await partner.getByRole('button', { name: 'Skicka in lägesrapporten' }).click()
    await faultLinks(partner).first().waitFor()
    // With scripts the browser finds the faults itself and nothing is sent.
    expect(posts).toHaveLength(scripts ? 0 : 1)
    expect(await partner.getByLabel('Vad har ni gjort?').inputValue()).toBe(doneAtFirst)
    expect(await partner.locator('[name="contributions.0.chosen"]').isChecked()).toBe(true)
    expect(await partner.locator('[name="ownValues.0.text"]').inputValue()).toBe('ganska många')
    expect(await focusedName(partner)).toBe('degree')
    const texts = await faultLinks(partner).allInnerTexts()
    expect(texts).toEqual(
      expect.arrayContaining([
        'Välj hur långt ni har kommit.',
        'Välj hur arbetet går i förhållande till planen.',
        'Beskriv hur arbetet har bidragit till indikatorn.',
      ]),
    )
    for (const link of await faultLinks(partner).all()) {
      const id = (await link.getAttribute('href'))?.slice(1) ?? ''
      expect(await partner.locator(`[id="${id}"]`).count(), id).toBe(1)
    }
    await faultLinks(partner).filter({ hasText: 'Beskriv hur' }).click()
    expect(new URL(partner.url()).hash).toBe('#contributions-0-text')
  })

  it('refuses an own value that is no value, and keeps it', async () => {
    await partner.locator('[name="degree"][value="half-or-more"]').check()
    await partner.locator('[name="course"][value="on-track"]').check()
    await partner.locator('[name="contributions.0.text"]').fill(contribution)
    await partner.getByRole('button', { name: 'Skicka in lägesrapporten' }).click()
    await faultLinks(partner)
      .filter({ hasNotText: /Välj|Beskriv/ })
      .first()
      .waitFor()
    expect(await faultLinks(partner).count()).toBe(1)
    expect(await faultLinks(partner).getAttribute('href')).toBe('#ownValues-0-text')
    await expect.poll(() => focusedName(partner)).toBe('ownValues.0.text')
    expect(await partner.locator('[name="ownValues.0.text"]').inputValue()).toBe('ganska många')
    expect(await partner.locator('[name="contributions.0.text"]').inputValue()).toBe(contribution)
    expect(await partner.locator('[name="degree"]:checked').getAttribute('value')).toBe('half-or-more')
    await settled(partner)
  })

  it('keeps a draft that nobody else can read', async () => {
    await partner.locator('[name="ownValues.0.text"]').fill(ownValue)
    await partner.getByRole('button', { name: 'Spara utkast' }).click()
    await partner.getByText('Utkastet är sparat').waitFor()
    await partner.reload()
    expect(await partner.getByLabel('Vad har ni gjort?').inputValue()).toBe(doneAtFirst)
    expect(await partner.locator('[name="ownValues.0.text"]').inputValue()).toBe(ownValue)
    expect(await partner.locator('[name="contributions.0.text"]').inputValue()).toBe(contribution)

    await signIn(coordinator, server.url, 'samordnare')
    expect(new URL(coordinator.url()).pathname).toBe('/samordning')
    expect(await textsOf(coordinator)).not.toContain(doneAtFirst)
    expect(await coordinator.locator('#att-granska').innerText()).not.toContain(label)
    await steering.reload()
    expect(await steeringCount(steering)).toEqual(before)
  })

  it('takes the finished report, and it waits for review', async () => {
    await partner.goto(`${server.url}/min-sida`)
    await partner.locator(`a[href="${form}"]`).click()
    await settled(partner)
    await partner.getByLabel('Vad är nästa steg?').fill(nextStep)
    await partner.getByRole('button', { name: 'Skicka in lägesrapporten' }).click()
    await partner.waitForURL(`${server.url}/min-sida`)
    expect(await textsOf(partner)).toMatch(/Inskickad/)
    expect(await partner.locator('body').innerText()).toContain('Lägesrapporten är inskickad')
  })

  it('shows the report in the coordinator’s queue, and sends it back only with a reason', async () => {
    await coordinator.goto(`${server.url}/samordning`)
    const inQueue = coordinator.locator('#att-granska').getByRole('link', { name: `Region Stockholm: ${label}` })
    expect(await inQueue.count()).toBe(1)
    await inQueue.click()
    await coordinator.getByRole('heading', { name: 'Organisationens svar' }).waitFor()
    const told = await textsOf(coordinator)
    for (const text of [doneAtFirst, contribution, nextStep, ownValue]) expect(told).toContain(text)
    await coordinator.getByRole('button', { name: 'Lämna tillbaka' }).click()
    await faultLinks(coordinator).first().waitFor()
    expect(await focusedName(coordinator)).toBe('message')
    await coordinator.getByLabel('Vad behöver ändras?').fill(reason)
    await coordinator.getByRole('button', { name: 'Lämna tillbaka' }).click()
    await coordinator.waitForURL(`${server.url}/samordning`)
    expect(await coordinator.locator('body').innerText()).toContain('Lägesrapporten är återlämnad')
    expect(await coordinator.locator('#att-granska').innerText()).not.toContain(label)
  })

  it('tells the partner why it came back, and takes the mended report', async () => {
    await partner.goto(`${server.url}/min-sida`)
    expect(await textsOf(partner)).toContain('Återlämnad')
    await partner.locator(`a[href="${form}"]`).click()
    await settled(partner)
    expect(await textsOf(partner)).toContain(reason)
    expect(await partner.getByLabel('Vad har ni gjort?').inputValue()).toBe(doneAtFirst)
    await partner.getByLabel('Vad har ni gjort?').fill(doneInTheEnd)
    await partner.getByRole('button', { name: 'Skicka in lägesrapporten' }).click()
    await partner.waitForURL(`${server.url}/min-sida`)
  })

  it('lets the coordinator accept it, with its whole history in sight', async () => {
    await coordinator.goto(`${server.url}/samordning`)
    await coordinator
      .locator('#att-granska')
      .getByRole('link', { name: `Region Stockholm: ${label}` })
      .click()
    await coordinator.getByRole('heading', { name: 'Organisationens svar' }).waitFor()
    const told = await textsOf(coordinator)
    expect(told).toContain(doneInTheEnd)
    expect(told).toContain(reason)
    await coordinator.getByRole('button', { name: 'Godkänn lägesrapporten' }).click()
    await coordinator.waitForURL(`${server.url}/samordning`)
    expect(await coordinator.locator('body').innerText()).toContain('Lägesrapporten är godkänd')
    await partner.goto(server.url + form)
    expect(await partner.getByRole('button', { name: 'Skicka in' }).count()).toBe(0)
    expect(await textsOf(partner)).toContain('redan godkänd')
  })

  it('counts the report on the steering group’s page', async () => {
    await steering.goto(`${server.url}/styrgrupp`)
    expect(await steeringCount(steering)).toEqual([before[0] + 1, before[1]])
    expect(await steering.locator('#saknas').innerText()).not.toContain(`Region Stockholm: ${label}`)
  })

  it('holds the report in the follow-up, on the page and in both files', async () => {
    await steering.goto(`${server.url}/samordning/arsuppfoljning/2026/forhandsvisning`)
    const page = await textsOf(steering)
    expect(page).toContain(doneInTheEnd)
    expect(page).toContain(contribution)
    expect(page).toContain(ownValue)
    for (const [name, extension] of [
      ['HTML', 'html'],
      ['CSV', 'csv'],
    ] as const) {
      const [download] = await Promise.all([
        steering.waitForEvent('download'),
        steering.getByRole('link', { name: new RegExp(name) }).click(),
      ])
      expect(download.suggestedFilename()).toBe(`arsuppfoljning-2026.${extension}`)
      const file = readFileSync(await download.path(), 'utf8')
      expect(file).toContain(doneInTheEnd)
      if (extension === 'html') expect(file).toContain(ownValue)
    }
  })

  it('has made the own value an observation with the report as its source, which the public sees only with the round', async () => {
    const rows = withDatabase(server.folder, (database) =>
      database
        .prepare(
          `SELECT o.value, o.year, s.slug AS source, c.quotedText AS quoted, c.locator FROM Observation o
           JOIN StatusReport r ON r.id = o.statusReportId JOIN Commitment k ON k.id = r.commitmentId
           JOIN Citation c ON c.observationId = o.id JOIN Source s ON s.id = c.sourceId
           WHERE k.slug = 'soktermer-i-takecare' AND o.year = 2026`,
        )
        .all(),
    )
    expect(rows).toEqual([
      {
        value: 73.5,
        year: 2026,
        source: 'lagesrapporter-2026',
        quoted: ownValue,
        locator: expect.stringContaining('Region Stockholm') as unknown,
      },
    ])
    for (const path of [ownIndicator, '/mal/7', '/atagande/soktermer-i-takecare', '/indikatorer', '/']) {
      const answer = await visitor.goto(server.url + path)
      expect(answer?.status(), path).toBe(200)
      const text = await visitor.locator('body').innerText()
      for (const secret of [ownValue, doneInTheEnd, doneAtFirst, contribution, reason]) {
        expect(text, `${path} shows ${secret}`).not.toContain(secret)
      }
    }
  })

  it('still answers the public on the goal’s page', async () => {
    await visitor.goto(`${server.url}/mal/7`)
    expect(await visitor.locator('h1').innerText()).toMatch(/Mål\s7/)
  })

  it('went without one fault on the browser’s console or in the server’s log', () => {
    expect(opened.flatMap(({ faults }) => faults)).toEqual([])
    expect(server.faults()).toEqual([])
  })
})
