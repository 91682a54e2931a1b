import type { ReactNode } from 'react'

export type NavItem = { href: string; label: string; current?: boolean | undefined }

/** First thing in the tab order: past the chrome, to `#innehall`. */
export function SkipLink({ href = '#innehall' }: { href?: string | undefined }) {
  return (
    <a className="skip-link" href={href}>
      Hoppa till innehållet
    </a>
  )
}

export type QuickExitProps = { href: string; label: string; note?: ReactNode | undefined }

/**
 * A way to leave at once: a bar that is in the flow and then sticks to the top, so it is always within reach and never
 * covers what is read. Must be a direct child of the element that spans the whole page, before the header.
 */
export function QuickExit({ href, label, note }: QuickExitProps) {
  return (
    <section className="quick-exit" aria-label="Lämna sidan">
      <div className="shell">
        {note ? <span className="quick-exit-note">{note}</span> : null}
        <a className="quick-exit-link" href={href} rel="noreferrer nofollow">
          {label}
          <svg className="mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d="M4 10h12M11 5l5 5-5 5" />
          </svg>
        </a>
      </div>
    </section>
  )
}

/** A slim strip that says that what is shown is example content. */
export function DemoBanner({ children }: { children: ReactNode }) {
  return (
    <section className="demo-banner" aria-label="Om innehållet">
      <div className="shell">
        <b>Exempelinnehåll</b>
        {children}
      </div>
    </section>
  )
}

export type SiteHeaderProps = {
  siteName: string
  homeHref: string
  nav: readonly NavItem[]
  tagline?: ReactNode | undefined
  /** Sign-in link or the like, at the right of the name. */
  account?: ReactNode | undefined
}

/** The public head: name, what it is, and where one can go. */
export function SiteHeader({ siteName, homeHref, nav, tagline, account }: SiteHeaderProps) {
  return (
    <header className="site-header">
      <div className="shell">
        <div className="site-header-top">
          <div>
            <a className="site-name" href={homeHref}>
              {siteName}
            </a>
            {tagline ? <p className="site-tagline">{tagline}</p> : null}
          </div>
          {account ? <div className="site-account">{account}</div> : null}
        </div>
        {nav.length > 0 ? (
          <nav className="site-nav" aria-label="Huvudmeny">
            <ul>
              {nav.map((item) => (
                <li key={item.href}>
                  <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                    {item.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </div>
    </header>
  )
}

export type TopBarProps = {
  organisation: ReactNode
  role: ReactNode
  /** Links to the signed-in pages; mark the current one with aria-current="page". */
  children?: ReactNode | undefined
  /** The form or link that signs out. */
  signOut?: ReactNode | undefined
}

/** The plain bar of signed-in pages: for whom, as what, where to, and out. */
export function TopBar({ organisation, role, children, signOut }: TopBarProps) {
  return (
    <section className="top-bar" aria-label="Inloggad">
      <div className="shell">
        <p className="top-bar-who">
          <b>{organisation}</b> <span>{role}</span>
        </p>
        {children ? (
          <nav className="top-bar-links" aria-label="Ditt arbete">
            {children}
          </nav>
        ) : null}
        {signOut ? <div className="top-bar-out">{signOut}</div> : null}
      </div>
    </section>
  )
}

export type FooterColumn = {
  title: string
  links?: readonly NavItem[] | undefined
  children?: ReactNode | undefined
}

/** The foot: a few titled columns of links or text. */
export function SiteFooter({ columns }: { columns: readonly FooterColumn[] }) {
  return (
    <footer className="site-footer">
      <div className="shell">
        {columns.map((column) => (
          <div key={column.title}>
            <h2>{column.title}</h2>
            {column.children}
            {column.links ? (
              <ul>
                {column.links.map((link) => (
                  <li key={link.href}>
                    <a href={link.href}>{link.label}</a>
                  </li>
                ))}
              </ul>
            ) : null}
          </div>
        ))}
      </div>
    </footer>
  )
}

export type HelpLineProps = {
  name: string
  number: string
  /** The emergency number, usually 112. */
  emergency: string
  note?: ReactNode | undefined
}

const dial = (number: string) => `tel:${number.replace(/[^+\d]/g, '')}`

/** Where to turn: the help line and the emergency number, large enough to find in a hurry. */
export function HelpLine({ name, number, emergency, note }: HelpLineProps) {
  return (
    <div className="help-line">
      <div className="help-line-numbers">
        <a href={dial(number)}>
          <span>{name}</span>
          <b>{number}</b>
        </a>
        <a href={dial(emergency)}>
          <span>Vid akut fara</span>
          <b>{emergency}</b>
        </a>
      </div>
      {note ? <p className="small">{note}</p> : null}
    </div>
  )
}
