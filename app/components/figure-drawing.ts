import type { Figure } from '#app/domain/follow-up/document/document.ts'
import type { PartBar } from '#app/ui/chart/part-bars.tsx'
import type { TimeSeries } from '#app/ui/chart/time-series/model.ts'

const tones = ['accent', 'a', 'b', 'c'] as const

/** How many lines one chart can tell apart. */
export const mostLines = tones.length

const yearsOf = (figure: Figure): number[] => [
  ...figure.lines.flatMap((line) => line.points.map((point) => point.year)),
  ...figure.ranges.map((range) => range.year),
  ...figure.holes.map((hole) => hole.year),
]

/** Whether a figure has no course over time, so that it is drawn as bars. */
export const isOfOneYear = (figure: Figure): boolean => new Set(yearsOf(figure)).size <= 1

/** A figure's lines by year, as the chart takes them. */
export function timeSeriesOf(figure: Figure): TimeSeries {
  const years = yearsOf(figure)
  return {
    unit: figure.unit,
    xFrom: Math.min(...years),
    xTo: Math.max(...years),
    lines: figure.lines.map((line, index) => ({
      id: line.id,
      label: figure.lines.length === 1 ? '' : line.shortLabel,
      shortLabel: figure.lines.length === 1 ? '' : line.shortLabel,
      tone: tones[index % tones.length] ?? 'accent',
      points: line.points.map((point) => ({ x: point.year, y: point.value, text: point.text })),
      bridges: line.bridges,
    })),
    ranges: figure.ranges.map(({ year, ...range }) => ({ x: year, ...range })),
    notMeasured: figure.holes.map((hole) => ({ x: hole.year, text: hole.text })),
    breaks: figure.breaks.map((one) => ({ before: one.year, text: one.text })),
    stops: figure.stops.map((stop) => ({ x: stop.year, text: stop.text })),
    guides: figure.guides?.map(({ value, line, ...guide }) => ({
      ...guide,
      y: value,
      tone: tones[figure.lines.findIndex(({ id }) => id === line)],
    })),
  }
}

/** A figure of one year as bars, with the end of their scale: 100 for shares. */
export function partsOf(figure: Figure): { parts: PartBar[]; max: number } {
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
  return { parts, max: figure.unit === 'percent' ? 100 : greatest }
}
