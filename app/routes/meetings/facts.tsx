import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { KeptWords } from '#app/components/kept-words.tsx'
import { pageTitle } from '#app/components/site.ts'
import { saveMeetingFacts } from '#app/db/meeting/meeting-editing.server.ts'
import { listRounds } from '#app/db/round/rounds.server.ts'
import { whyNotPrepare } from '#app/domain/meeting/life.ts'
import { meetingFactsInput } from '#app/domain/meeting/meeting-input.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { loadMeeting, named } from './load-meeting.server.ts'
import { MeetingFields, meetingFieldNames } from './meeting-fields.tsx'
import { MeetingHead, MeetingNav, NotDone } from './meeting-head.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('meeting.prepare', async ({ viewer, params }) => {
  const meeting = await loadMeeting(viewer, params)
  const { version, heldOn, time, place, title, round } = meeting
  return {
    meeting: named(meeting),
    whyNot: whyNotPrepare(meeting.state) ?? null,
    rounds: (await listRounds(viewer)).map((one) => ({ id: one.id, title: one.title })),
    values: {
      version: String(version),
      heldOn,
      time,
      place,
      title,
      roundId: round === null ? '' : String(round.id),
    } as Record<string, string>,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Uppgifter: sammanträdet ${formatCalendarDate(data.meeting.heldOn)}`) : []

export const action = guard('meeting.prepare', async ({ viewer, request, params, context }) => {
  const { id } = await loadMeeting(viewer, params)
  const { form, values } = await readSentForm(request, ['version', ...meetingFieldNames])
  const parsed = meetingFactsInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const saved = await saveMeetingFacts(viewer, id, parsed.data, context.now)
  if (saved === null) throw notFound()
  if (!saved.ok) {
    return saved.field === undefined
      ? conflict<NotSaved>({ values, errors: {}, refusal: saved.why, version: saved.version })
      : badInput<NotSaved>({ values, errors: { [saved.field]: saved.why } })
  }
  await setFlash(context, { tone: 'success', title: 'Uppgifterna är sparade' })
  throw redirect(meetingAddresses(id).show, 303)
})

export default function EditMeetingFacts() {
  const { meeting, whyNot, rounds, values: stored } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const { field, faults } = postedFields(answer?.values ?? stored, answer?.errors ?? {})
  return (
    <Page>
      <MeetingHead meeting={meeting} here="Uppgifter" />
      <MeetingNav meeting={meeting} here="facts" />
      <NotDone title="Inget sparades" why={answer?.refusal} />
      {whyNot === null ? (
        <form className="form" method="post" noValidate>
          <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar.</ErrorSummary>
          <HiddenField name="version" value={answer?.version ?? stored['version'] ?? ''} readOnly />
          <MeetingFields field={field} rounds={rounds} />
          <ButtonRow>
            <Button>Spara uppgifterna</Button>
          </ButtonRow>
        </form>
      ) : (
        <>
          <Notice kind="info" title="Uppgifterna ligger fast">
            <p>{whyNot}</p>
          </Notice>
          <KeptWords texts={meetingFieldNames.map((name) => answer?.values[name])} />
        </>
      )}
    </Page>
  )
}
