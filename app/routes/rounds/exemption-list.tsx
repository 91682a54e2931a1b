import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import type { AskedInRound } from '#app/db/round/round-asked.server.ts'
import { tickName } from '#app/domain/reporting-round/ticked.ts'
import { counted, formatDate } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { LinkList } from '#app/ui/link-list.tsx'

type Row = AskedInRound['exemptions'][number]

/** Who is not asked and why, each with a tick that puts it back. */
export function ExemptionList(props: {
  action: string
  exemptions: readonly Row[]
  isLocked: boolean
  answer: NotSaved | undefined
}) {
  const { action, exemptions, isLocked, answer } = props
  const { tick, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  if (exemptions.length === 0) return <p>Alla som står bakom ett åtagande i planen är tillfrågade om det.</p>
  if (isLocked) return <LinkList links={exemptions.map((row) => ({ label: nameOf(row), meta: aboutOf(row) }))} />
  return (
    <form className="form" method="post" action={action} noValidate>
      <ErrorSummary errors={faults}>Inget har ändrats än.</ErrorSummary>
      <Fieldset
        id="exemption"
        legend="Välj vilka som ska tillfrågas igen"
        hint="Är omgången öppen får den som inte har fått någon inbjudan en."
        error={answer?.errors['exemption']}
      >
        {exemptions.map((row) => (
          <CheckboxRow key={row.id} {...tick(tickName('exemption', row.id))} label={nameOf(row)} hint={aboutOf(row)} />
        ))}
      </Fieldset>
      <ButtonRow>
        <Button name="intent" value="put-back" kind="secondary">
          Lägg tillbaka de valda
        </Button>
      </ButtonRow>
    </form>
  )
}

/** "Region Stockholm", "Alla organisationer: 3. Nya söktermer". */
const nameOf = ({ organisation, commitment }: Row): string =>
  commitment === null ? (organisation ?? '') : `${organisation ?? 'Alla organisationer'}: ${commitment}`

function aboutOf(row: Row): string {
  const written =
    row.written === 0
      ? ''
      : ` Det som är skrivet finns kvar: ${counted(row.written, 'lägesrapport', 'lägesrapporter')}.`
  return `”${row.reason}” ${row.byName}, ${formatDate(row.at)}.${written}`
}
