import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type FigureProps = {
  /** The finding, as a sentence: "Fler kommuner har en rutin: 22 procent 2019". */
  title: ReactNode
  children: ReactNode
  /** What is measured, and for whom. */
  subtitle?: ReactNode | undefined
  /** Number of answers, response rate, what to watch out for. */
  note?: ReactNode | undefined
  source?: { label: ReactNode; href?: string | undefined } | undefined
  id?: string | undefined
  wide?: boolean | undefined
}

/** A chart or table with the finding above it and the note and source below. */
export function Figure({ title, children, subtitle, note, source, id, wide = false }: FigureProps) {
  return (
    <figure className={classNames('figure', wide && 'figure-wide')} id={id}>
      <figcaption>
        <p className="figure-title">{title}</p>
        {subtitle ? <p className="figure-subtitle">{subtitle}</p> : null}
      </figcaption>
      <div className="figure-body">{children}</div>
      {note || source ? (
        <div className="figure-foot">
          {note ? <p>{note}</p> : null}
          {source ? <p>Källa: {source.href ? <a href={source.href}>{source.label}</a> : source.label}</p> : null}
        </div>
      ) : null}
    </figure>
  )
}
