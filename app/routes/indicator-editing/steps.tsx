import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { takeStep } from '#app/db/indicator/indicator-steps.server.ts'
import { listSourceChoices } from '#app/db/source/source-choices.server.ts'
import { withdrawStep } from '#app/db/indicator/step-withdrawal.server.ts'
import { reasonInput } from '#app/domain/indicator/evidence.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import { plainSteps, stepInput, whyNotStep, whyNotWithdraw } from '#app/domain/indicator/step.ts'
import { badInput } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { crumbs, editorPath, seriesPath } from './crumbs.ts'
import { evidenceNames, Refusal } from './form-parts.tsx'
import { checkedSave, loadIndicator, refused } from './load-editor.server.ts'
import { StepForm, WithdrawalForm } from './step-forms.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('indicator.edit', async ({ viewer, params }) => {
  const indicator = await loadIndicator(viewer, params)
  return {
    indicator,
    sources: await listSourceChoices(viewer),
    steps: plainSteps.map((to) => ({ to, why: whyNotStep(to, indicator.facts) })),
    whyNotChanged: whyNotStep('changed', indicator.facts),
    whyNotWithdrawn: whyNotWithdraw(indicator.latestStep ?? undefined),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Steg för ${data.indicator.shortName}`) : []

export const action = guard('indicator.edit', async ({ viewer, request, params, context }) => {
  const indicator = await loadIndicator(viewer, params)
  const { form, values } = await readSentForm(request, ['to', 'lastYear', 'version', 'intent', ...evidenceNames])
  const version = numberOf(values['version'])
  const withdraws = values['intent'] === 'withdraw'
  const answer = withdraws
    ? await checkedSave(reasonInput, form, ({ reason }) =>
        withdrawStep(viewer, indicator.id, version, reason, context.now),
      )
    : await checkedSave(stepInput, form, (input) => takeStep(viewer, indicator.id, version, input, context.now))
  if ('errors' in answer) return badInput<NotSaved>({ values, errors: answer.errors })
  if (!answer.ok) return refused(values, answer)
  await setFlash(context, {
    tone: 'success',
    title: withdraws ? 'Steget är återkallat' : 'Steget är taget',
    text: indicator.shortName,
  })
  throw redirect(editorPath(indicator.slug), 303)
})

export default function TakeStep() {
  const { indicator, sources, steps, whyNotChanged, whyNotWithdrawn } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const withdraws = answer?.values['intent'] === 'withdraw'
  const { shape, tone, label, explanation } = indicatorStates[indicator.state]
  const version = String(indicator.version)
  return (
    <Page>
      <PageHead
        breadcrumb={crumbs('Steg', indicator)}
        eyebrow={indicator.shortName}
        title="Ta ett steg i indikatorns liv"
        lead="Varje steg säger vem som beslutade, när, varför och var det står. Det visas på indikatorns öppna sida."
      />
      <StatusMark shape={shape} tone={tone} label={`Nu: ${label.toLocaleLowerCase('sv')}`} hint={explanation} />
      <Refusal answer={answer} title={withdraws ? 'Steget återkallades inte' : 'Steget togs inte'} />
      <Section id="ersatt" title="Frågan, gruppen eller metoden har ändrats">
        {whyNotChanged === undefined ? (
          <>
            <p>Då avslutas serien, och en eller flera nya serier tar vid. Välj serien som ändras:</p>
            <LinkList
              links={indicator.series
                .filter((series) => series.ending === null && series.lastValueYear !== null)
                .map((series) => ({
                  href: `${seriesPath(indicator.slug, series.slug)}/avslut`,
                  label: `Ersätt ”${series.shortLabel}”`,
                }))}
            />
          </>
        ) : (
          <p>{whyNotChanged}</p>
        )}
      </Section>
      <StepForm steps={steps} sources={sources} version={version} answer={withdraws ? undefined : answer} />
      <WithdrawalForm
        latest={indicator.latestStep}
        why={whyNotWithdrawn}
        version={version}
        answer={withdraws ? answer : undefined}
      />
    </Page>
  )
}
