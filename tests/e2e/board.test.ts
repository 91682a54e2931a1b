import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, launchBrowser, openPage, type WatchedPage } from '#tests/support/browser.ts'
import { addSession, startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const board = '/samordning/omgangar/2026'
const own = '/lagesrapport/2026/stodmaterial-for-psykosociala-team'

let browser: Browser
let server: RunningServer
const sessions: Record<'coordinator' | 'partner', string> = { coordinator: '', partner: '' }
const opened: WatchedPage[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer({
    prepare: (database) => {
      sessions.coordinator = addSession(database, 'demo-samordnare')
      sessions.partner = addSession(database, 'demo-partner')
    },
  })
})
afterAll(async () => {
  for (const { context } of opened) await context.close()
  await browser.close()
  await server.stop()
  server.clean()
})

async function open(who: 'coordinator' | 'partner', scripts: boolean): Promise<Page> {
  const watched = await openPage(browser, {
    javaScriptEnabled: scripts,
    viewport: { width: scripts ? 1280 : 390, height: 900 },
  })
  opened.push(watched)
  await watched.context.addCookies([{ name: 'session', value: sessions[who], url: server.url }])
  return watched.page
}

const textOf = (page: Page) => page.locator('main').innerText()
const flash = (page: Page) => page.locator('.flash').innerText()
const countOf = (page: Page, state: string) =>
  page.locator(`[data-state="${state}"]`).first().getAttribute('data-count').then(Number)
const press = (page: Page, name: string) => page.getByRole('button', { name }).click()

