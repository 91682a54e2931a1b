import type { PostedFields } from '#app/components/posted-fields.ts'
import { planKinds } from '#app/domain/plan/plan.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { optionsOf } from '#app/ui/form/options-of.ts'
import { Select } from '#app/ui/form/select.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'

/** The facts of the edition and of its document. */
export function DraftForm(props: { action: string; fields: PostedFields; values: Record<string, string> }) {
  const { field, faults } = props.fields
  const year = { width: 'short', inputMode: 'numeric', autoComplete: 'off' } as const
  return (
    <form className="form" method="post" action={props.action} noValidate>
      <ErrorSummary errors={faults}>Inget har skapats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
      <HiddenField name="version" value={props.values['version'] ?? ''} readOnly />
      <TextField {...field('title')} label="Titel" hint="Som den står på dokumentet." />
      <Select {...field('kind')} label="Sort" placeholder="Välj sort" options={optionsOf(planKinds)} />
      <TextField {...field('periodFrom')} {...year} label="Periodens första år" />
      <TextField {...field('periodTo')} {...year} label="Periodens sista år" />
      <TextField
        {...field('edition')}
        label="Dokumentets utgåva"
        hint="Till exempel en version eller ett datum. Lämna tomt, så står perioden."
        optional
      />
      <TextField {...field('url')} label="Webbadress till originalet" type="url" optional />
      <TextArea
        {...field('note')}
        label="Anmärkning"
        hint="Det läsaren behöver veta om utgåvan. Visas på planens öppna sida."
        optional
        rows={3}
        limit={2000}
      />
      <ButtonRow>
        <Button>Skapa utkastet</Button>
      </ButtonRow>
    </form>
  )
}
