import type { Path } from 'react-hook-form'
import { courses, degrees } from '#app/domain/commitment/status.ts'
import { indicatorUnits } from '#app/domain/indicator/indicator.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import type { AskedValue, OfferedIndicator } from '#app/domain/status-report/frame.ts'
import { longestText, type StatusReportDraft } from '#app/domain/status-report/report.ts'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'

/** What a control is given by the form; see components/use-checked-form. */
type Field = (name: Path<StatusReportDraft>) => {
  id: string
  name: string
  error: string | undefined
  autoFocus: boolean
}

const rows = (table: typeof degrees | typeof courses) =>
  Object.entries(table).map(([value, { label, explanation, shape, tone }]) => ({
    value,
    label,
    explanation,
    mark: { shape, tone },
  }))

/** The fields of a status report, in the order that the work is told. */
export function ReportFields(props: {
  values: StatusReportDraft
  offered: readonly OfferedIndicator[]
  asked: readonly AskedValue[]
  field: Field
}) {
  const { values, offered, asked, field } = props
  return (
    <>
      <RadioRows
        {...field('degree')}
        large
        label="Hur långt har ni kommit?"
        options={rows(degrees)}
        defaultValue={values.degree}
      />
      <RadioRows
        {...field('course')}
        large
        label="Hur går det i förhållande till planen?"
        options={rows(courses)}
        defaultValue={values.course}
      />
      <TextArea
        {...field('reason')}
        label="Skäl eller beslut som behövs"
        hint="Fyll i om ni har valt ”Ej relevant längre” eller ”Behöver beslut”. Vid en avvikelse får ni gärna förklara den här."
        optional
        rows={3}
        limit={longestText}
        defaultValue={values.reason}
      />
      <TextArea
        {...field('done')}
        label="Vad har ni gjort?"
        hint="Några meningar räcker. Skriv inga uppgifter om enskilda personer."
        rows={6}
        limit={longestText}
        defaultValue={values.done}
      />
      <TextArea
        {...field('obstacles')}
        label="Vilka hinder finns?"
        optional
        rows={3}
        limit={longestText}
        defaultValue={values.obstacles}
      />
      <TextArea
        {...field('nextStep')}
        label="Vad är nästa steg?"
        optional
        rows={3}
        limit={longestText}
        defaultValue={values.nextStep}
      />
      <Contributions values={values} offered={offered} field={field} />
      <OwnValues values={values} asked={asked} field={field} />
    </>
  )
}

function Contributions({
  values,
  offered,
  field,
}: Pick<Parameters<typeof ReportFields>[0], 'values' | 'offered' | 'field'>) {
  if (offered.length === 0) return null
  return (
    <Fieldset
      id="contributions"
      large
      optional
      legend="Har arbetet bidragit till någon indikator?"
      hint="Här finns de av målets indikatorer som fortfarande mäts. Markera den som arbetet har bidragit till och beskriv hur."
    >
      {offered.map((indicator, index) => (
        <CheckboxRow
          key={indicator.id}
          {...field(`contributions.${index}.chosen`)}
          label={indicator.name}
          hint={`${indicatorStates[indicator.state].label}. ${indicatorStates[indicator.state].explanation}`}
          defaultChecked={values.contributions[index]?.chosen ?? false}
        >
          <HiddenField name={`contributions.${index}.indicatorId`} value={indicator.id} readOnly />
          <TextArea
            {...field(`contributions.${index}.text`)}
            label="Hur har arbetet bidragit?"
            rows={3}
            limit={longestText}
            defaultValue={values.contributions[index]?.text ?? ''}
          />
        </CheckboxRow>
      ))}
    </Fieldset>
  )
}

function OwnValues({ values, asked, field }: Pick<Parameters<typeof ReportFields>[0], 'values' | 'asked' | 'field'>) {
  if (asked.length === 0) return null
  return (
    <Fieldset
      id="own-values"
      large
      optional
      legend="Ert eget värde"
      hint="Värdet visas med er lägesrapport som källa när rapporten är godkänd."
    >
      {asked.map((question, index) => (
        <div key={question.seriesId}>
          <HiddenField name={`ownValues.${index}.indicatorId`} value={question.indicatorId} readOnly />
          <HiddenField name={`ownValues.${index}.seriesId`} value={question.seriesId} readOnly />
          <TextField
            {...field(`ownValues.${index}.text`)}
            label={question.name}
            hint={
              question.unit === 'percent'
                ? 'Ett tal från 0 till 100, till exempel 62 eller 62,5. Ett intervall går också bra: 20–25.'
                : 'Ett helt tal, till exempel 140. Ett intervall går också bra: 120–150.'
            }
            width="short"
            suffix={indicatorUnits[question.unit].label}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={values.ownValues[index]?.text ?? ''}
          />
        </div>
      ))}
    </Fieldset>
  )
}
