import { classNames } from '../class-names.ts'
import type { LineTone } from './time-series/model.ts'

export type PartBar = {
  id: string
  label: string
  /** The value in words: "62 %", "20–25 %", or why there is none. */
  text: string
  value?: number | undefined
  low?: number | undefined
  high?: number | undefined
}

export type PartBarsProps = {
  /** Names the list for screen readers. */
  label: string
  parts: readonly PartBar[]
  /** The end of the scale; 100 for shares. */
  max?: number | undefined
  tone?: LineTone | undefined
}

/**
 * Several parts of one year as bars on the same scale, words and numbers as ordinary text. A range is a block from low to
 * high on a thin stem, so that nobody takes its end for the value. What has no value has no bar, and says why.
 */
export function PartBars({ label, parts, max = 100, tone = 'accent' }: PartBarsProps) {
  const share = (value: number) => `${Math.round((10000 * Math.max(0, Math.min(value, max))) / max) / 100}%`
  return (
    <ul className={classNames('part-bars', `line-${tone}`)} aria-label={label} role="list">
      {parts.map((part) => {
        const isRange = part.low !== undefined && part.high !== undefined
        const hasValue = isRange || part.value !== undefined
        return (
          <li key={part.id} data-part={part.id}>
            <span className="part-label">{part.label}</span>
            <span className={classNames('part-value', !hasValue && 'part-none')}>{part.text}</span>
            <svg aria-hidden="true" focusable="false">
              <line className="part-track" x1="0" y1="17.5" x2="100%" y2="17.5" />
              {part.value !== undefined && !isRange ? (
                <rect className="part-bar" x="0" y="0" width={share(part.value)} height="18" />
              ) : null}
              {isRange ? (
                <>
                  <line className="part-stem" x1="0" y1="9" x2={share(part.low ?? 0)} y2="9" />
                  <rect
                    className="part-bar"
                    x={share(part.low ?? 0)}
                    y="0"
                    width={share((part.high ?? 0) - (part.low ?? 0))}
                    height="18"
                  />
                </>
              ) : null}
            </svg>
          </li>
        )
      })}
    </ul>
  )
}
