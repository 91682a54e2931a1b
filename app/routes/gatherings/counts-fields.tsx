import type { PostedFields } from '#app/components/posted-fields.ts'
import { attendanceModes } from '#app/domain/gathering/attendance-input.ts'
import type { AttendanceSeries } from '#app/domain/gathering/attendance-import.ts'
import { otherOrganisations, type gatheringAddresses } from '#app/domain/gathering/gathering.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'

/** The counts by organisation, what becomes of those that are there, and the series that the year's sums go to. */
export function CountsFields(props: {
  action: ReturnType<typeof gatheringAddresses>
  posted: PostedFields
  values: Record<string, string>
  organisations: readonly { slug: string; name: string }[]
  measured: { year: number; series: readonly AttendanceSeries[] } | null
  isCounted: boolean
  /** Counts out of a list may be added to those that are there; typed over them they replace them. */
  fromList: boolean
  taught: readonly { written: string; slug: string }[]
}) {
  const { posted, values, organisations, measured, taught } = props
  const { field } = posted
  const asksWhatBecomes = props.fromList && props.isCounted
  const nameOf = (slug: string) => organisations.find((one) => one.slug === slug)?.name ?? slug
  return (
    <form className="form" method="post" action={props.action.counts} noValidate>
      <HiddenField name="version" value={values['version'] ?? ''} readOnly />
      <ErrorSummary errors={posted.faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
      {props.fromList ? <HiddenField name="fromList" value="on" readOnly /> : null}
      {asksWhatBecomes ? null : <HiddenField name="mode" value="replace" readOnly />}
      {taught.length === 0 ? null : (
        <Notice kind="info" title="Skrivsätt som lärs in när du sparar">
          {taught.map(({ written, slug }, index) => (
            <p key={written}>
              <HiddenField name={`taught.${index}.written`} value={written} readOnly />
              <HiddenField name={`taught.${index}.slug`} value={slug} readOnly />”{written}” är {nameOf(slug)}.
            </p>
          ))}
        </Notice>
      )}
      {organisations.map(({ slug, name }) => (
        <TextField key={slug} {...field(`counts.${slug}`)} label={name} inputMode="numeric" width="short" />
      ))}
      <TextField
        {...field('others')}
        label={otherOrganisations}
        hint="Alla som kom från någon annan än aktörerna ovan."
        inputMode="numeric"
        width="short"
      />
      {asksWhatBecomes ? (
        <RadioRows
          {...field('mode')}
          label="Sammankomsten har redan deltagare. Vad ska hända med de antalen?"
          options={Object.entries(attendanceModes).map(([value, mode]) => ({ value, ...mode }))}
        />
      ) : null}
      <TextField
        {...field('reason')}
        label="Varför ändras antalen?"
        hint="Behövs när antal som redan är sparade ändras, till exempel ”Listan från eftermiddagen kom in senare”. Skriv inga namn."
        optional
      />
      {measured === null ? null : <SeriesChoice field={field} {...measured} />}
      <ButtonRow>
        <Button>Spara antalen</Button>
        <a href={props.action.manage}>Avbryt</a>
      </ButtonRow>
    </form>
  )
}

function SeriesChoice(props: { field: PostedFields['field']; year: number; series: readonly AttendanceSeries[] }) {
  const { field, year, series } = props
  const options = (what: AttendanceSeries['what']) =>
    series.filter((one) => one.what === what).map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <Section id="indikator" title={`Årets summor ${year}`}>
      <p>
        Summan av årets temautbildningar och spridningskonferenser blir värden i de här serierna. Läsarna ser inte små
        antal.
      </p>
      <Select {...field('totalId')} label="Alla deltagare" placeholder="Räkna inte in" options={options('total')} />
      <Select
        {...field('perOrganisationId')}
        label="Deltagare per samverkansaktör"
        placeholder="Räkna inte in"
        options={options('perOrganisation')}
      />
    </Section>
  )
}
