import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { guardSteering } from '#app/auth/steering.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { useSteeringPages } from '#app/components/steering-addresses.ts'
import { saveIntroduction } from '#app/db/meeting/meeting-editing.server.ts'
import { loadSummaryMaterial } from '#app/db/meeting/summary-material.server.ts'
import { can } from '#app/domain/access/permissions.ts'
import { whyNotSendSummary } from '#app/domain/meeting/life.ts'
import { introductionInput } from '#app/domain/meeting/meeting-input.ts'
import { summaryOf } from '#app/domain/meeting/summary.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { formatCalendarDate, formatDate } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { loadMeeting, meetingIdIn, named } from './load-meeting.server.ts'
import { meetingTurns } from './meeting-crumbs.ts'
import { MeetingHead, MeetingNav, NotDone, whenAndWhere } from './meeting-head.tsx'
import { SummaryView } from './summary-view.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guardSteering('steering.read', async ({ viewer, params, context }) => {
  const found = await loadSummaryMaterial(viewer, meetingIdIn(viewer, params), context.now)
  if (found === null) throw notFound()
  const { meeting, material } = found
  return {
    meeting: named(meeting),
    summary: summaryOf(material),
    introduction: meeting.introduction,
    sentAt: meeting.summarySentAt,
    whyNotSend: whyNotSendSummary(meeting.state) ?? null,
    mayPrepare: can(viewer, 'meeting.prepare'),
  }
})

/** What the button says that goes on to the sending, so that nothing typed is left behind. */
const toSending = 'sending'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Sammanfattning: sammanträdet ${formatCalendarDate(data.meeting.heldOn)}`) : []

export const action = guard('meeting.prepare', async ({ viewer, request, params, context }) => {
  const { id } = await loadMeeting(viewer, params)
  const { form, values } = await readSentForm(request, ['version', 'introduction', 'next'])
  const parsed = introductionInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const saved = await saveIntroduction(viewer, id, parsed.data, context.now)
  if (saved === null) throw notFound()
  if (!saved.ok) return conflict<NotSaved>({ values, errors: {}, refusal: saved.why, version: saved.version })
  if (values['next'] === toSending) throw redirect(meetingTurns(id).sending, 303)
  await setFlash(context, { tone: 'success', title: 'Inledningen är sparad' })
  throw redirect(meetingAddresses(id).summary, 303)
})

export default function ShowSummary() {
  const { meeting, summary, introduction, sentAt, whyNotSend, mayPrepare } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const pages = useSteeringPages()
  const byLink = useParams()['token'] !== undefined
  const start = { introduction, version: String(meeting.version) }
  const { field, faults } = postedFields(answer?.values ?? start, answer?.errors ?? {})
  return (
    <Page>
      {byLink ? (
        <PageHead
          breadcrumb={[{ href: pages.agenda(meeting.id), label: 'Dagordning' }, { label: 'Sammanfattning' }]}
          eyebrow={whenAndWhere(meeting)}
          title="Sammanfattning"
        />
      ) : (
        <MeetingHead meeting={meeting} here="Sammanfattning" />
      )}
      {mayPrepare ? <MeetingNav meeting={meeting} here="summary" /> : null}
      {whyNotSend === null ? null : <p>Sammanträdet är inte avslutat, så sammanfattningen kan ändras.</p>}
      <SummaryView summary={summary} introduction={introduction} />
      <p className="no-print">
        <a href={pages.start}>Läget som det är just nu</a>
      </p>
      {mayPrepare ? (
        <div className="no-print stack">
          <NotDone title="Inget sparades" why={answer?.refusal} />
          <form className="form" method="post" noValidate>
            <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar.</ErrorSummary>
            <HiddenField name="version" value={answer?.version ?? meeting.version} readOnly />
            <TextArea
              {...field('introduction')}
              label="Din inledning"
              hint="Står först i sammanfattningen."
              rows={4}
              limit={3000}
              optional
            />
            <ButtonRow note={whyNotSend ?? (sentAt === null ? null : `Skickad ${formatDate(sentAt)}.`)}>
              {whyNotSend === null ? (
                <Button name="next" value={toSending}>
                  Spara och gå till utskicket
                </Button>
              ) : null}
              <Button kind="secondary">Spara inledningen</Button>
            </ButtonRow>
          </form>
        </div>
      ) : null}
    </Page>
  )
}
