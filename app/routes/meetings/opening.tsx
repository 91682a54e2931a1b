import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { openMeeting } from '#app/db/meeting/meeting-life.server.ts'
import { whyNotOpenMeeting } from '#app/domain/meeting/life.ts'
import { agendaInShort } from '#app/domain/meeting/time-kept.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { conflict } from '#app/http/answers.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page } from '#app/ui/page.tsx'
import { loadMeeting, named, sentVersion } from './load-meeting.server.ts'
import { MeetingHead } from './meeting-head.tsx'
import { TurnForm } from './turn-form.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Öppna sammanträdet')

export const loader = guard('meeting.lead', async ({ viewer, params }) => {
  const meeting = await loadMeeting(viewer, params)
  return {
    meeting: named(meeting),
    agenda: meeting.points.length === 0 ? 'Dagordningen har inga punkter än.' : agendaInShort(meeting.points),
    whyNot: whyNotOpenMeeting({ state: meeting.state, points: meeting.points.length }) ?? null,
  }
})

export const action = guard('meeting.lead', async ({ viewer, request, params, context }) => {
  const { id } = await loadMeeting(viewer, params)
  const done = await openMeeting(viewer, id, await sentVersion(request), context.now)
  if (done === null) throw notFound()
  if (!done.ok) return conflict({ why: done.why })
  throw redirect(meetingAddresses(id).point(1), 303)
})

export default function OpenMeeting() {
  const { meeting, agenda, whyNot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <MeetingHead meeting={meeting} here="Öppna sammanträdet" />
      <TurnForm meeting={meeting} button="Öppna sammanträdet" whyNot={whyNot} refusal={answer?.why}>
        <p>{agenda}</p>
        <p>
          Medan sammanträdet pågår skrivs besluten vid sina punkter. De går att rätta tills sammanträdet avslutas. Den
          som ska göra något ser beslutet direkt på sin sida.
        </p>
      </TurnForm>
    </Page>
  )
}
