import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recognise } from '#app/domain/import/plan/recognise.ts'
import { readPlanFile } from '#app/imports/plan/read-plan-file.server.ts'
import { fileBytes } from '#tests/support/file-bytes.ts'
import {
  asDocx,
  asHtml,
  goal7Text,
  meaningOf,
  partnership,
  partsOf,
  subGoal3Text,
  wordDocument,
  wordParagraph,
} from '#tests/support/plan-document.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'atagandekollen-plan-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function reading(bytes: Buffer | string) {
  const file = path.join(folder, 'fil')
  writeFileSync(file, bytes)
  return readPlanFile(file)
}
async function linesOf(bytes: Buffer | string) {
  const read = await reading(bytes)
  if (!read.ok) throw new Error(read.fault.why)
  return read.lines.filter(({ kind }) => kind !== 'blank')
}
const whyNot = async (bytes: Buffer | string): Promise<string> => {
  const read = await reading(bytes)
  return read.ok ? '' : read.fault.why
}

describe.each([
  { page: 'Mål 7', text: goal7Text },
  { page: 'Delmål 3', text: subGoal3Text },
])('the text of $page', ({ text }) => {
  const asText = meaningOf(partsOf(text))
  it.each([
    { as: 'a Word document', bytes: asDocx(text), document: 'docx' },
    { as: 'a web page', bytes: Buffer.from(asHtml(text)), document: 'html' },
    { as: 'a text in UTF-8', bytes: Buffer.from(text), document: 'text' },
    { as: 'a text in Windows-1252', bytes: Buffer.from(text.replaceAll('•', '*'), 'latin1'), document: 'text' },
    { as: 'a text in UTF-16', bytes: Buffer.from(`\ufeff${text}`, 'utf16le'), document: 'text' },
  ])('says the same as $as', async ({ bytes, document }) => {
    const read = await reading(bytes)
    if (!read.ok) throw new Error(read.fault.why)
    expect(read.document).toBe(document)
    expect(meaningOf(recognise(read.lines, partnership))).toEqual(asText)
  })
})

describe('a Word document', () => {
  it('has headings by style, by outline level and by a style that builds on one; lists by numbering, and how deep', async () => {
    const body = [
      wordParagraph('Ett', '<w:pStyle w:val="Rubrik1"/>'),
      wordParagraph('Två', '<w:pStyle w:val="Egen2"/>'),
      wordParagraph('Tre', '<w:outlineLvl w:val="2"/>'),
      wordParagraph('a', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      wordParagraph('b', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
      wordParagraph('inte i listan', '<w:pStyle w:val="Punkt"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('')
    expect((await linesOf(wordDocument(body))).map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['heading', 1, 'Ett'],
      ['heading', 2, 'Två'],
      ['heading', 3, 'Tre'],
      ['list-item', 1, 'a'],
      ['list-item', 2, 'b'],
      ['paragraph', undefined, 'inte i listan'],
    ])
  })
  it('is read with its changes accepted, rows of tables as lines, and footnotes apart', async () => {
    const body = `<w:p><w:r><w:t>Ny</w:t></w:r><w:ins><w:r><w:t xml:space="preserve"> text</w:t></w:r></w:ins><w:del><w:r><w:delText>Gammal</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>flyttat</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
      <w:tbl><w:tr><w:tc>${wordParagraph('Mål')}</w:tc><w:tc>${wordParagraph('Aktör')}${wordParagraph('och mer')}</w:tc></w:tr></w:tbl>
      ${wordParagraph('Mål 1: Rubrik 12', '<w:pStyle w:val="Inneh1"/>')}`
    const footnotes = `<w:footnotes xmlns:w="x"><w:footnote w:type="separator"><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote><w:footnote>${wordParagraph('Mål 9: Se noten')}</w:footnote></w:footnotes>`
    const lines = await linesOf(wordDocument(body, { 'word/footnotes.xml': footnotes }))
    expect(lines.map(({ text }) => text)).toEqual([
      'Ny text',
      'Mål | Aktör och mer',
      'Mål 1: Rubrik ..... 12',
      'Mål 9: Se noten',
    ])
    expect(recognise(lines, partnership).map(({ kind }) => kind)).toEqual(['unplaced', 'unplaced', 'out', 'out'])
  })
})

describe('a web page', () => {
  it('is read as it is seen: without scripts, hidden parts, menus and fields', async () => {
    const html = `<html><body><nav>Meny</nav><h1>Mål&nbsp;1: A &amp; B</h1><div style="display: none">dold</div><p aria-hidden="true">dold</p>
      <template>dold</template><select><option>dold</option></select><noscript>dold</noscript><p>Första<br>andra</p>
      <ul><li>Yttre<ul><li>Inre</li></ul></li><li><p>Stycke</p><p>till</p></li></ul><table><tr><th>x</th><td>y</td></tr></table></body></html>`
    expect((await linesOf(html)).map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['heading', 1, 'Mål\u00a01: A & B'],
      ['paragraph', undefined, 'Första'],
      ['paragraph', undefined, 'andra'],
      ['list-item', 1, 'Yttre'],
      ['list-item', 2, 'Inre'],
      ['list-item', 1, 'Stycke till'],
      ['paragraph', undefined, 'x | y'],
    ])
  })
})

describe('what cannot be read is refused in words', () => {
  it.each([
    { what: 'nothing', bytes: '', why: 'Filen är tom' },
    { what: 'a PDF', bytes: fileBytes.pdf, why: 'PDF-dokument' },
    { what: 'an older Word document', bytes: fileBytes.doc, why: 'äldre Worddokument' },
    { what: 'a picture', bytes: fileBytes.png, why: 'Filen är en bild' },
    { what: 'a workbook', bytes: fileBytes.xlsx, why: 'inget Worddokument' },
    { what: 'an OpenDocument file', bytes: fileBytes.ods, why: 'inget Worddokument' },
    { what: 'RTF', bytes: '{\\rtf1 hej}', why: 'RTF' },
    {
      what: 'bytes that are no text',
      bytes: Buffer.from([0, 1, 2, 3, 255, 254, 0, 7, 9]),
      why: 'eller så är den skadad',
    },
    { what: 'a text of more than 2 MB', bytes: 'a'.repeat(2_000_001), why: 'för lång' },
    {
      what: 'a web page of elements in each other',
      bytes: `<html><body>${'<div>'.repeat(5000)}x`,
      why: 'Klistra in texten',
    },
    {
      what: 'a Word document with a document type',
      bytes: wordDocument('', { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
      why: 'DOCTYPE',
    },
    {
      what: 'a Word document that is cut off',
      bytes: asDocx(goal7Text).subarray(0, 900),
      why: 'avklippt eller skadad',
    },
  ])('$what', async ({ bytes, why }) => {
    expect(await whyNot(bytes)).toContain(why)
  })

  it('a document with some of its bytes changed is read or refused, and never brings anything down', async () => {
    const whole = asDocx(subGoal3Text)
    const page = Buffer.from(asHtml(subGoal3Text))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(whole, page),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        async (bytes, changes, cut) => {
          const changed = Buffer.from(bytes)
          for (const [at, value] of changes) changed[at % changed.length] = value
          const read = await reading(cut % 5 === 0 ? changed.subarray(0, cut % changed.length) : changed)
          if (read.ok) recognise(read.lines, partnership)
          else expect(read.fault.why).toMatch(/^\p{Lu}.{10,}[.]$/su)
        },
      ),
      { numRuns: 200 },
    )
  })
})
