import { useCheckedForm } from '#app/components/use-checked-form.ts'
import { adoptionInput, type AdoptionInput } from '#app/domain/plan/adoption.ts'
import { editionPath } from '#app/domain/plan/plan.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'

export type AdoptionValues = Record<keyof AdoptionInput, string>

/** What comes back when the plan was not adopted. */
export interface AdoptionAnswer {
  values: AdoptionValues
  errors: Record<string, string>
  refusal?: string
}

/** The decision that adopts an edition. */
export function AdoptionForm({
  answer,
  data,
}: {
  answer: AdoptionAnswer | undefined
  data: {
    plan: { slug: string }
    values: AdoptionValues
    earlier: readonly { id: number; title: string }[]
    /** YYYY-MM-DD */
    today: string
  }
}) {
  const values = answer?.values ?? data.values
  const { onSubmit, field, faults } = useCheckedForm({
    schema: adoptionInput(data.today),
    values,
    errors: answer?.errors ?? {},
  })
  return (
    <form
      className="form"
      method="post"
      action={`${editionPath(data.plan.slug)}/faststallande`}
      noValidate
      onSubmit={onSubmit}
    >
      <ErrorSummary errors={faults}>Planen är inte fastställd än. Det du skrev finns kvar.</ErrorSummary>
      <HiddenField name="mark" value={values.mark} readOnly />
      <TextField
        {...field('caseNumber')}
        label="Beslutets diarienummer"
        width="medium"
        autoComplete="off"
        defaultValue={values.caseNumber}
      />
      <TextField
        {...field('adoptedOn')}
        label="Beslutets datum"
        hint={`År, månad och dag, till exempel ${data.today}.`}
        width="medium"
        autoComplete="off"
        defaultValue={values.adoptedOn}
      />
      <TextField
        {...field('decidedBy')}
        label="Vem har beslutat?"
        hint="Till exempel styrgruppen för Operation Kvinnofrid."
        autoComplete="off"
        defaultValue={values.decidedBy}
      />
      <TextField
        {...field('documentUrl')}
        label="Länk till det beslutade dokumentet"
        hint="Börjar med https:// eller http://."
        optional
        type="url"
        autoComplete="off"
        defaultValue={values.documentUrl}
      />
      <Select
        {...field('supersedes')}
        label="Vilken plan ersätts?"
        hint="Den går fortfarande att läsa, men gäller inte längre."
        placeholder="Ingen"
        defaultValue={values.supersedes}
        options={data.earlier.map(({ id, title }) => ({ value: String(id), label: title }))}
      />
      <ButtonRow note="Efter fastställandet går ordalydelsen inte att ändra. Ändringar görs i en ny utgåva.">
        <Button>Fastställ planen</Button>
      </ButtonRow>
    </form>
  )
}
