import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import type { AskedInRound } from '#app/db/round/round-asked.server.ts'
import { tickName } from '#app/domain/reporting-round/ticked.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'

/** Takes organisations, commitments, or one organisation's commitments out of the round, several at once. */
export function ExemptionForm(props: {
  action: string
  asked: AskedInRound
  /** Whose commitments are listed one by one. */
  organisation: AskedInRound['organisations'][number] | null
  answer: NotSaved | undefined
}) {
  const { action, asked, organisation, answer } = props
  const { field, tick, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  if (asked.organisations.length === 0) {
    return (
      <EmptyState title="Ingen är tillfrågad" level={2}>
        Lägg tillbaka några nedan, eller ange vem som står bakom planens åtaganden.
      </EmptyState>
    )
  }
  return (
    <form
      className="form"
      method="post"
      action={organisation === null ? action : `${action}?aktor=${organisation.slug}`}
      noValidate
    >
      <ErrorSummary errors={faults}>Inget har ändrats än. Det du valde och skrev finns kvar.</ErrorSummary>
      {organisation === null ? (
        <Fieldset id="organisation" legend="Organisationer" large error={answer?.errors['organisation']}>
          {asked.organisations.map((one) => (
            <CheckboxRow
              key={one.id}
              {...tick(tickName('organisation', one.id))}
              label={one.name}
              hint={
                <>
                  {countsOf(one)} <a href={`${action}?aktor=${one.slug}#organisation`}>Välj bland åtagandena</a>
                  <span className="hidden-visually"> för {one.name}</span>
                </>
              }
            />
          ))}
        </Fieldset>
      ) : (
        <Fieldset
          id="organisation"
          legend={`Åtaganden för ${organisation.name}`}
          large
          error={answer?.errors['organisation']}
          hint={<a href={`${action}#organisation`}>Visa alla organisationer</a>}
        >
          {asked.pairs.map((pair) => (
            <CheckboxRow
              key={pair.commitmentId}
              {...tick(`pair.${pair.organisationId}-${pair.commitmentId}`)}
              label={pair.commitment}
              hint={`${reportStates[pair.state].label}.`}
            />
          ))}
        </Fieldset>
      )}
      {organisation === null ? (
        <Fieldset id="commitment" legend="Åtaganden som ingen ska svara om" large>
          {asked.commitments.map((one) => (
            <CheckboxRow
              key={one.id}
              {...tick(tickName('commitment', one.id))}
              label={one.name}
              hint={countsOf(one, true)}
            />
          ))}
        </Fieldset>
      ) : null}
      <TextArea
        {...field('reason')}
        label="Skäl"
        hint="Står i historiken och i listan över vilka som inte är tillfrågade."
        rows={3}
        limit={1000}
      />
      <ButtonRow>
        <Button name="intent" value="take-out">
          Ta bort ur omgången
        </Button>
      </ButtonRow>
    </form>
  )
}

/** "Tre åtaganden, varav 2 med svar eller utkast." */
function countsOf({ asked, begun }: { asked: number; begun: number }, isCommitment = false): string {
  const all = isCommitment
    ? counted(asked, 'organisation', 'organisationer')
    : counted(asked, 'åtagande', 'åtaganden', 'neuter')
  return `${sentenceCase(all)}${begun === 0 ? ', inget skrivet än' : `, varav ${begun} med svar eller utkast`}.`
}
