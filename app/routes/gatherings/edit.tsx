import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { listCarriedOutChoices } from '#app/db/gathering/carried-out.server.ts'
import { changeGathering } from '#app/db/gathering/gathering-saving.server.ts'
import { gatheringAddresses } from '#app/domain/gathering/gathering.ts'
import { badInput } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Refusal, StoredNow } from '#app/routes/indicator-editing/form-parts.tsx'
import { notSaved } from '#app/routes/not-saved.server.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { gatheringCrumbs } from './crumbs.ts'
import { requireGathering } from './find-gathering.server.ts'
import { GatheringFields } from './gathering-fields.tsx'
import { readGatheringForm } from './read-gathering-form.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('gathering.manage', async ({ viewer, params }) => {
  const gathering = await requireGathering(viewer, params)
  const { slug, title, kind, heldOn, endsOn, place, description, awardedTo, version } = gathering
  return {
    gathering: { slug, title },
    choices: await listCarriedOutChoices(viewer),
    values: {
      kind,
      title,
      heldOn,
      endsOn: endsOn ?? '',
      place,
      description,
      awardedTo,
      version: String(version),
      ...Object.fromEntries(gathering.possibleActions.map(({ id }) => [`actions.n${id}`, 'on'])),
      ...Object.fromEntries(gathering.commitments.map(({ id }) => [`commitments.n${id}`, 'on'])),
    } as Record<string, string>,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Ändra ${data.gathering.title}`) : [])

export const action = guard('gathering.manage', async ({ viewer, request, params, context }) => {
  const { id, slug } = await requireGathering(viewer, params)
  const sent = await readGatheringForm(request)
  if (!sent.ok) return badInput<NotSaved>(sent.answer)
  const saved = await changeGathering(viewer, id, sent.version, sent.input, context.now)
  if (!saved.ok) return notSaved(sent.values, saved)
  await setFlash(context, { tone: 'success', title: 'Ändringen är sparad', text: sent.input.title })
  throw redirect(gatheringAddresses(slug).manage, 303)
})

export default function EditGathering() {
  const { gathering, choices, values: stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const values = answer?.values ?? stored
  const posted = postedFields(values, answer?.errors ?? {})
  const addresses = gatheringAddresses(gathering.slug)
  return (
    <Page>
      <PageHead breadcrumb={gatheringCrumbs(gathering, 'Ändra')} title={`Ändra ${gathering.title}`} />
      <Refusal answer={answer} title="Ändringen sparades inte" />
      <StoredNow
        answer={answer}
        stored={stored}
        labels={{
          title: 'Namn',
          heldOn: 'Dag',
          endsOn: 'Sista dagen',
          place: 'Plats',
          description: 'Om sammankomsten',
        }}
      />
      <form className="form" method="post" action={addresses.edit} noValidate>
        <HiddenField name="version" value={values['version'] ?? ''} readOnly />
        <ErrorSummary errors={posted.faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
        <GatheringFields posted={posted} values={values} choices={choices} />
        <ButtonRow>
          <Button>Spara ändringen</Button>
          <a href={addresses.manage}>Avbryt</a>
        </ButtonRow>
      </form>
    </Page>
  )
}
