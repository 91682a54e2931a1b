import type { Path } from 'react-hook-form'
import { courses, degrees } from '#app/domain/commitment/status.ts'
import { indicatorUnits } from '#app/domain/indicator/indicator.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import { questionFields, type Question, type QuestionField } from '#app/domain/reporting-round/question.ts'
import type { AskedMilestone, AskedValue, OfferedIndicator } from '#app/domain/status-report/frame.ts'
import { longestText } from '#app/domain/status-report/longest-text.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { FieldMark } from '#app/ui/form/field-mark.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { MilestoneFields } from './milestone-fields.tsx'

/** What a control is given by the form; see components/use-checked-form. */
export type Field = (name: Path<StatusReportDraft>) => {
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

/** What the fields of a report are drawn from. */
interface ReportFieldsProps {
  values: StatusReportDraft
  offered: readonly OfferedIndicator[]
  asked: readonly AskedValue[]
  milestones: readonly AskedMilestone[]
  field: Field
  /** How the round asks. */
  questions: Record<QuestionField, Question>
  /** The fields that hold an earlier year's answer, and the year. */
  from?: { year: number; fields: readonly string[] } | undefined
}

/** The fields of a status report, in the order that the work is told. Only what the round asks is shown. */
export function ReportFields(props: ReportFieldsProps) {
  const { values, offered, asked, milestones, field, questions, from } = props
  const asks = (name: QuestionField, hint?: string) => ({
    label: (
      <>
        {questionFields[name].label} <From from={from} name={name} />
      </>
    ),
    hint: questions[name].helpText === '' ? hint : questions[name].helpText,
    optional: !questions[name].isRequired,
  })
  const text = (name: 'reason' | 'done' | 'obstacles' | 'nextStep', rows: number, hint?: string) =>
    questions[name].isAsked ? (
      <TextArea {...field(name)} {...asks(name, hint)} rows={rows} limit={longestText} defaultValue={values[name]} />
    ) : null
  return (
    <>
      <RadioRows {...field('degree')} {...asks('degree')} large options={rows(degrees)} defaultValue={values.degree} />
      <RadioRows {...field('course')} {...asks('course')} large options={rows(courses)} defaultValue={values.course} />
      {text(
        'reason',
        3,
        'Fyll i om ni har valt ”Ej relevant längre” eller ”Behöver beslut”. Vid en avvikelse får ni gärna förklara den här.',
      )}
      {text('done', 6, 'Några meningar räcker. Skriv inga uppgifter om enskilda personer.')}
      {text('obstacles', 3)}
      {text('nextStep', 3)}
      <MilestoneFields
        label={questionFields.milestones.label}
        hint={questions.milestones.helpText}
        values={values}
        milestones={milestones}
        field={field}
      />
      <Contributions
        values={values}
        offered={offered}
        field={field}
        hint={questions.contributions.helpText}
        from={from}
      />
      <OwnValues values={values} asked={asked} field={field} question={questions.ownValues} />
    </>
  )
}

/** That a field holds an earlier year's answer. */
function From({ from, name }: Pick<ReportFieldsProps, 'from'> & { name: string }) {
  return from?.fields.includes(name) ? <FieldMark>Från {from.year}</FieldMark> : null
}

function Contributions({
  values,
  offered,
  field,
  hint,
  from,
}: Pick<ReportFieldsProps, 'values' | 'offered' | 'field' | 'from'> & { hint: string }) {
  if (offered.length === 0) return null
  return (
    <Fieldset
      id="contributions"
      large
      optional
      legend={questionFields.contributions.label}
      hint={
        hint === ''
          ? 'Här finns de av målets indikatorer som fortfarande mäts. Markera den som arbetet har bidragit till och beskriv hur.'
          : hint
      }
    >
      {offered.map((indicator, index) => (
        <CheckboxRow
          key={indicator.id}
          {...field(`contributions.${index}.chosen`)}
          label={
            <>
              {indicator.name} <From from={from} name={`contributions.${index}.chosen`} />
            </>
          }
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

function OwnValues({
  values,
  asked,
  field,
  question,
}: Pick<ReportFieldsProps, 'values' | 'asked' | 'field'> & { question: Question }) {
  if (asked.length === 0) return null
  return (
    <Fieldset
      id="own-values"
      large
      optional={!question.isRequired}
      legend={questionFields.ownValues.label}
      hint={
        question.helpText === ''
          ? 'Värdet visas med er lägesrapport som källa när rapporten är godkänd.'
          : question.helpText
      }
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
