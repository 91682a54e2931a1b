import { decisionSteps } from '#app/domain/decision/step.ts'
import type { ToldStep } from '#app/domain/decision/told-decision.ts'
import { formatCalendarDate, formatDateTime } from '#app/domain/swedish.ts'
import { Section } from '#app/ui/page.tsx'
import { FieldChanges } from './field-changes.tsx'

/** What has happened to a decision, newest first, with every note and reason. */
export function DecisionStory({ steps }: { steps: readonly ToldStep[] }) {
  return (
    <Section id="handelser" title="Vad som har hänt">
      <ol className="timeline">
        {steps.toReversed().map((step) => (
          <li key={step.id}>
            <p>
              <strong>{decisionSteps[step.kind].label}</strong>
              {step.organisation === null ? null : `, ${step.organisation}`}{' '}
              <span className="small nowrap">{formatDateTime(step.at)}</span>
            </p>
            {step.text === '' ? null : <p className="text-lines">”{step.text}”</p>}
            {step.changes.length > 0 ? (
              <FieldChanges changes={step.changes} />
            ) : step.dueOn === null ? null : (
              <p>Sista dag: {formatCalendarDate(step.dueOn)}.</p>
            )}
            <p className="small muted">
              {step.byName}
              {step.meeting === null ? null : `, vid sammanträdet ${formatCalendarDate(step.meeting.heldOn)}`}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
