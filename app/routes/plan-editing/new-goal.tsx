import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { editionCrumbs } from '#app/components/edition-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import { listIndicatorChoices } from '#app/db/goal/goal-form.server.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import { newGoal } from '#app/domain/goal/input.ts'
import { possibleParents } from '#app/domain/goal/place-in-plan.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import { editionPath } from '#app/domain/plan/plan.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { GoalForm, type GoalAnswer } from './goal-form.tsx'
import { loadEdition } from './load-edition.server.ts'
import { takeGoal } from './save-goal.server.ts'

export const handle: PageHandle = { page: 'app' }

export const loader = guard('plan.edit', async ({ viewer, params }) => {
  const plan = await loadEdition(viewer, params)
  const parents = possibleParents(plan.goals)
  const next = Math.max(0, ...parents.map((goal) => goal.number)) + 1
  return {
    plan: { slug: plan.slug, title: plan.title, state: plan.state },
    form: {
      values: newGoal(next),
      undeletable: {},
      parents: parents.map((goal) => ({ id: goal.id, label: goalLabel(goal) })),
      indicators: await listIndicatorChoices(viewer),
    },
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Nytt mål: ${data.plan.title}`) : [])

export const action = guard('plan.edit', async (asked) =>
  takeGoal(asked, await loadEdition(asked.viewer, asked.params), undefined),
)

export default function NewGoal() {
  const { plan, form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as GoalAnswer | undefined
  const locked = whyNotReword(plan.state)
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={editionCrumbs(plan, 'Nytt mål')}
        title="Nytt mål eller delmål"
        lead="Skriv målet precis som i planen. Listorna kan du fylla på nu eller senare."
      />
      {locked === undefined ? (
        <>
          {answer?.refusal === undefined ? null : (
            <Notice kind="error" title="Målet sparades inte" role="alert">
              <p>{answer.refusal}</p>
            </Notice>
          )}
          <GoalForm
            key={JSON.stringify(answer)}
            action={`${editionPath(plan.slug)}/mal/ny`}
            data={form}
            answer={answer}
          />
        </>
      ) : (
        <Notice kind="info" title="Det går inte att lägga till mål">
          <p>{locked}</p>
        </Notice>
      )}
    </Page>
  )
}
