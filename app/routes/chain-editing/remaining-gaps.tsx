import { gapKinds, gapsByKind, type Gap } from '#app/domain/goal/chain-gap.ts'
import { sentenceCase } from '#app/domain/swedish.ts'

/** What is still missing in the chain, as it is saved. */
export function RemainingGaps({ gaps }: { gaps: readonly Gap[] }) {
  return (
    <aside className="stack" aria-labelledby="luckor-rubrik">
      <h2 id="luckor-rubrik">Luckor som är kvar</h2>
      {gaps.length === 0 ? (
        <p>Kedjan är hel: varje del mäts, tas upp och har en aktör.</p>
      ) : (
        <ul className="ruled-list">
          {gapsByKind(gaps).map(({ kind, gaps: ofKind }) => (
            <li key={kind}>
              <p className="entry-title">{sentenceCase(gapKinds[kind].title(ofKind.length))}</p>
              <p className="small">{ofKind.map((gap) => gap.name).join(', ')}</p>
              <p className="small muted">{gapKinds[kind].closes}</p>
            </li>
          ))}
        </ul>
      )}
    </aside>
  )
}
