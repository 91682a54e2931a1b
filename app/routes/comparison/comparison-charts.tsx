import { isOfOneYear, mostLines, partsOf, timeSeriesOf } from '#app/components/figure-drawing.ts'
import { comparisonFigure, lineSentences } from '#app/domain/comparison/figure.ts'
import type { ComparableGroup, ComparedLine } from '#app/domain/comparison/line.ts'
import type { Figure as FigureData } from '#app/domain/follow-up/document/document.ts'
import { PartBars } from '#app/ui/chart/part-bars.tsx'
import { scaleMaximum } from '#app/ui/chart/scale-maximum.ts'
import type { TimeSeries } from '#app/ui/chart/time-series/model.ts'
import { TimeSeriesChart } from '#app/ui/chart/time-series.tsx'
import { Figure } from '#app/ui/figure.tsx'

interface Drawn {
  figure: FigureData
  lines: readonly [ComparedLine, ...ComparedLine[]]
}

/** A chart for each group, and more where a group has more lines than one chart can tell apart. */
function drawnOf(groups: readonly ComparableGroup[]): Drawn[] {
  return groups.flatMap((group, at) => {
    const charts: Drawn[] = []
    for (let start = 0; start < group.length; start += mostLines) {
      const [first, ...rest] = group.slice(start, start + mostLines)
      if (first === undefined) break
      const lines = [first, ...rest] as const
      charts.push({ lines, figure: comparisonFigure(lines, `grupp-${at + 1}-${start / mostLines + 1}`) })
    }
    return charts
  })
}

const allOfOneYear = (drawn: readonly Drawn[]): boolean => {
  const years = drawn.flatMap(({ lines }) => lines.flatMap((line) => line.series.values.map((row) => row.year)))
  return new Set(years).size <= 1
}

/** The charts side by side, with the same years and, for each unit, the same scale. */
export function ComparisonCharts({ groups }: { groups: readonly ComparableGroup[] }) {
  const drawn = drawnOf(groups)
  const years = drawn.flatMap(({ lines }) => lines.flatMap((line) => line.series.values.map((row) => row.year)))
  const maximum = (unit: FigureData['unit']): number =>
    scaleMaximum(
      unit,
      drawn.filter(({ figure }) => figure.unit === unit).flatMap(({ figure }) => valuesOf(figure)),
    )
  const asParts = allOfOneYear(drawn)
  const scaled = (figure: FigureData): TimeSeries => ({
    ...timeSeriesOf(figure),
    xFrom: Math.min(...years),
    xTo: Math.max(...years),
    yMax: maximum(figure.unit),
  })
  const alongside = drawn.map(({ figure }) => scaled(figure))
  return (
    <div className={drawn.length > 1 ? 'side-by-side' : undefined}>
      {drawn.map(({ figure, lines }) => (
        <Figure
          key={figure.id}
          id={figure.id}
          title={figure.title}
          subtitle={figure.subtitle}
          note={lineSentences(lines).join(' ')}
          source={figure.source === '' ? undefined : { label: figure.source, href: '#varden' }}
        >
          {asParts && isOfOneYear(figure) ? (
            <PartBars
              label={figure.title}
              parts={partsOf(figure).parts}
              max={figure.unit === 'percent' ? 100 : maximum(figure.unit)}
            />
          ) : (
            <TimeSeriesChart
              id={figure.id}
              title={figure.title}
              desc={figure.description}
              {...scaled(figure)}
              alongside={alongside}
            />
          )}
        </Figure>
      ))}
    </div>
  )
}

const valuesOf = (figure: FigureData): number[] => [
  ...figure.lines.flatMap((line) => line.points.map((point) => point.value)),
  ...figure.ranges.map((range) => range.high),
]
