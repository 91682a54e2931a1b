import { planKinds } from '#app/domain/plan/plan.ts'
import { optionsOf } from '#app/ui/form/options-of.ts'
import { Select } from '#app/ui/form/select.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'

type Name = 'title' | 'kind' | 'periodFrom' | 'periodTo' | 'note'
type Field = { id: string; name: string; error: string | undefined }

/** The title of an edition. */
export function TitleField({ value, field }: { value: string; field: Field }) {
  return <TextField {...field} label="Titel" hint="Som den står på dokumentet." defaultValue={value} />
}

/** Kind, period and note of an edition. */
export function EditionFields({
  values,
  field,
}: {
  values: Record<Name, string>
  field: (name: Exclude<Name, 'title'>) => Field
}) {
  return (
    <>
      <Select
        {...field('kind')}
        label="Sort"
        placeholder="Välj sort"
        defaultValue={values.kind}
        options={optionsOf(planKinds)}
      />
      <TextField
        {...field('periodFrom')}
        label="Periodens första år"
        width="short"
        inputMode="numeric"
        defaultValue={values.periodFrom}
      />
      <TextField
        {...field('periodTo')}
        label="Periodens sista år"
        width="short"
        inputMode="numeric"
        defaultValue={values.periodTo}
      />
      <NoteField field={field('note')} value={values.note} />
    </>
  )
}

/** What the reader should know about an edition. It may be changed at any time. */
export function NoteField({ value, field }: { value: string; field: Field }) {
  return (
    <TextArea
      {...field}
      label="Anmärkning"
      hint="Det läsaren behöver veta om utgåvan. Visas på planens öppna sida."
      optional
      rows={4}
      limit={2000}
      defaultValue={value}
    />
  )
}
