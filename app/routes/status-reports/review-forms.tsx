import { longestText } from '#app/domain/status-report/longest-text.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Section } from '#app/ui/page.tsx'

/** Accept, or send back with a reason. */
export function ReviewForms({ id, version }: { id: number; version: number }) {
  return (
    <div className="no-print">
      <Section id="granska" title="Granska">
        <form className="form" method="post" action={`/samordning/lagesrapporter/${id}/godkannande`}>
          <input type="hidden" name="version" value={version} />
          <p>
            När du godkänner rapporten räknas den i uppföljningen, och värden som organisationen har lämnat läggs till.
          </p>
          <ButtonRow>
            <Button>Godkänn lägesrapporten</Button>
          </ButtonRow>
        </form>
        <ReturnForm id={id} version={version} message="" error={undefined} />
      </Section>
    </div>
  )
}

/** The form that sends a report back; also shown again when the reason was missing. */
export function ReturnForm(props: { id: number; version: number; message: string; error: string | undefined }) {
  return (
    <form className="form" method="post" action={`/samordning/lagesrapporter/${props.id}/aterlamning`} noValidate>
      <input type="hidden" name="version" value={props.version} />
      <TextArea
        id="message"
        name="message"
        label="Vad behöver ändras?"
        hint="Organisationen läser det du skriver, och det finns kvar i historiken."
        rows={4}
        limit={longestText}
        defaultValue={props.message}
        error={props.error}
        autoFocus={props.error !== undefined}
      />
      <ButtonRow>
        <Button kind="secondary">Lämna tillbaka lägesrapporten</Button>
      </ButtonRow>
    </form>
  )
}
