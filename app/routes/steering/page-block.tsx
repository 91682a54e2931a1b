import type { ReactNode } from 'react'
import { classNames } from '#app/ui/class-names.ts'
import { Mark, type MarkShape, type MarkTone } from '#app/ui/mark.tsx'
import { Count } from './page-count.tsx'

/** How many of a list stand on the first screen, and how many on paper, where nobody can follow the link to the rest. */
const most = { screen: 3, paper: 8 } as const

/** One of a block's items: a line that leads to its ground. */
export interface BlockItem {
  key: string
  href: string
  text: string
  /** Its own status, where the block holds several. */
  mark?: { shape: MarkShape; tone: MarkTone; label: string } | undefined
}

export interface BlockProps {
  /** The question that it answers, for those who look for it (and for tests). */
  name: string
  title: string
  /** The key of its count. */
  of: string
  count: number
  mark?: { shape: MarkShape; tone: MarkTone } | undefined
  items: readonly BlockItem[]
  /** What is said where there is nothing. */
  none: string
  /** Where all of it stands: the id of a part further down. */
  all: string
  children?: ReactNode | undefined
}

/** One question of the page: how many, the most important of them, and the way to them all. */
export function Block({ name, title, of, count, mark, items, none, all, children }: BlockProps) {
  const id = `fraga-${name}`
  return (
    <section className="standing-block" data-block={name} aria-labelledby={id}>
      <h2 id={id}>
        {mark === undefined ? null : (
          <>
            <Mark {...mark} />{' '}
          </>
        )}
        {title} <Count of={of} value={count} />
      </h2>
      {children}
      {items.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <>
          <ul className="standing-items" role="list">
            {items.slice(0, most.paper).map((item, index) => (
              <li key={item.key} className={classNames(index >= most.screen && 'only-print') || undefined}>
                {item.mark === undefined ? null : (
                  <>
                    <Mark shape={item.mark.shape} tone={item.mark.tone} /> {item.mark.label}:{' '}
                  </>
                )}
                <a href={item.href}>{beginning(item.text)}</a>
              </li>
            ))}
          </ul>
          {count > most.screen ? (
            <p className="standing-all">
              <a href={`#${all}`}>
                Alla <Count of={of} value={count} />
                <span className="hidden-visually"> under {title.toLocaleLowerCase('sv')}</span>
              </a>
            </p>
          ) : null}
        </>
      )}
    </section>
  )
}

/** As many signs as two lines of a narrow column hold. The whole text stands where the link leads. */
const longest = 88

/** A text, or its first whole words with three dots. */
export function beginning(text: string): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).replace(/[\s,;:.–-]+$/, '')} …`
}
