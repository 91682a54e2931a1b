import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** Every mark is drawn in a 20 × 20 box with the text's colour; no font glyph is used. */
const drawings = {
  full: <circle cx="10" cy="10" r="8" className="solid" strokeWidth="2" />,
  half: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 3a7 7 0 0 0 0 14z" className="solid" />
    </>
  ),
  quarter: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 3a7 7 0 0 1 7 7h-7z" className="solid" />
    </>
  ),
  empty: <circle cx="10" cy="10" r="7" />,
  infinity: <path d="M10 10C8.4 7.4 7 6 5 6a4 4 0 0 0 0 8c2 0 3.4-1.4 5-4s3-4 5-4a4 4 0 0 1 0 8c-2 0-3.4-1.4-5-4z" />,
  dash: <path d="M4 10h12" />,
  square: <rect x="3" y="3" width="14" height="14" />,
  question: (
    <>
      <path d="M6.5 6.6C7 4.6 8.4 3.6 10.2 3.6c2.1 0 3.6 1.3 3.6 3.2 0 2.6-3.7 2.9-3.7 5.6" />
      <circle cx="10.1" cy="16.2" r="1.4" className="solid" />
    </>
  ),
  check: <path d="m3.5 10.8 4.2 4.2 9-10" />,
  flag: (
    <>
      <path d="M5 18V3" />
      <path d="M5 3.5h10.5L13 7.5l2.5 4H5z" className="solid" />
    </>
  ),
  warning: (
    <>
      <path d="M10 3 18 17H2z" />
      <path d="M10 8v4" />
      <circle cx="10" cy="14.6" r="1.1" className="solid" />
    </>
  ),
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 6v4.2l2.8 1.8" />
    </>
  ),
  pen: <path d="m3 17 1-4.2L14 2.8l3.2 3.2L7.2 16z" />,
  return: (
    <>
      <path d="M7.5 4 3.5 8l4 4" />
      <path d="M4 8h8a4.3 4.3 0 0 1 0 8.6H8" />
    </>
  ),
  lock: (
    <>
      <rect x="4" y="9" width="12" height="8" className="solid" />
      <path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9" />
    </>
  ),
  ahead: <path d="M3 10h13M11 4.5l5.5 5.5-5.5 5.5" />,
  back: <path d="M17 10H4M9 4.5 3.5 10 9 15.5" />,
  level: <path d="M4 7.5h12M4 12.5h12" />,
  change: <path d="M10 3.5v13M6 7l4-4 4 4M6 13l4 4 4-4" />,
} as const satisfies Record<string, ReactNode>

export type MarkShape = keyof typeof drawings
export type MarkTone = 'good' | 'progress' | 'neutral' | 'warn' | 'stop' | 'muted'

/** All shapes, for the kit and for tables of variants. */
export const markShapes = Object.keys(drawings) as MarkShape[]
/** All tones. */
export const markTones: readonly MarkTone[] = ['good', 'progress', 'neutral', 'warn', 'stop', 'muted']

/** The bare drawing, for use inside another SVG. */
export function markDrawing(shape: MarkShape): ReactNode {
  return drawings[shape]
}

export type MarkProps = { shape: MarkShape; tone?: MarkTone | undefined }

/** A small drawn mark. It is decoration to a screen reader: the word beside it says the same. */
export function Mark({ shape, tone }: MarkProps) {
  return (
    <svg
      className={classNames('mark', tone && `tone-${tone}`)}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[shape]}
    </svg>
  )
}
