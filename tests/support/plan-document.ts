import { readFileSync } from 'node:fs'
import path from 'node:path'
import { assemble } from '#app/domain/import/plan/assemble.ts'
import type { DocumentLine } from '#app/domain/import/plan/document-line.ts'
import type { PlanDraft } from '#app/domain/import/plan/draft.ts'
import type { KnownOrganisation } from '#app/domain/import/plan/named-actors.ts'
import type { Part } from '#app/domain/import/plan/part.ts'
import { recognise } from '#app/domain/import/plan/recognise.ts'
import { linesOfText } from '#app/domain/import/plan/text-lines.ts'
import { organisations } from '#prisma/demo/organisations.ts'
import { zipOf } from './file-bytes.ts'

const sample = (name: string): string =>
  readFileSync(path.resolve(import.meta.dirname, '../samples/plan', `${name}.txt`), 'utf8')

/** The two pages of the plans as they are pasted. */
export const goal7Text = sample('mal-7')
export const subGoal3Text = sample('delmal-3')

/** The example's organisations, as a plan's actors are looked for among them. */
export const partnership: KnownOrganisation[] = Object.entries(organisations).map(([slug, { name, shortName }]) => ({
  slug,
  name,
  shortName,
}))

/** What a text is recognised as. */
export const partsOf = (text: string): Part[] => recognise(linesOfText(text), partnership)
/** What a text comes to. */
export const draftOf = (text: string): PlanDraft => assemble(partsOf(text))

/** The parts without where they stand, to compare the same document in other forms. */
export const meaningOf = (parts: readonly Part[]) =>
  parts.map(({ kind, text, suggested }) => ({ kind, text, actors: suggested.map(({ slug }) => slug) }))

/** A draft without where its parts stand. */
export const contentOf = ({ goals }: PlanDraft): unknown =>
  JSON.parse(JSON.stringify(goals, (key, value: unknown) => (key === 'locator' || key === 'part' ? undefined : value)))

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const isHeading = ({ text, kind }: DocumentLine): boolean =>
  kind === 'paragraph' &&
  /^(Mål|Delmål) \d|^(Förutsättningar för|Hur går det|Åtagande i|Stöd för|Effekt på|Utfall$|Möjliga åtgärder$|Indikatorer$)/.test(
    text,
  )

/** Runs of lines: each list by itself, everything else one by one. */
function runsOf(text: string): { items: string[]; line: DocumentLine | undefined }[] {
  const runs: { items: string[]; line: DocumentLine | undefined }[] = []
  for (const line of linesOfText(text)) {
    if (line.kind === 'blank') continue
    const last = runs.at(-1)
    if (line.kind !== 'list-item') runs.push({ items: [], line })
    else if (last !== undefined && last.line === undefined) last.items.push(line.text)
    else runs.push({ items: [line.text], line: undefined })
  }
  return runs
}

const levelOf = (text: string): number => (/^(Mål|Delmål) \d/.test(text) ? 1 : 2)

/** The text as a web page, with what a real page has around and between it. */
export function asHtml(text: string): string {
  const body = runsOf(text).map(({ items, line }) => {
    if (line === undefined) return `<ul>${items.map((item) => `<li><p>${escaped(item)}</p></li>`).join('')}</ul>`
    const level = levelOf(line.text)
    return isHeading(line)
      ? `<h${level}><span>${escaped(line.text)}</span></h${level}>`
      : `<div class="x"><p>${escaped(line.text)}</p><span hidden>dolt</span></div>`
  })
  return `<!doctype html><html lang="sv"><head><title>Sidan</title><style>p { color: red }</style></head><body>
<nav><ul><li>Hem</li><li>Mål 1: Meny</li></ul></nav><script>document.write('Mål 9: Nej')</script>
<main>${body.join('\n')}</main><footer>Sidfot</footer></body></html>`
}

/** A Word document of such a body, with styles in Swedish and English and one numbering. */
export function wordDocument(body: string, more: Record<string, string> = {}): Buffer {
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${space}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${space}>
      <w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Vår rubrik"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Egen2"><w:name w:val="Vår andra rubrik"/><w:basedOn w:val="Egen"/></w:style>
      <w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Inneh1"><w:name w:val="toc 1"/></w:style>
    </w:styles>`,
    ...more,
  })
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** A paragraph of a Word document. */
export const wordParagraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`

/** The text as a Word document: headings by style, lists by numbering and by style, tracked changes, words cut in two. */
export function asDocx(text: string): Buffer {
  const numbering = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  const body = runsOf(text).flatMap(({ items, line }) => {
    if (line === undefined) {
      return items.map((item, index) => wordParagraph(item, index % 2 === 0 ? numbering : '<w:pStyle w:val="Punkt"/>'))
    }
    if (isHeading(line))
      return [wordParagraph(line.text, `<w:pStyle w:val="${levelOf(line.text) === 1 ? 'Rubrik1' : 'Egen2'}"/>`)]
    const middle = Math.floor(line.text.length / 2)
    return [
      `<w:p>${run(line.text.slice(0, middle))}<w:del w:id="1"><w:r><w:delText>borttaget</w:delText></w:r></w:del><w:ins w:id="2">${run(line.text.slice(middle))}</w:ins></w:p>`,
    ]
  })
  return wordDocument(body.join(''))
}
