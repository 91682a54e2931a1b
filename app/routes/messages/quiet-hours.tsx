import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { postedFields } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { findMailSettings, saveQuietHours } from '#app/db/message/settings.server.ts'
import { hourText, quietHoursInput, quietHoursInWords } from '#app/domain/message/quiet-hours.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { FieldPair } from '#app/ui/form/field-pair.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { messageCrumbs, messagesHome } from './message-crumbs.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Tysta tider')

export const loader = guard('message.manage', async ({ viewer }) => ({
  home: messagesHome(viewer),
  quiet: (await findMailSettings()).quiet,
}))

export const action = guard('message.manage', async ({ viewer, request, context }) => {
  const form = await readForm(request)
  const values = {
    quietFrom: textOf(form, 'quietFrom'),
    quietTo: textOf(form, 'quietTo'),
    quietWeekends: textOf(form, 'quietWeekends'),
  }
  const parsed = quietHoursInput.safeParse(values)
  if (!parsed.success) return badInput({ values, errors: fieldErrors(parsed.error) })
  await saveQuietHours(viewer, parsed.data, context.now)
  await setFlash(context, {
    tone: 'success',
    title: 'De tysta tiderna är sparade',
    text: quietHoursInWords(parsed.data),
  })
  throw redirect('/samordning/utskick', 303)
})

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hourText(hour)}.00` }))

export default function EditQuietHours() {
  const { home, quiet } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { field, tick, faults } = postedFields(
    answer?.values ?? {
      quietFrom: String(quiet.quietFrom),
      quietTo: String(quiet.quietTo),
      quietWeekends: quiet.quietWeekends ? 'on' : '',
    },
    answer?.errors ?? {},
  )
  return (
    <Page>
      <PageHead
        breadcrumb={messageCrumbs(home, { label: 'Tysta tider' })}
        title="Tysta tider"
        lead="När ska inget skickas? Det som händer under tiden väntar och skickas efteråt."
      />
      <p>
        Nu gäller: {quietHoursInWords(quiet)} Klockslagen är svensk tid. Är de lika skickas meddelanden dygnet runt.
      </p>
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={faults} />
        <FieldPair>
          <Select {...field('quietFrom')} label="Tyst från klockan" options={hours} />
          <Select {...field('quietTo')} label="Tyst till klockan" options={hours} />
        </FieldPair>
        <CheckboxRow {...tick('quietWeekends')} label="Skicka inget på lördagar och söndagar" />
        <ButtonRow>
          <Button>Spara tiderna</Button>
        </ButtonRow>
      </form>
    </Page>
  )
}
