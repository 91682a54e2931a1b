import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { followUpName, steeringCrumbs } from '#app/components/follow-up-crumbs.ts'
import { steeringAddresses } from '#app/domain/follow-up/addresses.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { adoptProposal } from '#app/db/follow-up/deciding.server.ts'
import { listEditionComments } from '#app/db/follow-up/edition-comments.server.ts'
import { adoptionConsequences, decisionInput } from '#app/domain/follow-up/adoption/deciding.ts'
import { followUpSteps, whyNotStep } from '#app/domain/follow-up/adoption/step.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { EditionFactList } from '#app/routes/follow-up/edition-fact-list.tsx'
import { editionFactsOf } from '#app/routes/follow-up/edition-facts.server.ts'
import { loadEdition } from '#app/routes/follow-up/load-edition.server.ts'
import { loadStanding } from '#app/routes/follow-up/load-standing.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('follow-up.adopt', async ({ viewer, params, context }) => {
  const { round, phase, roundPhase, edition } = await loadEdition(viewer, params)
  const comments = await listEditionComments(viewer, round.year)
  const unanswered = comments.filter(({ number, answered }) => number === edition?.number && answered === null).length
  return {
    round,
    why: whyNotStep('adopt', { phase, roundPhase }) ?? null,
    edition: edition === null ? null : editionFactsOf(edition),
    consequences: edition === null ? [] : adoptionConsequences({ number: edition.number, unanswered }),
    today: calendarDate(context.now),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Fastställ ${followUpName(data.round.year).toLocaleLowerCase('sv')}`) : []

export const action = guard('follow-up.adopt', async ({ viewer, request, params, context }) => {
  const { round, phase, roundPhase } = await loadStanding(viewer, params)
  const { form, values } = await readSentForm(request, ['sha256', 'caseNumber', 'meetingOn', 'note'])
  const why = whyNotStep('adopt', { phase, roundPhase })
  if (why !== undefined) return conflict<NotSaved>({ values, errors: {}, refusal: why })
  const parsed = decisionInput(calendarDate(context.now)).safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const adopted = await adoptProposal(viewer, round.slug, parsed.data, context.now)
  if (adopted === null) throw notFound()
  if (!adopted.ok) return conflict<NotSaved>({ values, errors: {}, refusal: adopted.why })
  await setFlash(context, {
    tone: 'success',
    title: followUpSteps.adopt.done,
    text: 'Samordningen får ett meddelande och kan publicera den.',
  })
  throw redirect(steeringAddresses(round.year).proposal, 303)
})

export default function AdoptFollowUp() {
  const { round, why, edition, consequences, today } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const steering = steeringAddresses(round.year)
  const { field, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={steeringCrumbs(round.year, 'Fastställande')}
        eyebrow={followUpName(round.year)}
        title={followUpSteps.adopt.label}
        lead="För in styrgruppens beslut om förslaget."
      />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Inget fastställdes" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {why === null && edition !== null ? (
        <>
          <EditionFactList edition={edition} />
          <Notice kind="warning" title="Det här händer">
            <ul>
              {consequences.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Notice>
          <form className="form" method="post" action={steering.adoption} noValidate>
            <ErrorSummary errors={faults}>Inget är fastställt än. Det du skrev finns kvar.</ErrorSummary>
            <HiddenField name="sha256" value={edition.sha256} readOnly />
            <TextField {...field('caseNumber')} label="Beslutets diarienummer" width="medium" autoComplete="off" />
            <TextField
              {...field('meetingOn')}
              label="Sammanträdets datum"
              hint={`År, månad och dag, till exempel ${today}.`}
              width="medium"
              autoComplete="off"
            />
            <TextArea
              {...field('note')}
              label="Anteckning"
              hint="Till exempel paragraf eller en protokollsanteckning. Står i dokumentet."
              optional
              rows={3}
              limit={2000}
            />
            <ButtonRow>
              <Button>{followUpSteps.adopt.label}</Button>
              <a href={steering.proposal}>Läs förslaget en gång till</a>
            </ButtonRow>
          </form>
        </>
      ) : (
        <Notice kind="info" title="Det går inte att fastställa nu">
          {answer?.refusal === why ? null : <p>{why}</p>}
          <p>
            <a href={steering.proposal}>Till årsuppföljningen</a>
          </p>
        </Notice>
      )}
    </Page>
  )
}
