import { missingKinds, type Missing, type MissingKind } from '#app/domain/follow-up/sections/missing.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'

/** How many of one kind are shown before the rest are folded. */
const mostShown = 6

/** What is missing in a follow-up, kind by kind, each a link to where it is put right. */
export function MissingList({ missing }: { missing: readonly Missing[] }) {
  if (missing.length === 0) {
    return <StatusMark shape="check" tone="good" label="Inget saknas. Årsuppföljningen kan föreslås för styrgruppen." />
  }
  return (Object.keys(missingKinds) as MissingKind[]).map((kind) => {
    const found = missing.filter((one) => one.kind === kind)
    if (found.length === 0) return null
    return (
      <section key={kind} className="panel">
        <h3>
          {missingKinds[kind].label} <span className="muted">({found.reduce((sum, { count }) => sum + count, 0)})</span>
        </h3>
        <Links found={found.slice(0, mostShown)} />
        {found.length > mostShown ? (
          <Disclosure summary={`${found.length - mostShown} till`}>
            <Links found={found.slice(mostShown)} />
          </Disclosure>
        ) : null}
      </section>
    )
  })
}

const Links = ({ found }: { found: readonly Missing[] }) => (
  <ul className="ruled-list">
    {found.map(({ words, href }) => (
      <li key={`${href} ${words}`}>
        <a href={href}>{words}</a>
      </li>
    ))}
  </ul>
)
