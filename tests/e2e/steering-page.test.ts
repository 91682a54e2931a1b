import { createHash } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letters, readPdf } from '#tests/support/read-pdf.ts'
import { addRandomPartnership } from '#tests/support/random-partnership.ts'
import { axeViolations, launchBrowser, openPage, type WatchedPage } from '#tests/support/browser.ts'
import { addSession, startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'
import { addSteeringPartnership, steeringSize } from '#tests/support/steering-partnership.ts'

const questions = ['needs-decision', 'decided', 'off-track', 'reported', 'goals', 'promised-by-nobody']
const token = 'styrgruppens-provlank'

let browser: Browser
let server: RunningServer
let session = ''
const opened: WatchedPage[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer({
    prepare: (database) => {
      session = addSession(database, 'demo-styrgrupp')
    },
  })
  addSteeringPartnership(`${server.folder}/atagandekollen.db`)
  withDatabase(server.folder, (database) => {
    database
      .prepare(
        `INSERT INTO MeetingLink (tokenHash, meetingId, name, email, createdAt, createdName)
         SELECT ?, id, 'Ledamot', 'ledamot@exempel.se', '2026-11-20T09:00:00.000+00:00', 'Demo'
         FROM Meeting WHERE state = 'planned' ORDER BY heldOn DESC LIMIT 1`,
      )
      .run(createHash('sha256').update(token).digest('hex'))
  })
})
afterAll(async () => {
  for (const { context } of opened) await context.close()
  await browser.close()
  await server.stop()
  server.clean()
})

async function open(
  path: string,
  size: { width: number; height: number },
  options: { isSignedIn?: boolean; colorScheme?: 'light' | 'dark' } = {},
): Promise<WatchedPage> {
  const { isSignedIn = true, colorScheme = 'light' } = options
  const watched = await openPage(browser, { viewport: size, colorScheme, bypassCSP: true })
  opened.push(watched)
  if (isSignedIn) await watched.context.addCookies([{ name: 'session', value: session, url: server.url }])
  await watched.page.goto(server.url + path)
  return watched
}

/** Each question's place on the screen, and every text in it that is small, spills over or lies under something else. */
const measure = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-block], h1')].map((block) => {
      const { top, bottom, left, right } = block.getBoundingClientRect()
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      const faults: string[] = []
      let texts = 0
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement
        const text = node.textContent?.trim() ?? ''
        if (parent === null || text === '') continue
        if (parent.closest('.hidden-visually, .word, .only-print') !== null) continue
        texts += 1
        if (Number.parseFloat(getComputedStyle(parent).fontSize) < 14) faults.push(`small: ${text}`)
        const range = document.createRange()
        range.selectNodeContents(node)
        for (const box of range.getClientRects()) {
          if (box.left < left - 1 || box.right > right + 1 || box.top < top - 4 || box.bottom > bottom + 4) {
            faults.push(`spills: ${text}`)
          }
          const middle = (box.top + box.bottom) / 2
          if (middle >= innerHeight || middle < 0) continue
          const over = document.elementFromPoint((box.left + box.right) / 2, middle)
          if (over === null || !(over.contains(parent) || parent.contains(over))) faults.push(`covered: ${text}`)
        }
      }
      return { name: block.dataset['block'] ?? 'head', top, bottom, texts, faults }
    }),
  )

