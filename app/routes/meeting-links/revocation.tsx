import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { revokeMeetingLink } from '#app/db/meeting/meeting-link-sending.server.ts'
import { revocationInput } from '#app/domain/access/link-state.ts'
import { meetingLinkEndings } from '#app/domain/access/meeting-link.ts'
import { whyNotLink } from '#app/domain/access/meeting-link-state.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { named } from '#app/routes/meetings/load-meeting.server.ts'
import { NotDone } from '#app/routes/meetings/meeting-head.tsx'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { LinkHead, linkAddresses } from './link-head.tsx'
import { loadMeetingLink } from './load-meeting-link.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('meeting.prepare', async ({ viewer, params, context }) => {
  const { meeting, link } = await loadMeetingLink(viewer, params, context.now)
  return {
    meeting: named(meeting),
    link,
    mayRenew: whyNotLink(meeting, calendarDate(context.now)) === undefined,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Återkalla länken: ${data.link.name}`) : []

export const action = guard('meeting.prepare', async ({ viewer, request, params, context }) => {
  const { meeting, link } = await loadMeetingLink(viewer, params, context.now)
  const { form, values } = await readSentForm(request, ['reason', 'renewal'])
  const parsed = revocationInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const revoked = await revokeMeetingLink(viewer, meeting.id, link.id, parsed.data, context.now)
  if (revoked === null) throw notFound()
  if (!revoked.ok) {
    return revoked.field === undefined
      ? conflict<NotSaved>({ values, errors: {}, refusal: revoked.why })
      : badInput<NotSaved>({ values, errors: { [revoked.field]: revoked.why } })
  }
  await setFlash(context, {
    tone: 'success',
    title: 'Länken är återkallad',
    text: parsed.data.renewal === 'new' ? `En ny skickas till ${link.name}.` : 'Den öppnar inget längre.',
  })
  throw redirect(meetingAddresses(meeting.id).links, 303)
})

export default function RevokeMeetingLink() {
  const { meeting, link, mayRenew } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const stored = { renewal: mayRenew ? 'new' : 'none' }
  const { field, faults } = postedFields(answer?.values ?? stored, answer?.errors ?? {})
  const { show } = linkAddresses(meeting.id, link.id)
  return (
    <Page>
      <LinkHead
        meeting={meeting}
        here="Återkalla"
        link={link}
        title={`Återkalla länken till ${link.name}`}
        lead="Länken slutar gälla genast."
      />
      <NotDone title="Inget har ändrats" why={answer?.refusal} />
      {link.revoked === null ? (
        <form className="form" method="post" noValidate>
          <ErrorSummary errors={faults}>Inget har ändrats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
          <TextArea
            {...field('reason')}
            label="Varför återkallas länken?"
            hint="Skälet står i historiken. Den som har länken ser det inte."
            rows={3}
            limit={500}
          />
          <RadioRows
            {...field('renewal')}
            label={`Ska ${link.name} få en ny länk?`}
            options={[
              { value: 'new', label: 'Ja, skicka en ny', explanation: `Den går till ${link.email}.` },
              { value: 'none', label: 'Nej', explanation: 'Det går att lägga till personen igen senare.' },
            ]}
          />
          <ButtonRow>
            <Button kind="danger">Återkalla länken</Button>
            <a href={show}>Avbryt</a>
          </ButtonRow>
        </form>
      ) : (
        <Notice kind="info" title={meetingLinkEndings.revoked.short}>
          <p>
            <a href={show}>Läs när och varför</a>
          </p>
        </Notice>
      )}
    </Page>
  )
}
