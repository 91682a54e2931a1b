import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { standingOf } from '#app/domain/follow-up/edition/colophon.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The date of a draft, which is of no moment: it must not say when somebody happened to fetch the file. */
const noMoment = '1980-01-01T00:00:00Z'

/**
 * The properties of an Office file: title, subject, language, who and when. The times are the content's own, since docx
 * would write those of the clock.
 */
export function coreProperties(report: Report): string {
  const { document, partnership, decision, frozen } = report.content
  const at = (time: string | undefined): string => (time === undefined ? noMoment : time.replace(/\.\d+Z$/, 'Z'))
  const made = at(frozen?.at)
  const changed = at(decision?.at ?? frozen?.at)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(document.title)}</dc:title>`,
    `<dc:subject>${escaped(document.subtitle)}</dc:subject>`,
    `<dc:creator>${escaped(partnership)}</dc:creator>`,
    '<dc:language>sv-SE</dc:language>',
    `<cp:contentStatus>${escaped(standingOf(report).word)}</cp:contentStatus>`,
    `<cp:lastModifiedBy>${escaped(decision?.by ?? frozen?.by ?? partnership)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${made}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${changed}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}
