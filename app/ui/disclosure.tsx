import type { ReactNode } from 'react'

export type DisclosureProps = {
  summary: ReactNode
  /** A short line under the summary: how things stand inside. */
  meta?: ReactNode | undefined
  children: ReactNode
  open?: boolean | undefined
  id?: string | undefined
}

/** What is folded until somebody asks for it. Works without scripts, and what stands in it is sent with its form. */
export function Disclosure({ summary, meta, children, open, id }: DisclosureProps) {
  return (
    <details className="disclosure" id={id} open={open}>
      <summary>
        {summary}
        {meta === undefined ? null : <span className="disclosure-meta">{meta}</span>}
      </summary>
      {children}
    </details>
  )
}
