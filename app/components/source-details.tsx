import { sourceName, type SourceEdition } from '#app/domain/source/source-edition.ts'
import { sourceKinds } from '#app/domain/source/source.ts'
import { formatCalendarDate, formatPercent } from '#app/domain/swedish.ts'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'

/** Where on an indicator's page a source is told of. */
export const sourceAnchor = (source: Pick<SourceEdition, 'slug'>): string => `kalla-${source.slug}`

/** Everything known of an edition: who, when, how, how many answered, and how to check it. */
export function SourceDetails({ source }: { source: SourceEdition }) {
  const rows: SummaryRow[] = [{ term: 'Slag av källa', value: sourceKinds[source.kind].label }]
  const add = (term: string, value: string | null) => {
    if (value !== null) rows.push({ term, value })
  }
  add('Vilka uppgifterna gäller', source.population)
  add('Så samlades uppgifterna in', source.howCollected)
  if (source.responseRates.length > 0) {
    rows.push({
      term: 'Svarsfrekvens',
      value: (
        <ul>
          {source.responseRates.map((rate) => (
            <li key={rate.part}>
              {formatPercent(rate.percent)} – {rate.part}
            </li>
          ))}
        </ul>
      ),
    })
  }
  if (source.url !== null) {
    rows.push({
      term: 'Adress i källan',
      value: (
        <>
          <span className="wrap">{source.url}</span>
          {source.urlNote === null ? null : <p>{source.urlNote}</p>}
        </>
      ),
    })
  }
  add('Kontakt', source.contact)
  add('Mer om källan', source.note)
  rows.push({
    term: 'Hämtad',
    value: source.fetchedOn === null ? 'Datum är inte antecknat' : formatCalendarDate(source.fetchedOn),
  })
  if (source.fileSha256 !== null) {
    rows.push({
      term: 'Filens kontrollsumma (SHA-256)',
      value: <code className="wrap">{source.fileSha256}</code>,
    })
  }
  return (
    <section className="panel" id={sourceAnchor(source)}>
      <h3>{sourceName(source)}</h3>
      <SummaryList rows={rows} />
    </section>
  )
}
