import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type PageProps = { children: ReactNode; width?: 'narrow' | 'wide' | undefined }

/** The page's main region and the target of the skip link. `narrow` reads; `wide` is for matrices and grids. */
export function Page({ children, width = 'narrow' }: PageProps) {
  return (
    <main id="innehall" className={classNames('page', `page-${width}`)} tabIndex={-1}>
      {children}
    </main>
  )
}

export type Crumb = { label: string; href?: string | undefined }
export type PageHeadProps = {
  title: ReactNode
  breadcrumb?: readonly Crumb[] | undefined
  /** One sentence on what this page answers. */
  lead?: ReactNode | undefined
  /** A short line above the title: "Mål 7", "Lägesrapport 2025". */
  eyebrow?: ReactNode | undefined
  children?: ReactNode | undefined
}

/** Where am I, what is this, what does it answer. The page's only h1. */
export function PageHead({ title, breadcrumb, lead, eyebrow, children }: PageHeadProps) {
  return (
    <div className="page-head">
      {breadcrumb && breadcrumb.length > 0 ? (
        <nav className="breadcrumb" aria-label="Brödsmulor">
          <ol>
            {breadcrumb.map((crumb) => (
              <li key={crumb.href ?? 'here'}>
                {crumb.href ? <a href={crumb.href}>{crumb.label}</a> : <span aria-current="page">{crumb.label}</span>}
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
      <h1>{typeof title === 'string' ? withWholeYears(title) : title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
      {children}
    </div>
  )
}

/** A title whose spans of years, "2027–2029", stay on one line. */
const withWholeYears = (title: string): ReactNode[] =>
  title.split(/(\d{4}–\d{4})/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="nowrap">
        {part}
      </span>
    ),
  )

export type SectionProps = {
  title: ReactNode
  children: ReactNode
  id?: string | undefined
  level?: 2 | 3 | 4 | undefined
}

/** A part of the page under its own heading; sections of level 2 begin with a rule. */
export function Section({ title, children, id, level = 2 }: SectionProps) {
  const Heading = `h${level}` as const
  const headingId = id ? `${id}-rubrik` : undefined
  return (
    <section className="section" id={id} aria-labelledby={headingId}>
      <Heading id={headingId}>{title}</Heading>
      {children}
    </section>
  )
}

/** Running text within the measure. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>
}
