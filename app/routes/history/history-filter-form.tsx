import { historyFields, longestPart, type HistoryFilter } from '#app/domain/history/filter.ts'
import { historySubjectCodes, historySubjects } from '#app/domain/history/subject.ts'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'

/** What the history is narrowed by. The one thing that somebody came from is kept until all are shown again. */
export function HistoryFilterForm(props: {
  action: string
  filter: HistoryFilter
  errors: Partial<Record<'from' | 'to', string>>
  isNarrowed: boolean
}) {
  const { action, filter, errors, isNarrowed } = props
  const field = (name: 'name' | 'actor' | 'from' | 'to', label: string, hint?: string) => (
    <TextField
      id={historyFields[name]}
      name={historyFields[name]}
      label={label}
      hint={hint}
      error={name === 'from' || name === 'to' ? errors[name] : undefined}
      optional
      maxLength={longestPart}
      autoComplete="off"
      defaultValue={filter[name]}
    />
  )
  return (
    <FilterForm
      action={action}
      label="Välj ut händelser"
      button="Visa händelser"
      clear={isNarrowed ? { href: action, label: 'Visa alla' } : undefined}
    >
      <div className="field-whole">
        <Select
          id={historyFields.subject}
          name={historyFields.subject}
          label="Slag"
          placeholder="Alla slag"
          options={historySubjectCodes.map((code) => ({ value: code, label: historySubjects[code].label }))}
          defaultValue={filter.subject ?? ''}
        />
      </div>
      {filter.id === '' ? null : <HiddenField name={historyFields.id} value={filter.id} readOnly />}
      {field('name', 'Vad det gäller')}
      {field('actor', 'Vem')}
      {field('from', 'Från och med', 'ÅÅÅÅ-MM-DD')}
      {field('to', 'Till och med', 'ÅÅÅÅ-MM-DD')}
    </FilterForm>
  )
}
