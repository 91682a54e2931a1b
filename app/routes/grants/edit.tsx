import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { changeGrant } from '#app/db/grant/grant-saving.server.ts'
import { listSourceChoices } from '#app/db/source/source-choices.server.ts'
import { grantInput } from '#app/domain/grant/input.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Refusal, StoredNow } from '#app/routes/indicator-editing/form-parts.tsx'
import { notSaved } from '#app/routes/not-saved.server.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { requireGrant } from './find-grant.server.ts'
import { grantCrumbs, grantsAddress } from './grant-crumbs.ts'
import { GrantFields, grantFieldNames, grantValues } from './grant-fields.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('grant.manage', async ({ viewer, params }) => {
  const grant = await requireGrant(viewer, params)
  return { grant, values: grantValues(grant), sources: await listSourceChoices(viewer) }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Ändra ${data.grant.recipient} ${data.grant.year}`) : []

export const action = guard('grant.manage', async ({ viewer, request, params, context }) => {
  const { id } = await requireGrant(viewer, params)
  const { values } = await readSentForm(request, grantFieldNames)
  const parsed = grantInput.safeParse(values)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const saved = await changeGrant(viewer, id, numberOf(values['version']), parsed.data, context.now)
  if (!saved.ok) return notSaved(values, saved)
  const { recipient, year } = parsed.data
  await setFlash(context, { tone: 'success', title: 'Ändringen är sparad', text: `${recipient} ${year}` })
  throw redirect(`${grantsAddress}#ar-${year}`, 303)
})

const labels = { year: 'År', recipient: 'Mottagare', granted: 'Beviljat', used: 'Använt', note: 'Anmärkning' }

export default function EditGrant() {
  const { grant, values: stored, sources } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const values = answer?.values ?? stored
  const { field, faults } = postedFields(values, answer?.errors ?? {})
  const title = `${grant.recipient} ${grant.year}`
  return (
    <Page>
      <PageHead breadcrumb={[...grantCrumbs, { label: title }]} eyebrow="Utvecklingsmedel" title={`Ändra ${title}`} />
      <Refusal answer={answer} title="Ändringen sparades inte" />
      <StoredNow answer={answer} stored={stored} labels={labels} />
      <form className="form" method="post" noValidate>
        <HiddenField name="version" value={values['version'] ?? ''} readOnly />
        <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
        <GrantFields field={field} sources={sources} />
        <ButtonRow>
          <Button>Spara ändringen</Button>
          <a href={`${grantsAddress}/${grant.id}/borttagning`}>Ta bort uppgiften</a>
          <a href={grantsAddress}>Avbryt</a>
        </ButtonRow>
      </form>
    </Page>
  )
}
