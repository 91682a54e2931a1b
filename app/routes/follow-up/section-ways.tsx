import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { LinkList } from '#app/ui/link-list.tsx'

interface Way {
  key: string
  title: string
}

/** The ways to the sections before and after one, and back to all of them. */
export function SectionWays(props: { year: string; previous: Way | undefined; next: Way | undefined }) {
  const { year, previous, next } = props
  const addresses = followUpAddresses(year)
  const to = (way: Way | undefined, meta: string) =>
    way === undefined ? [] : [{ href: addresses.section(way.key), label: way.title, meta }]
  return (
    <nav className="no-print" aria-label="Fler avsnitt">
      <LinkList
        links={[
          ...to(next, 'Nästa avsnitt'),
          ...to(previous, 'Föregående avsnitt'),
          { href: addresses.outline, label: 'Alla avsnitt', meta: 'Hur långt de har kommit och vad som saknas' },
        ]}
      />
    </nav>
  )
}
