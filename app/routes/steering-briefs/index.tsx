import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { SteeringNav } from '#app/components/steering-nav.tsx'
import { freezeBrief } from '#app/db/steering/brief-freezing.server.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { freezeInput } from '#app/domain/steering/brief-freezing.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { briefCrumbs } from './brief-crumbs.ts'
import { writeBriefFiles } from './brief-file.server.ts'
import { BriefList } from './brief-list.tsx'
import { FreezeForm } from './freeze-form.tsx'
import { loadBriefs, loadMeeting } from './load-briefs.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('steering.read', async ({ viewer, params, context }) => loadBriefs(viewer, params, context))

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Underlag till sammanträdet ${formatCalendarDate(data.meeting.heldOn)}`) : []

export const action = guard('meeting.prepare', async ({ viewer, request, params, context }) => {
  const { id } = await loadMeeting(viewer, params)
  const { form, values } = await readSentForm(request, ['mark'])
  const parsed = freezeInput.safeParse(form)
  if (!parsed.success) {
    return badInput<NotSaved>({ values, errors: {}, refusal: parsed.error.issues[0]?.message })
  }
  const frozen = await freezeBrief(viewer, id, parsed.data, context.origin, context.now)
  if (frozen === null) throw notFound()
  if (!frozen.ok) return conflict<NotSaved>({ values, errors: {}, refusal: frozen.why })
  await writeBriefFiles(viewer, frozen.id, context.now)
  await setFlash(context, {
    tone: 'success',
    title: `Underlag ${frozen.number} är fryst`,
    text: 'Hämta det som PDF eller DOCX. Det ändras inte mer.',
  })
  throw redirect(meetingAddresses(id).briefs, 303)
})

export default function ListBriefs() {
  const { meeting, briefs, freezable, formats } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  return (
    <Page>
      <PageHead
        breadcrumb={briefCrumbs(meeting)}
        eyebrow={`${meeting.title} ${formatCalendarDate(meeting.heldOn)}`}
        title="Underlag till sammanträdet"
        lead="Styrgruppens sida på två sidor, fryst med dagens datum, för möteshandlingarna."
      />
      <SteeringNav here="meetings" />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Inget frystes" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      <Section id="frysta" title="Frysta underlag">
        {briefs.length === 0 ? (
          <EmptyState title="Inget underlag är fryst än">
            {freezable === null
              ? 'När samordnaren har fryst ett underlag går det att hämta här.'
              : 'Frys det första när läget är som gruppen ska se det.'}
          </EmptyState>
        ) : (
          <BriefList meeting={meeting.id} briefs={briefs} formats={formats} />
        )}
      </Section>
      {freezable === null ? null : (
        <Section id="frys" title="Frys ett underlag">
          <FreezeForm meeting={meeting.id} freezable={freezable} />
        </Section>
      )}
    </Page>
  )
}
