import type { ReactNode } from 'react'

export type EmptyStateProps = {
  title: ReactNode
  /** What to do next, or when something will be here. */
  children: ReactNode
  action?: ReactNode | undefined
  level?: 2 | 3 | 4 | undefined
}

/** Nothing is here yet: says why, and what to do next. */
export function EmptyState({ title, children, action, level = 3 }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div className="empty-state">
      <Heading>{title}</Heading>
      <p>{children}</p>
      {action ? <div className="button-row">{action}</div> : null}
    </div>
  )
}
