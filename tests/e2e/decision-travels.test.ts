import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { startMailServer, type MailServer } from '#tests/support/mail-server.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const what = 'Lägg fram en plan för vardagar & helger.'
const note = 'Planen är klar & skickad.'
const who = ['partner', 'samordnare', 'styrgrupp'] as const
const lastDay = '2099-12-31'

/** The day some days from now, in Stockholm. */
const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })

/** From the group to the organisation, to the coordinators, and back to the group: all of it by the pages. */
describe.each([
  { name: 'on a wall', javaScriptEnabled: true, viewport: { width: 1280, height: 800 } },
  { name: 'without scripts on a phone', javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
])('a decision travels, $name', ({ javaScriptEnabled, viewport }) => {
  let browser: Browser
  let server: RunningServer
  let mail: MailServer
  /** The meetings' addresses: where it is decided, and where it is ticked off. */
  let first = ''
  let next = ''
  const people = {} as Record<(typeof who)[number], WatchedPage>

  beforeAll(async () => {
    mail = await startMailServer()
    browser = await launchBrowser()
    server = await startServer({
      env: { SMTP_URL: mail.url, MAIL_FROM: 'vi@exempel.se' },
      prepare: (database) => {
        database.prepare('UPDATE Installation SET quietFrom = 0, quietTo = 0, quietWeekends = 0').run()
      },
    })
    for (const one of who) {
      people[one] = await openPage(browser, { javaScriptEnabled, viewport })
      await signIn(people[one].page, server.url, one)
    }
  })
  afterAll(async () => {
    for (const { context } of Object.values(people)) await context.close()
    await browser.close()
    await server.stop()
    await mail.stop()
    server.clean()
  })

  const settled = (page: Page) => page.waitForLoadState(javaScriptEnabled ? 'networkidle' : 'load')
  const open = async (one: keyof typeof people, path: string): Promise<Page> => {
    const { page } = people[one]
    await page.goto(server.url + path)
    await settled(page)
    return page
  }
  const press = async (page: Page, name: string): Promise<void> => {
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name, exact: true }).click(),
    ])
    await settled(page)
  }
  const follow = async (page: Page, name: string): Promise<void> => {
    const before = page.url()
    await page.getByRole('link', { name, exact: true }).first().click()
    await page.waitForURL((address) => address.href !== before)
    await settled(page)
  }
  const textOf = async (page: Page): Promise<string> =>
    (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')
  const pathOf = (page: Page): string => new URL(page.url()).pathname
  /** What is stored of the decision now. */
  const row = () =>
    withDatabase(server.folder, (database) =>
      database.prepare('SELECT id, state, version, commitmentId FROM Decision WHERE what = ?').get(what),
    ) as { id: number; state: string; version: number; commitmentId: number | null } | undefined
  const steps = () =>
    withDatabase(server.folder, (database) =>
      database.prepare('SELECT kind FROM DecisionStep WHERE decisionId = ? ORDER BY id').all(row()?.id),
    ).map((one) => (one as { kind: string }).kind)

  /** Plans a meeting by its form, with the matters so named on its agenda, and opens it. Answers its address. */
  const holdMeeting = async (title: string, day: string, matters: readonly (RegExp | string)[]): Promise<string> => {
    const page = await open('samordnare', '/styrgrupp/sammantraden/nytt')
    await page.getByLabel('Dag', { exact: true }).fill(day)
    await page.getByLabel('Titel').fill(title)
    await press(page, 'Planera sammanträdet')
    await page.waitForURL('**/dagordning')
    await settled(page)
    const meeting = pathOf(page).replace('/dagordning', '')
    for (const matter of matters) await page.getByRole('checkbox', { name: matter }).check()
    await press(page, 'Hämta de markerade och spara')
    await open('samordnare', meeting)
    await follow(page, 'Öppna sammanträdet')
    await press(page, 'Öppna sammanträdet')
    await page.waitForURL(`**${meeting}/punkt/1`)
    await settled(page)
    return meeting
  }

  it('is written in meeting mode, at a point about a commitment: what, who, by when and under which number', async () => {
    first = await holdMeeting('Sammanträdet som beslutar', inDays(0), [/^Stockholms stad: Verktyg/])
    const { page } = people.samordnare
    await page.locator('#nytt-beslut summary').first().click()
    await page.getByLabel('Vad ska göras?').fill(what)
    await page.getByRole('checkbox', { name: 'Stockholms stad', exact: true }).uncheck()
    await page.locator('summary', { hasText: 'Fler organisationer' }).click()
    await page.getByRole('checkbox', { name: 'Region Stockholm', exact: true }).check()
    await page.getByLabel('Senast', { exact: false }).fill(lastDay)
    await page.getByLabel('Diarienummer').fill('EX 2026:77')
    await press(page, 'Skriv beslutet')
    await page.getByText('Beslut 1 är skrivet').waitFor()
    expect(await textOf(page)).toContain('Region Stockholm, senast 31 december 2099. Dnr EX 2026:77.')
    expect(row()).toMatchObject({ state: 'open', version: 1, commitmentId: expect.any(Number) as number })
  })

  it('is told to the organisation by mail when the meeting is closed, as the closing page says', async () => {
    const page = await open('samordnare', `${first}/avslut`)
    expect(await textOf(page)).toMatch(/Region Stockholm, beslut 1: .*Demo Partner/)
    expect(mail.received.filter(({ body }) => body.includes(what))).toEqual([])
    await press(page, 'Avsluta sammanträdet')
    await page.waitForURL(`**${first}/sammanfattning`)
    const told = () => mail.received.filter(({ body }) => body.includes('vardagar & helger'))
    await expect.poll(() => told().length, { timeout: 50_000 }).toBe(1)
    expect(told()[0]?.to).toEqual(['partner@exempel.se'])
    expect(told()[0]?.body).toContain(`${server.url}/min-sida/beslut/${row()?.id ?? 0}`)
    expect(told()[0]?.body).toContain('Senast 31 december 2099.')
  })

  it('is seen by the organisation, which cannot report it without a word of what was done', async () => {
    const page = await open('partner', '/min-sida')
    await follow(page, what)
    expect(pathOf(page)).toBe(`/min-sida/beslut/${row()?.id ?? 0}`)
    expect(await textOf(page)).toContain('Senast 31 december 2099')
    await page.getByLabel('Vad har ni gjort?').fill('…')
    await press(page, 'Anmäl som genomfört')
    expect(await textOf(page)).toContain('Skriv anteckningen med ord.')
    expect(await page.getByLabel('Vad har ni gjort?').inputValue()).toBe('…')
    expect(row()).toMatchObject({ state: 'open', version: 1 })
  })

  it('is reported by the organisation, and comes to the coordinator’s page, the board and the list', async () => {
    const before = await open('samordnare', '/samordning')
    const counted = () => before.locator('[data-decisions="anmalda"]').getAttribute('data-count')
    const earlier = Number(await counted())
    const { page } = people.partner
    await page.getByLabel('Vad har ni gjort?').fill(note)
    await press(page, 'Anmäl som genomfört')
    expect(await textOf(page)).toContain('Anmält som genomfört')
    expect(row()).toMatchObject({ state: 'open', version: 2 })
    const start = await open('samordnare', '/samordning')
    expect(Number(await counted())).toBe(earlier + 1)
    await start.locator('[data-decisions="anmalda"] a').click()
    await start.getByRole('link', { name: what }).waitFor()
    const round = withDatabase(server.folder, (database) =>
      database.prepare("SELECT slug FROM ReportingRound WHERE phase = 'open'").get(),
    ) as { slug: string }
    const board = await open('samordnare', `/samordning/omgangar/${round.slug}`)
    expect(await textOf(board)).toMatch(/Beslut som gäller\s+Region Stockholm\s*: \d.*, anmälda som genomförda: 1/)
    const told = () => mail.received.filter(({ body }) => body.includes('Planen är klar & skickad'))
    await expect.poll(() => told().flatMap(({ to }) => to), { timeout: 50_000 }).toEqual(['samordnare@exempel.se'])
  })

  it('is a proposed point of the next meeting, and is ticked off there, once', async () => {
    next = await holdMeeting('Sammanträdet som följer upp', inDays(1), [new RegExp(`^${what}`)])
    const { page } = people.samordnare
    expect(await textOf(page)).toContain(note)
    const second = await open('styrgrupp', `/styrgrupp/beslut/${row()?.id ?? 0}/fortsattning`)
    await press(page, 'Pricka av')
    await page.getByText('Beslutet är avprickat').waitFor()
    expect(row()).toMatchObject({ state: 'done', version: 3 })
    // Somebody else had the page open, and is told why nothing happens, with everything typed.
    await second.getByLabel('Vad återstår?').fill('Helgerna saknas.')
    await press(second, 'Låt beslutet gälla vidare')
    expect(await textOf(second)).toContain('Beslutet är avprickat som genomfört.')
    expect(await textOf(second)).toContain('Helgerna saknas.')
    expect(steps()).toEqual(['made', 'reported-done', 'ticked-off'])
  })

  it('stands as done of the last meeting to the group, and its point as gone through in overview and summary', async () => {
    const page = await open('styrgrupp', '/styrgrupp')
    const done = page.locator('li', { has: page.getByRole('link', { name: what }) }).last()
    expect((await done.innerText()).replaceAll('\u00a0', ' ')).toContain('Genomfört')
    await open('styrgrupp', next)
    const point = page.locator('#dagordning li', { hasText: what })
    expect(await point.innerText()).toContain('Behandlad')
    await open('styrgrupp', `${next}/avslut`)
    expect(await textOf(page)).toContain('Alla punkter är behandlade.')
    await press(page, 'Avsluta sammanträdet')
    await page.waitForURL(`**${next}/sammanfattning`)
    await settled(page)
    expect(await textOf(page)).toContain(`Genomfört: ${what}`)
    expect(await textOf(page)).not.toMatch(/nte behandlad|Behandlad utan beslut/)
  })

  it('stands as done for the organisation, and cannot be taken back any longer', async () => {
    const page = await open('partner', '/min-sida')
    await page.locator('summary', { hasText: 'Avslutade beslut' }).click()
    await follow(page, what)
    expect(await textOf(page)).toContain('Avprickat som genomfört')
    expect(await page.getByRole('link', { name: 'Ta tillbaka anmälan' }).count()).toBe(0)
    expect(Object.values(people).flatMap(({ faults }) => faults)).toEqual([])
    expect(server.faults()).toEqual([])
  })
})
