import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { data } from '@remix-run/server-runtime'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { ReportHistory } from '#app/components/report-history.tsx'
import { pageTitle } from '#app/components/site.ts'
import { showMeetingLink } from '#app/db/meeting/meeting-link-sending.server.ts'
import {
  listMeetingLinkHistory,
  listMeetingLinkUses,
  type ListedMeetingUse,
  type ManagedMeetingLink,
} from '#app/db/meeting/meeting-links.server.ts'
import { meetingLinkLastDay, meetingLinkUses } from '#app/domain/access/meeting-link.ts'
import { steeringPages } from '#app/domain/steering/addresses.ts'
import { formatCalendarDate, formatDateTime } from '#app/domain/swedish.ts'
import { conflict } from '#app/http/answers.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { named } from '#app/routes/meetings/load-meeting.server.ts'
import { NotDone } from '#app/routes/meetings/meeting-head.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { LinkHead, linkAddresses } from './link-head.tsx'
import { MeetingLinkMark } from './link-rows.tsx'
import { loadMeetingLink } from './load-meeting-link.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('meeting.prepare', async ({ viewer, params, context }) => {
  const { meeting, link } = await loadMeetingLink(viewer, params, context.now)
  const [uses, history] = await Promise.all([
    listMeetingLinkUses(viewer, link.id),
    listMeetingLinkHistory(viewer, link.id),
  ])
  return { meeting: named(meeting), link, uses, history }
})

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? pageTitle(`Personlig länk: ${page.link.name}`) : []

/** Shows the address, on this answer only: it stands neither in an address nor anywhere that is kept. */
export const action = guard('meeting.prepare', async ({ viewer, params, context }) => {
  const { meeting, link } = await loadMeetingLink(viewer, params, context.now)
  const shown = await showMeetingLink(viewer, meeting.id, link.id, context.now)
  if (shown === null) throw notFound()
  if (shown.ok) return data({ address: `${context.origin}${steeringPages(shown.token).start}`, why: undefined })
  return conflict({ address: undefined, why: shown.why })
})

export default function ShowMeetingLink() {
  const { meeting, link, uses, history } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const addresses = linkAddresses(meeting.id, link.id)
  return (
    <Page>
      <LinkHead meeting={meeting} here={link.name} title={link.name} />
      {answer?.address === undefined ? null : <Shown address={answer.address} name={link.name} />}
      <NotDone title="Adressen visas inte" why={answer?.why} />
      <SummaryList rows={facts(link, meeting.heldOn)} />
      {link.ending !== undefined ? null : (
        <form method="post" action={addresses.show}>
          <ButtonRow note="Att adressen har visats står i historiken.">
            <Button kind="secondary">Visa adressen</Button>
            <LinkButton kind="secondary" href={addresses.revocation}>
              Återkalla eller förnya
            </LinkButton>
          </ButtonRow>
        </form>
      )}
      <Section id="anvandning" title="Så har länken använts">
        {uses.length === 0 ? <p>Länken har inte använts.</p> : <Uses uses={uses} />}
      </Section>
      <ReportHistory history={history} quoted={false} />
    </Page>
  )
}

function Shown({ address, name }: { address: string; name: string }) {
  return (
    <Notice kind="success" title="Adressen visas bara den här gången" role="status">
      <p>Lämna den bara till {name}. Den som har adressen kan läsa det som styrgruppen läser.</p>
      <TextField id="adress" name="adress" label="Länkens adress" value={address} readOnly />
    </Notice>
  )
}

function facts(link: ManagedMeetingLink, heldOn: string) {
  const { email, createdAt, createdName, sentAt, openedAt, revoked } = link
  return [
    { term: 'Läge', value: <MeetingLinkMark link={link} /> },
    { term: 'Skickas till', value: email },
    { term: 'Gäller till och med', value: formatCalendarDate(meetingLinkLastDay(heldOn)) },
    { term: 'Skapad', value: `${formatDateTime(createdAt)}, ${createdName}` },
    { term: 'Senast skickad', value: sentAt === null ? 'Inte skickad' : formatDateTime(sentAt) },
    { term: 'Senast öppnad', value: openedAt === null ? 'Inte öppnad' : formatDateTime(openedAt) },
    ...(revoked === null
      ? []
      : [{ term: 'Återkallad', value: `${formatDateTime(revoked.at)}, ${revoked.name}: ${revoked.reason}` }]),
  ]
}

function Uses({ uses }: { uses: readonly ListedMeetingUse[] }) {
  return (
    <DataTable
      caption="Så har länken använts, det senaste först"
      captionHidden
      rows={uses}
      rowKey={(use) => use.id}
      columns={[
        { key: 'at', label: 'När', rowHeader: true, cell: (use) => formatDateTime(use.at) },
        { key: 'kind', label: 'Vad', cell: (use) => meetingLinkUses[use.kind].label },
        { key: 'detail', label: 'Gäller', cell: (use) => use.detail },
      ]}
      note="Att länken öppnas eller nekas skrivs upp högst en gång i timmen."
    />
  )
}
