import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { editionCrumbs } from '#app/components/edition-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import { deleteGoal } from '#app/db/goal/goal-deletion.server.ts'
import { goalLabel, goalNumberLabel } from '#app/domain/goal/goal.ts'
import { goalUse, whyNotDeleteGoal } from '#app/domain/plan/deletion.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import { editionPath } from '#app/domain/plan/plan.ts'
import { counted } from '#app/domain/swedish.ts'
import { conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page, PageHead } from '#app/ui/page.tsx'
import { changedMeanwhile, DeletionForm } from './deletion-form.tsx'
import { loadGoal } from './load-edition.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('plan.edit', async ({ viewer, params }) => {
  const { plan, goal } = await loadGoal(viewer, params)
  return {
    plan: { slug: plan.slug, title: plan.title, mark: plan.mark },
    goal: { id: goal.id, label: goalLabel(goal), number: goalNumberLabel(goal), commitments: goal.commitments.length },
    whyNot: whyNotReword(plan.state) ?? whyNotDeleteGoal(goalUse(plan, goal)),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Ta bort ${data.goal.label}`) : [])

export const action = guard('plan.edit', async ({ viewer, request, params, context }) => {
  const { plan, goal } = await loadGoal(viewer, params)
  const form = await readForm(request)
  const deleted = await deleteGoal(viewer, plan.slug, goal.id, textOf(form, 'mark'), context.now)
  if (deleted === null) throw notFound()
  if (!deleted.ok) {
    const why = deleted.kind === 'not-now' ? deleted.why : changedMeanwhile
    return conflict({ why })
  }
  await setFlash(context, { tone: 'success', title: `${goalLabel(goal)} är borttaget` })
  throw redirect(editionPath(plan.slug), 303)
})

export default function DeleteGoal() {
  const { plan, goal, whyNot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const back = `${editionPath(plan.slug)}/mal/${goal.id}`
  return (
    <Page>
      <PageHead
        breadcrumb={editionCrumbs(plan, 'Borttagning', { href: back, label: goal.number })}
        eyebrow={goal.label}
        title="Ta bort målet"
      />
      <DeletionForm
        action={`${back}/borttagning`}
        back={back}
        mark={plan.mark}
        button="Ta bort målet"
        whyNot={whyNot}
        refusal={answer?.why}
      >
        <p>
          ”{goal.label}” försvinner ur utkastet, med{' '}
          {goal.commitments === 0
            ? 'allt som är skrivet under det'
            : `${counted(goal.commitments, 'åtagande', 'åtaganden', 'neuter')} och allt annat som är skrivet under det`}
          . Det går inte att ångra.
        </p>
      </DeletionForm>
    </Page>
  )
}
