import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Mark } from './mark.tsx'
import type { MarkShape, MarkTone } from './mark.tsx'

const kinds = {
  info: { shape: 'flag', tone: 'progress', word: 'Information' },
  warning: { shape: 'warning', tone: 'warn', word: 'Observera' },
  success: { shape: 'check', tone: 'good', word: 'Klart' },
  error: { shape: 'warning', tone: 'stop', word: 'Fel' },
} as const satisfies Record<string, { shape: MarkShape; tone: MarkTone; word: string }>

export type NoticeKind = keyof typeof kinds
export type NoticeProps = {
  kind: NoticeKind
  title: ReactNode
  children?: ReactNode | undefined
  /** Announced when it appears: `status` waits, `alert` interrupts. Leave out for what was there from the start. */
  role?: 'status' | 'alert' | undefined
}

/** What happened, what is kept and what to do. The kind is said in words to those who do not see the mark. */
export function Notice({ kind, title, children, role }: NoticeProps) {
  const { shape, tone, word } = kinds[kind]
  return (
    <div className={classNames('notice', `tone-${tone}`)} role={role}>
      <p className="notice-title">
        <Mark shape={shape} />
        <span>
          <span className="hidden-visually">{word}: </span>
          {title}
        </span>
      </p>
      {children ? <div className="notice-body stack">{children}</div> : null}
    </div>
  )
}
