import type { ReactNode } from 'react'

export type VerbatimProps = {
  children: ReactNode
  as?: 'blockquote' | 'p' | 'li' | 'div' | 'dd' | undefined
  source?: ReactNode | undefined
}

/** Wording kept exactly as decided: serif, with a thin rule at its left. */
export function Verbatim({ children, as: Element = 'blockquote', source }: VerbatimProps) {
  return (
    <Element className="verbatim">
      {children}
      {source ? <span className="verbatim-source">{source}</span> : null}
    </Element>
  )
}
