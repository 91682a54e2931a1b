import { isByArea, valueRows, type ValueRow } from '#app/domain/follow-up/document/figure.ts'
import { referenceLines } from '#app/domain/follow-up/document/guides.ts'
import type { CitedValue, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { isRevised } from '#app/domain/series/revision.ts'
import { formatValue } from '#app/domain/series/value.ts'
import { DataTable } from '#app/ui/table.tsx'

/** Where on the indicator's page a value's sources are. */
export const valueAnchor = (series: { slug: string }, value: CitedValue): string =>
  `varde-${series.slug}-${value.subject.replace(':', '-')}-${value.year}-${value.breakdown}`

/** The values as a table with a column for each year; every value leads to its source. */
export function IndicatorValues({ indicator, caption }: { indicator: DescribedIndicator; caption: string }) {
  const { years, rows } = valueRows(indicator)
  const isAnyRevised = rows.some((row) => [...row.values.values()].some(isRevised))
  const notes = [
    ...referenceLines(indicator).map((line) => `${line}.`),
    ...(isAnyRevised ? ['r = reviderat. Vad värdet var tidigare står vid värdets källa.'] : []),
  ]
  return (
    <DataTable
      caption={caption}
      captionHidden
      note={notes.length === 0 ? undefined : notes.join(' ')}
      rows={rows}
      rowKey={(row) => row.key}
      groupOf={(row) => row.group}
      columns={[
        {
          key: 'label',
          label: indicator.series.some(isByArea) ? 'Område' : 'Serie',
          rowHeader: true,
          cell: (row: ValueRow) => row.label,
        },
        ...years.map((year) => ({
          key: String(year),
          label: String(year),
          numeric: true,
          cell: (row: ValueRow) => {
            const value = row.values.get(year)
            return value === undefined ? null : (
              <>
                {isRevised(value) ? <small>r </small> : null}
                <a href={`/indikatorer/${indicator.slug}#${valueAnchor(row.series, value)}`}>
                  {formatValue(value.value, indicator.unit)}
                  {isRevised(value) ? <span className="hidden-visually"> (reviderat)</span> : null}
                </a>
              </>
            )
          },
        })),
      ]}
    />
  )
}
