import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Brief } from '#app/domain/steering/brief-content.ts'
import { briefFormats } from '#app/exports/brief-formats.ts'
import { paper } from '#app/exports/brief/measure.ts'
import { briefSheet, moreText } from '#app/exports/brief/sheet.ts'
import { displayable } from '#app/exports/pdf/displayable.ts'
import { fonts } from '#app/exports/pdf/fonts.ts'
import { all, unzipped, xmlParts } from '#tests/support/office-file.ts'
import { letters, nodesOf, readPdf } from '#tests/support/read-pdf.ts'
import { briefOf, largePage, steeringPages } from '#tests/support/any-brief.ts'

const large = briefOf(largePage())

/** Every text of the sheet that stands in the body, in order, part by part. */
const tablesOf = (brief: Brief) => briefSheet(brief).pages.flat()
const shown = (text: string): string => letters(displayable(fonts().canDraw)(text))

const documentOf = async (brief: Brief) => {
  const parts = xmlParts(await unzipped(await briefFormats.docx.write(brief)))
  const document = parts.get('word/document.xml')
  if (document === undefined) throw new Error('The file has no document.')
  return { document, parts }
}
const textIn = (element: Parameters<typeof all>[0]): string =>
  all(element, 'w:t')
    .map(({ text }) => text)
    .join('')

