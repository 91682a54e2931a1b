import { groupRefusals, type ComparableGroup, type GroupRefusal } from '#app/domain/comparison/line.ts'
import { counted } from '#app/domain/swedish.ts'
import { Notice } from '#app/ui/notice.tsx'

/** How many pairs are explained at once; the rest can be folded out. */
const shownAtOnce = 3

/** Why the choice is drawn in several charts: each pair that is kept apart, with every reason in words. */
export function Refusals({ groups }: { groups: readonly ComparableGroup[] }) {
  const all = groupRefusals(groups)
  if (all.length === 0) return null
  const rest = all.slice(shownAtOnce)
  return (
    <Notice kind="warning" title={`Det du har valt delas upp i ${counted(groups.length, 'grupp', 'grupper')}`}>
      <p>
        Grupperna kan inte jämföras och ritas därför var för sig, med samma år och, för samma enhet, samma skala. En
        skillnad mellan dem är ingen ökning eller minskning, och inget räknas ut från den ena till den andra.
      </p>
      <Pairs pairs={all.slice(0, shownAtOnce)} />
      {rest.length === 0 ? null : (
        <details>
          <summary>Visa {counted(rest.length, 'par', 'par', 'neuter')} till</summary>
          <Pairs pairs={rest} />
        </details>
      )}
    </Notice>
  )
}

function Pairs({ pairs }: { pairs: readonly GroupRefusal[] }) {
  return (
    <ul className="plain-list" role="list">
      {pairs.map(({ between, refusals }) => (
        <li key={between.join('|')}>
          <p>
            <b>{between[0]}</b> och <b>{between[1]}</b>
          </p>
          <div className="prose">
            <ul>
              {refusals.map((refusal) => (
                <li key={refusal.field}>{refusal.text}</li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  )
}
