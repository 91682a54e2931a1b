import type { ReactNode } from 'react'

export type ListedLink = { href: string; label: ReactNode; meta?: ReactNode | undefined }

/** Links one under the other, each with an optional small line. */
export function LinkList({ links }: { links: readonly ListedLink[] }) {
  return (
    <ul className="link-list" role="list">
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href}>{link.label}</a>
          {link.meta ? <small>{link.meta}</small> : null}
        </li>
      ))}
    </ul>
  )
}