describe('the page of a partnership of eight goals, sixty commitments and thirty organisations', () => {
  it.each(['light', 'dark'] as const)(
    'answers every question on a screen of 1280 by 800 without scrolling, %s',
    async (colorScheme) => {
      const { page, faults } = await open('/styrgrupp', { width: 1280, height: 800 }, { colorScheme })
      const blocks = await measure(page)
      expect(blocks.map(({ name }) => name).toSorted()).toEqual(['head', ...questions].toSorted())
      for (const { name, top, bottom, texts, faults: found } of blocks) {
        expect({ name, found }).toEqual({ name, found: [] })
        expect(texts).toBeGreaterThan(1)
        expect(top).toBeGreaterThanOrEqual(0)
        expect({ name, isWithin: bottom <= 800, bottom }).toEqual({ name, isWithin: true, bottom })
      }
      expect(await page.locator('[data-goal]').count()).toBe(steeringSize.goals)
      expect(await page.locator('[data-block] h2 [data-figure]').count()).toBeGreaterThanOrEqual(5)
      expect(await axeViolations(page)).toEqual([])
      expect(faults).toEqual([])
    },
  )

  it('stands in the order of importance on a phone, and nothing scrolls sideways', async () => {
    const { page } = await open('/styrgrupp', { width: 390, height: 844 })
    const blocks = await measure(page)
    const inOrder = blocks.toSorted((a, b) => a.top - b.top).map(({ name }) => name)
    expect(inOrder).toEqual(['head', ...questions])
    for (const [index, { bottom }] of blocks.entries()) {
      const next = blocks[index + 1]
      if (next !== undefined) expect(bottom).toBeLessThanOrEqual(next.top)
    }
    expect(blocks.flatMap(({ faults }) => faults)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await axeViolations(page)).toEqual([])
  })

  it('is walked by the tab key in the order of importance', async () => {
    const { page } = await open('/styrgrupp', { width: 1280, height: 800 })
    const walked: string[] = []
    await page.locator('.sub-nav a').last().focus()
    while (walked.at(-1) !== 'promised-by-nobody' && walked.length < 60) {
      await page.keyboard.press('Tab')
      walked.push(
        await page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-block]')?.dataset['block'] ?? ''),
      )
    }
    expect(walked.filter((name, index) => name !== walked[index - 1])).toEqual(questions)
  })

  it('leads to the whole of each list further down', async () => {
    const { page } = await open('/styrgrupp', { width: 1280, height: 800 })
    for (const name of ['needs-decision', 'decided', 'off-track', 'promised-by-nobody']) {
      const link = page.locator(`[data-block="${name}"] .standing-head a`)
      const said = Number(await link.locator('[data-figure]').innerText())
      const list = page.locator((await link.getAttribute('href')) ?? '')
      expect(await list.locator('li:not(li li)').count()).toBe(said)
      await link.click()
      await expect.poll(() => list.locator('h2').evaluate((h2) => h2.getBoundingClientRect().top)).toBeLessThan(800)
      await page.goBack()
    }
  })

  it('prints on two sheets of A4 at most, all of it black on white', async () => {
    const { page } = await open('/styrgrupp', { width: 1280, height: 800 }, { colorScheme: 'dark' })
    const { texts } = await readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }))
    expect(texts.length).toBeLessThanOrEqual(2)
    const text = letters(texts.join(' '))
    for (const title of [
      'Behöver beslut',
      'Beslutat förra gången',
      'Avviker',
      'Har rapporterat',
      'Mål för mål',
      'Utlovat av ingen',
    ]) {
      expect(text).toContain(letters(title))
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const colours = await page.evaluate(() => {
      const inks = [...document.querySelectorAll<HTMLElement>('.standing :is(h2, h3, p, li, a, span)')]
      return [...new Set(inks.map((element) => getComputedStyle(element).color))]
    })
    expect(colours.toSorted()).toEqual(expect.arrayContaining(['rgb(0, 0, 0)']))
    for (const colour of colours) expect(['rgb(0, 0, 0)', 'rgb(51, 51, 51)']).toContain(colour)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    )
  })
})

describe('the same page by a personal link to one meeting', () => {
  it('answers the same questions and leads to no page that a session is needed for', async () => {
    const own = await open('/styrgrupp', { width: 1280, height: 800 })
    const { page } = await open(`/sammantrade/${token}`, { width: 1280, height: 800 }, { isSignedIn: false })
    const figures = (of: Page) =>
      of
        .locator('.standing [data-figure]')
        .evaluateAll((all) => all.map((one) => `${one.getAttribute('data-figure')} ${one.textContent}`))
    expect(await figures(page)).toEqual(await figures(own.page))
    expect((await figures(page)).length).toBeGreaterThan(100)
    const addresses = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(addresses).toContain(`/sammantrade/${token}/luckor`)
    expect(
      addresses.filter((address) => /^\/(styrgrupp|samordning|min-sida|admin|lagesrapport)/.test(address)),
    ).toEqual([])
    expect(await page.locator('.sub-nav').innerText()).toContain('Dagordning')
    expect(await page.locator('.sub-nav').innerText()).not.toContain('Sammanträden')
    expect((await measure(page)).every(({ bottom }) => bottom <= 800)).toBe(true)
  })
})

describe('partnerships of every size', () => {
  it('have no text that spills over or is covered, on a screen or a phone', { timeout: 90_000 }, async () => {
    const widths = [390, 1024, 1280]
    const tall = await Promise.all(widths.map((width) => open('/styrgrupp', { width, height: 5000 })))
    for (const [index, seed] of [21, 22, 23, 24].entries()) {
      withDatabase(server.folder, (database) => {
        addRandomPartnership(database, seed, { lastYear: 2050 + 10 * index, isPlain: index % 2 === 0 })
      })
      for (const { page } of tall) {
        await page.reload()
        expect((await measure(page)).flatMap(({ faults }) => faults)).toEqual([])
        const { scroll, client } = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          client: document.documentElement.clientWidth,
        }))
        expect(scroll).toBeLessThanOrEqual(client)
      }
    }
  })
})