describe('the review queue, from the keyboard', () => {
  let page: Page

  it('is walked with j and k, and tells its keys', { timeout: 60_000 }, async () => {
    page = await open('coordinator', true)
    await page.goto(`${server.url}/samordning`)
    await page.getByRole('link', { name: /Öppna tavlan/ }).click()
    expect(new URL(page.url()).pathname).toBe(board)
    await page.getByRole('link', { name: /Granska två/ }).click()
    await page.waitForLoadState('networkidle')
    expect(await textOf(page)).toContain('1 av 2 att granska')
    await page.keyboard.press('j')
    await page.waitForURL(/rapport=/)
    await page.waitForLoadState('networkidle')
    expect(await textOf(page)).toContain('2 av 2 att granska')
    await page.keyboard.press('k')
    await page.getByText('1 av 2 att granska').waitFor()
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('?')
    expect(await page.locator('#tangenter').getAttribute('open')).not.toBeNull()
  })

  it('accepts only when a is followed by Enter, and goes on with the next', async () => {
    await page.keyboard.press('a')
    await page.getByText('Tryck Retur för att godkänna, Esc för att låta bli.', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    expect(await textOf(page)).toContain('1 av 2 att granska')
    await page.keyboard.press('a')
    await page.keyboard.press('Enter')
    await page.getByText('1 av 1 att granska').waitFor()
    expect(await flash(page)).toContain('Lägesrapporten är godkänd')
  })

  it('writes the reason after r, keeps it when it is refused, and ends when nothing waits', async () => {
    await page.waitForLoadState('networkidle')
    await press(page, 'Lämna tillbaka')
    await page.locator('.error-summary a').waitFor()
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('Escape')
    await page.keyboard.press('r')
    await page.keyboard.type('Skriv vilka verktyg, jag kan nu inte se det.')
    await press(page, 'Lämna tillbaka')
    await page.getByText('Allt är granskat').waitFor()
    expect(await flash(page)).toContain('återlämnad')
    const reason = withDatabase(server.folder, (database) =>
      database
        .prepare("SELECT message FROM HistoryEvent WHERE kind = 'status-report.returned' ORDER BY id DESC")
        .pluck()
        .get(),
    )
    expect(reason).toBe('Skriv vilka verktyg, jag kan nu inte se det.')
  })
})

describe('the board, without scripts on a phone', () => {
  let page: Page

  it('an answer that came by telephone is written for the organisation, whose draft is kept for it', async () => {
    page = await open('coordinator', false)
    await page.goto(`${server.url}${board}?aktor=region-stockholm&lage=draft`)
    expect(await textOf(page)).toContain('Visar en')
    await page.locator('.state-matrix td a').click()
    await press(page, 'Skicka in svaret')
    const faults = page.locator('.error-summary a')
    await faults.first().waitFor()
    expect(await faults.allInnerTexts()).toEqual(
      expect.arrayContaining(['Välj hur svaret kom.', 'Välj hur långt ni har kommit.']),
    )
    await page.getByLabel('Per telefon').check()
    await page.getByLabel('Vem svarade, och när?').fill('Enhetschefen ringde i dag.')
    await page.getByLabel(/Organisationen vet/).check()
    await page.locator('[name="degree"][value="started"]').check()
    await page.locator('[name="course"][value="on-track"]').check()
    await page.getByLabel('Vad har ni gjort?').fill('Materialet är framtaget, sa enhetschefen.')
    await press(page, 'Skicka in svaret')
    await page.waitForURL((address) => address.pathname === board)
    expect(await flash(page)).toContain('Region Stockholm är inskickat')
    const partner = await open('partner', false)
    await partner.goto(server.url + own)
    await partner.getByRole('link', { name: /Hela historiken/ }).click()
    const text = await textOf(partner)
    expect(text).toContain('Skrivet av samordnaren efter telefonsamtal')
    expect(text).toContain('Ert eget utkast')
  })

  it('the filter, the counts and the ticks lead to accepting all that wait, after a question', async () => {
    await page.goto(server.url + board)
    const [owed, submitted, accepted] = [
      await countOf(page, 'owed'),
      await countOf(page, 'submitted'),
      await countOf(page, 'accepted'),
    ]
    expect(submitted).toBe(1)
    await page.locator('[data-state="submitted"] a').click()
    await page.getByRole('link', { name: 'inskickade rapporter' }).click()
    expect(await page.locator('.state-matrix td input:checked').count()).toBe(submitted)
    await press(page, 'Godkänn de markerade')
    expect(await textOf(page)).toContain('Region Stockholm')
    expect(await axeViolationsOf(page)).toEqual([])
    await press(page, 'Godkänn en')
    await page.waitForURL((address) => address.pathname === board)
    expect(await flash(page)).toMatch(/En\srapport är godkänd/)
    expect(await countOf(page, 'owed')).toBe(owed)
    expect(await countOf(page, 'submitted')).toBe(0)
    expect(await countOf(page, 'accepted')).toBe(accepted + 1)
  })

  it('reminds all organisations after a question, once a day, and says who could not be reached', async () => {
    const ask = async (): Promise<string> => {
      await page.goto(server.url + board)
      await page.getByRole('link', { name: 'organisationer', exact: true }).click()
      await press(page, 'Påminn de markerade')
      return textOf(page)
    }
    expect(await ask()).toContain('Får en påminnelse')
    await press(page, 'Skicka påminnelsen')
    await page.waitForURL((address) => address.pathname === board)
    const told = await flash(page)
    expect(told).toContain('Påminnelsen gick till')
    expect(told).toContain('Region Stockholm')
    const again = await ask()
    expect(again).toContain('Har redan påmints i dag')
    expect(again).not.toContain('Får en påminnelse')
    expect(await page.getByRole('button', { name: 'Skicka påminnelsen' }).count()).toBe(0)
  })

  it('says what to do when nothing is ticked', async () => {
    await page.goto(server.url + board)
    await press(page, 'Påminn de markerade')
    expect(await textOf(page)).toContain('Markera minst en organisation')
    expect(await axeViolationsOf(page)).toEqual([])
  })
})

describe('the thread and the assessment of a report', () => {
  it('the coordinator asks, the partner is named and answers, and what is for the coordination stays there', async () => {
    const coordinator = await open('coordinator', false)
    const id = withDatabase(server.folder, (database) =>
      database
        .prepare(
          "SELECT r.id FROM StatusReport r JOIN Commitment c ON c.id = r.commitmentId WHERE c.slug = 'stodmaterial-for-psykosociala-team' AND r.roundId = 2",
        )
        .pluck()
        .get(),
    ) as number
    const page = `${server.url}/samordning/lagesrapporter/${id}`
    await coordinator.goto(page)
    await coordinator.getByLabel('Skriv en kommentar').fill('Vet du mer, @Demo Styrgrupp?')
    await coordinator.getByLabel('Organisationen och samordningen').check()
    await press(coordinator, 'Lägg till kommentaren')
    await coordinator.locator('.error-summary a').first().waitFor()
    expect(await coordinator.getByLabel('Skriv en kommentar').inputValue()).toContain('@Demo Styrgrupp')
    await coordinator.getByLabel('Skriv en kommentar').fill('Vet du mer, @Demo Partner?')
    await press(coordinator, 'Lägg till kommentaren')
    await coordinator.waitForURL(/#samtal/)
    await coordinator.getByLabel('Skriv en kommentar').fill('Internt: följ upp i mars.')
    await coordinator.getByLabel('Bara samordningen').check()
    await press(coordinator, 'Lägg till kommentaren')
    await coordinator.getByText('Internt: följ upp i mars.').waitFor()

    const partner = await open('partner', false)
    await partner.goto(server.url + own)
    expect(await textOf(partner)).toContain('Vet du mer, @Demo Partner?')
    await partner.getByLabel('Skriv en kommentar').fill('Ja, sju av tio team har materialet.')
    await press(partner, 'Lägg till kommentaren')
    await partner.getByText('Ja, sju av tio team har materialet.').waitFor()
    expect(new URL(partner.url()).pathname).toBe(own)
    await partner.goto(page)
    expect(await textOf(partner)).not.toContain('Internt')
    await coordinator.goto(page)
    expect(await textOf(coordinator)).toContain('Ja, sju av tio team har materialet.')
  })

  it('an assessment that differs needs a reason, and stands beside the answer for the coordinator and the organisation', async () => {
    const coordinator = await open('coordinator', false)
    await coordinator.goto(`${server.url}${board}?aktor=region-stockholm&lage=accepted`)
    await coordinator.locator('.state-matrix td a').first().click()
    await coordinator.getByRole('link', { name: 'Gör en egen bedömning' }).click()
    await coordinator.locator('[name="degree"][value="not-started"]').check()
    await press(coordinator, 'Spara bedömningen')
    await coordinator.locator('.error-summary a').waitFor()
    expect(await coordinator.locator('[name="degree"][value="not-started"]').isChecked()).toBe(true)
    await coordinator.getByLabel('Skäl till bedömningen').fill('Teamen har inte fått materialet än.')
    await press(coordinator, 'Spara bedömningen')
    await coordinator.waitForURL(/lagesrapporter\/\d+$/)
    expect(await textOf(coordinator)).toContain('Samordningens bedömning')
    expect(await textOf(coordinator)).toContain('gjorde en egen bedömning')
    await coordinator.goto(`${server.url}/styrgrupp`)
    expect(await textOf(coordinator)).toContain('Teamen har inte fått materialet än.')
  })
})

it('no page had a fault of its own, and neither had the server', () => {
  expect(opened.flatMap(({ faults }) => faults)).toEqual([])
  expect(server.faults()).toEqual([])
})

/** Axe's findings on the page as it stands; it runs scripts, so the page is shown again where they may run. */
async function axeViolationsOf(page: Page): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 390, height: 900 } })
  try {
    const copy = await context.newPage()
    await copy.setContent((await page.content()).replace('<head>', `<head><base href="${server.url}/">`), {
      waitUntil: 'load',
    })
    return await axeViolations(copy)
  } finally {
    await context.close()
  }
}
