import { valueAnchor } from '#app/components/indicator-values.tsx'
import { lineName, type ComparedLine } from '#app/domain/comparison/line.ts'
import { formatValue } from '#app/domain/series/value.ts'
import { DataTable } from '#app/ui/table.tsx'

/** The values of all lines by year; every value leads to where it stands in its source. */
export function ComparisonTable({ lines }: { lines: readonly ComparedLine[] }) {
  const years = [...new Set(lines.flatMap((line) => line.series.values.map((row) => row.year)))].sort((a, b) => a - b)
  return (
    <DataTable
      caption="Värden per år"
      captionHidden
      rows={lines}
      rowKey={(line) => line.key}
      note="Varje värde leder till sin källa. En tom ruta betyder att serien inte har något värde för året."
      columns={[
        { key: 'line', label: 'Serie', rowHeader: true, cell: (line: ComparedLine) => lineName(line, lines) },
        ...years.map((year) => ({
          key: String(year),
          label: String(year),
          numeric: true,
          cell: ({ series, guard, unit }: ComparedLine) => {
            const value = series.values.find((row) => row.year === year)
            return value === undefined ? null : (
              <a href={`/indikatorer/${guard.indicator.slug}#${valueAnchor(series, value)}`}>
                {formatValue(value.value, unit)}
              </a>
            )
          },
        })),
      ]}
    />
  )
}
