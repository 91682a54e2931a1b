import type Database from 'better-sqlite3'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, launchBrowser, openPage } from '#tests/support/browser.ts'
import { addMeetingLink } from '#tests/support/meeting-link.ts'
import { addSession, startServer, stored, type RunningServer } from '#tests/support/server.ts'

const values = '/samordning/indikatorer/rutin-for-skolgang-i-skyddat-boende/serier/riket/varden'
const form = '/lagesrapport/2026/soktermer-i-takecare'
/** A report that two have written at once, which `prepare` sees to. */
const twice = '/lagesrapport/2026/stodmaterial-for-psykosociala-team'
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
    '/arsuppfoljning/2025/utdrag/mal-7',
    '/arsuppfoljning/2025/utdrag/aktor-polismyndigheten',
    '/sok',
    '/sok?q=kunskap',
    '/jamfor',
    '/arsuppfoljning',
    '/arsuppfoljning/2025',
    '/arsuppfoljning/2025/andrat',
    '/sammankomster',
    '/sammankomster/temautbildning-om-riskbedomning-2026',
    '/om',
    '/utvecklingsmedel',
    '/tillganglighet',
    '/sammantrade/provlank',
    '/sammantrade/provlank/lagesrapport/12',
    '/sammantrade/provlank/arsuppfoljning/2025',
    '/logga-in',
    '/logga-ut',
    '/finns-inte',
    '/kit',
  ],
  partner: [
    '/min-sida/kontaktpersoner',
    '/min-sida/kontaktpersoner/ny',
    '/min-sida',
    form,
    '/lagesrapport/2025/soktermer-i-takecare',
    '/samordning',
    '/min-sida/kvitto/2025',
    '/min-sida/kvitto/2026',
    '/lagesrapport/2025/soktermer-i-takecare/kvitto',
    '/min-sida/andras-svar/2026',
    '/min-sida/beslut/1',
    '/min-sida/beslut/1/anmalan',
    '/min-sida/beslut/3',
    `${form}?tomt`,
    twice,
    `${twice}/sammanfogning`,
    '/lagesrapport/2025/soktermer-i-takecare',
    '/samordning',
  ],
  samordnare: [
    '/samordning',
    '/samordning/lagesrapporter/12',
    '/samordning/lagesrapporter/12/bedomning',
    '/samordning/omgangar/2026',
    '/samordning/omgangar/2026?lage=submitted&markera=inskickade',
    '/samordning/omgangar/2026?aktor=finns-inte',
    '/samordning/omgangar/2026/granskning',
    '/samordning/omgangar/2025/granskning',
    '/samordning/omgangar/2026/at/region-stockholm/stodmaterial-for-psykosociala-team',
    '/samordning/arsuppfoljning/2026',
    '/samordning/arsuppfoljning/2026/filer',
    '/samordning/arsuppfoljning/2026/forslag',
    '/samordning/arsuppfoljning/2026/forslag/aterkallande',
    '/samordning/arsuppfoljning/2026/publicering',
    '/styrgrupp/over-tid',
    '/styrgrupp/beslut',
    '/styrgrupp/beslut?lage=forsenade&aktor=finns-inte',
    '/styrgrupp/beslut/2',
    '/styrgrupp/beslut/1/andring',
    '/styrgrupp/beslut/1/avprickning',
    '/styrgrupp/beslut/1/fortsattning',
    '/styrgrupp/beslut/1/upphavande',
    '/styrgrupp/beslut/3/ateroppning',
    '/styrgrupp/beslut/1/anmalan/region-stockholm',
    '/styrgrupp/beslut/2/anmalan/lansstyrelsen-stockholm/aterkallande',
    '/styrgrupp/sammantraden/1/underlag',
    '/styrgrupp/sammantraden/3/underlag',
    '/styrgrupp/arsuppfoljning/2025',
    '/styrgrupp/arsuppfoljning/2026',
    '/styrgrupp/arsuppfoljning/2026/kommentar',
    '/samordning/arsuppfoljning/2026/avsnitt/mal-7',
    '/samordning/arsuppfoljning/2026/avsnitt/summary',
    '/samordning/arsuppfoljning/2026/forhandsvisning',
    '/samordning/arsuppfoljning/2026/avsnitt/appendix/tal',
    '/samordning/arsuppfoljning/2025/rattelser',
    '/samordning/arsuppfoljning/2026/rattelser',
    '/samordning/import/statistikfil',
    '/samordning/import/oppna-jamforelser',
    '/samordning/import/tabell',
    '/samordning/utvecklingsmedel',
    '/samordning/utvecklingsmedel/ny',
    '/samordning/utvecklingsmedel/1',
    '/samordning/utvecklingsmedel/1/borttagning',
    '/samordning/utvecklingsmedel/inlasning',
    '/samordning/plan/handlingsplan-2027-2029-demoutkast/jamforelse',
    '/samordning/plan/handlingsplan-2027-2029-demoutkast/harkomst',
    '/samordning/plan',
    '/samordning/import/plan',
    '/samordning/import/plan/inklistrat',
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
    '/samordning/sammankomster',
    '/samordning/sammankomster/ny',
    '/samordning/sammankomster/skrivsatt',
    '/samordning/sammankomster/temautbildning-om-riskbedomning-2026',
    '/samordning/sammankomster/temautbildning-om-riskbedomning-2026/uppgifter',
    '/samordning/sammankomster/temautbildning-om-riskbedomning-2026/borttagning',
    '/samordning/sammankomster/temautbildning-om-riskbedomning-2026/deltagare',
    '/samordning/sammankomster/temautbildning-om-riskbedomning-2026/deltagare/antal',
    '/samordning/enkater',
    '/samordning/enkater/ny?mall=riskbedomningsmetoder',
    '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026',
    '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026/uppgifter',
    '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026/fragor/ny',
    '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026/forhandsvisning',
    '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026/oppning',
    '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026/borttagning',
    '/samordning/enkater/nytta-av-temautbildning-2025/resultat',
    '/samordning/enkater/nytta-av-temautbildning-2025/varde?fraga=1',
    '/samordning/historik',
    '/styrgrupp/luckor?mal=mal%2F7',
    '/samordning/import',
    '/samordning/import?slag=kolada&lage=done',
    '/samordning/import/kolada',
    '/samordning/kallbevakning',
    '/samordning/kallbevakning/nyckeltal',
    '/samordning/kallor',
    '/samordning/kallor?q=finns+inte',
    '/samordning/kallor/ny',
    '/samordning/kallor/3',
    '/samordning/kallor/3/uppladdning',
    '/samordning/kallor/3/borttagning',
    '/samordning/utskick',
    '/samordning/utskick?visa=misslyckade',
    '/samordning/utskick/700',
    '/samordning/utskick/701',
    '/samordning/utskick/mallar',
    '/samordning/utskick/mallar/reminder',
    '/samordning/utskick/tider',
    '/min-sida/utskick',
    values,
    `${values}?kolumner=uppdelning&ar=2019`,
    `${values}/8/aterkallande`,
    '/samordning/omgangar',
    '/samordning/omgangar/ny',
    '/samordning/omgangar/ny?fran=2026',
    '/samordning/omgangar/2026/installningar',
    '/samordning/omgangar/2025/installningar',
    '/samordning/omgangar/2026/fragade',
    '/samordning/omgangar/2026/fragade?aktor=region-stockholm',
    '/samordning/omgangar/2026/forlangning',
    '/samordning/omgangar/2026/fas',
    '/samordning/omgangar/2026/fas/stang',
    '/samordning/omgangar/2026/fas/avsluta',
    '/samordning/kontaktpersoner',
    '/samordning/kontaktpersoner/kriminalvarden',
    '/samordning/kontaktpersoner/stockholms-stad/ny',
    '/samordning/kontaktpersoner/stockholms-stad/1',
    '/samordning/kontaktpersoner/stockholms-stad/1/overlamning',
    '/samordning/kontaktpersoner/stockholms-stad/1/avslut',
    '/samordning/omgangar/2026/lankar',
    '/samordning/omgangar/2025/lankar',
    '/samordning/omgangar/2026/lankar/900',
    '/samordning/omgangar/2026/lankar/900/aterkallelse',
    '/styrgrupp/sammantraden/900/lankar',
    '/styrgrupp/sammantraden/900/lankar/nya',
    '/styrgrupp/sammantraden/900/lankar/900',
    '/styrgrupp/sammantraden/900/lankar/900/aterkallelse',
    '/styrgrupp/sammantraden',
    '/styrgrupp/sammantraden/nytt',
    '/styrgrupp/sammantraden/1',
    '/styrgrupp/sammantraden/3',
    '/styrgrupp/sammantraden/3/uppgifter',
    '/styrgrupp/sammantraden/3/dagordning',
    '/styrgrupp/sammantraden/3/oppning',
    '/styrgrupp/sammantraden/3/avslut',
    '/styrgrupp/sammantraden/1/ateroppning',
    '/styrgrupp/sammantraden/3/punkt/1',
    '/styrgrupp/sammantraden/3/punkt/2',
    '/styrgrupp/sammantraden/3/punkt/3',
    '/styrgrupp/sammantraden/3/punkt/4',
    '/styrgrupp/sammantraden/3/punkt/2/anteckningar',
    '/styrgrupp/sammantraden/1/sammanfattning',
    '/styrgrupp/sammantraden/1/sammanfattning/utskick',
  ],
  styrgrupp: ['/styrgrupp', '/styrgrupp/luckor', '/samordning/arsuppfoljning/2025/forhandsvisning'],
  admin: ['/admin', '/admin/anvandare/ny', '/admin/organisationer/ny'],
} as const

