import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { addGrant } from '#app/db/grant/grant-saving.server.ts'
import { listSourceChoices } from '#app/db/source/source-choices.server.ts'
import { grantInput } from '#app/domain/grant/input.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Refusal } from '#app/routes/indicator-editing/form-parts.tsx'
import { notSaved } from '#app/routes/not-saved.server.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { grantCrumbs, grantsAddress } from './grant-crumbs.ts'
import { GrantFields, grantFieldNames } from './grant-fields.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Lägg till utvecklingsmedel')

export const loader = guard('grant.manage', async ({ viewer }) => ({ sources: await listSourceChoices(viewer) }))

export const action = guard('grant.manage', async ({ viewer, request, context }) => {
  const { values } = await readSentForm(request, grantFieldNames)
  const parsed = grantInput.safeParse(values)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const added = await addGrant(viewer, parsed.data, context.now)
  if (!added.ok) return notSaved(values, added)
  const { recipient, year } = parsed.data
  await setFlash(context, { tone: 'success', title: 'Uppgiften är tillagd', text: `${recipient} ${year}` })
  throw redirect(`${grantsAddress}#ar-${year}`, 303)
})

export default function NewGrant() {
  const { sources } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const { field, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={[...grantCrumbs, { label: 'Lägg till' }]}
        title="Lägg till utvecklingsmedel"
        lead="En mottagare, ett år och ett sätt. Det som källan inte anger lämnar du tomt; det blir aldrig noll."
      />
      <Refusal answer={answer} title="Uppgiften lades inte till" />
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
        <GrantFields field={field} sources={sources} />
        <ButtonRow>
          <Button>Lägg till uppgiften</Button>
          <a href={grantsAddress}>Avbryt</a>
        </ButtonRow>
      </form>
    </Page>
  )
}
