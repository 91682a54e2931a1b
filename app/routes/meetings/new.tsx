import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { planMeeting } from '#app/db/meeting/meeting-editing.server.ts'
import { listMeetings } from '#app/db/meeting/meetings.server.ts'
import { findCurrentRound, listRounds } from '#app/db/round/rounds.server.ts'
import { meetingInput } from '#app/domain/meeting/meeting-input.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { meetingsCrumbs } from './meeting-crumbs.ts'
import { MeetingFields, meetingFieldNames } from './meeting-fields.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Planera ett sammanträde')

export const loader = guard('meeting.prepare', async ({ viewer }) => {
  const [rounds, current, meetings] = await Promise.all([
    listRounds(viewer),
    findCurrentRound(viewer),
    listMeetings(viewer),
  ])
  const last = meetings[0]
  return {
    rounds: rounds.map(({ id, title }) => ({ id, title })),
    // The next one is usually like the last one, but for its day.
    values: {
      heldOn: '',
      time: last?.time ?? '',
      place: last?.place ?? '',
      title: last?.title ?? 'Styrgruppens sammanträde',
      roundId: current === null ? '' : String(current.id),
    } as Record<string, string>,
  }
})

export const action = guard('meeting.prepare', async ({ viewer, request, context }) => {
  const { form, values } = await readSentForm(request, meetingFieldNames)
  const parsed = meetingInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const planned = await planMeeting(viewer, parsed.data, context.now)
  if (planned === null) throw notFound()
  if (!planned.ok) return badInput<NotSaved>({ values, errors: { [planned.field ?? 'heldOn']: planned.why } })
  await setFlash(context, {
    tone: 'success',
    title: 'Sammanträdet är planerat',
    text: 'Hämta punkter till dagordningen ur läget, och lägg till egna.',
  })
  throw redirect(meetingAddresses(planned.id).agenda, 303)
})

export default function PlanMeeting() {
  const { rounds, values: usual } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const { field, faults } = postedFields(answer?.values ?? usual, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={meetingsCrumbs('Planera ett sammanträde')}
        title="Planera ett sammanträde"
        lead="Börja med när och var. Dagordningen kommer sedan."
      />
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar.</ErrorSummary>
        <MeetingFields field={field} rounds={rounds} />
        <ButtonRow>
          <Button>Planera sammanträdet</Button>
        </ButtonRow>
      </form>
    </Page>
  )
}
