import type { ComparedIndicator, ComparedSeries, ShownValue } from '#app/domain/follow-up/comparing/side-by-side.ts'
import { Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { PresenceNote } from './presence-note.tsx'

/** Most areas or organisations of a series whose values are shown; how many there are in all is always told. */
const mostShown = 12

/** For each indicator, the newest value of each series in the two editions, and the points that have come. */
export function ComparedIndicators(props: {
  indicators: readonly ComparedIndicator[]
  earlier: number
  later: number
}) {
  const { indicators, earlier, later } = props
  return (
    <>
      {indicators.map((indicator) => (
        <Section key={indicator.slug} level={3} title={<a href={`/indikatorer/${indicator.slug}`}>{indicator.name}</a>}>
          <PresenceNote presence={indicator.presence} />
          <p>{stateInWords(indicator, earlier, later)}</p>
          {indicator.series.length === 0 ? null : (
            <DataTable
              caption={`Senaste värdet i varje serie, ${indicator.name}`}
              captionHidden
              rows={indicator.series}
              rowKey={({ slug }) => slug}
              columns={[
                { key: 'series', label: 'Serie', rowHeader: true, cell: (row) => <SeriesName series={row} /> },
                {
                  key: 'earlier',
                  label: `Senast ${earlier}`,
                  cell: (row) => <Values series={row} values={row.earlier} />,
                },
                { key: 'later', label: `Senast ${later}`, cell: (row) => <Values series={row} values={row.later} /> },
                { key: 'added', label: 'Nya värden', cell: (row) => <Added series={row} /> },
              ]}
            />
          )}
          {indicator.breaks.map((text) => (
            <p key={text} className="small">
              Brott mellan serierna {text}
            </p>
          ))}
        </Section>
      ))}
    </>
  )
}

function stateInWords(
  { presence, earlier: was, later: is }: ComparedIndicator,
  earlier: number,
  later: number,
): string {
  if (presence === 'went') return `Läge ${earlier}: ${was ?? ''}.`
  if (presence === 'came') return `Läge ${later}: ${is ?? ''}.`
  return was === is ? `Läge i båda: ${is ?? ''}.` : `Läge ${earlier}: ${was ?? ''}. Läge ${later}: ${is ?? ''}.`
}

/** What the values of a series are about, where all of them are about the same. */
function onlySubject({ earlier, later }: ComparedSeries): string | undefined {
  const names = new Set([...(earlier ?? []), ...(later ?? [])].map(({ subjectName }) => subjectName))
  return names.size === 1 ? [...names][0] : undefined
}

function SeriesName({ series }: { series: ComparedSeries }) {
  const subject = onlySubject(series)
  return (
    <>
      {series.label}
      {subject === undefined ? null : (
        <>
          <br />
          <small>{subject}</small>
        </>
      )}
    </>
  )
}

function Added({ series }: { series: ComparedSeries }) {
  if (series.added.length === 0) return <span className="muted">Inga</span>
  return <Values series={series} values={series.added} />
}

function Values({ series, values }: { series: ComparedSeries; values: readonly ShownValue[] | null }) {
  const isNamed = onlySubject(series) === undefined
  if (values === null) return <span className="muted">Serien fanns inte</span>
  if (values.length === 0) return <span className="muted">Inga värden</span>
  const shown = values.slice(0, mostShown)
  return (
    <>
      {shown.map(({ subjectName, year, text }) => (
        <div key={`${subjectName} ${year}`}>
          {isNamed ? `${subjectName} ` : ''}
          {year}: <strong>{text}</strong>
        </div>
      ))}
      {values.length > shown.length ? (
        <small>
          Här visas {shown.length} av {values.length}.
        </small>
      ) : null}
    </>
  )
}
