import type { CaseSeries, HoldingFollowUp, SourceCase } from '#app/db/import/source-cases.server.ts'
import type { CaseCell } from '#app/domain/import/source-case.ts'
import { breakdowns } from '#app/domain/series/cell.ts'
import { counted, formatDate, formatDateTime, formatNumber } from '#app/domain/swedish.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { CaseKind, seriesName } from './case-parts.tsx'

/** When it was found, and what it is about. */
export function CaseFacts({ found }: { found: SourceCase }) {
  const { series, openedAt, content } = found
  const { trouble } = content
  return (
    <SummaryList
      rows={[
        { term: 'Vad som har hänt', value: <CaseKind found={found} /> },
        { term: 'Upptäckt', value: formatDateTime(new Date(openedAt)) },
        ...(series === null
          ? []
          : [
              {
                term: 'Serie',
                value: (
                  <a href={`/samordning/indikatorer/${series.indicator.slug}/serier/${series.slug}/varden`}>
                    {seriesName(series)}
                  </a>
                ),
              },
            ]),
        ...(trouble === null
          ? []
          : [
              { term: 'Läst senast', value: formatDate(new Date(trouble.since)) },
              { term: 'Vad som hände', value: trouble.why },
              { term: 'Gäller', value: counted(trouble.keyFigures, 'nyckeltal', 'nyckeltal', 'neuter') },
            ]),
      ]}
    />
  )
}

/** Every value that is otherwise, before and after. */
export function CaseCells({ cells }: { cells: readonly CaseCell[] }) {
  const isBroken = cells.some(({ breakdown }) => breakdown !== 'total')
  return (
    <Section id="varden" title={`Värden som skiljer sig (${formatNumber(cells.length)})`}>
      <DataTable
        caption="Värden hos oss och hos källan"
        captionHidden
        wide
        rows={cells}
        rowKey={({ name }) => name}
        columns={[
          { key: 'area', label: 'Område', rowHeader: true, cell: ({ subject }) => subject },
          { key: 'year', label: 'År', cell: ({ year }) => year },
          ...(isBroken
            ? [{ key: 'sex', label: 'Uppdelning', cell: ({ breakdown }: CaseCell) => breakdowns[breakdown].label }]
            : []),
          { key: 'before', label: 'Vi har', numeric: true, cell: ({ before }) => before },
          { key: 'after', label: 'Kolada har', numeric: true, cell: ({ after }) => after },
        ]}
        source="Kolada"
      />
    </Section>
  )
}

/** Where the values are read by everybody. */
export function Holding({ series, holding }: { series: CaseSeries; holding: readonly HoldingFollowUp[] }) {
  return (
    <Section id="visas" title="Där de visas nu">
      <LinkList
        links={[
          {
            href: `/indikatorer/${series.indicator.slug}`,
            label: series.indicator.shortName,
            meta: 'Indikatorns sida visar det värde som gäller hos oss',
          },
          ...holding.map(({ year, values }) => ({
            href: `/arsuppfoljning/${year}`,
            label: `Årsuppföljning ${year}`,
            meta: `Publicerad med ${counted(values, 'av värdena', 'av värdena', 'neuter')} som det var. Den ändras inte; skillnaden visas där som ändrad sedan publiceringen`,
          })),
        ]}
      />
      {holding.length === 0 ? <p>Ingen publicerad årsuppföljning har något av värdena.</p> : null}
    </Section>
  )
}

/** The series that have values from the key figure, and where each is ended when the source goes on no longer. */
export function TiedSeriesList({ tied, isGone }: { tied: readonly CaseSeries[]; isGone: boolean }) {
  return (
    <Section id="serier" title="Serier med värden från nyckeltalet">
      {tied.length === 0 ? (
        <p>Inga värden är inlästa från nyckeltalet.</p>
      ) : (
        <LinkList
          links={tied.map((series) => ({
            href: `/samordning/indikatorer/${series.indicator.slug}/serier/${series.slug}${isGone && series.ending === null ? '/avslut' : ''}`,
            label: seriesName(series),
            meta:
              series.ending !== null
                ? 'Avslutad'
                : isGone
                  ? 'Avsluta serien som borttagen av källan. Värdena finns kvar'
                  : 'Är det en ny fråga hör nya värden till en ny serie',
          }))}
        />
      )}
    </Section>
  )
}
