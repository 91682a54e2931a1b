import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { questionKinds } from '#app/domain/survey/question.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { surveyPath } from './survey-crumbs.ts'
import { NotDone } from './survey-head.tsx'

/** The fields of a question. What each kind needs stands under it, so that the form works without scripts. */
export function QuestionForm(props: {
  survey: { slug: string; version: number }
  values: Record<string, string>
  answer: NotSaved | undefined
  button: string
}) {
  const { survey, answer, button } = props
  const { field, tick, faults } = postedFields(answer?.values ?? props.values, answer?.errors ?? {})
  const optionFields = <p className="choice-text">Skriv alternativen i fältet Alternativ längre ned.</p>
  return (
    <>
      <NotDone title="Inget sparades" why={answer?.refusal} />
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={faults}>Frågan är inte sparad än. Det du skrev finns kvar.</ErrorSummary>
        <HiddenField name="version" value={survey.version} readOnly />
        <TextField {...field('text')} label="Fråga" autoComplete="off" />
        <TextArea
          {...field('help')}
          label="Hjälptext"
          hint="Står under frågan, till exempel vad ett ord betyder."
          optional
          rows={2}
          limit={500}
        />
        <RadioRows
          {...field('kind')}
          label="Hur frågan besvaras"
          large
          options={Object.entries(questionKinds).map(([value, { label, explanation, set }]) => ({
            value,
            label,
            explanation,
            nested: set === 'options' ? optionFields : set === 'scale' ? <ScaleFields field={field} /> : undefined,
          }))}
        />
        <TextArea
          {...field('options')}
          label="Alternativ"
          hint="Ett på varje rad, i den ordning de ska stå. Används när frågan har ett eller flera svar att välja."
          optional
          rows={6}
        />
        <CheckboxRow
          {...tick('isRequired')}
          label="Frågan måste besvaras"
          hint="Då går det inte att skicka svaret utan att svara på frågan."
        />
        <ButtonRow>
          <Button>{button}</Button>
          <LinkButton kind="quiet" href={`${surveyPath(survey.slug)}#fragor`}>
            Avbryt
          </LinkButton>
        </ButtonRow>
      </form>
    </>
  )
}

function ScaleFields({ field }: { field: ReturnType<typeof postedFields>['field'] }) {
  return (
    <>
      <TextField
        {...field('steps')}
        label="Antal steg"
        hint="Från 3 till 10."
        width="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField {...field('low')} label="Det lägsta steget betyder" width="medium" autoComplete="off" />
      <TextField {...field('high')} label="Det högsta steget betyder" width="medium" autoComplete="off" />
    </>
  )
}
