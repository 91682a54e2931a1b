import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { findFollowUpMaterial } from '#app/db/follow-up/material.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { compileReport } from '#app/domain/follow-up/compile/compile-report.ts'
import type { Report, ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { blocksOf, tablesOf, type Figure } from '#app/domain/follow-up/document/document.ts'
import { checksum } from '#app/db/follow-up/checksum.ts'
import { displayable, placeholder } from '#app/exports/pdf/displayable.ts'
import { fonts } from '#app/exports/pdf/fonts.ts'
import { fileName, formats } from '#app/exports/formats.ts'
import { useDatabase } from '#tests/support/database.ts'
import { generatedContent } from '#tests/support/generated-content.ts'
import { longCell, longParagraph, nasty, nastyContent } from '#tests/support/nasty-document.ts'
import { letters, nodesOf, parting, readPdf, type ReadPdf } from '#tests/support/read-pdf.ts'

const viewer: SignedIn = { kind: 'user', userId: 'x', name: 'Sam', role: 'coordinator', organisation: null }
const sha256 = 'a1b2c3d4'.repeat(8)
const bytesOf = (format: 'pdf' | 'pdf-a', report: Report) => formats[format].write(report)
const read = async (report: Report): Promise<ReadPdf> => readPdf(await bytesOf('pdf', report))

/** What a reader with a screen reader meets must be what the document says, block by block. */
function expectSame(pdf: ReadPdf, content: ReportContent): void {
  const show = displayable(fonts().canDraw)
  const shown = (text: string): string => letters(show(text))
  const { document } = content
  const headings = document.sections.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : [])),
  ])
  // The report's own two come first.
  expect(nodesOf(pdf, 'H1', 'H2', 'H3', 'H4').map(({ text }) => letters(text))).toEqual(
    ['Om dokumentet', 'Innehåll', ...headings].map(shown),
  )
  expect(pdf.bookmarks.map(({ title }) => letters(title))).toEqual(['Om dokumentet', ...headings].map(shown))

  const tables = tablesOf(document)
  const cells = tables.flatMap(({ rows, columns }) =>
    rows.flatMap((row) => columns.map((_, at) => row[at]?.text ?? '')),
  )
  // On the pages that a table goes on over, its head is met again without text of its own.
  const heads = nodesOf(pdf, 'TH').map(({ text }) => letters(text))
  expect(heads.filter((text) => text !== '')).toEqual(
    tables.flatMap(({ columns }) => columns.map(({ label }) => shown(label))),
  )
  // A cell that goes on over a page is met on both, so the cells are compared as one text.
  const met = nodesOf(pdf, 'TD')
    .map(({ text }) => letters(text))
    .join('')
  expect(parting(met, cells.map(shown).join(''))).toBeUndefined()

  const figures = blocksOf(document).filter((one): one is Figure => one.type === 'figure')
  const alternatives = nodesOf(pdf, 'Figure').map(({ alt }) => letters(alt))
  expect(alternatives).toEqual(figures.map(({ description, title }) => shown(description === '' ? title : description)))
  const captions = nodesOf(pdf, 'Caption').map(({ text }) => letters(text))
  for (const [index, { label = '', caption }] of tables.entries()) {
    expect(captions.filter((one) => one.startsWith('Tabell'))[index]).toBe(shown(`${label}${caption}`))
  }
  const whole = letters(
    nodesOf(pdf, 'Document')
      .map(({ text }) => text)
      .join(''),
  )
  for (const block of blocksOf(document)) {
    if (block.type === 'paragraph' || block.type === 'quotation' || block.type === 'notice') {
      expect(whole.includes(shown(block.text)), block.text.slice(0, 80)).toBe(true)
    }
    if (block.type === 'list') for (const { text } of block.items) expect(whole.includes(shown(text)), text).toBe(true)
    if (block.type === 'figure') expect(whole.includes(shown(block.source)), block.source).toBe(true)
  }
}

