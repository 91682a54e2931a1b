import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { standingOf } from '#app/domain/follow-up/edition/colophon.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The date of a draft, which is of no moment: it must not say when somebody happened to fetch the file. */
const noMoment = '1980-01-01T00:00:00Z'

/** What an Office file says of itself. Times are ISO 8601 in UTC. */
interface Properties {
  title: string
  subject: string
  creator: string
  status: string
  lastModifiedBy: string
  created: string
  modified: string
}

/**
 * The properties of an Office file: title, subject, language, who and when. The times are the content's own, since docx
 * would write those of the clock.
 */
export function officeProperties(of: Properties): string {
  const at = (time: string): string => time.replace(/\.\d+Z$/, 'Z')
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(of.title)}</dc:title>`,
    `<dc:subject>${escaped(of.subject)}</dc:subject>`,
    `<dc:creator>${escaped(of.creator)}</dc:creator>`,
    '<dc:language>sv-SE</dc:language>',
    `<cp:contentStatus>${escaped(of.status)}</cp:contentStatus>`,
    `<cp:lastModifiedBy>${escaped(of.lastModifiedBy)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at(of.created)}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at(of.modified)}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

/** The properties of a report's file. */
export function coreProperties(report: Report): string {
  const { document, partnership, decision, frozen } = report.content
  return officeProperties({
    title: document.title,
    subject: document.subtitle,
    creator: partnership,
    status: standingOf(report).word,
    lastModifiedBy: decision?.by ?? frozen?.by ?? partnership,
    created: frozen?.at ?? noMoment,
    modified: decision?.at ?? frozen?.at ?? noMoment,
  })
}