type Who = keyof typeof pages

/** Forms sent with faults, so that the pages with error messages are looked at too. */
const refused: readonly { who: Who; path: string; button: string; name: string }[] = [
  { who: 'public', path: '/logga-in', button: 'Logga in', name: 'the sign-in' },
  { who: 'partner', path: `${form}?tomt`, button: 'Skicka in lägesrapporten', name: 'the status report' },
  { who: 'partner', path: `${twice}/sammanfogning`, button: 'Spara den sammanförda', name: 'the merging of two texts' },
  { who: 'samordnare', path: '/samordning/lagesrapporter/12', button: 'Lämna tillbaka', name: 'the return' },
  { who: 'samordnare', path: '/samordning/lagesrapporter/12', button: 'Lägg till kommentaren', name: 'the comment' },
  {
    who: 'samordnare',
    path: '/samordning/omgangar/2026/granskning',
    button: 'Lämna tillbaka',
    name: 'the return in the queue',
  },
  {
    who: 'samordnare',
    path: '/samordning/omgangar/2026/at/region-stockholm/stodmaterial-for-psykosociala-team',
    button: 'Skicka in svaret',
    name: 'the answer for others',
  },
  { who: 'samordnare', path: '/samordning/import/plan', button: 'Läs texten', name: 'the pasted plan' },
  {
    who: 'samordnare',
    path: '/styrgrupp/sammantraden/nytt',
    button: 'Planera sammanträdet',
    name: 'the planned meeting',
  },
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
  {
    who: 'samordnare',
    path: '/samordning/utskick/mallar/returned',
    button: 'Spara texten',
    name: 'the wording of a message',
  },
  { who: 'samordnare', path: '/samordning/kallor/ny', button: 'Lägg upp källan', name: 'the source' },
  { who: 'samordnare', path: '/samordning/kallor/3/uppladdning', button: 'Spara filen', name: 'the upload' },
  { who: 'samordnare', path: values, button: 'Granska värdena', name: 'the entry of values' },
  { who: 'samordnare', path: `${values}/8/aterkallande`, button: 'Återkalla värdet', name: 'the withdrawal' },
  {
    who: 'samordnare',
    path: '/samordning/arsuppfoljning/2025/rattelser',
    button: 'Publicera rättelsen',
    name: 'the erratum',
  },
  { who: 'samordnare', path: '/samordning/omgangar/ny', button: 'Lägg upp omgången', name: 'the new round' },
  { who: 'samordnare', path: '/samordning/omgangar/2026/fragade', button: 'Ta bort ur', name: 'the exemption' },
  { who: 'samordnare', path: '/samordning/omgangar/2026/forlangning', button: 'Ge längre tid', name: 'the extension' },
  {
    who: 'samordnare',
    path: '/samordning/kontaktpersoner/stockholms-stad/ny',
    button: 'Lägg till kontaktpersonen',
    name: 'the contact person',
  },
  {
    who: 'samordnare',
    path: '/samordning/kontaktpersoner/stockholms-stad/1/overlamning',
    button: 'Lämna över uppdraget',
    name: 'the hand-over',
  },
  {
    who: 'samordnare',
    path: '/samordning/omgangar/2026/lankar',
    button: 'Skicka länk till de valda',
    name: 'the sending of links',
  },
  {
    who: 'samordnare',
    path: '/samordning/omgangar/2026/lankar/900/aterkallelse',
    button: 'Återkalla länken',
    name: 'the revocation of a link',
  },
  {
    who: 'samordnare',
    path: '/styrgrupp/sammantraden/900/lankar/nya',
    button: 'Gör länkarna och skicka dem',
    name: 'the people who are to have a link to a meeting',
  },
  {
    who: 'samordnare',
    path: '/styrgrupp/sammantraden/900/lankar/900/aterkallelse',
    button: 'Återkalla länken',
    name: 'the revocation of a link to a meeting',
  },
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
      addWorkingCopy(database)
      addLink(database)
      addMeetingLink(database, { meeting: 900, link: 900, token: 'provlank' })
      addMessages(database)
    },
  })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  server.clean()
})

