import { latestCommonYear, type ComparableGroup } from '#app/domain/comparison/line.ts'
import { indicatorUnits } from '#app/domain/indicator/indicator.ts'
import { sameSeries } from '#app/domain/series/comparison-guard.ts'
import { ranking, type Place, type Ranking } from '#app/domain/series/ranking.ts'
import { points } from '#app/domain/series/series.ts'
import { Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

/** How few areas are too few for places and a median to say anything. */
const fewest = 3

/** Places and median for the areas of one series, in the latest year that they share. */
export function Rankings({ groups }: { groups: readonly ComparableGroup[] }) {
  const ranked = groups.flatMap((group) => {
    const [first] = group
    const result = rankingOf(group.filter((line) => sameSeries(line.guard, first.guard)) as ComparableGroup)
    return result === undefined
      ? []
      : [{ ...result, unit: indicatorUnits[first.unit], name: first.guard.indicator.name }]
  })
  return ranked.length === 0 ? null : (
    <Section id="rangordning" title="Rangordning och median">
      {ranked.map(({ name, year, median, how, places, unit }) => (
        <div key={name} className="panel">
          <h3>
            {name}, {year}
          </h3>
          <p>
            Median: {unit.inText(median)}. {how}
          </p>
          <DataTable
            caption={`${name}, ${year}`}
            captionHidden
            rows={places}
            rowKey={(row) => row.subject.key}
            columns={[
              { key: 'subject', label: 'Område', rowHeader: true, cell: (row: Place) => row.subject.name },
              { key: 'place', label: 'Plats', numeric: true, cell: (row: Place) => row.place },
              { key: 'value', label: 'Värde', numeric: true, cell: (row: Place) => unit.inTable(row.value) },
            ]}
          />
        </div>
      ))}
    </Section>
  )
}

function rankingOf(group: ComparableGroup): Ranking | undefined {
  const year = latestCommonYear(group)
  if (year === undefined) return undefined
  const values = group.flatMap(({ guard, series }) => {
    const point = points(series).find((one) => one.year === year)
    return point === undefined ? [] : [{ from: guard, value: point.value }]
  })
  const result = values.length < fewest ? undefined : ranking(year, values)
  return result === undefined || 'refusals' in result ? undefined : result
}
