import type { ReactNode } from 'react'

export type Definition = { term: ReactNode; meaning: ReactNode }

/** Words and what they mean, one under the other. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="definition">
      {items.flatMap((item, index) => [
        <dt key={`t${index}`}>{item.term}</dt>,
        <dd key={`d${index}`}>{item.meaning}</dd>,
      ])}
    </dl>
  )
}
