import { classNames } from '../class-names.ts'
import { Mark, markDrawing } from '../mark.tsx'
import { textWidth } from './layout.ts'
import {
  layoutStrip,
  openShare,
  type PlacedPart,
  type StripContent,
  type StripPart,
  type StripRow,
} from './strip-layout.ts'

export type StripChartProps = {
  /** Unique on the page. */
  id: string
  /** What the strips are shares of, and what stands beside them, over the columns. */
  heads: { parts: string; silent: string }
  rows: readonly StripRow[]
}

/**
 * How something has stood at several times, a strip each: the shares of those who have a status, and beside them, drawn
 * open and on a scale of their own, those who have none. Every strip is a picture with its words; its key and its table
 * stand beside the chart.
 */
export function StripChart({ id, heads, rows }: StripChartProps) {
  return (
    <div className="strip">
      <p className="strip-heads" aria-hidden="true">
        <span>{heads.parts}</span>
        <span>{heads.silent}</span>
      </p>
      <ol role="list">
        {rows.map((row) => (
          <li key={row.id} data-row={row.id} className={classNames(row.breakBefore !== undefined && 'strip-new')}>
            {row.breakBefore === undefined ? null : <p className="strip-break">{row.breakBefore}</p>}
            <p className="strip-label">
              {row.label}
              {row.asked === 0 ? null : (
                <small>
                  {row.asked - row.silent} av {row.asked}
                </small>
              )}
            </p>
            {row.empty === undefined ? (
              <Strip id={`${id}-${row.id}`} row={row} />
            ) : (
              <p className="strip-empty">{row.empty}</p>
            )}
            {row.note === undefined ? null : <p className="strip-note">{row.note}</p>}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Strip({ id, row }: { id: string; row: StripRow }) {
  const placed = layoutStrip(row.parts)
  return (
    <>
      <svg role="img" aria-labelledby={`${id}-titel ${id}-text`} focusable="false">
        <title id={`${id}-titel`}>{row.label}</title>
        <desc id={`${id}-text`}>{row.desc}</desc>
        {placed.length === 0 ? <line className="strip-none" x1="0" x2="100%" y1="17" y2="17" /> : null}
        {placed.map((part) => (
          <g key={part.key} className={`tone-${part.tone}`} data-part={part.key} data-count={part.count}>
            <rect
              className={`strip-${part.fill}`}
              x={percent(part.x + 0.15)}
              y="1"
              width={percent(Math.max(0.3, part.width - 0.3))}
              height="32"
            />
            {part.narrow === part.wide ? (
              <Content part={part} content={part.wide} />
            ) : (
              <>
                <Content part={part} content={part.narrow} className="strip-narrow" />
                <Content part={part} content={part.wide} className="strip-wide" />
              </>
            )}
          </g>
        ))}
      </svg>
      <svg aria-hidden="true" focusable="false" data-part="silent" data-count={row.silent}>
        <line className="strip-none" x1="0" x2="100%" y1="33" y2="33" />
        {row.silent === 0 ? null : (
          <rect className="strip-silent" x="1" y="1" width={percent(openShare(row) * 0.97)} height="32" />
        )}
        <text {...(openShare(row) < 45 ? { x: percent(openShare(row)), dx: '6' } : { x: '8' })} y="23">
          {row.silent}
        </text>
      </svg>
    </>
  )
}

const MARK = 22

function Content({ part, content, className }: { part: PlacedPart; content: StripContent; className?: string }) {
  if (content === 'nothing') return null
  const withMark = content === 'mark-and-count'
  const shift = -((withMark ? MARK : 0) + textWidth(String(part.count), 15, true)) / 2
  return (
    <svg
      x={percent(part.x + part.width / 2)}
      y="0"
      className={classNames('strip-content', `on-${part.fill}`, className)}
    >
      {withMark ? (
        <g transform={`translate(${round(shift)} 8) scale(0.9)`} className="mark">
          {markDrawing(part.shape)}
        </g>
      ) : null}
      <text x={round(shift + (withMark ? MARK : 0))} y="22.5">
        {part.count}
      </text>
    </svg>
  )
}

type KeyEntry = Pick<StripPart, 'key' | 'label' | 'shape' | 'tone'>

/** What the marks mean; those without a status stand apart. */
export function StripKey({ parts, apart }: { parts: readonly KeyEntry[]; apart: readonly KeyEntry[] }) {
  const entry = ({ key, shape, tone, label }: KeyEntry, className?: string) => (
    <li key={key} className={className}>
      <Mark shape={shape} tone={tone} />
      <span>{label}</span>
    </li>
  )
  return (
    <ul className="stacked-key" role="list">
      {parts.map((part) => entry(part))}
      {apart.map((part) => entry(part, 'apart'))}
    </ul>
  )
}

const round = (value: number): number => Math.round(value * 100) / 100
const percent = (value: number): string => `${round(value)}%`
