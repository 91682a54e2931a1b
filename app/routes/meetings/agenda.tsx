import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { KeptWords } from '#app/components/kept-words.tsx'
import { pageTitle } from '#app/components/site.ts'
import { listProposedPoints } from '#app/db/meeting/agenda-saving.server.ts'
import { whyNotPrepare, whyNotRemovePoint } from '#app/domain/meeting/life.ts'
import { pointKinds } from '#app/domain/meeting/point.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { AgendaForm, type AgendaAnswer } from './agenda-form.tsx'
import { loadMeeting, named } from './load-meeting.server.ts'
import { MeetingHead, MeetingNav, NotDone } from './meeting-head.tsx'
import { takeAgenda } from './take-agenda.server.ts'

export const handle: PageHandle = { page: 'app' }

export const loader = guard('meeting.prepare', async ({ viewer, params, context }) => {
  const meeting = await loadMeeting(viewer, params)
  const whyNot = whyNotPrepare(meeting.state) ?? null
  return {
    meeting: named(meeting),
    whyNot,
    points: meeting.points.map((point) => ({
      id: point.id,
      label: pointKinds[point.kind].label,
      kept: whyNotRemovePoint({ treatedAt: point.treatedAt, decisions: point.decisions.length }) ?? null,
    })),
    proposed: whyNot === null ? await listProposedPoints(viewer, meeting.id, context.now) : [],
    values: {
      version: String(meeting.version),
      points: meeting.points.map(({ id, title, text, notes, minutes }) => ({
        id: String(id),
        title,
        text,
        notes,
        minutes: minutes === null ? '' : String(minutes),
      })),
      proposals: {},
    },
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Dagordning ${formatCalendarDate(data.meeting.heldOn)}`) : []

export const action = guard('meeting.prepare', async (asked) => {
  const meeting = await loadMeeting(asked.viewer, asked.params)
  const answer = await takeAgenda(asked, meeting)
  if (answer === undefined) throw redirect(meetingAddresses(meeting.id).agenda, 303)
  return answer
})

export default function EditAgenda() {
  const { meeting, whyNot, ...data } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as AgendaAnswer | undefined
  return (
    <Page>
      <MeetingHead
        meeting={meeting}
        here="Dagordning"
        lead="Hämta punkter ur läget, lägg till egna och ordna dem. Anteckningarna ser bara den som leder sammanträdet."
      />
      <MeetingNav meeting={meeting} here="agenda" />
      <NotDone title="Dagordningen sparades inte" why={answer?.refusal} />
      {whyNot === null ? (
        <AgendaForm key={JSON.stringify([answer, data.values.version])} data={data} answer={answer} />
      ) : (
        <>
          <Notice kind="info" title="Dagordningen ligger fast">
            <p>{whyNot}</p>
            <p>
              <a href={meetingAddresses(meeting.id).show}>Läs dagordningen</a>
            </p>
          </Notice>
          <KeptWords texts={(answer?.values.points ?? []).flatMap(({ title, text, notes }) => [title, text, notes])} />
        </>
      )}
    </Page>
  )
}
