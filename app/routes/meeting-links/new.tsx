import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { addMeetingLinks } from '#app/db/meeting/meeting-link-sending.server.ts'
import { readLinkPeople, whyNotLink } from '#app/domain/access/meeting-link-state.ts'
import { meetingName } from '#app/domain/meeting/meeting-name.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { faultsInWords } from '#app/domain/survey/address-list.ts'
import { calendarDate, counted, sentenceCase } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { loadMeeting, named } from '#app/routes/meetings/load-meeting.server.ts'
import { NotDone } from '#app/routes/meetings/meeting-head.tsx'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { LinkHead } from './link-head.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('meeting.prepare', async ({ viewer, params, context }) => {
  const meeting = await loadMeeting(viewer, params)
  return { meeting: named(meeting), why: whyNotLink(meeting, calendarDate(context.now)) ?? null }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Lägg till personer: ${meetingName(data.meeting)}`) : []

export const action = guard('meeting.prepare', async ({ viewer, request, params, context }) => {
  const { id } = await loadMeeting(viewer, params)
  const { values } = await readSentForm(request, ['people', 'intent'])
  const { invited, faults } = readLinkPeople(values['people'] ?? '')
  if (faults.length > 0) return badInput<NotSaved>({ values, errors: { people: faultsInWords(faults) } })
  if (invited.length === 0) {
    return badInput<NotSaved>({ values, errors: { people: 'Skriv namn och e-postadress till minst en person.' } })
  }
  const isSent = values['intent'] !== 'make'
  const added = await addMeetingLinks(viewer, id, invited, isSent, context.now)
  if (added === null) throw notFound()
  if (!added.ok) {
    return added.field === undefined
      ? conflict<NotSaved>({ values, errors: {}, refusal: added.why })
      : badInput<NotSaved>({ values, errors: { [added.field]: added.why } })
  }
  const already =
    added.already === 0
      ? ''
      : ` ${sentenceCase(counted(added.already, 'person hade', 'personer hade'))} redan en länk och behåller den.`
  const made = `${sentenceCase(counted(added.made, 'person', 'personer'))} ${isSent ? 'får en länk i ett meddelande.' : 'har fått en länk, som inte är skickad än.'}`
  await setFlash(context, {
    tone: added.made === 0 ? 'info' : 'success',
    title: added.made === 0 ? 'Inga nya länkar' : isSent ? 'Länkarna skickas' : 'Länkarna är gjorda',
    text: `${added.made === 0 ? '' : made}${already}`.trim(),
  })
  throw redirect(meetingAddresses(id).links, 303)
})

export default function AddMeetingLinks() {
  const { meeting, why } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const { field, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  return (
    <Page>
      <LinkHead
        meeting={meeting}
        here="Lägg till personer"
        title="Vilka ska få en personlig länk?"
        lead="Var och en får en egen länk. Alla med en länk läser samma sak, och ingen kan ändra något."
      />
      <NotDone title="Ingen länk gjordes" why={answer?.refusal} />
      {why === null ? (
        <form className="form" method="post" noValidate>
          <ErrorSummary errors={faults}>Inget har sparats eller skickats än. Det du skrev finns kvar.</ErrorSummary>
          <TextArea
            {...field('people')}
            label="Namn och e-postadresser"
            hint="En person på varje rad: Anna Andersson <anna@exempel.se> eller Anna Andersson, anna@exempel.se."
            rows={8}
          />
          <ButtonRow>
            <Button name="intent" value="send">
              Gör länkarna och skicka dem
            </Button>
            <Button kind="secondary" name="intent" value="make">
              Gör länkarna utan att skicka
            </Button>
            <a href={meetingAddresses(meeting.id).links}>Avbryt</a>
          </ButtonRow>
        </form>
      ) : (
        <Notice kind="info" title="Länkar görs inte längre">
          <p>{why}</p>
        </Notice>
      )}
    </Page>
  )
}
