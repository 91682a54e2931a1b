import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { editionCrumbs } from '#app/components/edition-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import { adoptEdition } from '#app/db/plan/plan-adoption.server.ts'
import { listEditedPlans } from '#app/db/plan/edited-plans.server.ts'
import { adoptionGaps, adoptionInput, whyNotAdopt, whyNotSupersede } from '#app/domain/plan/adoption.ts'
import { editionPath } from '#app/domain/plan/plan.ts'
import { calendarDate, counted } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { LinkButton, ButtonRow } from '#app/ui/form/button.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { AdoptionForm, type AdoptionAnswer, type AdoptionValues } from './adoption-form.tsx'
import { loadEdition } from './load-edition.server.ts'

export const handle: PageHandle = { page: 'app' }

export const loader = guard('plan.edit', async ({ viewer, params, context }) => {
  const plan = await loadEdition(viewer, params)
  const earlier = (await listEditedPlans(viewer)).filter((other) => whyNotSupersede(plan, other) === undefined)
  const basis = earlier.find((other) => other.id === plan.basedOn?.id)
  const values: AdoptionValues = {
    mark: plan.mark,
    caseNumber: '',
    adoptedOn: '',
    decidedBy: '',
    documentUrl: '',
    supersedes: basis === undefined ? '' : String(basis.id),
  }
  return {
    plan: { slug: plan.slug, title: plan.title, state: plan.state },
    counts: { goals: plan.goals.length, commitments: plan.goals.flatMap((goal) => goal.commitments).length },
    whyNot: whyNotAdopt(plan),
    gaps: plan.state === 'draft' ? adoptionGaps(plan) : [],
    earlier: earlier.map(({ id, title }) => ({ id, title })),
    values,
    today: calendarDate(context.now),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Fastställ ${data.plan.title}`) : [])

export const action = guard('plan.edit', async ({ viewer, request, params, context }) => {
  const plan = await loadEdition(viewer, params)
  const form = await readForm(request)
  const values: AdoptionValues = {
    mark: textOf(form, 'mark'),
    caseNumber: textOf(form, 'caseNumber'),
    adoptedOn: textOf(form, 'adoptedOn'),
    decidedBy: textOf(form, 'decidedBy'),
    documentUrl: textOf(form, 'documentUrl'),
    supersedes: textOf(form, 'supersedes'),
  }
  const why = whyNotAdopt(plan)
  if (why !== undefined) return conflict<AdoptionAnswer>({ values, errors: {}, refusal: why })
  const parsed = adoptionInput(calendarDate(context.now)).safeParse(values)
  if (!parsed.success) return badInput<AdoptionAnswer>({ values, errors: fieldErrors(parsed.error) })
  const adopted = await adoptEdition(viewer, plan.slug, parsed.data, context.now)
  if (adopted === null) throw notFound()
  if (!adopted.ok) {
    if (adopted.kind === 'faults') return badInput<AdoptionAnswer>({ values, errors: adopted.errors })
    if (adopted.kind === 'not-now') return conflict<AdoptionAnswer>({ values, errors: {}, refusal: adopted.why })
    const refusal =
      'Någon har ändrat i planen sedan du öppnade sidan. Läs igenom den igen. Det du skrev finns kvar, så du kan fastställa den när du har läst.'
    return conflict<AdoptionAnswer>({ values: { ...values, mark: adopted.current.mark }, errors: {}, refusal })
  }
  await setFlash(context, {
    tone: 'success',
    title: 'Planen är fastställd',
    text: 'Den visas nu öppet, och ordalydelsen går inte längre att ändra.',
  })
  throw redirect(editionPath(plan.slug), 303)
})

export default function AdoptEdition() {
  const data = useLoaderData<typeof loader>()
  const { plan, counts, whyNot, gaps } = data
  const answer = useActionData<typeof action>() as AdoptionAnswer | undefined
  const here = editionPath(plan.slug)
  return (
    <Page>
      <PageHead
        breadcrumb={editionCrumbs(plan, 'Fastställande')}
        title="Fastställ planen"
        lead="För in beslutet. Därefter visas planen öppet, och dess ordalydelse och ordning ligger fast."
      />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Planen fastställdes inte" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {whyNot === undefined ? (
        <>
          <p>
            Planen har {counted(counts.goals, 'mål', 'mål', 'neuter')} och{' '}
            {counts.commitments === 0
              ? 'inga åtaganden'
              : counted(counts.commitments, 'åtagande', 'åtaganden', 'neuter')}
            . <a href={here}>Läs igenom den</a> innan du fastställer den.
          </p>
          <AdoptionForm key={JSON.stringify(answer)} answer={answer} data={data} />
        </>
      ) : (
        <>
          <Notice kind="warning" title={whyNot}>
            {gaps.length === 0 ? null : (
              <LinkList
                links={gaps.map(({ why, goalId }) => ({
                  href: goalId === undefined ? `${here}/mal/ny` : `${here}/mal/${goalId}`,
                  label: why,
                }))}
              />
            )}
          </Notice>
          <ButtonRow>
            <LinkButton kind="secondary" href={here}>
              Till planen
            </LinkButton>
          </ButtonRow>
        </>
      )}
    </Page>
  )
}
