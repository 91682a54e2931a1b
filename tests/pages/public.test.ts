import { brotliCompressSync, constants } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage } from '#tests/support/browser.ts'
import { goal7 } from '#tests/support/checklist.ts'
import { Client, textOf } from '#tests/support/http-client.ts'
import { startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

/** Most requests, and most bytes compressed with brotli, that a public page may cost. */
const budget = { requests: 4, page: 30_000, fonts: 60_000 }

let server: RunningServer
let browser: Browser
let visitor: Client
const pages: string[] = [
  '/',
  '/mal/7',
  '/delmal/3',
  '/planer/handlingsplan-2020-2026',
  '/planer/strategi-2016-2020',
  '/planer/handlingsplan-2020-2026/jamforelse/strategi-2016-2020',
  '/indikatorer',
  '/indikatorer?q=fortbildning',
  '/jamfor',
  '/aktorer',
  '/aktorer/forsakringskassan',
  '/arsuppfoljning/2025/utdrag/mal-7',
  '/arsuppfoljning/2025/utdrag/aktor-forsakringskassan',
  '/sok',
  '/sok?q=kunskap',
  '/arsuppfoljning',
  '/arsuppfoljning/2025',
  '/arsuppfoljning/2025/andrat',
  '/sammankomster',
  '/sammankomster/temautbildning-om-riskbedomning-2026',
  '/om',
  '/utvecklingsmedel',
  '/tillganglighet',
]

beforeAll(async () => {
  server = await startServer()
  visitor = new Client(server.url)
  browser = await launchBrowser()
  withDatabase(server.folder, (database) => {
    const slugs = database.prepare('SELECT slug FROM Indicator ORDER BY id').all() as { slug: string }[]
    pages.push(...slugs.map(({ slug }) => `/indikatorer/${slug}`))
  })
  pages.push(...goal7.commitments.map(({ slug }) => `/atagande/${slug}`))
})
afterAll(async () => {
  await browser.close()
  visitor.close()
  await server.stop()
  server.clean()
})

/** Runs the check on every public page and names the pages that fail. */
async function onEveryPage(check: (path: string) => Promise<string[]>): Promise<void> {
  const found: string[] = []
  for (const path of pages) found.push(...(await check(path)).map((fault) => `${path}: ${fault}`))
  expect(found).toEqual([])
  expect(pages.length).toBeGreaterThan(30)
}

const unless = (holds: boolean, fault: string): string[] => (holds ? [] : [fault])
const brotli = (text: string | Buffer): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length

const policies = [
  "default-src 'none'",
  "script-src 'none'",
  "connect-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
]

describe('every public page', () => {
  it('has no script at all: no element, no attribute that runs one, no address that is one', () =>
    onEveryPage(async (path) => {
      const { body } = await visitor.get(path)
      return [
        ...unless(!/<script/i.test(body), 'has a script'),
        ...unless(!/<[^>]+\son[a-z]+=/i.test(body), 'has an event attribute'),
        ...unless(!/javascript:/i.test(body), 'has a javascript: address'),
        ...unless(!/rel="modulepreload"|as="script"/i.test(body), 'preloads a script'),
      ]
    }))

  it('sets no cookie, also for somebody who sends one', () =>
    onEveryPage(async (path) => {
      const answers = [await visitor.get(path), await visitor.get(path, { Cookie: 'session=finns-inte; besked=x' })]
      return answers.flatMap((answer) => [
        ...unless(answer.status === 200, `answers ${answer.status}`),
        ...unless(answer.headers['set-cookie'] === undefined, 'sets a cookie'),
      ])
    }))

  it('tells the browser to run nothing, guess nothing, frame nothing and say nothing of where it was', () =>
    onEveryPage(async (path) => {
      const { headers } = await visitor.get(path)
      const policy = String(headers['content-security-policy'])
      return [
        ...policies.flatMap((one) => unless(policy.split('; ').includes(one), `lacks ${one}`)),
        ...unless(!/unsafe|https?:|\*/.test(policy), `has a loose policy: ${policy}`),
        ...unless(headers['x-content-type-options'] === 'nosniff', 'lacks nosniff'),
        ...unless(headers['referrer-policy'] === 'no-referrer', 'tells where the reader was'),
        ...unless(headers['x-frame-options'] === 'DENY', 'can be framed'),
        ...unless(/max-age=31536000/.test(String(headers['strict-transport-security'])), 'lacks HSTS'),
        ...unless(headers['content-type'] === 'text/html; charset=utf-8', 'has another type'),
        ...unless(headers['x-powered-by'] === undefined, 'says what it is made with'),
      ]
    }))

  it('is in Swedish, with a title of its own and one main heading', async () => {
    const titles = new Set<string>()
    await onEveryPage(async (path) => {
      const { body } = await visitor.get(path)
      const title = /<title>([^<]+)<\/title>/.exec(body)?.[1] ?? ''
      // A choice within a page keeps the page's title.
      if (!path.includes('?')) titles.add(title)
      return [
        ...unless(/<html lang="sv"/.test(body), 'is not marked as Swedish'),
        ...unless(title.length > 10, 'has no title'),
        ...unless((body.match(/<h1[\s>]/g) ?? []).length === 1, 'has not one h1'),
        ...unless((body.match(/<main[\s>]/g) ?? []).length === 1, 'has not one main'),
      ]
    })
    expect(titles.size).toBe(pages.filter((path) => !path.includes('?')).length)
  })

  it('can be read without its style sheet: headings in order, unique ids, and nothing that only a style hides', () =>
    onEveryPage(async (path) => {
      const { body } = await visitor.get(path)
      const levels = [...body.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level))
      const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)
      const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
      const targets = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
      return [
        ...unless(levels[0] === 1, `begins with h${levels[0]}`),
        ...unless(jumps.length === 0, `jumps to h${jumps.join(', h')} in ${levels.join('')}`),
        ...unless(new Set(ids).size === ids.length, 'has an id twice'),
        ...targets.filter((id) => !ids.includes(id)).map((id) => `links to #${id}, which is not there`),
        ...unless(!/\sstyle="/.test(body), 'has a style attribute'),
        ...unless(!/<[a-z]+[^>]*\shidden[\s>=]/.test(body), 'hides something'),
      ]
    }))

  it('offers a quick way out, the help line and 112', () =>
    onEveryPage(async (path) => {
      const text = textOf((await visitor.get(path)).body)
      return ['Lämna sidan', 'Kvinnofridslinjen', '020-50 50 50', '112'].flatMap((shown) =>
        unless(text.replaceAll('\u00a0', ' ').includes(shown), `lacks ${shown}`),
      )
    }))

  it('loads in Chromium within the budget, from our own server only, and the policy is broken by nothing', async () => {
    await onEveryPage(async (path) => {
      const { context, page, faults, requests } = await openPage(browser)
      const foreign: string[] = []
      await context.route('**/*', (route) => {
        const own = new URL(route.request().url()).origin === server.url
        if (!own) foreign.push(route.request().url())
        return own ? route.continue() : route.abort()
      })
      const loaded: { type: string; bytes: Buffer }[] = []
      page.on('response', (response) => {
        const type = response.request().resourceType()
        void response.body().then((bytes) => loaded.push({ type, bytes }))
      })
      await page.goto(server.url + path)
      await page.evaluate(() => document.fonts.ready.then(() => true))
      await expect.poll(() => loaded.length).toBe(requests.filter((one) => !one.startsWith('data:')).length)
      const cookies = await context.cookies()
      const scripts = await page.evaluate(() => document.scripts.length)
      await context.close()
      const weigh = (fonts: boolean) =>
        loaded.filter((one) => (one.type === 'font') === fonts).reduce((sum, { bytes }) => sum + bytes.length, 0)
      const compressed = loaded.filter((one) => one.type !== 'font').reduce((sum, { bytes }) => sum + brotli(bytes), 0)
      const asked = requests.filter((one) => !one.startsWith('data:'))
      return [
        ...foreign.map((url) => `asks for ${url}`),
        ...faults,
        ...unless(cookies.length === 0, 'leaves a cookie'),
        ...unless(scripts === 0, 'has scripts in the document'),
        ...unless(asked.length <= budget.requests, `makes ${asked.length} requests`),
        ...unless(compressed <= budget.page, `is ${compressed} bytes compressed`),
        ...unless(weigh(true) <= budget.fonts, `has ${weigh(true)} bytes of fonts`),
      ]
    })
  }, 120_000)

  it('is sent compressed', async () => {
    const { headers } = await visitor.get('/mal/7', { 'Accept-Encoding': 'br, gzip' })
    expect(headers['content-encoding']).toMatch(/^(br|gzip)$/)
  })
})

