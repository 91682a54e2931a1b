import { classNames } from '../class-names.ts'
import { layoutDotPlot, type DotScale } from './dot-plot-layout.ts'
import type { LineTone } from './time-series/model.ts'
import type { ChartSize } from './time-series/sizes.ts'

export type DotPlotProps = DotScale & {
  /** Unique on the page. */
  id: string
  /** Says the finding; read by screen readers. */
  title: string
  /** The numbers in words. */
  desc: string
}

/**
 * Many values of one year on one scale, a dot each, piled where they would cover each other. The few that are asked for
 * are named; the table beside has them all. Drawn for a wide and a narrow column, like the time series.
 */
export function DotPlot({ id, title, desc, ...scale }: DotPlotProps) {
  return (
    <div className="chart">
      <Drawing id={id} title={title} desc={desc} scale={scale} size="wide" />
      <Drawing id={id} title={title} desc={desc} scale={scale} size="narrow" />
    </div>
  )
}

type DrawingProps = { id: string; title: string; desc: string; scale: DotScale; size: ChartSize }

function Drawing({ id, title, desc, scale, size }: DrawingProps) {
  const drawing = layoutDotPlot(scale, size)
  const { width, height, bottom, radius, font, small } = drawing
  const titleId = `${id}-${size}-titel`
  const descId = `${id}-${size}-text`
  return (
    <svg
      className={`chart-${size}`}
      viewBox={`0 0 ${width} ${fix(height)}`}
      role="img"
      aria-labelledby={`${titleId} ${descId}`}
      data-size={size}
    >
      <title id={titleId}>{title}</title>
      <desc id={descId}>{desc}</desc>
      {drawing.ticks.map((tick, index) => (
        <g key={tick.x}>
          <line className="chart-tick" x1={fix(tick.x)} x2={fix(tick.x)} y1={fix(bottom)} y2={fix(bottom + 5)} />
          <text
            className="chart-quiet"
            x={fix(index === 0 ? 0 : index === drawing.ticks.length - 1 ? Math.min(width, tick.x + 22) : tick.x)}
            y={fix(bottom + 8 + small)}
            fontSize={small}
            textAnchor={index === 0 ? 'start' : index === drawing.ticks.length - 1 ? 'end' : 'middle'}
          >
            {tick.text}
          </text>
        </g>
      ))}
      <line className="chart-axis" x1="0" x2={width} y1={fix(bottom)} y2={fix(bottom)} />
      {drawing.references.map((one) => (
        <line
          key={one.id}
          className={one.isDashed ? 'chart-reference chart-dashed' : 'chart-reference'}
          x1={fix(one.x)}
          x2={fix(one.x)}
          y1={fix(one.from)}
          y2={fix(bottom)}
          data-reference={one.id}
        />
      ))}
      {drawing.leaders.map((one) => (
        <line
          key={one.id}
          className="chart-leader"
          x1={fix(one.x)}
          x2={fix(one.x)}
          y1={fix(one.from)}
          y2={fix(one.to)}
        />
      ))}
      {drawing.dots.map((dot) => (
        <path
          key={dot.id}
          className={classNames('chart-point', `line-${dot.tone ?? 'accent'}`)}
          d={shapes[dot.tone ?? 'accent'](fix(radius))}
          transform={`translate(${fix(dot.x)} ${fix(dot.y)})`}
          data-dot={dot.id}
        />
      ))}
      {drawing.labels.map((label) => (
        <text
          key={label.id}
          className="halo"
          x={fix(label.box.x)}
          y={fix(label.box.y + label.box.height * 0.74)}
          fontSize={font}
          data-label={label.id}
        >
          {label.label} <tspan className="chart-strong">{label.text}</tspan>
        </text>
      ))}
    </svg>
  )
}

/** Each tone has its own shape, so that colour is never alone. */
const shapes = {
  accent: (r: number) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  a: (r: number) => `M${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`,
  b: (r: number) => `M0 ${-1.2 * r} ${1.2 * r} 0 0 ${1.2 * r} ${-1.2 * r} 0z`,
  c: (r: number) => `M0 ${-1.2 * r} ${1.15 * r} ${r} ${-1.15 * r} ${r}z`,
} as const satisfies Record<LineTone, (radius: number) => string>

/** One decimal is enough for the eye and keeps the page light. */
const fix = (value: number): number => Math.round(value * 10) / 10
