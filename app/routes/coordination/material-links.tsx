import { LinkList } from '#app/ui/link-list.tsx'
import { Section } from '#app/ui/page.tsx'

/** What the follow-up is built from. */
export function MaterialLinks() {
  return (
    <Section id="underlag" title="Underlag">
      <LinkList
        links={[
          {
            href: '/samordning/kallor',
            label: 'Källor',
            meta: 'Utgåvor som värden är hämtade ur, med filer och svarsfrekvenser',
          },
        ]}
      />
    </Section>
  )
}
