import { useMemo } from 'react'
import { roundAddresses } from '#app/components/round-addresses.ts'
import { fieldId, useCheckedForm } from '#app/components/use-checked-form.ts'
import { channels, onBehalfChannels } from '#app/domain/status-report/channel.ts'
import { onBehalfInput } from '#app/domain/status-report/on-behalf.ts'
import { reportInput } from '#app/domain/status-report/report.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { ReportFields } from '#app/routes/status-reports/report-fields.tsx'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import type { NotWritten, OnBehalfPage } from './on-behalf.tsx'

/** How the answer came, as it was typed. */
export interface TypedWay {
  channel: string
  note: string
  agreed: boolean
}

/** The organisation's form, with how the answer came. */
export function OnBehalfForm({ page, answer }: { page: OnBehalfPage; answer: NotWritten | undefined }) {
  const { round, commitment, organisation, offered, asked, milestones, questions, ownSavedAt, why } = page
  const values = answer?.values ?? page.values
  const way = answer?.way ?? { channel: '', note: '', agreed: false }
  // The report as the round asks it and how it came, in one.
  const schema = useMemo(() => reportInput(questions).and(onBehalfInput), [questions])
  const { onSubmit, field, faults } = useCheckedForm({
    schema,
    values: { ...values, ...way },
    errors: answer?.errors ?? {},
  })
  return (
    <form
      className="form"
      method="post"
      action={roundAddresses(round.slug).onBehalf(organisation.slug, commitment.slug)}
      noValidate
      onSubmit={onSubmit}
    >
      <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
      <HiddenField name="version" value={values.version} readOnly />
      <RadioRows
        {...field('channel')}
        large
        label="Hur kom svaret?"
        options={onBehalfChannels.map((code) => ({
          value: code,
          label: channels[code].label,
          explanation: `Läsarna ser: ”${channels[code].told}.”`,
        }))}
        defaultValue={way.channel}
      />
      <TextField
        {...field('note')}
        label="Vem svarade, och när?"
        hint="Till exempel: Enhetschefen ringde den 12 november. Organisationen och samordningen läser det, men inte allmänheten."
        defaultValue={way.note}
      />
      {ownSavedAt === null ? null : (
        <CheckboxRow
          {...field('agreed')}
          id={fieldId('agreed')}
          label="Organisationen vet att det här svaret skickas in i stället för deras eget utkast"
          hint={`De sparade ett eget utkast ${formatDateTime(ownSavedAt)}. Det sparas åt dem, och de kan läsa det på rapportens sida.`}
          defaultChecked={way.agreed}
        />
      )}
      <ReportFields
        values={values}
        offered={offered}
        asked={asked}
        milestones={milestones}
        questions={questions}
        field={field}
      />
      <ButtonRow note={why}>
        <Button disabled={why !== undefined}>Skicka in svaret åt organisationen</Button>
      </ButtonRow>
    </form>
  )
}
