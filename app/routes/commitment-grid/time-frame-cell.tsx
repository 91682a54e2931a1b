import { cellField } from '#app/domain/commitment/bulk-review.ts'
import { timeFrameWords } from '#app/domain/commitment/time-frame-words.ts'
import { timeFrameChoices } from '#app/domain/commitment/time-frame.ts'
import { sentenceCase } from '#app/domain/swedish.ts'
import { CellInput, CellSelect } from '#app/ui/form/cell.tsx'
import type { GridRow } from './bulk-table.tsx'

const dates = { startsOn: 'Från och med', endsOn: 'Till och med' } as const

/** When a commitment is to be kept, with the two dates under the choice; or, where the plan states it, in words. */
export function TimeFrameCell({ row, errors }: { row: GridRow; errors: Record<string, string> }) {
  const { stored, typed } = row
  if (stored.whyNotTimeFrame !== undefined) {
    return (
      <>
        {sentenceCase(timeFrameWords(stored))}
        <p className="small muted">{stored.whyNotTimeFrame}</p>
      </>
    )
  }
  const control = (cell: string, what: string) => {
    const name = cellField(stored.id, cell)
    return { id: name.replaceAll('.', '-'), name, label: `${what}: ${stored.label}`, error: errors[name] }
  }
  return (
    <div className="cell-stack">
      <CellSelect {...control('timeFrame', 'Tidsram')} options={timeFrameChoices} defaultValue={typed.timeFrame} />
      {Object.entries(dates).map(([cell, label]) => (
        <div key={cell}>
          <span className="small" aria-hidden="true">
            {label}
          </span>
          <CellInput
            {...control(cell, label)}
            placeholder="ÅÅÅÅ-MM-DD"
            autoComplete="off"
            defaultValue={typed[cell as keyof typeof dates]}
          />
        </div>
      ))}
    </div>
  )
}
