import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { goal7 } from '#tests/support/checklist.ts'
import { asDocx, goal7Text, partsOf, subGoal3Text } from '#tests/support/plan-document.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A coordinator pastes a plan's text, corrects it beside the original, makes a draft, and takes another one back. */
describe.each([
  { way: 'without scripts at 390 px', scripts: false, width: 390 },
  { way: 'with scripts at 1280 px', scripts: true, width: 1280 },
])('a plan out of a document, $way', ({ scripts, width }) => {
  let server: RunningServer
  let watched: WatchedPage
  let page: Page
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'atagandekollen-plan-'))
    server = await startServer()
    watched = await openPage(browser, { javaScriptEnabled: scripts, viewport: { width, height: 900 } })
    ;({ page } = watched)
    await signIn(page, server.url, 'samordnare')
  })
  afterAll(async () => {
    await watched.context.close()
    await server.stop()
    server.clean()
    rmSync(folder, { recursive: true, force: true })
  })
  const pressed = (name: string) =>
    Promise.all([
      page.waitForEvent('load'),
      page.getByRole('main').getByRole('button', { name, exact: true }).first().click(),
    ])
  const pathOf = () => new URL(page.url()).pathname
  const mainText = () => page.locator('main').innerText()
  const kindOf = (part: string) => page.locator(`#${part}-kind`)

  it('gives back a text that is no text, and keeps nothing of a file that is no document', async () => {
    await page.goto(`${server.url}/samordning/import/plan`)
    await page.locator('#text').fill('  \n ')
    await pressed('Läs texten')
    expect(await page.locator('.error-summary').innerText()).toContain('Klistra in planens text.')
    const file = path.join(folder, 'plan.docx')
    writeFileSync(file, '%PDF-1.7')
    await page.locator('#file').setInputFiles(file)
    await pressed('Läs dokumentet')
    expect(await page.locator('.error-summary').innerText()).toContain('PDF-dokument')
    expect(readdirSync(path.join(server.folder, 'files'))).toEqual([])
  })

  it('shows the original with its line numbers beside what every line becomes', async () => {
    await page.locator('#text').fill(`Operation Kvinnofrid\n\n${goal7Text}`)
    await pressed('Läs texten')
    expect(pathOf()).toMatch(/^\/samordning\/import\/\d+\/plan$/)
    expect(await page.locator('#rad-64').innerText()).toContain(goal7.commitments[0].text)
    expect(await kindOf('p64').inputValue()).toBe('commitment')
    expect(await mainText()).toContain('En\u00a0rad är inte med')
    expect(await page.locator('.origin-row').count()).toBe(partsOf(`Operation Kvinnofrid\n\n${goal7Text}`).length)
    const suggested = page.locator('input[type=checkbox]')
    expect(await suggested.count()).toBe(2)
    expect(await mainText()).toContain('I texten: ”alla medarbetare på Arbetsförmedlingen.”')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  it('divides and joins parts, and says what is left to mend', async () => {
    await page.locator('#p66 summary').click()
    await page
      .locator('#p66-text')
      .fill(
        'Genomföra kunskapshöjande insatser\n\noch främja erfarenhetsutbyte för yrkesverksamma som möter barn i skyddat boende.',
      )
    await Promise.all([page.waitForEvent('load'), page.locator('#p66 button', { hasText: 'Dela' }).click()])
    expect(await kindOf('p66b').inputValue()).toBe('commitment')
    await page.locator('#p66b summary').click()
    await Promise.all([page.waitForEvent('load'), page.locator('#p66b button', { hasText: 'Slå ihop' }).click()])
    expect(await page.locator('#p66b').count()).toBe(0)
    expect(await page.locator('.badge', { hasText: 'Ändrad mot originalet' }).count()).toBe(0)
    await kindOf('p3').selectOption('precondition')
    await kindOf('p5').selectOption('out')
    await pressed('Spara och gå till utkastet')
    expect(await mainText()).toContain('Det finns inget mål före den.')
    await kindOf('p3').selectOption('goal')
    await kindOf('p5').selectOption('goal')
    await kindOf('p1').selectOption('out')
    await pressed('Spara och gå till utkastet')
    expect(pathOf()).toMatch(/\/plan\/utkast$/)
    expect(await mainText()).toContain('9, varav 2 med en aktör som texten namnger')
  })

  it('refuses what somebody else has changed meanwhile, and keeps what was chosen', async () => {
    const other = await watched.context.newPage()
    const rows = page.url().replace(/\/utkast$/, '')
    await page.goto(rows)
    await other.goto(rows)
    await Promise.all([
      other.waitForEvent('load'),
      other.getByRole('button', { name: 'Spara ändringarna' }).first().click(),
    ])
    await other.close()
    await kindOf('p79').selectOption('note')
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: 'Spara ändringarna' }).first().click(),
    ])
    expect(answer.status()).toBe(409)
    await page.getByText('Ändringarna sparades inte').waitFor()
    expect(await kindOf('p79').inputValue()).toBe('note')
    await kindOf('p79').selectOption('support-tip')
    await pressed('Spara och gå till utkastet')
  })

  it('makes a draft with the facts, which are kept when one is wrong', async () => {
    await page.locator('#title').fill('Handlingsplan ur texten')
    await page.locator('#periodFrom').fill('2030')
    await page.locator('#periodTo').fill('2028')
    await pressed('Skapa utkastet')
    expect(await page.locator('.error-summary').innerText()).toContain('Perioden slutar innan den börjar')
    expect(await page.locator('#title').inputValue()).toBe('Handlingsplan ur texten')
    await page.locator('#periodTo').fill('2032')
    await pressed('Skapa utkastet')
    expect(pathOf()).toBe('/samordning/plan/handlingsplan-ur-texten')
    const named = withDatabase(server.folder, (database) =>
      database
        .prepare(
          `SELECT c.text, o.slug FROM Commitment c JOIN Goal g ON g.id = c.goalId JOIN Plan p ON p.id = g.planId
           LEFT JOIN CommitmentOrganisation t ON t.commitmentId = c.id LEFT JOIN Organisation o ON o.id = t.organisationId
           WHERE p.slug = 'handlingsplan-ur-texten' ORDER BY c.position`,
        )
        .all(),
    ) as { text: string; slug: string | null }[]
    expect(named.map(({ slug }) => slug)).toEqual([
      ...Array<null>(7).fill(null),
      'forsakringskassan',
      'arbetsformedlingen',
    ])
    expect(named.map(({ text }) => text)).toEqual(goal7.commitments.map(({ text }) => text))
  })

  it('leads from the draft back to the original, line by line', async () => {
    await page.getByRole('link', { name: 'Visa originalet bredvid' }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Planen och originalet')
    await page.getByText('Anteckningar till samordningen').last().click()
    expect(await mainText()).toContain('62%70%59%')
    await page.getByRole('link', { name: 'Källan med originalfilen' }).click()
    expect(await mainText()).toContain('inklistrad-text.txt')
  })

  it('takes a draft of a Word document back, and reads the same document once more', async () => {
    const file = path.join(folder, 'delmal.docx')
    writeFileSync(file, asDocx(subGoal3Text))
    await page.goto(`${server.url}/samordning/import/plan`)
    await page.locator('#file').setInputFiles(file)
    await pressed('Läs dokumentet')
    const rows = page.url()
    await pressed('Spara och gå till utkastet')
    await page.locator('#title').fill('Strategi ur Word')
    expect(await page.locator('#kind').inputValue()).toBe('strategy')
    await page.locator('#periodFrom').fill('2030')
    await page.locator('#periodTo').fill('2034')
    await pressed('Skapa utkastet')
    expect(pathOf()).toBe('/samordning/plan/strategi-ur-word')
    await page.goto(`${rows}/borttagning`)
    await pressed('Ångra importen')
    expect(await page.locator('.error-summary').innerText()).toContain('Skriv varför.')
    await page.locator('#reason').fill('Det var fel dokument.')
    await pressed('Ångra importen')
    expect(await mainText()).toContain('Importen är ångrad. Originalet finns kvar.')
    expect((await page.request.get(`${server.url}/samordning/plan/strategi-ur-word`)).status()).toBe(404)
    await pressed('Gör ett nytt utkast av samma dokument')
    expect(page.url()).not.toBe(rows)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Rätta det som lästes')
    expect(watched.faults.filter((fault) => fault.includes('Content Security Policy'))).toEqual([])
  })
})
