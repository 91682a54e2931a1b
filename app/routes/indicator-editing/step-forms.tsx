import type { CitableSource } from '#app/components/cited-source.tsx'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { indicatorStates, type IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Section } from '#app/ui/page.tsx'
import { EvidenceFields } from './form-parts.tsx'

interface StepFormProps {
  steps: readonly { to: IndicatorState; why?: string | undefined }[]
  sources: readonly CitableSource[]
  version: string
  answer: NotSaved | undefined
}

/** The steps that need no successors, each open or with the reason why not, and the evidence. */
export function StepForm({ steps, sources, version, answer }: StepFormProps) {
  const { field, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  const isBlocked = steps.every(({ why }) => why !== undefined)
  return (
    <Section id="steg" title="Ett annat steg">
      {isBlocked ? (
        <ul className="ruled-list" role="list">
          {steps.map(({ to, why }) => (
            <li key={to}>
              {indicatorStates[to].label}: {why}
            </li>
          ))}
        </ul>
      ) : (
        <form className="form" method="post" noValidate>
          <ErrorSummary errors={faults}>Steget är inte taget. Det du skrev finns kvar i formuläret.</ErrorSummary>
          <HiddenField name="version" value={answer?.values['version'] ?? version} readOnly />
          <RadioRows
            {...field('to')}
            label="Vilket steg?"
            options={steps.map(({ to, why }) => {
              const { label, explanation, shape, tone } = indicatorStates[to]
              return {
                value: to,
                label,
                explanation: why ?? explanation,
                mark: { shape, tone },
                disabled: why !== undefined,
              }
            })}
          />
          <TextField
            {...field('lastYear')}
            label="Sista året med värden"
            hint="Bara när indikatorn utgår. Då avslutas alla serier som pågår."
            width="short"
            inputMode="numeric"
            optional
          />
          <EvidenceFields field={field} sources={sources} />
          <ButtonRow>
            <Button name="intent" value="take">
              Ta steget
            </Button>
          </ButtonRow>
        </form>
      )}
    </Section>
  )
}

interface WithdrawalFormProps {
  latest: { toState: IndicatorState; year: number | null } | null
  why: string | undefined
  version: string
  answer: NotSaved | undefined
}

/** Takes the latest step back, with a reason. */
export function WithdrawalForm({ latest, why, version, answer }: WithdrawalFormProps) {
  const { field, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  const reason = field('reason')
  const step =
    latest === null
      ? ''
      : `${indicatorStates[latest.toState].label.toLocaleLowerCase('sv')}${latest.year === null ? '' : ` ${latest.year}`}`
  return (
    <Section id="aterkalla" title="Blev det senaste steget fel?">
      {why !== undefined ? (
        <p>{why}</p>
      ) : (
        <form className="form" method="post" noValidate>
          <ErrorSummary errors={faults.map((fault) => ({ ...fault, fieldId: `aterkalla-${fault.fieldId}` }))}>
            Steget är inte återkallat.
          </ErrorSummary>
          <p>
            Det senaste steget är {step}. När du återkallar det får indikatorn tillbaka sitt förra läge, och serier som
            steget avslutade pågår igen. Serier som steget lade upp tas bort om de inte används. Historiken behåller
            båda händelserna.
          </p>
          <HiddenField name="version" value={answer?.values['version'] ?? version} readOnly />
          <TextArea {...reason} id={`aterkalla-${reason.id}`} label="Varför återkallas steget?" rows={3} />
          <ButtonRow>
            <Button kind="danger" name="intent" value="withdraw">
              Återkalla steget
            </Button>
          </ButtonRow>
        </form>
      )}
    </Section>
  )
}
