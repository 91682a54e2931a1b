import { textWidth, wrapEvenly, wrapText } from './layout.ts'
import type { PartBar } from './part-bars.tsx'
import { lightColours, standaloneStyle } from './standalone-style.ts'
import { layoutTimeSeries } from './time-series/layout.ts'
import type { TimeSeries } from './time-series/model.ts'
import type { DrawnSize } from './time-series/sizes.ts'
import { TimeSeriesMarks } from './time-series.tsx'

export type StandaloneChartProps = {
  title: string
  subtitle: string
  /** The numbers in words. */
  desc: string
  /** Where the numbers come from, as a line under the chart. */
  source: string
  /** Lines by year, or bars of one year. */
  chart: { type: 'time-series'; series: TimeSeries } | { type: 'parts'; parts: readonly PartBar[]; max: number }
}

/* Lines are broken well before the edge: a machine without our fonts takes wider ones. */
const measure = { width: 720, margin: 24, text: 600, title: 23, subtitle: 16, foot: 14 } as const

/**
 * A chart as a file of its own: an svg with its style, title and source inside it, in light colours, that needs nothing
 * from elsewhere.
 */
export function StandaloneChart({ title, subtitle, desc, source, chart }: StandaloneChartProps) {
  const { width, margin } = measure
  const titleLines = wrapEvenly(title, measure.text, measure.title)
  const subtitleLines = wrapText(subtitle, measure.text, measure.subtitle)
  const sourceLines = wrapText(source, measure.text, measure.foot)
  const titleHeight = titleLines.length * measure.title * 1.25
  const top = titleHeight + subtitleLines.length * measure.subtitle * 1.35 + 28
  const body = chartBody(chart)
  const foot = top + body.height + 18
  const height = foot + sourceLines.length * measure.foot * 1.4
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${Math.ceil(height) + 2 * margin}`}
      width={width + 2 * margin}
      height={Math.ceil(height) + 2 * margin}
      role="img"
      aria-labelledby="titel beskrivning"
      lang="sv"
    >
      <title id="titel">{title}</title>
      <desc id="beskrivning">{desc}</desc>
      <style>{standaloneStyle}</style>
      <rect x={-margin} y={-margin} width="100%" height="100%" fill={lightColours.paper} />
      <Lines lines={titleLines} y={0} size={measure.title} step={1.25} className="file-title" />
      <Lines lines={subtitleLines} y={titleHeight + 4} size={measure.subtitle} step={1.35} className="chart-quiet" />
      <g transform={`translate(0 ${Math.round(top)})`}>{body.drawn}</g>
      <Lines lines={sourceLines} y={foot} size={measure.foot} step={1.4} className="chart-quiet" />
    </svg>
  )
}

type LinesProps = { lines: readonly string[]; y: number; size: number; step: number; className: string }

/** A chart's drawing and its size, to be set inside an svg. */
export function chartBody(chart: StandaloneChartProps['chart'], size: DrawnSize = 'wide') {
  const body = chart.type === 'parts' ? partRows(chart.parts, chart.max) : timeSeries(chart.series, size)
  return { width: measure.width, ...body }
}

/** Lines of text from `y` down. */
function Lines({ lines, y, size, step, className }: LinesProps) {
  return (
    <text className={className} fontSize={size}>
      {lines.map((line, index) => (
        <tspan key={index} x="0" y={Math.round((y + size * (index * step + 0.9)) * 10) / 10}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

function timeSeries(series: TimeSeries, size: DrawnSize) {
  const drawing = layoutTimeSeries(series, size)
  return { height: drawing.height, drawn: <TimeSeriesMarks drawing={drawing} /> }
}

const bars = { label: 250, gap: 18, font: 16.5, row: 20, height: 18, between: 14 } as const

/** Each part with its words to the left, its bar on a common scale, and its value to the right. */
function partRows(parts: readonly PartBar[], max: number) {
  const valueWidth = 1.15 * Math.max(...parts.map((part) => textWidth(part.text, bars.font, true)), 0)
  const from = bars.label + bars.gap
  const room = measure.width - from - bars.gap - valueWidth
  const at = (value: number): number => Math.round((from + (room * Math.max(0, Math.min(value, max))) / max) * 10) / 10
  let y = 0
  const rows = parts.map((part) => {
    const lines = wrapText(part.label, bars.label * 0.87, bars.font)
    const row = { part, lines, y, height: Math.max(lines.length * bars.row, bars.height + 4) }
    y += row.height + bars.between
    return row
  })
  return {
    height: Math.max(0, y - bars.between),
    drawn: (
      <g className="line-accent">
        {rows.map((row) => (
          <PartRow key={row.part.id} {...row} at={at} to={from + room} />
        ))}
      </g>
    ),
  }
}

type PartRowProps = {
  part: PartBar
  lines: readonly string[]
  y: number
  height: number
  at: (value: number) => number
  to: number
}

function PartRow({ part, lines, y, height, at, to }: PartRowProps) {
  const middle = y + height / 2
  const low = part.low ?? 0
  const end = part.high ?? part.value
  const textTop = middle - (lines.length * bars.row) / 2
  return (
    <g data-part={part.id}>
      <Lines lines={lines} y={textTop} size={bars.font} step={bars.row / bars.font} className="part-text" />
      <line className="part-track" x1={at(0)} x2={to} y1={middle + bars.height / 2} y2={middle + bars.height / 2} />
      {part.high === undefined ? null : <line className="part-stem" x1={at(0)} x2={at(low)} y1={middle} y2={middle} />}
      {end === undefined ? null : (
        <rect
          className="part-bar"
          x={at(low)}
          y={middle - bars.height / 2}
          width={Math.round((at(end) - at(low)) * 10) / 10}
          height={bars.height}
        />
      )}
      <text className="chart-strong part-text" x={measure.width} y={middle + 6} fontSize={bars.font} textAnchor="end">
        {part.text}
      </text>
    </g>
  )
}
