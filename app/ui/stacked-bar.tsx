import { textWidth } from './chart/layout.ts'
import { classNames } from './class-names.ts'
import { Mark, markDrawing } from './mark.tsx'
import type { MarkShape, MarkTone } from './mark.tsx'

export type StackedPart = {
  key: string
  label: string
  count: number
  shape: MarkShape
  tone: MarkTone
  /** Drawn as an outline: for what is not begun. */
  light?: boolean | undefined
}

export type StackedBarProps = {
  id: string
  /** The whole as a sentence: "7 av 9 har rapporterat". Stands above the bar. */
  text: string
  parts: readonly StackedPart[]
  /** Those who have not answered: hatched, and apart from the statuses, since silence is not a status. */
  unanswered?: { label: string; count: number } | undefined
}

/** Bar lengths are shares of the width, so the same drawing serves a phone and a screen. */
const WIDE = 660
const NARROW = 320
const GAP = 2.5

/** Counts as one bar, with the same words and counts in a list below it that anyone can read. */
export function StackedBar({ id, text, parts, unanswered }: StackedBarProps) {
  const shown = parts.filter((part) => part.count > 0)
  const silent = unanswered?.count ?? 0
  const answered = shown.reduce((sum, part) => sum + part.count, 0)
  const total = answered + silent
  const gap = silent > 0 && answered > 0 ? GAP : 0
  const share = (count: number) => (total > 0 ? ((100 - gap) * count) / total : 0)
  let before = 0
  const placed = shown.map((part) => {
    const x = share(before)
    before += part.count
    return { ...part, x, width: share(part.count) }
  })
  const silentX = share(answered) + gap
  return (
    <div className="stacked-bar">
      <p className="stacked-total">{text}</p>
      <svg aria-hidden="true" focusable="false">
        <defs>
          <pattern id={`${id}-hatch`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path className="stacked-hatch" d="M0 0v8" strokeWidth="2" />
          </pattern>
        </defs>
        {placed.map((part) => (
          <g key={part.key} className={`tone-${part.tone}`} data-part={part.key} data-count={part.count}>
            <Segment x={part.x} width={part.width} light={part.light ?? false} />
            <SegmentText part={part} />
          </g>
        ))}
        {silent > 0 ? (
          <g data-part="unanswered" data-count={silent}>
            <rect
              x={`${silentX}%`}
              y="1"
              width={`${Math.max(0.5, share(silent) - 0.25)}%`}
              height="42"
              className="stacked-empty"
              fill={`url(#${id}-hatch)`}
            />
            <text className="stacked-count" x={`${silentX + share(silent) / 2}%`} y="28" textAnchor="middle">
              {silent}
            </text>
          </g>
        ) : null}
      </svg>
      <ul className="stacked-key" role="list">
        {parts.map((part) => (
          <li key={part.key}>
            <Mark shape={part.shape} tone={part.tone} />
            <span>
              {part.label} <b className="numeric">{part.count}</b>
            </span>
          </li>
        ))}
        {unanswered ? (
          <li className="apart">
            <Mark shape="question" tone="muted" />
            <span>
              {unanswered.label} <b className="numeric">{silent}</b>
            </span>
          </li>
        ) : null}
      </ul>
    </div>
  )
}

function Segment({ x, width, light }: { x: number; width: number; light: boolean }) {
  return light ? (
    <rect className="stacked-light" x={`${x + 0.2}%`} y="1" width={`${Math.max(0.3, width - 0.6)}%`} height="42" />
  ) : (
    <rect className="stacked-part" x={`${x}%`} y="0" width={`${Math.max(0.4, width - 0.3)}%`} height="44" />
  )
}

type Content = { text: string; withMark: boolean }

const MARK = 24
const contentWidth = ({ text, withMark }: Content) => (withMark ? MARK : 0) + textWidth(text, 16, true)

/** Mark and word where they fit, else mark and count, else the count, else nothing: the list below says it all. */
function SegmentText({ part }: { part: StackedPart & { x: number; width: number } }) {
  const number = String(part.count)
  const choices: Content[] = [
    { text: `${part.label} ${number}`, withMark: true },
    { text: number, withMark: true },
    { text: number, withMark: false },
  ]
  const fitting = (width: number) => choices.find((one) => contentWidth(one) + 14 <= (part.width / 100) * width)
  const inNarrow = fitting(NARROW)
  const inWide = fitting(WIDE)
  if (inNarrow === inWide) return inWide ? <SegmentContent part={part} content={inWide} /> : null
  return (
    <>
      {inNarrow ? <SegmentContent part={part} content={inNarrow} className="word-narrow" /> : null}
      {inWide ? <SegmentContent part={part} content={inWide} className="word-wide" /> : null}
    </>
  )
}

type SegmentContentProps = {
  part: StackedPart & { x: number; width: number }
  content: Content
  className?: string | undefined
}

function SegmentContent({ part, content, className }: SegmentContentProps) {
  const shift = Math.round(-contentWidth(content) / 2)
  return (
    <svg
      x={`${part.x + part.width / 2}%`}
      y="0"
      className={classNames('stacked-content', part.light && 'on-light', className)}
    >
      {content.withMark ? (
        <g transform={`translate(${shift} 13)`} className="mark">
          {markDrawing(part.shape)}
        </g>
      ) : null}
      <text x={shift + (content.withMark ? MARK : 0)} y="28">
        {content.text}
      </text>
    </svg>
  )
}
