import type { ReactNode } from 'react'

export type SummaryRow = {
  term: ReactNode
  value: ReactNode
  action?: { href: string; label: string; about?: string | undefined } | undefined
}

/** Terms and their values as ruled rows, each with at most one link that changes it. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary-list">
      {rows.map((row, index) => (
        <div key={index}>
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
          {row.action ? (
            <dd className="summary-action">
              <a href={row.action.href}>
                {row.action.label}
                {row.action.about ? <span className="hidden-visually"> {row.action.about}</span> : null}
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
