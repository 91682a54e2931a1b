import type Database from 'better-sqlite3'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, launchBrowser, openPage } from '#tests/support/browser.ts'
import { addSession, startServer, type RunningServer } from '#tests/support/server.ts'

const values = '/samordning/indikatorer/rutin-for-skolgang-i-skyddat-boende/serier/riket/varden'
const form = '/lagesrapport/2026/soktermer-i-takecare'
const edited = '/samordning/indikatorer/rutin-for-skolgang-i-skyddat-boende'

/** A goal with two outcomes in a draft that `prepare` adds. */
const draftGoal = 900

/** Every page of its kind, by who looks at it. */
const pages = {
  public: [
    '/',
    '/mal/7',
    '/delmal/3',
    '/indikatorer',
    '/indikatorer/anvant-resultat-fran-systematisk-uppfoljning',
    '/indikatorer/overenskommelser-om-samverkan',
    '/indikatorer/kartlagt-antal-barn',
    '/atagande/soktermer-i-takecare',
    '/planer/handlingsplan-2020-2026',
    '/planer/strategi-2016-2020',
    '/planer/handlingsplan-2020-2026/jamforelse/strategi-2016-2020',
    '/aktorer',
    '/aktorer/region-stockholm',
    '/sok',
    '/sok?q=kunskap',
    '/jamfor',
    '/om',
    '/tillganglighet',
    '/logga-in',
    '/logga-ut',
    '/finns-inte',
    '/kit',
  ],
  partner: ['/min-sida', form, '/lagesrapport/2025/soktermer-i-takecare', '/samordning'],
  samordnare: [
    '/samordning',
    '/samordning/lagesrapporter/11',
    '/samordning/arsuppfoljning/2026',
    '/samordning/plan/handlingsplan-2027-2029-demoutkast/jamforelse',
    '/samordning/plan/handlingsplan-2027-2029-demoutkast/harkomst',
    '/samordning/plan',
    '/samordning/plan/ny',
    '/samordning/plan/handlingsplan-2020-2026',
    '/samordning/plan/handlingsplan-2020-2026/uppgifter',
    '/samordning/plan/handlingsplan-2020-2026/faststallande',
    '/samordning/plan/handlingsplan-2020-2026/borttagning',
    '/samordning/plan/handlingsplan-2020-2026/mal/1',
    '/samordning/plan/utkast',
    '/samordning/plan/utkast/uppgifter',
    '/samordning/plan/utkast/faststallande',
    '/samordning/plan/utkast/borttagning',
    '/samordning/plan/utkast/mal/ny',
    `/samordning/plan/utkast/mal/${draftGoal}`,
    `/samordning/plan/utkast/mal/${draftGoal}/borttagning`,
    '/samordning/plan/handlingsplan-2020-2026/atagande/1',
    '/samordning/plan/handlingsplan-2020-2026/atagande/8',
    '/samordning/plan/handlingsplan-2020-2026/rutnat',
    '/samordning/plan/strategi-2016-2020/mal/2/kedja',
    '/samordning/plan/handlingsplan-2020-2026/mal/1/kedja',
    '/samordning/indikatorer',
    '/samordning/indikatorer/ny',
    edited,
    `${edited}/steg`,
    `${edited}/borttagning`,
    `${edited}/serier/ny`,
    `${edited}/serier/riket`,
    `${edited}/serier/riket/avslut`,
    `${edited}/serier/riket/malvarden`,
    `${edited}/serier/riket/ateroppning`,
    '/samordning/historik',
    '/samordning/kallor',
    '/samordning/kallor?q=finns+inte',
    '/samordning/kallor/ny',
    '/samordning/kallor/3',
    '/samordning/kallor/3/uppladdning',
    '/samordning/kallor/3/borttagning',
    values,
    `${values}?kolumner=uppdelning&ar=2019`,
    `${values}/8/aterkallande`,
  ],
  styrgrupp: ['/styrgrupp', '/samordning/arsuppfoljning/2025'],
  admin: ['/admin', '/admin/anvandare/ny', '/admin/organisationer/ny'],
} as const

type Who = keyof typeof pages

