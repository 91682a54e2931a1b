import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { blocksOf, tablesOf } from '#app/domain/follow-up/document/document.ts'
import { isDrawn } from '#app/domain/follow-up/document/figure.ts'
import { docxOf } from '#app/exports/docx.ts'
import { generatedContent } from '#tests/support/generated-content.ts'
import { illegibleCount, nastyContent, nastyTexts } from '#tests/support/nasty-content.ts'
import { all, unzipped, xmlParts, type Element } from '#tests/support/office-file.ts'

const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The text of a run, a paragraph or a cell as Word shows it: paragraphs on lines of their own. */
function shown(element: Element): string {
  if (element.name === 'w:t') return element.text
  if (element.name === 'w:br') return '\n'
  if (element.name === 'w:tab') return '\t'
  if (element.name === 'w:softHyphen') return '\u00ad'
  return element.name === 'w:pPr' ? '' : element.children.map(shown).join('')
}

const property = (paragraph: Element, name: string): string =>
  paragraph.children.find((one) => one.name === 'w:pPr')?.children.find((one) => one.name === name)?.attributes[
    'w:val'
  ] ?? ''

async function read(content: ReportContent, sha256: string | null = null) {
  const bytes = await docxOf({ content, sha256 })
  const archive = await unzipped(bytes)
  const parts = xmlParts(archive)
  const part = (path: string): Element => {
    const found = parts.get(path)
    if (found === undefined) throw new Error(`${path} is missing.`)
    return found
  }
  const body = part('word/document.xml').children[0]
  if (body === undefined) throw new Error('No body.')
  return { bytes, archive, parts, part, body, paragraphs: all(body, 'w:p') }
}

/** Text as files in XML can hold it, with line ends as newlines. */
const held = (text: string): string => text.replaceAll('\v', '\n')

/** What no file in XML has room for, of what the nasty text holds. */
const illegibleSigns = new Set(['\u0000', '\u0007', '\ud83d', '\ude00', '\ufffe'])

/** What a document's text is where Word has marks of its own before it. */
const withoutMark = (text: string): string => text.replace(/^[●◐◔○∞–?✓⚑▲]\u00a0/, '')

const contents = [
  ['a generated follow-up', generatedContent({ commitments: 9, indicators: 3, actors: 4 })],
  ['one full of nasty text', nastyContent()],
] as const

