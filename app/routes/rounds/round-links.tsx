import { LinkList } from '#app/ui/link-list.tsx'
import { Section } from '#app/ui/page.tsx'
import { roundPath } from './crumbs.ts'

const pages = {
  '': { label: 'Tavlan', meta: 'Vem har svarat, vad väntar på granskning och vad saknas.' },
  installningar: { label: 'Inställningar', meta: 'Datum, frågor, påminnelser och historik.' },
  fragade: { label: 'Vilka som är tillfrågade', meta: 'Ta bort någon ur omgången, eller lägg tillbaka.' },
  forlangning: { label: 'Längre tid', meta: 'En senare sista dag för en eller flera organisationer.' },
  lankar: { label: 'Personliga länkar', meta: 'För dem som svarar utan konto.' },
  fas: { label: 'Läge', meta: 'Öppna, stäng och avsluta omgången.' },
} as const satisfies Record<string, { label: string; meta: string }>

/** The other pages of the round, under each of them. */
export function RoundLinks({ slug, here }: { slug: string; here: keyof typeof pages }) {
  return (
    <Section id="mer" title="Mer om omgången">
      <LinkList
        links={Object.entries(pages)
          .filter(([path]) => path !== here)
          .map(([path, { label, meta }]) => ({
            href: path === '' ? roundPath(slug) : `${roundPath(slug)}/${path}`,
            label,
            meta,
          }))}
      />
    </Section>
  )
}
