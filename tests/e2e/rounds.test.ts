import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const introduction = 'Svara kort. Skriv aldrig uppgifter om enskilda personer.'
const help = 'Skriv en mening om det viktigaste.'
const round = '/samordning/omgangar/2027'

/** A whole round as its coordinator runs it, on a phone and without scripts: from the last one to its end. */
describe('a round, without scripts at 390 px', () => {
  let browser: Browser
  let server: RunningServer
  let watched: WatchedPage
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await startServer()
    watched = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    page = watched.page
    await signIn(page, server.url, 'samordnare')
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
    server.clean()
  })

  /** Sends the page's form and waits for the answer. */
  const press = async (name: string): Promise<void> => {
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name, exact: true }).click(),
    ])
    await page.waitForLoadState()
  }
  const told = async (): Promise<string> => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')
  const open = (path: string) => page.goto(server.url + path)

  it('is made from the last one, and a fault gives back what was typed', async () => {
    await open('/samordning')
    await page.getByRole('link', { name: 'Uppföljningsomgångar' }).click()
    await page.getByRole('link', { name: 'Lägg upp en omgång' }).click()
    await expect.poll(told).toContain('Utgår från Uppföljning 2026')
    expect(await page.getByLabel('År', { exact: true }).inputValue()).toBe('2027')
    await page.getByLabel('Titel').fill('Uppföljning av planens sista år')
    await page.getByLabel('Sista dagen att svara').fill('2027-09-30')
    await press('Lägg upp omgången')
    await page.getByRole('link', { name: 'Sista dagen kommer före den första.' }).waitFor()
    expect(await page.getByLabel('Titel').inputValue()).toBe('Uppföljning av planens sista år')
    await page.getByLabel('Sista dagen att svara').fill('2027-11-30')
    await press('Lägg upp omgången')
    await page.waitForURL(`**${round}/installningar`)
    await expect.poll(told).toContain('Demo Samordnare lade upp omgången utifrån en tidigare')
  })

  it('is set up: an introduction, reminders, a question left out and another demanded', async () => {
    await page.getByLabel('Inledning').fill(introduction)
    await page.getByLabel('Dagar före sista dagen').fill('14, tre')
    const question = (legend: string) => page.locator('details', { hasText: legend })
    const unfold = async (): Promise<void> => {
      for (const legend of ['Vilka hinder finns?', 'Vad är nästa steg?']) {
        await page.locator('summary', { hasText: legend }).click()
      }
    }
    await unfold()
    await question('Vilka hinder finns?').getByLabel('Ställ frågan').uncheck()
    await question('Vad är nästa steg?').getByLabel('Svaret behövs för att skicka in').check()
    await question('Vad är nästa steg?').getByLabel('Egen hjälptext').fill(help)
    await press('Spara inställningarna')
    await page.getByRole('link', { name: 'Skriv antalet dagar' }).waitFor()
    await unfold()
    expect(await question('Vilka hinder finns?').getByLabel('Ställ frågan').isChecked()).toBe(false)
    expect(await question('Vad är nästa steg?').getByLabel('Egen hjälptext').inputValue()).toBe(help)
    await page.getByLabel('Dagar före sista dagen').fill('14, 3')
    await press('Spara inställningarna')
    await page.getByText('Inställningarna är sparade').waitFor()
    const text = await told()
    expect(text).toContain('går de ut 16 november 2027 och 27 november 2027.')
    expect(text).toContain('Vilka hinder finns?: Frågas, frivillig → Frågas inte')
    expect(text).toContain(`Vad är nästa steg?: Frågas, frivillig → Frågas och ska besvaras. Hjälp: ${help}`)
  })

  it('asks fewer when somebody is taken out with a reason, and asks them again', async () => {
    await open(`${round}/fragade?aktor=region-stockholm`)
    await page.getByLabel('Nya söktermer i TakeCare').check()
    await press('Ta bort ur omgången')
    await page.getByRole('link', { name: 'Skriv varför de inte längre tillfrågas.' }).waitFor()
    expect(await page.getByLabel('Nya söktermer i TakeCare').isChecked()).toBe(true)
    await page.getByLabel('Skäl').fill('Söktermerna är införda.')
    await press('Ta bort ur omgången')
    await page.getByText('Borttaget ur omgången').waitFor()
    await expect.poll(told).toContain('sammanlagt nio lägesrapporter')
    await expect.poll(told).toContain('”Söktermerna är införda.” Demo Samordnare')
    await page.getByLabel('Polismyndigheten').check()
    await page.getByLabel('Skäl').fill('Svarar genom länsstyrelsen.')
    await press('Ta bort ur omgången')
    await expect.poll(told).toContain('sammanlagt åtta lägesrapporter')
    await page.getByLabel('Polismyndigheten').check()
    await press('Lägg tillbaka de valda')
    await page.getByText('Tillbaka i omgången').waitFor()
    await expect.poll(told).toContain('sammanlagt nio lägesrapporter')
  })

  it('is opened with its consequences in words, and every organisation that can be reached is invited', async () => {
    await open(`${round}/fas`)
    await page.getByRole('link', { name: /Läs vad det innebär.*Öppna omgången/ }).click()
    await expect.poll(told).toContain('Tillfrågade: åtta organisationer om sammanlagt nio lägesrapporter.')
    await expect.poll(told).toContain('Ingen går att nå i två organisationer')
    await press('Öppna omgången')
    await page.waitForURL(`**${round}/fas`)
    await page.getByText('Omgången är öppen').first().waitFor()
    const invited = withDatabase(server.folder, (database) =>
      database.prepare("SELECT email FROM Notification WHERE kind = 'invitation' ORDER BY email").pluck().all(),
    )
    expect(invited).toEqual([
      'kontakt.arbete@exempel.se',
      'kontakt.forsakring@exempel.se',
      'kontakt.lansstyrelsen@exempel.se',
      'kontakt.polis@exempel.se',
      'kontakt.stad@exempel.se',
      'partner@exempel.se',
    ])
  })

  it('lets its last day only be moved forward once it is open', async () => {
    await open(`${round}/installningar`)
    expect(await page.getByLabel('Första dagen att svara').count()).toBe(0)
    await page.getByLabel('Sista dagen att svara').fill('2027-11-29')
    await press('Spara inställningarna')
    await page.getByRole('link', { name: 'kan den bara flyttas framåt' }).waitFor()
    await page.getByLabel('Sista dagen att svara').fill('2027-12-03')
    await press('Spara inställningarna')
    await page.getByText('Inställningarna är sparade').waitFor()
  })

  it('gives an organisation longer time with the keyboard alone, and says why', async () => {
    await open(`${round}/forlangning`)
    await page.getByLabel('Region Stockholm').focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Ny sista dag').focus()
    await page.keyboard.type('2027-12-03')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Skriv skälet' }).waitFor()
    await page.getByLabel('Skäl').fill('Ny kontaktperson.')
    await press('Ge längre tid')
    await page.getByRole('link', { name: 'Sista dagen är redan' }).waitFor()
    await page.getByLabel('Ny sista dag').fill('2027-12-17')
    await press('Ge längre tid')
    await page.getByText('Den nya sista dagen är sparad').waitFor()
    await expect.poll(told).toContain('Till 17 december 2027')
    const { facts } = withDatabase(
      server.folder,
      (database) =>
        database.prepare("SELECT facts FROM Notification WHERE kind = 'extended'").get() as { facts: string },
    )
    expect(JSON.parse(facts)).toMatchObject({ dueOn: '2027-12-17', message: 'Ny kontaktperson.' })
  })

  it('is closed, opened again, closed, and frozen for good, each told in its history', async () => {
    for (const [path, button] of [
      ['stang', 'Stäng för nya svar'],
      ['oppna-igen', 'Öppna igen'],
      ['stang', 'Stäng för nya svar'],
      ['avsluta', 'Avsluta omgången'],
    ] as const) {
      await open(`${round}/fas/${path}`)
      await press(button)
      await page.waitForURL(`**${round}/fas`)
    }
    await expect.poll(told).toContain('Det går inte att ångra, och inget i den kan ändras längre.')
    await open(`${round}/fas/oppna-igen`)
    await expect.poll(told).toContain('Omgången är avslutad, och det går inte att ångra.')
    expect(await page.locator('main').getByRole('button').count()).toBe(0)
    await open(`${round}/installningar`)
    const history = await page.locator('.timeline > li > p:first-child').allInnerTexts()
    expect(history.map((one) => one.replace(/ \d.*$/, '').replace('Demo Samordnare ', ''))).toEqual([
      'avslutade omgången',
      'stängde omgången för nya svar',
      'öppnade omgången igen',
      'stängde omgången för nya svar',
      'gav längre tid att svara',
      'ändrade omgångens inställningar',
      'öppnade omgången för svar',
      'lade tillbaka tillfrågade i omgången',
      'tog bort tillfrågade ur omgången',
      'tog bort tillfrågade ur omgången',
      'ändrade omgångens inställningar',
      'lade upp omgången utifrån en tidigare',
    ])
  })

  it('refuses a year that has a round, and answers a round that is not there with 404', async () => {
    await open('/samordning/omgangar/ny?fran=2026')
    await page.getByLabel('År', { exact: true }).fill('2027')
    await press('Lägg upp omgången')
    await page.getByRole('link', { name: 'Det finns redan en omgång för 2027' }).waitFor()
    expect((await open('/samordning/omgangar/1999/installningar'))?.status()).toBe(404)
  })

  it('went without one fault on the browser’s console or in the server’s log', () => {
    expect(watched.faults).toEqual([])
    expect(server.faults()).toEqual([])
  })
})