describe('the PDF of the example', () => {
  useDatabase('example')

  it('says what the document says: headings, cells, captions, alternatives of figures and links, in order', async () => {
    const material = await findFollowUpMaterial(
      viewer,
      '2025',
      'https://kollen.example.se',
      new Date('2026-03-01T09:00Z'),
    )
    if (material === null) throw new Error('The example has no round of 2025.')
    const content = compileReport(material)
    const pdf = await read({ content, sha256: null })
    expectSame(pdf, content)
    expect([pdf.title, pdf.language]).toEqual([`${content.document.title} – ${content.partnership}`, 'sv-SE'])
    const addresses = new Set(
      blocksOf(content.document).flatMap((block) => {
        const pieces = block.type === 'list' ? block.items : block.type === 'table' ? block.rows.flat() : []
        // An anchor leads inside the file, where it is a destination and no address.
        return pieces.flatMap(({ href }) => (href?.startsWith('/') ? [`https://kollen.example.se${href}`] : []))
      }),
    )
    expect(addresses.size).toBeGreaterThan(5)
    expect(new Set(pdf.links)).toEqual(addresses)
  })

  it('tells its page of how many and marks each page of what is not adopted', async () => {
    const content = generatedContent({ commitments: 8, indicators: 8, actors: 3 })
    const draft = await read({ content, sha256: null })
    const pages = draft.texts.length
    for (const [index, text] of draft.texts.entries()) {
      expect(text).toContain('UTKAST')
      if (index > 0) expect(text).toContain(`Sida ${index + 1} av ${pages}`)
    }
    const frozen = { at: '2026-03-01T22:30:00.000Z', by: 'Sam Samordnare', number: 2, reason: '' }
    const decision = {
      caseNumber: '801-99-2026',
      meetingOn: '2026-03-12',
      at: '2026-03-12T14:00:00.000Z',
      by: 'Sam',
      note: '',
    }
    const adopted = await read({ content: { ...content, frozen, decision }, sha256 })
    const imprint = letters(adopted.texts.slice(0, 2).join(''))
    for (const words of [
      '12 mars 2026',
      '801-99-2026',
      sha256,
      'Sam Samordnare',
      'https://uppfoljning.example.se/arsuppfoljning/2025',
    ]) {
      expect(imprint).toContain(letters(words))
    }
    expect(adopted.texts.join('')).not.toContain('UTKAST')
    expect(adopted.links).toContain('https://uppfoljning.example.se/arsuppfoljning/2025')
  })
})

describe('a PDF of what should not break it', () => {
  const report = { content: nastyContent(), sha256 }
  const bytes = bytesOf('pdf', report)

  it('keeps both standards, says all of the document, and tells which signs it could not show', async () => {
    // The compiler refuses to write what does not keep the standard it was asked for.
    expect((await bytesOf('pdf-a', report)).length).toBeGreaterThan(10_000)
    const pdf = await readPdf(await bytes)
    expectSame(pdf, report.content)
    const told = letters(pdf.texts.slice(0, 3).join(''))
    expect(told).toContain(letters(`kunde inte visas och står som ${placeholder}`))
    expect(told).toContain('U+1F600')
    expect(told).toContain(letters('som vänder textens riktning är borttagna'))
    for (const link of pdf.links) expect(link).toMatch(/^https:\/\//)
    expect(letters(pdf.texts.join('')).includes(letters(nasty.formula))).toBe(true)
    // Nothing runs past the edge of a page, however many columns or letters in a row there are.
    expect(Math.min(...pdf.margins)).toBeGreaterThan(40)
    expect([longParagraph.length >= 100_000, longCell.length >= 4_900]).toEqual([true, true])
  })

  it('holds no typeface of the machine', async () => {
    const names =
      Buffer.from(await bytes)
        .toString('latin1')
        .match(/\/BaseFont\s*\/[\w+-]+/g) ?? []
    expect(names.length).toBeGreaterThan(2)
    for (const name of names) expect(name).toMatch(/\+Source(Sans3|Serif4)-/)
  })
})

/** Writes the report on its standard input and tells the checksums: nothing is shared with this process. */
const inAnotherProcess = `
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'vite'
const vite = await createServer({ configFile: false, server: { middlewareMode: true, hmr: false, ws: false }, appType: 'custom', logLevel: 'error', optimizeDeps: { noDiscovery: true } })
const { formats } = await vite.ssrLoadModule('/app/exports/formats.ts')
const report = JSON.parse(readFileSync(0, 'utf8'))
for (const name of ['pdf', 'pdf-a', 'html']) console.log(createHash('sha256').update(await formats[name].write(report)).digest('hex'))
await vite.close()
process.exit()
`

describe('the bytes of a PDF', () => {
  const small = { content: generatedContent({ commitments: 3, indicators: 2, actors: 2 }), sha256 }
  const names = ['pdf', 'pdf-a', 'html'] as const
  const sums = () => Promise.all(names.map(async (name) => checksum(await formats[name].write(small))))

  it(
    'are the same every time, whatever was written in between, and in another process',
    { timeout: 120_000 },
    async () => {
      const first = await sums()
      await bytesOf('pdf', { content: generatedContent({ commitments: 9, indicators: 3, actors: 4 }), sha256: null })
      expect(await sums()).toEqual(first)
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', inAnotherProcess], {
        input: JSON.stringify(small),
        encoding: 'utf8',
      })
      expect([stdout.trim().split('\n'), stderr]).toEqual([first, ''])
    },
  )

  it('are named by year, and the archive’s apart', () => {
    const { content } = small
    expect(fileName(content, formats.pdf)).toBe('arsuppfoljning-2025.pdf')
    expect(fileName(content, formats['pdf-a'])).toBe('arsuppfoljning-2025-arkiv.pdf')
  })
})
