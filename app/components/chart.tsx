import type { Figure } from '#app/domain/follow-up/document.ts'
import { PartBars } from '#app/ui/chart/part-bars.tsx'
import { TimeSeriesChart } from '#app/ui/chart/time-series.tsx'

const tones = ['accent', 'a', 'b', 'c'] as const

/** A figure drawn: bars when everything is of one year, else lines by year. `id` is unique on the page. */
export function Chart({ figure, id }: { figure: Figure; id: string }) {
  const years = [
    ...figure.lines.flatMap((line) => line.points.map((point) => point.year)),
    ...figure.ranges.map((range) => range.year),
    ...figure.holes.map((hole) => hole.year),
  ]
  if (new Set(years).size <= 1) return <OneYear figure={figure} />
  return (
    <TimeSeriesChart
      id={id}
      title={figure.title}
      desc={figure.description}
      unit={figure.unit}
      xFrom={Math.min(...years)}
      xTo={Math.max(...years)}
      lines={figure.lines.map((line, index) => ({
        id: line.id,
        label: figure.lines.length === 1 ? '' : line.shortLabel,
        shortLabel: figure.lines.length === 1 ? '' : line.shortLabel,
        tone: tones[index % tones.length] ?? 'accent',
        points: line.points.map((point) => ({ x: point.year, y: point.value, text: point.text })),
        bridges: line.bridges,
      }))}
      ranges={figure.ranges.map(({ year, ...range }) => ({ x: year, ...range }))}
      notMeasured={figure.holes.map((hole) => ({ x: hole.year, text: hole.text }))}
      breaks={figure.breaks.map((one) => ({ before: one.year, text: one.text }))}
      stops={figure.stops.map((stop) => ({ x: stop.year, text: stop.text }))}
    />
  )
}

function OneYear({ figure }: { figure: Figure }) {
  const parts = [
    ...figure.lines.flatMap((line) =>
      line.points.map((point) => ({ id: line.id, label: line.shortLabel, text: point.text, value: point.value })),
    ),
    ...figure.ranges.map((range, index) => ({
      id: `range-${index}`,
      label: range.label === 'länen' ? 'Länen, från lägsta till högsta' : (range.label ?? ''),
      text: range.text,
      low: range.low,
      high: range.high,
    })),
  ]
  const greatest = Math.max(1, ...parts.map((part) => ('high' in part ? part.high : part.value)))
  return <PartBars label={figure.subtitle} parts={parts} max={figure.unit === 'percent' ? 100 : greatest} />
}
