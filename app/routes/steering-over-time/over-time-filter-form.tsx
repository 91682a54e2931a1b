import { useSteeringPages } from '#app/components/steering-addresses.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import {
  changeChoiceCodes,
  changeChoices,
  overTimeNames,
  type OverTimeFilter,
} from '#app/domain/steering/over-time-filter.ts'
import type { OverTime } from '#app/domain/steering/over-time.ts'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { Select } from '#app/ui/form/select.tsx'

/** Narrows the page by its address alone. */
export function OverTimeFilterForm({ overTime, filter }: { overTime: OverTime; filter: OverTimeFilter }) {
  const { overTime: here } = useSteeringPages()
  const isFiltered = filter.goal !== undefined || filter.change !== undefined
  return (
    <FilterForm
      action={here}
      label="Välj vad som visas"
      button="Visa urvalet"
      clear={isFiltered ? { href: here, label: 'Visa alla' } : undefined}
    >
      <Select
        id="urval-mal"
        name={overTimeNames.goal}
        label="Mål"
        placeholder="Alla mål"
        defaultValue={filter.goal ?? ''}
        options={overTime.goals.map((goal) => ({
          value: goal.key,
          label: goal.onlyIn === null ? goalLabel(goal) : `${goalLabel(goal)} (${goal.onlyIn})`,
        }))}
      />
      <Select
        id="urval-andrat"
        name={overTimeNames.change}
        label="Åtaganden"
        placeholder="Alla åtaganden"
        defaultValue={filter.change === undefined ? '' : changeChoices[filter.change].param}
        options={changeChoiceCodes.map((code) => ({
          value: changeChoices[code].param,
          label: changeChoices[code].label,
        }))}
      />
    </FilterForm>
  )
}
