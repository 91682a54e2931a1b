import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'

/** Whether mail to the contact person's address comes through, and the button that says otherwise. */
export function AddressForm({ id, address }: { id: number; address: { works: boolean; reason: string } | null }) {
  if (address === null) return null
  const { works, reason } = address
  return (
    <Section id="adress" title="Kontaktpersonens adress">
      {works ? (
        <p>Adressen fungerar, så vitt vi vet. Har du fått meddelandet i retur kan du markera det här.</p>
      ) : (
        <Notice kind="warning" title="Adressen är markerad som en som inte fungerar">
          <p>{reason} Inget skickas till den förrän den är rättad eller markerad som fungerande.</p>
        </Notice>
      )}
      <form className="form" method="post" action={`/samordning/utskick/${id}/adress`}>
        <HiddenField name="works" value={works ? 'no' : 'yes'} readOnly />
        <ButtonRow>
          <Button kind="secondary">
            {works ? 'Markera att adressen inte fungerar' : 'Markera att adressen fungerar'}
          </Button>
        </ButtonRow>
      </form>
    </Section>
  )
}
