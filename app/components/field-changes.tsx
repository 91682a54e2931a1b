import type { FieldChange } from '#app/domain/history/change.ts'
import { differenceOf } from '#app/domain/plan/comparison/text-difference.ts'
import { Difference } from '#app/ui/difference.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

/** Most changes, and most characters of them together, that are shown without being asked for. */
const mostOpen = { changes: 4, characters: 500 }

/** What was changed, each fact with the difference between before and after; much of it is folded. */
export function FieldChanges({ changes }: { changes: readonly FieldChange[] }) {
  if (changes.length === 0) return null
  const characters = changes.reduce((sum, { before, after }) => sum + before.length + after.length, 0)
  const list = (
    <SummaryList rows={changes.map((change) => ({ term: change.label, value: <Change change={change} /> }))} />
  )
  if (changes.length <= mostOpen.changes && characters <= mostOpen.characters) return list
  return (
    <details>
      <summary>
        {changes.length === 1 ? `Se ändringen: ${changes[0]?.label}` : `Se ${changes.length} ändringar`}
      </summary>
      {list}
    </details>
  )
}

/** Before and after as one text, with what was struck and what was added. */
function Change({ change: { before, after } }: { change: FieldChange }) {
  return (
    <span className="text-lines">
      <Difference segments={differenceOf(before, after)} />
    </span>
  )
}
