import type { ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { erratumId, type Erratum } from '#app/domain/follow-up/edition/errata.ts'
import { counted, formatCalendarDate, formatDateTime, sentenceCase } from '#app/domain/swedish.ts'
import { schemaPath } from '#app/exports/json.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'

/** Who decided what and when, and the checksum that every format of the edition shows. */
export function DecisionFacts(props: {
  decision: ReportContent['decision']
  frozen: ReportContent['frozen']
  published: { at: Date; name: string } | null
  sha256: string | null
  errata: readonly Erratum[]
}) {
  const { decision, frozen, published, sha256, errata } = props
  const [firstErratum] = errata
  const moment = (at: Date | string, by: string): string => `${formatDateTime(new Date(at))} av ${by}`
  return (
    <SummaryList
      rows={[
        ...(decision === null
          ? []
          : [
              {
                term: 'Fastställd',
                value: `Av styrgruppen, vid sammanträdet ${formatCalendarDate(decision.meetingOn)}`,
              },
              { term: 'Diarienummer', value: decision.caseNumber },
              { term: 'Beslutet infört', value: moment(decision.at, decision.by) },
              ...(decision.note === '' ? [] : [{ term: 'Anmärkning', value: decision.note }]),
            ]),
        ...(frozen === null
          ? []
          : [
              { term: 'Innehållet fryst', value: moment(frozen.at, frozen.by) },
              ...(frozen.reason === '' ? [] : [{ term: 'Fryst fast något saknades', value: frozen.reason }]),
            ]),
        ...(published === null ? [] : [{ term: 'Publicerad', value: moment(published.at, published.name) }]),
        {
          term: 'Rättelser',
          value:
            firstErratum === undefined ? (
              'Inga. Om något är fel står rättelsen här, och årsuppföljningen ändras inte.'
            ) : (
              <a href={`#${erratumId(firstErratum)}`}>
                {sentenceCase(counted(errata.length, 'rättelse', 'rättelser'))}
              </a>
            ),
        },
        ...(sha256 === null
          ? []
          : [
              {
                term: (
                  <>
                    Kontrollsumma <span className="nowrap">(SHA-256)</span>
                  </>
                ),
                value: <ChecksumView sha256={sha256} />,
              },
            ]),
      ]}
    />
  )
}

/** The checksum, and how it is checked: the file of data says it word for word. */
const ChecksumView = ({ sha256 }: { sha256: string }) => (
  <>
    <code className="wrap">{sha256}</code>
    <br />
    Samma summa står i alla filer nedan. Hur du räknar om den står först i filen Data (JSON), som beskrivs i{' '}
    <a href={schemaPath}>ett schema</a>.
  </>
)
