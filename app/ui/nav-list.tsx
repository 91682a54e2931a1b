import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'
import type { MarkShape, MarkTone } from './mark.tsx'

export type NavListItem = {
  href: string
  label: ReactNode
  meta?: ReactNode | undefined
  mark?: { shape: MarkShape; tone: MarkTone } | undefined
  current?: boolean | undefined
}

/** A picker made of links, such as "Välj indikator". */
export function NavList({ label, items }: { label: string; items: readonly NavListItem[] }) {
  return (
    <nav aria-label={label}>
      <ul className="nav-list" role="list">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.mark ? <Mark shape={item.mark.shape} tone={item.mark.tone} /> : null}
              <span>
                <span className="nav-list-label">{item.label}</span>
                {item.meta ? <small>{item.meta}</small> : null}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
