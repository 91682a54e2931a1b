import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage, signIn, type WatchedPage } from '#tests/support/browser.ts'
import { startServer, type RunningServer } from '#tests/support/server.ts'

const old = 'handlingsplan-2020-2026'
const fresh = 'handlingsplan-2027-2030'
const oldTitle = 'Myndigheter och aktörer arbetar med systematisk kunskapsutveckling'
const newTitle = 'Alla aktörer arbetar tillsammans med systematisk kunskapsutveckling'
const oldText = 'Implementera nya söktermer, kopplat till våld, i journalsystemet TakeCare.'
const newText = 'Införa och följa upp söktermer, kopplade till våld, i alla journalsystem.'
const addedText = 'Ta fram en gemensam årlig lägesbild av våldet i länet.'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const textOf = (page: Page) => page.locator('main').innerText()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const valuesOf = (page: Page, list: string, field: string) =>
  page
    .locator(`[name^="${list}."][name$=".${field}"]`)
    .evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value))
const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

/** A second edition of the plan, from the copy to its adoption, in a real browser; then without scripts on a phone. */
describe.each([
  { way: 'with scripts at 1280 px', scripts: true, width: 1280 },
  { way: 'without scripts at 390 px', scripts: false, width: 390 },
])('a second edition of the plan, $way', ({ scripts, width }) => {
  let server: RunningServer
  const opened: WatchedPage[] = []
  let coordinator: Page
  let visitor: Page

  const open = async (): Promise<Page> => {
    const watched = await openPage(browser, { javaScriptEnabled: scripts, viewport: { width, height: 900 } })
    opened.push(watched)
    return watched.page
  }
  const settled = () => coordinator.waitForLoadState('networkidle')

  beforeAll(async () => {
    server = await startServer()
    coordinator = await open()
    visitor = await open()
    await signIn(coordinator, server.url, 'samordnare')
  })
  afterAll(async () => {
    for (const { context } of opened) await context.close()
    await server.stop()
    server.clean()
  })

  it('is begun from the coordinator’s page as a copy, and faults give back what was typed', async () => {
    await coordinator.getByRole('link', { name: 'Planer', exact: true }).click()
    await coordinator.waitForURL('**/samordning/plan')
    await coordinator.getByRole('link', { name: 'Gör en ny plan eller utgåva' }).click()
    await coordinator.waitForURL('**/samordning/plan/ny')
    await settled()
    await coordinator.getByLabel('Utgå från').selectOption({ label: 'Handlingsplan 2020–2026 (gällande)' })
    await coordinator.getByLabel('Titel').fill('Handlingsplan 2027–2030')
    if (scripts) expect(await coordinator.locator('#slug').getAttribute('placeholder')).toBe(fresh)
    await coordinator.getByLabel('Sort').selectOption('action-plan')
    await coordinator.getByLabel('Periodens första år').fill('2027')
    await coordinator.getByLabel('Periodens sista år').fill('2026')
    await button(coordinator, 'Skapa utkastet').click()
    await coordinator.getByRole('link', { name: 'Perioden slutar innan den börjar.' }).waitFor()
    expect(await coordinator.getByLabel('Titel').inputValue()).toBe('Handlingsplan 2027–2030')
    await settled()
    await coordinator.getByLabel('Periodens sista år').fill('2030')
    await button(coordinator, 'Skapa utkastet').click()
    await coordinator.waitForURL(`**/samordning/plan/${fresh}`)
    expect(await textOf(coordinator)).toContain('Mål\u00a07: Systematisk kunskapsutveckling')
    expect((await visitor.goto(`${server.url}/planer/${fresh}`))?.status()).toBe(404)
  })

  it('lets rows be moved by a button, and the focus and the telling follow the row', async () => {
    await coordinator.getByRole('link', { name: 'Ändra målet, dess listor och åtaganden' }).click()
    await coordinator.waitForURL('**/mal/*')
    await settled()
    await coordinator.locator('[name="title"]').fill(newTitle)
    const [first, second, third] = await valuesOf(coordinator, 'supportTips', 'text')
    await button(coordinator, 'Flytta upp Stöd 3').click()
    await expect.poll(() => valuesOf(coordinator, 'supportTips', 'text')).toEqual([first, third, second])
    await coordinator.getByRole('status').filter({ hasText: 'Stöd 3 står nu på plats 2 av 3.' }).first().waitFor()
    await expect.poll(() => focusedName(coordinator)).toBe('Flytta upp Stöd 2')
    expect(await coordinator.locator('[name="title"]').inputValue()).toBe(newTitle)
  })

  it('lets them be moved with the keyboard alone, up to the first place', async () => {
    const [first, second, third] = await valuesOf(coordinator, 'supportTips', 'text')
    await settled()
    await coordinator.keyboard.press('Enter')
    await expect.poll(() => valuesOf(coordinator, 'supportTips', 'text')).toEqual([second, first, third])
    // The first cannot be moved up any more, so the focus is on what can be done with it.
    await expect.poll(() => focusedName(coordinator)).toBe('Flytta ned Stöd 1')
  })

  // Dragging is for those whose browser runs scripts; the buttons are for everybody.
  if (scripts) {
    it('lets them be dragged', async () => {
      const before = await valuesOf(coordinator, 'commitments', 'label')
      const rows = coordinator.locator('#commitments li')
      await rows.nth(7).scrollIntoViewIfNeeded()
      const grip = await rows.nth(8).locator('[data-grip][data-ready="true"]').boundingBox()
      const target = await rows.nth(7).boundingBox()
      if (grip === null || target === null) throw new Error('The rows are not drawn.')
      await coordinator.mouse.move(grip.x + 8, grip.y + 8)
      await coordinator.mouse.down()
      await coordinator.mouse.move(grip.x + 12, grip.y - 20, { steps: 5 })
      let step = 0
      const heldOver = async () => {
        step += 1
        await coordinator.mouse.move(target.x + 40 + step, target.y + 20)
        return rows.nth(7).getAttribute('data-drop')
      }
      await expect.poll(heldOver).toBe('before')
      await coordinator.mouse.up()
      const moved = [...before.slice(0, 7), before[8], before[7]]
      await expect.poll(() => valuesOf(coordinator, 'commitments', 'label')).toEqual(moved)
      await coordinator.getByRole('status').filter({ hasText: 'Åtagande 9 står nu på plats 8 av 9.' }).waitFor()
      expect(await coordinator.locator('[data-drop="before"]').count()).toBe(0)
    })
  }

  it('lets wording be changed, a commitment dropped and one added', async () => {
    const labels = await valuesOf(coordinator, 'commitments', 'label')
    const reworded = labels.indexOf('Nya söktermer i TakeCare')
    await coordinator.locator(`[name="commitments.${reworded}.text"]`).fill(newText)
    await button(coordinator, 'Ta bort Åtagande 2').click()
    await expect.poll(() => valuesOf(coordinator, 'commitments', 'label')).toHaveLength(8)
    await settled()
    await button(coordinator, 'Lägg till ett åtagande').click()
    await expect.poll(() => valuesOf(coordinator, 'commitments', 'label')).toHaveLength(9)
    await settled()
    await expect
      .poll(() => coordinator.evaluate(() => document.activeElement?.getAttribute('name')))
      .toBe('commitments.8.label')
    await coordinator.locator('[name="commitments.8.text"]').fill(addedText)
    await button(coordinator, 'Spara målet').first().click()
    await coordinator.getByRole('link', { name: 'Skriv en kort rubrik för åtagandet, eller ta bort raden.' }).waitFor()
    await settled()
    await coordinator.locator('[name="commitments.8.label"]').fill('Årlig lägesbild')
    await button(coordinator, 'Spara målet').first().click()
    await coordinator.getByText('Målet är sparat').waitFor()
    await settled()
    const after = await valuesOf(coordinator, 'commitments', 'label')
    expect(after).toEqual([...labels.filter((_, index) => index !== 1), 'Årlig lägesbild'])
    expect(await valuesOf(coordinator, 'commitments', 'text')).toEqual(expect.arrayContaining([newText, addedText]))
    await visitor.goto(`${server.url}/mal/7`)
    expect(await textOf(visitor)).toContain(oldTitle)
  })

  it('is adopted with its decision; a date in the future is refused with what was typed', async () => {
    await coordinator.goto(`${server.url}/samordning/plan/${fresh}`)
    await coordinator.getByRole('link', { name: 'Fastställ planen' }).click()
    await coordinator.waitForURL('**/faststallande')
    await settled()
    await coordinator.getByLabel('Beslutets diarienummer').fill('452-2026')
    await coordinator.getByLabel('Beslutets datum').fill('2999-01-01')
    await coordinator.getByLabel('Vem har beslutat?').fill('Styrgruppen för Operation Kvinnofrid')
    await button(coordinator, 'Fastställ planen').click()
    await coordinator.getByRole('link', { name: 'Beslutets datum kan inte ligga i framtiden.' }).waitFor()
    expect(await coordinator.getByLabel('Beslutets diarienummer').inputValue()).toBe('452-2026')
    await settled()
    await coordinator.getByLabel('Beslutets datum').fill('2026-01-15')
    await button(coordinator, 'Fastställ planen').click()
    await coordinator.getByText('Den visas nu öppet, och ordalydelsen går inte längre att ändra.').waitFor()
    expect(await textOf(coordinator)).toContain('15\u00a0januari\u00a02026')
  })

  it('stands beside the first edition: both are read, and every address leads right', async () => {
    const read = async (path: string) => {
      const answer = await visitor.goto(server.url + path)
      expect(answer?.status(), path).toBe(200)
      return textOf(visitor)
    }
    expect(await read('/mal/7')).toContain(newTitle)
    const before = await read(`/planer/${old}/mal/7`)
    expect(before).toContain(oldTitle)
    expect(before).toContain(oldText)
    expect(before).not.toContain(addedText)
    const now = await read(`/planer/${fresh}`)
    expect(now).toContain(newText)
    expect(now).toContain(addedText)
    expect(await read(`/planer/${old}`)).toContain(oldText)
    expect(await read('/atagande/soktermer-i-takecare')).toContain(oldText)
    expect(await read('/atagande/soktermer-i-takecare-2027')).toContain(newText)
    expect(await read('/atagande/arlig-lagesbild')).toContain(addedText)
  })

  it('is locked: the page offers no form, and a forged post changes nothing', async () => {
    await coordinator.goto(`${server.url}/samordning/plan/${fresh}`)
    await coordinator.getByRole('link', { name: 'Läs målets ordalydelse och listor' }).click()
    await coordinator.waitForURL('**/mal/*')
    expect(await textOf(coordinator)).toContain('Planen är fastställd')
    expect(await coordinator.locator('main form').count()).toBe(0)
    const answer = await coordinator.context().request.post(coordinator.url(), {
      headers: { Origin: server.url },
      form: { version: '2', kind: 'goal', number: '7', shortTitle: 'Förfalskad', title: 'Förfalskad', intent: 'save' },
    })
    expect(answer.status()).toBe(409)
    expect(await answer.text()).toContain('Planen är fastställd')
    await visitor.goto(`${server.url}/mal/7`)
    expect(await textOf(visitor)).toContain(newTitle)
  })

  it('leaves no fault in the browser or in the server’s log', () => {
    expect(opened.flatMap(({ faults }) => faults)).toEqual([])
    expect(server.faults()).toEqual([])
  })
})
