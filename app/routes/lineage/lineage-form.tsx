import { goalLabel, goalNumberLabel } from '#app/domain/goal/goal.ts'
import type { Edition, EditionCommitment, EditionGoal } from '#app/domain/plan/comparison/edition.ts'
import type { LineageValues } from '#app/domain/plan/lineage-form.ts'
import { lineageField } from '#app/domain/plan/lineage.ts'
import { editionPath } from '#app/domain/plan/plan.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Select, type SelectOption } from '#app/ui/form/select.tsx'
import { Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'

interface LineageFormProps {
  edition: Pick<Edition, 'slug' | 'goals'>
  earlier: Pick<Edition, 'slug' | 'title' | 'goals'>
  values: LineageValues
  errors: Readonly<Record<string, string>>
  /** Why it cannot be saved at all. */
  whyNot: string | undefined
}

/** The name of an earlier commitment in a list of choices. */
const choiceName = (commitment: EditionCommitment): string =>
  `${goalNumberLabel(commitment.goal)}, ${commitment.position}. ${commitment.label}`

/** For every goal and commitment, what it continues. */
export function LineageFormView({ edition, earlier, values, errors, whyNot }: LineageFormProps) {
  const goals = earlier.goals.map((goal) => ({ value: String(goal.id), label: goalLabel(goal) }))
  const commitments = earlier.goals.flatMap((goal) =>
    goal.commitments.map((one) => ({ value: String(one.id), label: choiceName(one) })),
  )
  const choices = (field: string, options: readonly SelectOption[]) => ({
    field,
    options,
    chosen: values.continues[field] ?? [],
    error: errors[field],
  })
  return (
    <form
      className="form form-parts"
      method="post"
      action={`${editionPath(edition.slug)}/harkomst?fran=${earlier.slug}`}
      noValidate
    >
      <ErrorSummary
        errors={Object.entries(errors).map(([fieldId, message]) => ({
          fieldId,
          message: `${nameOf(edition, fieldId)}: ${message}`,
        }))}
      >
        Inget har sparats än. Dina val finns kvar i formuläret.
      </ErrorSummary>
      <HiddenField name="version" value={values.version} readOnly />
      {edition.goals.map((goal) => (
        <Section key={goal.id} id={`mal-${goal.id}`} title={goalLabel(goal)}>
          <Continues legend="Målet" wording={goal.title} {...choices(lineageField('goal', goal.id), goals)} />
          {goal.commitments.map((commitment) => (
            <Continues
              key={commitment.id}
              legend={`${commitment.position}. ${commitment.label}`}
              wording={commitment.text}
              {...choices(lineageField('commitment', commitment.id), commitments)}
            />
          ))}
        </Section>
      ))}
      <ButtonRow note={whyNot}>
        <Button disabled={whyNot !== undefined}>Spara härkomsten</Button>
      </ButtonRow>
    </form>
  )
}

/** What a field is called in the summary of errors. */
function nameOf(edition: Pick<Edition, 'goals'>, field: string): string {
  const goal = edition.goals.find((one: EditionGoal) => lineageField('goal', one.id) === field)
  if (goal !== undefined) return goalNumberLabel(goal)
  const all = edition.goals.flatMap((one) => one.commitments)
  return all.find((one) => lineageField('commitment', one.id) === field)?.label ?? 'Formuläret'
}

/** One goal or commitment, its wording, and the choices of what it continues. The first choice has the field's id. */
function Continues(props: {
  field: string
  legend: string
  wording: string
  options: readonly SelectOption[]
  chosen: readonly string[]
  error: string | undefined
}) {
  const { field, chosen } = props
  return (
    <Fieldset id={field} legend={props.legend} error={props.error}>
      <div className="stack">
        <Verbatim as="p">{props.wording}</Verbatim>
        {chosen.map((value, index) => (
          <Select
            key={index}
            id={index === 0 ? field : `${field}-${index + 1}`}
            name={`continues.${field}.${index}`}
            label={index === 0 ? 'Fortsätter' : 'Fortsätter också'}
            placeholder={index === 0 ? 'Inget i den tidigare utgåvan' : 'Inget mer'}
            options={props.options}
            defaultValue={value}
            autoFocus={index === 0 && props.error !== undefined}
          />
        ))}
      </div>
    </Fieldset>
  )
}