describe.each(contents)('the Word document of %s', (_name, content) => {
  let opened: ReturnType<typeof read> | undefined
  const once = () => (opened ??= read(content))

  it('has the headings of the document, in order and on their levels', async () => {
    const { paragraphs } = await once()
    const expected = content.document.sections.flatMap(({ title, blocks }) => [
      ['Heading1', title],
      ...blocks.flatMap((block) => (block.type === 'heading' ? [[`Heading${block.level - 1}`, block.text]] : [])),
    ])
    const found = paragraphs
      .map((one) => [property(one, 'w:pStyle'), shown(one)])
      .filter(([style]) => style?.startsWith('Heading'))
    expect(found).toEqual([
      ...expected.map(([style = '', text = '']) => [style, held(text)]),
      ['Heading1', 'Om det här dokumentet'],
    ])
  })

  it('has every table with its caption, its head repeated on each page, and every cell in order', async () => {
    const { body, paragraphs } = await once()
    const tables = all(body, 'w:tbl')
    const expected = tablesOf(content.document)
    expect(tables.length).toBe(expected.length)
    const cellsOf = (table: Element): string[][] =>
      all(table, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => withoutMark(shown(cell))))
    for (const [index, table] of tables.entries()) {
      const { columns, rows } = expected[index] ?? { columns: [], rows: [] }
      expect(cellsOf(table)).toEqual([
        columns.map(({ label }) => held(label)),
        ...rows.map((row) => row.map(({ text }) => held(text))),
      ])
      expect(all(table, 'w:tblHeader').length).toBe(1)
    }
    const captions = paragraphs.filter((one) => property(one, 'w:pStyle') === 'Caption').map(shown)
    expect(captions.filter((text) => text.startsWith('Tabell '))).toEqual(
      expected.map(({ label, caption }) => `${label}. ${held(caption)}`),
    )
  })

  it('has a picture with its description for every figure, and under it its caption', async () => {
    const { archive, body, paragraphs } = await once()
    const figures = blocksOf(content.document)
      .filter((block) => block.type === 'figure')
      .filter(isDrawn)
    expect(figures.length).toBeGreaterThan(0)
    const described = all(body, 'wp:docPr').map(({ attributes }) => attributes['descr'])
    expect(described).toEqual(
      figures.map(({ title, subtitle, description }) => `${title}. ${subtitle}. ${description}`),
    )
    const at = paragraphs.flatMap((one, index) => (all(one, 'w:drawing').length > 0 ? [index] : []))
    expect(at.map((index) => shown(paragraphs[index + 1] ?? body))).toEqual(
      figures.map(({ label, title, subtitle }) => `${label}. ${title}. ${subtitle}.`),
    )
    const media = [...archive.files.keys()].filter((path) => path.startsWith('word/media/'))
    expect(media.filter((path) => path.endsWith('.svg')).length).toBeGreaterThan(0)
    expect(media.filter((path) => path.endsWith('.png')).length).toBe(
      media.filter((path) => path.endsWith('.svg')).length,
    )
  })

  it('has every paragraph, quotation, notice, note and source, whole', async () => {
    const { paragraphs } = await once()
    const found = new Set(paragraphs.map((one) => withoutMark(shown(one)).replaceAll('\ufffd', '')))
    const expected = blocksOf(content.document).flatMap((block): string[] => {
      if (block.type === 'paragraph') return [block.text]
      if (block.type === 'quotation') return [block.text, ...(block.source ? [`Källa: ${block.source}`] : [])]
      if (block.type === 'notice') return [`${block.title}. ${block.text}`]
      if (block.type === 'list') return block.items.map(({ text }) => text)
      if (block.type === 'table')
        return [...(block.note ? [block.note] : []), ...(block.source ? [`Källa: ${block.source}`] : [])]
      return []
    })
    const plain = (text: string): string =>
      Array.from(held(text))
        .filter((sign) => !illegibleSigns.has(sign))
        .join('')
    expect(expected.map(plain).filter((text) => !found.has(text))).toEqual([])
  })

  it('has no fields but those of its own, and no links but to the web and to itself', async () => {
    const { parts, body } = await once()
    const instructions = [...parts.values()].flatMap((part) => all(part, 'w:instrText')).map(({ text }) => text.trim())
    expect(
      instructions.filter(
        (text) =>
          !/^(TOC \\o "1-[12]" \\h \\z \\u|PAGEREF _Toc\d{6}( \\h)?|SEQ (Tabell|Figur) \\\* ARABIC|PAGE|NUMPAGES)$/.test(
            text,
          ),
      ),
    ).toEqual([])
    expect([...parts.values()].flatMap((part) => all(part, 'w:fldSimple'))).toEqual([])
    const links = all(parts.get('word/_rels/document.xml.rels') ?? body, 'Relationship').filter(
      ({ attributes }) => attributes['TargetMode'] === 'External',
    )
    expect(
      links.map(({ attributes }) => attributes['Target'] ?? '').filter((target) => !/^(https?:|mailto:)/.test(target)),
    ).toEqual([])
    const names = new Set(all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']))
    const inner = all(body, 'w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? [])
    expect(inner.length).toBeGreaterThan(0)
    expect(inner.filter((name) => !names.has(name))).toEqual([])
    const ids = all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:id'])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('uses only styles that it has, and only relationships that it has', async () => {
    const { part, body } = await once()
    const styles = new Set(all(part('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']))
    const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) =>
      all(body, name).map(({ attributes }) => attributes['w:val']),
    )
    expect(used.filter((style) => !styles.has(style))).toEqual([])
    const known = all(part('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => attributes['Id'])
    expect(new Set(known).size).toBe(known.length)
    const asked = ['w:hyperlink', 'a:blip', 'asvg:svgBlip'].flatMap((name) =>
      all(body, name).flatMap(({ attributes }) => attributes['r:id'] ?? attributes['r:embed'] ?? []),
    )
    expect(asked.filter((id) => !known.includes(id))).toEqual([])
  })

  it('has the same bytes the next time', async () => {
    const { bytes: first, archive } = await once()
    const again = await docxOf({ content: structuredClone(content), sha256: null })
    expect(sum(again)).toBe(sum(first))
    expect(archive.times.size).toBe(1)
  })
})

describe('the Word document', () => {
  it('says how many characters it could not keep, and only then', async () => {
    const { paragraphs } = await read(nastyContent())
    expect(paragraphs.map(shown).at(-1)).toContain(
      `Tecken\t${illegibleCount} tecken i texterna kan inte stå i en sådan här fil.`,
    )
    const { paragraphs: clean } = await read(generatedContent({ commitments: 2, indicators: 1, actors: 2 }))
    expect(clean.map(shown).join('\n')).not.toContain('kan inte stå')
    expect(nastyTexts.length).toBeGreaterThan(10)
  })

  it('says when it was frozen and decided, and never when it was written', async () => {
    const content: ReportContent = {
      ...generatedContent({ commitments: 2, indicators: 1, actors: 2 }),
      frozen: { at: '2027-02-01T10:00:00.123Z', by: 'Sam "O" & <Ordnare>', number: 2, reason: 'Två svar saknas' },
      decision: {
        caseNumber: '801-1-2027',
        meetingOn: '2027-03-05',
        at: '2027-03-06T10:00:00.000Z',
        by: 'Sam',
        note: '',
      },
    }
    const sha256 = 'ab'.repeat(32)
    const { part, paragraphs } = await read(content, sha256)
    const core = part('docProps/core.xml').children.map(({ name, text }) => [name, text])
    expect(core).toContainEqual(['dcterms:created', '2027-02-01T10:00:00Z'])
    expect(core).toContainEqual(['dcterms:modified', '2027-03-06T10:00:00Z'])
    expect(core).toContainEqual(['dc:title', content.document.title])
    const text = paragraphs.map(shown).join('\n')
    for (const words of [
      sha256,
      '801-1-2027',
      'Sam "O" & <Ordnare>',
      'Två svar saknas',
      `${content.siteUrl}/arsuppfoljning/${content.year}`,
    ]) {
      expect(text).toContain(words)
    }
    const draft = await read({ ...content, frozen: null, decision: null })
    expect(draft.archive.files.get('docProps/core.xml')?.toString()).not.toContain(String(new Date().getUTCFullYear()))
    expect(draft.part('word/header2.xml').children.map(shown).join('')).toContain('UTKAST')
  })

  it('has its contents written out with the headings and, where it is short, their pages', async () => {
    const whole = generatedContent({ commitments: 2, indicators: 1, actors: 2 })
    const sections = whole.document.sections.slice(0, 4)
    const { paragraphs } = await read({ ...whole, document: { ...whole.document, sections } })
    const entries = paragraphs.filter(
      (one) => property(one, 'w:pStyle').startsWith('TOC') && property(one, 'w:pStyle') !== 'TOCHeading',
    )
    const headings = paragraphs.filter((one) => /^Heading[12]$/.test(property(one, 'w:pStyle'))).map(shown)
    expect(entries.map((one) => shown(one).split('\t')[0])).toEqual(headings)
    expect(entries.every((one) => /\t\d+$/.test(shown(one)))).toBe(true)
  })
})

it('is the same in another process, in another time zone', { timeout: 120_000 }, async () => {
  const script = [
    "import { createServer } from 'vite'",
    "const server = await createServer({ configFile: false, root: process.cwd(), logLevel: 'silent', server: { middlewareMode: true }, appType: 'custom' })",
    "const { generatedContent } = await server.ssrLoadModule('/tests/support/generated-content.ts')",
    "const { docxOf } = await server.ssrLoadModule('/app/exports/docx.ts')",
    "const { xlsxOf } = await server.ssrLoadModule('/app/exports/xlsx.ts')",
    "const { createHash } = await import('node:crypto')",
    'const report = { content: generatedContent({ commitments: 1, indicators: 1, actors: 1 }), sha256: null }',
    "for (const write of [docxOf, xlsxOf]) console.log(createHash('sha256').update(await write(report)).digest('hex'))",
    'await server.close()',
  ].join('\n')
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: process.cwd(),
    env: { ...process.env, TZ: 'Pacific/Auckland', NODE_ENV: 'test', VITEST: '' },
    encoding: 'utf8',
  })
  const { xlsxOf } = await import('#app/exports/xlsx.ts')
  const report = { content: generatedContent({ commitments: 1, indicators: 1, actors: 1 }), sha256: null }
  expect(output.trim().split('\n')).toEqual([sum(await docxOf(report)), sum(await xlsxOf(report))])
})
