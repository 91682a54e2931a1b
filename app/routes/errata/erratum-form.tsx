import type { PostedFields } from '#app/components/posted-fields.ts'
import { erratumLimits } from '#app/domain/follow-up/edition/errata.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'

/** What is wrong in which section, what it should have said, and why. */
export function ErratumForm(props: {
  action: string
  sections: readonly { key: string; title: string }[]
  posted: PostedFields
}) {
  const { field, tick, faults } = props.posted
  return (
    <form className="form" method="post" action={props.action} noValidate>
      <ErrorSummary errors={faults}>Inget har lagts till än. Det du skrev finns kvar.</ErrorSummary>
      <Select
        {...field('section')}
        label="Avsnitt"
        placeholder="Välj avsnitt"
        options={props.sections.map(({ key, title }) => ({ value: key, label: title }))}
      />
      <TextArea
        {...field('wrong')}
        label="Det står"
        hint="Skriv av den mening eller uppgift som är fel, som den står i årsuppföljningen."
        rows={3}
        limit={erratumLimits.text}
      />
      <TextArea {...field('right')} label="Det ska stå" rows={3} limit={erratumLimits.text} />
      <TextArea
        {...field('reason')}
        label="Varför"
        hint="Till exempel att en källa har rättat sitt värde. Läsaren ser det här. Skriv inget om enskilda personer."
        rows={3}
        limit={erratumLimits.reason}
      />
      <CheckboxRow {...tick('understood')} label="Jag har läst igenom rättelsen och vet att den inte kan ändras" />
      <ButtonRow>
        <Button>Publicera rättelsen</Button>
      </ButtonRow>
    </form>
  )
}
