export type SubNavProps = {
  /** What a screen reader calls the list. */
  label: string
  links: readonly { href: string; label: string; current?: boolean | undefined }[]
}

/** The pages about one thing, side by side under its title; the one that is shown is marked. */
export function SubNav({ label, links }: SubNavProps) {
  return (
    <nav className="sub-nav" aria-label={label}>
      <ul role="list">
        {links.map(({ href, label: name, current }) => (
          <li key={href}>
            <a href={href} aria-current={current === true ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
