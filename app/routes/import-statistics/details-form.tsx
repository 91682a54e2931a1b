import type { PostedFields } from '#app/components/posted-fields.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { Select, type SelectOption } from '#app/ui/form/select.tsx'
import { Section } from '#app/ui/page.tsx'

interface DetailsFormProps {
  field: PostedFields['field']
  faults: PostedFields['faults']
  version: string
  /** Dimensions of which one value is chosen, with their place in the file. */
  fixed: readonly { at: number; label: string; options: readonly SelectOption[] }[]
  /** The categories of sex, in the file's order. */
  sexes: readonly string[]
  /** The dimension whose values are shared out between series, if any. */
  shared: { label: string; categories: readonly string[] } | null
  marks: readonly string[]
  /** Empty where the numbers cannot be shares of one. */
  scales: readonly SelectOption[]
  series: readonly SelectOption[]
  sexOptions: readonly SelectOption[]
  markOptions: readonly SelectOption[]
  back: string
}

/** The second step: which values of the dimensions are read, into which series, and what the marks mean. */
export function DetailsForm(props: DetailsFormProps) {
  const { field, faults, version, fixed, sexes, shared, marks, scales, series, sexOptions, markOptions, back } = props
  return (
    <form className="form" method="post" noValidate>
      <HiddenField name="version" value={version} readOnly />
      <ErrorSummary errors={faults}>Inget har sparats än. Det du valde finns kvar i formuläret.</ErrorSummary>
      {shared === null ? (
        <Select {...field('seriesId')} label="Serie som värdena hör till" placeholder="Välj serie" options={series} />
      ) : (
        <Section title={`Serier för ”${shared.label}”`}>
          {shared.categories.map((category, at) => (
            <Select key={at} {...field(`series.${at}`)} label={category} placeholder="Läs inte in" options={series} />
          ))}
        </Section>
      )}
      {fixed.map(({ at, label, options }) => (
        <Select
          key={at}
          {...field(`fixed.${at}`)}
          label={`Värde av ”${label}”`}
          hint="Bara det värde som du väljer läses in."
          placeholder="Välj värde"
          options={options}
        />
      ))}
      {sexes.length === 0 ? null : (
        <Section title="Kön">
          {sexes.map((category, at) => (
            <Select key={at} {...field(`sexes.${at}`)} label={category} placeholder="Välj" options={sexOptions} />
          ))}
        </Section>
      )}
      {marks.length === 0 ? null : (
        <Section title="Tecken som står i stället för tal">
          {marks.map((mark, at) => (
            <Select
              key={at}
              {...field(`marks.${at}`)}
              label={mark}
              placeholder="Välj betydelse"
              options={markOptions}
            />
          ))}
        </Section>
      )}
      {scales.length === 0 ? null : <RadioRows {...field('scale')} label="Hur ska talen läsas?" options={scales} />}
      <ButtonRow>
        <Button>Spara och se vad som skulle skrivas</Button>
        <a href={back}>Tillbaka till dimensionerna</a>
      </ButtonRow>
    </form>
  )
}
