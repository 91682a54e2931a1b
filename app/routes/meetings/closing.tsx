import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { closeMeeting } from '#app/db/meeting/meeting-life.server.ts'
import { listToldOrganisations } from '#app/db/decision/to-tell.server.ts'
import { loadSummaryMaterial } from '#app/db/meeting/summary-material.server.ts'
import { whyNotCloseMeeting } from '#app/domain/meeting/life.ts'
import { isGoneThrough } from '#app/domain/meeting/summary.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { loadMeeting, meetingIdIn, named, sentVersion } from './load-meeting.server.ts'
import { MeetingHead } from './meeting-head.tsx'
import { ToldAtClosing } from './told-at-closing.tsx'
import { TurnForm } from './turn-form.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Avsluta sammanträdet')

export const loader = guard('meeting.lead', async ({ viewer, params, context }) => {
  const found = await loadSummaryMaterial(viewer, meetingIdIn(viewer, params), context.now)
  if (found === null) throw notFound()
  const { meeting, material } = found
  return {
    meeting: named(meeting),
    decisions: material.points.reduce((sum, point) => sum + point.decisions.length, meeting.looseDecisions.length),
    left: material.points.filter((point) => !isGoneThrough(point)).map(({ position, title }) => ({ position, title })),
    told: await listToldOrganisations(viewer, meeting.id, context.now),
    whyNot: whyNotCloseMeeting(meeting.state) ?? null,
  }
})

export const action = guard('meeting.lead', async ({ viewer, request, params, context }) => {
  const { id } = await loadMeeting(viewer, params)
  const done = await closeMeeting(viewer, id, await sentVersion(request), context.now)
  if (done === null) throw notFound()
  if (!done.ok) return conflict({ why: done.why })
  await setFlash(context, { tone: 'success', title: 'Sammanträdet är avslutat', text: 'Besluten ligger fast.' })
  throw redirect(meetingAddresses(id).summary, 303)
})

export default function CloseMeeting() {
  const { meeting, decisions, left, told, whyNot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { point } = meetingAddresses(meeting.id)
  return (
    <Page>
      <MeetingHead meeting={meeting} here="Avsluta sammanträdet" />
      <TurnForm
        meeting={meeting}
        button={left.length === 0 ? 'Avsluta sammanträdet' : 'Avsluta ändå'}
        whyNot={whyNot}
        refusal={answer?.why}
      >
        <p>
          {decisions === 0
            ? 'Inga beslut är skrivna. När sammanträdet är avslutat kan sammanfattningen skickas.'
            : `${sentenceCase(counted(decisions, 'beslut är skrivet', 'beslut är skrivna', 'neuter'))}. När sammanträdet är avslutat ligger ${decisions === 1 ? 'det' : 'de'} fast, och sammanfattningen kan skickas.`}
        </p>
        <ToldAtClosing told={told} />
        {left.length === 0 ? (
          <p>Alla punkter är behandlade.</p>
        ) : (
          <>
            <p>
              {sentenceCase(counted(left.length, 'punkt', 'punkter'))} är inte{' '}
              {left.length === 1 ? 'behandlad' : 'behandlade'}. Det står i sammanfattningen. Punkter ur läget föreslås
              igen nästa gång om läget är detsamma.
            </p>
            <LinkList
              links={left.map(({ position, title }) => ({ href: point(position), label: `${position}. ${title}` }))}
            />
          </>
        )}
      </TurnForm>
    </Page>
  )
}
