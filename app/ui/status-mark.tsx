import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'
import type { MarkShape, MarkTone } from './mark.tsx'

export type StatusMarkProps = { shape: MarkShape; tone: MarkTone; label: ReactNode; hint?: ReactNode | undefined }

/** Status as word and shape; the colour only helps. */
export function StatusMark({ shape, tone, label, hint }: StatusMarkProps) {
  return (
    <span className="status-mark">
      <Mark shape={shape} tone={tone} />
      <span>
        <span className="status-mark-word">{label}</span>
        {hint ? <span className="status-mark-hint">{hint}</span> : null}
      </span>
    </span>
  )
}
