import { messageDecisions } from '#app/domain/message/state.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'

/** Sending a message from one's own mail program, where the service has no mail server. */
export function ByHand(props: { id: number; to: string; subject: string; text: string; lacksLink: boolean }) {
  const { id, to, subject, text, lacksLink } = props
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`
  return (
    <Section id="for-hand" title="Skicka för hand">
      <p>Ingen e-postserver är inställd, så meddelandet skickas inte av sig självt.</p>
      {lacksLink ? (
        <Notice kind="info" title="Den personliga länken saknas i texten">
          <p>Bara en samordnare får se mottagarens personliga länk. Be en samordnare skicka meddelandet.</p>
        </Notice>
      ) : null}
      <TextArea id="kopiera" name="kopiera" label="Text att kopiera" rows={8} readOnly defaultValue={text} />
      <ButtonRow>
        <LinkButton href={`mailto:${encodeURIComponent(to)}?${query}`}>Öppna i mitt e-postprogram</LinkButton>
        <form method="post" action={`/samordning/utskick/${id}/handutskick`}>
          <Button kind="secondary">{messageDecisions.handutskick.label}</Button>
        </form>
      </ButtonRow>
    </Section>
  )
}
