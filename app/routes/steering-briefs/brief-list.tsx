import { briefPath } from '#app/domain/steering/brief-addresses.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { FormatLinks, type BriefFileFormat } from './format-links.tsx'

/** A meeting's briefs, newest first: who froze each and when, its files and its checksum. */
export function BriefList(props: {
  meeting: number
  formats: readonly BriefFileFormat[]
  briefs: readonly { id: number; number: number; sha256: string; frozenAt: Date; frozenName: string }[]
}) {
  return props.briefs.map(({ id, number, sha256, frozenAt, frozenName }) => (
    <section key={id} id={`underlag-${number}`} className="panel">
      <h3>
        <a href={briefPath(props.meeting, number)}>Underlag {number}</a>
      </h3>
      <SummaryList
        rows={[
          { term: 'Fryst', value: `${formatDateTime(new Date(frozenAt))} av ${frozenName}` },
          { term: 'Filer', value: <FormatLinks id={id} number={number} formats={props.formats} /> },
          { term: 'Kontrollsumma', value: <code className="breakable">{sha256}</code> },
        ]}
      />
    </section>
  ))
}
