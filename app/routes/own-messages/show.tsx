import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { postedFields } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { findFeed } from '#app/db/calendar/calendar-feeds.server.ts'
import { findDelivery, saveDelivery } from '#app/db/message/preferences.server.ts'
import { findMailSettings } from '#app/db/message/settings.server.ts'
import { roles } from '#app/domain/access/roles.ts'
import { deliveries, deliveryInput } from '#app/domain/message/delivery.ts'
import { quietHoursInWords } from '#app/domain/message/quiet-hours.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { CalendarForms } from './calendar-forms.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Mina utskick och min kalender')

export const loader = guard('message.choose', async ({ viewer }) => {
  const [{ email, delivery }, { quiet }, feed] = await Promise.all([
    findDelivery(viewer),
    findMailSettings(),
    findFeed(viewer),
  ])
  const { home: href, homeLabel: label } = roles[viewer.role]
  return { home: { href, label }, email, delivery, hours: quietHoursInWords(quiet), feed }
})

export const action = guard('message.choose', async ({ viewer, request, context }) => {
  const values = { delivery: textOf(await readForm(request), 'delivery') }
  const parsed = deliveryInput.safeParse(values)
  if (!parsed.success) return badInput({ values, errors: fieldErrors(parsed.error) })
  const { delivery } = parsed.data
  await saveDelivery(viewer, delivery, context.now)
  await setFlash(context, { tone: 'success', title: 'Ditt val är sparat', text: deliveries[delivery].explanation })
  throw redirect('/min-sida/utskick', 303)
})

export default function ShowOwnMessages() {
  const { home, email, delivery, hours, feed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { field, faults } = postedFields(answer?.values ?? { delivery }, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={[home, { label: 'Utskick och kalender' }]}
        title="Mina utskick och min kalender"
        lead="Hur vill du få veta vad som händer, och när du ska svara?"
      />
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={faults} />
        <RadioRows
          {...field('delivery')}
          label="Hur vill du ha dina besked?"
          hint={`De skickas till ${email}. ${hours}`}
          options={Object.entries(deliveries).map(([value, { label, explanation }]) => ({ value, label, explanation }))}
        />
        <ButtonRow>
          <Button>Spara valet</Button>
        </ButtonRow>
      </form>
      <Section id="kalender" title="Datum i din kalender">
        <p>
          Med en egen adress visar din kalender vilka dagar du ska svara, och när åtagandenas delsteg ska vara klara.
          Den hämtar nya datum av sig själv.
        </p>
        <CalendarForms madeAt={feed?.createdAt} />
      </Section>
    </Page>
  )
}
