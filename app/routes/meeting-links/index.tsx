import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { sendMeetingLinks } from '#app/db/meeting/meeting-link-sending.server.ts'
import { listMeetingLinks } from '#app/db/meeting/meeting-links.server.ts'
import { meetingLinkLastDay } from '#app/domain/access/meeting-link.ts'
import { whyNotLink } from '#app/domain/access/meeting-link-state.ts'
import { meetingName } from '#app/domain/meeting/meeting-name.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { calendarDate, counted, formatCalendarDate, sentenceCase } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf, type FormValue } from '#app/http/form-data.server.ts'
import { idParam } from '#app/http/id-param.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { loadMeeting, named } from '#app/routes/meetings/load-meeting.server.ts'
import { MeetingHead, MeetingNav } from '#app/routes/meetings/meeting-head.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { oneError } from '#app/ui/form/one-error.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { linksTitle, newLinksPath } from './link-head.tsx'
import { MeetingLinkRows } from './link-rows.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('meeting.prepare', async ({ viewer, params, context }) => {
  const meeting = await loadMeeting(viewer, params)
  return {
    meeting: named(meeting),
    links: await listMeetingLinks(viewer, meeting, context.now),
    why: whyNotLink(meeting, calendarDate(context.now)) ?? null,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`${linksTitle}: ${meetingName(data.meeting)}`) : []

/** More than any group has members. */
const mostTicks = 1000

const ticked = (value: FormValue | undefined): number[] =>
  typeof value === 'object'
    ? Object.values(value).flatMap((one) => (typeof one === 'string' ? (idParam(one) ?? []) : []))
    : []

export const action = guard('meeting.prepare', async ({ viewer, request, params, context }) => {
  const meeting = await loadMeeting(viewer, params)
  const form = await readForm(request, mostTicks)
  const chosen =
    textOf(form, 'intent') === 'unsent'
      ? (await listMeetingLinks(viewer, meeting, context.now))
          .filter(({ state, sentAt }) => state !== 'ended' && sentAt === null)
          .map(({ id }) => id)
      : ticked(form['chosen'])
  const why = whyNotLink(meeting, calendarDate(context.now))
  if (why !== undefined) return conflict({ chosen, why })
  const sent = await sendMeetingLinks(viewer, meeting.id, chosen, context.now)
  if (sent === null) throw notFound()
  if (!sent.ok) return badInput({ chosen, why: sent.why })
  await setFlash(context, {
    tone: sent.sent === 0 ? 'info' : 'success',
    title:
      sent.sent === 0
        ? 'Länkarna är redan skickade i dag'
        : `${sentenceCase(counted(sent.sent, 'länk', 'länkar'))} skickas`,
    text:
      sent.already > 0 && sent.sent > 0
        ? `${sent.already} hade redan fått sin i dag.`
        : 'Den som får en länk kan läsa utan att logga in.',
    link: { href: '/samordning/utskick', label: 'Visa utskicken' },
  })
  throw redirect(meetingAddresses(meeting.id).links, 303)
})

export default function ListMeetingLinks() {
  const { meeting, links, why } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refusal = answer !== undefined && why === null ? answer.why : undefined
  const until = formatCalendarDate(meetingLinkLastDay(meeting.heldOn))
  const unsent = links.filter(({ state, sentAt }) => state !== 'ended' && sentAt === null).length
  const add = (kind: 'primary' | 'secondary') =>
    why === null ? (
      <LinkButton kind={kind} href={newLinksPath(meeting.id)}>
        Lägg till personer
      </LinkButton>
    ) : undefined
  return (
    <Page>
      <MeetingHead
        meeting={meeting}
        here={linksTitle}
        lead={`Den som inte har något konto läser läget, dagordningen, besluten och underlaget med en personlig länk. Den gäller till och med ${until}.`}
      />
      <MeetingNav meeting={meeting} here="links" />
      {why === null ? null : (
        <Notice kind="info" title="Länkar skickas inte längre">
          <p>{why}</p>
        </Notice>
      )}
      {links.length === 0 ? (
        <EmptyState title="Ingen har någon länk" level={2} action={add('primary')}>
          De som har konto i styrgruppen loggar in och behöver ingen.
        </EmptyState>
      ) : (
        <form method="post" noValidate className="stack" id="lankar">
          {add('secondary')}
          <ErrorSummary errors={oneError('lankar', refusal)} />
          <MeetingLinkRows meetingId={meeting.id} links={links} chosen={answer?.chosen ?? []} maySend={why === null} />
          {why === null && links.some(({ state }) => state !== 'ended') ? (
            <ButtonRow note="Samma länk skickas högst en gång om dagen till samma person.">
              <Button name="intent" value="chosen">
                Skicka länk till de valda
              </Button>
              {unsent === 0 ? null : (
                <Button kind="secondary" name="intent" value="unsent">
                  Skicka till alla som inte har fått sin
                </Button>
              )}
            </ButtonRow>
          ) : null}
        </form>
      )}
    </Page>
  )
}
