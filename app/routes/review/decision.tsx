import { useState } from 'react'
import type { PlaceInQueue } from '#app/domain/status-report/review-queue.ts'
import { longestText } from '#app/domain/status-report/longest-text.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { oneError } from '#app/ui/form/one-error.ts'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Section } from '#app/ui/page.tsx'
import { reviewKeys, useReviewKeys } from './use-review-keys.ts'

/** A decision that was refused: what was typed, and why. */
export interface NotDecided {
  id: number
  message: string
  /** The reason is missing. */
  error?: string
  /** It cannot be done as things stand. */
  why?: string
}

/** Accept, send back with a reason, or go on to the next. */
export function Decision(props: {
  report: { id: number; version: number }
  place: PlaceInQueue
  /** The queue's own address. */
  action: string
  blocked: string | undefined
  answer: NotDecided | undefined
}) {
  const { report, place, action, blocked, answer } = props
  const [isAsking, setAsking] = useState(false)
  useReviewKeys(setAsking)
  const addressOf = (id: number): string => `${action}?rapport=${id}`
  return (
    <Section id="granska" title="Granska">
      <ErrorSummary errors={oneError('message', answer?.error)}>Rapporten är inte återlämnad än.</ErrorSummary>
      <form className="form" method="post" action={addressOf(report.id)}>
        <Reviewed report={report} />
        <ButtonRow note={blocked ?? (isAsking ? 'Tryck Retur för att godkänna, Esc för att låta bli.' : undefined)}>
          <Button id="godkann" name="intent" value="accept" disabled={blocked !== undefined}>
            Godkänn lägesrapporten
          </Button>
        </ButtonRow>
        <p className="hidden-visually" role="status">
          {isAsking ? 'Vill du godkänna lägesrapporten? Tryck Retur för att godkänna, Esc för att låta bli.' : ''}
        </p>
      </form>
      <form className="form" method="post" action={addressOf(report.id)} noValidate>
        <Reviewed report={report} />
        <TextArea
          id="message"
          name="message"
          label="Vad behöver ändras?"
          hint="Behövs om du lämnar tillbaka rapporten. Organisationen läser det du skriver, och det finns kvar i historiken."
          rows={4}
          limit={longestText}
          defaultValue={answer?.message ?? ''}
          error={answer?.error}
        />
        <ButtonRow>
          <Button kind="secondary" name="intent" value="return" disabled={blocked !== undefined}>
            Lämna tillbaka lägesrapporten
          </Button>
        </ButtonRow>
      </form>
      <ButtonRow>
        {place.previous === undefined ? null : (
          <LinkButton id="foregaende" kind="quiet" href={addressOf(place.previous)}>
            Föregående rapport
          </LinkButton>
        )}
        {place.next === undefined ? null : (
          <LinkButton id="nasta" kind="quiet" href={addressOf(place.next)}>
            Hoppa över, visa nästa
          </LinkButton>
        )}
      </ButtonRow>
      <details id="tangenter" className="disclosure">
        <summary>Granska med tangentbordet</summary>
        <dl className="definition">
          {reviewKeys.flatMap(({ keys, label }) => [
            <dt key={`${label}-tangent`}>
              {keys.map((one, index) => (
                <span key={one}>
                  {index === 0 ? '' : ' eller '}
                  <kbd>{one}</kbd>
                </span>
              ))}
            </dt>,
            <dd key={label}>{label}</dd>,
          ])}
        </dl>
      </details>
    </Section>
  )
}

/** Which report, as it was seen. */
function Reviewed({ report }: { report: { id: number; version: number } }) {
  return (
    <>
      <input type="hidden" name="report" value={report.id} />
      <input type="hidden" name="version" value={report.version} />
    </>
  )
}
