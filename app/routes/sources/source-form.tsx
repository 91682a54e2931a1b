import { useCheckedForm } from '#app/components/use-checked-form.ts'
import { sourceInput, type SourceDraft } from '#app/domain/source/input.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { SourceFields } from './source-fields.tsx'

/** What comes back when nothing was saved: everything typed, and why. */
export interface NotSaved {
  values: SourceDraft
  errors: Record<string, string>
  refusal?: string
}

/** The form of a source, new or old. Enter in a field saves: the first button of a form is the one that Enter presses. */
export function SourceForm({
  values,
  errors,
  action,
  button,
}: {
  values: SourceDraft
  errors: Record<string, string>
  action: string
  button: string
}) {
  const { onSubmit, field, faults } = useCheckedForm<SourceDraft>({
    schema: sourceInput,
    values,
    errors,
    unchecked: 'add-row',
  })
  return (
    <form className="form" method="post" action={action} noValidate onSubmit={onSubmit}>
      <button className="hidden-visually" type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true">
        {button}
      </button>
      <HiddenField name="version" value={values.version} readOnly />
      <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
      <SourceFields values={values} field={field} />
      <ButtonRow>
        <Button name="intent" value="save">
          {button}
        </Button>
      </ButtonRow>
    </form>
  )
}