/** A message that waits and one that was given up, to a contact person whose address does not work. */
function addMessages(database: Database.Database): void {
  const add = database.prepare(
    `INSERT INTO OutgoingMessage (id, messageId, toName, toEmail, subject, text, state, createdAt, nextAttemptAt, lastError)
     VALUES (?, ?, 'Eva', 'eva@exempel.se', 'Ämnet', 'Texten', ?, ?, ?, ?)`,
  )
  const at = stored(new Date())
  add.run(700, '<a@prov>', 'waiting', at, at, '')
  add.run(701, '<b@prov>', 'given-up', at, at, 'Adressen finns inte.')
  database
    .prepare(
      `INSERT INTO ContactPerson (organisationId, kind, name, email, fromOn, bouncedAt, bounceReason, createdAt)
       VALUES (1, 'contact', 'Eva', 'eva@exempel.se', '2026-01-01', ?, 'Adressen finns inte.', ?)`,
    )
    .run(at, at)
  // A wording that is at fault, so that saving it as it stands is refused.
  database
    .prepare(
      `INSERT INTO MessageTemplate (kind, subject, body, changedAt, changedName) VALUES ('returned', '', '', ?, 'Prov')`,
    )
    .run(at)
}

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

/** What the partner wrote in a report that a colleague then saved. */
function addWorkingCopy(database: Database.Database): void {
  const content = {
    version: '1',
    degree: 'completed',
    course: '',
    reason: '',
    done: 'Vi har informerat om materialet på kvinnoklinikerna och barnklinikerna.',
    obstacles: '',
    nextStep: 'Uppföljning.',
    contributions: [],
    ownValues: [],
    milestones: [],
  }
  database
    .prepare(
      `INSERT INTO WorkingCopy (roundId, commitmentId, organisationId, author, authorName, baseVersion, content, savedAt)
       SELECT roundId, commitmentId, organisationId, 'user:demo-partner', 'Demo Partner', 1, ?, '2026-11-20T12:00:00.000+00:00'
       FROM StatusReport WHERE id = 15`,
    )
    .run(JSON.stringify(content))
}

