import type { CitableSource } from '#app/components/cited-source.tsx'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { evidenceLimits } from '#app/domain/indicator/evidence.ts'
import { indicatorUnits, type IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { referenceKinds, referenceLabel, type ReferenceValue } from '#app/domain/series/reference-value.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Section } from '#app/ui/page.tsx'
import { SourceFields } from './form-parts.tsx'

interface ReferenceFormProps {
  indicator: { unit: IndicatorUnit }
  version: string
  sources: readonly CitableSource[]
  answer: NotSaved | undefined
}

/** States a target or a baseline. */
export function ReferenceForm({ indicator: { unit }, version, sources, answer }: ReferenceFormProps) {
  const { field, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  return (
    <Section id="ange" title="Ange eller ändra">
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
        <HiddenField name="version" value={answer?.values['version'] ?? version} readOnly />
        <RadioRows
          {...field('kind')}
          label="Vad vill du ange?"
          options={[
            { value: 'target', label: referenceKinds.target.label, explanation: 'Vad serien ska nå ett visst år.' },
            { value: 'baseline', label: referenceKinds.baseline.label, explanation: 'Vad utvecklingen räknas från.' },
          ]}
        />
        <TextField
          {...field('value')}
          label="Värde"
          hint={unit === 'percent' ? 'Procent, från 0 till 100.' : 'Ett antal.'}
          suffix={unit === 'percent' ? indicatorUnits.percent.label : undefined}
          width="short"
          inputMode="decimal"
        />
        <TextField
          {...field('year')}
          label="År"
          hint="Året då målet ska vara nått, eller som utgångsvärdet är från."
          width="short"
          inputMode="numeric"
        />
        <TextField {...field('decidedBy')} label="Vem beslutade?" />
        <TextArea
          {...field('reason')}
          label="Varför det här värdet?"
          hint="Ändrar du ett värde skriver du varför. Skälet visas på den öppna sidan."
          rows={3}
          limit={evidenceLimits.long}
        />
        <SourceFields field={field} sources={sources} />
        <ButtonRow>
          <Button name="intent" value="state">
            Spara värdet
          </Button>
        </ButtonRow>
      </form>
    </Section>
  )
}

interface WithdrawalsProps {
  unit: IndicatorUnit
  current: readonly ReferenceValue[]
  version: string
  answer: NotSaved | undefined
}

/** Takes back a target or a baseline that holds, with a reason. */
export function ReferenceWithdrawals({ unit, current, version, answer }: WithdrawalsProps) {
  const { field, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  const [kind, reason] = [field('kind'), field('reason')]
  const idOf = (id: string) => `ta-tillbaka-${id}`
  return (
    <form className="form" method="post" noValidate>
      <ErrorSummary errors={faults.map((fault) => ({ ...fault, fieldId: idOf(fault.fieldId) }))}>
        Värdet är inte tillbakataget.
      </ErrorSummary>
      <HiddenField name="version" value={answer?.values['version'] ?? version} readOnly />
      <RadioRows
        {...kind}
        id={idOf(kind.id)}
        label="Vilket värde?"
        options={current.map((one) => ({ value: one.kind, label: referenceLabel(one, unit) }))}
      />
      <TextArea {...reason} id={idOf(reason.id)} label="Varför gäller det inte längre?" rows={3} />
      <ButtonRow>
        <Button kind="danger" name="intent" value="withdraw">
          Ta tillbaka värdet
        </Button>
      </ButtonRow>
    </form>
  )
}
