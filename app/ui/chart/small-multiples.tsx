import { scaleLinear } from 'd3-scale'
import { classNames } from '../class-names.ts'
import type { ChartPoint } from './time-series/model.ts'

export type Multiple = {
  id: string
  label: string
  points: readonly ChartPoint[]
  /** Where the line passes years that were not measured: drawn dashed. */
  bridges: readonly { from: number; to: number }[]
  isMarked?: boolean | undefined
}

export type SmallMultiplesProps = {
  /** Names the list for screen readers. */
  label: string
  unit: 'percent' | 'count'
  xFrom: number
  xTo: number
  multiples: readonly Multiple[]
}

const width = 150
const height = 78
const margin = 6

/** Many small line charts on the same two scales, so that heights and slopes compare across all of them. */
export function SmallMultiples({ label, unit, xFrom, xTo, multiples }: SmallMultiplesProps) {
  const x = scaleLinear([xFrom, Math.max(xTo, xFrom + 1)], [margin, width - margin])
  const greatest = Math.max(1, ...multiples.flatMap((one) => one.points.map((point) => point.y)))
  const y = scaleLinear([0, unit === 'percent' ? 100 : greatest], [height - 2, margin])
  return (
    <ul className="multiples" aria-label={label} role="list">
      {multiples.map((multiple) => (
        <li key={multiple.id} className={multiple.isMarked ? 'marked' : undefined} data-multiple={multiple.id}>
          <Panel multiple={multiple} x={x} y={y} years={[xFrom, xTo]} />
        </li>
      ))}
    </ul>
  )
}

type Scale = (value: number) => number

function Panel({ multiple, x, y, years }: { multiple: Multiple; x: Scale; y: Scale; years: [number, number] }) {
  const points = [...multiple.points].sort((a, b) => a.x - b.x)
  const last = points.at(-1)
  const tone = multiple.isMarked ? 'line-a' : 'line-accent'
  return (
    <>
      <p className="multiple-head">
        <span>{multiple.label}</span> <b className="numeric">{last?.text ?? 'inget värde'}</b>
      </p>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={points.map((point) => `${point.text} ${point.x}`).join(', ') || 'inget värde'}
      >
        <line className="chart-grid" x1="0" x2={width} y1={margin} y2={margin} />
        <line className="chart-axis" x1="0" x2={width} y1={height - 2} y2={height - 2} />
        {points.slice(1).map((to, index) => {
          const from = points[index]
          if (from === undefined) return null
          const isBridge = multiple.bridges.some((one) => one.from <= from.x && to.x <= one.to)
          // Years apart without a bridge are not the same run: nothing joins them.
          if (to.x - from.x > 1 && !isBridge) return null
          return (
            <path
              key={to.x}
              className={classNames('chart-line', isBridge && 'chart-bridge', tone)}
              d={`M${fix(x(from.x))} ${fix(y(from.y))}L${fix(x(to.x))} ${fix(y(to.y))}`}
              data-from={from.x}
              data-to={to.x}
            />
          )
        })}
        {points.map((point) => (
          <circle
            key={point.x}
            className={classNames('chart-point', tone)}
            cx={fix(x(point.x))}
            cy={fix(y(point.y))}
            r={point === last ? 4.5 : 3}
          />
        ))}
      </svg>
      <p className="multiple-years" aria-hidden="true">
        <span>{years[0]}</span>
        <span>{years[1]}</span>
      </p>
    </>
  )
}

const fix = (value: number): number => Math.round(value * 10) / 10
