import { decisionLabel, type SourceCaseHandling, type SourceCaseKind } from '#app/domain/import/source-case.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Section } from '#app/ui/page.tsx'

/** What comes back when nothing was decided. */
export interface NotDecided {
  handling: string
  note: string
  errors: Record<string, string>
}

/** What is to hold of a case. What cannot be chosen yet says why. */
export function DecisionForm(props: {
  id: number
  version: number
  kind: SourceCaseKind
  decisions: readonly { handling: SourceCaseHandling; why: string | null }[]
  answer: NotDecided | undefined
}) {
  const { id, version, kind, decisions, answer } = props
  const errors = answer?.errors ?? {}
  const faults = Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))
  return (
    <Section id="stallningstagande" title="Ta ställning">
      <form className="form" method="post" action={`/samordning/kallbevakning/${id}`} noValidate>
        <HiddenField name="version" value={version} readOnly />
        <ErrorSummary errors={faults}>Inget har sparats. Det du skrev finns kvar.</ErrorSummary>
        <RadioRows
          id="handling"
          name="handling"
          label="Vad ska gälla?"
          error={errors['handling']}
          {...(answer === undefined ? {} : { defaultValue: answer.handling })}
          options={decisions.map(({ handling, why }) => ({
            value: handling,
            label: decisionLabel(kind, handling),
            explanation: why ?? undefined,
            disabled: why !== null,
          }))}
        />
        <TextArea
          id="note"
          name="note"
          label="Skäl"
          hint="Behövs när det lämnas som det är. Skälet står kvar vid ärendet."
          rows={3}
          limit={1000}
          defaultValue={answer?.note ?? ''}
          error={errors['note']}
        />
        <ButtonRow>
          <Button>Spara ställningstagandet</Button>
        </ButtonRow>
      </form>
    </Section>
  )
}