/** A personal answer link that has been used. */
function addLink(database: Database.Database): void {
  const now = stored(new Date())
  database
    .prepare(
      "INSERT INTO AnswerLink (id, tokenHash, roundId, organisationId, contactPersonId, name, email, createdAt, createdName) VALUES (900, 'hash', 2, 3, 1, 'Demo Kontaktperson (exempel)', 'kontakt.stad@exempel.se', ?, 'Demo Samordnare')",
    )
    .run(now)
  const use = database.prepare('INSERT INTO AnswerLinkUse (linkId, at, kind, detail) VALUES (900, ?, ?, ?)')
  use.run(now, 'opened', '')
  use.run(now, 'refused', 'Omgången är avslutad')
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
  { scheme: 'dark', width: 390, only: 'colours' },
  { scheme: 'light', width: 1280, only: undefined },
  { scheme: 'dark', width: 1280, only: 'colours' },
] as const

/**
 * What axe finds wrong with the page that is open, in every look. The page is the same bytes for all of them, so it is
 * loaded once, and changes its clothes.
 */
async function faultsInAllLooks(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const { scheme, width, only } of looks) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    found.push(...(await axeViolations(page, only)).map((one) => `${scheme} ${width}: ${one}`))
  }
  return found
}

/** How wide the page is where it is wider than the screen, for two narrow screens. */
async function sideways(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 800 })
    const wide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth > clientWidth ? scrollWidth : 0
    })
    if (wide > 0) found.push(`is ${wide} px wide on a screen of ${width} px`)
  }
  return found
}

const visits = (Object.keys(pages) as Who[]).flatMap((who) => pages[who].map((path) => [path, who] as const))

describe('every page', () => {
  const open = new Map<Who, Page>()
  afterAll(async () => {
    for (const page of open.values()) await page.context().close()
  })

  it.each(visits)(
    '%s, for %s, passes axe in every look and never scrolls sideways',
    { timeout: 60_000 },
    async (path, who) => {
      const page = open.get(who) ?? (await openAs(who, { bypassCSP: true, reducedMotion: 'reduce' }))
      open.set(who, page)
      await page.goto(server.url + path, { waitUntil: 'load' })
      expect(await faultsInAllLooks(page)).toEqual([])
      expect(await sideways(page)).toEqual([])
    },
  )
})

describe('a form that is refused', () => {
  it.each(refused)('passes axe in every look: $name', { timeout: 60_000 }, async ({ who, path, button }) => {
    const page = await openAs(who, { viewport: { width: 1280, height: 900 }, bypassCSP: true })
    await page.goto(server.url + path, { waitUntil: 'networkidle' })
    await page.getByRole('button', { name: button }).first().click()
    await page.locator('.error-summary a').first().waitFor()
    const found = await faultsInAllLooks(page)
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
