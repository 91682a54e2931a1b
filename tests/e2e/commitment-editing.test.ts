import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const plan = '/samordning/plan/handlingsplan-2020-2026'
/** One of the seven commitments that the plan names no actor for. */
const editor = `${plan}/atagande/3`
const publicPage = '/atagande/barn-i-skyddat-boende'
const grid = `${plan}/rutnat`

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each([
  { way: 'with scripts at 1280 px', scripts: true, width: 1280 },
  { way: 'without scripts at 390 px', scripts: false, width: 390 },
])('the coordinator, $way', ({ scripts, width }) => {
  let server: RunningServer
  let coordinator: Page
  let visitor: Page
  const opened: WatchedPage[] = []

  beforeAll(async () => {
    server = await startServer()
    for (const options of [{ javaScriptEnabled: scripts }, { javaScriptEnabled: false }]) {
      opened.push(await openPage(browser, { ...options, viewport: { width, height: 900 } }))
    }
    const [first, second] = opened
    if (first === undefined || second === undefined) throw new Error('No page was opened.')
    coordinator = first.page
    visitor = second.page
    await signIn(coordinator, server.url, 'samordnare')
  })
  afterAll(async () => {
    for (const { context } of opened) await context.close()
    await server.stop()
    server.clean()
  })

  const open = (page: Page, address: string) => page.goto(server.url + address, { waitUntil: 'networkidle' })
  const mainText = (page: Page) => page.locator('main').innerText()
  const seenByVisitor = async (address: string): Promise<string> => {
    await open(visitor, address)
    return mainText(visitor)
  }
  const press = async (name: string | RegExp) => {
    await coordinator.getByRole('button', { name }).click()
    await coordinator.waitForLoadState('networkidle')
  }

  it('sees the adopted wording locked, with the reason', async () => {
    await open(coordinator, editor)
    expect(await mainText(coordinator)).toContain('Planen är fastställd, så dess ordalydelse')
    expect(await coordinator.locator('[name="text"], [name="label"]').count()).toBe(0)
  })

  it('adds, moves and takes away rows without losing what is written', async () => {
    await coordinator.locator('[name="plainReading"]').fill('Barn får stöd. Läsmarkering.')
    await press('Lägg till ett delsteg')
    await coordinator.locator('[name="milestones.0.title"]').fill('Andra delsteget')
    await press('Lägg till ett delsteg')
    await coordinator.locator('[name="milestones.1.title"]').fill('Första delsteget')
    await coordinator.locator('[name="milestones.1.dueOn"]').fill('2026-02-30')
    await press('Flytta upp delsteg 2')
    await press('Lägg till en länk')
    await press('Lägg till en länk')
    await press('Ta bort länk 2')
    expect(await coordinator.locator('[name="milestones.0.title"]').inputValue()).toBe('Första delsteget')
    expect(await coordinator.locator('[name="milestones.1.title"]').inputValue()).toBe('Andra delsteget')
    expect(await coordinator.locator('[name="plainReading"]').inputValue()).toBe('Barn får stöd. Läsmarkering.')
    expect(await coordinator.locator('[name^="links."][name$=".url"]').count()).toBe(1)
    expect(await seenByVisitor(publicPage)).not.toContain('Läsmarkering')
  })

  it('gets a form with faults back with everything kept', async () => {
    await coordinator.locator('[name="timeFrame"][value="dates"]').check()
    await coordinator.locator('[name="startsOn"]').fill('2026-01-01')
    await coordinator.locator('[name="endsOn"]').fill('2025-12-31')
    await coordinator.locator('[name="links.0.label"]').fill('Rutinen')
    await coordinator.locator('[name="links.0.url"]').fill('javascript:alert(1)')
    await coordinator.getByRole('button', { name: 'Spara åtagandet' }).click()
    await coordinator.locator('.error-summary a').first().waitFor()
    const faults = (await coordinator.locator('.error-summary').innerText()).toString()
    expect(faults).toContain('2026-02-30 finns inte i kalendern')
    expect(faults).toContain('Slutdatumet kan inte ligga före startdatumet.')
    expect(faults).toContain('Skriv hela adressen')
    for (const link of await coordinator.locator('.error-summary a').all()) {
      const id = (await link.getAttribute('href'))?.slice(1) ?? ''
      expect(await coordinator.locator(`[id="${id}"]`).count(), id).toBe(1)
    }
    expect(await coordinator.locator('[name="links.0.url"]').inputValue()).toBe('javascript:alert(1)')
  })

  it('saves, and the public page shows what is shown there', async () => {
    await coordinator.locator('[name="milestones.0.dueOn"]').fill('2026-03-01')
    await coordinator.locator('[name="endsOn"]').fill('2026-12-31')
    await coordinator.locator('[name="links.0.url"]').fill('https://www.exempel.se/rutin')
    await press('Spara åtagandet')
    await coordinator.getByText('Åtagandet är sparat').waitFor()
    expect(await coordinator.locator('#historik').innerText()).toContain('Demo Samordnare ändrade åtagandet')
    const shown = await seenByVisitor(publicPage)
    expect(shown).toContain('Läsmarkering')
    expect(shown).toContain('(tillagd av samordningen)')
    expect(shown.indexOf('Första delsteget')).toBeLessThan(shown.indexOf('Andra delsteget'))
    expect(await visitor.getByRole('link', { name: 'Rutinen' }).getAttribute('href')).toBe(
      'https://www.exempel.se/rutin',
    )
  })

  it('keeps a moved due date in the history, with the old and the new', async () => {
    await coordinator.locator('[name="milestones.0.dueOn"]').fill('2026-06-01')
    await press('Spara åtagandet')
    await coordinator.locator('.error-summary').waitFor()
    await coordinator.locator('[name="milestones.0.reason"]').fill('Upphandlingen blev försenad.')
    await press('Spara åtagandet')
    await coordinator.getByText('Åtagandet är sparat').waitFor()
    // What was said of the save before may still stand on the page.
    const history = async () => ((await coordinator.locator('#historik').textContent()) ?? '').replaceAll('\u00a0', ' ')
    await expect
      .poll(history, { timeout: 10_000 })
      .toMatch(
        /Första delsteget, klart senast 1 \[struket: mars slut på struket\]\[tillagt: juni slut på tillagt\] 2026/,
      )
  })

  it('is told when somebody else has saved meanwhile, and loses nothing', async () => {
    withDatabase(server.folder, (database) =>
      database.prepare('UPDATE Commitment SET version = version + 1 WHERE id = 3').run(),
    )
    await coordinator.locator('[name="targetGroup"]').fill('Barn och unga')
    await press('Spara åtagandet')
    await coordinator.getByText('Någon annan har sparat en nyare version').waitFor()
    expect(await coordinator.locator('[name="targetGroup"]').inputValue()).toBe('Barn och unga')
    await press('Spara åtagandet')
    await coordinator.getByText('Åtagandet är sparat').waitFor()
    expect(await seenByVisitor(publicPage)).toContain('Barn och unga')
  })

  it('assigns a reporter, and the page says both that the plan names nobody and who was assigned', async () => {
    await coordinator.getByLabel('Organisation som ska rapportera').selectOption({ label: 'Försäkringskassan' })
    await press('Utse att rapportera')
    await coordinator.locator('#aktorer li', { hasText: 'Försäkringskassan' }).waitFor()
    const shown = (await seenByVisitor(publicPage)).replaceAll('\u00a0', ' ')
    expect(shown).toContain('Ingen aktör angiven i planen')
    expect(shown).toMatch(/Lägesrapport lämnas av [^.]*Försäkringskassan[^.]*, utsedda av samordnaren/)
  })

  it('cannot take away a reporter that has reported, but one that has not', async () => {
    const blocked = coordinator.locator('#aktorer li', { hasText: 'Länsstyrelsen Stockholm' })
    expect(await blocked.getByRole('button').isDisabled()).toBe(true)
    expect(await blocked.innerText()).toContain('har en lägesrapport i Uppföljning 2025')
    await press('Ta bort Försäkringskassan')
    await expect.poll(() => coordinator.locator('#aktorer li', { hasText: 'Försäkringskassan' }).count()).toBe(0)
    expect(await seenByVisitor(publicPage)).not.toContain('Försäkringskassan')
  })

  it('changes several commitments at once, sees from what to what, and takes it back', async () => {
    await open(coordinator, grid)
    for (const id of [1, 2]) await coordinator.locator(`[name="rows.c${id}.tick"]`).check()
    await coordinator.locator('[name="all.timeFrame"]').selectOption('ongoing')
    await press('Fyll i de markerade')
    expect(await coordinator.locator('[name="rows.c2.timeFrame"]').inputValue()).toBe('ongoing')
    expect(await coordinator.locator('[name="rows.c4.timeFrame"]').inputValue()).toBe('')
    await coordinator.locator('[name="rows.c2.targetGroup"]').fill('Socialtjänsten. Rutmarkering.')
    await press('Visa vad som ändras')
    await press('Spara 3 ändringar')
    await coordinator.getByText('Ändringarna är sparade').waitFor()
    const summary = await mainText(coordinator)
    for (const text of ['ingen angiven', 'löpande', 'Rutmarkering']) expect(summary).toContain(text)
    expect(await seenByVisitor('/atagande/verktyg-for-systematisk-uppfoljning')).toContain('Rutmarkering')
    await press('Ångra ändringen')
    await coordinator.getByText('Ändringen är ångrad').waitFor()
    expect(await seenByVisitor('/atagande/verktyg-for-systematisk-uppfoljning')).not.toContain('Rutmarkering')
    expect(await coordinator.locator('#tidigare').innerText()).toContain('Ångrades')
  })

  it('gets the grid back whole when a row has faults or has changed meanwhile, and nothing is saved', async () => {
    await coordinator.locator('[name="rows.c5.timeFrame"]').selectOption('dates')
    await coordinator.locator('[name="rows.c5.startsOn"]').fill('i våras')
    await coordinator.locator('[name="rows.c6.targetGroup"]').fill('Team')
    await press('Spara ändringarna')
    expect(await coordinator.locator('.error-summary a').getAttribute('href')).toBe('#rows-c5-startsOn')
    expect(await coordinator.locator('[name="rows.c5.startsOn"]').inputValue()).toBe('i våras')
    await coordinator.locator('[name="rows.c5.startsOn"]').fill('2026-01-01')
    withDatabase(server.folder, (database) =>
      database.prepare("UPDATE Commitment SET version = version + 1, targetGroup = 'Andra' WHERE id = 6").run(),
    )
    await press(/^Spara \d+ ändring/)
    const alert = coordinator.getByRole('alert')
    expect(await alert.innerText()).toContain('Stödmaterial')
    expect(await coordinator.locator('[name="rows.c6.targetGroup"]').inputValue()).toBe('Team')
    expect(
      withDatabase(server.folder, (database) =>
        database.prepare('SELECT timeFrame FROM Commitment WHERE id = 5').get(),
      ),
    ).toEqual({ timeFrame: null })
  })

  it('states the chain of a goal, and its public picture and gaps follow', async () => {
    await open(coordinator, '/samordning/plan/strategi-2016-2020/mal/2/kedja')
    const first = coordinator.getByRole('checkbox', { name: /^Möjlig åtgärd.1:.*Utfall.1:/ })
    await first.check()
    await press('Spara kedjan')
    await coordinator.getByText('Kedjan är sparad').waitFor()
    expect(await first.isChecked()).toBe(true)
    expect((await seenByVisitor('/delmal/3')).replaceAll('\u00a0', ' ')).toContain('Leder till Utfall 1.')
  })

  it('meets no fault that the browser notices', () => {
    expect(opened.flatMap(({ faults }) => faults)).toEqual([])
    expect(server.faults()).toEqual([])
  })
})
