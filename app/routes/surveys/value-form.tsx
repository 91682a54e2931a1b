import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import type { ShareSeries } from '#app/db/survey/survey-values.server.ts'
import type { Choice } from '#app/domain/survey/question.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { surveyPath } from './survey-crumbs.ts'
import { NotDone } from './survey-head.tsx'

/** What comes back: faults, or what the value would be. */
export type ValueAnswer = NotSaved & {
  /** "83,33 (20/24)", "sekretess". */
  counted?: string | undefined
}

/** Which answers to a question count, and which indicator their share is a value of. */
export function ValueForm(props: {
  survey: { slug: string; version: number; year: number }
  question: { id: number; text: string; choices: readonly Choice[] }
  series: readonly ShareSeries[]
  answer: ValueAnswer | undefined
}) {
  const { survey, question, series, answer } = props
  const { field, tick, faults } = postedFields(answer?.values ?? { year: String(survey.year) }, answer?.errors ?? {})
  return (
    <>
      <NotDone title="Inget värde sparades" why={answer?.refusal} />
      {answer?.counted === undefined ? null : (
        <Notice kind="info" title={`Värdet blir ${answer.counted}`} role="status">
          <p>
            {answer.counted === 'sekretess'
              ? 'Andelen skulle gå att räkna tillbaka till färre än fem personer. Därför sparas inga tal.'
              : 'Täljare och nämnare sparas med värdet. Inget är sparat än.'}
          </p>
        </Notice>
      )}
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={faults}>Inget har sparats än. Det du valde finns kvar.</ErrorSummary>
        <HiddenField name="version" value={survey.version} readOnly />
        <HiddenField name="questionId" value={question.id} readOnly />
        <Fieldset
          id="codes"
          legend={question.text}
          hint={
            <>
              Kryssa för de svar som ska räknas. Andelen räknas på alla som har svarat på frågan.{' '}
              <a href={`${surveyPath(survey.slug)}/varde`}>Välj en annan fråga</a>
            </>
          }
          error={answer?.errors['codes'] ?? answer?.errors['questionId']}
          large
        >
          {question.choices.map(({ code, label }) => (
            <CheckboxRow key={code} {...tick(`codes.${code}`)} label={label} />
          ))}
        </Fieldset>
        <ButtonRow>
          <Button kind="secondary" name="intent" value="count">
            Räkna andelen
          </Button>
        </ButtonRow>
        <Select
          {...field('seriesId')}
          label="Indikator"
          hint="De som mäts med samverkans egen enkät står först."
          placeholder="Välj indikator"
          options={series.map((one) => ({
            value: String(one.id),
            label: `${one.indicator.shortName} (${one.label})`,
          }))}
        />
        <TextField {...field('year')} label="År" width="short" inputMode="numeric" autoComplete="off" />
        <TextArea
          {...field('reason')}
          label="Skäl till ändringen"
          hint="Behövs bara om indikatorn redan har ett värde för året. Det tidigare värdet finns kvar."
          optional
          rows={2}
          limit={500}
        />
        <ButtonRow>
          <Button name="intent" value="save">
            Spara som värde
          </Button>
          <LinkButton kind="quiet" href={`${surveyPath(survey.slug)}/resultat`}>
            Till resultatet
          </LinkButton>
        </ButtonRow>
      </form>
    </>
  )
}
