import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { MarkTone } from './mark.tsx'

export type BadgeProps = { children: ReactNode; tone?: MarkTone | undefined }

/** A short word in a thin frame: "Utkast", "Fryst". For a status, use StatusMark instead. */
export function Badge({ children, tone = 'muted' }: BadgeProps) {
  return <span className={classNames('badge', `tone-${tone}`)}>{children}</span>
}
