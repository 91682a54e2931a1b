import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { listCarriedOutChoices } from '#app/db/gathering/carried-out.server.ts'
import { addGathering } from '#app/db/gathering/gathering-saving.server.ts'
import { gatheringAddresses } from '#app/domain/gathering/gathering.ts'
import { badInput } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Refusal } from '#app/routes/indicator-editing/form-parts.tsx'
import { notSaved } from '#app/routes/not-saved.server.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { gatheringsCrumbs } from './crumbs.ts'
import { GatheringFields } from './gathering-fields.tsx'
import { readGatheringForm } from './read-gathering-form.server.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Lägg till en sammankomst')

export const loader = guard('gathering.manage', async ({ viewer }) => ({
  choices: await listCarriedOutChoices(viewer),
}))

export const action = guard('gathering.manage', async ({ viewer, request, context }) => {
  const sent = await readGatheringForm(request)
  if (!sent.ok) return badInput<NotSaved>(sent.answer)
  const added = await addGathering(viewer, sent.input, context.now)
  if (!added.ok) return notSaved(sent.values, added)
  await setFlash(context, {
    tone: 'success',
    title: 'Sammankomsten är upplagd',
    text: 'Läs in deltagarlistan när du har den. Bara antalen sparas.',
  })
  throw redirect(gatheringAddresses(added.slug).manage, 303)
})

export default function NewGathering() {
  const { choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const values = answer?.values ?? {}
  const posted = postedFields(values, answer?.errors ?? {})
  return (
    <Page>
      <PageHead breadcrumb={[...gatheringsCrumbs, { label: 'Lägg till' }]} title="Lägg till en sammankomst" />
      <Refusal answer={answer} title="Sammankomsten lades inte upp" />
      <form className="form" method="post" action="/samordning/sammankomster/ny" noValidate>
        <ErrorSummary errors={posted.faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
        <GatheringFields posted={posted} values={values} choices={choices} />
        <ButtonRow>
          <Button>Lägg till sammankomsten</Button>
          <a href="/samordning/sammankomster">Avbryt</a>
        </ButtonRow>
      </form>
    </Page>
  )
}
