import { countyOf } from '#app/domain/area/order.ts'
import type { CitedSeries, CitedValue, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { isWideSeries, latestOf } from '#app/domain/indicator/told-part.ts'
import { formatValue } from '#app/domain/series/value.ts'
import { counted } from '#app/domain/swedish.ts'
import { Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

/** The latest value of every area, series by series; each leads to the area's years and their sources. */
export function LatestByArea({ indicator }: { indicator: DescribedIndicator }) {
  const wide = indicator.series.filter(isWideSeries)
  if (wide.length === 0) return null
  return (
    <Section id="senaste-vardet" title="Senaste värdet i varje område">
      {wide.map((series) => (
        <LatestOfSeries key={series.slug} indicator={indicator} series={series} />
      ))}
    </Section>
  )
}

function LatestOfSeries({ indicator, series }: { indicator: DescribedIndicator; series: CitedSeries }) {
  const latest = latestOf(series)
  if (latest === undefined) return null
  const { year, values } = latest
  const areas = values.map((row) => row.area)
  const isGrouped = areas.some((area) => area?.kind === 'municipality')
  return (
    <details className="disclosure">
      <summary>
        {series.label} {year}: {counted(values.length, 'område', 'områden')}
      </summary>
      <DataTable
        caption={`${series.label} ${year}`}
        captionHidden
        rows={values}
        rowKey={(row) => row.subject}
        groupOf={(row) => (isGrouped && row.area !== undefined ? countyOf(row.area)?.name : undefined)}
        columns={[
          { key: 'area', label: 'Område', rowHeader: true, cell: (row: CitedValue) => row.subjectName },
          {
            key: 'value',
            label: String(year),
            numeric: true,
            cell: (row: CitedValue) => (
              <a href={`/indikatorer/${indicator.slug}?omrade=${row.area?.code ?? ''}#ett-omrade`}>
                {formatValue(row.value, indicator.unit)}
              </a>
            ),
          },
        ]}
      />
    </details>
  )
}
