import { useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { SteeringNav } from '#app/components/steering-nav.tsx'
import { listMeetings } from '#app/db/meeting/meetings.server.ts'
import { can } from '#app/domain/access/permissions.ts'
import { meetingAddresses, meetingsPath } from '#app/domain/steering/addresses.ts'
import { counted, formatCalendarDate, sentenceCase } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Badge } from '#app/ui/badge.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { meetingsCrumbs } from './meeting-crumbs.ts'
import { MeetingStateMark } from './meeting-head.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Sammanträden')

export const loader = guard('steering.read', async ({ viewer }) => ({
  meetings: await listMeetings(viewer),
  mayPrepare: can(viewer, 'meeting.prepare'),
}))

/** "Fyra punkter, tre beslut": of what there is none of, nothing is said. */
function heldIn({ points, decisions }: { points: number; decisions: number }): string {
  const parts = [
    ...(points === 0 ? [] : [counted(points, 'punkt', 'punkter')]),
    ...(decisions === 0 ? [] : [counted(decisions, 'beslut', 'beslut', 'neuter')]),
  ]
  return parts.length === 0 ? 'Dagordningen är inte klar än' : sentenceCase(parts.join(', '))
}

export default function ListMeetings() {
  const { meetings, mayPrepare } = useLoaderData<typeof loader>()
  const plan = mayPrepare ? <LinkButton href={`${meetingsPath}/nytt`}>Planera ett sammanträde</LinkButton> : undefined
  return (
    <Page>
      <PageHead
        breadcrumb={meetingsCrumbs()}
        title="Sammanträden"
        lead="När styrgruppen möts, vad den går igenom och vad den har beslutat."
      />
      <SteeringNav here="meetings" />
      {meetings.length === 0 ? (
        <EmptyState title="Inget sammanträde är planerat än" level={2} action={plan}>
          Planera det första. Dagordningen hämtar sina punkter ur läget.
        </EmptyState>
      ) : (
        <>
          {plan === undefined ? null : <ButtonRow>{plan}</ButtonRow>}
          <TaskList
            tasks={meetings.map((meeting) => ({
              id: String(meeting.id),
              title: <a href={meetingAddresses(meeting.id).show}>{formatCalendarDate(meeting.heldOn)}</a>,
              meta: (
                <>
                  {[meeting.title, meeting.time, meeting.place].filter((text) => text !== '').join(' · ')}
                  <br />
                  {heldIn(meeting)}
                  {meeting.isDemo ? (
                    <>
                      {' '}
                      <Badge>Påhittat i exemplet</Badge>
                    </>
                  ) : null}
                </>
              ),
              status: <MeetingStateMark state={meeting.state} />,
            }))}
          />
        </>
      )}
    </Page>
  )
}
