import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { editionCrumbs } from '#app/components/edition-crumbs.ts'
import { ReportHistory } from '#app/components/report-history.tsx'
import { pageTitle } from '#app/components/site.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { listIndicatorChoices } from '#app/db/goal/goal-form.server.ts'
import { listGoalHistory } from '#app/db/history.server.ts'
import { findPlanOrigin } from '#app/db/import/plan-origin.server.ts'
import { originOf } from '#app/domain/import/plan/addresses.ts'
import { goalLabel, goalNumberLabel } from '#app/domain/goal/goal.ts'
import { possibleParents } from '#app/domain/goal/place-in-plan.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import { editionPath, planStates } from '#app/domain/plan/plan.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { GoalForm, type GoalAnswer } from './goal-form.tsx'
import { GoalWording } from './goal-wording.tsx'
import { loadGoal } from './load-edition.server.ts'
import { takeGoal } from './save-goal.server.ts'

export const handle: PageHandle = { page: 'app' }

export const loader = guard('plan.edit', async ({ viewer, params }) => {
  const { plan, goal, form } = await loadGoal(viewer, params)
  const addressOf = await goalAddresses(viewer)
  const origin = await findPlanOrigin(viewer, plan.slug)
  return {
    plan: { slug: plan.slug, title: plan.title, state: plan.state },
    goal: { id: goal.id, label: goalLabel(goal), number: goalNumberLabel(goal), title: goal.shortTitle },
    /** Where everybody reads the goal; nowhere yet while the plan is a draft. */
    publicHref: planStates[plan.state].isPublic ? addressOf(plan.slug, goal) : undefined,
    /** The goal's place in the document that the edition was made of. */
    originHref: origin === null ? undefined : originOf(origin, form.values.locator),
    history: await listGoalHistory(viewer, goal.id),
    form: {
      values: form.values,
      undeletable: form.undeletable,
      parents: possibleParents(plan.goals.filter((other) => other.id !== goal.id)).map((other) => ({
        id: other.id,
        label: goalLabel(other),
      })),
      indicators: await listIndicatorChoices(viewer),
    },
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.goal.label) : [])

export const action = guard('plan.edit', async (asked) => {
  const { plan, goal } = await loadGoal(asked.viewer, asked.params)
  return takeGoal(asked, plan, goal.id)
})

export default function EditGoal() {
  const { plan, goal, publicHref, originHref, form, history } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as GoalAnswer | undefined
  const locked = whyNotReword(plan.state)
  const here = editionPath(plan.slug)
  return (
    <Page width={locked === undefined ? 'wide' : 'narrow'}>
      <PageHead
        breadcrumb={editionCrumbs(plan, goal.number)}
        eyebrow={goal.number}
        title={goal.title}
        lead={locked === undefined ? 'Skriv målet och dess listor precis som i planen, och ordna dem.' : undefined}
      />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Målet sparades inte" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {originHref === undefined ? null : (
        <p>
          <a href={originHref}>Visa originalet bredvid</a>
        </p>
      )}
      {locked === undefined ? (
        <>
          <GoalForm key={JSON.stringify(answer)} action={`${here}/mal/${goal.id}`} data={form} answer={answer} />
          {answer?.current === undefined ? null : (
            <Section id="nyare-version" title="Den nyare versionen">
              <GoalWording values={answer.current} indicators={form.indicators} level={3} />
            </Section>
          )}
          <Section id="kedjan" title="Kedjan från löfte till verkan">
            <p>
              <a href={`${here}/mal/${goal.id}/kedja`}>
                Ange länkar mellan åtaganden, åtgärder, utfall och indikatorer
              </a>
              . Spara först om du har ändrat något här.
            </p>
          </Section>
          <Section id="borttagning" title="Ta bort målet">
            <ButtonRow>
              <LinkButton kind="secondary" href={`${here}/mal/${goal.id}/borttagning`}>
                Ta bort målet
              </LinkButton>
            </ButtonRow>
          </Section>
        </>
      ) : (
        <>
          {publicHref === undefined ? null : (
            <p>
              <a href={publicHref}>Så visas målet för allmänheten</a>
            </p>
          )}
          <Notice kind="info" title="Ordalydelsen ligger fast">
            <p>{locked}</p>
          </Notice>
          <GoalWording
            values={form.values}
            indicators={form.indicators}
            commitmentHref={(id) => `${here}/atagande/${id}`}
            level={2}
          />
        </>
      )}
      <ReportHistory history={history} quoted={false} />
    </Page>
  )
}
