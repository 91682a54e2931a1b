import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { editionCrumbs } from '#app/components/edition-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import { deleteEdition } from '#app/db/plan/plan-deletion.server.ts'
import { planUse, whyNotDeletePlan } from '#app/domain/plan/deletion.ts'
import { editionPath } from '#app/domain/plan/plan.ts'
import { counted, formatList } from '#app/domain/swedish.ts'
import { conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page, PageHead } from '#app/ui/page.tsx'
import { changedMeanwhile, DeletionForm } from './deletion-form.tsx'
import { loadEdition } from './load-edition.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('plan.edit', async ({ viewer, params }) => {
  const plan = await loadEdition(viewer, params)
  return {
    plan: { slug: plan.slug, title: plan.title, mark: plan.mark },
    goals: plan.goals.length,
    commitments: plan.goals.flatMap((goal) => goal.commitments).length,
    whyNot: whyNotDeletePlan(planUse(plan)),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Ta bort ${data.plan.title}`) : [])

export const action = guard('plan.edit', async ({ viewer, request, params, context }) => {
  const plan = await loadEdition(viewer, params)
  const form = await readForm(request)
  const deleted = await deleteEdition(viewer, plan.slug, textOf(form, 'mark'), context.now)
  if (deleted === null) throw notFound()
  if (!deleted.ok) {
    const why = deleted.kind === 'not-now' ? deleted.why : changedMeanwhile
    return conflict({ why })
  }
  await setFlash(context, { tone: 'success', title: `Utkastet ”${plan.title}” är borttaget` })
  throw redirect('/samordning/plan', 303)
})

export default function DeleteEdition() {
  const { plan, goals, commitments, whyNot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const gone = [
    ...(goals === 0 ? [] : [counted(goals, 'mål', 'mål', 'neuter')]),
    ...(commitments === 0 ? [] : [counted(commitments, 'åtagande', 'åtaganden', 'neuter')]),
  ]
  return (
    <Page>
      <PageHead breadcrumb={editionCrumbs(plan, 'Borttagning')} title="Ta bort utkastet" />
      <DeletionForm
        action={`${editionPath(plan.slug)}/borttagning`}
        back={editionPath(plan.slug)}
        mark={plan.mark}
        button="Ta bort utkastet"
        whyNot={whyNot}
        refusal={answer?.why}
      >
        <p>
          ”{plan.title}” försvinner
          {gone.length === 0
            ? '. Den har inga mål.'
            : `, med ${formatList(gone)} och allt annat som är skrivet under målen.`}{' '}
          Det går inte att ångra.
        </p>
        <p>Planen som utkastet bygger på påverkas inte.</p>
      </DeletionForm>
    </Page>
  )
}
