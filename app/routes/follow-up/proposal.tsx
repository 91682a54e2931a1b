import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { followUpCrumbs, followUpName } from '#app/components/follow-up-crumbs.ts'
import { followUpAddresses, steeringAddresses } from '#app/domain/follow-up/addresses.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { roundPath } from '#app/components/round-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import { listEditions } from '#app/db/follow-up/editions.server.ts'
import { findProposable, proposeFollowUp } from '#app/db/follow-up/proposing.server.ts'
import { followUpPhases } from '#app/domain/follow-up/adoption/phase.ts'
import { needsReasonToPropose, proposalConsequences, proposalInput } from '#app/domain/follow-up/adoption/proposing.ts'
import { followUpSteps, whyNotStep } from '#app/domain/follow-up/adoption/step.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { notSaved } from '#app/routes/not-saved.server.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { loadStanding } from './load-standing.server.ts'
import { ProposalGapList } from './proposal-gap-list.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('follow-up.write', async ({ viewer, params, context }) => {
  const { round, phase, roundPhase } = await loadStanding(viewer, params)
  const why = whyNotStep('propose', { phase, roundPhase }) ?? null
  const proposable = why === null ? await findProposable(viewer, round.slug, context.origin, context.now) : null
  const [newest] = await listEditions(viewer, round.year)
  return {
    round,
    phase,
    why,
    number: (newest?.number ?? 0) + 1,
    sentBack: newest?.state === 'sent-back' ? { number: newest.number, ...newest.sentBack } : null,
    gaps: proposable?.gaps ?? null,
    mark: proposable?.mark ?? '',
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Föreslå ${followUpName(data.round.year).toLocaleLowerCase('sv')}`) : []

export const action = guard('follow-up.write', async ({ viewer, request, params, context }) => {
  const { round, phase, roundPhase } = await loadStanding(viewer, params)
  const { form, values } = await readSentForm(request, ['mark', 'reason'])
  const why = whyNotStep('propose', { phase, roundPhase })
  if (why !== undefined) return conflict<NotSaved>({ values, errors: {}, refusal: why })
  const parsed = proposalInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const proposed = await proposeFollowUp(viewer, round.slug, parsed.data, context.origin, context.now)
  if (proposed === null) throw notFound()
  if (!proposed.ok) return notSaved(values, proposed)
  await setFlash(context, {
    tone: 'success',
    title: followUpSteps.propose.done,
    text: `Förslag ${proposed.number} är fryst, och styrgruppen får ett meddelande.`,
  })
  throw redirect(steeringAddresses(round.year).proposal, 303)
})

export default function ProposeFollowUp() {
  const { round, phase, why, number, sentBack, gaps, mark } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const addresses = followUpAddresses(round.year)
  const steering = steeringAddresses(round.year)
  const { field, faults } = postedFields({ reason: answer?.values['reason'] ?? '' }, answer?.errors ?? {})
  const needsReason = gaps !== null && needsReasonToPropose(gaps)
  return (
    <Page>
      <PageHead
        breadcrumb={followUpCrumbs(round.year, 'Förslag')}
        eyebrow={`${followUpName(round.year)} · ${followUpPhases[phase].label.toLocaleLowerCase('sv')}`}
        title={followUpSteps.propose.label}
        lead="Här står vad som föreslås och vad som saknas. När du föreslår fryses allt som det är."
      />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Inget föreslogs" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {sentBack === null || gaps === null ? null : (
        <Notice kind="info" title={`Förslag ${sentBack.number} kom tillbaka från ${sentBack.name ?? 'styrgruppen'}`}>
          <p>{sentBack.reason}</p>
          <p>
            <a href={steering.proposal}>Läs förslaget och kommentarerna</a>
          </p>
        </Notice>
      )}
      {gaps === null ? (
        <Notice kind="info" title="Det går inte att föreslå nu">
          {answer?.refusal === why ? null : <p>{why}</p>}
          <p>
            {phase === 'draft' ? (
              <>
                <a href={roundPath(round.slug)}>Till tavlan</a> eller{' '}
                <a href={`${roundPath(round.slug)}/fas`}>omgångens läge</a>
              </>
            ) : (
              <a href={steering.proposal}>Läs förslaget och kommentarerna</a>
            )}
          </p>
          {phase === 'proposed' ? (
            <p>
              <a href={addresses.withdrawal}>{followUpSteps.withdraw.label}</a>
            </p>
          ) : null}
        </Notice>
      ) : (
        <>
          <ProposalGapList gaps={gaps} year={round.year} />
          <Section id="foresla" title={`Föreslå som förslag ${number}`}>
            <Notice kind="warning" title="Det här händer">
              <ul>
                {proposalConsequences(number).map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </Notice>
            <p>
              <a href={addresses.preview}>Läs igenom hela dokumentet först</a>
            </p>
            <form className="form" method="post" action={addresses.proposal} noValidate>
              <ErrorSummary errors={faults}>Inget är föreslaget än. Det du skrev finns kvar.</ErrorSummary>
              <HiddenField name="mark" value={mark} readOnly />
              {needsReason ? (
                <TextArea
                  {...field('reason')}
                  label="Varför föreslås den fast något saknas?"
                  hint="Skälet fryses med förslaget och står i dokumentet, så att alla som läser vet."
                  rows={4}
                  limit={2000}
                />
              ) : (
                <HiddenField name="reason" value="" readOnly />
              )}
              <ButtonRow>
                <Button>{followUpSteps.propose.label}</Button>
                <a href={addresses.outline}>Avbryt</a>
              </ButtonRow>
            </form>
          </Section>
        </>
      )}
    </Page>
  )
}
