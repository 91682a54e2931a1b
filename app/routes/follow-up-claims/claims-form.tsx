import type { CheckedText } from '#app/domain/statement/checked-claim.ts'
import { judgements, type Judgement } from '#app/domain/statement/judgement.ts'
import { counted, formatNumber } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { ClaimFields } from './claim-fields.tsx'
import type { ClaimsAnswer } from './take-claims.server.ts'

/** All numbers of a section in one form, with one button that binds those of which there is no doubt. */
export function ClaimsForm(props: {
  action: string
  version: number
  checked: Pick<CheckedText, 'text' | 'claims'>
  answer: ClaimsAnswer | undefined
}) {
  const { action, version, checked, answer } = props
  const errors = answer?.errors ?? {}
  const certain = checked.claims.filter(
    ({ binding, suggestions }) => binding === undefined && suggestions.some(({ isCertain }) => isCertain),
  ).length
  return (
    <form className="form" method="post" action={action} noValidate>
      <ErrorSummary errors={Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))}>
        Inget är sparat än. Det du valde finns kvar.
      </ErrorSummary>
      {/* What the Enter key in a field presses: it looks for values and saves nothing. */}
      <button hidden name="intent" value="search" />
      <HiddenField name="version" value={String(version)} readOnly />
      <div className="stack">
        <Tally claims={checked.claims} />
        {certain === 0 ? null : (
          <ButtonRow note="Bara tal som är rätt och där inget annat värde passar. Det du har valt för andra tal sparas också.">
            <Button kind="secondary" name="intent" value="certain">
              {`Knyt ${certain === 1 ? 'det säkra talet' : `de ${counted(certain, 'säkra talet', 'säkra talen', 'neuter')}`}`}
            </Button>
          </ButtonRow>
        )}
      </div>
      {checked.claims.map((one, index) => (
        <ClaimFields
          key={one.claim.start}
          action={action}
          place={index}
          checked={one}
          text={checked.text}
          row={answer?.rows[index]}
          found={answer?.found[index]}
          errors={errors}
        />
      ))}
      <ButtonRow>
        <Button name="intent" value="save">
          Spara talen
        </Button>
      </ButtonRow>
    </form>
  )
}

/** How many numbers there are of each judgement, each a way to the first of them. */
function Tally({ claims }: Pick<CheckedText, 'claims'>) {
  return (
    <ul className="link-list" role="list">
      {(Object.keys(judgements) as Judgement[]).flatMap((judgement) => {
        const count = claims.filter((one) => one.judgement === judgement).length
        const first = claims.findIndex((one) => one.judgement === judgement)
        const { label, shape, tone } = judgements[judgement]
        return count === 0
          ? []
          : [
              <li key={judgement}>
                <div>
                  <StatusMark
                    shape={shape}
                    tone={tone}
                    label={
                      <a href={`#tal-${first + 1}`}>
                        {label}: {formatNumber(count)}
                      </a>
                    }
                  />
                </div>
              </li>,
            ]
      })}
    </ul>
  )
}