describe('an address that is not there', () => {
  it.each([
    '/finns-inte',
    '/mal/0',
    '/mal/999',
    '/mal/x',
    '/mal/7x',
    '/mal/-1',
    '/mal/1e9',
    '/mal/0x7',
    '/mal/7.0',
    '/mal/99999999999999999999',
    '/mal',
    '/mal/7/8',
    '/delmal/0',
    '/delmal/999',
    '/delmal/x',
    '/indikatorer/finns-inte',
    '/atagande/finns-inte',
    '/atagande/',
    '/atagande/__proto__',
    '/indikatorer/constructor',
    '/valkommen/finns-inte',
    '/kom-igang/finns-inte',
    '/.env',
    '/.git/config',
    '/build/server/index.js',
    '/assets/finns-inte.js',
    '/admin/finns-inte',
  ])('%s gets 404 with a page that helps', async (path) => {
    const { status, body, headers } = await visitor.get(path)
    expect(status).toBe(404)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['set-cookie']).toBeUndefined()
    const text = textOf(body)
    expect(text).toContain('Sidan finns inte')
    expect(text).toContain('Lämna sidan')
    expect(body).toMatch(/<a[^>]+href="\/"/)
    expect(body).not.toMatch(/<script/)
    expect(body).not.toMatch(/\bat \w+ \(|node_modules|\.server\.ts/)
  })

  it('looks the same whether it never was or is somebody else’s', async () => {
    const answers = await Promise.all(['/mal/999', '/atagande/finns-inte'].map((path) => visitor.get(path)))
    const [first, second] = answers.map(({ body }) => textOf(body))
    expect(first).toBe(second)
  })
})
