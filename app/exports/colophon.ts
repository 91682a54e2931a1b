import type { Report } from '#app/domain/follow-up/content.ts'
import { formatCalendarDate, formatDateTime } from '#app/domain/swedish.ts'

/** A line of what a file says about itself. */
export interface ColophonLine {
  term: string
  text: string
  href?: string
}

/** How far what a file holds has come. */
export interface Standing {
  /** For its head. */
  word: string
  sentence: string
  /** The word stands on every page, because pages are read apart from each other. */
  marksPages: boolean
}

export function standing({ frozen, decision, extract }: Report['content']): Standing {
  const of = extract === null ? '' : ' Det här är ett utdrag.'
  if (decision !== null) {
    return {
      word: 'Fastställd',
      sentence: `Fastställd av styrgruppen vid mötet den ${formatCalendarDate(decision.meetingOn)}.${of}`,
      marksPages: false,
    }
  }
  if (frozen !== null) {
    return {
      word: 'FÖRSLAG',
      sentence: `Förslag ${frozen.number} till styrgruppen. Inte fastställt.${of}`,
      marksPages: true,
    }
  }
  return { word: 'UTKAST', sentence: `Utkast som inte är fryst. Uppgifterna kan ändras.${of}`, marksPages: true }
}

/**
 * What a file says about itself, last in it: how far it has come, who decided, its checksum and how that is checked, and
 * where errata are published. The same in every format.
 */
export function colophon({ content, sha256 }: Report): ColophonLine[] {
  const { frozen, decision, extract, siteUrl, year } = content
  const page = `${siteUrl}/arsuppfoljning/${year}`
  const lines: ColophonLine[] = [{ term: 'Ställning', text: standing(content).sentence }]
  if (decision !== null) {
    lines.push(
      { term: 'Diarienummer', text: decision.caseNumber },
      { term: 'Beslutet infört', text: `${formatDateTime(new Date(decision.at))} av ${decision.by}` },
    )
    if (decision.note !== '') lines.push({ term: 'Anteckning', text: decision.note })
  }
  if (frozen !== null) {
    lines.push({ term: 'Fryst', text: `${formatDateTime(new Date(frozen.at))} av ${frozen.by}` })
    if (frozen.reason !== '') lines.push({ term: 'Fryst trots brister', text: frozen.reason })
  }
  if (sha256 !== null) {
    lines.push(
      { term: 'Kontrollsumma (SHA-256)', text: sha256 },
      {
        term: 'Så räknas den',
        text: 'På innehållet i JSON-filen, på det sätt som filen själv beskriver.',
        href: `${page}/rapport/json`,
      },
    )
  }
  if (extract !== null && extract.of !== '') {
    lines.push({ term: 'Utdrag ur utgåvan med kontrollsumman', text: extract.of })
  }
  if (decision !== null) lines.push({ term: 'Rättelser publiceras på', text: page, href: page })
  return lines
}
