import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { findAsked } from '#app/db/round/round-asked.server.ts'
import { exempt, putBack } from '#app/db/round/round-exemptions.server.ts'
import { exemptionInput, putBackInput, whyNotChangeAsked } from '#app/domain/reporting-round/exemption.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { roundCrumbs, roundPath } from '#app/components/round-crumbs.ts'
import { ExemptionForm } from './exemption-form.tsx'
import { ExemptionList } from './exemption-list.tsx'
import { loadRound } from './load-round.server.ts'
import { RoundNav } from '#app/components/round-nav.tsx'

export const handle: PageHandle = { page: 'form' }

/** With ?aktor=<slug> the organisation's commitments are listed one by one. */
export const loader = guard('round.manage', async ({ viewer, params, request }) => {
  const round = await loadRound(viewer, params)
  const asked = await findAsked(round)
  const chosen = new URL(request.url).searchParams.get('aktor')
  const organisation = asked.organisations.find((one) => one.slug === chosen) ?? null
  return {
    round,
    asked: { ...asked, pairs: asked.pairs.filter((pair) => pair.organisationId === organisation?.id) },
    organisation,
    why: whyNotChangeAsked(round.phase) ?? null,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Tillfrågade: ${data.round.title}`) : []

export const action = guard('round.manage', async ({ viewer, request, params, context }) => {
  const round = await loadRound(viewer, params)
  const { form, values } = await readSentForm(request, ['reason', 'intent'])
  const takesOut = values['intent'] !== 'put-back'
  const parsed = takesOut ? exemptionInput.safeParse(form) : putBackInput.safeParse(form)
  const closed = whyNotChangeAsked(round.phase)
  if (closed !== undefined) return conflict<NotSaved>({ values, errors: {}, refusal: closed })
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const saved =
    'exemptions' in parsed.data
      ? await exempt(viewer, round.slug, parsed.data, context.now)
      : await putBack(viewer, round.slug, parsed.data.ids, context.now)
  if (saved === null) throw notFound()
  if (!saved.ok) return conflict<NotSaved>({ values, errors: {}, refusal: saved.why })
  await setFlash(context, {
    tone: 'success',
    title: takesOut ? 'Borttaget ur omgången' : 'Tillbaka i omgången',
    text: `Omgången frågar nu efter ${counted(saved.asked, 'lägesrapport', 'lägesrapporter')}.`,
  })
  throw redirect(`${roundPath(round.slug)}/fragade`, 303)
})

export default function EditAsked() {
  const { round, asked, organisation, why } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const isPutBack = answer?.values['intent'] === 'put-back'
  return (
    <Page>
      <PageHead
        breadcrumb={roundCrumbs(round, 'Tillfrågade')}
        eyebrow={round.title}
        title="Vilka som är tillfrågade"
        lead={`${sentenceCase(counted(round.counts.organisations, 'organisation', 'organisationer'))} är tillfrågade om sammanlagt ${counted(round.counts.asked, 'lägesrapport', 'lägesrapporter')}.`}
      />
      <RoundNav slug={round.slug} here="fragade" />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Inget ändrades" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {why === null ? (
        <>
          <p>
            Välj vilka som inte längre ska svara. Det som redan är skrivet finns kvar, men räknas inte och går inte att
            skicka in.
          </p>
          <ExemptionForm
            action={`${roundPath(round.slug)}/fragade`}
            asked={asked}
            organisation={organisation}
            answer={isPutBack ? undefined : answer}
          />
        </>
      ) : (
        <Notice kind="info" title="Ligger fast">
          <p>{why}</p>
        </Notice>
      )}
      <Section id="borttagna" title={`Inte tillfrågade (${asked.exemptions.length})`}>
        <ExemptionList
          action={`${roundPath(round.slug)}/fragade`}
          exemptions={asked.exemptions}
          isLocked={why !== null}
          answer={isPutBack ? answer : undefined}
        />
      </Section>
    </Page>
  )
}
