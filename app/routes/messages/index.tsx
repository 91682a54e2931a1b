import { useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listOutbox, type ListedMessage } from '#app/db/message/outbox.server.ts'
import { findMailSettings } from '#app/db/message/settings.server.ts'
import { messageKinds } from '#app/domain/message/kind.ts'
import { isQuiet, quietHoursInWords } from '#app/domain/message/quiet-hours.ts'
import { isOutboxFilter, outboxFilterCodes, outboxFilters, outboxLength } from '#app/domain/message/state.ts'
import { counted, formatDateTime, formatList } from '#app/domain/swedish.ts'
import { mailStatus } from '#app/mail/status.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { NavList } from '#app/ui/nav-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { messagesHome } from './message-crumbs.ts'
import { MailNotice } from './mail-notice.tsx'
import { MessageStateMark } from './message-state-mark.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Utskick')

export const loader = guard('message.manage', async ({ viewer, request, context }) => {
  const asked = new URL(request.url).searchParams.get('visa')
  const filter = isOutboxFilter(asked) ? asked : 'vantar'
  const { quiet } = await findMailSettings()
  return {
    home: messagesHome(viewer),
    filter,
    outbox: await listOutbox(viewer, filter),
    status: mailStatus(),
    hours: quietHoursInWords(quiet),
    isQuietNow: isQuiet(context.now, quiet),
  }
})

export default function ListMessages() {
  const { home, filter, outbox, status, hours, isQuietNow } = useLoaderData<typeof loader>()
  const { messages, counts, collecting } = outbox
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[home, { label: 'Utskick' }]}
        title="Utskick"
        lead="Vad har skickats till vem, vad väntar och vad kom inte fram?"
      />
      <MailNotice status={status} failed={counts.misslyckade} />
      <NavList
        label="Vilka meddelanden"
        items={outboxFilterCodes.map((code) => ({
          href: `/samordning/utskick?visa=${code}`,
          label: `${outboxFilters[code].label} (${counts[code]})`,
          current: code === filter,
        }))}
      />
      <Section id="meddelanden" title={outboxFilters[filter].label}>
        {filter === 'vantar' ? <Waiting hours={hours} isQuietNow={isQuietNow} collecting={collecting} /> : null}
        {messages.length === 0 ? (
          <EmptyState title="Här är det tomt">{outboxFilters[filter].empty}</EmptyState>
        ) : (
          <DataTable
            caption={`${outboxFilters[filter].label}, det senaste först`}
            captionHidden
            wide
            rows={messages}
            rowKey={(row) => row.id}
            note={counts[filter] > outboxLength ? `De ${outboxLength} senaste visas.` : undefined}
            columns={[
              {
                key: 'subject',
                label: 'Meddelande',
                rowHeader: true,
                cell: (row: ListedMessage) => <a href={`/samordning/utskick/${row.id}`}>{row.subject}</a>,
              },
              { key: 'to', label: 'Till', cell: (row: ListedMessage) => row.toName },
              {
                key: 'kind',
                label: 'Sort',
                cell: (row: ListedMessage) => formatList(row.kinds.map((kind) => messageKinds[kind].label)),
              },
              {
                key: 'state',
                label: 'Läge',
                cell: (row: ListedMessage) => <MessageStateMark state={row.state} hint={row.lastError} />,
              },
              { key: 'when', label: 'När', cell: whenOf },
            ]}
          />
        )}
      </Section>
      <Section id="mer" title="Texter och tider">
        <LinkList
          links={[
            {
              href: '/samordning/utskick/mallar',
              label: 'Texter',
              meta: 'Vad som står i inbjudan, påminnelser och besked',
            },
            { href: '/samordning/utskick/tider', label: 'Tysta tider', meta: hours },
          ]}
        />
      </Section>
    </Page>
  )
}

function Waiting(props: { hours: string; isQuietNow: boolean; collecting: number }) {
  return (
    <>
      <p>
        {props.hours}
        {props.isQuietNow ? ' Just nu är det tyst, och det som väntar skickas när tiden är inne.' : ''}
      </p>
      {props.collecting === 0 ? null : (
        <p>
          {counted(props.collecting, 'besked', 'besked', 'neuter')} samlas till mottagarens meddelande klockan 07.30.
        </p>
      )}
    </>
  )
}

const whenOf = (row: ListedMessage): string =>
  row.sentAt !== null
    ? formatDateTime(row.sentAt)
    : row.state === 'waiting'
      ? `tidigast ${formatDateTime(row.nextAttemptAt)}`
      : `skapat ${formatDateTime(row.createdAt)}`