/** Forms sent with faults, so that the pages with error messages are looked at too. */
const refused: readonly { who: Who; path: string; button: string; name: string }[] = [
  { who: 'public', path: '/logga-in', button: 'Logga in', name: 'the sign-in' },
  { who: 'partner', path: form, button: 'Skicka in lägesrapporten', name: 'the status report' },
  { who: 'samordnare', path: '/samordning/lagesrapporter/11', button: 'Lämna tillbaka', name: 'the return' },
  { who: 'samordnare', path: '/samordning/plan/ny', button: 'Skapa utkastet', name: 'the new edition' },
  {
    who: 'samordnare',
    path: '/samordning/plan/utkast/faststallande',
    button: 'Fastställ planen',
    name: 'the adoption',
  },
  { who: 'samordnare', path: '/samordning/plan/utkast/mal/ny', button: 'Spara målet', name: 'the goal' },
  {
    who: 'samordnare',
    path: '/samordning/plan/handlingsplan-2020-2026/atagande/1',
    button: 'Utse att rapportera',
    name: 'the assignment',
  },
  { who: 'samordnare', path: '/samordning/indikatorer/ny', button: 'Lägg upp indikatorn', name: 'the indicator' },
  { who: 'samordnare', path: `${edited}/steg`, button: 'Ta steget', name: 'the step' },
  { who: 'samordnare', path: `${edited}/serier/ny`, button: 'Lägg upp serien', name: 'the series' },
  { who: 'samordnare', path: `${edited}/serier/riket/avslut`, button: 'Avsluta serien', name: 'the end of a series' },
  { who: 'samordnare', path: `${edited}/serier/riket/malvarden`, button: 'Spara värdet', name: 'the target' },
  { who: 'samordnare', path: '/samordning/kallor/ny', button: 'Lägg upp källan', name: 'the source' },
  { who: 'samordnare', path: '/samordning/kallor/3/uppladdning', button: 'Spara filen', name: 'the upload' },
  { who: 'samordnare', path: values, button: 'Granska värdena', name: 'the entry of values' },
  { who: 'samordnare', path: `${values}/8/aterkallande`, button: 'Återkalla värdet', name: 'the withdrawal' },
  { who: 'admin', path: '/admin/anvandare/ny', button: 'Skapa inbjudan', name: 'the invitation' },
  { who: 'admin', path: '/admin/organisationer/ny', button: 'Lägg till organisationen', name: 'the organisation' },
]

let server: RunningServer
let browser: Browser
const sessions = new Map<Who, string>()

beforeAll(async () => {
  server = await startServer({
    prepare: (database) => {
      for (const who of ['partner', 'samordnare', 'styrgrupp', 'admin'] as const) {
        sessions.set(who, addSession(database, `demo-${who}`))
      }
      addDraft(database)
    },
  })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  server.clean()
})

/** A draft edition with one goal, for the pages that only a draft has. */
function addDraft(database: Database.Database): void {
  const { id } = database
    .prepare(
      `INSERT INTO Plan (slug, title, kind, periodFrom, periodTo, state) VALUES ('utkast', 'Utkastet', 'action-plan', 2027, 2030, 'draft') RETURNING id`,
    )
    .get() as { id: number }
  database
    .prepare(
      `INSERT INTO Goal (id, planId, kind, number, title, shortTitle, sourceId, locator) VALUES (?, ?, 'goal', 1, 'Målet', 'Målet', 1, '')`,
    )
    .run(draftGoal, id)
  const outcome = database.prepare(`INSERT INTO Outcome (goalId, position, text, locator) VALUES (?, ?, ?, '')`)
  for (const position of [1, 2]) outcome.run(draftGoal, position, `Utfallet ${position}`)
}

async function openAs(who: Who, options: BrowserContextOptions): Promise<Page> {
  const { context, page } = await openPage(browser, options)
  const value = sessions.get(who)
  if (value !== undefined) await context.addCookies([{ name: 'session', value, url: server.url }])
  return page
}

