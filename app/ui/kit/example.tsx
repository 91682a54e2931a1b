import type { ReactNode } from 'react'
import { Section } from '../page.tsx'

/** One piece of the kit under a heading of its own, which can be linked to if it has an id. */
export function Example(props: { title: string; id?: string | undefined; children: ReactNode }) {
  return (
    <Section title={props.title} id={props.id} level={3}>
      {props.children}
    </Section>
  )
}
