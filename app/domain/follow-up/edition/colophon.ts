import { formatCalendarDate, formatDateTime } from '#app/domain/swedish.ts'
import type { Report } from './content.ts'

/** How a report stands: a word that is set large, and a sentence that says what it means. */
export interface Standing {
  word: string
  sentence: string
  /** The word is repeated on every page, because pages are read apart from each other. */
  marksPages: boolean
}

/** A draft, a proposal, or adopted by the steering group. */
export function standingOf({ content: { frozen, decision } }: Report): Standing {
  if (frozen === null)
    return { word: 'Utkast', sentence: 'Sammanställt som underlaget ser ut nu. Inte fastställt.', marksPages: true }
  if (decision === null)
    return {
      word: 'Förslag',
      sentence: `Förslag ${frozen.number} till styrgruppen. Inte fastställt.`,
      marksPages: true,
    }
  const { meetingOn, caseNumber } = decision
  return {
    word: 'Fastställd',
    sentence: `Fastställd av styrgruppen den ${formatCalendarDate(meetingOn)}, dnr ${caseNumber}.`,
    marksPages: false,
  }
}

/** Where errata are published, and what has changed since. */
export const errataAddress = ({ siteUrl, year }: Pick<Report['content'], 'siteUrl' | 'year'>): string =>
  `${siteUrl}/arsuppfoljning/${year}`

/** What is told of the report itself: who froze it and when, who decided, its checksum, and where errata are. */
export function colophon({ content, sha256 }: Report): { term: string; text: string; href?: string }[] {
  const { frozen, decision, extract } = content
  const address = errataAddress(content)
  return [
    ...(extract === null ? [] : [{ term: 'Utdrag', text: `Ur årsuppföljningen ${content.year}: ${extract.title}` }]),
    ...(frozen === null
      ? []
      : [{ term: 'Innehållet låst', text: `${formatDateTime(new Date(frozen.at))} av ${frozen.by}` }]),
    ...(frozen === null || frozen.reason === '' ? [] : [{ term: 'Låst fast något saknades', text: frozen.reason }]),
    ...(decision === null
      ? []
      : [
          { term: 'Beslut', text: `Styrgruppen den ${formatCalendarDate(decision.meetingOn)}` },
          { term: 'Diarienummer', text: decision.caseNumber },
          { term: 'Beslutet infört', text: `${formatDateTime(new Date(decision.at))} av ${decision.by}` },
          ...(decision.note === '' ? [] : [{ term: 'Anmärkning till beslutet', text: decision.note }]),
        ]),
    ...(sha256 === null ? [] : [{ term: 'Kontrollsumma (SHA-256)', text: sha256 }]),
    ...(extract === null || extract.of === '' ? [] : [{ term: 'Hela uppföljningens kontrollsumma', text: extract.of }]),
    ...(frozen === null ? [] : [{ term: 'Rättelser', text: `Publiceras på ${address}`, href: address }]),
  ]
}
