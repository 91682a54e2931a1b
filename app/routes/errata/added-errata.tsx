import type { Erratum } from '#app/domain/follow-up/edition/errata.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'

/** The corrections that have been added, with who added them. */
export function AddedErrata(props: {
  errata: readonly Erratum[]
  sections: readonly { key: string; title: string }[]
}) {
  return (
    <ul className="entries">
      {props.errata.map(({ id, number, at, byName, section, wrong, right, reason }) => (
        <li key={id}>
          <h3 className="entry-title">Rättelse {number}</h3>
          <SummaryList
            rows={[
              { term: 'Avsnitt', value: props.sections.find(({ key }) => key === section)?.title ?? section },
              { term: 'Det står', value: <span className="keep-lines">{wrong}</span> },
              { term: 'Det ska stå', value: <span className="keep-lines">{right}</span> },
              { term: 'Varför', value: <span className="keep-lines">{reason}</span> },
              { term: 'Tillagd', value: `${formatDateTime(at)} av ${byName}` },
            ]}
          />
        </li>
      ))}
    </ul>
  )
}
