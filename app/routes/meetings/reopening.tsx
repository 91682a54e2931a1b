import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { reopenMeeting } from '#app/db/meeting/meeting-life.server.ts'
import { whyNotReopenMeeting } from '#app/domain/meeting/life.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { formatDate } from '#app/domain/swedish.ts'
import { conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page } from '#app/ui/page.tsx'
import { loadMeeting, named, sentVersion } from './load-meeting.server.ts'
import { MeetingHead } from './meeting-head.tsx'
import { TurnForm } from './turn-form.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Öppna sammanträdet igen')

export const loader = guard('meeting.lead', async ({ viewer, params }) => {
  const meeting = await loadMeeting(viewer, params)
  return {
    meeting: named(meeting),
    sentAt: meeting.summarySentAt,
    whyNot: whyNotReopenMeeting(meeting.state) ?? null,
  }
})

export const action = guard('meeting.lead', async ({ viewer, request, params, context }) => {
  const { id } = await loadMeeting(viewer, params)
  const done = await reopenMeeting(viewer, id, await sentVersion(request), context.now)
  if (done === null) throw notFound()
  if (!done.ok) return conflict({ why: done.why })
  await setFlash(context, { tone: 'success', title: 'Sammanträdet är öppet igen' })
  throw redirect(meetingAddresses(id).show, 303)
})

export default function ReopenMeeting() {
  const { meeting, sentAt, whyNot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <MeetingHead meeting={meeting} here="Öppna sammanträdet igen" />
      <TurnForm meeting={meeting} button="Öppna sammanträdet igen" whyNot={whyNot} refusal={answer?.why}>
        <p>Beslut går då att skriva och rätta igen, tills sammanträdet avslutas på nytt.</p>
        {sentAt === null ? null : (
          <p>
            Sammanfattningen skickades {formatDate(sentAt)}. Den som har fått den får inte veta något nytt förrän du
            skickar den igen.
          </p>
        )}
      </TurnForm>
    </Page>
  )
}
