import type { PostedFields } from '#app/components/posted-fields.ts'
import { seriesLevels } from '#app/domain/series/series.ts'
import { sentenceCase } from '#app/domain/swedish.ts'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { seriesFieldLabels as labels } from './series-form-values.ts'

interface SeriesFieldsProps extends Pick<PostedFields, 'field'> {
  /** Before every field's name, such as "created.0.". */
  prefix?: string
  /** Why the level may not change. */
  levelLocked?: string | undefined
}

/** What a series is: what it measures, its question, whom it is about and at which level. */
export function SeriesFields({ field, prefix = '', levelLocked }: SeriesFieldsProps) {
  const level = field(`${prefix}level`)
  return (
    <>
      {levelLocked === undefined ? null : <HiddenField name={level.name} value={level.defaultValue} readOnly />}
      <TextArea
        {...field(`${prefix}label`)}
        label={labels.label}
        hint="Ordagrant där källan skriver ut det."
        rows={2}
      />
      <TextField
        {...field(`${prefix}shortLabel`)}
        label={labels.shortLabel}
        hint="Egen, för diagram och tabeller."
        width="medium"
      />
      <TextArea
        {...field(`${prefix}question`)}
        label={labels.question}
        hint="Ordagrant som den ställs."
        rows={2}
        optional
      />
      <TextArea {...field(`${prefix}population`)} label={labels.population} rows={2} optional />
      <Select
        {...level}
        label={labels.level}
        hint={levelLocked}
        placeholder="Välj nivå"
        disabled={levelLocked !== undefined}
        options={Object.entries(seriesLevels).map(([value, { label }]) => ({ value, label: sentenceCase(label) }))}
      />
    </>
  )
}

/** The first year that the series may hold. */
export function FirstYearField({ field }: Pick<PostedFields, 'field'>) {
  return (
    <TextField
      {...field('firstYear')}
      label={labels.firstYear}
      hint="Ett värde från ett tidigare år tas inte emot."
      width="short"
      inputMode="numeric"
      optional
    />
  )
}
