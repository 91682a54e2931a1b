import {
  boardMarkCodes,
  boardMarks,
  filterNames,
  goalCode,
  isFiltered,
  stateCodes,
} from '#app/domain/reporting-round/board.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { Select } from '#app/ui/form/select.tsx'
import type { BoardPage } from './show.tsx'

/** Narrows the board by its address alone. */
export function BoardFilterForm(props: Pick<BoardPage, 'filter' | 'organisations' | 'goals'> & { board: string }) {
  const { filter, organisations, goals, board } = props
  return (
    <FilterForm
      action={`${board}#tavlan`}
      label="Välj vad tavlan visar"
      button="Visa urvalet"
      clear={isFiltered(filter) ? { href: `${board}#tavlan`, label: 'Visa alla' } : undefined}
    >
      <Select
        id="urval-lage"
        name={filterNames.state}
        label="Läge"
        placeholder="Alla lägen"
        defaultValue={filter.state ?? ''}
        options={stateCodes.map((value) => ({ value, label: reportStates[value].label }))}
      />
      <Select
        id="urval-aktor"
        name={filterNames.organisation}
        label="Organisation"
        placeholder="Alla organisationer"
        defaultValue={filter.organisation ?? ''}
        options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <Select
        id="urval-mal"
        name={filterNames.goal}
        label="Mål"
        placeholder="Alla mål"
        defaultValue={filter.goal ?? ''}
        options={goals.map((goal) => ({ value: goalCode(goal), label: goalLabel(goal) }))}
      />
      <Select
        id="urval-visa"
        name={filterNames.mark}
        label="Visa bara"
        placeholder="Alla"
        defaultValue={filter.mark ?? ''}
        options={boardMarkCodes.map((value) => ({ value, label: boardMarks[value].label }))}
      />
    </FilterForm>
  )
}
