import { useKinds, type Use, type UseKind } from '#app/domain/use.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { Section } from '#app/ui/page.tsx'

/** Where something is used, kind by kind, each with a link to where it is seen. Nothing when nothing uses it. */
export function UseList({ uses }: { uses: readonly Use[] }) {
  const kinds = (Object.keys(useKinds) as UseKind[]).filter((kind) => uses.some((use) => use.kind === kind))
  if (kinds.length === 0) return null
  return (
    <Section id="anvands" title="Används i">
      {kinds.map((kind) => (
        <div key={kind} className="stack">
          <h3>{useKinds[kind].label}</h3>
          <LinkList
            links={uses
              .filter((use) => use.kind === kind)
              .map(({ text, about, href }) => ({ label: text, meta: about, href: href ?? undefined }))}
          />
        </div>
      ))}
    </Section>
  )
}
