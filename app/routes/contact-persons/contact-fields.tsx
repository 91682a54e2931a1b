import type { PostedFields } from '#app/components/posted-fields.ts'
import { contactKinds } from '#app/domain/organisation/contact.ts'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'

/** Who somebody is and how they are reached. */
export function PersonFields({ field, note = '' }: Pick<PostedFields, 'field'> & { note?: string }) {
  return (
    <>
      <TextField {...field('name')} label="Namn" width="medium" autoComplete="off" />
      <TextField
        {...field('email')}
        label="E-postadress"
        hint={`Hit går inbjudan, påminnelser och den personliga länken. ${note}`}
        type="email"
        inputMode="email"
        autoComplete="off"
      />
      <TextField {...field('phone')} label="Telefon" optional type="tel" width="medium" autoComplete="off" />
    </>
  )
}

/** What the person is asked about. */
export function TaskFields(
  props: Pick<PostedFields, 'field'> & { commitments: readonly { id: number; label: string }[] },
) {
  const { field, commitments } = props
  return (
    <>
      <RadioRows
        {...field('kind')}
        label="Vad ska personen vara?"
        options={Object.entries(contactKinds).map(([value, { label, explanation }]) => ({ value, label, explanation }))}
      />
      <Select
        {...field('commitmentId')}
        label="Vilka åtaganden gäller det?"
        hint="Den som är angiven för ett åtagande nås om det. Annars nås den som gäller för alla."
        placeholder="Alla organisationens åtaganden"
        options={commitments.map(({ id, label }) => ({ value: String(id), label }))}
      />
    </>
  )
}

/** How a day is written. */
export const howToWrite = 'Skriv ÅÅÅÅ-MM-DD.'

/** From which day. */
export function FromField({ field, label, hint }: Pick<PostedFields, 'field'> & { label: string; hint: string }) {
  return <TextField {...field('fromOn')} label={label} hint={`${hint} ${howToWrite}`} width="short" />
}
