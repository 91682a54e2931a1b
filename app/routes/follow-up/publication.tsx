import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { followUpCrumbs, followUpName } from '#app/components/follow-up-crumbs.ts'
import { followUpAddresses, steeringAddresses } from '#app/domain/follow-up/addresses.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { roundPath } from '#app/components/round-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import { publishFollowUp } from '#app/db/follow-up/publishing.server.ts'
import { findManagedRound } from '#app/db/round/managed-rounds.server.ts'
import { asMoving } from '#app/db/round/round-phases.server.ts'
import {
  needsReasonToPublish,
  publicationConsequences,
  publicationInput,
} from '#app/domain/follow-up/adoption/deciding.ts'
import { followUpPhases } from '#app/domain/follow-up/adoption/phase.ts'
import { followUpSteps, whyNotStep } from '#app/domain/follow-up/adoption/step.ts'
import { countsMark } from '#app/domain/reporting-round/counts.ts'
import { calendarDate, counted, sentenceCase } from '#app/domain/swedish.ts'
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
import { LinkList } from '#app/ui/link-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { EditionFactList } from './edition-fact-list.tsx'
import { editionFactsOf } from './edition-facts.server.ts'
import { loadEdition } from './load-edition.server.ts'
import { loadStanding } from './load-standing.server.ts'
import { nextSteps } from './next-steps.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('follow-up.write', async ({ viewer, params, context }) => {
  const { round, phase, roundPhase, edition } = await loadEdition(viewer, params)
  const managed = await findManagedRound(viewer, round.slug)
  if (managed === null) throw notFound()
  const moving = asMoving(managed)
  return {
    round,
    phase,
    why: whyNotStep('publish', { phase, roundPhase }) ?? null,
    edition: edition === null ? null : editionFactsOf(edition),
    consequences: publicationConsequences(round.year, moving, calendarDate(context.now)),
    needsReason: needsReasonToPublish(moving),
    mark: countsMark(managed.counts),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Publicera ${followUpName(data.round.year).toLocaleLowerCase('sv')}`) : []

export const action = guard('follow-up.write', async ({ viewer, request, params, context }) => {
  const { round, phase, roundPhase } = await loadStanding(viewer, params)
  const { form, values } = await readSentForm(request, ['sha256', 'mark', 'reason'])
  const why = whyNotStep('publish', { phase, roundPhase })
  if (why !== undefined) return conflict<NotSaved>({ values, errors: {}, refusal: why })
  const parsed = publicationInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const published = await publishFollowUp(viewer, round.slug, parsed.data, context.now)
  if (published === null) throw notFound()
  if (!published.ok) return notSaved(values, published)
  await setFlash(context, {
    tone: 'success',
    title: followUpSteps.publish.done,
    text: `${sentenceCase(counted(published.told, 'person', 'personer'))} får ett meddelande.`,
  })
  throw redirect(followUpAddresses(round.year).publication, 303)
})

export default function PublishFollowUp() {
  const { round, phase, why, edition, consequences, needsReason, mark } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const addresses = followUpAddresses(round.year)
  const steering = steeringAddresses(round.year)
  // The reason that the proposal was made with is a beginning.
  const reason = answer?.values['reason'] ?? edition?.reason ?? ''
  const { field, faults } = postedFields({ reason }, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={followUpCrumbs(round.year, 'Publicering')}
        eyebrow={`${followUpName(round.year)} · ${followUpPhases[phase].label.toLocaleLowerCase('sv')}`}
        title={phase === 'published' ? followUpSteps.publish.done : followUpSteps.publish.label}
        lead={
          phase === 'published'
            ? 'Alla kan läsa den, som styrgruppen fastställde den.'
            : 'Den fastställda årsuppföljningen visas öppet, med allt som den är fryst med.'
        }
      />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Inget publicerades" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {edition === null || (phase !== 'adopted' && phase !== 'published') ? null : (
        <EditionFactList edition={edition} />
      )}
      {why === null && edition !== null ? (
        <>
          <Notice kind="warning" title="Det här händer">
            <ul>
              {consequences.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Notice>
          <p>
            <a href={steering.proposal}>Läs det som är fastställt</a>
          </p>
          <form className="form" method="post" action={addresses.publication} noValidate>
            <ErrorSummary errors={faults}>Inget är publicerat än. Det du skrev finns kvar.</ErrorSummary>
            <HiddenField name="sha256" value={edition.sha256} readOnly />
            <HiddenField name="mark" value={mark} readOnly />
            {needsReason ? (
              <TextArea
                {...field('reason')}
                label="Varför avslutas omgången?"
                hint="Allt som är inskickat är inte godkänt. Skälet står i historiken."
                rows={3}
                limit={2000}
              />
            ) : (
              <HiddenField name="reason" value="" readOnly />
            )}
            <ButtonRow>
              <Button kind="danger">{followUpSteps.publish.label}</Button>
              <a href={addresses.outline}>Avbryt</a>
            </ButtonRow>
          </form>
        </>
      ) : phase === 'published' ? (
        <LinkList links={nextSteps(phase, round.year)} />
      ) : (
        <Notice kind="info" title="Det går inte att publicera nu">
          {answer?.refusal === why ? null : <p>{why}</p>}
          <p>
            {phase === 'adopted' ? (
              <a href={`${roundPath(round.slug)}/fas`}>Till omgångens läge</a>
            ) : phase === 'proposed' ? (
              <a href={steering.proposal}>Till förslaget</a>
            ) : (
              <a href={addresses.proposal}>Till det som ska föreslås</a>
            )}
          </p>
        </Notice>
      )}
    </Page>
  )
}
