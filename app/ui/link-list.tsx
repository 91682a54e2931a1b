import type { ReactNode } from 'react'

export type ListedLink = {
  /** Leave out where there is nowhere to go yet. */
  href?: string | undefined
  label: ReactNode
  meta?: ReactNode | undefined
}

/** Links one under the other, each with an optional small line. */
export function LinkList({ links }: { links: readonly ListedLink[] }) {
  return (
    <ul className="link-list" role="list">
      {links.map((link, index) => (
        <li key={index}>
          {link.href === undefined ? <span>{link.label}</span> : <a href={link.href}>{link.label}</a>}
          {link.meta ? <small>{link.meta}</small> : null}
        </li>
      ))}
    </ul>
  )
}
