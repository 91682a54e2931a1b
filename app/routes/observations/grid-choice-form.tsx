import { breakdowns } from '#app/domain/series/cell.ts'
import { breakdownsOf } from '#app/domain/observation/grid.ts'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import type { EntryPage } from './values.tsx'

/** Which years, breakdowns and county the table shows. */
export function GridChoiceForm({ page: { series, counties, choice, path, query } }: { page: EntryPage }) {
  const year = { inputMode: 'numeric', maxLength: 4, width: 'short', autoComplete: 'off' } as const
  return (
    <FilterForm
      action={path}
      label="Välj vad tabellen visar"
      button="Visa tabellen"
      clear={query === '' ? undefined : { href: path, label: 'Visa det vanliga urvalet' }}
    >
      <Select
        id="kolumner"
        name="kolumner"
        label="Kolumner"
        defaultValue={choice.columns === 'years' ? 'ar' : 'uppdelning'}
        options={[
          { value: 'ar', label: 'Ett år i varje kolumn' },
          { value: 'uppdelning', label: 'Alla, kvinnor och män ett år' },
        ]}
      />
      {choice.columns === 'years' ? (
        <>
          <Select
            id="uppdelning"
            name="uppdelning"
            label="Uppdelning"
            defaultValue={choice.breakdown}
            options={breakdownsOf(series.level).map((value) => ({ value, label: breakdowns[value].label }))}
          />
          <TextField {...year} id="fran" name="fran" label="Från år" defaultValue={choice.from} />
          <TextField {...year} id="till" name="till" label="Till år" defaultValue={choice.to} />
        </>
      ) : (
        <TextField {...year} id="ar" name="ar" label="År" defaultValue={choice.to} />
      )}
      {counties.length === 0 ? null : (
        <Select
          id="lan"
          name="lan"
          label="Län"
          defaultValue={choice.county ?? ''}
          placeholder="Alla län"
          options={counties.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
    </FilterForm>
  )
}
