import { Document, Packer } from 'docx'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { coreProperties } from './core-properties.ts'
import { contents } from './docx/contents.ts'
import { backPage, frontPage } from './docx/front-and-back.ts'
import { isLaidOut, pageNumbers } from './docx/page-numbers.ts'
import { pagesOf, wordSection } from './docx/pages.ts'
import { numbering, styles } from './docx/styles.ts'
import { beginWriting } from './docx/writing.ts'
import { legible } from './legible.ts'
import { stillZip } from './still-zip.ts'

/**
 * The document for Word, for those who must paste it into a template of their own: Word's own styles, headings, captions
 * and tables, and charts as pictures with their descriptions. The numbers of pages in the contents are worked out here, but
 * for a long document, where Word is left to fill them in when it opens it.
 */
export async function docxOf({ content, sha256 }: Report): Promise<Uint8Array<ArrayBuffer>> {
  const { data: document, replaced } = legible(content.document)
  const report: Report = { content: { ...content, document }, sha256 }
  const writing = await beginWriting(document, content.siteUrl)
  const pages = [
    { side: 'portrait' as const, children: frontPage(report) },
    ...pagesOf(
      {
        first: contents(document, writing),
        sections: document.sections,
        last: () => backPage(report, replaced, writing),
      },
      writing,
    ),
  ]
  const file = new Document({
    styles,
    numbering,
    hyphenation: { autoHyphenation: true, hyphenationZone: 340, doNotHyphenateCaps: true },
    ...(isLaidOut(document) ? { pageNumbers } : {}),
    sections: pages.map((each, index) => wordSection(each, report, index === 0)),
  })
  const bytes = await Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: coreProperties(report) }])
  return stillZip(bytes)
}
