import { postedFields } from '#app/components/posted-fields.ts'
import type { WordingKind } from '#app/domain/message/kind.ts'
import { marks } from '#app/domain/message/mark.ts'
import { usualWordings } from '#app/domain/message/template.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { DefinitionList } from '#app/ui/definition.tsx'
import { Section } from '#app/ui/page.tsx'

/** A kind's wording: written, looked at before it is saved, and taken back to the usual one. */
export function TemplateForm(props: {
  kind: WordingKind
  isUsual: boolean
  values: Record<string, string>
  errors: Record<string, string>
}) {
  const { field, faults } = postedFields(props.values, props.errors)
  return (
    <>
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={faults}>Det du skrev finns kvar.</ErrorSummary>
        <HiddenField name="version" value={props.values['version'] ?? ''} readOnly />
        <TextField {...field('subject')} label="Ämne" />
        <TextArea {...field('body')} label="Text" rows={16} limit={5000} />
        <ButtonRow>
          <Button name="intent" value="save">
            Spara texten
          </Button>
          <Button kind="secondary" name="intent" value="preview">
            Förhandsgranska
          </Button>
        </ButtonRow>
      </form>
      <Section id="ord" title="Ord som fylls i">
        <p>Skriv orden med klamrarna. De byts mot uppgifterna i varje meddelande.</p>
        <DefinitionList
          items={usualWordings[props.kind].marks.map((mark) => ({
            term: `{{${mark}}}`,
            meaning: marks[mark].label,
          }))}
        />
      </Section>
      {props.isUsual ? null : (
        <form method="post">
          <HiddenField name="version" value={props.values['version'] ?? ''} readOnly />
          <ButtonRow note="Er egen text finns kvar i historiken nedan.">
            <Button kind="quiet" name="intent" value="restore">
              Återställ den vanliga texten
            </Button>
          </ButtonRow>
        </form>
      )}
    </>
  )
}
