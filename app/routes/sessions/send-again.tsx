import type { CarriedFields } from '#app/http/carried-form.server.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { PageHead, Section } from '#app/ui/page.tsx'

/** What counts as written rather than picked, in characters. */
const aText = 20

/** What was carried through a sign-in, under whose name it goes, and the button that sends it. */
export function SendAgain(props: {
  to: string
  carried: CarriedFields
  name: string
  organisation: string
  home: string
}) {
  const { to, carried, name, organisation, home } = props
  const texts = carried.filter(([, value]) => value.trim().length >= aText)
  return (
    <>
      <PageHead
        title="Det du skrev finns kvar"
        lead={`Du är inloggad som ${name}${organisation === '' ? '' : `, ${organisation}`}. Inget är sparat eller skickat än.`}
      />
      {texts.length === 0 ? null : (
        <Section id="texten" title="Text som följer med">
          {texts.map(([field, value], index) => (
            <p key={`${field}-${index}`} className="keep-lines">
              {value}
            </p>
          ))}
        </Section>
      )}
      <form className="form" method="post" action={to}>
        {carried.map(([field, value], index) => (
          <input key={`${field}-${index}`} type="hidden" name={field} value={value} />
        ))}
        <ButtonRow>
          <Button>Skicka igen</Button>
          <LinkButton kind="quiet" href={home}>
            Skicka inte
          </LinkButton>
        </ButtonRow>
      </form>
    </>
  )
}
