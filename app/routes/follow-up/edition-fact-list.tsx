import { editionStates } from '#app/domain/follow-up/edition/edition.ts'
import { formatCalendarDate, formatDateTime } from '#app/domain/swedish.ts'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'
import type { EditionFactsShown } from './edition-facts.server.ts'

/** When and by whom an edition was frozen, what was decided about it, and the checksum that says it is unchanged. */
export function EditionFactList({ edition }: { edition: EditionFactsShown }) {
  const { decision, sentBack, published } = edition
  const rows: SummaryRow[] = [
    {
      term: 'Förslag',
      value: `Nummer ${edition.number}${edition.state === 'proposed' ? '' : ` · ${editionStates[edition.state].label.toLocaleLowerCase('sv')}`}`,
    },
    { term: 'Fryst', value: `${formatDateTime(edition.frozenAt)} av ${edition.frozenName}` },
    ...(edition.reason === '' ? [] : [{ term: 'Föreslagen fast något saknas', value: edition.reason }]),
    ...(sentBack === null
      ? []
      : [{ term: 'Tillbaka', value: `${formatDateTime(sentBack.at)} av ${sentBack.name}: ${sentBack.reason}` }]),
    ...(decision === null
      ? []
      : [
          {
            term: 'Fastställd',
            value: `Sammanträde ${formatCalendarDate(decision.meetingOn)}, diarienummer ${decision.caseNumber}. Infört av ${decision.by} ${formatDateTime(new Date(decision.at))}.`,
          },
          ...(decision.note === '' ? [] : [{ term: 'Anteckning', value: decision.note }]),
        ]),
    ...(published === null
      ? []
      : [{ term: 'Publicerad', value: `${formatDateTime(published.at)} av ${published.name}` }]),
    { term: 'Kontrollsumma, SHA‑256', value: <code className="wrap">{edition.sha256}</code> },
    ...(decision === null
      ? []
      : [
          {
            term: 'Förslagets, före beslutet',
            value: <code className="wrap">{edition.proposedSha256}</code>,
          },
        ]),
  ]
  return <SummaryList rows={rows} />
}
