import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { findSummaryRecipients, sendSummary } from '#app/db/meeting/summary-sending.server.ts'
import { loadSummaryMaterial } from '#app/db/meeting/summary-material.server.ts'
import { whyNotSendSummary } from '#app/domain/meeting/life.ts'
import { summaryOf, summaryText } from '#app/domain/meeting/summary.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { counted, formatDate, formatList } from '#app/domain/swedish.ts'
import { conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Letter } from '#app/ui/letter.tsx'
import { Page } from '#app/ui/page.tsx'
import { loadMeeting, meetingIdIn, named, sentVersion } from './load-meeting.server.ts'
import { MeetingHead } from './meeting-head.tsx'
import { TurnForm } from './turn-form.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Skicka sammanfattningen')

export const loader = guard('meeting.prepare', async ({ viewer, params, context }) => {
  const found = await loadSummaryMaterial(viewer, meetingIdIn(viewer, params), context.now)
  if (found === null) throw notFound()
  const { meeting, material } = found
  const { group, organisations } = await findSummaryRecipients(viewer, meeting, material, context.now)
  return {
    meeting: named(meeting),
    sentAt: meeting.summarySentAt,
    text: summaryText(summaryOf(material), meeting.introduction),
    group: group.map(({ name }) => name),
    organisations: organisations.map(({ name, text, people }) => ({
      name,
      text,
      people: people.map((person) => person.name),
    })),
    whyNot: whyNotSendSummary(meeting.state) ?? null,
  }
})

export const action = guard('meeting.prepare', async ({ viewer, request, params, context }) => {
  const { id } = await loadMeeting(viewer, params)
  const sent = await sendSummary(viewer, id, await sentVersion(request), context.now)
  if (sent === null) throw notFound()
  if (!sent.ok) return conflict({ why: sent.why })
  await setFlash(context, {
    tone: 'success',
    title: sent.told === 0 ? 'Alla har redan fått sammanfattningen' : 'Sammanfattningen skickas',
    text: sent.told === 0 ? 'Inget nytt skickades.' : `Den går till ${counted(sent.told, 'mottagare', 'mottagare')}.`,
    link: { href: '/samordning/utskick', label: 'Visa utskicken' },
  })
  throw redirect(meetingAddresses(id).summary, 303)
})

export default function SendSummary() {
  const { meeting, sentAt, text, group, organisations, whyNot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <MeetingHead meeting={meeting} here="Skicka sammanfattningen" />
      <TurnForm meeting={meeting} button="Skicka sammanfattningen" whyNot={whyNot} refusal={answer?.why}>
        {sentAt === null ? null : (
          <p>Den skickades {formatDate(sentAt)}. Den som redan har fått den får den inte en gång till.</p>
        )}
        <p>
          {group.length === 0
            ? 'Ingen mer i styrgruppen får den.'
            : `Hela sammanfattningen går till styrgruppen: ${formatList(group)}.`}
        </p>
        {organisations.map(({ name, people }) => (
          <p key={name}>
            {people.length === 0
              ? `${name} har ingen att nå som inte redan får hela sammanfattningen.`
              : `Bara det som ${name} ska göra går till ${formatList(people)}.`}
          </p>
        ))}
        <Disclosure summary="Läs det som skickas till styrgruppen">
          <Letter>{text}</Letter>
        </Disclosure>
        {organisations.map(({ name, text: own }) => (
          <Disclosure key={name} summary={`Läs det som skickas till ${name}`}>
            <Letter>{own}</Letter>
          </Disclosure>
        ))}
      </TurnForm>
    </Page>
  )
}
