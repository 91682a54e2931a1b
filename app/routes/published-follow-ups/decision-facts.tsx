import type { ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { formatCalendarDate, formatDateTime } from '#app/domain/swedish.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'

/** Who decided what and when, and the checksum that every format of the edition shows. */
export function DecisionFacts(props: {
  decision: ReportContent['decision']
  frozen: ReportContent['frozen']
  published: { at: Date; name: string } | null
  sha256: string | null
}) {
  const { decision, frozen, published, sha256 } = props
  const moment = (at: Date | string, by: string): string => `${formatDateTime(new Date(at))} av ${by}`
  return (
    <SummaryList
      rows={[
        ...(decision === null
          ? []
          : [
              { term: 'Styrgruppens sammanträde', value: formatCalendarDate(decision.meetingOn) },
              { term: 'Diarienummer', value: decision.caseNumber },
              { term: 'Fastställd', value: moment(decision.at, decision.by) },
              ...(decision.note === '' ? [] : [{ term: 'Anmärkning', value: decision.note }]),
            ]),
        ...(frozen === null
          ? []
          : [
              { term: 'Innehållet fryst', value: moment(frozen.at, frozen.by) },
              ...(frozen.reason === '' ? [] : [{ term: 'Fryst fast något saknades', value: frozen.reason }]),
            ]),
        ...(published === null ? [] : [{ term: 'Publicerad', value: moment(published.at, published.name) }]),
        ...(sha256 === null
          ? []
          : [
              {
                term: (
                  <>
                    Kontrollsumma <span className="nowrap">(SHA-256)</span>
                  </>
                ),
                value: <code className="wrap">{sha256}</code>,
              },
            ]),
      ]}
    />
  )
}
