import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { removeGrant } from '#app/db/grant/grant-saving.server.ts'
import { kronorOrNot } from '#app/domain/grant/amount.ts'
import { grantReason } from '#app/domain/grant/input.ts'
import { grantWays } from '#app/domain/grant/way.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Refusal } from '#app/routes/indicator-editing/form-parts.tsx'
import { notSaved } from '#app/routes/not-saved.server.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { requireGrant } from './find-grant.server.ts'
import { grantCrumbs, grantsAddress } from './grant-crumbs.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('grant.manage', async ({ viewer, params }) => ({
  grant: await requireGrant(viewer, params),
}))

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Ta bort ${data.grant.recipient} ${data.grant.year}`) : []

export const action = guard('grant.manage', async ({ viewer, request, params, context }) => {
  const grant = await requireGrant(viewer, params)
  const { values } = await readSentForm(request, ['reason', 'version'])
  const parsed = grantReason.safeParse(values)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const removed = await removeGrant(viewer, grant.id, numberOf(values['version']), parsed.data.reason, context.now)
  if (!removed.ok) return notSaved(values, removed)
  const text = 'Vad den sade och varför den togs bort står i historiken.'
  await setFlash(context, { tone: 'success', title: 'Uppgiften är borttagen', text })
  throw redirect(grantsAddress, 303)
})

export default function RemoveGrant() {
  const { grant } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const values = answer?.values ?? { version: String(grant.version) }
  const { field, faults } = postedFields(values, answer?.errors ?? {})
  const title = `${grant.recipient} ${grant.year}`
  return (
    <Page>
      <PageHead
        breadcrumb={[...grantCrumbs, { href: `${grantsAddress}/${grant.id}`, label: title }, { label: 'Ta bort' }]}
        eyebrow="Utvecklingsmedel"
        title={`Ta bort ${title}`}
        lead="Uppgiften försvinner från den öppna sidan och ur summorna. Historiken behåller den."
      />
      <SummaryList
        rows={[
          { term: 'Sätt', value: grantWays[grant.way].label },
          { term: 'Beviljat', value: kronorOrNot(grant.granted) },
          { term: 'Använt', value: kronorOrNot(grant.used) },
          { term: 'Källa', value: grant.source.name },
        ]}
      />
      <Refusal answer={answer} title="Uppgiften finns kvar" />
      <form className="form" method="post" noValidate>
        <HiddenField name="version" value={values['version'] ?? ''} readOnly />
        <ErrorSummary errors={faults}>Inget har tagits bort.</ErrorSummary>
        <TextArea {...field('reason')} label="Varför tar du bort uppgiften?" rows={3} />
        <ButtonRow>
          <Button kind="danger">Ta bort uppgiften</Button>
          <a href={`${grantsAddress}/${grant.id}`}>Avbryt</a>
        </ButtonRow>
      </form>
    </Page>
  )
}
