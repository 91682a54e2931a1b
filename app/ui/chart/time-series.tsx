import { line as pathOf } from 'd3-shape'
import { classNames } from '../class-names.ts'
import type { Drawing, Label } from './time-series/drawing.ts'
import { layoutTimeSeries } from './time-series/layout.ts'
import type { LineTone, TimeSeries } from './time-series/model.ts'
import type { ChartSize } from './time-series/sizes.ts'

export type TimeSeriesChartProps = TimeSeries & {
  /** Unique on the page. */
  id: string
  /** Says the finding; read by screen readers, so the figure's title may say the same. */
  title: string
  /** The numbers in words. */
  desc: string
}

/**
 * Shares or counts over years. Drawn twice, for a wide and a narrow column, and one of the two is shown by the width of
 * the column; both say the same. A line joins consecutive points of one series and nothing else.
 */
export function TimeSeriesChart({ id, title, desc, ...series }: TimeSeriesChartProps) {
  return (
    <div className="chart">
      <TimeSeriesDrawing id={id} title={title} desc={desc} series={series} size="wide" />
      <TimeSeriesDrawing id={id} title={title} desc={desc} series={series} size="narrow" />
    </div>
  )
}

type DrawingProps = { id: string; title: string; desc: string; series: TimeSeries; size: ChartSize }

function TimeSeriesDrawing({ id, title, desc, series, size }: DrawingProps) {
  const drawing = layoutTimeSeries(series, size)
  const { width, height } = drawing
  const titleId = `${id}-${size}-titel`
  const descId = `${id}-${size}-text`
  return (
    <svg
      className={`chart-${size}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${titleId} ${descId}`}
      data-size={size}
    >
      <title id={titleId}>{title}</title>
      <desc id={descId}>{desc}</desc>
      <TimeSeriesMarks drawing={drawing} />
    </svg>
  )
}

/** Everything that is drawn, to be set inside an svg. */
export function TimeSeriesMarks({ drawing }: { drawing: Drawing }) {
  const { bottom, font, small } = drawing
  return (
    <>
      <g>
        {drawing.ticks.map((tick) => (
          <g key={tick.value}>
            {drawing.periods.map((period) => (
              <line
                key={period.from}
                className={tick.value === 0 ? 'chart-axis' : 'chart-grid'}
                x1={fix(period.x1)}
                x2={fix(period.x2)}
                y1={fix(tick.y)}
                y2={fix(tick.y)}
              />
            ))}
            <text className="chart-quiet" x="0" y={fix(tick.y + small * 0.33)} fontSize={small}>
              {tick.text}
            </text>
          </g>
        ))}
      </g>
      <g>
        {drawing.years.map((year) => (
          <g key={year.year}>
            {year.open ? (
              <circle className="chart-open" cx={fix(year.x)} cy={fix(bottom)} r="4.5" data-not-measured={year.year} />
            ) : (
              <line className="chart-tick" x1={fix(year.x)} x2={fix(year.x)} y1={fix(bottom)} y2={fix(bottom + 5)} />
            )}
            {year.written ? (
              <text
                className="chart-quiet"
                x={fix(year.x)}
                y={fix(bottom + 8 + small)}
                fontSize={small}
                textAnchor="middle"
              >
                {year.year}
              </text>
            ) : null}
          </g>
        ))}
      </g>
      {drawing.guides.map((guide) => (
        <path
          key={`${guide.id}-${guide.x1}`}
          className={classNames('chart-guide', `chart-${guide.pattern}`, guide.tone && `line-${guide.tone}`)}
          d={`M${fix(guide.x1)} ${fix(guide.y)}H${fix(guide.x2)}`}
          data-guide={guide.id}
        />
      ))}
      {drawing.breaks.map((one) => (
        <line
          key={one.before}
          className="chart-break"
          x1={fix(one.x)}
          x2={fix(one.x)}
          y1={fix(one.y1)}
          y2={fix(bottom + 5)}
          data-break={one.before}
        />
      ))}
      {drawing.labels.map((label) =>
        label.leader ? <path key={label.key} className="chart-leader" d={path(label.leader)} /> : null,
      )}
      {drawing.segments.map((segment) => (
        <path
          key={`${segment.line}-${segment.from}`}
          className={classNames('chart-line', segment.bridge && 'chart-bridge', `line-${segment.tone}`)}
          d={path([segment.a, segment.b])}
          data-line={segment.line}
          data-from={segment.from}
          data-to={segment.to}
          data-bridge={segment.bridge ? 'true' : undefined}
        />
      ))}
      {drawing.ranges.map((range, i) => (
        <path
          key={i}
          className="chart-range"
          d={`M${fix(range.px - 6)} ${fix(range.y1)}h12M${fix(range.px)} ${fix(range.y1)}V${fix(range.y2)}M${fix(range.px - 6)} ${fix(range.y2)}h12`}
          data-x={range.x}
          data-low={range.low}
          data-high={range.high}
        />
      ))}
      {drawing.stops.map((stop, i) => (
        <path
          key={i}
          className={classNames('chart-stop', stop.tone && `line-${stop.tone}`)}
          d={`M${fix(stop.spot.x + 6)} ${fix(stop.spot.y)}h5m0-9v18`}
          data-stop={stop.x}
        />
      ))}
      {drawing.points.map((point) => (
        <path
          key={`${point.line}-${point.x}`}
          className={classNames('chart-point', `line-${point.tone}`)}
          d={markers[point.tone]}
          transform={`translate(${fix(point.spot.x)} ${fix(point.spot.y)})`}
          data-line={point.line}
          data-x={point.x}
          data-y={point.y}
        />
      ))}
      {drawing.labels.map((label) => (
        <LabelText key={label.key} label={label} drawing={drawing} font={font} />
      ))}
    </>
  )
}

/** Each tone has its own shape of point, so that colour is never alone. */
const markers = {
  accent: 'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z',
  a: 'M-5-5h10v10h-10z',
  b: 'M0-7 7 0 0 7-7 0z',
  c: 'M0-6.5 6.5 5h-13z',
} as const satisfies Record<LineTone, string>

function LabelText({ label, drawing, font }: { label: Label; drawing: Drawing; font: number }) {
  const { box, anchor, lines, strong, tone } = label
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2
  const step = lines.length > 0 ? box.height / lines.length : drawing.lineHeight
  return (
    <g className={tone ? `line-${tone}` : undefined}>
      <text className="halo" fontSize={font} textAnchor={anchor} data-label={label.key} data-kind={label.kind}>
        {lines.map((text, i) => (
          <tspan
            key={i}
            x={fix(x)}
            y={fix(box.y + step * i + step / 2 + font * 0.34)}
            {...(i >= label.quietFrom ? { className: 'chart-quiet', fontSize: drawing.small } : {})}
          >
            {i === 0 && strong > 0 ? (
              <>
                <tspan className="chart-strong">{text.slice(0, strong)}</tspan>
                {text.slice(strong)}
              </>
            ) : (
              text
            )}
          </tspan>
        ))}
      </text>
    </g>
  )
}

const path = (spots: readonly { x: number; y: number }[]) =>
  pathOf<{ x: number; y: number }>(
    (spot) => fix(spot.x),
    (spot) => fix(spot.y),
  )([...spots]) ?? undefined

/** One decimal is enough for the eye and keeps the page light. */
function fix(value: number): number {
  return Math.round(value * 10) / 10
}