describe('the steering group’s brief', () => {
  it(
    'is two pages of the PDF for 100 pages of any size, and no text reaches into the foot',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(steeringPages, async (page) => {
          const brief = briefOf(page)
          const pdf = await readPdf(await briefFormats.pdf.write(brief))
          expect(pdf.texts).toHaveLength(2)
          expect(Math.min(...pdf.margins)).toBeGreaterThanOrEqual(paper.side - 1)
          expect(Math.min(...pdf.bottoms)).toBeGreaterThan(paper.bottom)
          for (const section of tablesOf(brief))
            expect(section.rows.length + section.left).toBe(rowsIn(section.key, brief))
        }),
        { numRuns: 100 },
      )
    },
  )

  it('begins its second page in DOCX once, at the same part as in PDF, with lines of exact heights', async () => {
    const { document } = await documentOf(large)
    const [, second] = briefSheet(large).pages
    const breaks = all(document, 'w:p').filter((one) => all(one, 'w:pageBreakBefore').length > 0)
    expect(breaks.map(textIn)).toEqual([second[0]?.heading])
    expect(all(document, 'w:sectPr')).toHaveLength(1)
    expect(all(document, 'w:br')).toHaveLength(0)
  })

  it('says how many there are of everything, and how many of them have no room', async () => {
    const pdf = await readPdf(await briefFormats.pdf.write(large))
    const { document } = await documentOf(large)
    const text = letters(textIn(document))
    const sections = tablesOf(large)
    expect(sections.find(({ key }) => key === 'mal')?.left).toBe(0)
    expect(nodesOf(pdf, 'H2').map(({ text: heading }) => letters(heading))).toEqual(
      sections.map(({ heading }) => letters(heading)),
    )
    for (const { left, heading } of sections) {
      expect(text).toContain(letters(heading))
      if (left === 0) continue
      expect(letters(pdf.texts.join(''))).toContain(letters(moreText(left)))
      expect(text).toContain(letters(moreText(left)))
    }
    const { needsDecision, offTrack, promisedByNobody, decided } = large.content
    for (const [title, { length }] of Object.entries({
      'Behöver beslut': needsDecision,
      Avviker: offTrack,
      'Utlovat av ingen': promisedByNobody,
      'Beslutat tidigare, och vad det blev av det': decided.decisions,
    }))
      expect(sections.map(({ heading }) => heading)).toContain(`${title} (${length})`)
  })

  it('gives every goal’s numbers as they are frozen, those without answer in a column apart from the statuses', async () => {
    const { goals, degrees, courses, notReported } = large.content
    const expected = goals.flatMap(({ now, before }) => [
      `${now.reported} av ${now.owed}`,
      before === null ? '–' : `${before.reported} av ${before.owed}`,
      String(now.notReported),
      ...degrees.map(({ code }) => String(now.byDegree[code])),
      ...courses.map(({ code }) => String(now.byCourse[code])),
    ])
    const pdf = await readPdf(await briefFormats.pdf.write(large))
    const rows = nodesOf(pdf, 'TR').map(({ children }) => children.map(({ text }) => text.trim()))
    const inPdf = rows.filter((row) => row.length === 13 && /^Mål\s\d/.test(row[0] ?? ''))
    expect(inPdf.flatMap((row) => row.slice(1)).map(letters)).toEqual(expected.map(letters))
    const { document } = await documentOf(large)
    const tables = all(document, 'w:tbl').map((table) =>
      all(table, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => textIn(cell))),
    )
    const table = tables.find((one) => one.some((row) => row.length === 13))
    const inDocx = (table ?? []).filter((row) => /^Mål\s\d/.test(row[0] ?? ''))
    expect(inDocx.flatMap((row) => row.slice(1)).map(letters)).toEqual(expected.map(letters))
    const heads = (table ?? []).find((row) => row[0] === 'Mål') ?? []
    expect(heads[3]).toBe(notReported.label)
    expect(heads.slice(4)).toEqual([...degrees, ...courses].map(({ label }) => label))
  })

  it('has every cell that the sheet has, in both formats', async () => {
    const cells = tablesOf(large).flatMap(({ rows }) =>
      rows.flatMap((row) => row.map((pieces) => pieces.map(({ text }) => shown(text)).join(''))),
    )
    const pdf = await readPdf(await briefFormats.pdf.write(large))
    expect(nodesOf(pdf, 'TD').map(({ text }) => letters(text))).toEqual(cells)
    const text = letters(textIn((await documentOf(large)).document))
    for (const cell of cells) {
      // Word's marks are signs of their own between the words.
      if (!/[●◐◔○∞✓⚑▲]/.test(cell)) expect(text).toContain(cell.slice(0, 20))
    }
  })

  it('says when it was frozen, of which meeting, its checksum and where the live page is, on both pages', async () => {
    const pdf = await readPdf(await briefFormats.pdf.write(large))
    for (const [index, text] of pdf.texts.entries()) {
      for (const said of ['fryst 22 november 2026', large.sha256, `Sida ${index + 1} av 2`, 'exempel.se/styrgrupp'])
        expect(letters(text)).toContain(letters(said))
    }
    expect(pdf.title).toContain('10 december 2026'.replaceAll(' ', '\u00a0'))
    expect(pdf.language).toBe('sv-SE')
    expect(nodesOf(pdf, 'H1')).toHaveLength(1)
    expect(new Set(pdf.links)).toEqual(new Set(['https://atagandekollen.exempel.se/styrgrupp']))
    const { parts } = await documentOf(large)
    const foot = [...parts].find(([path]) => /footer\d*\.xml$/.test(path))?.[1]
    expect(foot === undefined ? '' : textIn(foot)).toContain(large.sha256)
  })

  it.each(['pdf', 'docx'] as const)('is the same bytes each time as %s', async (format) => {
    const [first, second] = [
      await briefFormats[format].write(large),
      await briefFormats[format].write(briefOf(largePage())),
    ]
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0)
  })

  it('has no type smaller than nine and a half points', async () => {
    const pdf = await readPdf(await briefFormats.pdf.write(large))
    expect(pdf.smallest).toBeGreaterThanOrEqual(9.5)
    const { document, parts } = await documentOf(large)
    const used = new Set(all(document, 'w:pStyle').map(({ attributes }) => attributes['w:val']))
    const styles = parts.get('word/styles.xml')
    if (styles === undefined) throw new Error('The file has no styles.')
    const sizes = all(styles, 'w:style')
      .filter(({ attributes }) => used.has(attributes['w:styleId']))
      .flatMap((style) => all(style, 'w:sz').map(({ attributes }) => Number(attributes['w:val'])))
    expect(sizes.length).toBeGreaterThan(5)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(19)
  })
})

/** How many rows of a part there are in all. */
function rowsIn(key: string, { content }: Brief): number {
  const counts: Record<string, number> = {
    'behover-beslut': content.needsDecision.length,
    avviker: content.offTrack.length,
    mal: content.goals.length,
    matning: content.goals.length,
    'utlovat-av-ingen': content.promisedByNobody.length,
    beslutat: content.decided.decisions.length,
  }
  return counts[key] ?? -1
}
