import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { textByHand } from '#app/db/message/outbox.server.ts'
import { can } from '#app/domain/access/permissions.ts'
import { messageKinds } from '#app/domain/message/kind.ts'
import { messageDecisions, whyNotDecide, type MessageDecision, type MessageState } from '#app/domain/message/state.ts'
import { formatDateTime, formatList } from '#app/domain/swedish.ts'
import { mailStatus } from '#app/mail/status.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { Letter } from '#app/ui/letter.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { AddressForm } from './address-form.tsx'
import { ByHand } from './by-hand.tsx'
import { requireMessage } from './find-message.server.ts'
import { messageCrumbs, messagesHome } from './message-crumbs.ts'
import { MessageStateMark } from './message-state-mark.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.message.subject) : [])

export const loader = guard('message.manage', async ({ viewer, params, context }) => {
  const message = await requireMessage(viewer, params)
  const isByHand = !mailStatus().hasServer && message.state === 'waiting'
  const mayHaveLinks = can(viewer, 'answer-link.manage')
  return {
    home: messagesHome(viewer),
    message,
    byHand: isByHand
      ? {
          text: mayHaveLinks
            ? ((await textByHand(viewer, message.id, context.origin, context.now)) ?? message.text)
            : message.text,
          lacksLink: message.hasLink && !mayHaveLinks,
        }
      : undefined,
  }
})

export default function ShowMessage() {
  const { home, message, byHand } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHead
        breadcrumb={messageCrumbs(home, { label: 'Meddelande' })}
        eyebrow={formatList(message.kinds.map((kind) => messageKinds[kind].label))}
        title={message.subject}
      />
      <SummaryList
        rows={[
          { term: 'Till', value: `${message.toName}, ${message.toEmail}` },
          { term: 'Läge', value: <MessageStateMark state={message.state} hint={message.lastError} /> },
          { term: 'Skapat', value: formatDateTime(message.createdAt) },
          ...(message.state === 'waiting'
            ? [{ term: 'Skickas tidigast', value: formatDateTime(message.nextAttemptAt) }]
            : []),
          ...(message.sentAt === null ? [] : [{ term: 'Skickat', value: formatDateTime(message.sentAt) }]),
          ...(message.attempts === 0 ? [] : [{ term: 'Försök', value: String(message.attempts) }]),
        ]}
      />
      <Decisions id={message.id} state={message.state} />
      <Section id="text" title="Text">
        {message.hasLink ? (
          <p className="small">
            Mottagarens personliga länk visas som ett ord inom klamrar. Den fylls i när meddelandet skickas.
          </p>
        ) : null}
        <Letter>{message.text}</Letter>
      </Section>
      {byHand === undefined ? null : (
        <ByHand
          id={message.id}
          to={message.toEmail}
          subject={message.subject}
          text={byHand.text}
          lacksLink={byHand.lacksLink}
        />
      )}
      <AddressForm id={message.id} address={message.address} />
    </Page>
  )
}

/** What can be done with the message as it stands. */
function Decisions({ id, state }: { id: number; state: MessageState }) {
  const offered = (['omsandning', 'avbrytande'] satisfies MessageDecision[]).filter(
    (decision) => whyNotDecide(decision, state) === undefined,
  )
  return (
    <ButtonRow>
      {offered.map((decision) => (
        <form key={decision} method="post" action={`/samordning/utskick/${id}/${decision}`}>
          <Button kind="secondary">{messageDecisions[decision].label}</Button>
        </form>
      ))}
    </ButtonRow>
  )
}
