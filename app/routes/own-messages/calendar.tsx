import { data, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { hashOf, newToken } from '#app/auth/token.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { makeFeed, revokeFeed } from '#app/db/calendar/calendar-feeds.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { LinkButton, ButtonRow } from '#app/ui/form/button.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Din kalenderadress')

/** The address only takes the decision; to read it is to go back to the choices. */
export const loader = guard('message.choose', ({ context }) => {
  if (context.once.has('calendar-made')) return Promise.resolve(null)
  throw redirect('/min-sida/utskick', 303)
})

/** The address is shown once; only its hash is kept. */
export const action = guard('message.choose', async ({ viewer, request, context }) => {
  const intent = textOf(await readForm(request), 'intent')
  if (intent === 'revoke') {
    await revokeFeed(viewer, context.now)
    await setFlash(context, { tone: 'success', title: 'Kalenderadressen är avstängd' })
    throw redirect('/min-sida/utskick', 303)
  }
  const token = newToken()
  await makeFeed(viewer, hashOf(token), context.now)
  context.once.set('calendar-made', true)
  return data({ address: `${context.origin}/kalender/${token}.ics` })
})

export default function MadeCalendar() {
  const answer = useActionData<typeof action>()
  if (answer === undefined) return null
  const { address } = answer
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: '/min-sida/utskick', label: 'Utskick och kalender' }, { label: 'Kalenderadress' }]}
        title="Din kalenderadress"
      />
      <Notice kind="success" title="Adressen är klar" role="status">
        <p>Den visas bara nu. Kopiera den, eller öppna den i din kalender på en gång.</p>
      </Notice>
      <div className="form">
        <TextField
          id="adress"
          name="adress"
          label="Din adress"
          hint="I kalendern heter det ofta ”Lägg till via webbadress” eller ”Prenumerera”. Lämna inte adressen vidare: den som har den ser dina datum."
          readOnly
          defaultValue={address}
        />
        <ButtonRow>
          <LinkButton kind="secondary" href={address.replace(/^https?:/, 'webcal:')}>
            Öppna i min kalender
          </LinkButton>
          <a href="/min-sida/utskick">Tillbaka</a>
        </ButtonRow>
      </div>
    </Page>
  )
}
