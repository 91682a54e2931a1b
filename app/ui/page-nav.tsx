import type { ReactNode } from 'react'

/** The contents of a long page beside it, on wide screens; narrow ones scroll. */
export function WithPageNav(props: { links: readonly { href: string; label: string }[]; children: ReactNode }) {
  return (
    <div className="columns columns-aside">
      <div>{props.children}</div>
      <nav className="page-nav no-print" aria-label="På sidan">
        <p>På sidan</p>
        <ul>
          {props.links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
