import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Mark } from '../mark.tsx'
import type { MarkShape, MarkTone } from '../mark.tsx'

const tones = {
  good: { shape: 'check', tone: 'good' },
  warning: { shape: 'warning', tone: 'warn' },
} as const satisfies Record<string, { shape: MarkShape; tone: MarkTone }>

export type SaveStateProps = {
  tone: keyof typeof tones
  /** The state in words; nothing is drawn while it is empty. */
  children: ReactNode
  /** What can be done about it, as a link. */
  action?: ReactNode | undefined
}

/**
 * How it goes with a form that saves itself, in words, always in sight at the foot of the window. It is announced when
 * its words change, so give it only words that are worth hearing.
 */
export function SaveState({ tone, children, action }: SaveStateProps) {
  const isEmpty = children === '' || children === null || children === undefined
  const mark = tones[tone]
  return (
    <div className={classNames('save-state', isEmpty && 'save-state-empty')} role="status">
      {isEmpty ? null : (
        <>
          <span className={`tone-${mark.tone}`}>
            <Mark shape={mark.shape} />
          </span>
          <p>
            {children} {action}
          </p>
        </>
      )}
    </div>
  )
}