/** In the dark a page has other colours and nothing else that axe looks at. */
const looks = [
  { scheme: 'light', width: 390, only: undefined },
  { scheme: 'light', width: 1280, only: undefined },
  { scheme: 'dark', width: 390, only: 'colours' },
  { scheme: 'dark', width: 1280, only: 'colours' },
] as const

const everybody = Object.keys(pages) as Who[]

describe.each(looks)('in $scheme at $width px', ({ scheme, width, only }) => {
  it.each(everybody)('axe finds nothing wrong on the pages of %s', { timeout: 120_000 }, async (who) => {
    const page = await openAs(who, {
      colorScheme: scheme,
      viewport: { width, height: 900 },
      bypassCSP: true,
      reducedMotion: 'reduce',
    })
    const found: string[] = []
    for (const path of pages[who]) {
      await page.goto(server.url + path, { waitUntil: 'load' })
      found.push(...(await axeViolations(page, only)).map((one) => `${path}: ${one}`))
    }
    await page.context().close()
    expect(found).toEqual([])
  })

  it.each(refused)(
    'axe finds nothing wrong when $name is refused',
    { timeout: 60_000 },
    async ({ who, path, button }) => {
      const page = await openAs(who, { colorScheme: scheme, viewport: { width, height: 900 }, bypassCSP: true })
      await page.goto(server.url + path, { waitUntil: 'networkidle' })
      await page.getByRole('button', { name: button }).first().click()
      await page.locator('.error-summary a').first().waitFor()
      const found = await axeViolations(page, only)
      await page.context().close()
      expect(found).toEqual([])
    },
  )
})

describe.each([320, 390])('on a screen of %d px', (width) => {
  it.each(everybody)('no page of %s scrolls sideways', { timeout: 60_000 }, async (who) => {
    const page = await openAs(who, { viewport: { width, height: 800 } })
    const found: string[] = []
    for (const path of pages[who]) {
      await page.goto(server.url + path, { waitUntil: 'load' })
      const wide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth > clientWidth ? scrollWidth : 0
      })
      if (wide > 0) found.push(`${path} is ${wide} px wide`)
    }
    await page.context().close()
    expect(found).toEqual([])
  })
})

describe('the form, with the keyboard alone', () => {
  it('reaches everything that can be used, in the order of the page, and shows where the focus is', async () => {
    const page = await openAs('partner', { viewport: { width: 1280, height: 900 } })
    await page.goto(server.url + form, { waitUntil: 'networkidle' })
    const all = await page.evaluate(() => {
      const usable = [
        ...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select, summary'),
      ].filter(
        (element) =>
          !(element as HTMLInputElement).disabled &&
          (element as HTMLInputElement).type !== 'hidden' &&
          element.checkVisibility({ visibilityProperty: true }),
      )
      // Radio buttons of one question are one stop.
      const stops = usable.filter((element, index) => {
        if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
        return usable.findIndex((one) => (one as HTMLInputElement).name === element.name) === index
      })
      stops.forEach((element, index) => element.setAttribute('data-stop-number', String(index)))
      return stops.length
    })
    const seen: { stop: number; visible: boolean; what: string }[] = []
    for (let presses = 0; presses < all; presses += 1) {
      await page.keyboard.press('Tab')
      seen.push(
        await page.evaluate(() => {
          const element = document.activeElement as HTMLElement
          // Where a control is drawn by its row, the row may show the focus.
          const drawn = [element, element.closest('label'), element.closest('.choice')].filter((one) => one !== null)
          const visible = drawn.some((one) => {
            const style = getComputedStyle(one)
            return (
              (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) ||
              style.boxShadow !== 'none'
            )
          })
          const question = element instanceof HTMLInputElement && element.type === 'radio' ? element.name : undefined
          const counted = question === undefined ? element : document.querySelector(`[name="${question}"]`)
          const stop = Number(counted?.getAttribute('data-stop-number') ?? -1)
          return { stop, visible, what: element.outerHTML.slice(0, 120) }
        }),
      )
    }
    await page.context().close()
    expect(all).toBeGreaterThan(15)
    expect(seen.filter((one) => !one.visible).map((one) => one.what)).toEqual([])
    expect(seen.map((one) => one.stop)).toEqual([...seen.keys()])
  })
})
