import { useLoaderData, useParams } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guardSteering } from '#app/auth/steering.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { useSteeringPages } from '#app/components/steering-addresses.ts'
import { SteeringNav } from '#app/components/steering-nav.tsx'
import { listProposedPoints } from '#app/db/meeting/agenda-saving.server.ts'
import { groundsOf } from '#app/db/meeting/point-grounds.server.ts'
import { can } from '#app/domain/access/permissions.ts'
import { whyNotPrepare } from '#app/domain/meeting/life.ts'
import { agendaInShort } from '#app/domain/meeting/time-kept.ts'
import { formatCalendarDate, formatDateTime } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { AgendaList } from './agenda-list.tsx'
import { loadMeeting, named } from './load-meeting.server.ts'
import { MeetingHead, MeetingNav, whenAndWhere } from './meeting-head.tsx'
import { NextStep } from './next-step.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guardSteering('steering.read', async ({ viewer, params, context }) => {
  const meeting = await loadMeeting(viewer, params)
  const mayPrepare = can(viewer, 'meeting.prepare')
  const asksForMore = mayPrepare && viewer.kind === 'user' && whyNotPrepare(meeting.state) === undefined
  const grounds = await groundsOf(viewer, meeting.points)
  return {
    meeting: named(meeting),
    closed: meeting.closedAt === null ? null : { at: meeting.closedAt, name: meeting.closedName ?? '' },
    summarySentAt: meeting.summarySentAt,
    // What is only for whoever presents a point is never part of what is read here.
    points: meeting.points.map(({ notes: _notes, ...point }) => ({ ...point, ground: grounds.get(point.id) ?? null })),
    looseDecisions: meeting.looseDecisions,
    briefs: meeting.briefs,
    mayPrepare,
    mayLead: can(viewer, 'meeting.lead'),
    proposed: asksForMore ? (await listProposedPoints(viewer, meeting.id, context.now)).length : 0,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`${data.meeting.title} ${formatCalendarDate(data.meeting.heldOn)}`) : []

export default function ShowMeeting() {
  const data = useLoaderData<typeof loader>()
  const { meeting, points, briefs, mayPrepare, mayLead, closed } = data
  const pages = useSteeringPages()
  const byLink = useParams()['token'] !== undefined
  return (
    <Page>
      {byLink ? (
        <PageHead eyebrow="Dagordning" title={meeting.title} lead={whenAndWhere(meeting)} />
      ) : (
        <MeetingHead meeting={meeting} />
      )}
      {mayPrepare ? <MeetingNav meeting={meeting} here="show" /> : <SteeringNav here="meetings" />}
      {mayLead ? (
        <NextStep
          meeting={meeting}
          points={points}
          proposed={data.proposed}
          mayPrepare={mayPrepare}
          summarySentAt={data.summarySentAt}
        />
      ) : null}
      {closed === null ? null : (
        <p>
          Avslutat {formatDateTime(closed.at)}
          {byLink ? '' : ` av ${closed.name}`}.{' '}
          <a href={byLink ? `${pages.start}/sammanfattning` : `${pages.agenda(meeting.id)}/sammanfattning`}>
            Läs sammanfattningen
          </a>
        </p>
      )}
      <Section id="dagordning" title="Dagordning">
        {points.length === 0 ? (
          <p>{closed === null ? 'Dagordningen är inte klar än.' : 'Sammanträdet hade ingen dagordning.'}</p>
        ) : (
          <>
            <p>{agendaInShort(points)}</p>
            <AgendaList points={points} meeting={meeting} />
          </>
        )}
      </Section>
      {data.looseDecisions.length === 0 ? null : (
        <Section id="ovriga-beslut" title={points.length === 0 ? 'Beslut' : 'Övriga beslut'}>
          <LinkList
            links={data.looseDecisions.map((decision) => ({
              href: pages.decision(decision.id),
              label: `Beslut ${decision.number}: ${decision.what}`,
            }))}
          />
        </Section>
      )}
      <Section id="underlag" title="Underlag">
        {briefs.length === 0 ? (
          <p>Inget underlag är fryst för sammanträdet.</p>
        ) : (
          <LinkList
            links={briefs.flatMap((brief) =>
              brief.formats.map((format) => ({
                href: pages.brief(brief.id, format),
                label: `Underlag ${brief.number}, ${format.toLocaleUpperCase('sv')}`,
                meta: `Fryst ${formatDateTime(brief.frozenAt)}`,
              })),
            )}
          />
        )}
        <p className="no-print">
          <a href={pages.start}>Läget som det är just nu</a>
        </p>
      </Section>
    </Page>
  )
}
