import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFollowUpMaterial } from '#app/db/follow-up/material.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { compileReport } from '#app/domain/follow-up/compile/compile-report.ts'
import type { Report, ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { blocksOf, tablesOf, type Figure } from '#app/domain/follow-up/document/document.ts'
import { formats } from '#app/exports/formats.ts'
import { legible } from '#app/exports/legible.ts'
import { axeViolations, launchBrowser, openPage } from '#tests/support/browser.ts'
import { useDatabase } from '#tests/support/database.ts'
import { generatedContent } from '#tests/support/generated-content.ts'
import { nastyContent } from '#tests/support/nasty-document.ts'

const viewer: SignedIn = { kind: 'user', userId: 'x', name: 'Sam', role: 'coordinator', organisation: null }
const sha256 = 'a1b2c3d4'.repeat(8)
const textOf = (report: Report): string => new TextDecoder().decode(formats.html.write(report))

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** The page as the browser holds it: what stands in headings, tables and figures, in order. */
async function open(report: Report, colorScheme: 'light' | 'dark' = 'light') {
  const { page, faults, requests, context } = await openPage(browser, { bypassCSP: true, colorScheme })
  await page.setContent(textOf(report), { waitUntil: 'load' })
  const found = await page.evaluate(() => {
    const texts = (selector: string) => Array.from(document.querySelectorAll(selector), (one) => one.textContent ?? '')
    return {
      headings: texts('.document :is(h2, h3, h4)'),
      captions: texts('table caption'),
      heads: texts('table thead th[scope=col]'),
      cells: texts('table tbody :is(th[scope=row], td)'),
      figures: texts('figcaption .figure-title'),
      told: texts('svg[data-size=wide] > desc'),
      ids: Array.from(document.querySelectorAll('[id]'), ({ id }) => id),
      hrefs: Array.from(document.querySelectorAll('a[href]'), (one) => one.getAttribute('href') ?? ''),
      scripts: document.querySelectorAll('script, [onclick], iframe, object, form').length,
      whole: document.body.textContent ?? '',
    }
  })
  return { ...found, page, faults, requests, close: () => context.close() }
}

function expectSame(page: Awaited<ReturnType<typeof open>>, content: ReportContent): void {
  const { document } = legible(content).data
  const lineless = (text: string): string => text.replaceAll('\n', '')
  const tables = tablesOf(document)
  expect(page.headings.map(lineless)).toEqual(
    document.sections.flatMap(({ title, blocks }) =>
      [title, ...blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []))].map(lineless),
    ),
  )
  expect(page.captions).toEqual(tables.map(({ label, caption }) => `${label}. ${caption}`))
  expect(page.heads).toEqual(tables.flatMap(({ columns }) => columns.map(({ label }) => label)))
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => lineless(text))))
  expect(page.cells.length).toBe(cells.length)
  expect(page.cells.findIndex((text, index) => text !== cells[index])).toBe(-1)
  const figures = blocksOf(document).filter((one): one is Figure => one.type === 'figure')
  expect(page.figures).toEqual(figures.map(({ label, title }) => `${label}. ${title}`))
  for (const block of blocksOf(document)) {
    if (block.type !== 'paragraph' && block.type !== 'quotation' && block.type !== 'notice') continue
    expect(page.whole.includes(lineless(block.text)), block.text.slice(0, 60)).toBe(true)
  }
}

describe('the HTML file', () => {
  useDatabase('example')

  it('of the example is accessible in both modes, and says what the document says', async () => {
    const material = await findFollowUpMaterial(
      viewer,
      '2025',
      'https://kollen.example.se',
      new Date('2026-03-01T09:00Z'),
    )
    if (material === null) throw new Error('The example has no round of 2025.')
    const content = compileReport(material)
    for (const mode of ['light', 'dark'] as const) {
      const page = await open({ content, sha256: null }, mode)
      expect(await axeViolations(page.page)).toEqual([])
      expectSame(page, content)
      expect(page.told.length).toBeGreaterThan(0)
      expect(page.whole).toContain('UTKAST')
      for (const href of page.hrefs) expect(href).toMatch(/^(#|https:\/\/)/)
      for (const href of page.hrefs) if (href.startsWith('#')) expect(page.ids).toContain(href.slice(1))
      expect([page.faults, page.requests, page.scripts]).toEqual([[], [], 0])
      await page.close()
    }
  })

  it('of what should not break it runs nothing and loses nothing without a word', async () => {
    const content = nastyContent()
    const page = await open({ content, sha256 })
    expectSame(page, content)
    expect(page.scripts).toBe(0)
    expect(page.hrefs.filter((href) => !/^(#|https:\/\/)/.test(href))).toEqual([])
    expect(page.whole).toContain('tecken i texterna kan inte stå i en sådan här fil')
    expect([page.faults, page.requests]).toEqual([[], []])
    const sideways = await page.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(sideways).toBeLessThanOrEqual(0)
    await page.close()
  })
})

describe('the HTML file of an adopted follow-up', () => {
  const content: ReportContent = {
    ...generatedContent({ commitments: 3, indicators: 3, actors: 2 }),
    frozen: { at: '2026-03-01T22:30:00.000Z', by: 'Sam Samordnare', number: 2, reason: '' },
    decision: {
      caseNumber: '801-99-2026',
      meetingOn: '2026-03-12',
      at: '2026-03-12T14:00:00.000Z',
      by: 'Sam',
      note: '',
    },
  }
  const html = textOf({ content, sha256 })

  it('tells the decision, the checksum and where errata are', () => {
    for (const words of ['12\u00a0mars\u00a02026', '801-99-2026', sha256, 'Sam Samordnare'])
      expect(html).toContain(words)
    expect(html).toContain('href="https://uppfoljning.example.se/arsuppfoljning/2025"')
    expect(html).not.toContain('UTKAST')
  })

  it('stands alone, and is the same every time', () => {
    expect(html).not.toMatch(/<script|<link|@import|@font-face|url\(\s*['"]?(https?:|\/)/)
    expect(html).toContain('Hoppa till innehållet')
    expect(textOf({ content, sha256 })).toBe(html)
  })
})
