import type { PostedFields } from '#app/components/posted-fields.ts'
import { decisionLimits } from '#app/domain/decision/input.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'

/** What the fields of a decision choose among. */
export interface DecideChoices {
  /** Those whom the point is about come first; the rest are folded. */
  organisations: { slug: string; name: string; isConcerned: boolean }[]
  /** Of a goal: its commitments, so that the decision may be about one of them. */
  commitments: { id: number; label: string }[]
}

/** The text fields of a decision, as they are read from its form. */
export const decideFieldNames = ['what', 'dueOn', 'caseNumber', 'commitmentId'] as const

/** What, who, by when and under which number. */
export function DecideFields({
  fields: { field, tick },
  values,
  choices,
}: {
  fields: PostedFields
  values: Readonly<Record<string, string>>
  choices: DecideChoices
}) {
  const ticked = (slug: string): boolean => values[`organisations.${slug}`] === 'on'
  const near = choices.organisations.filter(({ isConcerned }) => isConcerned)
  const others = choices.organisations.filter(({ isConcerned }) => !isConcerned)
  const ticks = (rows: DecideChoices['organisations']) => (
    <div className="choices stage-ticks">
      {rows.map(({ slug, name }) => (
        <CheckboxRow key={slug} {...tick(`organisations.${slug}`)} label={name} />
      ))}
    </div>
  )
  const { id, error } = field('organisations')
  return (
    <>
      <TextArea {...field('what')} label="Vad ska göras?" rows={3} limit={decisionLimits.what} />
      <Fieldset id={id} legend="Vem ska göra det?" error={error}>
        {near.length === 0 ? null : ticks(near)}
        <Disclosure
          summary={near.length === 0 ? 'Välj organisationer' : 'Fler organisationer'}
          open={others.some(({ slug }) => ticked(slug)) || error !== undefined}
        >
          {ticks(others)}
        </Disclosure>
      </Fieldset>
      <TextField {...field('dueOn')} label="Senast" hint="ÅÅÅÅ-MM-DD" width="medium" optional autoComplete="off" />
      <TextField {...field('caseNumber')} label="Diarienummer" width="medium" optional autoComplete="off" />
      {choices.commitments.length === 0 ? null : (
        <Select
          {...field('commitmentId')}
          label="Gäller ett av åtagandena"
          optional
          placeholder="Målet i stort"
          options={choices.commitments.map((one) => ({ value: String(one.id), label: one.label }))}
        />
      )}
    </>
  )
}
