import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { demoPassword } from './demo-password.ts'

/** The Chromium that tests/run.mjs found, or Debian's when vitest is run alone. */
function executable(): string {
  const found = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  if (!existsSync(found)) throw new Error(`There is no Chromium at ${found}. Run npm test, or set CHROMIUM_PATH.`)
  return found
}

/** A real Chromium. As root in a container it needs these flags; the rest keep it from calling home. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executable(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** A page in which every fault that the browser notices is written down. */
export interface WatchedPage {
  context: BrowserContext
  page: Page
  /** Errors on the console (refusals by the content security policy among them), in scripts, and in loading. */
  faults: string[]
  /** Every address asked for. */
  requests: string[]
}

/** Opens a page of its own cookies. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm', ...options })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const faults: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text())) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`pageerror: ${error.message}`))
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // Without scripts the browser refuses the page's script preloads, and that is how it should be.
    if (options.javaScriptEnabled === false && why === 'csp' && request.url().endsWith('.js')) return
    // A page that is left while something still loads is not at fault.
    if (why !== 'net::ERR_ABORTED') faults.push(`request: ${request.url()} ${why}`)
  })
  page.on('request', (request) => requests.push(request.url()))
  return { context, page, faults, requests }
}

/** The browser notes on its console that a document came with 400, 409 or 413, which is what a refused form should do. */
const isExpected = (text: string): boolean => /status of (400|403|404|409|413) /.test(text)

/** Signs in one of the demo cast: partner, samordnare, styrgrupp, admin. */
export async function signIn(page: Page, url: string, who: string): Promise<void> {
  await page.goto(`${url}/logga-in`)
  await page.getByLabel('E-postadress').fill(`${who}@exempel.se`)
  await page.getByLabel('Lösenord').fill(demoPassword)
  await page.getByRole('button', { name: 'Logga in' }).click()
  await page.waitForURL((address) => !address.pathname.startsWith('/logga-in'))
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong on the page, one line for each rule and place. The context must bypass the page's policy. */
export async function axeViolations(page: Page, only?: 'colours'): Promise<string[]> {
  // Once a page: it is half a megabyte to read.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  return page.evaluate(
    async (tag) => {
      interface Node {
        target: unknown[]
        failureSummary?: string
      }
      interface Axe {
        run: (
          context: Document,
          options: object,
        ) => Promise<{ violations: { id: string; help: string; nodes: Node[] }[] }>
      }
      const { axe } = globalThis as unknown as { axe: Axe }
      const { violations } = await axe.run(document, {
        resultTypes: ['violations'],
        ...(tag === undefined ? {} : { runOnly: { type: 'tag', values: [tag] } }),
      })
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => `${id} (${help}): ${target.join(' ')} – ${failureSummary}`),
      )
    },
    only === undefined ? undefined : 'cat.color',
  )
}
