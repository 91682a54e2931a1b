import type { ReactNode } from 'react'

export type BesideProps = {
  /** What the material is called, as a heading and by screen readers. */
  title: string
  /** An id that is unique on the page. */
  id: string
  material: ReactNode
  children: ReactNode
}

/**
 * Work with its material beside it where there is room: the material stays in sight and is scrolled by itself, so that
 * one can read any part of it beside what one writes. On a phone it follows under the work.
 */
export function Beside({ title, id, material, children }: BesideProps) {
  return (
    <div className="columns beside">
      <div>{children}</div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable */}
      <section className="beside-material" aria-labelledby={id} tabIndex={0}>
        <h2 id={id}>{title}</h2>
        {material}
      </section>
    </div>
  )
}
